export const sketchToShot = "Sketch to shot";
export const changeTheDrawingRunAgain =
  "Change the drawing, run again: the still and the shot follow it.";
export const aLighthouseOnItsRockSailing =
  "A lighthouse on its rock, sailing boat, low sun over the sea";
export const slowPushInAsTheLamp = "Slow push in as the lamp turns";
export const aTalkingScene = "A talking scene";
export const voicesFirstThenFaces =
  "Voices first, then faces: change a line and only its shot is made again.";
export const mara = "Mara";
export const maraAsSheLooks = "Weary detective woman in her forties, rain coat, short hair";
export const ilya = "Ilya";
export const ilyaAsHeLooks = "Young man, a pianist, dark curls, dinner jacket";
export const maraLooksRight = "Close-up: Mara looks right, a room at night, window behind her";
export const ilyaLooksLeft = "Close-up: Ilya looks left, a room at night, half in shadow";
export const maraSpeaks = "Mara speaks";
export const ilyaAnswers = "Ilya answers";
export const anEmptyStreetBeforeDawn = "An empty street before dawn, one lit window";
export const aWomanInARedCoat = "Medium: a woman in a red coat stops in a doorway";
export const anOldFishermanInABlue = "Medium: an old fisherman in a blue coat, beanie";
export const aBoyWithAYellowHoodie = "Medium: a boy with a yellow hoodie and a backpack";
export const aHarbourAtDuskBoats = "Wide: a harbour at dusk, boats at the quay";
export const aWomanWithGlassesLaughs = "Close-up: a woman with glasses laughs";
export const aSceneOfSixFrames = "A scene of six frames";
export const sixStillsBecomeOnePicture =
  "Six stills become one picture with one light. Swap any of them and run again.";
export const allOfThemAtTheHarbour = "All of them at the harbour at dusk, waiting for the boat";
export const aFishingVillageAtTheSea =
  "Wide: a fishing village at the sea, first light, nobody about";
export const theSameQuayAtNoonMarket = "Wide: the same quay at noon, market, crowded";
export const theQuayAtDuskLampsLit = "Wide: the quay at dusk, lamps lit, boats come home";
export const theQuayAtNightMoon = "Wide: the quay at night, moon on the water, nobody about";
export const aSequence = "A sequence";
export const eachLinkMovesFromOneStill =
  "Each link moves from one still to the next. The wires' order is the film's order.";
export const morningTurnsToNight = "Morning turns to night";

export const maraWithGreyHair = "Weary detective in her forties, rain coat, short grey hair";
export const aCharacterInThreeShots = "A character in three shots";
export const aboutACharacter = "One face, wide to close";
export const maraIsMadeOnceAndPlays = "Mara is made once and plays in every shot wired to her.";
export const maraWalksNeonInThePuddles =
  "Wide: Mara walks down a wet street at night, neon in the puddles";
export const sheWalksTowardsUs = "She walks towards us";
export const maraStopsInALitDoorway = "Medium: Mara stops in a lit doorway, hand on the frame";
export const sheLooksBackOverHerShoulder = "She looks back over her shoulder";
export const marasFaceRainOnHerCheek = "Close: Mara's face, rain on her cheek, light from the left";
export const sheClosesHerEyes = "She closes her eyes";
export const aboutSketchToShot = "Your drawing, inked and set in motion";
export const aboutATalkingScene = "Two faces, two voices, lips in step";
export const aboutSixFrames = "Six stills, one picture, one light";
export const aboutASequence = "Four stills, one move from morning to night";
export const aOneMinuteFilm = "A one-minute film";
export const aboutAOneMinuteFilm = "Twelve shots of five seconds, cut together";

export const aCityAtNightRainWindows = "Wide: a city at night, rain, windows lit";
export const windowsGoDarkOneByOne = "Windows go dark one by one";
export const maraWalksDownAWetStreet = "Medium: Mara walks down a wet street at night";
export const maraLooksUp = "Close-up: Mara looks up, rain on her face";
export const sheSeesTheLight = "She sees the light";
export const aStageInASpotlightNobody = "Wide: a stage in a spotlight, nobody there";
export const dustInTheLight = "Dust in the light";
export const ilyaSitsAloneInARoom = "Medium: Ilya sits alone in a room, a letter in his hand";
export const heReads = "He reads";
export const ilyaAfraid = "Close-up: Ilya, afraid, half in shadow";
export const heLooksToTheDoor = "He looks to the door";
export const maraStopsInADoorwayLight = "Medium: Mara stops in a doorway, light behind her";
export const sheWaits = "She waits";
export const maraAndIlyaArgue = "Two-shot: Mara and Ilya argue in a room at night";
export const neitherGivesWay = "Neither gives way";
export const maraAngry = "Close-up: Mara, angry";
export const sheTurnsAway = "She turns away";
export const aRooftopAtNightCityBelow = "Wide: a rooftop at night, city below, Mara at the edge";
export const windInHerCoat = "Wind in her coat";
export const ilyaRunsThroughAStreet = "Medium: Ilya runs through a street in the rain";
export const heCallsOut = "He calls out";
export const onTheRoofAtDawn = "Wide from behind: Mara and Ilya on the roof at dawn";
export const theSkyBrightens = "The sky brightens";
export const twelveShotsOfFiveSeconds =
  "Twelve shots of five seconds. Run it once, then change what does not work yet.";
export const youCameBack = "You came back. I did not think that you would.";
export const iNeverLeft = "I never left. I only stopped playing.";
