export const title = "Prompt";
export const summary = "Words to wire into one node or many.";
export const textOut = "Words";
export const textLabel = "Words";
export const textExample = "A rooftop at night, rain";
