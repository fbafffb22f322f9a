/** What only boards with a cast need: the card's face, its field, the chip, and what opens over the board. */
export { chipOf } from "./chip-of";
export { CastFace } from "./CastFace";
export { CastField } from "./CastField";
export { CastSheet } from "./CastSheet";
export { saveAsCast } from "./save-as-cast";
