/**
 * A note in the browser that a run was left open, so that only those who left one wait for the record when the page opens.
 * The record itself is the truth: a lost or stale note loses nothing.
 */
const key = 'exam-room.open-run';

/** Remembers that a run of this simulation is under way; null takes the note away. */
export function noteOpenRun(simulation: string | null): void {
  try {
    if (simulation === null) localStorage.removeItem(key);
    else localStorage.setItem(key, simulation);
  } catch {
    // Storage is closed to us: the start panel then looks only after the first input.
  }
}

export function hasOpenRunNote(simulation: string): boolean {
  try {
    return localStorage.getItem(key) === simulation;
  } catch {
    return false;
  }
}
