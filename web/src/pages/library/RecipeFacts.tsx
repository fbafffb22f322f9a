import type { LibraryItem } from "@aktion/schema/api/library";
import type { Recipe } from "@aktion/schema/api/recipe";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/library";
import { clockTime, dayWords, lengthWords } from "../../app/time-words";
import { tierWords } from "../../panels/tier-words";
import { clock } from "../../previews/clock";
import styles from "./RecipePanel.module.css";

type Fact = readonly [string, string];

const moment = (at: number): string => `${dayWords(at)}, ${clockTime(at)}`;

function madeFacts({ take, seed, node, board }: Recipe): Fact[] {
  const { slate, provider, title, model, tier, charged, reused, seconds, createdAt } = take;
  const price = reused ? says.reused : charged > 0 ? says.credits(charged) : says.free;
  return [
    [says.made, moment(createdAt)],
    [node.title, says.takeOf(slate)],
    ...(board ? ([[says.onBoard, board.title || says.untitled]] as Fact[]) : []),
    [says.madeBy, title || provider],
    ...(model ? ([[says.model, model]] as Fact[]) : []),
    [says.tier, tierWords[tier]],
    [says.price, price],
    ...(seconds === null ? [] : ([[says.took, lengthWords(seconds * 1000)]] as Fact[])),
    ...(seed === null ? [] : ([[says.seed, String(seed)]] as Fact[])),
  ];
}

function fileFacts({ width, height, seconds, bytes, type, downloads }: LibraryItem): Fact[] {
  const [, format = ""] = type.split("/");
  return [
    ...(width && height ? ([[says.size, says.pixels(width, height)]] as Fact[]) : []),
    ...(seconds === null ? [] : ([[says.length, clock(seconds)]] as Fact[])),
    [says.file, `${says.megabytes(bytes)}, ${format}`],
    ...(downloads > 0 ? ([[says.downloaded, says.times(downloads)]] as Fact[]) : []),
  ];
}

/** The node's own settings, by the names its fields have; words stand above already. */
function settingFacts({ node, params }: Recipe): Fact[] {
  const fields = kindOf(node.kind ?? "")?.params ?? {};
  return Object.entries(params).flatMap(([name, value]): Fact[] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const shown =
      typeof value === "number" || typeof value === "boolean" || typeof value === "string";
    if (!field || !shown || value === "" || name === "prompt" || name === "seed") return [];
    const { edit } = field;
    if (edit.kind === "asset" || edit.kind === "cast" || edit.kind === "kept") return [];
    const choice = "choices" in edit ? edit.choices.find((one) => one.value === value) : undefined;
    return [[field.label, choice?.label ?? String(value)]];
  });
}

export function RecipeFacts({ item, recipe }: { item: LibraryItem; recipe: Recipe | null }) {
  const made = recipe ? madeFacts(recipe) : [[says.uploaded, moment(item.createdAt)] as const];
  const settings = recipe ? settingFacts(recipe) : [];
  return (
    <>
      <Facts facts={[...made, ...fileFacts(item)]} />
      {settings.length > 0 && (
        <details className={styles.settings}>
          <summary>{says.settings}</summary>
          <Facts facts={settings} />
        </details>
      )}
    </>
  );
}

const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={styles.facts}>
    {facts.map(([title, words], place) => (
      <FactRow key={place} title={title} words={words} />
    ))}
  </dl>
);

const FactRow = ({ title, words }: { title: string; words: string }) => (
  <>
    <dt>{title}</dt>
    <dd>{words}</dd>
  </>
);
