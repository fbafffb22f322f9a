/** All of it comes in one piece, after the board is drawn. */
export { startGestures } from "../canvas/gestures";
export { align, distribute } from "./align";
export { makeSection } from "./make-section";
export { tidy } from "./tidy";
