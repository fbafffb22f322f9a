import { alignCommand } from "./arranging";

export default alignCommand("left", "Align left edges", "alt+shift+arrowleft");
