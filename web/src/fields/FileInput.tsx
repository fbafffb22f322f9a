import type { Ref } from "react";
import type { MediaKind } from "../stores/uploads";
import { accepted } from "./media-words";

interface FileInputProps {
  ref: Ref<HTMLInputElement>;
  id?: string | undefined;
  /** Any that can be kept, where it is not said. */
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
      accept={media ? accepted[media] : Object.values(accepted).join()}
      onChange={(event) => {
        onPick(event.target.files);
        event.target.value = "";
      }}
    />
  );
}
