import * as says from "#words/graph";
import { invalid, valid, type Validity } from "../validity";

/** What flows along a wire. The words, colours and handle shapes of the canvas follow these six. */
export const portTypes = ["text", "image", "video", "audio", "character", "style"] as const;
export type PortType = (typeof portTypes)[number];

/** A picture can stand in for nothing but a picture; a list fits wherever its type fits. */
export interface InputPort {
  readonly label: string;
  /** More than one entry where several types are welcome ("video or image"). */
  readonly types: readonly PortType[];
  readonly many: boolean;
  readonly required: boolean;
  /** Fewest values a `many` port needs to run. */
  readonly least: number;
}

export interface OutputPort {
  readonly label: string;
  readonly type: PortType;
  readonly many: boolean;
}

const portWords: Record<PortType, string> = {
  text: says.words,
  image: says.aStill,
  video: says.aShot,
  audio: says.sound,
  character: says.aCharacter,
  style: says.aStyle,
};

export const portWord = (type: PortType): string => portWords[type];

/** A port of the kind's own: a name that every object has (`constructor`) is none. */
export const portOf = <P>(
  ports: Readonly<Record<string, P>> | undefined,
  name: string,
): P | undefined => (ports && Object.hasOwn(ports, name) ? ports[name] : undefined);

export function fits(from: OutputPort, to: InputPort): Validity {
  if (to.types.includes(from.type)) return valid;
  return invalid(says.portTakes(to.label, to.types.map(portWord), portWord(from.type)));
}
