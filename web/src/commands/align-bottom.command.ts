import * as says from "#words/commands";
import { alignCommand } from "./arranging";

export default alignCommand("bottom", says.alignBottomEdges, "shift+alt+arrowdown");
