import * as says from "#words/commands";
import { alignCommand } from "./arranging";

export default alignCommand("middle", says.alignMiddles);
