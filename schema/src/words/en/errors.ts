export const requestMalformed = "That request could not be read.";
export const requestTooLarge = "That is larger than Aktion takes.";
export const requestUnsupported = "Send this as JSON.";
export const requestNotFound = "There is nothing here.";
export const requestMethod = "This address does not do that.";
export const requestForeign = "Requests from other sites are refused.";
export const requestTooMany = "That was a lot at once. Wait a moment and try again.";
export const authRequired = "Sign in first.";
export const authForbidden = "This is for admins.";
export const authGuest = "Sign in with your e-mail to do this. Everything you made stays yours.";
export const authCode = "That code is wrong or has run out. Ask for a new one.";
export const graphMalformed = "This is not a graph Aktion can read.";
export const graphNewer = "This graph was made by a newer Aktion. Update to open it.";
export const graphTooLarge = "A board's document may be 1 MB. Media is never inside it.";
export const graphTooMany = "A board holds 2,000 nodes and 8,000 wires at most.";
export const graphDuplicate = "Two parts of this graph share one id.";
export const graphCycle = "These nodes wait for each other in a circle. Remove one of the wires.";
export const graphEdgeNowhere = "A wire leads to a node or port that is not there.";
export const graphPortType = "A wire joins two ports that do not fit.";
export const graphPortTaken = "A port that takes one wire has several.";
export const graphUnknownKind = "This Aktion does not know this kind of node, so it can't run it.";
export const graphUnknownParam = "A node has a setting its kind does not have.";
export const graphBadParam = "A node has a setting out of its range.";
export const graphSeveralLists = "Only one input of a node may be a list.";
export const graphListTooLong = "A list may hold 24 at most.";
export const nodeInputMissing = "A node waits for an input that is not wired.";
export const nodeBlocked = "A node is not ready to run.";
export const nodeNoMaker = "No maker can serve this node on this tier.";
export const nodeDraftInput = "A circled Draft take would go into paid work.";
export const nodeAssetMissing = "A file this node uses is gone. Choose another.";
export const nodeCastMissing = "A cast member this node uses is gone. Choose another.";
export const boardNotFound = "There is no such board, or it is not yours.";
export const boardStale = "This board was changed elsewhere since you opened it.";
export const boardVersionNotFound = "That version is no longer kept.";
export const assetNotFound = "There is no such file, or it is not yours.";
export const assetUnsupported =
  "Aktion takes PNG, JPEG, WebP, GIF, MP4, WebM, MOV, WAV, MP3, OGG and M4A.";
export const assetBroken = "This file is cut off or damaged. Export it again and retry.";
export const assetTooLarge = "A still may be 25 MB and 16 megapixels, sound 50 MB, a shot 500 MB.";
export const assetStorageFull = "Guests may keep 200 MB. Sign in to keep more, or delete some.";
export const assetLink = "This link has run out or was changed.";
export const assetTooManyTags = "A file may have 30 tags. Take some off first.";
export const zipTooLarge = "A zip may hold 2 GB. Choose fewer files.";
export const zipTooMany = "A zip may hold 500 files. Choose fewer, and ask for several zips.";
export const reportNotFound = "There is no such report.";
export const castNotFound = "There is no such cast member, or they are not yours.";
export const castPictureGone = "A picture is gone, or is no still of yours. Choose another.";
export const castTooMany = "Your cast has 200 members, and more don't fit. Delete some first.";
export const castNoPicture = "They have no picture left to learn from. Add one, then train.";
export const castTraining = "They are being trained already. Wait for it to end, or stop it.";
export const uploadNotFound = "This upload was ended. Start it again.";
export const uploadParts = "Parts of this upload are missing. Send them again.";
export const runNotFound = "There is no such run, or it is not yours.";
export const runGraphGone = "The graph of this run was not kept.";
export const runNothing = "There is nothing to run yet. Add a node that makes something.";
export const runProblems =
  "Some nodes are not ready to run. Nothing was started, nothing was charged.";
export const runFinished = "This run is already over.";
export const runBusy = "This run is still going.";
export const runSameKey = "That Idempotency-Key was used for another run.";
export const runTraining =
  "This was a training. Begin it anew on the sheet of the cast member. Nothing was taken.";
export const runTier = "No maker is set up for this tier yet. Draft is free and works here.";
export const runTooMany = "As many of your runs as may are going already. Wait for one to end.";
export const takeNotFound =
  "There is no such take, or it is not yours. The bin keeps takes 30 days.";
export const takeSettingsGone = "What this take was made from was not kept.";
export const priceChanged = "The price changed since it was shown. Look again, then run.";
export const creditsShort = "This costs more credits than you have.";
export const creditsCap = "This would go over your cap. Raise the cap, or run less at once.";
export const runNoFrame = "This frame is not waited for, or it is here already.";
export const runNotWaiting = "Only runs that wait can be moved.";
export const providerNotFound = "There is no such maker, or it takes no key of yours.";
export const settingsStale = "These settings were changed meanwhile. Look again, then save.";
export const settingsUnknown = "These settings name a kind or a maker that is not there.";
export const hookRefused = "This report could not be verified.";
export const mediaUndecodable = "This picture can't be decoded here.";
export const serverBroken = "Aktion hit a fault of its own. Nothing was charged. Try again.";
export const serverBusy = "Aktion is busy. Nothing was charged. Try again in a moment.";

export const lookNotFound = "There is no such look. It may have been deleted.";
export const lookTooMany = "You keep 40 looks of your own, which is all there is room for.";
export const enhanceDeclined =
  "These words were declined under the maker's content rules. Change them and try again.";
export const enhanceFailed =
  "The studio could not rewrite this now. Your words are as they were; try again in a moment.";

export const templateNotFound = "There is no such template. It may have been unpublished.";
export const templateInput = "A field of the form names what is not in the template.";
export const templateForm = "Some fields of the form are not right. Nothing was started.";
export const templateNothing =
  "There is nothing on this board that makes something. Add a node, then publish.";
export const templatePrivate =
  "This board is marked private, so it stays with you. Publish from a board that is not.";
export const templateTooMany = "You have 500 templates, and more don't fit. Unpublish some first.";
export const templateTakenDown = "This template was taken down by the studio.";
export const consentStale =
  "The text about sharing changed since you read it. Nothing was switched on. Read it and decide again.";
export const contributionNotFound =
  "There is no such contribution of yours. It may have been withdrawn already.";
export const exportNotFound = "There is no such export.";
export const watchNotFound =
  "This link opens nothing. It may have been ended by who sent it; ask them for a new one.";
export const watchTooMany =
  "A board has 20 open links at most. End one that is not needed any more.";
export const watchFull = "This link holds as many notes as there is room for. Nothing was added.";
