import { Suspense, useEffect, type ReactNode } from "react";
import type { MenuEntry } from "./menu-entry";
import type { MenuPopupProps } from "./MenuPopup";
import { usePopup, type TriggerProps } from "./use-popup";
import { latePart } from "./late-part";

const load = () => import("./MenuPopup").then(({ MenuPopup }) => ({ default: MenuPopup }));
const MenuPopup = latePart(load);

interface MenuProps extends Pick<MenuPopupProps, "side" | "align"> {
  /** The button that opens it: `(props) => <IconButton icon="more" label="More" {...props} />`. */
  renderTrigger: (props: TriggerProps) => ReactNode;
  entries: readonly MenuEntry[];
}

export function Menu({ renderTrigger, entries, side, align }: MenuProps) {
  const menu = usePopup("menu", load);
  return (
    <>
      {renderTrigger(menu.trigger)}
      {menu.open && (
        <Suspense>
          <MenuPopup {...menu.popup} {...{ entries, side, align }} />
        </Suspense>
      )}
    </>
  );
}

interface PointMenuProps {
  /** Where on the screen, in CSS pixels; null while closed. */
  at: { readonly x: number; readonly y: number } | null;
  entries: readonly MenuEntry[];
  onClose: () => void;
}

/** A menu at a point: for a right click. */
export function PointMenu({ at, entries, onClose }: PointMenuProps) {
  useEffect(() => void load(), []);
  if (!at) return null;
  return (
    <Suspense>
      <MenuPopup
        key={`${at.x} ${at.y}`}
        anchor={{ getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }}
        entries={entries}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      />
    </Suspense>
  );
}
