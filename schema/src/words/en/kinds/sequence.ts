export const title = "Sequence";
export const summary = "Stills in order, joined by moves from each to the next.";
export const imagesIn = "Stills";
export const videoOut = "Shot";
export const promptLabel = "What happens";
export const promptExample = "Night turns to morning";
export const secondsPerLinkLabel = "Length of a link";
export const secondsPerLinkUnit = "s";
export const aSequenceNeedsTwoStills = "A sequence needs two stills or more.";
/** The link of the same number as the still it starts from. */
export const linkBetween = (still: number, next: number) =>
  `Link ${still}, from still ${still} to still ${next}`;
