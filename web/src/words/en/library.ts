const many = (count: number): string => count.toLocaleString("en-GB");
const files = (count: number): string => (count === 1 ? "1 file" : `${many(count)} files`);

export const library = "Library";
export const bin = "Bin";

export const order = "Order";
export const newest = "Newest first";
export const favouritesFirst = "Favourites first";
export const kind = "Kind";
export const allKinds = "All kinds";
export const kinds = { image: "Stills", video: "Shots", audio: "Sound" };
export const oneOf = { image: "Still", video: "Shot", audio: "Sound" };
export const board = "Board";
export const allBoards = "All boards";
export const castMember = "Cast";
export const wholeCast = "All cast";
export const tag = "Tag";
export const allTags = "All tags";
export const maker = "Maker";
export const allMakers = "All makers";
export const tier = "Tier";
export const allTiers = "All tiers";
export const favourites = "Favourites";
export const search = "Search prompts, names, tags";
export const filters = "Filters";
export const clear = "Clear";
export const clearFilters = "Clear filters";
export const untitled = "Untitled";

export const uploadFiles = "Upload files";
export const sendingFiles = "Files on their way";
export const sendingOne = (name: string) => `Sending ${name}`;
export const sentSoFar = (sent: number, all: number) => `Sent ${sent} of ${files(all)}.`;
export const cancel = "Cancel";
export const notKept = (count: number) =>
  count === 1 ? "One file is not here:" : `${files(count)} are not here:`;
export const nameAndWhy = (name: string, why: string) => `“${name}”: ${why}`;
export const sendAgain = "Send again";

export const nothingMadeYet = "Nothing made yet";
export const whatComesHere =
  "What you make comes here, from every board: stills, shots and sound. Files of your own, too: drop them here.";
export const toTheBoards = "To the boards";
export const nothingMatches = "Nothing matches";
export const tryFewer = "No file of yours is all of this at once.";
export const couldNotBeRead = "Your library could not be read.";
export const restCouldNotBeRead = "The rest could not be read.";
export const loading = "Loading your library";
export const keys =
  "Arrows move, Enter opens, Space selects, F favourite, 1 to 5 rate, T tags, Delete deletes";

export const select = (name: string) => `Select ${name}`;
export const selected = (count: number) => (count === 1 ? "1 selected" : `${many(count)} selected`);
export const all = "All";
export const chooseAll = "Choose all";
export const choosing = (done: number, of: number | null) =>
  of === null ? `Choosing ${many(done)}` : `Choosing ${many(done)} of ${many(of)}`;
export const choosingThem = "Choosing what is not read yet";
export const stop = "Stop";
export const stopChoosing = "Stop, and keep what is chosen so far";
export const notAllChosen = (count: number) =>
  `Not everything could be chosen: ${files(count)} so far.`;
export const rangeIsGone =
  "The file where this began is not in the list any more. Nothing else was chosen: choose where to begin, then where to end.";
export const favourite = "Favourite";
export const makeFavourite = (name: string) => `Favourite: ${name}`;
export const openIt = (name: string) => `Open ${name}`;
export const selectionBar = "What is selected";
export const deleteIt = "Delete";
export const download = "Download";
export const downloadZip = "Download zip";
export const deleted = (count: number) =>
  count === 1
    ? "Deleted. The bin keeps it 30 days."
    : `${files(count)} deleted. The bin keeps them 30 days.`;
const soFar = (done: number, of: number, act: string, rest: string) =>
  done === 0 ? "" : `${many(done)} of ${files(of)} ${act}. ${rest}`;
export const someDeleted = (done: number, of: number) =>
  soFar(done, of, "deleted", "The rest are here still: choose them to delete them, too.");
export const someCameBack = (done: number, of: number) =>
  soFar(done, of, "are back", "The rest lie in the bin: bring them back from there.");
export const someMarked = (done: number, of: number) =>
  soFar(done, of, "marked", "The rest are as they were: do it again for them.");
export const zipIsTooMany = (count: number, most: number) =>
  `${files(count)} are too many for one zip: it holds ${many(most)}. Nothing was downloaded. Choose fewer, and download them in several zips.`;
export const readingTheRest = "Reading the rest";

export const rate = "Rate";
export const rating = "Rating";
export const anyRating = "Any rating";
export const stars = (count: number) => (count === 1 ? "1 of 5" : `${count} of 5`);

export const tags = "Tags";
export const tagFiles = (count: number) => (count === 1 ? "Tags" : `Tags of ${files(count)}`);
export const addATag = "Add a tag";
export const tagHint = "Enter adds it. A comma parts several.";
export const removeTag = (tag: string) => `Remove the tag ${tag}`;
export const onSome = (tag: string) => `${tag}, on some`;
export const addTagToAll = (tag: string) => `Add ${tag} to all`;
export const done = "Done";

export const close = "Close";
export const before = "The one before";
export const after = "The next one";
export const zoomIn = "Closer";
export const zoomOut = "Further";
export const fit = "Fit";
export const pixelForPixel = "1:1";
export const details = "Details";
export const hideDetails = "Hide details";
export const frameBack = "One frame back";
export const frameOn = "One frame on";
export const takesOfThis = "Takes of this node";
export const print = "Print";
export const takeAt = (place: number) => `Take ${place}`;
export const gone = "This file is not there. It may lie in the bin.";
export const howItWasMade = "How it was made";
export const recipeCouldNotBeRead = "How it was made could not be read.";
export const takeOf = (number: number) => `Take ${number}`;
export const madeBy = "Made by";
export const model = "Model";
export const price = "Price";
export const credits = (count: number) => (count === 1 ? "1 credit" : `${count} credits`);
export const free = "Free";
export const reused = "Reused, free";
export const took = "Took";
export const seed = "Seed";
export const made = "Made";
export const uploaded = "Uploaded";
export const size = "Size";
export const pixels = (width: number, height: number) => `${width} x ${height}`;
export const length = "Length";
export const file = "File";
export const megabytes = (bytes: number) =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;
export const downloaded = "Downloaded";
export const times = (count: number) => (count === 1 ? "once" : `${count} times`);
export const settings = "Settings";
export const madeFrom = "Made from";
export const deletedInput = (name: string) => `${name}: deleted`;
export const withCast = "Cast";
export const onBoard = "On the board";

export const openTheBoard = "Open on its board";
export const asInput = "Use as input...";
export const recreate = "Recreate";
export const recreating = "Recreating...";
export const recreateHint = "A new board with this node as it was asked.";
export const report = "Report a problem...";

export const whereToUseIt = "Use it on which board?";
export const newBoard = "A new board";
export const boardsCouldNotBeRead = "Your boards could not be read.";

export const reportTitle = "Report a problem";
export const whatIsWrong = "What is wrong with it?";
export const reportHint =
  "The people who run this studio read it. They see these words, not the file.";

export const binKeeps = "What you deleted stays here for 30 days.";
export const binIsEmpty = "The bin is empty";
export const bringBack = "Bring back";
export const bringBackOne = (name: string) => `Bring back ${name}`;
export const emptyTheBin = "Empty the bin...";
export const emptyItTitle = "Empty the bin?";
export const emptyItWords =
  "Everything in it is deleted for good, now. Files that a take or a cast member still has stay.";
export const emptyIt = "Delete for good";
export const keepIt = "Keep";
export const goesIn = (days: number) =>
  days <= 0 ? "goes today" : days === 1 ? "goes tomorrow" : `goes in ${days} days`;
export const keptByATake = "kept: still in use";
export const binCouldNotBeRead = "The bin could not be read.";
export const backToTheLibrary = "Library";
export const showMore = "Show more";
export const emptied = (gone: number, kept: number) =>
  kept > 0
    ? `${files(gone)} gone for good, ${kept} kept: still in use.`
    : `${files(gone)} gone for good.`;
