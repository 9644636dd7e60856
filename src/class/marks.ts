/**
 * The marks of one student from both sides: what the student's record says, and what was checked off here. A mark that has come home
 * in a letter is the same mark and stands once. Pure.
 */
import { earliestPass, type CompetencyMark, type CompetencyStanding } from '#record/folds/competencies.ts';
import type { LabMark } from './cohort.ts';

type Stands = Pick<CompetencyStanding, 'outcome' | 'passedOn'>;

/** A mark as the cell and the reports tell it. */
export interface ToldMark extends Pick<
  CompetencyMark,
  'id' | 'code' | 'stage' | 'outcome' | 'attestedBy' | 'date' | 'note' | 'attempt' | 'steps'
> {
  /** `here`: by the instructor in this cohort. `letter`: in a letter the student brought, whose writer nobody here has confirmed. */
  readonly from: CompetencyMark['from'] | 'here';
}

export interface StudentMarks {
  /** By `<framework> <code> <stage>`. */
  readonly standings: ReadonlyMap<string, Stands>;
  /** By code, in the order they came. */
  readonly byCode: ReadonlyMap<string, readonly ToldMark[]>;
}

/**
 * @param framework marks of other lists are left out of `byCode`
 * @param takenBack ids of marks of this cohort that no longer count: an older letter in the student's record still tells them
 */
export function studentMarks(
  framework: string,
  standings: readonly CompetencyStanding[],
  labMarks: readonly LabMark[],
  takenBack: ReadonlySet<string>,
): StudentMarks {
  const here = new Set(labMarks.map(({ id }) => id));
  const stands = new Map<string, Stands>();
  const byCode = new Map<string, ToldMark[]>();
  const add = (listed: string, mark: ToldMark): void => {
    const key = `${listed} ${mark.code} ${mark.stage}`;
    const before = stands.get(key);
    // Passed once is passed; "not observed" takes nothing away.
    const isNews = before === undefined || (before.outcome !== 'passed' && mark.outcome !== 'not-observed');
    stands.set(key, {
      outcome: isNews ? mark.outcome : before.outcome,
      passedOn: earliestPass(before?.passedOn ?? null, mark),
    });
    if (listed !== framework) return;
    const some = byCode.get(mark.code);
    if (some === undefined) byCode.set(mark.code, [mark]);
    else some.push(mark);
  };
  for (const { marks, framework: listed } of standings)
    for (const mark of marks) {
      if (mark.from === 'letter' && (here.has(mark.id) || takenBack.has(mark.id))) continue;
      const { id, code, stage, outcome, attestedBy, date, note, attempt, steps, from } = mark;
      add(listed, { id, code, stage, outcome, attestedBy, date, note, attempt, steps, from });
    }
  for (const { framework: listed, id, code, outcome, attestedBy, date, note, attempt, sheet } of labMarks)
    add(listed, {
      id,
      code,
      stage: 'lab',
      outcome,
      attestedBy,
      date,
      note,
      attempt,
      steps: sheet?.steps ?? [],
      from: 'here',
    });
  return { standings: stands, byCode };
}
