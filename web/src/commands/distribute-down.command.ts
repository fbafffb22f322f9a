import { distributeCommand } from "./arranging";

export default distributeCommand("down");
