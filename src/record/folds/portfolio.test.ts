/** The portfolio: check-offs apart from practice, best and latest, days, and nothing that a taken-back note could make look better. */
import { describe, expect, test } from 'vitest';
import type { Clock } from '../world.ts';
import { memoryRecord } from '../memory-record.ts';
import type { Entry, EntryData, Intent } from '../../schema/entry.ts';
import { canBePlayedAgain, portfolio, shareOf, type Portfolio, type ShelvedSimulations } from './portfolio.ts';
import { outranItsClock, portfolioKinds, portfolioRuns, type PortfolioRuns } from './portfolio-runs.ts';
import { oddEntries, runTrust } from './run-trust.ts';

const id = (n: number): string => `01998e3c-7c00-7000-8000-${String(n).padStart(12, '0')}`;
const hash = 'ab12'.repeat(16);

const shelf: ShelvedSimulations = {
  pulse: {
    title: 'Pulse',
    version: 2,
    passShare: 0.8,
    criteria: {
      'PU-01': { sentence: 'Washes hands.', competencies: ['III.P.3'] },
      'PU-02': { sentence: 'Counts a whole minute.', competencies: ['I.P.1.c', 'A.1'] },
      'PU-03': { sentence: 'Charts the count.', competencies: ['I.P.1.c'] },
    },
    cases: { adult: ['Mr. Haddad', hash.slice(0, 16)] },
  },
};

type Mark = readonly [criterion: string, earned: number, possible: number];
const all = (...earned: readonly [hands: number, count: number, chart: number]): readonly Mark[] => [
  ['PU-01', earned[0], 5],
  ['PU-02', earned[1], 3],
  ['PU-03', earned[2], 2],
];
const criticals = new Set(['PU-01']);

interface Draft {
  readonly mode?: 'coached' | 'check-off';
  readonly seed?: number;
  readonly passed?: boolean;
  readonly marks?: readonly Mark[];
  readonly branched?: boolean;
}

const started = (run: number, { mode = 'check-off', seed = run }: Draft = {}): Intent => ({
  kind: 'run.started',
  data: { run: id(run), simulation: 'pulse', version: 2, contentHash: hash, caseId: 'adult', seed, mode, input: null },
});

function finished(
  run: number,
  { mode = 'check-off', passed = true, marks = all(5, 3, 2) }: Draft = {},
  other: Partial<EntryData<'run.finished'>> = {},
): Intent {
  const criteria = marks.map(([criterion, earned, possible]) => ({
    id: criterion,
    earned,
    possible,
    met: earned === possible,
    critical: criticals.has(criterion),
  }));
  const earned = marks.reduce((sum, [, points]) => sum + points, 0);
  const possible = marks.reduce((sum, [, , points]) => sum + points, 0);
  const data = { run: id(run), simulation: 'pulse', version: 2, caseId: 'adult', mode, endedAtMs: 90_000 };
  return { kind: 'run.finished', data: { ...data, earned, possible, passed, criteria, ...other } };
}

const branched = (run: number): Intent => ({ kind: 'run.branched', data: { run: id(run), from: null, atMs: 30_000 } });
const acted = (run: number, first: number, ...events: readonly Readonly<Record<string, unknown>>[]): Intent => ({
  kind: 'run.acted',
  data: { run: id(run), first, events: events.map((event) => ({ atMs: 100, event })) },
});

/** A clock that shows these days at noon, one after the other as it is moved; each day is another life of the page. */
function calendar(): Clock & { day: string; minute: number } {
  return {
    day: '2026-11-02',
    minute: 0,
    read() {
      const wallMs = Date.parse(`${this.day}T12:00:00Z`) + this.minute * 60_000;
      return { wallMs, monotonicMs: this.minute * 60_000, bootId: this.day.replaceAll('-', '').padStart(16, '0') };
    },
    offsetMinutes: () => -300,
  };
}

/** Each draft is a whole run of its day, five minutes long; gives the folds and the way to go on. */
async function record(...drafts: readonly (readonly [day: string, draft?: Draft])[]) {
  const clock = calendar();
  const log = memoryRecord({ clock });
  const write = async (...intents: readonly [Intent, ...Intent[]]): Promise<readonly Entry[]> => {
    const result = await log.append(intents);
    if (!result.ok) throw new Error(result.code);
    return result.entries;
  };
  for (const [index, [day, draft = {}]] of drafts.entries()) {
    clock.day = day;
    await write(started(index + 1, draft));
    if (draft.branched === true) await write(branched(index + 1));
    clock.minute += 5;
    await write(finished(index + 1, draft));
  }
  const fold = async (): Promise<PortfolioRuns & Portfolio> => {
    const told = portfolioRuns(await log.entries(...portfolioKinds));
    return { ...told, ...portfolio(told.runs, shelf) };
  };
  return { clock, log, write, fold };
}

describe('runs', () => {
  test('are told with their time by the device’s clocks, their acts and the time that was skipped', async () => {
    const { write, fold, clock } = await record();
    await write(started(1));
    await write(acted(1, 0, { type: 'hands.cleaned' }, { type: 'time.skipped', ms: 60_000 }));
    await write(acted(1, 1, { type: 'time.skipped', ms: 60_000 }, { type: 'visit.finished' }));
    clock.minute = 7;
    await write(finished(1), { kind: 'run.reflected', data: { run: id(1), text: 'Slower next time.' } });

    const [run] = (await fold()).runs;

    expect(run).toMatchObject({ acts: 3, skippedMs: 60_000, stretches: 1, hasReflection: true, isRepeat: false });
    expect(run?.result).toMatchObject({ simulatedMs: 90_000, tookMs: 420_000 });
    expect(run?.startedAt).toBe('2026-11-02T07:00:00.000-05:00');
    expect(run?.entryIds).toHaveLength(4);
  });

  test('gone on with on another day are two stretches, timed by the wall clock; a clock set back tells no time', async () => {
    const { write, fold, clock } = await record();
    await write(started(1));
    await write(started(2));
    clock.day = '2026-11-03';
    await write(finished(1));
    clock.day = '2026-11-01';
    await write(finished(2));

    const { runs } = await fold();

    expect(runs.map(({ stretches, result }) => [stretches, result?.tookMs])).toEqual([
      [2, 86_400_000],
      [2, null],
    ]);
  });

  test('of a case and seed that were begun before are known as repeats', async () => {
    const { fold } = await record(['2026-11-02', { seed: 7, mode: 'coached' }], ['2026-11-03', { seed: 7 }]);

    expect((await fold()).runs.map(({ isRepeat }) => isRepeat)).toEqual([false, true]);
  });

  test('with more simulated time than the clocks let through are told apart from those that skipped time', async () => {
    const { write, fold, clock } = await record();
    const hour = { endedAtMs: 3_600_000 };
    await write(started(1), started(2), started(3), branched(3));
    await write(acted(2, 0, { type: 'time.skipped', ms: 3_400_000 }));
    clock.minute = 5;
    await write(finished(1, {}, hour), finished(2, {}, hour), finished(3, {}, hour));

    expect((await fold()).runs.map(outranItsClock)).toEqual([true, false, false]);
  });

  test('put away leave the portfolio and are counted', async () => {
    const { write, fold } = await record(['2026-11-02']);
    const [start] = await write(started(2));
    await write({ kind: 'entry.withdrawn', data: { entry: start!.id, reason: 'run put away unfinished' } });

    const told = await fold();

    expect(told.runs.map((run) => run.id)).toEqual([id(1)]);
    expect(told.putAway).toBe(1);
  });

  test('do not end by an end of another case or mode', async () => {
    const { write, fold } = await record();
    await write(started(1, { mode: 'coached' }));
    await write(finished(1, { mode: 'check-off' }), finished(1, { mode: 'coached' }, { caseId: 'child' }));

    expect((await fold()).runs[0]?.result).toBeNull();
  });
});

describe('a check-off', () => {
  test('is kept apart from practice; the best is told beside the latest', async () => {
    const { fold } = await record(
      ['2026-11-02', { mode: 'coached' }],
      ['2026-11-05', { marks: all(5, 3, 0) }],
      ['2026-11-14', { marks: all(5, 3, 2) }],
      ['2026-11-16', { passed: false, marks: all(0, 3, 2) }],
    );

    const pulse = (await fold()).simulations.get('pulse')!;

    expect(pulse.checkOff).toMatchObject({ tried: 3, passed: 2 });
    expect(pulse.practice).toMatchObject({ tried: 1, passed: 1 });
    expect(pulse.checkOff.best?.run.id).toBe(id(3));
    expect(pulse.checkOff.latest).toMatchObject({ passed: false, missedCritical: ['PU-01'], met: 2, applied: 3 });
    expect(pulse.word).toBe('passed');
    expect(pulse.days).toEqual(['2026-11-02', '2026-11-05', '2026-11-14', '2026-11-16']);
    expect(pulse.longestPauseDays).toBe(9);
  });

  test('that passed is better than one with more points and a critical miss; of two alike the later is told', async () => {
    const { fold } = await record(
      ['2026-11-02', { marks: all(5, 3, 0) }],
      ['2026-11-03', { marks: all(5, 3, 0) }],
      ['2026-11-04', { passed: false, marks: all(5, 3, 1) }],
    );

    expect((await fold()).simulations.get('pulse')?.checkOff.best?.run.id).toBe(id(2));
  });

  test('that went on from a moment of another run is practice, even when that note was taken back', async () => {
    const { log, write, fold } = await record(['2026-11-02', { branched: true }]);
    const [note] = await log.entries('run.branched');
    await write({ kind: 'entry.withdrawn', data: { entry: note!.id, reason: 'looks better' } });

    const pulse = (await fold()).simulations.get('pulse')!;

    expect(pulse.checkOff.tried).toBe(0);
    expect(pulse.practice.tried).toBe(1);
    expect(pulse.word).toBe('practiced');
  });
});

describe('a competency', () => {
  test('is judged by its own criteria: a passed run that missed all of them shows nothing of it', async () => {
    const { fold } = await record(['2026-11-02', { passed: true, marks: all(5, 3, 0) }]);

    const { competencies } = await fold();

    expect(competencies.get('I.P.1.c')).toMatchObject({ word: 'not-yet', checkOff: { passed: 0 } });
    expect(competencies.get('I.P.1.c')?.checkOff.latest).toMatchObject({ earned: 3, possible: 5, met: 1, applied: 2 });
    expect(competencies.get('I.P.1.c')?.checkOff.latest?.lost).toEqual(['PU-03']);
    expect(competencies.get('A.1')?.word).toBe('passed');
    expect(competencies.get('III.P.3')?.word).toBe('passed');
  });

  test('is not passed by a run that failed, however well its own part went', async () => {
    const { fold } = await record(['2026-11-02', { passed: false, marks: all(0, 3, 2) }]);

    expect((await fold()).competencies.get('I.P.1.c')?.word).toBe('not-yet');
  });

  test('has no attempt in a run where none of its criteria applied', async () => {
    const { fold } = await record([
      '2026-11-02',
      {
        marks: [
          ['PU-01', 5, 5],
          ['PU-02', 0, 0],
          ['PU-03', 2, 2],
        ],
      },
    ]);

    const { competencies } = await fold();

    expect(competencies.has('A.1')).toBe(false);
    expect(competencies.get('I.P.1.c')?.checkOff.latest).toMatchObject({ applied: 1, met: 1, possible: 2 });
  });

  test('of a simulation that is no longer here has no attempt; the run is told all the same', async () => {
    const { log } = await record(['2026-11-02']);
    const { runs } = portfolioRuns(await log.entries(...portfolioKinds));

    const told = portfolio(runs, {});

    expect(told.competencies.size).toBe(0);
    expect(told.simulations.get('pulse')?.checkOff.passed).toBe(1);
  });
});

test('a run can be scored anew only with its own version, case, rubric and facts', async () => {
  const { log } = await record(['2026-11-02']);
  const [run] = portfolioRuns(await log.entries(...portfolioKinds)).runs;

  expect(canBePlayedAgain(run!, shelf)).toBe(true);
  expect(canBePlayedAgain({ ...run!, version: 1 }, shelf)).toBe(false);
  expect(canBePlayedAgain({ ...run!, contentHash: `0${hash.slice(1)}` }, shelf)).toBe(false);
  expect(canBePlayedAgain({ ...run!, caseId: 'gone' }, shelf)).toBe(false);
  expect(canBePlayedAgain(run!, {})).toBe(false);
});

test('an empty record is a portfolio with nothing in it', () => {
  const told = portfolio([], shelf);

  expect(told.whole).toMatchObject({ word: 'nothing', days: [], longestPauseDays: 0, attempts: [] });
  expect(shareOf({ earned: 0, possible: 0 })).toBe(0);
});

describe('trust in a run', () => {
  const signed = new Map([
    ['a', 'signed'],
    ['b', 'signed'],
    ['c', 'unsigned'],
    ['d', 'changed'],
  ] as const);

  test.each([
    [['a', 'b'], [], 'signed'],
    [['a', 'c'], [], 'unsigned'],
    [['a', 'unknown'], [], 'unchecked'],
    [['a', 'b'], ['b'], 'broken'],
    [['d', 'b'], ['b'], 'changed'],
  ] as const)('%j with %j out of order is %s', (ids, odd, trust) => {
    const findings = odd.map((entry) => ({ kind: 'gap' as const, device: id(1), seq: 4, ids: [entry] }));

    expect(runTrust(ids, signed, oddEntries(findings))).toBe(trust);
  });
});
