/**
 * Brings an entry of any earlier version to the present one, by consecutive pure steps. The stored entry is never
 * changed, since its hash and signature are over what was written; migration happens each time it is read.
 * A step for version n takes an entry of version n and returns one of version n + 1. A saved sample per version sits in
 * `samples/` and is never edited.
 */
import { entryKinds } from './entry-kinds.ts';
import type { Entry, Envelope } from '../../schema/entry.ts';

/** What a step may change: the kind and its data. Null takes the entry out of every fold. */
export type Body = Pick<Envelope, 'kind' | 'data'>;
export type Step = (body: Body) => Body | null;

/** `steps[0]` leads from version 1 to 2, and so on. Steps are only ever added at the end. */
const steps: readonly Step[] = [];

/** The version new entries are written in. */
export const currentVersion = steps.length + 1;

/** `newer`: written by a later Exam Room; kept and exported as it is, but not read. */
export type Migrated =
  { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly code: 'newer' | 'dropped' };

/** The entry in the present version. `isKnownKind` and `allSteps` are arguments so that the rule itself can be tested. */
export function migrate(entry: Envelope, allSteps: readonly Step[] = steps, isKnownKind = hasKnownKind): Migrated {
  if (entry.v > allSteps.length + 1) return { ok: false, code: 'newer' };
  let body: Body | null = { kind: entry.kind, data: entry.data };
  for (const step of allSteps.slice(entry.v - 1)) {
    body = step(body);
    if (body === null) return { ok: false, code: 'dropped' };
  }
  const present = { ...entry, ...body, v: allSteps.length + 1 };
  return isKnownKind(present) ? { ok: true, entry: present } : { ok: false, code: 'newer' };
}

function hasKnownKind(entry: Envelope): entry is Entry {
  return entryKinds.has(entry.kind);
}
