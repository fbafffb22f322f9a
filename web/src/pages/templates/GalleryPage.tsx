import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { Link } from "wouter";
import * as says from "#words/templates";
import { useMe } from "../../api/session";
import { PageError } from "../../app/PageError";
import { useTitle } from "../../app/use-title";
import { galleryQuery, type Sought } from "../../templates/template-queries";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { Icon } from "../../ui/Icon";
import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";
import { SkeletonWall } from "../wall/SkeletonWall";
import { navigate, useAddressed } from "./addressed";
import { TemplateTile } from "./TemplateTile";
import styles from "./GalleryPage.module.css";

const orders = [
  { value: "newest", label: says.newest },
  { value: "used", label: says.mostUsed },
] as const;
const owners = [
  { value: "all", label: says.everybodys },
  { value: "mine", label: says.yours },
] as const;

/** What is looked for stands in the address, so that it can be passed on and gone back to. */
function useSought() {
  const params = useAddressed();
  const sought: Sought = {
    q: params.get("q") ?? "",
    sort: params.get("sort") === "used" ? "used" : "newest",
    mine: params.get("mine") === "1",
    tag: params.get("tag"),
  };
  const seek = (name: string, value: string | null) => {
    if (value) params.set(name, value);
    else params.delete(name);
    navigate(params.size > 0 ? `/templates?${params}` : "/templates", { replace: true });
  };
  return { sought, seek };
}

/** Films of others to run with one's own cast and words. */
export function GalleryPage() {
  const { sought, seek } = useSought();
  const { data: me } = useMe();
  const gallery = useInfiniteQuery({
    ...galleryQuery(useDeferredValue(sought)),
    placeholderData: keepPreviousData,
  });
  const found = gallery.data?.pages.flatMap(({ items }) => items) ?? [];
  const plain = !sought.q && !sought.tag;
  useTitle(says.templates);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{says.templates}</h1>
        <search className={styles.search}>
          <TextInput
            type="search"
            aria-label={says.searchTemplates}
            placeholder={says.search}
            value={sought.q}
            maxLength={200}
            onChange={(event) => seek("q", event.target.value)}
          />
        </search>
        {me && !me.user.guest && (
          <Select
            aria-label={says.whose}
            choices={owners}
            value={sought.mine ? "mine" : "all"}
            onChange={(next) => seek("mine", next === "mine" ? "1" : null)}
          />
        )}
        <Select
          aria-label={says.order}
          choices={orders}
          value={sought.sort}
          onChange={(next) => seek("sort", next === "used" ? next : null)}
        />
      </header>
      {sought.tag && (
        <div className={styles.tag}>
          <Button
            size="small"
            aria-label={says.takeTagOff(sought.tag)}
            onClick={() => seek("tag", null)}
          >
            {says.onlyTag(sought.tag)}
            <Icon name="close" size={16} />
          </Button>
        </div>
      )}
      {gallery.isPending && <SkeletonWall label={says.loadingTemplates} />}
      {gallery.isError && found.length === 0 && (
        <PageError
          error={gallery.error}
          what={says.templatesCouldNotBeRead}
          onRetry={() => void gallery.refetch()}
        />
      )}
      <output className={styles.none}>
        {gallery.isSuccess && found.length === 0 && !plain && says.nothingFound}
      </output>
      {gallery.isSuccess && found.length === 0 && plain && (
        <EmptyState
          title={sought.mine ? says.youHaveNone : says.noTemplatesYet}
          words={says.publishTheFirst}
        >
          <Link href="/" className={styles.way}>
            {says.allBoards}
          </Link>
        </EmptyState>
      )}
      <ul className={styles.wall} aria-label={says.templates}>
        {found.map((template) => (
          <TemplateTile key={template.slug} template={template} onTag={(tag) => seek("tag", tag)} />
        ))}
      </ul>
      {gallery.hasNextPage && (
        <div className={styles.more}>
          <Button
            variant="quiet"
            disabled={gallery.isFetchingNextPage}
            onClick={() => void gallery.fetchNextPage()}
          >
            {says.moreTemplates}
          </Button>
        </div>
      )}
    </div>
  );
}
