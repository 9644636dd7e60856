/** The signal against a case's truth: settling, disturbances, agreement of the pulses, entries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { factsSchema } from '#schema/fact.ts';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { happenedSentence, statusOf } from './describe.ts';
import type { OximetryLearnerEvent } from './events.ts';
import { readOximetryFacts } from './facts.ts';
import { feltBeats, screenOf } from './perception.ts';
import { oximetryCasesSchema } from './schema.ts';
import { beatsBetween } from './signal.ts';
import { oximetry, startOf } from './simulation.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));
const records = new Map(
  ['vital-signs', 'temperature-and-oximetry']
    .flatMap((area) => factsSchema.parse(read(`content/facts/${area}.yaml`)))
    .map(({ id, value }) => [id, value]),
);
const facts = readOximetryFacts((id) => records.get(id));
const cases = oximetryCasesSchema.parse(read('simulations/oximetry/cases.yaml'));

function visit(caseId: string, seed = 3) {
  const patient = cases.find(({ id }) => id === caseId);
  if (patient === undefined) throw new Error(caseId);
  return new Driver(oximetry, startOf(patient, facts, seed, 'coached'));
}
type Visit = ReturnType<typeof visit>;
const context = (run: Visit) => run.snapshot.context;

/** Does it all, puts a clip on and waits; what the screen shows then. */
function shown(run: Visit, before: readonly OximetryLearnerEvent[], place: OximetryLearnerEvent, waitMs = 14_000) {
  for (const event of before) expect(run.act(event), JSON.stringify(event)).toEqual({ ok: true });
  expect(run.act(place)).toEqual({ ok: true });
  run.pass(waitMs);
  const screen = screenOf(context(run));
  if (screen.kind === 'off') throw new Error('dark');
  return { ...screen, off: screen.percent - context(run).truth.percent };
}
const finger: OximetryLearnerEvent = { type: 'sensor.taken', sensor: 'finger' };
const over: OximetryLearnerEvent = { type: 'clip.placed', site: 'right-index', how: 'over-nail' };

describe('the signal', () => {
  it('settles from a ragged, low start to the patient’s own number with the pulse of the wrist', () => {
    const early = shown(visit('warm-and-still'), [finger], over, 1000);
    const late = shown(visit('warm-and-still'), [finger], over);

    expect(early).toMatchObject({ trace: 'ragged' });
    expect(early.off).toBeLessThan(-3);
    expect(late).toMatchObject({ trace: 'steady', off: 0 });
    expect(Math.abs(late.pulsePerMin - context(visit('warm-and-still')).truth.heartRatePerMin)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['dark-polish', [], over],
    ['artificial-nails', [], over],
    ['cold-hands', [], over],
    ['tremor', [{ type: 'help.given', what: 'light-shaded' }], over],
    ['tremor', [{ type: 'help.given', what: 'hand-rested' }], over],
    ['warm-and-still', [], { type: 'clip.placed', site: 'right-index', how: 'half-on' }],
    ['warm-and-still', [], { type: 'clip.placed', site: 'earlobe', how: 'over-nail' }],
  ] as const)(
    '%s: what is not mended reads low, unsteady, with a pulse that is not the wrist’s',
    (caseId, first, place) => {
      const run = visit(caseId);
      const screen = shown(run, [finger, ...first], place);

      expect(screen.trace).not.toBe('steady');
      expect(screen.off).toBeLessThan(0);
      expect(Math.abs(screen.pulsePerMin - context(run).truth.heartRatePerMin)).toBeGreaterThan(6);
    },
  );

  it.each([
    ['dark-polish', [{ type: 'polish.removed', finger: 'right-index' }], over],
    ['artificial-nails', [], { type: 'clip.placed', site: 'right-index', how: 'sideways' }],
    [
      'cold-hands',
      [
        { type: 'help.given', what: 'hand-warmed' },
        { type: 'time.skipped', ms: 121_000 },
      ],
      over,
    ],
    [
      'tremor',
      [
        { type: 'help.given', what: 'light-shaded' },
        { type: 'help.given', what: 'hand-rested' },
      ],
      over,
    ],
  ] as const)('%s: mended, it is the patient’s own number', (caseId, first, place) => {
    expect(shown(visit(caseId), [finger, ...first], place)).toMatchObject({ trace: 'steady', off: 0 });
  });

  it('is found at the earlobe of cold hands without any warming, with the sensor made for it', () => {
    expect(
      shown(visit('cold-hands'), [{ type: 'sensor.taken', sensor: 'ear' }], {
        type: 'clip.placed',
        site: 'earlobe',
        how: 'over-nail',
      }),
    ).toMatchObject({ trace: 'steady', off: 0 });
  });

  it('reads normal with carbon monoxide, and still has to be told', () => {
    const run = visit('space-heater');
    expect(shown(run, [finger], over).percent).toBeGreaterThanOrEqual(97);
    run.act({ type: 'saturation.charted', percent: 98, air: 'room-air', oxygenTenthsL: null, confirmed: false });
    run.act({ type: 'visit.finished' });
    const result = score(oximetry.rubric, oximetry.evidence(run.snapshot), { finished: true, passShare: 0.8 });

    if (result.status !== 'scored') throw new Error('not scored');
    expect(result.criticalFailures).toContain('OX-20');
  });
});

describe('the wrist', () => {
  it('gives in half a minute the beats of the heart, and none to a hand that is not there', () => {
    const run = visit('wheezing-child');
    const rate = context(run).truth.heartRatePerMin;

    expect(feltBeats(context(run), 0, 30_000)).toEqual([]);
    run.act({ type: 'wrist.felt' });
    run.pass(30_000);
    expect(Math.abs(feltBeats(context(run), 0, 30_000).length * 2 - rate)).toBeLessThanOrEqual(3);
  });

  it('counts the same beats however the stretch is cut', () => {
    const run = visit('tremor');
    const cuts = [0, 700, 3100, 3150, 9000, 20_000];
    const pieces = cuts.slice(1).flatMap((to, index) => beatsBetween(context(run), cuts[index] ?? 0, to));

    expect(pieces).toEqual(beatsBetween(context(run), 0, 20_000));
  });
});

describe('the record', () => {
  const chart = (percent: number, confirmed = false) => {
    const run = visit('warm-and-still');
    run.act({ type: 'saturation.charted', percent, air: 'room-air', oxygenTenthsL: null, confirmed });
    return { kept: context(run).charted.length, said: happenedSentence(context(run)) ?? '' };
  };

  it('refuses a slip of the point and what cannot be, and asks about a rare value', () => {
    expect(chart(9.7)).toMatchObject({ kept: 0 });
    expect(chart(9.7).said).toContain('Did you mean 97?');
    expect(chart(970, true)).toMatchObject({ kept: 0 });
    expect(chart(101)).toMatchObject({ kept: 0 });
    expect(chart(85)).toMatchObject({ kept: 0 });
    expect(chart(85, true)).toMatchObject({ kept: 1 });
  });
});

describe('a child who struggles to breathe', () => {
  const held: OximetryLearnerEvent = { type: 'help.given', what: 'hand-rested' };
  const told: OximetryLearnerEvent = { type: 'report.made', to: 'provider', content: 'number-air-and-look' };
  const reportOf = (run: Visit) => {
    const criterion = oximetry.rubric.find(({ id }) => id === 'OX-20');
    if (criterion === undefined) throw new Error('no such criterion');
    return criterion.test(oximetry.evidence(run.snapshot));
  };
  function looked() {
    const run = visit('wheezing-child');
    run.act({ type: 'person.looked-at' });
    return run;
  }

  it('is told at once, and the number afterwards', () => {
    const run = looked();
    run.act(told);
    run.pass(1000);
    shown(run, [held, finger], over, 180_000);
    run.act({ type: 'clip.removed' });
    expect(reportOf(run)).toMatchObject({ share: 0.5, because: 'number-not-told' });

    run.act(told);
    expect(reportOf(run)).toMatchObject({ share: 1 });
  });

  it('is not told only after the measuring', () => {
    const run = looked();
    shown(run, [held, finger], over, 180_000);
    run.act({ type: 'clip.removed' });
    run.act(told);

    expect(reportOf(run)).toMatchObject({ share: 0, because: 'struggle-told-too-late' });
  });
});

describe('a headache beside a gas heater', () => {
  const told: OximetryLearnerEvent = { type: 'report.made', to: 'provider', content: 'number-air-and-look' };
  const reportOf = (run: Visit) => {
    const criterion = oximetry.rubric.find(({ id }) => id === 'OX-20');
    if (criterion === undefined) throw new Error('no such criterion');
    return criterion.test(oximetry.evidence(run.snapshot));
  };
  /** Hears of the heater, measures on for a while, then tells. */
  function toldAfter(ms: number): Visit {
    const run = visit('space-heater');
    run.act({ type: 'question.asked', question: 'exposure' });
    run.pass(ms);
    run.act(told);
    return run;
  }

  it('is told at once for all points, late for half, and not after it grew worse', () => {
    expect(reportOf(toldAfter(60_000))).toMatchObject({ share: 1 });
    expect(reportOf(toldAfter(180_000))).toMatchObject({ share: 0.5, because: 'exposure-told-late' });
    expect(reportOf(toldAfter(301_000))).toMatchObject({ share: 0, because: 'exposure-told-too-late' });
  });

  it('grows worse at its time while nobody knows, and not once somebody does', () => {
    const late = visit('space-heater');
    late.act({ type: 'question.asked', question: 'exposure' });
    late.pass(299_900);
    expect(context(late).did.grewWorseAtMs).toBeNull();
    late.pass(100);
    expect(happenedSentence(context(late))).toContain('much worse');
    late.act({ type: 'hands.examined' });
    expect(statusOf(late.snapshot).join(' ')).toContain('can hardly hold the head up');

    const known = toldAfter(60_000);
    known.pass(600_000);
    expect(context(known).did.grewWorseAtMs).toBeNull();
  });
});
