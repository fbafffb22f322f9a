import { alignCommand } from "./arranging";

export default alignCommand("middle", "Align middles");
