import { alignCommand } from "./arranging";

export default alignCommand("right", "Align right edges", "shift+alt+arrowright");
