import { latePage } from "./late-page";
import {
  loadWall,
  loadCast,
  loadLibrary,
  loadQueue,
  loadCredits,
  loadTemplates,
  loadAdmin,
  loadWatch,
  loadSettings,
} from "./page-loaders";

export const WallPage = latePage(loadWall);
export const CastPages = latePage(loadCast);
export const LibraryPage = latePage(loadLibrary);
export const QueuePage = latePage(loadQueue);
export const CreditsPage = latePage(loadCredits);
export const TemplatePages = latePage(loadTemplates);
export const AdminPage = latePage(loadAdmin);
export const WatchPage = latePage(loadWatch);
export const SettingsPage = latePage(loadSettings);
