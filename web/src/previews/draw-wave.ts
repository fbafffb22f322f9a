/** Bars of two pixels with one between, the part that was played in the canvas's own colour. */
const bar = 2;
const step = 3;
const least = 1;

export function drawWave(canvas: HTMLCanvasElement, peaks: Uint8Array | null, part: number): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = globalThis.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * scale)) canvas.width = Math.round(width * scale);
  if (canvas.height !== Math.round(height * scale)) canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (!context) return;
  const look = getComputedStyle(canvas);
  const played = look.color;
  const rest = look.getPropertyValue("--rest");
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  const bars = Math.floor(width / step);
  for (let place = 0; place < bars; place += 1) {
    const peak = peaks ? loudest(peaks, place / bars, (place + 1) / bars) / 255 : 0;
    const tall = Math.max(least, Math.round(peak * (height - 2)));
    context.fillStyle = (place + 0.5) / bars <= part ? played : rest;
    context.fillRect(place * step, (height - tall) / 2, bar, tall);
  }
}

function loudest(peaks: Uint8Array, from: number, to: number): number {
  const start = Math.floor(from * peaks.length);
  const end = Math.max(start + 1, Math.floor(to * peaks.length));
  return Math.max(...peaks.subarray(start, end));
}
