import { describe, expect, it } from 'vitest';
import { adaptiveChecks, adaptiveChecksKinds } from './adaptive-checks.ts';
import { checksAnswered } from './checks-answered.ts';
import { competencies, competenciesKinds } from './competencies.ts';
import { hoursKinds, hoursLogged } from './hours.ts';
import { itemsAnswered, itemsAnsweredKinds } from './items-answered.ts';
import { practiceAnswered, practiceAnsweredKinds } from './practice-answered.ts';
import { preferences, preferencesKinds } from './preferences.ts';
import { runs, runsKinds } from './runs.ts';
import { sectionsRead, sectionsReadKinds } from './sections-read.ts';
import { sittings, sittingsKinds } from './sittings.ts';
import { checksAnsweredKinds } from './checks-answered.ts';
import { memoryRecord } from '../memory-record.ts';
import { uuidv7 } from '../uuid.ts';
import type { EntryData, Intent } from '../../schema/entry.ts';

const id = (n: number): string => uuidv7(1_795_000_000_000, new Uint8Array(10).fill(n));

const hours = (parts: Partial<EntryData<'hours.logged'>>): Intent => ({
  kind: 'hours.logged',
  data: {
    date: '2026-11-02',
    from: '08:00',
    to: '16:30',
    endsNextDay: false,
    mealMinutes: 30,
    setting: 'clinical',
    site: 'Eastside',
    note: '',
    ...parts,
  },
});

const answer = (item: string, right: boolean): EntryData<'sitting.finished'>['answers'][number] => ({
  item,
  option: right ? 'a' : 'b',
  right,
  firstSeen: true,
  certainty: null,
  ms: 30_000,
});

const finished = (sitting: string, ...answers: EntryData<'sitting.finished'>['answers']): Intent => ({
  kind: 'sitting.finished',
  data: {
    sitting,
    exam: 'cma-aama',
    right: answers.filter(({ right }) => right).length,
    scored: answers.length,
    answers,
  },
});

const mark = (outcome: 'passed' | 'not-yet'): Intent => ({
  kind: 'competency.marked',
  data: { framework: 'maerb-2022', code: 'I.P.1', stage: 'lab', outcome, attestedBy: 'R. Ortiz, CMA (AAMA)', note: '' },
});

describe('hours', () => {
  it('are the time at the site without the meal, past midnight too, earliest first', async () => {
    const record = memoryRecord();
    await record.append([
      hours({ date: '2026-11-03', from: '22:00', to: '06:15', endsNextDay: true, mealMinutes: 45 }),
      hours({}),
      hours({ date: '2026-11-02', from: '06:00', to: '06:20', mealMinutes: 60 }),
    ]);

    const logged = hoursLogged(await record.entries(...hoursKinds));

    expect(logged.map(({ minutes }) => minutes)).toEqual([0, 480, 450]);
  });

  it('that were withdrawn no longer count, and count again when the withdrawal is withdrawn', async () => {
    const record = memoryRecord();
    await record.append([hours({})]);
    const [first] = hoursLogged(await record.entries(...hoursKinds));
    const withdrawn = await record.append([
      { kind: 'entry.withdrawn', data: { entry: first?.id ?? '', reason: 'wrong day' } },
    ]);
    const gone = hoursLogged(await record.entries(...hoursKinds));
    const withdrawal = withdrawn.ok ? (withdrawn.entries[0]?.id ?? '') : '';
    await record.append([{ kind: 'entry.withdrawn', data: { entry: withdrawal, reason: 'it was the right day' } }]);

    const back = hoursLogged(await record.entries(...hoursKinds));

    expect(gone).toEqual([]);
    expect(back).toEqual([first]);
  });
});

describe('items', () => {
  it('keep the first answer apart from the later ones', async () => {
    const record = memoryRecord();
    await record.append([finished(id(1), answer('bp-cuff-01', false), answer('bp-arm-02', true))]);
    await record.append([finished(id(2), answer('bp-cuff-01', true))]);

    const answered = itemsAnswered(await record.entries(...itemsAnsweredKinds));

    const cuff = answered.get('bp-cuff-01');
    expect(cuff).toMatchObject({ times: 2, rightTimes: 1 });
    expect(cuff?.first).toMatchObject({ right: false, firstSeen: true, sitting: id(1) });
    expect(cuff?.last).toMatchObject({ right: true, firstSeen: false, sitting: id(2) });
    expect([...answered.keys()]).toEqual(['bp-cuff-01', 'bp-arm-02']);
  });
});

describe('checks', () => {
  it('keep the first and the last answer', async () => {
    const record = memoryRecord();
    const check = (option: string, right: boolean): Intent => ({
      kind: 'check.answered',
      data: { module: 'm/n', check: 'why', option, right },
    });
    await record.append([check('a', false), check('c', true)]);

    const answered = checksAnswered(await record.entries(...checksAnsweredKinds));

    expect(answered.get('m/n#why')).toEqual({
      module: 'm/n',
      check: 'why',
      first: { option: 'a', right: false },
      last: { option: 'c', right: true },
      times: 2,
    });
  });
});

describe('competencies', () => {
  it('once passed stay passed, and show every mark', async () => {
    const record = memoryRecord();
    await record.append([mark('not-yet'), mark('passed'), mark('not-yet')]);

    const standing = competencies(await record.entries(...competenciesKinds)).get('maerb-2022 I.P.1 lab');

    expect(standing?.outcome).toBe('passed');
    expect(standing?.marks.map(({ outcome }) => outcome)).toEqual(['not-yet', 'passed', 'not-yet']);
  });
});

describe('runs', () => {
  const acted = (first: number, ...steps: string[]): Intent => ({
    kind: 'run.acted',
    data: { run: id(1), first, events: steps.map((type, i) => ({ atMs: (first + i) * 100, event: { type } })) },
  });
  const started: Intent = {
    kind: 'run.started',
    data: {
      run: id(1),
      simulation: 'blood-pressure',
      version: 1,
      contentHash: '00',
      caseId: 'adult',
      seed: 7,
      mode: 'coached',
      input: null,
    },
  };

  it('join their batches once each, in order', async () => {
    const record = memoryRecord();
    await record.append([started, acted(0, 'a', 'b'), acted(2, 'c'), acted(1, 'b', 'c', 'd')]);

    const run = runs(await record.entries(...runsKinds)).get(id(1));

    expect(run?.events.map(({ event }) => event['type'])).toEqual(['a', 'b', 'c', 'd']);
    expect(run?.finished).toBeNull();
  });

  it('stop before a hole, since what follows cannot be replayed', async () => {
    const record = memoryRecord();
    await record.append([started, acted(0, 'a'), acted(3, 'd')]);

    expect(runs(await record.entries(...runsKinds)).get(id(1))?.events).toHaveLength(1);
  });
});

describe('sittings', () => {
  it('gather their acts and end, and keep the first end', async () => {
    const record = memoryRecord();
    const form = { kind: 'quick' as const, seed: 3, items: ['bp-cuff-01'], bankHash: '00', topics: [] };
    await record.append([
      { kind: 'sitting.started', data: { sitting: id(1), exam: 'cma-aama', form, mode: 'exam', timeFactor: 1.5 } },
      { kind: 'sitting.acted', data: { sitting: id(1), event: { type: 'item.answered' } } },
      { kind: 'sitting.acted', data: { sitting: id(2), event: { type: 'of an unknown sitting' } } },
      finished(id(1), answer('bp-cuff-01', true)),
      finished(id(1), answer('bp-cuff-01', false)),
    ]);

    const all = sittings(await record.entries(...sittingsKinds));

    expect([...all.keys()]).toEqual([id(1)]);
    expect(all.get(id(1))?.started.data.timeFactor).toBe(1.5);
    expect(all.get(id(1))?.acts.map(({ data }) => data.event['type'])).toEqual(['item.answered']);
    expect(all.get(id(1))?.finished?.right).toBe(1);
  });
});

describe('adaptive checks', () => {
  it('hold each question once, with what chose the questions', async () => {
    const record = memoryRecord();
    const given = (check: string, item: string, option: 'a' | 'b'): Intent => ({
      kind: 'adaptive.answered',
      data: { sitting: check, exam: 'rma-amt', seed: 7, bankHash: 'f0', item, option, certainty: null, ms: 900 },
    });
    await record.append([
      given(id(1), 'one', 'a'),
      given(id(2), 'one', 'b'),
      given(id(1), 'one', 'b'),
      given(id(1), 'two', 'b'),
    ]);

    const all = adaptiveChecks(await record.entries(...adaptiveChecksKinds));

    expect([...all.keys()]).toEqual([id(1), id(2)]);
    expect(all.get(id(1))).toMatchObject({ exam: 'rma-amt', seed: 7, bankHash: 'f0' });
    expect(all.get(id(1))?.answers.map(({ item, option }) => [item, option])).toEqual([
      ['one', 'a'],
      ['two', 'b'],
    ]);
  });
});

describe('sections and preferences', () => {
  it('tell what was read and what was last chosen', async () => {
    const record = memoryRecord();
    await record.append([
      { kind: 'section.read', data: { module: 'a/b', section: 'one' } },
      { kind: 'section.read', data: { module: 'a/b', section: 'one' } },
      { kind: 'preference.set', data: { key: 'exam', value: 'rma-amt' } },
      { kind: 'preference.set', data: { key: 'exam', value: 'cma-aama' } },
    ]);

    expect(sectionsRead(await record.entries(...sectionsReadKinds))).toEqual(new Map([['a/b', new Set(['one'])]]));
    expect(preferences(await record.entries(...preferencesKinds))).toEqual(new Map([['exam', 'cma-aama']]));
  });
});

describe('practice', () => {
  it('is told by its latest answer: a problem right or wrong, a drill right when all of it is', async () => {
    const record = memoryRecord();
    const problem = (right: boolean): Intent => ({
      kind: 'problem.answered',
      data: { family: 'pack-years', seed: 1, given: '20', right, mistake: null, ms: 900 },
    });
    const drill = (share: number): Intent => ({ kind: 'drill.answered', data: { drill: 'hands', share, ms: 900 } });
    await record.append([problem(false), drill(1), problem(true), drill(0.75)]);

    const answered = practiceAnswered(await record.entries(...practiceAnsweredKinds));

    expect([...answered].map(([name, { times, last }]) => [name, times, last.right])).toEqual([
      ['problem:pack-years', 2, true],
      ['drill:hands', 2, false],
    ]);
  });
});
