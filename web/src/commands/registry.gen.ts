// Generated, do not edit: pnpm gen
import addNode from "./add-node.command";
import bypass from "./bypass.command";
import copy from "./copy.command";
import cut from "./cut.command";
import deleteSelected from "./delete-selected.command";
import duplicate from "./duplicate.command";
import history from "./history.command";
import look from "./look.command";
import newTake from "./new-take.command";
import palette from "./palette.command";
import paste from "./paste.command";
import redo from "./redo.command";
import runBoard from "./run-board.command";
import runPanel from "./run-panel.command";
import runToSelected from "./run-to-selected.command";
import selectAll from "./select-all.command";
import selectNothing from "./select-nothing.command";
import shortcuts from "./shortcuts.command";
import stopRun from "./stop-run.command";
import undo from "./undo.command";
import zoomFit from "./zoom-fit.command";
import zoomIn from "./zoom-in.command";
import zoomOut from "./zoom-out.command";
import zoomSelected from "./zoom-selected.command";

export const commands = [
  addNode,
  bypass,
  copy,
  cut,
  deleteSelected,
  duplicate,
  history,
  look,
  newTake,
  palette,
  paste,
  redo,
  runBoard,
  runPanel,
  runToSelected,
  selectAll,
  selectNothing,
  shortcuts,
  stopRun,
  undo,
  zoomFit,
  zoomIn,
  zoomOut,
  zoomSelected,
] as const;
