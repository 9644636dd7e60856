/** Where each competency stands in the lab and at the site, with every mark that led there. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';
import type { EntryData } from '../../schema/entry.ts';

export const competenciesKinds = ['competency.marked', 'check-off.made', 'entry.withdrawn'] as const;

type StepOutcome = EntryData<'check-off.made'>['steps'][number];

export type CompetencyMark = EntryData<'competency.marked'> & {
  /** The entry's id: what to name when it is withdrawn. For a mark of a letter, the id the school gave it. */
  readonly id: string;
  /** The entry that holds the letter it came with; null for what was written in this record. Only the school can take it back. */
  readonly letter: string | null;
  readonly at: string;
  readonly device: string;
  /** The day it was given, `YYYY-MM-DD`, by the clock or the hand of who gave it. */
  readonly date: string;
  /** A mark alone, a sheet gone through step by step, or a letter of the school. */
  readonly from: 'mark' | 'check-off' | 'letter';
  /** Null where nobody counted. */
  readonly attempt: number | null;
  /** Empty for a mark alone. */
  readonly steps: readonly StepOutcome[];
};

export interface CompetencyStanding {
  readonly framework: string;
  readonly code: string;
  readonly stage: 'lab' | 'site';
  /**
   * Passed once is passed; only a withdrawal takes it back. Otherwise the latest outcome that says something: not observed is neither
   * a pass nor a fail, and stands only where nothing else was said.
   */
  readonly outcome: EntryData<'competency.marked'>['outcome'];
  /** Day of the earliest mark that passed it, `YYYY-MM-DD`; null while it is not passed. */
  readonly passedOn: string | null;
  /** In fold order, at least one; those of letters last. */
  readonly marks: readonly CompetencyMark[];
}

/**
 * By `<framework> <code> <stage>`.
 * @param letters marks that letters of the school brought (`school-letters.ts`)
 */
export function competencies(
  entries: readonly EntryOf<(typeof competenciesKinds)[number]>[],
  letters: readonly CompetencyMark[] = [],
): ReadonlyMap<string, CompetencyStanding> {
  const standings = new Map<string, CompetencyStanding>();
  for (const mark of [...liveEntries(entries).map(markOf), ...letters]) {
    const { framework, code, stage } = mark;
    const key = `${framework} ${code} ${stage}`;
    const before = standings.get(key);
    standings.set(key, {
      framework,
      code,
      stage,
      outcome: together(before?.outcome, mark.outcome),
      passedOn: earliestPass(before?.passedOn ?? null, mark),
      marks: [...(before?.marks ?? []), mark],
    });
  }
  return standings;
}

type Outcome = CompetencyStanding['outcome'];

function together(before: Outcome | undefined, next: Outcome): Outcome {
  if (before === undefined) return next;
  return before === 'passed' || next === 'not-observed' ? before : next;
}

/** The earlier of a day known so far and the day of this mark, if it passed. */
export function earliestPass(
  before: string | null,
  { outcome, date }: Pick<CompetencyMark, 'outcome' | 'date'>,
): string | null {
  if (outcome !== 'passed') return before;
  return before === null || date < before ? date : before;
}

function markOf(entry: EntryOf<'competency.marked' | 'check-off.made'>): CompetencyMark {
  const { id, at, device } = entry;
  if (entry.kind === 'competency.marked')
    return {
      ...entry.data,
      id,
      letter: null,
      at,
      device,
      date: at.slice(0, 10),
      from: 'mark',
      attempt: null,
      steps: [],
    };
  const { framework, code, stage, attestedBy, note, date, attempt, steps, outcome } = entry.data;
  // Whatever a sheet says as a whole: it is not passed while a critical step was not done.
  const isOpen = steps.some((step) => step.isCritical && step.outcome !== 'done');
  return {
    framework,
    code,
    stage,
    outcome: isOpen ? 'not-yet' : outcome,
    attestedBy,
    note,
    id,
    letter: null,
    at,
    device,
    date,
    from: 'check-off',
    attempt,
    steps,
  };
}
