export const subject = (code: string) => `${code} is your Aktion code`;
export const yourCode = (code: string) => `Your code: ${code}`;
export const worksForTenMinutes = "It works for ten minutes, once. Type it where you asked for it.";
export const ifYouDidNotAsk = "If you did not ask, do nothing: nobody gets in without it.";

export const tooManyCodes = (codes: number, minutes: number) =>
  `That address was sent ${codes} codes already. Use the last one, or try again in ${minutes} min.`;
