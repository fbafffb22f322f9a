import { Mosaic } from "./Mosaic";
import { Picture } from "./Picture";
import type { PreviewProps } from "./preview-props";

export function ImagePreview({ takes, width, height }: PreviewProps) {
  const media = takes.flatMap((take) => take.media);
  return (
    <Mosaic count={media.length} width={width} height={height}>
      {(place, w, h) => (
        <Picture key={media[place]!.id} media={media[place]!} width={w} height={h} alt="" />
      )}
    </Mosaic>
  );
}
