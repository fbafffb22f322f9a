import * as says from "#words/sign-in";
import type { Letter } from "../ports/outside";

export const codeLetter = (to: string, code: string): Letter => ({
  to,
  subject: says.subject(code),
  body: [says.yourCode(code), "", says.worksForTenMinutes, says.ifYouDidNotAsk].join("\n"),
});
