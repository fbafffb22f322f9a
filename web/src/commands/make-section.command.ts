import * as says from "#words/commands";
import { arranging } from "./arranging";

export default arranging("make-section", says.makeASection, 1, "mod+g", (parts, session) =>
  parts.makeSection(session),
);
