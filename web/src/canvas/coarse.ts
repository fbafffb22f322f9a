/** Whether fingers work the board: they tremble more than a mouse, and have no Shift. */
export const coarse: boolean = matchMedia("(pointer: coarse)").matches;
