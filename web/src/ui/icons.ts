/** Line icons on a 20 by 20 grid, drawn for Aktion: paths to stroke, and for a few, to fill. */
interface Drawing {
  readonly line?: string;
  readonly solid?: string;
}

export const icons = {
  plus: { line: "M10 4v12M4 10h12" },
  minus: { line: "M4 10h12" },
  play: {
    solid: "M6.5 4.3v11.4a.6.6 0 0 0 .92.5l8.7-5.7a.6.6 0 0 0 0-1L7.42 3.8a.6.6 0 0 0-.92.5Z",
  },
  pause: { solid: "M5.5 4h3v12h-3zM11.5 4h3v12h-3z" },
  stop: {
    solid: "M5.5 4.8h9a.7.7 0 0 1 .7.7v9a.7.7 0 0 1-.7.7h-9a.7.7 0 0 1-.7-.7v-9a.7.7 0 0 1 .7-.7Z",
  },
  undo: { line: "M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4.25 4.25 0 0 1 0 8.5H7" },
  redo: { line: "M12.5 4 16 7.5 12.5 11M16 7.5H8.5a4.25 4.25 0 0 0 0 8.5H13" },
  search: { line: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l3.8 3.8" },
  more: {
    solid:
      "M4.5 8.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6ZM10 8.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6ZM15.5 8.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Z",
  },
  close: { line: "m5 5 10 10M15 5 5 15" },
  back: { line: "M11.5 4.5 6 10l5.5 5.5" },
  forward: { line: "M8.5 4.5 14 10l-5.5 5.5" },
  down: { line: "m5 7.5 5 5 5-5" },
  up: { line: "m5 12.5 5-5 5 5" },
  check: { line: "m4 10.5 4 4L16 6" },
  boards: { line: "M3.5 4.5h8v6h-8zM14 4.5h2.5v6H14zM3.5 13h4v3h-4zM10 13h6.5v3H10z" },
  film: {
    line: "M3.5 4.5h13v11h-13zM6.5 4.5v11M13.5 4.5v11M3.5 8.2h3M3.5 11.8h3M13.5 8.2h3M13.5 11.8h3",
  },
  shot: { line: "M3 6.5h9.5v7H3zM12.5 9.2 17 6.5v7l-4.5-2.7" },
  image: {
    line: "M3.5 4.5h13v11h-13zM3.8 13.5l3.7-3.7 3 3 2.2-2.2 3.6 3.4M12.8 8.2a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8Z",
  },
  sound: { line: "M3.5 8.5v3M6.7 6.5v7M10 4v12M13.3 7.2v5.6M16.5 8.8v2.4" },
  person: {
    line: "M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.8 16.5c.5-3 3-4.3 6.2-4.3s5.7 1.3 6.2 4.3",
  },
  words: { line: "M4 5.5h12M4 9h12M4 12.5h9M4 16h5.5" },
  style: {
    line: "M10 3.5c3 3.7 4.7 6 4.7 8.3a4.7 4.7 0 0 1-9.4 0c0-2.3 1.7-4.6 4.7-8.3ZM10 13.9a2.2 2.2 0 0 0 2.2-2.2",
  },
  note: { line: "M4.5 3.5h11v9l-4 4h-7zM15.5 12.5h-4v4" },
  link: {
    line: "M8.3 11.7a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.7 8.3a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1",
  },
  history: { line: "M4 4.5v4h4M4.4 8.3A6.2 6.2 0 1 1 3.8 11M10 6.8V10l2.4 1.8" },
  mail: { line: "M3.5 5h13v10h-13zM3.8 5.6 10 10.6l6.2-5" },
  sun: {
    line: "M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM10 2.5v1.8M10 15.7v1.8M2.5 10h1.8M15.7 10h1.8M4.7 4.7 6 6M14 14l1.3 1.3M15.3 4.7 14 6M6 14l-1.3 1.3",
  },
  moon: { line: "M16 11.8A6.5 6.5 0 0 1 8.2 4a6.5 6.5 0 1 0 7.8 7.8Z" },
  screen: { line: "M3 4.5h14v9H3zM7.5 16.5h5M10 13.5v3" },
  upload: { line: "M10 13V4M6.3 7.5 10 3.8l3.7 3.7M4 12.5v3.7h12v-3.7" },
  download: { line: "M10 4v9M6.3 9.5 10 13.2l3.7-3.7M4 12.5v3.7h12v-3.7" },
  trash: { line: "M3.5 5.5h13M8 5.5v-2h4v2M5.2 5.5l.7 11h8.2l.7-11M8.4 8.5v5M11.6 8.5v5" },
  copy: { line: "M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7" },
  pencil: { line: "M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2zM11.5 5.9l2.6 2.6" },
  warning: { line: "M10 3.5 17 16H3zM10 8v4M10 13.9v.2" },
  lock: { line: "M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9" },
  "eye-off": {
    line: "M4 4l12 12M8.4 5.2A7 7 0 0 1 10 5c3.5 0 5.8 2.3 7 5a9.5 9.5 0 0 1-1.9 2.700M12 14.700A7 7 0 0 1 10 15c-3.5 0-5.8-2.3-7-5a9.3 9.3 0 0 1 2.6-3.300M8.3 8.300a2.4 2.4 0 0 0 3.4 3.4",
  },
  eye: {
    line: "M3 10c1.2-2.7 3.5-5 7-5s5.8 2.3 7 5c-1.2 2.7-3.5 5-7 5s-5.8-2.3-7-5ZM10 12.400a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.800Z",
  },
  settings: {
    line: "M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  },
  fit: { line: "M3.5 7.500v-4h4M12.5 3.500h4v4M16.5 12.500v4h-4M7.5 16.500h-4v-4" },
  circle: { line: "M10 16.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z" },
  compare: { line: "M3.5 4.500h13v11h-13zM10 3v14" },
  phone: { line: "M6 3h8v14H6zM9 14.500h2" },
  offline: {
    line: "M4 4l12 12M3 8.200a11 11 0 0 1 3.3-2M17 8.200A10.5 10.5 0 0 0 9.3 5M5.8 11.200a6.5 6.5 0 0 1 3-1.500M14.2 11.200l-.6-.5M10 15.200v.2",
  },
  wire: {
    line: "M5 7.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM15 16.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7 5.500h2.500c3 0 .5 9 3.5 9",
  },
} as const satisfies Readonly<Record<string, Drawing>>;

export type IconName = keyof typeof icons;

export const drawingOf = (name: IconName): Drawing => icons[name];
