export const whatIsWiredInWins = "What is wired in wins";

export const shots = (shots: number) => (shots === 1 ? "1 shot" : `${shots} shots`);
export const wireShotsInTheirOrder = "Wire shots in, in their order";

export const thisTakeWasDeleted = "This take was deleted.";
export const replaceWithANewTake = "Replace with a new take";

export const sendingName = (name: string) => `Sending ${name}`;
export const thisIsGone = (media: string) => `This ${media} is gone.`;
export const dropHereOr = (media: string) => `Drop a ${media} here, or`;
export const chooseAFile = "Choose a file";
export const replace = "Replace...";

export const pictures = (count: number) => (count === 1 ? "1 picture" : `${count} pictures`);
export const glasses = "Glasses";
export const lookOfGlasses = (look: string) => `${look} glasses`;
export const lookOfHair = (look: string) => `${look} hair`;
export const noGlasses = "No glasses";
export const asTheyAre = "As they are";
export const looksOfEach = (looks: number, pictures: string, all: number) =>
  `${looks} looks, ${pictures} of each: ${all}`;
export const twentyFourAtMost = "24 at most.";

export const sixStills = "Six stills";
export const still = (number: number) => `Still ${number}`;
export const beta = (beta: string) => `Beta: ${beta}`;

export const composing = "Composing";
export const composingFor = (left: string) => `Composing, ${left}`;
export const howFarTheSceneIs = "How far the scene is";

export const stillsInOrder = "Stills in order";
export const stillOf = (number: number, all: number) => `Still ${number} of ${all}`;
export const end = "End";
export const addAStill = "Add a still";
export const dropOrWireTwoStills = "Drop or wire two stills or more";
export const shorterLinks = "Shorter links";
export const secondsALink = (seconds: number) => `${seconds} s a link`;
export const longerLinks = "Longer links";
export const noLinkYet = "No link yet";
export const links = (links: number) => (links === 1 ? "1 link" : `${links} links`);

export const link = (number: number) => `Link ${number}`;
export const linkIs = (number: number, state: string) => `Link ${number}: ${state}`;
export const linkBy = (number: number, made: string) => `Link ${number}: ${made}`;
export const linkStates = {
  waiting: () => "to be made",
  making: (percent: number) => (percent > 0 ? `making, ${percent} %` : "making"),
  made: () => "made",
  reused: () => "made before, reused",
  failed: () => "failed",
} as const;
export const makeItAgain = "Make again";

export const earlier = "Earlier";
export const later = "Later";
export const takeOut = "Take out";

export const emptyChooseAStill = (label: string) => `${label}: empty. Choose a still`;
