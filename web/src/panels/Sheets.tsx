import { Suspense } from "react";
import { useView } from "../stores/board-context";
import type { BoardSession } from "../stores/board-session";
import { isSide, isWiring } from "../stores/view";
import { latePart } from "../ui/late-part";

const Palette = latePart(() => import("./Palette").then(({ Palette }) => ({ default: Palette })));
const Shortcuts = latePart(() =>
  import("./ShortcutSheet").then(({ ShortcutSheet }) => ({ default: ShortcutSheet })),
);
const History = latePart(() =>
  import("./HistoryPanel").then(({ HistoryPanel }) => ({ default: HistoryPanel })),
);
const Problems = latePart(() =>
  import("./ProblemsList").then(({ ProblemsList }) => ({ default: ProblemsList })),
);
const Run = latePart(() => import("./RunPanel").then(({ RunPanel }) => ({ default: RunPanel })));
const Adding = latePart(() =>
  import("./AddNodeList").then(({ AddNodeList }) => ({ default: AddNodeList })),
);
const Find = latePart(() => import("./FindBar").then(({ FindBar }) => ({ default: FindBar })));
const OneViewer = latePart(() => import("./Viewer").then(({ Viewer }) => ({ default: Viewer })));
const Contacts = latePart(() =>
  import("./ContactSheet").then(({ ContactSheet }) => ({ default: ContactSheet })),
);
const Pad = latePart(() =>
  import("../pad/sketch-parts").then(({ PadDoor }) => ({ default: PadDoor })),
);
const Files = latePart(() =>
  import("../files/FileSheets").then(({ FileSheets }) => ({ default: FileSheets })),
);
const Menu = latePart(() => import("./CardMenu").then(({ CardMenu }) => ({ default: CardMenu })));
const Wiring = latePart(() =>
  import("./WiringSheet").then(({ WiringSheet }) => ({ default: WiringSheet })),
);
const Casting = latePart(() =>
  import("../cast/cast-parts").then(({ CastSheet }) => ({ default: CastSheet })),
);
const Watching = latePart(() => import("../watch/WatchSheet"));
const Enhancing = latePart(() => import("../enhance/EnhanceSheet"));
const Inspector = latePart(() =>
  import("./Inspector").then(({ Inspector }) => ({ default: Inspector })),
);

/** What opens over the board. None of it is fetched before it is wanted. */
export function Sheets() {
  const sheet = useView((state) => state.sheet);
  const viewer = useView((state) => state.viewer);
  const contacts = useView((state) => state.contacts);
  const adding = useView((state) => state.adding !== null);
  const pad = useView((state) => state.pad);
  const files = useView((state) => state.files !== null);
  const menu = useView((state) => state.menu !== null);
  const casting = useView((state) => state.casting !== null);
  const enhancing = useView((state) => state.enhancing);
  return (
    <Suspense>
      {sheet === "palette" && <Palette />}
      {sheet === "shortcuts" && <Shortcuts />}
      {sheet === "find" && <Find />}
      {sheet === "watch" && <Watching />}
      {isWiring(sheet) && <Wiring key={sheet} sheet={sheet} />}
      {adding && <Adding />}
      {menu && <Menu />}
      {casting && <Casting />}
      {enhancing && <Enhancing key={enhancing} node={enhancing} />}
      {contacts && <Contacts key={contacts} node={contacts} />}
      {viewer && <OneViewer {...viewer} />}
      {pad && <Pad key={pad} node={pad} />}
      {files && <Files />}
    </Suspense>
  );
}

/** What lies over the canvas at the right: one thing at a time. */
export function Side() {
  const sheet = useView((state) => state.sheet);
  const some = useView((state) => state.selected.size > 0 && !state.several);
  return (
    <Suspense>
      {sheet === "history" && <History />}
      {sheet === "problems" && <Problems />}
      {sheet === "run" && <Run />}
      {!isSide(sheet) && some && <Inspector />}
    </Suspense>
  );
}

/** What is soon wanted, and what can wait to be said until the board stands. */
export const preloadSheets = (session: BoardSession): void => {
  void import("./AddNodeList");
  void import("./Inspector");
  void import("../canvas/going-acts");
  void import("../canvas/rewiring");
  void import("../templates/newer-version").then((newer) => newer.tellNewerVersion(session));
};
