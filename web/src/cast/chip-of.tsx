import { CastChip } from "./CastChip";

/** What a card is given to say who plays in it. */
export const chipOf = (node: string) => <CastChip id={node} />;
