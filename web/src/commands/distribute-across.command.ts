import * as says from "#words/commands";
import { distributeCommand } from "./arranging";

export default distributeCommand("across", says.distributeAcross);
