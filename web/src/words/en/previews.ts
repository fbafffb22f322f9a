export const thisFileIsGone = "This file is gone.";

export const draft = "Draft";

export const pause = "Pause";
export const play = "Play";

export const scrubTheShot = "Scrub the shot";

export const whereItPlays = "Where it plays";
export const timeOf = (time: string, length: string) => `${time} of ${length}`;

export const atOnce = "at once";
export const aboutSeconds = (seconds: number) => `about ${seconds} s`;
export const aboutMinutes = (minutes: number) => `about ${minutes} min`;
