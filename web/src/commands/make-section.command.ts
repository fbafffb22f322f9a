import { arranging } from "./arranging";

export default arranging("make-section", "Make a section", 1, "mod+g", (parts, session) =>
  parts.makeSection(session),
);
