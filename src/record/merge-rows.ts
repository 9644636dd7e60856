/** Plans how rows of other origin (a file, another tab's memory) join the record: by union, touching nothing that is there. Pure. */
import type { AsideRow, Change, Head, Row, Snapshot } from './storage/storage.ts';

export interface Joining {
  readonly rows: readonly Row[];
  /** Things that came along and must not enter the log. */
  readonly aside?: readonly AsideRow[];
  /** The record as it was before. */
  readonly snapshot?: Snapshot;
}

/**
 * The change that adds what is not there yet; null when nothing is new. A new entry under this device's own name means that
 * somebody else writes as this device, or that its past was restored: the device then takes a new name for what follows.
 */
export function planJoining(
  head: Head,
  joining: Joining,
  presentIds: ReadonlySet<string>,
): Omit<Change, 'expect'> | null {
  const add = [...new Map(joining.rows.map((row) => [row.entry.id, row])).values()].filter(
    ({ entry }) => !presentIds.has(entry.id),
  );
  const { aside = [], snapshot } = joining;
  if (add.length === 0 && aside.length === 0) return null;
  const isOwnName = add.some(({ entry }) => entry.device === head.writer?.device);
  const tick = add.reduce((largest, { entry }) => Math.max(largest, entry.tick), head.tick);
  const next: Head = { ...head, revision: head.revision + 1, tick, writer: isOwnName ? null : head.writer };
  return { durability: 'strict', head: next, add, aside, ...(snapshot === undefined ? {} : { snapshot }) };
}
