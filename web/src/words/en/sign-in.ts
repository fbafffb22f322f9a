export const codeSentTo = (email: string) => `Code sent to ${email}`;
export const openTheLocalOutbox = "Open the local outbox";
export const anotherEmail = "Another e-mail";
export const newCodeIn = (wait: number) => `New code in ${wait} s`;
export const sendANewCode = "Send a new code";

export const thatAddressLooksWrong = "That e-mail address does not look right.";
export const email = "E-mail";
export const weSendASixDigitCode = "We send a six-digit code. There is no password.";
export const sending = "Sending";
export const sendTheCode = "Send the code";

export const signedInAs = (email: string) =>
  `You are signed in as ${email}. Everything you made is still here.`;
