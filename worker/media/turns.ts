/**
 * One heavy job at a time in this isolate. A request takes a turn, in order of arrival, and shows
 * that it lives by breathing between steps. A request that was abandoned may be frozen for good by
 * the runtime, its `finally` never run: so whoever waits counts how often they looked without the
 * first in line breathing, and passes it over. (Looks, not seconds: while a long step is being
 * worked nobody can look.) Nothing here waits for another request's promise.
 */
const patience = 25;
const glance = 15;

interface Ticket {
  breaths: number;
}

const line: Ticket[] = [];

export class Abandoned extends Error {
  override readonly name = "Abandoned";
}

export interface Turn {
  /** Lets others run (health, cancels); throws Abandoned once nobody waits for this job. */
  breathe(): Promise<void>;
}

function leave(ticket: Ticket): void {
  const place = line.indexOf(ticket);
  if (place >= 0) line.splice(place, 1);
}

async function waitInLine(ticket: Ticket, pause: (time: number) => Promise<void>): Promise<void> {
  let watched = line[0];
  let breaths = -1;
  let looks = 0;
  while (line[0] !== ticket) {
    const first = line[0];
    looks = first === watched && first?.breaths === breaths ? looks + 1 : 0;
    watched = first;
    breaths = first?.breaths ?? -1;
    if (first && looks > patience) leave(first);
    if (!line.includes(ticket)) line.push(ticket);
    await pause(glance);
  }
}

export async function takeTurn<T>(
  isAbandoned: () => boolean,
  work: (turn: Turn) => Promise<T>,
): Promise<T> {
  const ticket: Ticket = { breaths: 0 };
  line.push(ticket);
  const pause = async (milliseconds: number): Promise<void> => {
    await scheduler.wait(milliseconds);
    if (isAbandoned()) throw new Abandoned();
    ticket.breaths += 1;
  };
  try {
    await waitInLine(ticket, pause);
    await pause(0);
    return await work({ breathe: () => pause(0) });
  } finally {
    leave(ticket);
  }
}
