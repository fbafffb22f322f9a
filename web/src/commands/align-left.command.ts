import * as says from "#words/commands";
import { alignCommand } from "./arranging";

export default alignCommand("left", says.alignLeftEdges, "shift+alt+arrowleft");
