import * as says from "#words/examples";
import { graphOfShots, type ShotDraft } from "./graph-of-shots";

const mara = {
  name: says.mara,
  prompt: says.maraAsSheLooks,
};
const ilya = { name: says.ilya, prompt: says.ilyaAsHeLooks };

const shot = (still: string, happens: string, move: string, ...cast: number[]) => ({
  still,
  happens,
  move,
  cast,
});

const shots = [
  shot(says.aCityAtNightRainWindows, says.windowsGoDarkOneByOne, "push"),
  shot(says.maraWalksDownAWetStreet, says.sheWalksTowardsUs, "pull", 0),
  shot(says.maraLooksUp, says.sheSeesTheLight, "push", 0),
  shot(says.aStageInASpotlightNobody, says.dustInTheLight, "pan-left"),
  shot(says.ilyaSitsAloneInARoom, says.heReads, "static", 1),
  shot(says.ilyaAfraid, says.heLooksToTheDoor, "handheld", 1),
  shot(says.maraStopsInADoorwayLight, says.sheWaits, "push", 0),
  shot(says.maraAndIlyaArgue, says.neitherGivesWay, "handheld", 0, 1),
  shot(says.maraAngry, says.sheTurnsAway, "push", 0),
  shot(says.aRooftopAtNightCityBelow, says.windInHerCoat, "pull", 0),
  shot(says.ilyaRunsThroughAStreet, says.heCallsOut, "handheld", 1),
  shot(says.onTheRoofAtDawn, says.theSkyBrightens, "pull", 0, 1),
].map((one, place): ShotDraft => ({
  ...one,
  number: String((place + 1) * 10).padStart(3, "0"),
  seconds: 5,
}));

/** A whole film of a minute, with its cut. */
export const oneMinute = graphOfShots({
  title: says.aOneMinuteFilm,
  note: says.twelveShotsOfFiveSeconds,
  cast: [mara, ilya],
  shots,
  cut: true,
});
