import type { Ref } from "react";
import type { MediaKind } from "../stores/uploads";
import { accepted } from "./media-words";

interface FileInputProps {
  ref: Ref<HTMLInputElement>;
  id?: string | undefined;
  /** Where it is not said any file may be chosen: what can't be kept is said of each. */
  media?: MediaKind;
  several?: boolean;
  onPick: (files: FileList | null) => void;
}

/** The browser's own file choice, unseen: a button beside it opens it. The same file may be picked twice. */
export function FileInput({ ref, id, media, several = false, onPick }: FileInputProps) {
  return (
    <input
      ref={ref}
      id={id}
      type="file"
      hidden
      multiple={several}
      accept={media && accepted[media]}
      onChange={(event) => {
        onPick(event.target.files);
        event.target.value = "";
      }}
    />
  );
}
