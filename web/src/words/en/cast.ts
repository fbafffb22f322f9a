export const thisCastMemberIsGone = "This cast member is gone.";
export const yourCastCouldNotBeRead = "Your cast could not be read.";
export const tryAgain = "Try again";
export const hasNoPictureLeft = (name: string) => `${name} has no picture left.`;
export const addOne = "Add one...";

export const nobodyYet = "Nobody yet";
export const yourCastIsUnread = "Your cast could not be read";
export const goneFromYourCast = "Gone from your cast";
export const change = "Change...";
export const chooseAnother = "Choose another...";
export const choose = "Choose...";
export const edit = "Edit...";
export const changeCastMember = (name: string) => `Cast member: ${name}. Change`;
export const chooseACastMember = "Choose a cast member";

export const newMemberAndAsk = "New member...";
export const fromOneToFivePictures = "From one to five pictures";
export const yourCast = "Your cast";
export const chooseFromYourCast = "Choose from your cast";
export const whoPlaysHere = "Who plays here?";
export const nobodyInYourCastIsCalled = "Nobody in your cast is called that.";

export const isInYourCast = (name: string) => `${name} is in your cast.`;
export const playsHere = (name: string) => `${name} plays here`;

export const addAPictureFirst = "Add a picture first. One is enough.";
export const castMember = "Cast member";
export const newCastMember = "New cast member";
export const name = "Name";
export const giveThemAName = "Give them a name.";
export const exampleOfAName = "Mara";
export const pictures = "Pictures";
export const howToAddPictures =
  "Drop, paste or choose up to five. The first is the face: hold and drag to change the order.";
export const hideYourStills = "Hide your stills";
export const fromYourStills = "From your stills...";
export const lockedWords = "Locked words";
export const aboutLockedWords =
  "Look, wardrobe, age: they stand in the prompt of every still they are in, just as written.";
export const exampleOfLockedWords = "Weary detective, forties, grey rain coat";
export const notes = "Notes";
export const aboutNotes = "For you alone: no prompt has them.";
export const exampleOfNotes = "Played by Ida Lind. Coat from the second fitting.";
export const deleteIt = "Delete";
export const cancel = "Cancel";
export const sending = "Sending...";
export const done = "Done";
export const addToCast = "Add to cast";

export const face = "Face";
export const picture = (place: number) => `Picture ${place}`;
export const takeOutOf = (label: string) => `Take out ${label}`;
export const addPictures = "Add pictures";
export const addAPicture = "Add a picture";
export const picturesOf = (slots: number, pictures: number) => `${slots} of ${pictures}`;
export const sendingPicture = (name: string) => `Sending ${name}`;

export const yourStillsCouldNotBeRead = "Your stills could not be read.";
export const noStillsYet = "No stills yet. Run a board, or add a file.";
export const yourStills = "Your stills";
export const still = "Still";

export const deletedFromYourCast = (name: string) => `“${name}” deleted from your cast.`;

export const filesAreNoPictures = (left: number) =>
  left === 1 ? "One file is no picture." : `${left} files are no pictures.`;
export const picturesAtMost = (pictures: number) => `${pictures} pictures at most`;
export const theRestWasLeftOut = (atMost: string) => `${atMost}: the rest was left out.`;
export const takeOneOutFirst = (atMost: string) => `${atMost}. Take one out first.`;

export const cast = "Cast";
export const searchYourCast = "Search your cast";
export const search = "Search";
export const newMember = "New member";
export const nobodyIsCastYet = "Nobody is cast yet";
export const dropAPictureOrTwo =
  "Drop a picture or two of someone here and give them a name: they play in any shot of any board, with the same face. A still you made will do too: on its card, “Save as cast member”.";

export const countPictures = (count: number) => (count === 1 ? "1 picture" : `${count} pictures`);
export const noPictureLeft = "No picture left";
export const open = (name: string) => `Open ${name}`;
export const openSheet = "Open sheet";
export const moreFor = (name: string) => `More for ${name}`;

export const nobodyIsCalled = (sought: string) => `Nobody in your cast is called “${sought}”.`;

export const loadingYourCast = "Loading your cast";

export const loadingTheSheet = "Loading the sheet";
export const deletedOrNotYours =
  "They were deleted, or are in somebody else’s cast. What was made with them stays.";
export const toTheCast = "To the cast";
export const deleteNamed = (name: string) => `Delete ${name}`;
export const saved = "Saved";
export const saving = "Saving...";
export const notSaved = "Not saved";
export const notKeptYet = "What you changed is not kept yet.";
export const couldNotBeKept = (name: string) => `The last change to ${name} could not be kept.`;
export const nameStays = (name: string) => `Without a name they stay “${name}”.`;
export const takenOutOfTheSheet = (name: string) => `A picture taken out of ${name}’s sheet.`;
export const noPictureLeftDropOne = (name: string) =>
  `${name} has no picture left. Drop one here, or paste it.`;
export const theFirstIsTheFace =
  "The first is the face. Hold and drag to change the order, or open one and make it the face.";
export const upToFivePictures = "Up to five: drop or paste them anywhere here.";
export const faceOf = (name: string) => `${name}, face`;
export const pictureOf = (name: string, place: number) => `${name}, picture ${place}`;
export const makeItTheFace = "Make it the face";
export const pictureBefore = "The picture before";
export const pictureAfter = "The picture after";
export const close = "Close";

export const playsOn = "Plays on";
export const boardsCouldNotBeRead = "The boards could not be read.";
export const playsOnNoBoardYet = "Plays on no board yet.";
export const untitled = "Untitled";
export const andMore = (count: number) =>
  count === 1 ? "and 1 board more" : `and ${count} boards more`;
export const whatTheyAreIn = "Everything they are in";

export const plusOthers = (count: number) => `+${count}`;
export const playingHere = (names: readonly string[]) =>
  names.length === 1 ? `${names[0]} plays here. Open` : `Playing here: ${names.join(", ")}. Choose`;
