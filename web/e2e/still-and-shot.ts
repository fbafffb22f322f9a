/** The smallest film there is: words, a still, four seconds of a shot. */
export const stillAndShot = {
  format: 1,
  settings: { title: "A still and a shot" },
  nodes: [
    {
      id: "words",
      kind: "prompt",
      params: { text: "A lighthouse at dusk, waves against the rocks, one lamp lit" },
      position: { x: 0, y: 40 },
    },
    { id: "still", kind: "image", params: {}, position: { x: 360, y: 0 } },
    {
      id: "shot",
      kind: "i2v",
      params: { prompt: "Slow push in as the lamp turns", move: "push", seconds: 4 },
      position: { x: 720, y: 0 },
    },
    {
      id: "note",
      kind: "note",
      params: { text: "Press Run. Change the words, run again: the first take is kept." },
      position: { x: 0, y: 300 },
    },
  ],
  edges: [
    { id: "e1", from: { node: "words", port: "text" }, to: { node: "still", port: "prompt" } },
    { id: "e2", from: { node: "still", port: "image" }, to: { node: "shot", port: "image" } },
  ],
};
