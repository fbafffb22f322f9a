import "@fontsource-variable/inter/index.css";
import "./styles/base.css";
import { createRoot } from "react-dom/client";
import { ApiError } from "./api/api-error";
import { App } from "./app/App";
import { askEarly } from "./stores/fetch-board";

// The board is asked for while its page's own code is on its way.
const board = /^\/boards\/([\w-]+)\/?$/.exec(location.pathname)?.[1];
if (board) askEarly(board);

const root = document.getElementById("root");
if (root) {
  createRoot(root, {
    // A refusal that a page has words for is no fault.
    onCaughtError: (error) => {
      if (!(error instanceof ApiError)) console.error(error);
    },
  }).render(<App />);
}
