import { rateNames, rates, type RateName } from "@aktion/schema/graph/rates";

/** The rate a clip of so many frames a second goes by; drop frame is a way to count, not to play. */
export function rateNear(frames: number): RateName {
  const plain = rateNames.filter((name) => !rates[name].drop);
  const off = (name: RateName) => Math.abs(rates[name].frames / rates[name].per - frames);
  return plain.reduce((best, name) => (off(name) < off(best) ? name : best));
}
