import * as says from "#words/commands";
import { alignCommand } from "./arranging";

export default alignCommand("top", says.alignTopEdges, "shift+alt+arrowup");
