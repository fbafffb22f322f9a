export const draw = "Draw";
export const openTheDrawing = "Open the drawing";

export const theStillThatIsWired =
  "The still that is wired in is not made yet. Run it and it will lie underneath.";
export const thisLayerIsHidden = "This layer is hidden. Show it to draw on it.";
export const saving = "Saving";
export const notKeptUntilDone = "Not kept until Done";
export const offlineKeptHere = "Offline, kept here";
export const keptHereAt = (time: string) => `Kept here ${time}`;
export const clearAllLayers = "Clear all layers";
export const theWholePaper = "The whole paper (0)";
export const layers = "Layers";
export const done = "Done";

export const addALayer = "Add a layer";
export const closeTheLayers = "Close the layers";
export const layer = (id: number) => `Layer ${id}`;
export const hideLayer = (name: string) => `Hide ${name}`;
export const showLayer = (name: string) => `Show ${name}`;
export const empty = "empty";
export const layerUp = (name: string) => `${name} up`;
export const layerDown = (name: string) => `${name} down`;
export const deleteLayer = (name: string) => `Delete ${name}`;
export const opacity = "Opacity";
export const opacityOf = (name: string) => `Opacity of ${name}`;

export const sketch = "Sketch";
export const drawing = (name: string) => `Drawing: ${name}`;
export const thisDrawingCantBeOpened = "This drawing can't be opened.";
export const backToTheBoard = "Back to the board";

export const thePaperIsFull =
  "The paper is full: that stroke was not kept. Press Done and go on in a new sketch.";
export const theDrawingIsKept =
  "The drawing is kept on this device, but could not be saved to the board.";
export const finishLater = "Finish later";
export const strokesKept = (time: string) => `Your strokes from ${time}, kept on this device.`;
export const dropThem = "Drop them";
export const dismiss = "Dismiss";

export const pen = "Pen";
export const eraser = "Eraser";
export const fill = "Fill";
export const drawingTools = "Drawing tools";
export const tool = "Tool";
export const size = "Size";
export const sizeOf = (one: number) => `Size ${one}`;
export const tolerance = "Tolerance";
export const colour = "Colour";
export const swapWith = (name: string) => `Swap with ${name}`;
export const swapWithKey = (name: string) => `Swap with ${name} (X)`;

export const thePictureUnderneathCantBeOpened =
  "The picture underneath can't be opened. Take it out, or choose another.";
export const paperOf = (width: number, height: number) =>
  `Paper, ${width} by ${height}. Draw with pen, finger or mouse.`;

export const thatPictureIsTooLarge = "That picture is larger than 25 MB. Choose a smaller one.";
export const thePictureCouldNotBeSent = (error: string) =>
  `The picture could not be sent. ${error}`;
export const thatIsNotAPicture = "That is not a picture. Choose a PNG, JPEG, WebP or GIF.";
export const underneath = "Underneath";
export const hideThePictureUnderneath = "Hide the picture underneath";
export const showThePictureUnderneath = "Show the picture underneath";
export const underneathWiredIn = "Underneath, wired in";
export const takeThePictureUnderneathOut = "Take the picture underneath out";
export const opacityOfThePictureUnderneath = "Opacity of the picture underneath";
export const onlyToTrace = "Only to trace";
export const sending = "Sending";
export const chooseAnotherPicture = "Choose another picture";
export const putAPictureUnderneath = "Put a picture underneath";

export const undo = (printKeys: string) => `Undo (${printKeys})`;
export const redo = (printKeys: string) => `Redo (${printKeys})`;

export const theDrawingIsTooLarge =
  "The drawing has grown past 25 MB. Take a layer away or clear one, then press Done again.";
export const thePictureCouldNotBeMade =
  "This browser could not make a picture of the drawing. It is kept here; try again.";

export const theFileWasNotHandedOut = "The studio did not hand out the file.";
export const theFileIsGone = "The file of this drawing is gone. The paper is blank again.";

export const ink = "Ink";
export const grey1Darkest = "Grey 1, darkest";
export const grey2 = "Grey 2";
export const grey3 = "Grey 3";
export const grey4 = "Grey 4";
export const grey5 = "Grey 5";
export const grey6Lightest = "Grey 6, lightest";
export const rust = "Rust";
export const ochre = "Ochre";
export const teal = "Teal";
export const blue = "Blue";

export const theUploadWasStopped = "The upload was stopped.";

export const drawingNotFinished = (name: string) => `The drawing on ${name} was not finished.`;
export const aDrawingNotFinished = "A drawing was not finished.";
export const goOnDrawing = "Go on drawing";
