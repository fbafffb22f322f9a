/** Each page is a chunk of its own; calling a loader early brings it before it is asked for. */
export const loadWall = () =>
  import("../pages/wall/WallPage").then(({ WallPage }) => ({ default: WallPage }));

export const loadBoard = () =>
  import("../pages/board-page").then(({ BoardPage }) => ({ default: BoardPage }));

export const loadCast = () =>
  import("../pages/cast/CastPages").then(({ CastPages }) => ({ default: CastPages }));

export const loadLibrary = () =>
  import("../pages/library/LibraryPage").then(({ LibraryPage }) => ({ default: LibraryPage }));

export const loadQueue = () =>
  import("../pages/queue/QueuePage").then(({ QueuePage }) => ({ default: QueuePage }));

export const loadCredits = () =>
  import("../pages/credits/CreditsPage").then(({ CreditsPage }) => ({ default: CreditsPage }));

export const loadTemplates = () =>
  import("../pages/templates/TemplatePages").then(({ TemplatePages }) => ({
    default: TemplatePages,
  }));

export const loadWatch = () =>
  import("../pages/watch/WatchPage").then(({ WatchPage }) => ({ default: WatchPage }));

export const loadAdmin = () =>
  import("../pages/admin/AdminPage").then(({ AdminPage }) => ({ default: AdminPage }));

export const loadSettings = () =>
  import("../pages/settings/SettingsPages").then(({ SettingsPages }) => ({
    default: SettingsPages,
  }));
