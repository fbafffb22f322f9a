export const title = "Note";
export const summary = "A remark for the people at the board. It takes no part in a run.";
export const textLabel = "Note";
export const textExample = "Note to self";
