import * as says from "#words/commands";
import { arranging } from "./arranging";

export default arranging(
  "tidy",
  says.tidyUp,
  0,
  "shift+l",
  (parts, session) => void parts.tidy(session),
);
