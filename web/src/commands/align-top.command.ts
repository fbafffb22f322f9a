import { alignCommand } from "./arranging";

export default alignCommand("top", "Align top edges", "shift+alt+arrowup");
