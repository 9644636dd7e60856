/** Whether an assignment is done, from what a record says: the form with that seed sat, the modules read, the simulation run. Pure. */
import type { Assignment } from '#schema/assignment.ts';
import type { FormSat, RunDone, StudentFacts } from './facts.ts';

export interface AssignmentStanding {
  readonly state: 'done' | 'begun' | 'open' | 'late';
  /** `62 of 80 right, 2026-11-20`, `3 of 4 modules`, … Empty for nothing so far. */
  readonly detail: string;
}

/** What of a record counts for assignments. */
export type Doings = Pick<StudentFacts, 'sections'> & {
  readonly forms: readonly Pick<FormSat, 'exam' | 'kind' | 'seed' | 'right' | 'scored' | 'on'>[];
  readonly runsDone: readonly Pick<RunDone, 'simulation' | 'caseId' | 'seed' | 'mode' | 'isBranch' | 'passed' | 'on'>[];
};

/** @param sectionsOf how many sections each module has; a module that is not there any more counts as read by any section */
export function assignmentStanding(
  { task, due }: Pick<Assignment, 'task' | 'due'>,
  doings: Doings | null,
  sectionsOf: ReadonlyMap<string, number>,
  today: string,
): AssignmentStanding {
  const open = (state: 'begun' | 'open', detail: string): AssignmentStanding =>
    due !== null && today > due ? { state: 'late', detail } : { state, detail };
  if (doings === null) return open('open', '');
  switch (task.do) {
    case 'form': {
      const sat = doings.forms.find(
        ({ exam, kind, seed }) => exam === task.exam && kind === task.kind && seed === task.seed,
      );
      return sat === undefined
        ? open('open', '')
        : { state: 'done', detail: `${String(sat.right)} of ${String(sat.scored)} right, ${sat.on}` };
    }
    case 'modules': {
      const read = new Map(doings.sections);
      const done = task.modules.filter((module) => (read.get(module)?.length ?? 0) >= (sectionsOf.get(module) ?? 1));
      const detail = `${String(done.length)} of ${String(task.modules.length)} module${task.modules.length === 1 ? '' : 's'}`;
      if (done.length === task.modules.length) return { state: 'done', detail };
      return task.modules.some((module) => read.has(module)) ? open('begun', detail) : open('open', '');
    }
    case 'simulation': {
      const runs = doings.runsDone.filter(
        ({ simulation, caseId, seed }) =>
          simulation === task.simulation &&
          (task.caseId === null || caseId === task.caseId) &&
          (task.seed === null || seed === task.seed),
      );
      // Asked as a check-off, practice is a beginning.
      const counting = runs.filter(
        ({ mode, isBranch }) => task.mode === 'coached' || (mode === 'check-off' && !isBranch),
      );
      const best = counting.find(({ passed }) => passed) ?? counting.at(-1);
      if (best === undefined) return runs.length > 0 ? open('begun', 'practiced') : open('open', '');
      return { state: 'done', detail: `${best.passed ? 'passed' : 'not passed'}, ${best.on}` };
    }
    default:
      return task satisfies never;
  }
}

/** Where the task is done, as an address of this site. */
export function taskAddress(task: Assignment['task']): string {
  switch (task.do) {
    case 'form': {
      const query = new URLSearchParams({ exam: task.exam, kind: task.kind, seed: String(task.seed) });
      for (const topic of task.topics) query.append('topic', topic);
      return `/exams/sitting/?${query.toString()}`;
    }
    case 'modules':
      return `/learn/${task.modules[0] ?? ''}/`;
    case 'simulation': {
      const query = new URLSearchParams({ mode: task.mode });
      if (task.caseId !== null) query.set('case', task.caseId);
      if (task.seed !== null) query.set('seed', String(task.seed));
      return `/practice/${task.simulation}/?${query.toString()}`;
    }
    default:
      return task satisfies never;
  }
}
