import { alignCommand } from "./arranging";

export default alignCommand("centre", "Align centres");
