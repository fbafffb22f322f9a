/** A picture looked at closer: 1 fits the room, x and y move its middle, in pixels of the room. */
export interface Zoom {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const fitted: Zoom = { scale: 1, x: 0, y: 0 };
const most = 16;

/** The picture as it fits the room; a small one is not made larger. */
export function fitIn(picture: Size, room: Size): Size {
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  const of = (side: "width" | "height") => Math.min(room[side], picture[side] * scale);
  return { width: of("width"), height: of("height") };
}

/** No edge of the picture comes further in than it must. */
function held({ scale, x, y }: Zoom, fit: Size, room: Size): Zoom {
  const across = Math.max(0, (fit.width * scale - room.width) / 2);
  const down = Math.max(0, (fit.height * scale - room.height) / 2);
  return {
    scale,
    x: across > 0 ? Math.max(-across, Math.min(across, x)) : 0,
    y: down > 0 ? Math.max(-down, Math.min(down, y)) : 0,
  };
}

/** Closer or further by a factor; the point, from the middle of the room, stays where it is. */
export function zoomed(
  zoom: Zoom,
  by: number,
  at: { readonly x: number; readonly y: number },
  fit: Size,
  room: Size,
): Zoom {
  const scale = Math.max(1, Math.min(most, zoom.scale * by));
  const part = scale / zoom.scale;
  return held(
    { scale, x: at.x - (at.x - zoom.x) * part, y: at.y - (at.y - zoom.y) * part },
    fit,
    room,
  );
}

export const dragged = (zoom: Zoom, x: number, y: number, fit: Size, room: Size): Zoom =>
  held({ scale: zoom.scale, x: zoom.x + x, y: zoom.y + y }, fit, room);

/** How close a pixel of the picture is a pixel of the screen; small pictures are doubled instead. */
export const closeUp = (picture: Size, fit: Size, density: number): number => {
  const scale = picture.width / density / fit.width;
  return scale > 1.05 ? scale : 2;
};
