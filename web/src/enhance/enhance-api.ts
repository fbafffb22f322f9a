import type { enhanceWords } from "@aktion/schema/api/enhance";
import { lean } from "../api/api";

export const enhanceApi = lean<typeof enhanceWords>("POST", "/api/enhance");
