export const close = "Close";

export const tryAgain = "Try again";

export const undo = "Undo";
export const dismiss = "Dismiss";
