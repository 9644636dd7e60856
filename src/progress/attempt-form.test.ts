import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { entryDataSchemas } from '#schema/entry.ts';
import {
  emptyLine,
  formOf,
  readAttempt,
  tellResult,
  type AreaLine,
  type AttemptForm,
  type AttemptExam,
} from './attempt-form.ts';

const exam: AttemptExam = {
  id: 'cma-aama',
  credential: 'CMA (AAMA)',
  scale: { min: 200, max: 800, pass: 405 },
  presented: 200,
  areas: [
    { code: 'C', title: 'Clinical', items: 106 },
    { code: 'G', title: 'General', items: 38 },
  ],
};
const today = '2026-11-27';
const form = (
  as: AttemptForm['as'],
  lines: Readonly<Record<string, Partial<AreaLine>>>,
  date = '2026-10-03',
): AttemptForm => ({
  exam,
  date,
  as,
  lines: new Map(Object.entries(lines).map(([code, line]) => [code, { ...emptyLine, ...line }])),
});
const problemsOf = (given: AttemptForm): readonly string[] => {
  const read = readAttempt(given, today);
  return read.ok ? [] : read.problems.map(({ where, text }) => `${where}: ${text}`);
};

describe('a score report', () => {
  it.each([
    [form('percent', { C: { percent: '64 %' } }), { as: 'percent', percent: 64 }],
    [form('count', { C: { right: '31', asked: '45' } }), { as: 'count', right: 31, asked: 45 }],
    [form('scaled', { C: { score: '380' } }), { as: 'scaled', score: 380 }],
    [form('band', { C: { band: 'near' } }), { as: 'band', band: 'near' }],
  ])('is kept as the report gives it (%#)', (given, result) => {
    expect(readAttempt(given, today)).toEqual({
      ok: true,
      data: { exam: 'cma-aama', date: '2026-10-03', areas: [{ area: 'C', result }] },
    });
  });

  it.each([
    [form('percent', { C: { percent: '640' } }), 'C: Clinical: a percentage from 0 to 100.'],
    [form('count', { C: { right: '46', asked: '45' } }), 'C: Clinical: no more right than were asked.'],
    [form('count', { C: { right: '0', asked: '0' } }), 'C: Clinical: asked: 1 or more.'],
    [form('count', { C: { right: '300', asked: '900' } }), 'C: Clinical: asked: the whole exam has 200 questions.'],
    [
      form('count', { C: { right: '4', asked: '' } }),
      'C: Clinical: two whole numbers: how many were right, of how many.',
    ],
    [form('scaled', { G: { score: '100' } }), 'G: General: a score from 200 to 800.'],
    [
      form('percent', {}),
      'areas: Enter the result of at least one area. Leave the others empty if your report is silent.',
    ],
  ])('that cannot be says what is wrong and where (%#)', (given, problem) => {
    expect(problemsOf(given)).toEqual([problem]);
  });

  it('tells all problems at once', () => {
    expect(problemsOf(form('percent', { C: { percent: 'x' }, G: { percent: '-1' } }, '2026-12-01'))).toHaveLength(3);
    expect(problemsOf(form('percent', { C: { percent: '50' } }, ''))).toHaveLength(1);
  });

  it('does not look at what was typed for another kind of result', () => {
    expect(problemsOf(form('percent', { C: { percent: '50', score: 'nonsense' } }))).toEqual([]);
  });

  const line = fc.record({
    percent: fc.string(),
    right: fc.string(),
    asked: fc.string(),
    score: fc.string(),
    band: fc.string(),
  });
  propertyTest.prop([
    fc.constantFrom('percent' as const, 'count' as const, 'scaled' as const, 'band' as const),
    fc.oneof(
      line,
      fc.record({
        percent: fc.nat(120).map(String),
        right: fc.nat(60).map(String),
        asked: fc.nat(60).map(String),
        score: fc.nat(900).map(String),
        band: fc.constantFrom('above', 'near', 'below', ''),
      }),
    ),
    fc.oneof(fc.string(), fc.constantFrom('2026-01-31', '2026-02-30')),
  ])(
    'whatever is typed: it is kept in the shape of the record and comes back into the form, or a problem is told',
    (as, typed, date) => {
      const read = readAttempt(form(as, { C: typed }, date), today);

      if (!read.ok) {
        expect(read.problems.length).toBeGreaterThan(0);
        return;
      }
      expect(entryDataSchemas['attempt.reported'].safeParse(read.data).success).toBe(true);
      const areas = new Map(read.data.areas.map(({ area, result }) => [area, result]));
      for (const result of areas.values()) expect(tellResult(result)).not.toBe('');
      expect(readAttempt(formOf({ id: 'x', exam: exam.id, date, areas }, exam), today)).toEqual(read);
    },
  );
});
