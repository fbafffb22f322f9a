// Generated, do not edit: pnpm gen
import addNode from "./add-node.command";
import alignBottom from "./align-bottom.command";
import alignCentre from "./align-centre.command";
import alignLeft from "./align-left.command";
import alignMiddle from "./align-middle.command";
import alignRight from "./align-right.command";
import alignTop from "./align-top.command";
import approve from "./approve.command";
import bringFiles from "./bring-files.command";
import bypass from "./bypass.command";
import cast from "./cast.command";
import compareTakes from "./compare-takes.command";
import connect from "./connect.command";
import copy from "./copy.command";
import cut from "./cut.command";
import deleteSelected from "./delete-selected.command";
import disconnect from "./disconnect.command";
import distributeAcross from "./distribute-across.command";
import distributeDown from "./distribute-down.command";
import download from "./download.command";
import draw from "./draw.command";
import duplicate from "./duplicate.command";
import duplicateWired from "./duplicate-wired.command";
import enhance from "./enhance.command";
import exportPng from "./export-png.command";
import exportSvg from "./export-svg.command";
import find from "./find.command";
import go from "./go.command";
import goOn from "./go-on.command";
import hints from "./hints.command";
import history from "./history.command";
import insert from "./insert.command";
import look from "./look.command";
import makeSection from "./make-section.command";
import menu from "./menu.command";
import move from "./move.command";
import newTake from "./new-take.command";
import palette from "./palette.command";
import paste from "./paste.command";
import pasteWired from "./paste-wired.command";
import print from "./print.command";
import privateBoard from "./private-board.command";
import publishTemplate from "./publish-template.command";
import redo from "./redo.command";
import renameSection from "./rename-section.command";
import replug from "./replug.command";
import runBoard from "./run-board.command";
import runPanel from "./run-panel.command";
import runToSelected from "./run-to-selected.command";
import saveAsCast from "./save-as-cast.command";
import selectAll from "./select-all.command";
import selectNothing from "./select-nothing.command";
import severalTakes from "./several-takes.command";
import shortcuts from "./shortcuts.command";
import stopRun from "./stop-run.command";
import tidy from "./tidy.command";
import undo from "./undo.command";
import watch from "./watch.command";
import write from "./write.command";
import zoomFit from "./zoom-fit.command";
import zoomIn from "./zoom-in.command";
import zoomOut from "./zoom-out.command";
import zoomSelected from "./zoom-selected.command";

export const commands = [
  addNode,
  alignBottom,
  alignCentre,
  alignLeft,
  alignMiddle,
  alignRight,
  alignTop,
  approve,
  bringFiles,
  bypass,
  cast,
  compareTakes,
  connect,
  copy,
  cut,
  deleteSelected,
  disconnect,
  distributeAcross,
  distributeDown,
  download,
  draw,
  duplicate,
  duplicateWired,
  enhance,
  exportPng,
  exportSvg,
  find,
  go,
  goOn,
  hints,
  history,
  insert,
  look,
  makeSection,
  menu,
  move,
  newTake,
  palette,
  paste,
  pasteWired,
  print,
  privateBoard,
  publishTemplate,
  redo,
  renameSection,
  replug,
  runBoard,
  runPanel,
  runToSelected,
  saveAsCast,
  selectAll,
  selectNothing,
  severalTakes,
  shortcuts,
  stopRun,
  tidy,
  undo,
  watch,
  write,
  zoomFit,
  zoomIn,
  zoomOut,
  zoomSelected,
] as const;
