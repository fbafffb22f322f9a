import { useRef } from "react";
import * as says from "#words/library";
import { FileInput } from "../../fields/FileInput";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { takeFiles } from "./use-sending";

/** Files of one's own, chosen; dropping and pasting them does the same. */
export function UploadButton({ words = false }: { words?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  return (
    <>
      {words ? (
        <Button icon="upload" onClick={choose}>
          {says.uploadFiles}
        </Button>
      ) : (
        <IconButton icon="upload" label={says.uploadFiles} onClick={choose} />
      )}
      <FileInput
        ref={input}
        several
        onPick={(files) => void takeFiles({ files: [...(files ?? [])] })}
      />
    </>
  );
}
