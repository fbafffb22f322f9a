/** What only boards with sketches need: their card's picture, and the door to the pad. */
export { DrawnPreview } from "./DrawnPreview";
export { PadDoor } from "./PadDoor";
