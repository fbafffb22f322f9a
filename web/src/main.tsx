import "@fontsource-variable/inter/index.css";
import "./styles/base.css";
import { createRoot } from "react-dom/client";
import { ApiError } from "./api/api-error";
import { App } from "./app/App";
import { LibraryPage } from "./app/late-pages";
import { askEarly } from "./stores/fetch-board";

// The board is asked for while its page's own code is on its way.
const board = /^\/boards\/([\w-]+)\/?$/.exec(location.pathname)?.[1];
if (board) askEarly(board);

// A library whose first files come soon is drawn once, with them.
const soon = 150;
if (globalThis.aktionFirst) {
  const { first } = globalThis.aktionFirst;
  const there = Promise.all([LibraryPage.bring(), first]).catch(() => {});
  await Promise.race([there, new Promise((resolve) => setTimeout(resolve, soon))]);
}

const root = document.getElementById("root");
if (root) {
  createRoot(root, {
    // A refusal that a page has words for is no fault.
    onCaughtError: (error) => {
      if (!(error instanceof ApiError)) console.error(error);
    },
  }).render(<App />);
}
