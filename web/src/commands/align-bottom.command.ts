import { alignCommand } from "./arranging";

export default alignCommand("bottom", "Align bottom edges", "alt+shift+arrowdown");
