export const theStudioCantBeReached =
  "The studio can't be reached. Look at the connection, then try again.";
export const signInFirst = "Sign in first.";
export const thisIsNotOpenToYou = "This is not open to you.";
export const thereIsNothingHere = "There is nothing here.";
export const thatIsLargerThanAktionTakes = "That is larger than Aktion takes.";
export const thatWasALotAtOnce = "That was a lot at once. Wait a moment and try again.";
export const aktionIsBusy = "Aktion is busy. Try again in a moment.";
export const thatCodeIsNotRight = "That code is not right. Look again, or ask for a new one.";
export const thatCodeHasRunOut = "That code has run out. Ask for a new one.";
export const tooManyTriesWithThatCode = "Too many tries with that code. Ask for a new one.";
export const thatAddressLooksWrong = "That e-mail address does not look right.";
export const aktionHitAFault = "Aktion hit a fault of its own. Try again.";
export const thisPageHitAFault = "This page hit a fault of its own. Load it again.";

export const thisDeviceWasSignedOut =
  "This device was signed out. Sign in to get back to your boards.";
export const thisBrowserKeepsNoCookies =
  "This browser keeps no cookies for Aktion. Allow them, then load the page again.";

export const theUploadWasStopped = "The upload was stopped.";
