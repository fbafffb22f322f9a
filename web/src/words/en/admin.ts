export const thisPageIsForAdmins = "This page is for the studio’s admins.";
export const yourBoardsAndRunsAreWhere = "Your boards and runs are where they were.";
export const admin = "Admin";
export const setWhenBy = (when: string, by: string) => `set ${when} by ${by}`;
export const settingsCouldNotBeRead = "The studio’s settings could not be read.";

export const capsAndGifts = "Caps and gifts";
export const aboutTheMonthsDollars =
  "Dollars of makers’ cost a month; then Premium runs on Standard";
export const capTheMonthsDollars = "Cap the month’s dollars";
export const dollarsAMonth = "Dollars a month";
export const freeStillsADayForEach = "Free stills a day for each user";
export const freeStillsADay = "Free stills a day";
export const welcomeCredits = "Welcome credits";
export const welcomeTrainingCredits = "Welcome training credits";
export const runsAtOnceForAUser = "Runs at once, for a user";
export const jobsAtOnceForAUser = "Jobs at once, for a user";
export const runsAtOnceForAGuest = "Runs at once, for a guest";
export const jobsAtOnceForAGuest = "Jobs at once, for a guest";

export const orders = "Orders";
export const theFirstThatIsOnIsAsked =
  "The first that is on and set up is asked; the next only when it has a true fault.";
export const what = "What";
export const quality = "Quality";
export const makersFirstToLast = "Makers, first to last";
export const builtInOrder = "Built-in order";
export const makerEarlier = (maker: string) => `${maker} earlier`;
export const makerLater = (maker: string) => `${maker} later`;
export const leaveMakerOut = (maker: string) => `Leave ${maker} out`;
export const addMaker = (maker: string) => `Add ${maker}`;

export const makers = "Makers";
export const atOnceAndSpacing =
  "At once: jobs under way over all users. Spacing: thousandths of a second between two starts. Waits: when it is too busy and does not say for how long; then the next maker is asked.";
export const maker = "Maker";
export const on = "On";
export const atOnce = "At once";
export const spacing = "Spacing";
export const serves = "Serves";
export const noKey = "no key";
export const waits = "Waits, s";
export const titleWaits = (title: string) => `${title}: seconds to wait each time it is too busy`;

export const health = "How they fare";
export const aboutHealth =
  "A maker that fails five times in a row rests for a minute, then longer each time; others are asked meanwhile. Of what it is asked with users’ own keys nothing is counted.";
export const state = "State";
export const arrivedWell = "Arrived well";
export const faults = "Faults";
export const whatIsWrong = "What is wrong";
export const whatCanBeDone = "What can be done";
export const off = "off";
export const notAskedYet = "not asked yet";
export const fine = "fine";
export const restsFor = (time: string) => `rests, ${time} more`;
export const earlierFaults = (count: number) =>
  count === 1 ? "One before it" : `${count} before it`;
export const doesNotKnow = (models: readonly string[]) =>
  `Does not know ${models.join(", ")}. Name another:`;
export const nameOthersBy = (variable: string) => `${variable}=old=new`;
export const testKey = "Test key";
export const testing = "Testing";
export const testTheKeyOf = (title: string) => `Test the studio’s key for ${title}`;
export const askAgain = "Ask again";
export const askAgainNow = (title: string) => `End the rest of ${title} and ask again`;
export const nothingWasChanged = "Nothing was changed.";
export const titleIsOn = (title: string) => `${title} is on`;
export const titleAtOnce = (title: string) => `${title}: at once`;
export const titleSpacingInMs = (title: string) => `${title}: spacing in ms`;

export const aStill = "a still";
export const aPicture = "a picture";
export const aTraining = "training";
export const fiveSBegun = "5 s begun";
export const tenSBegun = "10 s begun";
export const aLink = "a link";
export const threeHundredLettersBegun = "300 letters begun";
export const prices = "Prices";
export const aboutPrices =
  "Credits. They count from the next estimate on; what was quoted and held stays as it was.";
export const node = "Node";
export const forEach = "For";
export const standard = "Standard";
export const premium = "Premium";
export const builtIn = "Built in";
export const changedFrom = (standard: number, premium: number) =>
  `changed from ${standard} and ${premium}`;
export const resetTitleToItsOwnPrice = (title: string) => `Reset ${title} to its own price`;
export const reset = "Reset";
export const bothPrices = (standard: number, premium: number) => `${standard} and ${premium}`;

export const saved = "Saved. It counts from the next estimate on.";
export const notSaved = "Not saved";
export const nothingWasSaved = "Nothing was saved.";
export const loadTheNewOnes = "Load the new ones";
export const keepMineOnTop = "Keep mine on top";
export const notSavedYet = "Not saved yet:";
export const saveBeforeYouLeave = "Save before you leave? Changed:";
export const stay = "Stay";
export const discard = "Discard";
export const leaveWithout = "Leave without";
export const save = "Save";

export const makersThisMonth = "Makers this month";
export const noCap = "no cap";
export const ofCap = (cap: string) => `of ${cap}`;
export const forOutputs = "For outputs";
export const forNothing = "For nothing";
export const creditsIssued = "Credits issued";
export const available = "Available";
export const held = "Held";
export const spent = "Spent";
export const runsGoing = "Runs going";
export const waiting = (waiting: string) => `${waiting} waiting`;

export const pricesPart = "prices";
export const ordersPart = "orders";
export const makersPart = "makers";
export const freeStillsPart = "free stills";
export const welcomeGiftPart = "welcome gift";
export const dollarsAMonthPart = "dollars a month";
export const atOncePart = "at once";

export const stills = "Stills";
export const restyles = "Restyles";
export const sketches = "Sketches";
export const poses = "Poses";
export const scenes = "Scenes";
export const portraits = "Portraits";
export const upscales = "Upscales";
export const shots = "Shots";
export const sequences = "Sequences";
export const joins = "Links joined";
export const talkingPortraits = "Talking portraits";
export const lipSync = "Lip-sync";
export const voices = "Voices";
export const words = "Words";
export const castTraining = "Cast training";
export const frames = "Frames";

export const reports = "Reports and feedback";
export const aboutReports =
  "What people say of a file or of the studio. A file itself is its owner's to see.";
export const whichReports = "Which reports";
export const openReports = "Open";
export const doneReports = "Done";
export const noOpenReports = "Nobody has reported anything that is still open.";
export const noDoneReports = "No report is done yet.";
export const reportsCouldNotBeRead = "The reports could not be read.";
export const reportCouldNotBeMarked = "The report could not be marked.";
export const moreReports = "Show more";
export const markDone = "Mark done";
export const openAgain = "Open again";
export const aGuest = "A guest";
export const aboutAFile = (name: string, made: string) =>
  `About ${name}${made === "" ? "" : ` (${made})`}`;
const feedbackKinds = { bug: "A fault", idea: "An idea", praise: "Praise", other: "Feedback" };
export const feedbackOf = (what: keyof typeof feedbackKinds, how: number) =>
  `${feedbackKinds[what]}, ${how} of 5`;
