import { arranging } from "./arranging";

export default arranging(
  "tidy",
  "Tidy up",
  0,
  "shift+l",
  (parts, session) => void parts.tidy(session),
);
