import * as says from "#words/wall";
import { Icon } from "../../ui/Icon";
import { TextInput } from "../../ui/TextInput";
import styles from "./WallSearch.module.css";

interface WallSearchProps {
  value: string;
  onChange: (value: string) => void;
}

export function WallSearch({ value, onChange }: WallSearchProps) {
  return (
    <search className={styles.search}>
      <span className={styles.icon}>
        <Icon name="search" size={16} />
      </span>
      <TextInput
        type="search"
        aria-label={says.findABoard}
        placeholder={says.findABoard}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onChange("");
        }}
      />
    </search>
  );
}
