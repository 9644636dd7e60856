/**
 * The recorded runs of every simulation replay to the scores written beside them. When case, facts or rubric change on
 * purpose, `RECORD_RUNS=<simulation> npx vitest run tests/models/simulations/recorded` writes them anew; the scores that
 * change with them are then to be read in the diff, one by one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { factTexts } from '#components/ui/simulation/simulation-page.ts';
import { debrief } from '#simulations/core/debrief.ts';
import { replay } from '#simulations/core/driver.ts';
import { fresh, library, root, scored, trials, type AnyDriver, type AnyTrial } from './trials.ts';

const recordedSchema = z.strictObject({
  about: z.string(),
  expected: z.strictObject({
    earned: z.number(),
    possible: z.number(),
    passed: z.boolean(),
    criticalFailures: z.array(z.string()),
    lost: z.record(z.string(), z.strictObject({ earned: z.number(), because: z.string() })),
  }),
  run: z.strictObject({
    simulation: z.string(),
    version: z.number(),
    contentHash: z.string(),
    caseId: z.string(),
    seed: z.number(),
    mode: z.enum(['coached', 'check-off']),
    input: z.null(),
  }),
  events: z.array(z.strictObject({ atMs: z.number(), event: z.unknown() })),
});

function expectedOf(trial: AnyTrial, driver: AnyDriver) {
  const { earned, possible, passed, criticalFailures, criteria } = scored(trial, driver);
  const lost = Object.fromEntries(
    criteria
      .filter(({ met }) => !met)
      .map(({ id, earned: points, finding }) => [id, { earned: points, because: finding.because }]),
  );
  return { earned, possible, passed, criticalFailures, lost };
}

function record(trial: AnyTrial, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, about, caseId, seed, play } of trial.recorded) {
    const driver = fresh(trial, caseId, seed);
    play(driver);
    const { events, ...run } = driver.run;
    const head = JSON.stringify({ about, expected: expectedOf(trial, driver), run }, null, 2);
    const lines = events.map((event) => `    ${JSON.stringify(event)}`).join(',\n');
    writeFileSync(join(folder, `${name}.json`), `${head.slice(0, -2)},\n  "events": [\n${lines}\n  ]\n}\n`);
  }
}

describe.each(trials)('recorded runs of %s', (id, trial) => {
  const folder = join(root, 'simulations', id, 'runs');
  if (process.env['RECORD_RUNS'] === id) record(trial, folder);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];

  it('are a perfect one, a slip and an unsafe one at least, and no file is left over', () => {
    expect(files).toEqual(trial.recorded.map(({ name }) => `${name}.json`).sort());
    expect(files).toEqual(expect.arrayContaining(['perfect.json', 'slip.json', 'unsafe.json']));
  });

  it.each(files)('%s replays to the score written beside it', (name) => {
    const { run, events, expected } = recordedSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const read = events.map(({ atMs, event }) => {
      const known = trial.readEvent(event);
      if (known === null) throw new Error(`unknown event ${JSON.stringify(event)}`);
      return { atMs, event: known };
    });

    const again = replay(trial.simulation, trial.start(run.caseId, run.seed, run.mode), { ...run, events: read });

    if (!again.ok) throw new Error(`${again.code}: record the runs anew if case, facts or rubric changed on purpose`);
    const told = debrief(trial.simulation, again.driver.snapshot, factTexts(library));
    if (told === null) throw new Error('the run does not end');
    expect(told.lines.filter(({ explanation }) => /\{[a-z0-9-]+\}|undefined|NaN/.test(explanation))).toEqual([]);
    expect(expectedOf(trial, again.driver)).toEqual(expected);
  });

  it('stand for what they are named after', () => {
    const expected = (name: string) =>
      recordedSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))).expected;

    expect(expected('perfect')).toMatchObject({ passed: true, lost: {} });
    expect(expected('slip')).toMatchObject({ passed: true, criticalFailures: [] });
    expect(Object.keys(expected('slip').lost)).not.toEqual([]);
    expect(expected('unsafe').passed).toBe(false);
    expect(expected('unsafe').criticalFailures).not.toEqual([]);
  });
});
