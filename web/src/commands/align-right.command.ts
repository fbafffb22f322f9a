import * as says from "#words/commands";
import { alignCommand } from "./arranging";

export default alignCommand("right", says.alignRightEdges, "shift+alt+arrowright");
