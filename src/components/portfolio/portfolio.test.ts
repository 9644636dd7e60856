/** What the portfolio's page says: honest words for signatures and times, the rows that were chosen, and files that open again. */
import { describe, expect, test } from 'vitest';
import { portfolio } from '#record/folds/portfolio.ts';
import { portfolioKinds, portfolioRuns, type PortfolioRun } from '#record/folds/portfolio-runs.ts';
import { memoryRecord } from '#record/memory-record.ts';
import type { Intent } from '#schema/entry.ts';
import { readRunFile } from '#simulations/core/run-file.ts';
import { chooseRows, type Choice } from './choose-rows.ts';
import { lookOver, trustIn } from './look-over.ts';
import type { PortfolioShelf } from './portfolio-shelf.ts';
import { proofWords } from './proof-words.ts';
import { runFileOf } from './run-file-of.ts';
import { dayWords, lengthWords, momentWords, remarks, simulatedWords, spanWords, tookWords } from './words.ts';

const run = '01998e3c-7c00-7000-8000-000000000001';
const hash = 'ab12'.repeat(16);
const simulation = (title: string, code: string) => ({
  title,
  version: 1,
  passShare: 0.8,
  criteria: { one: { sentence: 'Does it.', competencies: [code] } },
  cases: { adult: ['Mr. Haddad', hash.slice(0, 16)] as const },
});
const shelf: PortfolioShelf = {
  framework: { title: 'Framework', edition: '2022', standing: '' },
  competencies: [
    { code: 'I.P.1.c', area: 'I', summary: 'pulse' },
    { code: 'I.P.1.d', area: 'I', summary: 'breathing' },
    { code: 'V.P.1', area: 'V', summary: 'talk' },
  ],
  simulations: { pulse: simulation('Pulse', 'I.P.1.c'), talk: simulation('Telephone', 'V.P.1') },
};

const started = (of: string): Intent => ({
  kind: 'run.started',
  data: {
    run,
    simulation: of,
    version: 1,
    contentHash: hash,
    caseId: 'adult',
    seed: 7,
    mode: 'check-off',
    input: null,
  },
});
const acted: Intent = {
  kind: 'run.acted',
  data: { run, first: 0, events: [{ atMs: 500, event: { type: 'visit.finished' } }] },
};
const finished = (of: string): Intent => ({
  kind: 'run.finished',
  data: {
    run,
    simulation: of,
    version: 1,
    caseId: 'adult',
    mode: 'check-off',
    endedAtMs: 90_000,
    earned: 5,
    possible: 5,
    passed: true,
    criteria: [{ id: 'one', earned: 5, possible: 5, met: true, critical: true }],
  },
});

async function played(of = 'pulse') {
  const record = memoryRecord();
  for (const intent of [started(of), acted, finished(of)]) await record.append([intent]);
  const { runs } = portfolioRuns(await record.entries(...portfolioKinds));
  return { record, runs, run: runs[0]!, told: portfolio(runs, shelf.simulations) };
}

describe('rows', () => {
  const everything: Choice = { by: 'competency', area: null, onlyOpen: false };

  test('by competency stand under their areas, with where each is practiced', async () => {
    const { told } = await played();

    const [first, second] = chooseRows(told, shelf, everything);

    expect(first?.begun.map(({ code, standing }) => [code, standing.word])).toEqual([['I.P.1.c', 'passed']]);
    expect(first?.untried.map(({ code, simulations }) => [code, simulations])).toEqual([['I.P.1.d', []]]);
    expect(second?.untried[0]?.simulations).toEqual([['talk', 'Telephone']]);
  });

  test('of one area, and only what is not yet passed', async () => {
    const { told } = await played();
    const codes = (choice: Partial<Choice>) =>
      chooseRows(told, shelf, { ...everything, ...choice }).flatMap(({ begun, untried }) =>
        [...begun, ...untried].map(({ key }) => key),
      );

    expect(codes({ area: 'V' })).toEqual(['V.P.1']);
    expect(codes({ onlyOpen: true })).toEqual(['I.P.1.d', 'V.P.1']);
    expect(codes({ by: 'simulation' })).toEqual(['pulse', 'talk']);
    expect(codes({ by: 'simulation', area: 'V' })).toEqual(['talk']);
    expect(codes({ by: 'simulation', onlyOpen: true })).toEqual(['talk']);
  });

  test('keep the runs of a simulation that is no longer here', async () => {
    const { told } = await played('old-task');

    const gone = chooseRows(told, shelf, { ...everything, by: 'simulation' }).at(-1);

    expect(gone?.title).toBe('No longer in Exam Room');
    expect(gone?.begun).toMatchObject([{ title: 'old task', simulations: [] }]);
  });
});

describe('the sentences on signatures', () => {
  test.each([
    ['all signed', ['signed', 'signed'], 0, [], 'expected', /^All 2 runs are as the device signed them/],
    ['one unsigned', ['signed', 'unsigned'], 0, [], 'watch', /^1 run is not signed: the device had no key/],
    ['not checkable', ['unchecked'], 0, [], 'watch', /cannot be checked/],
    ['a gap anywhere', ['signed'], 0, ['gap'], 'watch', /runs may be missing too/],
    ['a fork', ['signed'], 0, ['fork'], 'now', /copied/],
    ['a changed entry', ['signed'], 2, [], 'now', /^2 entries of the record were changed .* left out here/],
  ] as const)('%s', (_, trusts, changed, kinds, standing, words) => {
    const told = proofWords({ trusts, changed, findings: kinds.map((kind) => ({ kind })) });

    expect(told.standing).toBe(standing);
    expect(told.sentences[0]).toMatch(words);
  });

  test('come from the whole record: without a key nothing is called signed', async () => {
    const { record, runs } = await played();
    const entries = await record.entries();

    const looked = await lookOver(entries, record.world.signing);

    expect(looked).toMatchObject({ entries: 4, devices: ['Test device'], findings: [] });
    expect([...trustIn(runs, looked).values()]).toEqual(['unsigned']);
    const cut = await lookOver(
      entries.filter(({ kind }) => kind !== 'run.acted'),
      record.world.signing,
    );
    expect([...trustIn(runs, cut).values()]).toEqual(['broken']);
  });
});

describe('times', () => {
  test('are told with the offset of the device', () => {
    expect(momentWords('2026-11-23T14:05:09.120-05:00')).toBe('Nov 23, 2026, 2:05 pm (UTC−05:00)');
    expect(momentWords('2026-11-23T00:05:09.120+00:00')).toBe('Nov 23, 2026, 12:05 am (UTC)');
    expect(momentWords('no time')).toBe('no time');
    expect(dayWords('2026-11-23T23:59:00.000-05:00')).toBe('Nov 23, 2026');
    expect(spanWords(['2026-11-02', '2026-11-23'])).toBe('Nov 2, 2026 to Nov 23, 2026');
    expect(spanWords(['2026-11-02'])).toBe('Nov 2, 2026');
  });

  test.each([
    [45_400, '45 s'],
    [420_000, '7 min'],
    [425_000, '7 min 5 s'],
    [7_800_000, '2 h 10 min'],
    [3 * 86_400_000, '3 days'],
  ])('%i ms are “%s”', (ms, words) => {
    expect(lengthWords(ms)).toBe(words);
  });

  test('say what was skipped, when it was left, and when a clock was set back', async () => {
    const { run: one } = await played();
    const odd: PortfolioRun = { ...one, skippedMs: 60_000, stretches: 2 };

    expect(tookWords({ ...one.result!, tookMs: null }, odd)).toBe(
      'length not known: the device’s clock was set back, in 2 stretches',
    );
    expect(tookWords({ ...one.result!, tookMs: 125_000 }, one)).toBe('took 2 min 5 s');
    expect(simulatedWords(one.result!, odd)).toBe('simulated 1 min 30 s, 1 min of it skipped');
    expect(simulatedWords(one.result!, one)).toBe('simulated 1 min 30 s');
  });

  test('a repeat, an old rubric and a clock outrun are remarked on; an ordinary run is not', async () => {
    const { run: one } = await played();
    const odd = { ...one, isRepeat: true, version: 2, result: { ...one.result!, simulatedMs: 3_600_000 } };

    expect(remarks({ ...one, result: { ...one.result!, tookMs: 90_000 } }, shelf.simulations)).toEqual([]);
    expect(remarks(odd, shelf.simulations)).toHaveLength(3);
  });
});

describe('the file of a run', () => {
  test('is the one the simulation opens, with events, score and what was said', async () => {
    const { record, run: one } = await played();
    await record.append([{ kind: 'run.reflected', data: { run, text: 'Slower next time.' } }]);

    const made = await runFileOf(record, one, 'Mr. Haddad', '2026-11-27');

    expect(made?.name).toBe('pulse-adult-2026-11-27.examroom-run.json');
    expect(readRunFile(made?.text ?? '')).toMatchObject({
      ok: true,
      file: {
        title: 'Mr. Haddad',
        savedOn: '2026-11-27',
        endedAtMs: 90_000,
        reflection: 'Slower next time.',
        score: { earned: 5, possible: 5, passed: true },
        run: { simulation: 'pulse', seed: 7, events: [{ atMs: 500, event: { type: 'visit.finished' } }] },
      },
    });
  });

  test('is not made of a log with a hole, nor of a run without an end', async () => {
    const { record, run: one } = await played();
    await record.append([
      { kind: 'run.acted', data: { run, first: 9, events: [{ atMs: 900, event: { type: 'x' } }] } },
    ]);

    expect(await runFileOf(record, one, '', '2026-11-27')).toBeNull();
    expect(await runFileOf(record, { ...one, result: null }, '', '2026-11-27')).toBeNull();
  });
});
