export const bringsTheBoardBack = (printedKeys: string) =>
  `[${printedKeys}] brings the board back into view`;
export const dragFromAPort = "Drag from a port to another card to wire them";
export const runsTheBoard = (printedKeys: string) => `[${printedKeys}] runs the board`;
export const framesAndTidies = (printedKeys: string, printedKeys2: string) =>
  `[${printedKeys}] frames them, [${printedKeys2}] tidies`;
export const looksAtTheTake = (printedKeys: string) =>
  `[${printedKeys}] looks at the take, [C] there circles it`;
export const findsEveryCommand = (printedKeys: string) => `[${printedKeys}] finds every command`;
export const hint = "Hint";
export const dismissTheHint = "Dismiss the hint";
export const thePalette = "The palette";
