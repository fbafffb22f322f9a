/**
 * One heavy job at a time in this isolate. A request takes a turn, in order of arrival, and keeps
 * it alive by breathing between steps. A request that was abandoned may be frozen for good by the
 * runtime, its `finally` never run: so a turn that has not breathed for a while is passed over, and
 * nothing here waits for another request's promise.
 */
const silence = 5_000;
const glance = 15;

interface Ticket {
  seen: number;
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

export async function takeTurn<T>(
  isAbandoned: () => boolean,
  work: (turn: Turn) => Promise<T>,
): Promise<T> {
  const ticket: Ticket = { seen: Date.now() };
  line.push(ticket);
  const pause = async (milliseconds: number): Promise<void> => {
    await scheduler.wait(milliseconds);
    if (isAbandoned()) throw new Abandoned();
    ticket.seen = Date.now();
  };
  try {
    while (line[0] !== ticket) {
      const first = line[0];
      if (first && Date.now() - first.seen > silence) leave(first);
      if (!line.includes(ticket)) line.push(ticket);
      await pause(glance);
    }
    await pause(0);
    return await work({ breathe: () => pause(0) });
  } finally {
    leave(ticket);
  }
}
