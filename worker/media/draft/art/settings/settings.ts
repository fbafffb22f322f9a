import type { SettingName } from "../../reading/scene";
import type { Stage } from "../stage";
import { battlefield } from "./battlefield";
import { city } from "./city";
import { desert } from "./desert";
import { forest } from "./forest";
import { mountains } from "./mountains";
import { office } from "./office";
import { rooftop } from "./rooftop";
import { room } from "./room";
import { beach } from "./beach";
import { space } from "./space";
import { seaside } from "./water";
import { spaceship } from "./spaceship";
import { street } from "./street";
import { studio } from "./studio";
import { theatre } from "./theatre";
import { village } from "./village";

/** Every place a scene can be set in, and who builds it. */
export const settings: Record<SettingName, (stage: Stage) => void> = {
  room,
  office,
  street,
  city,
  rooftop,
  forest,
  mountains,
  desert,
  sea: seaside,
  village,
  battlefield,
  spaceship,
  stage: theatre,
  studio,
  beach,
  space,
};
