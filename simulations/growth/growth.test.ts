/** The model against the cases' truth: what each fault does, what the record asks, what must be told, what is never given away. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { join } from 'node:path';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { ageOn } from '../core/calendar.ts';
import { ageMonths, type GrowthCase } from './case.ts';
import casesYaml from './cases.yaml?raw';
import type { GrowthContext } from './context.ts';
import { statusOf } from './describe.ts';
import type { GrowthLearnerEvent } from './events.ts';
import { readGrowthFacts } from './facts.ts';
import { bmiOf, reportNeed, trueValue } from './findings.ts';
import { beam, display, edgeCm, tapeCm } from './perception.ts';
import { balance, expertHabits, work } from './personas.ts';
import { growthCasesSchema } from './schema.ts';
import { growth, startOf, type Growth } from './simulation.ts';

const library = openLibrary(join(import.meta.dirname, '../..'));
const facts = readGrowthFacts((id) => library.facts.get(id)?.value);
const cases = growthCasesSchema.parse(parse(casesYaml));
const seeds = [1, 2, 3, 17, -40];

function patient(id: string): GrowthCase {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

function runOf(id: string, seed = 1): Driver<Growth> {
  return new Driver(growth, startOf(patient(id), facts, seed, 'check-off'));
}

type Run = ReturnType<typeof runOf>;
const seen = (run: Run): GrowthContext => run.snapshot.context;
function does(run: Run, ...events: readonly GrowthLearnerEvent[]): void {
  for (const event of events) run.act(event);
}
const shownKg = (run: Run): number => Number(display(seen(run))?.digits ?? Number.NaN);

/** Onto the infant scale, everything right, settled. */
function babyOn(run: Run): void {
  does(
    run,
    { type: 'worn.set', item: 'clothes', on: false },
    { type: 'worn.set', item: 'shoes', on: false },
    { type: 'diaper.set', to: 'off' },
    { type: 'scale.chosen', scale: 'infant' },
    { type: 'paper.laid' },
    { type: 'scale.zeroed' },
    { type: 'unit.switched', to: 'kg' },
    { type: 'hand.set', to: 'near' },
    { type: 'scale.mounted' },
  );
  run.pass(7000);
}

describe('the scale', () => {
  it('shows the true weight to its step when everything is right', () => {
    for (const seed of seeds) {
      const run = runOf('nine-months-falling', seed);
      babyOn(run);
      expect(Math.abs(shownKg(run) * 1000 - seen(run).truth.weightG)).toBeLessThanOrEqual(5);
    }
  });

  it('adds its own error when it was not zeroed, and the clothes and the diaper', () => {
    for (const seed of seeds) {
      const run = runOf('nine-months-falling', seed);
      does(run, { type: 'scale.chosen', scale: 'infant' }, { type: 'unit.switched', to: 'kg' });
      does(run, { type: 'hand.set', to: 'near' }, { type: 'scale.mounted' });
      run.pass(7000);
      const { drawn, truth } = seen(run);
      const expected = truth.weightG + drawn.offZeroG + drawn.wornG.clothes + drawn.wornG.shoes + drawn.diaperG;
      expect(Math.abs(shownKg(run) * 1000 - expected)).toBeLessThanOrEqual(5);
    }
  });

  it('shows nothing for a baby it was zeroed with', () => {
    const run = runOf('four-months');
    does(run, { type: 'scale.chosen', scale: 'infant' }, { type: 'unit.switched', to: 'kg' });
    does(run, { type: 'hand.set', to: 'near' }, { type: 'scale.mounted' });
    run.pass(7000);
    does(run, { type: 'scale.zeroed' });
    expect(shownKg(run)).toBe(0);
  });

  it('carries less while a hand lies on the baby, and wanders until it rests', () => {
    const run = runOf('four-months', 5);
    babyOn(run);
    const right = shownKg(run);
    does(run, { type: 'hand.set', to: 'touching' });
    run.pass(7000);
    expect(shownKg(run)).toBeLessThan(right - 0.1);
    does(run, { type: 'hand.set', to: 'near' });
    const wandering = Array.from({ length: 5 }, () => {
      run.pass(500);
      return shownKg(run);
    });
    expect(new Set(wandering).size).toBeGreaterThan(1);
  });

  it('shows pounds or kilograms of the same weight', () => {
    const run = runOf('heart-failure');
    does(run, { type: 'scale.chosen', scale: 'digital' }, { type: 'scale.zeroed' }, { type: 'hand.set', to: 'near' });
    does(run, { type: 'scale.mounted' }, { type: 'unit.switched', to: 'lb' });
    run.pass(5000);
    const pounds = shownKg(run);
    does(run, { type: 'unit.switched', to: 'kg' });
    expect(pounds / shownKg(run)).toBeCloseTo(facts.poundsPerKg, 2);
  });

  it('counts the wheelchair until its weight is taken off', () => {
    const run = runOf('wheelchair');
    for (const item of ['shoes', 'coat', 'bag'] as const) does(run, { type: 'worn.set', item, on: false });
    does(
      run,
      { type: 'scale.chosen', scale: 'wheelchair' },
      { type: 'scale.zeroed' },
      { type: 'unit.switched', to: 'kg' },
    );
    does(run, { type: 'scale.mounted' });
    run.pass(4000);
    expect(shownKg(run) - seen(run).truth.weightG / 1000).toBeCloseTo(16.4, 1);
    does(run, { type: 'tare.entered', tenthsKg: 164 });
    expect(Math.abs(shownKg(run) - seen(run).truth.weightG / 1000)).toBeLessThanOrEqual(0.051);
  });

  it('of the beam kind leans by the imbalance and balances at the load, a quarter pound fine', () => {
    for (const seed of seeds) {
      const run = runOf('beam-scale-adult', seed);
      for (const item of ['shoes', 'coat', 'bag'] as const) does(run, { type: 'worn.set', item, on: false });
      does(run, { type: 'scale.chosen', scale: 'beam' }, { type: 'scale.zeroed' }, { type: 'scale.mounted' });
      expect(beam(seen(run)).tilt).toBe(1);
      balance(run);
      const { pounds, balanced } = beam(seen(run));
      expect(balanced).toBe(true);
      expect(Math.abs(pounds - (seen(run).truth.weightG / 1000) * facts.poundsPerKg)).toBeLessThanOrEqual(0.25);
      const before = beam(seen(run)).tilt;
      does(run, { type: 'poise.moved', which: 'small', to: seen(run).smallPoise + 1 });
      expect(beam(seen(run)).tilt).toBeLessThan(before);
    }
  });

  it('of the beam kind is not zeroed with somebody on it or the poises away from zero', () => {
    const run = runOf('beam-scale-adult');
    does(run, { type: 'scale.chosen', scale: 'beam' }, { type: 'poise.moved', which: 'small', to: 4 });
    expect(run.can({ type: 'scale.zeroed' })).toBe(false);
    does(run, { type: 'poise.moved', which: 'small', to: 0 });
    expect(run.can({ type: 'scale.zeroed' })).toBe(true);
    does(run, { type: 'scale.mounted' });
    expect(run.can({ type: 'scale.zeroed' })).toBe(false);
  });
});

describe('who is in danger', () => {
  it('a baby rolls when the hand is away too long, whatever way the time is cut', () => {
    for (const cut of [100, 1700, 12_000]) {
      const run = runOf('four-months', 3);
      does(run, { type: 'scale.chosen', scale: 'infant' }, { type: 'scale.mounted' });
      for (let ms = 0; ms < 12_000; ms += cut) run.pass(cut);
      expect(seen(run).did.rolled).toBe(true);
      expect(seen(run).happened?.atMs).toBe(seen(run).drawn.safeMs);
    }
  });

  it('nobody is put on a scale who cannot stand', () => {
    const run = runOf('wheelchair');
    does(run, { type: 'scale.chosen', scale: 'digital' }, { type: 'scale.mounted' });
    expect(run.snapshot.hasTag('on-floor')).toBe(true);
    expect(seen(run).did.stumbled).toBe(true);
  });
});

describe('the wall, the board and the tape', () => {
  it('every fault of standing changes the reading by what was drawn for it', () => {
    const run = runOf('school-child', 9);
    const { drawn, truth } = seen(run);
    does(run, { type: 'wall.used' }, { type: 'headpiece.set', to: 'firm' });
    const slouched = edgeCm(seen(run)) ?? 0;
    const lost = drawn.postureMm.heels + drawn.postureMm.shoulders + drawn.postureMm.eyes;
    expect(slouched * 10).toBe((truth.statureMm ?? 0) + drawn.shoesMm - lost);
    for (const point of ['heels', 'shoulders', 'eyes'] as const) does(run, { type: 'posture.set', point, right: true });
    does(run, { type: 'worn.set', item: 'shoes', on: false });
    expect((edgeCm(seen(run)) ?? 0) * 10).toBe(truth.statureMm);
    does(run, { type: 'headpiece.set', to: 'resting' });
    expect((edgeCm(seen(run)) ?? 0) * 10).toBe((truth.statureMm ?? 0) + drawn.restingMm);
  });

  it('the same child of two years is longer lying than standing', () => {
    const run = runOf('exactly-two', 4);
    for (const item of ['shoes', 'hair'] as const) does(run, { type: 'worn.set', item, on: false });
    does(run, { type: 'board.used' }, { type: 'helper.placed', holding: true }, { type: 'legs.set', straight: true });
    does(run, { type: 'footboard.set', to: 'heels' });
    const lying = edgeCm(seen(run)) ?? 0;
    expect(lying - (seen(run).truth.statureMm ?? 0) / 10).toBeCloseTo(facts.lengthOverHeightCm, 5);
  });

  it('a baby measured alone with bent knees reads short', () => {
    const run = runOf('four-months', 4);
    does(run, { type: 'board.used' }, { type: 'footboard.set', to: 'heels' });
    const { drawn, truth } = seen(run);
    expect((edgeCm(seen(run)) ?? 0) * 10).toBe((truth.statureMm ?? 0) - drawn.aloneMm - drawn.kneesMm);
  });

  it('a tape too low or too high reads small, a loose one large', () => {
    for (const seed of seeds) {
      const run = runOf('four-months', seed);
      const truth = (seen(run).truth.headMm ?? 0) / 10;
      const read = (event: GrowthLearnerEvent): number => {
        does(run, event);
        return tapeCm(seen(run)) ?? 0;
      };
      expect(Math.abs(read({ type: 'tape.placed', at: 'widest', fit: 'snug' }) - truth)).toBeLessThan(0.15);
      expect(read({ type: 'tape.placed', at: 'too-low', fit: 'snug' })).toBeLessThan(truth - 0.5);
      expect(read({ type: 'tape.placed', at: 'too-high', fit: 'snug' })).toBeLessThan(truth - 0.4);
      expect(read({ type: 'tape.placed', at: 'widest', fit: 'loose' })).toBeGreaterThan(truth + 0.3);
    }
  });
});

describe('the record', () => {
  const entry = (
    what: 'weight' | 'length' | 'height' | 'head',
    value: number,
    unit: 'kg' | 'lb' | 'cm' | 'in',
    confirmed = false,
  ) => ({ type: 'entry.made', what, value, unit, confirmed }) as const;

  it('asks about pounds typed as kilograms and keeps them only when told so', () => {
    const run = runOf('nine-months-falling');
    does(run, entry('weight', 16.2, 'kg'));
    expect(seen(run).question?.verdict).toBe('questioned');
    expect(seen(run).question?.words).toMatch(/August 25, 2026 it was 7\.7 kg/);
    expect(seen(run).entries).toEqual([]);
    does(run, entry('weight', 16.2, 'kg', true));
    expect(seen(run).entries).toMatchObject([{ value: 16.2, confirmed: true }]);
  });

  it('takes no yes for another question, nor one in advance', () => {
    const run = runOf('nine-months-falling');
    does(run, entry('weight', 16.2, 'kg', true));
    expect(seen(run).entries).toEqual([]);
    does(run, entry('weight', 16.4, 'kg', true));
    expect(seen(run).entries).toEqual([]);
  });

  it('asks about inches typed as centimeters and refuses what cannot be', () => {
    const run = runOf('beam-scale-adult');
    does(run, entry('height', 69, 'cm'));
    expect(seen(run).question?.verdict).toBe('questioned');
    does(run, entry('height', 69, 'in'));
    expect(seen(run).entries).toHaveLength(1);
    does(run, entry('weight', 8750, 'kg', true));
    expect(seen(run).question?.verdict).toBe('refused');
    expect(seen(run).question?.words).toMatch(/Nothing was kept/);
    does(run, { ...entry('weight', 80, 'kg'), unit: 'cm' });
    expect(seen(run).question?.verdict).toBe('refused');
    expect(seen(run).entries).toHaveLength(1);
  });

  it('keeps the true values of every case, at most after one question', () => {
    for (const one of cases)
      for (const seed of seeds) {
        const run = runOf(one.id, seed);
        work(run, expertHabits);
        expect(new Set(seen(run).entries.map(({ what }) => what)), one.id).toEqual(new Set(one.due));
      }
  });
});

describe('what must be told', () => {
  const needs: Readonly<Record<string, ReturnType<typeof reportNeed>>> = {
    'nine-months-falling': 'crossed-lines',
    teenager: 'outside-lines',
    'heart-failure': 'gain',
  };

  it('follows from the truth of every case on every seed', () => {
    for (const one of cases)
      for (let seed = 1; seed <= 40; seed += 1) {
        expect(reportNeed(seen(runOf(one.id, seed))), `${one.id} ${String(seed)}`).toBe(needs[one.id] ?? 'none');
      }
  });

  it('a run without the report fails on it', () => {
    for (const id of Object.keys(needs)) {
      const run = runOf(id);
      work(run, { ...expertHabits, reports: false });
      const result = score(growth.rubric, seen(run), { finished: true, passShare: growth.passShare });
      expect(result.status === 'scored' ? result.criticalFailures : [], id).toEqual(['GR-23']);
    }
  });
});

describe('ages and BMI', () => {
  it('are counted by the calendar', () => {
    expect(ageOn('2024-11-26', '2026-11-26')).toBe(2);
    expect(ageOn('2024-11-27', '2026-11-26')).toBe(1);
    expect(ageMonths('2026-02-20', '2026-11-26')).toBeCloseTo(279 / 30.4375, 6);
    expect(ageMonths('2024-02-28', '2024-03-01') * 30.4375).toBeCloseTo(2, 6);
    expect(bmiOf(80, 167.6)).toBeCloseTo(28.48, 2);
  });
});

describe('the words of the room', () => {
  it('never give away a true value before an instrument shows it', () => {
    for (const one of cases) {
      const run = runOf(one.id, 6);
      does(run, { type: 'hands.cleaned' }, { type: 'scale.chosen', scale: one.scales[0] ?? 'digital' });
      const words = statusOf(run.snapshot).join(' ');
      for (const what of one.due) {
        const truth = trueValue(seen(run), what);
        expect(words).not.toContain((truth ?? -1).toFixed(1));
      }
    }
  });
});
