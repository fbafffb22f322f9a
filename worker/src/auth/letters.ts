import type { Letter } from "../ports/outside";

export const codeLetter = (to: string, code: string): Letter => ({
  to,
  subject: `${code} is your Aktion code`,
  body: [
    `Your code: ${code}`,
    "",
    "It works for ten minutes, once. Type it where you asked for it.",
    "If you did not ask, do nothing: nobody gets in without it.",
  ].join("\n"),
});
