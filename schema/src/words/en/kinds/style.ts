export const title = "Style";
export const summary = "A look to hold across stills.";
export const styleOut = "Style";
export const nameLabel = "Name";
export const nameExample = "Late tungsten";
export const textLabel = "Look";
export const textExample = "Grainy 16 mm, tungsten light";
