import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import * as says from "#words/run";
import { goingQuery } from "../api/run-queries";
import { lineWords } from "../runs/wait-words";
import styles from "./WaitingPlace.module.css";

/** Where a run stands that has not begun, and the way to the whole line. */
export function WaitingPlace({ run }: { run: string }) {
  const { data } = useQuery({ ...goingQuery, refetchInterval: 3000 });
  const place = data?.waiting.findIndex(({ id }) => id === run) ?? -1;
  return (
    <p className={styles.place}>
      {place >= 0 ? says.waitingAt(lineWords(place)) : says.waitingToStart}{" "}
      <Link href="/queue" className={styles.link}>
        {says.queue}
      </Link>
    </p>
  );
}
