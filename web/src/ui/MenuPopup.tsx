import { Menu } from "@base-ui/react/menu";
import { classNames } from "./class-names";
import { Icon } from "./Icon";
import type { MenuEntry, MenuItem } from "./menu-entry";
import styles from "./MenuPopup.module.css";

export interface MenuPopupProps {
  id?: string;
  anchor: React.RefObject<HTMLElement | null> | { getBoundingClientRect(): DOMRect };
  entries: readonly MenuEntry[];
  side?: "top" | "bottom" | "left" | "right";
  align?: "start" | "center" | "end";
  onOpenChange: (open: boolean, change: { event: Event; cancel(): void }) => void;
}

/** The open menu; fetched only when one is about to be needed. */
export function MenuPopup({
  id,
  anchor,
  entries,
  side = "bottom",
  align = "start",
  onOpenChange,
}: MenuPopupProps) {
  return (
    <Menu.Root open modal={false} onOpenChange={onOpenChange}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Menu.Popup id={id} className={styles.popup}>
            {entries.map((entry, place) => (
              <Entry key={place} entry={entry} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === "divider") return <Menu.Separator className={styles.divider} />;
  if ("heading" in entry) return <div className={styles.heading}>{entry.heading}</div>;
  const { label, checked, danger, disabled, onSelect } = entry;
  const props = {
    label,
    disabled,
    className: classNames(styles.item, danger && styles.danger),
    closeOnClick: true,
    onClick: onSelect,
  };
  if (checked === undefined) {
    return (
      <Menu.Item {...props}>
        <Words entry={entry} />
      </Menu.Item>
    );
  }
  return (
    <Menu.CheckboxItem {...props} checked={checked}>
      <Words entry={entry} />
      <Menu.CheckboxItemIndicator className={styles.check}>
        <Icon name="check" size={16} />
      </Menu.CheckboxItemIndicator>
    </Menu.CheckboxItem>
  );
}

function Words({ entry }: { entry: MenuItem }) {
  return (
    <>
      {entry.icon && <Icon name={entry.icon} size={16} />}
      <span className={styles.label}>{entry.label}</span>
      {entry.keys && <kbd className={styles.keys}>{entry.keys}</kbd>}
    </>
  );
}
