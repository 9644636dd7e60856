/** The four stages: leaf by leaf, parts before the whole, the lab before the site; and the order in which marks came never matters. */
import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { competencies, competenciesKinds } from '#record/folds/competencies.ts';
import { memoryRecord } from '#record/memory-record.ts';
import type { Intent } from '#schema/entry.ts';
import {
  checkedOffAreas,
  stagedAreas,
  stageTotals,
  type Evidence,
  type ListedCompetency,
  type Outcome,
  type Serving,
  type StagedRow,
} from './stages.ts';

const listed = (code: string, domain: ListedCompetency['domain'], area = 'I'): ListedCompetency => ({
  code,
  area,
  domain,
  summary: code,
});
const framework = {
  id: 'maerb',
  competencies: [
    listed('I.C.1', 'cognitive'),
    listed('I.P.1', 'psychomotor'),
    listed('I.P.1.a', 'psychomotor'),
    listed('I.P.1.b', 'psychomotor'),
    listed('I.P.10', 'psychomotor'),
    listed('A.1', 'affective', 'Affective'),
  ],
};
const serving: Serving = {
  framework: 'maerb',
  items: { 'I.C.1': ['a', 'b', 'c', 'd'], 'I.P.1.a': ['e'] },
  simulations: { 'I.P.1.a': ['blood-pressure'] },
};

const passed = (...keys: readonly string[]): Evidence['standings'] =>
  new Map(keys.map((key) => [`maerb ${key}`, { outcome: 'passed' as const, passedOn: '2026-11-20' }]));
const answered = (answers: Readonly<Record<string, boolean>>): Evidence['items'] =>
  new Map(Object.entries(answers).map(([item, right]) => [item, { last: { right } }]));
const rows = (evidence: Partial<Evidence>, some: Serving = serving): ReadonlyMap<string, StagedRow> =>
  new Map(
    stagedAreas(framework, { items: new Map(), runs: new Map(), standings: new Map(), ...evidence }, some)
      .flatMap((area) => area.rows)
      .map((row) => [row.code, row]),
  );

describe('learned and simulated', () => {
  test.each([
    [{}, 'open'],
    [{ a: true }, 'begun'],
    [{ a: true, b: true }, 'begun'],
    [{ a: true, b: true, c: true }, 'passed'],
    [{ a: true, b: true, c: false }, 'begun'],
    [{ a: true, b: true, c: true, d: false }, 'passed'],
    [{ a: true, b: false, c: true, d: false }, 'begun'],
  ] as const)('answers %o make it %s', (answers, state) => {
    expect(rows({ items: answered(answers) }).get('I.C.1')?.states.learned).toBe(state);
  });

  test('all of them are enough where there are fewer than three; where there are none it says so', () => {
    const found = rows({ items: answered({ e: true }) });

    expect(found.get('I.P.1.a')?.states.learned).toBe('passed');
    expect(found.get('I.P.10')?.states).toMatchObject({ learned: 'nothing-here', simulated: 'nothing-here' });
  });

  test.each([
    ['passed', 'passed'],
    ['not-yet', 'not-yet'],
    ['practiced', 'begun'],
    ['nothing', 'open'],
  ] as const)('runs that stand as %s are %s', (word, state) => {
    expect(rows({ runs: new Map([['I.P.1.a', { word }]]) }).get('I.P.1.a')?.states.simulated).toBe(state);
  });

  test('what serves one list says nothing about another with the same codes', () => {
    const other = rows({ items: answered({ e: true }) }, { ...serving, framework: 'another' });

    expect(other.get('I.P.1.a')?.states).toMatchObject({ learned: 'nothing-here', simulated: 'nothing-here' });
  });
});

describe('lab and site', () => {
  test('knowledge is not checked off', () => {
    expect(rows({}).get('I.C.1')?.states).toMatchObject({ lab: 'not-asked', site: 'not-asked' });
  });

  test('a row with parts is passed when each part is, and I.P.10 is no part of I.P.1', () => {
    expect(rows({ standings: passed('I.P.1.a lab', 'I.P.10 lab') }).get('I.P.1')).toMatchObject({
      isHeading: true,
      states: { lab: 'open' },
    });
    expect(rows({ standings: passed('I.P.1.a lab', 'I.P.1.b lab') }).get('I.P.1')?.states.lab).toBe('passed');
  });

  test('a mark on the whole does not pass it', () => {
    expect(rows({ standings: passed('I.P.1 lab') }).get('I.P.1')?.states.lab).toBe('open');
  });

  test('a pass at the site without one in the lab is pointed out', () => {
    const found = [...rows({ standings: passed('I.P.10 site', 'A.1 site', 'A.1 lab') }).values()];

    expect(found.filter(({ siteBeforeLab }) => siteBeforeLab).map(({ code }) => code)).toEqual(['I.P.10']);
  });

  test.each([
    ['2026-11-20', '2026-11-21', true],
    ['2026-11-20', '2026-11-20', false],
    ['2026-11-21', '2026-11-20', false],
  ])('passed at the site on %s and in the lab on %s: pointed out is %s', (siteOn, labOn, isPointedOut) => {
    const standings: Evidence['standings'] = new Map([
      ['maerb A.1 site', { outcome: 'passed', passedOn: siteOn }],
      ['maerb A.1 lab', { outcome: 'passed', passedOn: labOn }],
    ]);

    expect(rows({ standings }).get('A.1')).toMatchObject({ states: { site: 'passed' }, siteBeforeLab: isPointedOut });
  });

  test('totals count leaf rows, those that are asked apart', () => {
    const areas = stagedAreas(
      framework,
      { items: answered({ e: true }), runs: new Map(), standings: passed('I.P.1.a lab', 'I.P.10 site') },
      serving,
    );

    expect(stageTotals(areas)).toEqual({
      leaves: 5,
      asked: 4,
      served: { learned: 2, simulated: 1 },
      passed: { learned: 1, simulated: 0, lab: 1, site: 1 },
      siteBeforeLab: 1,
    });
    expect(checkedOffAreas(areas).map(({ area, rows: some }) => [area, some.map(({ code }) => code)])).toEqual([
      ['I', ['I.P.1', 'I.P.1.a', 'I.P.1.b', 'I.P.10']],
      ['Affective', ['A.1']],
    ]);
  });
});

describe('marks of the record', () => {
  const mark = (outcome: Outcome, stage: 'lab' | 'site' = 'lab'): Intent => ({
    kind: 'competency.marked',
    data: { framework: 'maerb', code: 'I.P.10', stage, outcome, attestedBy: 'J. Ortiz, RN', note: '' },
  });
  const sheet = (steps: readonly ('done' | 'missed' | 'not-observed')[], outcome: 'passed' | 'not-yet'): Intent => ({
    kind: 'check-off.made',
    data: {
      framework: 'maerb',
      code: 'I.P.10',
      stage: 'lab',
      sheet: 'point-of-care',
      sheetVersion: 1,
      attempt: 1,
      steps: steps.map((step, at) => ({ step: `S-${at}`, outcome: step, isCritical: at === 0 })),
      outcome,
      date: '2026-11-20',
      attestedBy: 'J. Ortiz, RN',
      note: '',
    },
  });
  const outcomeOf = async (record: ReturnType<typeof memoryRecord>): Promise<Outcome | undefined> =>
    competencies(await record.entries(...competenciesKinds)).get('maerb I.P.10 lab')?.outcome;
  const recordOf = async (intents: readonly Intent[]): Promise<ReturnType<typeof memoryRecord>> => {
    const record = memoryRecord();
    for (const intent of intents) await record.append([intent]);
    return record;
  };

  test('“not yet” goes when it is passed, and “not observed” takes nothing away', async () => {
    expect(await outcomeOf(await recordOf([mark('not-yet'), mark('not-observed')]))).toBe('not-yet');
    expect(await outcomeOf(await recordOf([mark('passed'), mark('not-observed'), mark('not-yet')]))).toBe('passed');
    expect(await outcomeOf(await recordOf([mark('not-observed')]))).toBe('not-observed');
  });

  test('a pass that is withdrawn counts no more', async () => {
    const record = memoryRecord();
    const made = await record.append([mark('passed')]);
    if (!made.ok) throw new Error(made.code);
    await record.append([{ kind: 'entry.withdrawn', data: { entry: made.entries[0]!.id, reason: 'by mistake' } }]);

    expect(await outcomeOf(record)).toBeUndefined();
  });

  test.each([
    [['done', 'done'], 'passed', 'passed'],
    [['done', 'missed'], 'passed', 'passed'],
    [['missed', 'done'], 'passed', 'not-yet'],
    [['not-observed', 'done'], 'passed', 'not-yet'],
    [['done', 'done'], 'not-yet', 'not-yet'],
  ] as const)('a sheet with steps %o that says %s counts as %s', async (steps, says, counts) => {
    expect(await outcomeOf(await recordOf([sheet(steps, says)]))).toBe(counts);
  });

  const outcomes = fc.array(fc.constantFrom<Outcome>('passed', 'not-yet', 'not-observed'), { maxLength: 6 });
  property.prop([outcomes, fc.nat()], { numRuns: 40 })(
    'the order in which entries are read does not matter, and not observed changes nothing',
    async (some, turn) => {
      const record = await recordOf(some.map((outcome) => mark(outcome)));
      const entries = await record.entries(...competenciesKinds);
      const at = entries.length === 0 ? 0 : turn % entries.length;
      const turned = [...entries.slice(at), ...entries.slice(0, at)].reverse();
      const without = entries.filter(
        (entry) => entry.kind !== 'competency.marked' || entry.data.outcome !== 'not-observed',
      );
      const stand = (of: typeof entries): Outcome | undefined => competencies(of).get('maerb I.P.10 lab')?.outcome;

      expect(competencies(turned)).toEqual(competencies(entries));
      if (without.length > 0) expect(stand(without)).toBe(stand(entries));
    },
  );
});
