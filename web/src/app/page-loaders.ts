/** Each page is a chunk of its own; calling a loader early brings it before it is asked for. */
export const loadWall = () => import("../pages/wall/WallPage").then((page) => page.WallPage);

/** A board is shown when hands can work on it: what a drag does is there with it. */
export const loadBoard = () =>
  Promise.all([
    import("../pages/board-page"),
    import("../arranging/arranging"),
    import("../canvas/near-cards"),
  ]).then(([page]) => page.BoardPage);

export const loadCast = () => import("../pages/cast/CastPages").then((page) => page.CastPages);

export const loadLibrary = () =>
  import("../pages/library/LibraryPage").then((page) => page.LibraryPage);

export const loadQueue = () => import("../pages/queue/QueuePage").then((page) => page.QueuePage);

export const loadCredits = () =>
  import("../pages/credits/CreditsPage").then((page) => page.CreditsPage);

export const loadTemplates = () =>
  import("../pages/templates/TemplatePages").then((page) => page.TemplatePages);

export const loadWatch = () => import("../pages/watch/WatchPage").then((page) => page.WatchPage);

export const loadAdmin = () => import("../pages/admin/AdminPage").then((page) => page.AdminPage);

export const loadSettings = () =>
  import("../pages/settings/SettingsPages").then((page) => page.SettingsPages);
