import * as assets from "./assets";
import * as bin from "./bin";
import * as boards from "./boards";
import * as cast from "./cast";
import { catalogue } from "./catalogue";
import * as enhance from "./enhance";
import { isEndpoint, type Endpoint } from "./endpoint";
import * as library from "./library";
import * as looks from "./looks";
import { health, me } from "./me";
import * as makers from "./makers";
import * as money from "./money";
import * as recipe from "./recipe";
import * as reports from "./reports";
import * as runs from "./runs";
import * as sharing from "./sharing";
import * as takes from "./takes";
import * as templates from "./templates";
import * as training from "./training";
import * as watching from "./watch";

/** Every address with a contract; the OpenAPI document and the access matrix are made from these. */
export const endpoints: Readonly<Record<string, Endpoint>> = Object.fromEntries(
  Object.entries<unknown>({
    health,
    me,
    catalogue,
    ...boards,
    ...assets,
    ...library,
    ...bin,
    ...recipe,
    ...reports,
    ...cast,
    ...enhance,
    ...looks,
    ...runs,
    ...takes,
    ...templates,
    ...makers,
    ...money,
    ...sharing,
    ...training,
    ...watching,
  }).filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1])),
);
