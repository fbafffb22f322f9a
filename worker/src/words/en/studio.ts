export const notJson = "That is not JSON.";
export const nestedTooDeep = (levels: number) => `That is nested deeper than ${levels} levels.`;

export const notWhatWasExpected = "not what was expected";
export const idempotencyKeyIsWrong = "An Idempotency-Key is 1 to 255 plain letters.";

export const copyOf = (title: string) => `${title} copy`;

export const thisCastMemberIsGone = "this cast member is gone. Choose another.";
export const hasNoPictureLeft = (name: string) =>
  `${name} has no picture left. Add one to the cast.`;

export const aMemberOfYourCast = "A member of your cast";
export const samplePrompt = "A lighthouse keeper at dusk, rain on the window";

export const draftCantDoThis = "The Draft maker can't do this yet.";
export const noStandardMakerIsSetUp = "No Standard maker is set up on this studio.";
export const noPremiumMakerIsSetUp = "No Premium maker is set up on this studio.";

export const theMakersFileIsTooLarge = "The file the maker gave is too large to take.";
export const theMakersFileBrokeOff = "The maker's file broke off before its end.";
export const theMakersFileTookTooLong = "The maker's file took too long to come.";
export const theMakersAddressIsNotRead =
  "The maker gave an address that Aktion does not read from.";
export const theMakersFileCantBeReached = "The maker's file can't be reached.";
export const theMakersFileLeadsNowhere = "The maker's file leads nowhere.";
export const theMakersFileIsPassed = "The maker's file is passed on too often.";
export const theMakersFileIsNotThere = "The maker's file is not there.";
export const theMakersFileIsEmpty = "The maker's file is empty.";

export const partHasOtherLength = (part: number, wanted: number, count: number) =>
  `Part ${part} should be ${wanted} bytes long, and is ${count}.`;

export const takesTheKey = (title: string) => `${title} takes the key. Nothing was ordered.`;
export const answers = (title: string) => `${title} answers. Nothing was ordered.`;
export const cantBeTried = (title: string) =>
  `${title} has no way to try a key. Run a node to see.`;
export const noKeyIsKept = (title: string) => `You keep no key for ${title}. Add one first.`;
export const triedTooOften = (minutes: number) =>
  `That key was tried often. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
export const yourOwnKeyCantBeRead =
  "Your own key at this maker can't be read any more. Enter it again, or remove it.";

export const standsOnNoBoard = (title: string) => `${title} can’t stand on a board. Take it off.`;
export const moreTrainingThanYouHave = (needed: number, available: number) =>
  `Training costs ${needed} training credits, you have ${available}. With a key of your own at the maker, in Settings, it costs none here.`;
export const notOnThisBoard = (stranger: string) =>
  `"${stranger}" is not on this board, or is bypassed.`;
export const madeFromDraft = (name: string, name2: string) =>
  `${name} would be made from the circled Draft take of ${name2}.`;
export const signInToRunOnStandard =
  "Sign in to run on Standard or Premium. Everything you made stays yours.";

export const itsFileIsGone = (name: string) => `${name}: the file it uses is gone. Choose another.`;

export const thisClipHasNoPictureYet = "This clip has no picture yet.";

export const nameABoardOrSendAGraph = "Name a board, or send a graph.";
export const credits = (credits: number) => `${credits} ${credits === 1 ? "credit" : "credits"}`;
export const overTheRunsCap = (high: string, cap: number) =>
  `This run may cost ${high}, over its cap of ${cap}. Nothing was started.`;

export const aTemplateToRun = "A film to run as it is, or with your own cast and words.";

export const framesArePng = "A frame is sent as PNG.";

export const moreThanYouHave = (high: string, available: number) =>
  `This run may cost ${high}, and you have ${available}. Nothing was started.`;
export const todaysFreeStillsAreUsedUp = "Today's free stills are used up. Look again, then run.";
export const overYourCap = (high: string, month: number, monthlyCap: number) =>
  `This run may cost ${high}. With ${month} spent or held this month that is over your cap of ${monthlyCap}.`;
export const overTheBoardsCap = (high: string, onBoard: number, boardCap: number) =>
  `This run may cost ${high}. With ${onBoard} spent or held on this board that is over its cap of ${boardCap}.`;

export const askedForWordsTooOften = (seconds: number) =>
  `That was a lot of rewriting at once. Try again in ${seconds} s.`;
export const declinedTheseWords = (title: string) =>
  `${title} declined these words under its content rules. Change them and try again.`;
