import type { LibraryFacts } from "@aktion/schema/api/library";
import { useState } from "react";
import * as says from "#words/library";
import { filterNames, isNarrowed, type FilterName, type Filters } from "../../library/filters";
import { tierWords } from "../../panels/tier-words";
import { Icon } from "../../ui/Icon";
import { IconButton } from "../../ui/IconButton";
import { Select, type Choice } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";
import { HeartButton } from "./HeartButton";
import styles from "./FilterLine.module.css";

interface FilterLineProps {
  filters: Filters;
  facts: LibraryFacts | undefined;
  onChange: (change: Partial<Filters>, typing?: boolean) => void;
}

const orders: readonly Choice<string>[] = [
  { value: "", label: says.newest },
  { value: "favourites", label: says.favouritesFirst },
];

interface List {
  readonly name: FilterName;
  readonly label: string;
  readonly all: string;
  readonly choices: readonly Choice<string>[];
}

const withCount = (label: string, count: number): string => `${label} (${count})`;

/** Only what there is something of; and what is chosen, even where nothing is left of it. */
function listsOf(facts: LibraryFacts | undefined, filters: Filters): List[] {
  const { kinds = [], boards = [], cast = [], tags = [], providers = [], tiers = [] } = facts ?? {};
  const ratings = facts?.ratings ?? [];
  const titled = (all: readonly { id: string; title: string; count: number }[], none: string) =>
    all.map(({ id, title, count }) => ({ value: id, label: withCount(title || none, count) }));
  const lists: List[] = [
    {
      name: "kind",
      label: says.kind,
      all: says.allKinds,
      choices: kinds.map(({ value, count }) => ({
        value,
        label: withCount(says.kinds[value], count),
      })),
    },
    {
      name: "board",
      label: says.board,
      all: says.allBoards,
      choices: titled(boards, says.untitled),
    },
    {
      name: "cast",
      label: says.castMember,
      all: says.wholeCast,
      choices: titled(cast, says.untitled),
    },
    {
      name: "tag",
      label: says.tag,
      all: says.allTags,
      choices: tags.map(({ value, count }) => ({ value, label: withCount(value, count) })),
    },
    {
      name: "provider",
      label: says.maker,
      all: says.allMakers,
      choices: providers.map(({ value, title, count }) => ({
        value,
        label: withCount(title, count),
      })),
    },
    {
      name: "tier",
      label: says.tier,
      all: says.allTiers,
      choices: tiers.map(({ value, count }) => ({
        value,
        label: withCount(tierWords[value], count),
      })),
    },
    {
      name: "rating",
      label: says.rating,
      all: says.anyRating,
      choices: ratings
        .toSorted((one, other) => other.value - one.value)
        .map(({ value, count }) => ({
          value: String(value),
          label: withCount(says.stars(value), count),
        })),
    },
  ];
  return lists.flatMap((list) => {
    const chosen = filters[list.name];
    const known = list.choices.some(({ value }) => value === chosen);
    const choices =
      chosen && !known ? [...list.choices, { value: chosen, label: chosen }] : list.choices;
    return choices.length > 0 ? [{ ...list, choices }] : [];
  });
}

/** All there is to choose by, on one line; a phone moves it sideways. */
export function FilterLine({ filters, facts, onChange }: FilterLineProps) {
  const cleared = Object.fromEntries(
    filterNames.filter((name) => name !== "sort").map((name) => [name, ""]),
  );
  return (
    <search className={styles.line} aria-label={says.filters}>
      <Search value={filters.q} onChange={(q) => onChange({ q }, true)} />
      <div className={styles.lists}>
        <Select
          variant="quiet"
          aria-label={says.order}
          className={styles.list}
          choices={orders}
          value={filters.sort}
          onChange={(sort) => onChange({ sort })}
        />
        {listsOf(facts, filters).map(({ name, label, all, choices }) => (
          <Select
            key={name}
            variant="quiet"
            aria-label={label}
            className={`${styles.list} ${filters[name] ? styles.set : ""}`}
            choices={[{ value: "", label: all }, ...choices]}
            value={filters[name]}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
        <HeartButton
          on={filters.favourite === "1"}
          onClick={() => onChange({ favourite: filters.favourite === "1" ? "" : "1" })}
        >
          {says.favourites}
        </HeartButton>
        {isNarrowed(filters) && (
          <IconButton
            size="small"
            icon="close"
            label={says.clearFilters}
            onClick={() => onChange(cleared)}
          />
        )}
      </div>
    </search>
  );
}

function Search({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [words, setWords] = useState(value);
  const [told, setTold] = useState(value);
  if (told !== value) {
    // The way back, or Clear: the field shows what is searched for, unless somebody types on.
    setTold(value);
    if (words.trim() !== value) setWords(value);
  }
  const type = (next: string) => {
    setWords(next);
    onChange(next.trim());
  };
  return (
    <span className={styles.search}>
      <span className={styles.icon}>
        <Icon name="search" size={16} />
      </span>
      <TextInput
        type="search"
        maxLength={200}
        aria-label={says.search}
        placeholder={says.search}
        className={styles.input}
        value={words}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") type("");
        }}
      />
    </span>
  );
}
