/** Where a person stands: what they read, did and answered, from the record's entries. Pure. */
import { itemsAnswered, itemsAnsweredKinds } from '#record/folds/items-answered.ts';
import { runs } from '#record/folds/runs.ts';
import { sectionsRead, sectionsReadKinds } from '#record/folds/sections-read.ts';
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import type { Entry } from '#schema/entry.ts';

/** How far somebody came in a simulation. */
export interface Tried {
  /** Runs carried to their end. */
  readonly finished: number;
  /** One of them passed. */
  readonly isPassed: boolean;
}

export interface Standing {
  /** Section ids by module id. */
  readonly read: ReadonlyMap<string, ReadonlySet<string>>;
  /** The module a section was last read of; null when none was. */
  readonly lastModule: string | null;
  /** By simulation; one that was never finished is not in it. */
  readonly tried: ReadonlyMap<string, Tried>;
  /** Whether the last answer was right, by item. */
  readonly answered: ReadonlyMap<string, boolean>;
}

export const nothingDone: Standing = { read: new Map(), lastModule: null, tried: new Map(), answered: new Map() };

export const standingKinds = [...sectionsReadKinds, ...itemsAnsweredKinds, 'run.started', 'run.finished'] as const;

type Told = EntryOf<(typeof standingKinds)[number]>;

/** The entries of some kinds among others. */
export function ofKinds<E extends Entry, K extends E['kind']>(
  entries: readonly E[],
  ...kinds: readonly K[]
): readonly Extract<E, { readonly kind: K }>[] {
  const wanted: ReadonlySet<string> = new Set(kinds);
  return entries.filter((entry): entry is Extract<E, { readonly kind: K }> => wanted.has(entry.kind));
}

export function standingOf(entries: readonly Told[]): Standing {
  const reading = ofKinds(entries, 'section.read', 'entry.withdrawn');
  const tried = new Map<string, Tried>();
  for (const { started, finished } of runs(
    ofKinds(entries, 'run.started', 'run.finished', 'entry.withdrawn'),
  ).values()) {
    if (finished === null) continue;
    const { simulation } = started.data;
    const before = tried.get(simulation) ?? { finished: 0, isPassed: false };
    tried.set(simulation, {
      finished: before.finished + 1,
      isPassed: before.isPassed || finished.data.passed,
    });
  }
  const answers = itemsAnswered(ofKinds(entries, 'sitting.finished', 'entry.withdrawn'));
  return {
    read: sectionsRead(reading),
    lastModule: liveEntries(reading).at(-1)?.data.module ?? null,
    tried,
    answered: new Map([...answers].map(([item, { last }]) => [item, last.right])),
  };
}
