import { queryOptions, useQuery } from "@tanstack/react-query";
import * as says from "#words/cast";
import { api } from "../api/api";
import { call } from "../api/call";
import { ErrorNote } from "../ui/ErrorNote";
import { Skeleton } from "../ui/Skeleton";
import { Face } from "./Face";
import type { Pictures } from "./use-pictures";
import styles from "./StillChoice.module.css";

const stillsQuery = queryOptions({
  queryKey: ["stills"],
  queryFn: ({ signal }) => call(api.listAssets, { query: { kind: "image", limit: 60 }, signal }),
});

/** The newest stills of one's own, to take in and out by a press. */
export default function StillChoice({ pictures }: { pictures: Pictures }) {
  const stills = useQuery(stillsQuery);
  if (stills.isError)
    return (
      <ErrorNote
        error={stills.error}
        what={says.yourStillsCouldNotBeRead}
        onRetry={() => void stills.refetch()}
      />
    );
  if (stills.isPending) return <Skeleton className={styles.waiting} />;
  const { items } = stills.data;
  if (items.length === 0) return <p className={styles.none}>{says.noStillsYet}</p>;
  return (
    <ul className={styles.stills} aria-label={says.yourStills}>
      {items.map((still) => (
        <li key={still.id}>
          <button
            type="button"
            className={styles.still}
            aria-label={still.name || says.still}
            aria-pressed={pictures.ids.includes(still.id)}
            onClick={() => pictures.toggle(still)}
          >
            <Face still={still} alt="" width={120} />
          </button>
        </li>
      ))}
    </ul>
  );
}
