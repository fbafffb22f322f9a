export const about = "About";
export const aktion = "Aktion";

export const account = "Account";
export const aboutGuests =
  "You are a guest. Everything in Draft works, and what you make stays in this browser until 30 days go by unused. Sign in to keep it, on any device.";
export const signOut = "Sign out";
export const stillSignedIn = "Still signed in.";

export const devices = "Devices";
export const signOutAllOthers = "Sign out all others";
export const thatDeviceIsStillSignedIn = "That device is still signed in.";
export const thisOne = "This one";
export const signedInSince = (since: string) => `Signed in ${since}`;
export const signOutOf = (name: string) => `Sign out ${name}`;

export const money = "Money";
export const wholeCredits = "Whole credits, or nothing for no cap.";
export const newBoardsStartOn = "New boards start on";
export const creditsAMonthAtMost = "Credits a month, at most";
export const aboutTheCap =
  "A run that could go over it is refused before it starts. Nothing written: no cap.";
export const noCap = "No cap";
export const saving = "Saving";
export const saved = "Saved";
export const notSaved = "Not saved.";

export const noKey = "No key";
export const keyEndingIn = (hint: string) => `Key ending in ${hint}`;
export const addKey = "Add key";
export const addKeyFor = (title: string) => `Add key for ${title}`;
export const changeTheKeyFor = (title: string) => `Change the key for ${title}`;
export const change = "Change";
export const test = "Test";
export const testing = "Testing";
export const testTheKeyFor = (title: string) => `Test the key for ${title}`;
export const removeTheKeyFor = (title: string) => `Remove the key for ${title}`;
export const remove = "Remove";
export const keyFor = (title: string) => `Key for ${title}`;
export const pasteTheKey = "Paste the key";
export const keep = "Keep";
export const cancel = "Cancel";
export const paidWithCreditsAgain = (title: string) =>
  `${title} is paid with credits again. The key is forgotten here.`;
export const removeTheKey = "Remove the key";
export const keepIt = "Keep it";
export const nothingWasChanged = "Nothing was changed.";

export const yourOwnKeys = "Your own keys";
export const aboutOwnKeys =
  "What this maker makes with your key costs no credits. If the key fails, the node stops and asks; the studio’s key is never used instead.";
export const noMakerTakesKeys = "No maker of this studio takes a key of yours yet.";

export const settings = "Settings";

export const theme = "Theme";

export const browserOnSystem = (browser: string, system: string) => `${browser} on ${system}`;
export const anotherProgram = "Another program";
