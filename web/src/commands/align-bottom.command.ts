import { alignCommand } from "./arranging";

export default alignCommand("bottom", "Align bottom edges", "shift+alt+arrowdown");
