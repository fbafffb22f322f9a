import { alignCommand } from "./arranging";

export default alignCommand("left", "Align left edges", "shift+alt+arrowleft");
