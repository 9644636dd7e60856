/** One review session: which card stands on top, and what comes back before the end. Pure. */

export interface Session {
  /** Card names still to ask; the first is on top. Empty when the session is done. */
  readonly waiting: readonly string[];
  /** Reviews given in this session. */
  readonly given: number;
  /** Cards that left the session. */
  readonly done: number;
}

/** What falls due within this time is asked again in the same session: FSRS's first learning steps are 1 and 10 minutes. */
export const againWithinMs = 20 * 60_000;

export function startSession(cards: readonly string[]): Session {
  return { waiting: cards, given: 0, done: 0 };
}

/** After the card on top was reviewed and given a new due time. It leaves, or goes to the end of the line. */
export function afterCard({ waiting, given, done }: Session, dueMs: number, nowMs: number): Session {
  const [card, ...rest] = waiting;
  if (card === undefined) return { waiting, given, done };
  const comesBack = dueMs - nowMs <= againWithinMs;
  return { waiting: comesBack ? [...rest, card] : rest, given: given + 1, done: done + (comesBack ? 0 : 1) };
}
