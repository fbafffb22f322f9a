export const printAStill = "Print a still";
export const paper = "Paper";
export const papers = {
  a4: "A4",
  letter: "Letter",
  own: "As large as the picture",
};
export const margin = "Margin";
export const margins = { "0": "None", "10": "1 cm", "20": "2 cm" };

const count = (value: number): string =>
  value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });
/** As printers say it: across, then down. */
export const measures = (across: number, down: number): string =>
  `${count(across)} × ${count(down)} cm`;
export const printedAt = (size: string): string => `${size} at 150 DPI`;
export const madeSmaller = (asked: string, size: string, dpi: number): string =>
  `${asked} at 150 DPI does not fit: it is made smaller, ${size} at ${Math.round(dpi)} DPI.`;
export const measuring = "Measuring the still";
export const pageOf = (paper: string): string => `How it lies on the page: ${paper}`;
export const savePdf = "Save the PDF";
export const making = "Making the PDF";
export const itCouldNotBeMade = "The PDF could not be made.";
export const cantBeRead = "This browser can’t read the still. Download it and print it from there.";
