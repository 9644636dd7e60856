/** The highlights, notes and bookmarks that stand, with what they say now. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

/** The kinds to ask the record for. */
export const marksKinds = ['mark.made', 'mark.changed', 'entry.withdrawn'] as const;

type Made = EntryOf<'mark.made'>['data'];

export interface Mark {
  /** Id of the entry that made it: what is withdrawn to take it away. */
  readonly id: string;
  readonly module: string;
  readonly kind: Made['kind'];
  readonly color: Made['color'];
  readonly passage: Made['passage'];
  readonly note: string;
  /** Other wordings of the note that a later change took the place of, oldest first: two devices may have written one each. */
  readonly earlierNotes: readonly string[];
  /** Wall clock of the device when it was made: for display. */
  readonly madeAt: string;
}

/** Every mark that was not withdrawn, in the order they were made. */
export function marks(entries: readonly EntryOf<(typeof marksKinds)[number]>[]): readonly Mark[] {
  const live = liveEntries(entries);
  return live.flatMap((entry): readonly Mark[] => {
    if (entry.kind !== 'mark.made') return [];
    const { module, kind, passage } = entry.data;
    const says = [
      entry.data,
      ...live.flatMap((other) => (other.kind === 'mark.changed' && other.data.mark === entry.id ? [other.data] : [])),
    ];
    const { color, note } = says.at(-1) ?? entry.data;
    const earlierNotes = [...new Set(says.map((one) => one.note))].filter((one) => one !== '' && one !== note);
    return [{ id: entry.id, module, kind, color, passage, note, earlierNotes, madeAt: entry.at }];
  });
}
