import { describe, expect, test } from 'vitest';
import { competencies, type CompetencyMark } from '#record/folds/competencies.ts';
import { studentMarks } from './marks.ts';
import type { LabMark } from './cohort.ts';

const id = (n: number): string => `01a208b4-dee8-7000-8000-00000000000${n}`;

/** A mark as a letter tells it: whoever wrote the letter. */
const told = (mark: string, outcome: CompetencyMark['outcome'] = 'passed'): CompetencyMark => ({
  framework: 'maerb-2022',
  code: 'I.P.3',
  stage: 'lab',
  outcome,
  attestedBy: 'J. Ortiz, RN',
  note: '',
  id: mark,
  letter: id(9),
  at: '2026-11-20T10:00:00.000-06:00',
  device: id(8),
  date: '2026-11-20',
  from: 'letter',
  attempt: 1,
  steps: [],
});

const given = (mark: string): LabMark => ({
  id: mark,
  at: '2026-11-20T10:00:00.000-06:00',
  student: id(7),
  framework: 'maerb-2022',
  code: 'I.P.3',
  outcome: 'passed',
  date: '2026-11-20',
  attempt: 1,
  sheet: null,
  attestedBy: 'J. Ortiz, RN',
  note: '',
});

const marksOf = (letters: readonly CompetencyMark[], here: readonly LabMark[], takenBack: readonly string[] = []) =>
  studentMarks('maerb-2022', [...competencies([], letters).values()], here, new Set(takenBack));

describe('marks from both sides', () => {
  test('a mark of this cohort that came home in a letter stands once, as recorded here', () => {
    const { byCode } = marksOf([told(id(1))], [given(id(1))]);

    expect(byCode.get('I.P.3')?.map(({ from }) => from)).toEqual(['here']);
  });

  test('a mark that only a letter tells is never told as recorded here, whatever name it bears', () => {
    const { byCode } = marksOf([told(id(2))], [given(id(1))]);

    expect(byCode.get('I.P.3')?.map((mark) => [mark.id, mark.from])).toEqual([
      [id(2), 'letter'],
      [id(1), 'here'],
    ]);
  });

  test('a mark taken back here stays away, though an older letter still tells it', () => {
    const { byCode, standings } = marksOf([told(id(1))], [], [id(1)]);

    expect(byCode.size + standings.size).toBe(0);
  });
});
