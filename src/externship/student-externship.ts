/**
 * Everything of a record that belongs to the externship, folded once: what the pages of a student show and what Class reads out of a
 * file. Pure; letters of the school are read apart, since few records have one (`#record/folds/school-letters.ts`).
 */
import { competencies, type CompetencyStanding } from '#record/folds/competencies.ts';
import { evaluations } from '#record/folds/evaluations.ts';
import { hoursLogged } from '#record/folds/hours.ts';
import { incidents } from '#record/folds/incidents.ts';
import { journal } from '#record/folds/journal.ts';
import { papers } from '#record/folds/papers.ts';
import { placements, type Placement } from '#record/folds/placements.ts';
import type { SchoolLetters } from '#record/folds/school-letters.ts';
import { school, type School } from '#record/folds/school.ts';
import { stays } from '#record/folds/stays.ts';
import { timeMissed } from '#record/folds/time-missed.ts';
import type { EntryOf } from '#record/port.ts';
import type { EntryKind } from '#schema/entry.ts';
import { hoursLedger, type HoursRow } from './hours-ledger.ts';
import { missedBalance, type MissedTime } from './hours-totals.ts';

export const externshipKinds = [
  'placement.set',
  'placement.step',
  'hours.logged',
  'stay.logged',
  'time.missed',
  'document.dated',
  'journal.written',
  'incident.reported',
  'evaluation.given',
  'competency.marked',
  'check-off.made',
  'school.set',
  'framework.loaded',
  'entry.withdrawn',
] as const;
export type ExternshipEntry = EntryOf<(typeof externshipKinds)[number]>;

export interface Externship {
  readonly placements: ReadonlyMap<string, Placement>;
  readonly hours: readonly HoursRow[];
  readonly missed: readonly MissedTime[];
  /** By requirement. */
  readonly papers: ReadonlyMap<string, readonly EntryOf<'document.dated'>[]>;
  readonly journal: ReadonlyMap<string, EntryOf<'journal.written'>>;
  readonly incidents: ReadonlyMap<string, EntryOf<'incident.reported'>>;
  readonly evaluations: ReadonlyMap<string, EntryOf<'evaluation.given'>>;
  readonly school: School;
  /** By `<framework> <code> <stage>`. */
  readonly standings: ReadonlyMap<string, CompetencyStanding>;
  readonly feedback: SchoolLetters['feedback'];
}

const noLetters: SchoolLetters = { marks: [], feedback: [] };

export function externshipOf(entries: readonly ExternshipEntry[], letters: SchoolLetters = noLetters): Externship {
  const of = <K extends EntryKind>(...kinds: readonly K[]): readonly EntryOf<K | 'entry.withdrawn'>[] =>
    (entries as readonly EntryOf<EntryKind>[]).filter(
      (entry): entry is EntryOf<K | 'entry.withdrawn'> =>
        entry.kind === 'entry.withdrawn' || (kinds as readonly EntryKind[]).includes(entry.kind),
    );
  const placed = placements(of('placement.set', 'placement.step'));
  const hours = hoursLedger(hoursLogged(of('hours.logged')), stays(of('stay.logged')), placed);
  return {
    placements: placed,
    hours,
    missed: missedBalance(timeMissed(of('time.missed')), hours),
    papers: papers(of('document.dated')),
    journal: journal(of('journal.written')),
    incidents: incidents(of('incident.reported')),
    evaluations: evaluations(of('evaluation.given')),
    school: school(of('school.set', 'framework.loaded')),
    standings: competencies(of('competency.marked', 'check-off.made'), letters.marks),
    feedback: letters.feedback,
  };
}

/** Of somebody of whom nothing is written. */
export const nothingWritten: Externship = externshipOf([]);

/** Last day of the placement that ends last; null when there is none. */
export function lastDayOf(placed: ReadonlyMap<string, Placement>): string | null {
  return [...placed.values()].map(({ set }) => set.data.to).reduce<string | null>(later, null);
}

function later(a: string | null, b: string): string {
  return a === null || b > a ? b : a;
}
