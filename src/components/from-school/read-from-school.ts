/** Reads out of the record what came from the school, and what was done of it. Loaded when the record is. */
import { assignmentStanding, type AssignmentStanding } from '#class/assignments.ts';
import { latestBy } from '#record/folds/latest.ts';
import { portfolioKinds, portfolioRuns } from '#record/folds/portfolio-runs.ts';
import { schoolLetters, schoolLettersKinds, type SchoolLetters } from '#record/folds/school-letters.ts';
import { sectionsRead, sectionsReadKinds } from '#record/folds/sections-read.ts';
import { sittings, sittingsKinds } from '#record/folds/sittings.ts';
import type { RecordPort } from '#record/port.ts';
import type { Assignment } from '#schema/assignment.ts';
import type { TaskOutline } from './outline.ts';

export interface TakenAssignment {
  readonly assignment: Assignment;
  readonly from: string;
  readonly standing: AssignmentStanding;
}

export interface FromSchool extends SchoolLetters {
  /** Those with a due date first, by it. */
  readonly assignments: readonly TakenAssignment[];
}

export async function readFromSchool(
  record: RecordPort,
  outline: TaskOutline | null,
  today: string,
): Promise<FromSchool> {
  const taken = latestBy(
    await record.entries('assignment.taken', 'entry.withdrawn'),
    ({ data }) => data.assignment.assignment,
  );
  const letters = schoolLetters(await record.entries(...schoolLettersKinds));
  if (taken.size === 0) return { ...letters, assignments: [] };
  const sections = sectionsRead(await record.entries(...sectionsReadKinds));
  const forms = sittings(await record.entries(...sittingsKinds));
  const { runs } = portfolioRuns(await record.entries(...portfolioKinds));
  const doings = {
    sections: [...sections].map(([module, some]) => [module, [...some]] as const),
    forms: [...forms.values()].flatMap(({ started: { at, data }, finished }) =>
      finished === null
        ? []
        : [
            {
              exam: data.exam,
              kind: data.form.kind,
              seed: data.form.seed,
              right: finished.right,
              scored: finished.scored,
              on: at.slice(0, 10),
            },
          ],
    ),
    runsDone: runs.flatMap(({ simulation, caseId, seed, mode, branchedAtMs, result }) =>
      result === null
        ? []
        : [
            {
              simulation,
              caseId,
              seed,
              mode,
              isBranch: branchedAtMs !== null,
              passed: result.passed,
              on: result.finishedAt.slice(0, 10),
            },
          ],
    ),
  };
  const sectionsOf = new Map(
    Object.entries(outline?.modules ?? {}).map(([id, module]) => [id, module.sections.length]),
  );
  return {
    ...letters,
    assignments: [...taken.values()]
      .map(({ data: { assignment, from } }) => ({
        assignment,
        from,
        standing: assignmentStanding(assignment, doings, sectionsOf, today),
      }))
      .sort((a, b) => ((a.assignment.due ?? '9') < (b.assignment.due ?? '9') ? -1 : 1)),
  };
}
