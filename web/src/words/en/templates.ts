export const templates = "Templates";
export const everybodys = "Everybody's";
export const yours = "Yours";
export const whose = "Whose templates";
export const order = "Order";
export const newest = "Newest";
export const mostUsed = "Most used";
export const searchTemplates = "Search templates";
export const search = "Search";
export const loadingTemplates = "Loading templates";
export const templatesCouldNotBeRead = "The templates could not be read.";
export const noTemplatesYet = "No templates yet";
export const publishTheFirst =
  "Open a board and choose 'Publish as a template' from its palette. Others can then run it with their own cast and words.";
export const youHaveNone = "You have published nothing yet";
export const nothingFound = "No template has these words.";
export const moreTemplates = "More templates";
export const allBoards = "All boards";
export const open = (title: string) => `Open ${title}`;
export const onlyTag = (tag: string) => `Tagged ${tag}`;
export const takeTagOff = (tag: string) => `Take the tag ${tag} off`;

export const nodes = (count: number) => (count === 1 ? "1 node" : `${count} nodes`);
export const usedBy = (count: number) =>
  count === 0 ? "not used yet" : count === 1 ? "used by 1 person" : `used by ${count} people`;
export const unlisted = "Unlisted";
export const unpublished = "Unpublished";
export const takenDown = "Taken down";
export const publicOne = "Public";

export const loadingTheTemplate = "Loading the template";
export const templateCouldNotBeRead = "This template could not be read.";
export const versionOf = (version: number, when: string) => `Version ${version}, ${when}`;
export const versions = "Versions";
export const newerIsThere = (version: number) => `Version ${version} is newer.`;
export const openNewest = "Open the newest";
export const whatItMade = "What it made";
export const sample = (place: number) => `Sample ${place}`;
export const playSample = (place: number) => `Play sample ${place}`;
export const theGraph = "The graph";
export const graphOf = (nodes: string, wires: number) =>
  `${nodes} and ${wires === 1 ? "1 wire" : `${wires} wires`}. Drag to look around; arrows move, plus and minus zoom, 0 shows all.`;
export const zoomIn = "Zoom in";
export const zoomOut = "Zoom out";
export const showAll = "Show all";

export const runIt = "Run it";
export const aRunLandsOnABoard =
  "It runs on a new board of yours. The takes are yours, and so is the bill.";
export const nothingToFillIn = "There is nothing to fill in.";
export const tier = "Quality";
export const looking = "looking up the price";
export const priceAndTime = (price: string, time: string) => `${price}, ${time}`;
export const runFor = (price: string) => (price === "free" ? "Run" : `Run for ${price}`);
export const starting = "Starting";
export const priceCouldNotBeRead = "The price could not be read.";
export const itCouldNotBeRun = "It could not be run.";
export const itCouldNotBeUsed = "It could not be made into a board.";
export const makeItABoard = "Use as a board";
export const makingABoard = "Making a board";
export const steppedDown = "The studio's month is spent: Premium runs on Standard.";

export const chooseAFile = "Choose a file";
export const another = "Another";
export const noFileYet = "None yet";
export const comingUp = (name: string, part: number) => `${name}, ${part} %`;
export const nobodyYet = "Nobody yet";
export const choose = "Choose";
export const change = "Change";
export const chooseACastMember = "Choose a cast member";

export const report = "Report";
export const reportThis = "Report this template";
export const whatIsWrong = "What is wrong";
export const stolen = "It is taken from somebody";
export const person = "It shows a person who did not agree";
export const harmful = "It is harmful";
export const other = "Something else";
export const sayMore = "Say more";
export const sendReport = "Send the report";
export const reported = "Reported. The studio looks at it.";
export const reportFailed = "The report could not be sent.";
export const close = "Close";

export const whoSeesIt = "Who sees it";
export const inTheGallery = "In the gallery, for everybody";
export const byLinkAlone = "By its link alone";
export const nobodyButYou = "Nobody but you (unpublished)";
export const nowShown = {
  public: "In the gallery now.",
  unlisted: "Opens by its link alone now.",
  none: "Unpublished. Boards made from it stay.",
};
export const copyLink = "Copy the link";
export const linkCopied = "Link copied";
export const takenDownByTheStudio =
  "The studio took this template down after a report. Only you can see it.";
export const itCouldNotBeChanged = "It could not be changed.";

export const publishAsATemplate = "Publish as a template";
export const publishing = "Publishing";
export const publish = "Publish";
export const signInToPublish = "Sign in to publish. Everything you made stays yours.";
export const signIn = "Sign in";
export const title = "Title";
export const summary = "What it is for";
export const tags = "Tags";
export const tagsHint = "Up to eight, with commas between.";
export const publishedAs = "Publish as";
export const aNewTemplate = "A new template";
export const nextVersionOf = (title: string) => `The next version of ${title}`;
export const theForm = "The form";
export const theFormHint =
  "What others fill in. Files and cast are always theirs; tick what else they may change.";
export const labelOf = (node: string, field: string) => `Label for ${field} of ${node}`;
export const theyChoose = "they choose their own";
export const cover = "Cover";
export const noCover = "No cover";
export const takeOfNode = (node: string) => `Take of ${node}`;
export const noTakesYet = "Run the board and its takes can be the cover.";
export const showSamples = "Show these takes as what it makes";
export const showSamplesHint =
  "Up to six: stills as pictures, shots as they play, with their sound. Without it nothing but the cover leaves.";
export const whatLeaves = "What everybody can read";
export const wordsLeave = (count: number) =>
  count === 1 ? "These words become public:" : `These ${count} texts become public:`;
export const noWordsLeave = "No words leave.";
export const whatStays = "What stays with you";
export const nothingStays = "Settings and wires leave. There is nothing else on this board.";
export const section = "Section";
export const nameOfTheCard = "Name";
export const itCouldNotBePublished = "It could not be published. Nothing left this board.";
export const publishedVersion = (title: string, version: number) =>
  version === 1 ? `${title} is published.` : `Version ${version} of ${title} is published.`;
export const openTemplate = "Open the template";

const many = (count: number, one: string, several: string) =>
  count === 1 ? one : several.replace("#", String(count));
export const stays = {
  file: (count: number) =>
    many(
      count,
      "1 file: whoever runs it chooses their own",
      "# files: whoever runs it chooses their own",
    ),
  person: (count: number) =>
    many(count, "1 cast member: an empty place stays", "# cast members: empty places stay"),
  note: (count: number) => many(count, "1 note", "# notes"),
  take: (count: number) =>
    many(count, "the circled take of 1 node", "the circled takes of # nodes"),
  caption: (count: number) =>
    many(count, "scene, number and caption of 1 shot", "scene, number and caption of # shots"),
  name: (count: number) => many(count, "1 name of a file or person", "# names of files and people"),
  written: (count: number) =>
    many(
      count,
      "what you wrote before 1 prompt was enhanced",
      "what you wrote before # prompts were enhanced",
    ),
  cuts: (count: number) => many(count, "1 cutting list", "# cutting lists"),
  loose: (count: number) =>
    many(
      count,
      "1 file or cast member that nothing uses",
      "# files and cast members that nothing uses",
    ),
  unknown: (count: number) =>
    many(count, "1 node that this Aktion does not know", "# nodes that this Aktion does not know"),
};

export const newerVersionExists = (title: string, version: number) =>
  `${title}, which this board was made from, has a newer version (${version}).`;
export const look = "Look";

export const reportedTemplates = "Reported templates";
export const reportedHint = "A template that is taken down is seen by its owner alone.";
export const noReports = "Nobody has reported a template.";
export const reportsOf = {
  stolen: "taken from somebody",
  person: "shows a person who did not agree",
  harmful: "harmful",
  other: "something else",
};
export const takeDown = "Take down";
export const putBack = "Put back";
export const letStand = "Let it stand";
export const reportsCouldNotBeRead = "Reports could not be read.";
export const template = "Template";
export const reports = "Reports";
export const acts = "Acts";
