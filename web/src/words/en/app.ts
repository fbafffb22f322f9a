export const skipToThePage = "Skip to the page";

export const aktion = "Aktion";
export const aktionAllBoards = "Aktion, all boards";
export const boards = "Boards";
export const library = "Library";
export const cast = "Cast";
export const templates = "Templates";
export const admin = "Admin";
export const settings = "Settings";
export const queue = "Queue";
export const going = "going";

export const stopped = "Stopped";
export const thisPageCouldNotBeFetched = "This page could not be fetched.";
export const thisPageHitAFault = "This page hit a fault of its own.";
export const whyNotFetched = "The network is away, or Aktion was updated since you opened it.";
export const yourWorkIsKept = "Your work is kept. Load the page again to go on where you were.";
export const loadAgain = "Load again";
export const allBoards = "All boards";

export const guestEverythingInDraftWorks = "Guest. Everything in Draft works.";
export const signOut = "Sign out";
export const signIn = "Sign in";
export const tellUs = "Tell us...";
export const theme = "Theme";
export const youAre = (email: string) => `You: ${email}`;
export const youGuest = "You: guest";

export const noNetwork = "No network. Edits on a board are kept here and sent when it is back.";
export const aPartIsMissing = "A part of this page has not come. It is asked for again.";

export const signedIn = "Signed in";
export const thisDeviceWasSignedOut =
  "This device was signed out. Sign in to get back to your boards.";
export const whatYouMadeAsAGuest =
  "What you made as a guest stays yours, on every device you sign in on.";
export const goOn = "Go on";
export const goOnAsANewGuest = "Go on as a new guest";

export const asTheSystem = "As the system";
export const dark = "Dark";
export const light = "Light";

/** The language's own way with times and dates. */
export const dates = "en-GB";
export const today = "today";
export const yesterday = "yesterday";
export const seconds = (seconds: number) => `${seconds} s`;
export const minutesAndSeconds = (minutes: number, seconds: number) =>
  `${minutes} min ${seconds} s`;
export const minutes = (minutes: number) => `${minutes} min`;
export const hoursAndMinutes = (hours: number, minutes: number) => `${hours} h ${minutes} min`;
export const hours = (hours: number) => `${hours} h`;

export const thisBoardCouldNotBeOpened = "This board could not be opened.";
export const untitled = "Untitled";

export const thereIsNothingAtThisAddress = "There is nothing at this address.";
export const itMayHaveBeenDeleted = "It may have been deleted, or the link is cut short.";
export const notHere = "Not here";
