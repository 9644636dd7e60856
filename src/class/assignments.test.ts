import { describe, expect, it } from 'vitest';
import type { AssignmentTask } from '#schema/assignment.ts';
import { assignmentStanding, taskAddress, type Doings } from './assignments.ts';

const nothing: Doings = { sections: [], forms: [], runsDone: [] };
const today = '2026-11-27';
const form: AssignmentTask = { do: 'form', exam: 'cma-aama', kind: 'short', seed: 42, topics: ['CMA.I'] };
const modules: AssignmentTask = { do: 'modules', modules: ['a/one', 'a/two'] };
const simulation: AssignmentTask = {
  do: 'simulation',
  simulation: 'pulse',
  caseId: null,
  seed: null,
  mode: 'check-off',
};
const sectionsOf = new Map([
  ['a/one', 2],
  ['a/two', 1],
]);
const stand = (task: AssignmentTask, doings: Doings | null, due: string | null = null) =>
  assignmentStanding({ task, due }, doings, sectionsOf, today);

describe('an assignment', () => {
  it('is open, and late after its day', () => {
    expect(stand(form, null).state).toBe('open');
    expect(stand(form, nothing, '2026-11-27').state).toBe('open');
    expect(stand(form, nothing, '2026-11-26').state).toBe('late');
  });

  it('a form is done when that very form was sat, not another', () => {
    const sat = { exam: 'cma-aama', kind: 'short', seed: 42, right: 20, scored: 25, on: '2026-11-20' };

    expect(stand(form, { ...nothing, forms: [sat] }, '2026-11-01')).toEqual({
      state: 'done',
      detail: '20 of 25 right, 2026-11-20',
    });
    expect(stand(form, { ...nothing, forms: [{ ...sat, seed: 43 }] }).state).toBe('open');
    expect(stand(form, { ...nothing, forms: [{ ...sat, kind: 'quick' }] }).state).toBe('open');
  });

  it('modules are done when every section of each is read', () => {
    expect(stand(modules, { ...nothing, sections: [['a/one', ['x']]] })).toEqual({
      state: 'begun',
      detail: '0 of 2 modules',
    });
    expect(
      stand(modules, {
        ...nothing,
        sections: [
          ['a/one', ['x', 'y']],
          ['a/two', ['z']],
        ],
      }).state,
    ).toBe('done');
  });

  it('a simulation asked for as a check-off is only begun by practice', () => {
    const run = {
      simulation: 'pulse',
      caseId: 'x',
      seed: 1,
      mode: 'coached' as const,
      isBranch: false,
      passed: true,
      on: today,
    };

    expect(stand(simulation, { ...nothing, runsDone: [run] }).state).toBe('begun');
    expect(stand(simulation, { ...nothing, runsDone: [{ ...run, mode: 'check-off', isBranch: true }] }).state).toBe(
      'begun',
    );
    expect(stand(simulation, { ...nothing, runsDone: [{ ...run, mode: 'check-off', passed: false }] })).toEqual({
      state: 'done',
      detail: `not passed, ${today}`,
    });
  });

  it('leads to where it is done', () => {
    expect(taskAddress(form)).toBe('/exams/sitting/?exam=cma-aama&kind=short&seed=42&topic=CMA.I');
    expect(taskAddress(modules)).toBe('/learn/a/one/');
    expect(taskAddress(simulation)).toBe('/practice/pulse/?mode=check-off');
  });
});
