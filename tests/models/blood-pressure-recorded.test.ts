/** The recorded runs: a perfect one, a slip, an unsafe one, a missed gap. They replay to the scores written beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describe, expect, it, vi } from 'vitest';
import { bpEventSchema } from '#simulations/blood-pressure/schema.ts';
import { bloodPressure, startOf } from '#simulations/blood-pressure/simulation.ts';
import { debrief } from '#simulations/core/debrief.ts';
import { replay } from '#simulations/core/driver.ts';
import { bpCase, bpFacts, bpFactTexts } from './blood-pressure-content.ts';

// Whole visits are played here; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 120000 });

const folder = join(import.meta.dirname, '../../simulations/blood-pressure/runs');
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
  events: z.array(z.strictObject({ atMs: z.number(), event: bpEventSchema })),
});

const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('recorded runs', () => {
  it('are a perfect one, a slip, an unsafe one and a missed gap', () => {
    expect(files.sort()).toEqual(['gap-missed.json', 'perfect.json', 'slip.json', 'unsafe.json']);
  });

  it.each(files)('%s replays to the score written beside it', (name) => {
    const recorded = recordedSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const { run, events, expected } = recorded;

    const again = replay(bloodPressure, startOf(bpCase(run.caseId), bpFacts, run.seed, run.mode), { ...run, events });

    if (!again.ok)
      throw new Error(
        `${again.code}: record the runs anew if case, facts or rubric changed on purpose (tests/models/record-blood-pressure-runs.ts)`,
      );
    const result = debrief(bloodPressure, again.driver.snapshot, bpFactTexts);
    if (result === null) throw new Error('the run does not end');
    const { earned, possible, passed, criticalFailures, criteria } = result.score;
    const lost = Object.fromEntries(
      criteria
        .filter(({ met }) => !met)
        .map(({ id, earned: points, finding }) => [id, { earned: points, because: finding.because }]),
    );
    expect({ earned, possible, passed, criticalFailures, lost }).toEqual(expected);
  });

  it('stand for what they are named after', () => {
    const expected = (name: string) =>
      recordedSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).expected;

    expect(expected('perfect.json')).toMatchObject({ passed: true, lost: {} });
    expect(expected('slip.json')).toMatchObject({ passed: true, criticalFailures: [] });
    expect(Object.keys(expected('slip.json').lost)).toEqual(
      expect.arrayContaining(['BP-03', 'BP-05', 'BP-18', 'BP-23']),
    );
    expect(expected('unsafe.json')).toMatchObject({ passed: false });
    expect(expected('unsafe.json').criticalFailures).toEqual(
      expect.arrayContaining(['BP-01', 'BP-02', 'BP-04', 'BP-26']),
    );
    expect(expected('gap-missed.json').lost['BP-19']?.because).toBe('gap-missed');
  });
});
