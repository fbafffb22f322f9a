/** The text of consent. What people agreed to is never reworded: a change is a new version beside it. */
export const firstStored = [
  "The still, shot, sound or words that were made, and which of these it is",
  "The kind of node that made it, its tier and its maker",
  "Its prompt",
  "Its settings: aspect, seed, strength, length and the like",
  "The cast in it: name, notes and reference pictures",
  "The stills, shots and sounds it was made from",
  "How long it took to make",
  "Your rating, if you give it one",
];
export const firstNever = [
  "Anything made while this is off, or before it was on",
  "Draft, and takes that were reused",
  "Boards marked private",
  "Anything made from a file or a cast that is not your own, such as a template's samples",
  "Your name, your e-mail address, your boards and your keys",
];
export const firstPays =
  "10 % of what each of them cost comes back as credits. Tenths of a credit are gathered, and paid out as soon as they make a whole one. Free stills cost nothing, so nothing comes back for them. What you were paid stays yours when you withdraw.";
export const firstFinal =
  "Switch it off whenever you like: from then on nothing is stored. What was stored stays until you withdraw it. Withdrawing deletes the row and its files for good, and it is in no export from then on. Copies that were exported before can't be called back.";
export const firstUse =
  "Stored data trains models that make stills, shots and sound. It lies in a private folder of your own that nobody sees but the people who train with it.";
