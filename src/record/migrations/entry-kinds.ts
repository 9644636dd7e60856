/** The kinds of entry this version reads, without pulling the schemas (and zod) into every page. */
import type { EntryKind } from '../../schema/entry.ts';

/** Written as a record so that a kind missing here, or one too many, does not compile. */
const kinds: Readonly<Record<EntryKind, true>> = {
  'device.started': true,
  'section.read': true,
  'check.answered': true,
  'problem.answered': true,
  'sitting.started': true,
  'sitting.acted': true,
  'sitting.finished': true,
  'adaptive.answered': true,
  'run.started': true,
  'run.acted': true,
  'run.finished': true,
  'run.branched': true,
  'run.reflected': true,
  'drill.answered': true,
  'card.reviewed': true,
  'deck.chosen': true,
  'own-card.written': true,
  'card.noted': true,
  'hours.logged': true,
  'competency.marked': true,
  'preference.set': true,
  'attempt.reported': true,
  'card.set-aside': true,
  'entry.withdrawn': true,
  'mark.made': true,
  'mark.changed': true,
};

export const entryKinds: ReadonlySet<string> = new Set(Object.keys(kinds));
