/**
 * A note in the browser that a run was left open, so that only those who left one wait for the record when the page opens, and
 * that they come back to the second at which they left. The record itself is the truth: a lost or stale note loses nothing but
 * the time that went by after the last thing done.
 */
import { viewedId } from '#record/viewing-key.ts';

const key = 'exam-room.open-run';

export interface OpenRunNote {
  readonly simulation: string;
  readonly run: string;
  /** How far the run's clock had come, simulated milliseconds. */
  readonly atMs: number;
}

/** Remembers the run that is under way; null takes the note away. */
export function noteOpenRun(note: OpenRunNote | null): void {
  // Somebody else's record is looked at: one's own run is still open.
  if (viewedId() !== null) return;
  try {
    if (note === null) localStorage.removeItem(key);
    else localStorage.setItem(key, `${note.simulation} ${note.run} ${String(note.atMs)}`);
  } catch {
    // Storage is closed to us: the start panel then looks only after the first input.
  }
}

function openRunNote(): OpenRunNote | null {
  try {
    const [simulation = '', run = '', atMs = ''] = (localStorage.getItem(key) ?? '').split(' ');
    return simulation === '' ? null : { simulation, run, atMs: Number(atMs) };
  } catch {
    return null;
  }
}

export function hasOpenRunNote(simulation: string): boolean {
  return openRunNote()?.simulation === simulation;
}

/** How far the clock of a run had come when it was last noted, simulated milliseconds; 0 without a note. */
export function notedMs(run: string): number {
  const note = openRunNote();
  return note?.run === run && Number.isSafeInteger(note.atMs) && note.atMs >= 0 ? note.atMs : 0;
}
