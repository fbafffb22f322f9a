import { lazy, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { AppFrame } from "./AppFrame";
import { AppRail } from "./AppRail";
import { MissingPage } from "../pages/missing/MissingPage";
import {
  WallPage,
  CastPages,
  LibraryPage,
  QueuePage,
  CreditsPage,
  TemplatePages,
  AdminPage,
  WatchPage,
  SettingsPage,
} from "./late-pages";
import { loadBoard } from "./page-loaders";
import { RouteBoundary } from "./RouteBoundary";
import styles from "./AppFrame.module.css";

// A board takes its time: what comes behind it is there when hands are.
const BoardPage = lazy(() => loadBoard().then((page) => ({ default: page })));

/** The addresses of the web app. A board fills the window, and so does what was sent to be watched. */
export function Pages() {
  const [place] = useLocation();
  return (
    <Switch>
      <Route path="/boards/:id">
        {({ id }) => (
          <RouteBoundary place={place} renderFrame={(words) => <AppFrame>{words}</AppFrame>}>
            <Suspense fallback={<Empty />}>
              <BoardPage key={id} boardId={id} />
            </Suspense>
          </RouteBoundary>
        )}
      </Route>
      <Route path="/watch/:token">
        {({ token }) => (
          <RouteBoundary place={place}>
            <Suspense>
              <WatchPage key={token} token={token} />
            </Suspense>
          </RouteBoundary>
        )}
      </Route>
      <Route>
        <AppFrame>
          <RouteBoundary place={place}>
            <Suspense>
              <Switch>
                <Route path="/" component={WallPage} />
                <Route path="/cast/*?" component={CastPages} />
                <Route path="/library/:bin?" component={LibraryPage} />
                <Route path="/queue" component={QueuePage} />
                <Route path="/credits" component={CreditsPage} />
                <Route path="/templates/*?" component={TemplatePages} />
                <Route path="/admin" component={AdminPage} />
                <Route path="/settings/*?" component={SettingsPage} />
                <Route>
                  <MissingPage />
                </Route>
              </Switch>
            </Suspense>
          </RouteBoundary>
        </AppFrame>
      </Route>
    </Switch>
  );
}

/** The rail stays where it is while the board's code is on its way. */
function Empty() {
  return (
    <div className={styles.frame}>
      <AppRail me={false} />
    </div>
  );
}
