/** The physical model: what must hold for any hands, and what must come out of the beats alone. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { burstMmHg, type BpContext } from '#simulations/blood-pressure/context.ts';
import type { BpLearnerEvent } from '#simulations/blood-pressure/events.ts';
import { fallRate, hearingLimit, phaseAt } from '#simulations/blood-pressure/body.ts';
import { cuffFor, cuffSizesOff, faultEffect } from '#simulations/blood-pressure/faults.ts';
import { expertHabits, randomEvents } from '#simulations/blood-pressure/personas.ts';
import { gaugeMmHg } from '#simulations/blood-pressure/perception.ts';
import { score } from '#simulations/core/rubric.ts';
import { bloodPressure } from '#simulations/blood-pressure/simulation.ts';
import { bpCases, bpFacts } from './blood-pressure-content.ts';
import { fresh, worked, type BpDriver } from './blood-pressure-runs.ts';

// Whole visits are played here; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 120000 });

/** Cuff on a bare, supported arm of a rested, quiet patient. */
function ready(caseId: string, seed: number, before: readonly BpLearnerEvent[] = []): BpDriver {
  const driver = fresh(caseId, seed);
  const acts: readonly BpLearnerEvent[] = [
    { type: 'restroom.offered' },
    { type: 'time.skipped', ms: 181000 },
    { type: 'patient.hushed' },
    { type: 'patient.seated', on: 'chair' },
    { type: 'back.set', supported: true },
    { type: 'feet.set', flat: true },
    { type: 'legs.set', crossed: false },
    { type: 'arm.chosen', side: 'right' },
    { type: 'sleeve.set', to: 'off' },
    { type: 'arm.rested', on: 'desk', heightCm: 0 },
    { type: 'cuff.chosen', size: cuffFor(driver.snapshot.context.drawn.armCm, bpFacts) },
    ...before,
    { type: 'cuff.placed', edgeCm: 2.5, mark: 'over-artery', fit: 'snug' },
    { type: 'door.closed' },
    { type: 'time.skipped', ms: 2400000 },
    { type: 'stethoscope.placed', at: 'artery' },
  ];
  for (const event of acts) driver.act(event);
  return driver;
}

function pump(driver: BpDriver, toMmHg: number): void {
  while (driver.snapshot.context.cuffMmHg < toMmHg) {
    driver.act({ type: 'bulb.squeezed' });
    driver.pass(200);
  }
}

/** Pumps up, then falls at a rate held by moving the valve, and gives the listened attempt. */
function fallAt(
  driver: BpDriver,
  fromMmHg: number,
  mmHgPerS: number,
  seen: (context: BpContext) => void = () => undefined,
) {
  pump(driver, fromMmHg);
  for (let ms = 0; driver.snapshot.context.cuffMmHg > 35 && ms < 240000; ms += 20) {
    if (ms % 100 === 0) {
      const { cuffMmHg } = driver.snapshot.context;
      let open = 1;
      while (open < 100 && fallRate(cuffMmHg, open + 1) <= mmHgPerS) open += 1;
      driver.act({ type: 'valve.set', openPercent: open });
    }
    driver.pass(20);
    seen(driver.snapshot.context);
  }
  const { attempt } = driver.snapshot.context;
  if (!attempt?.atCuff) throw new Error('nothing was listened to');
  return { ...attempt, atCuff: attempt.atCuff };
}

describe('air and cuff', () => {
  it('keep pressure between nothing and the burst limit, loudness and pulse between 0 and 1, points between 0 and possible, for any hands', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: bpCases.length - 1 }), (seed, which) => {
        const driver = fresh(bpCases[which]?.id ?? '', seed);
        for (let step = 0; step < 80; step += 1) {
          for (const event of randomEvents(seed, step)
            .filter(({ type }) => type !== 'visit.finished')
            .slice(step % 5)) {
            driver.act(event);
            driver.pass(160);
            const { cuffMmHg, beat, incomingMmHg, congestion, fallMmHgPerS } = driver.snapshot.context;
            expect(cuffMmHg).toBeGreaterThanOrEqual(0);
            expect(cuffMmHg + incomingMmHg).toBeLessThanOrEqual(burstMmHg + 1e-9);
            expect(gaugeMmHg(driver.snapshot.context)).toBeLessThanOrEqual(burstMmHg + 3);
            for (const part of [beat.loudness, beat.felt, congestion]) {
              expect(part).toBeGreaterThanOrEqual(0);
              expect(part).toBeLessThanOrEqual(1);
            }
            expect(fallMmHgPerS).toBeGreaterThanOrEqual(0);
          }
        }
        const points = score(bloodPressure.rubric, bloodPressure.evidence(driver.snapshot), {
          finished: true,
          passShare: 0.8,
        });
        if (points.status !== 'scored') throw new Error('scored');
        expect(points.earned).toBeGreaterThanOrEqual(0);
        expect(points.earned).toBeLessThanOrEqual(points.possible);
      }),
      { numRuns: 8 },
    );
  });

  it('fall without ever rising while the valve is open and nobody squeezes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 60, max: 290 }), (openPercent, fromMmHg) => {
        const driver = ready('normal-adult', 1);
        pump(driver, fromMmHg);
        driver.pass(2000);
        driver.act({ type: 'valve.set', openPercent });
        let last = driver.snapshot.context.cuffMmHg;
        for (let i = 0; i < 50; i += 1) {
          driver.pass(100);
          expect(driver.snapshot.context.cuffMmHg).toBeLessThan(last + 1e-12);
          last = driver.snapshot.context.cuffMmHg;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('fall faster through a wider valve and at a higher pressure', () => {
    expect(fallRate(120, 20)).toBeGreaterThan(fallRate(120, 15));
    expect(fallRate(180, 18)).toBeGreaterThan(fallRate(80, 18));
    expect(fallRate(120, 0)).toBe(0);
  });

  it('let a valve be found for the cited release at every pressure a reading needs', () => {
    const { low, high } = bpFacts.releaseMmHgPerS;
    for (let pressure = 40; pressure <= 220; pressure += 10) {
      const openings = Array.from({ length: 100 }, (_, i) => i + 1).filter(
        (open) => fallRate(pressure, open) >= low && fallRate(pressure, open) <= high,
      );
      expect(openings.length, `at ${String(pressure)} mmHg`).toBeGreaterThanOrEqual(2);
    }
  });

  it('hold their air behind a closed valve', () => {
    const driver = ready('normal-adult', 1);
    pump(driver, 140);
    driver.pass(1000);
    const before = driver.snapshot.context.cuffMmHg;

    driver.pass(60000);

    expect(driver.snapshot.context.cuffMmHg).toBe(before);
  });
});

describe('the sounds', () => {
  it('run through the phases in order from systolic to diastolic, silent outside', () => {
    const arterial = { systolic: 140, diastolic: 80 };
    const phases = Array.from({ length: 160 }, (_, i) => phaseAt(160 - i * 0.75, arterial, null));
    const order = phases.filter((phase, i) => phase !== phases[i - 1]);

    expect(order).toEqual([null, 'I', 'II', 'III', 'IV', null]);
    expect([phaseAt(140, arterial, null), phaseAt(80, arterial, null)]).toEqual([null, null]);
  });

  it('are silent in an auscultatory gap and come back below it', () => {
    const gap = { beginsBelowMmHg: 12, heightMmHg: 30 };
    const phases = Array.from({ length: 160 }, (_, i) =>
      phaseAt(180 - i * 0.75, { systolic: 170, diastolic: 84 }, gap),
    );

    expect(phases.filter((phase, i) => phase !== phases[i - 1])).toEqual([null, 'I', null, 'II', 'III', 'IV', null]);
  });

  it('always leave something to hear below a gap, however tall', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 90, max: 230 }),
        fc.integer({ min: 30, max: 80 }),
        fc.integer({ min: 6, max: 30 }),
        fc.integer({ min: 10, max: 50 }),
        (systolic, pulse, beginsBelowMmHg, heightMmHg) => {
          expect(
            phaseAt(systolic - pulse + 8, { systolic, diastolic: systolic - pulse }, { beginsBelowMmHg, heightMmHg }),
          ).not.toBeNull();
        },
      ),
    );
  });

  it('are fainter off the artery and under the cuff, and drown in a loud room', () => {
    const loudest = (at: 'artery' | 'beside-artery' | 'under-cuff') => {
      const driver = ready('normal-adult', 1);
      driver.act({ type: 'stethoscope.placed', at });
      let most = 0;
      fallAt(driver, 150, 2.5, ({ beat }) => (most = Math.max(most, beat.loudness)));
      return most;
    };

    expect(loudest('under-cuff')).toBeLessThan(loudest('artery') * 0.75);
    expect(loudest('beside-artery')).toBeLessThan(loudest('under-cuff'));
    const open = fresh('anxious-talker', 1);
    const noisy = hearingLimit(open.snapshot.context);
    open.act({ type: 'door.closed' });
    expect(hearingLimit(open.snapshot.context)).toBeLessThan(noisy / 2);
  });

  it('begin and end at the pressure under the cuff when the release is right', () => {
    for (const { id } of bpCases.filter(({ rhythm }) => rhythm === 'regular')) {
      for (const seed of [1, 2, 3]) {
        const attempt = fallAt(ready(id, seed), 225, 2.5);

        expect(
          Math.abs((attempt.firstSound?.cuffMmHg ?? 0) - attempt.atCuff.systolic),
          `${id} ${String(seed)}`,
        ).toBeLessThan(5);
        expect(
          Math.abs((attempt.lastSound?.cuffMmHg ?? 0) - attempt.atCuff.diastolic),
          `${id} ${String(seed)}`,
        ).toBeLessThan(6);
      }
    }
  });
});

describe('errors that nobody adds', () => {
  const meanGap = (mmHgPerS: number) => {
    const gaps = Array.from({ length: 12 }, (_, seed) => fallAt(ready('stage-two', seed), 190, mmHgPerS)).map(
      (attempt) => ({
        systolic: (attempt.firstSound?.cuffMmHg ?? 0) - attempt.atCuff.systolic,
        diastolic: (attempt.lastSound?.cuffMmHg ?? 0) - attempt.atCuff.diastolic,
      }),
    );
    const mean = (key: 'systolic' | 'diastolic') => gaps.reduce((sum, gap) => sum + gap[key], 0) / gaps.length;
    return { systolic: mean('systolic'), diastolic: mean('diastolic') };
  };

  it('a fast release reads the systolic too low and the diastolic too high, from the beats alone', () => {
    const [right, fast] = [meanGap(2.5), meanGap(14)];

    expect(fast.systolic).toBeLessThan(right.systolic - 2);
    expect(fast.diastolic).toBeGreaterThan(right.diastolic + 2);
  });

  it('a very slow release raises the diastolic by crowding the arm', () => {
    const raised = (mmHgPerS: number) => {
      const driver = ready('stage-two', 1);
      let last = 0;
      const attempt = fallAt(
        driver,
        180,
        mmHgPerS,
        ({ beat, arterial }) => (last = beat.phase === 'IV' ? arterial.diastolic : last),
      );
      return last - driver.snapshot.context.truth[attempt.arm].diastolic;
    };

    expect(raised(0.9)).toBeGreaterThan(raised(2.5) + 3);
  });

  it('an irregular rhythm makes the pressure differ from beat to beat', () => {
    const spread = (caseId: string) => {
      const beats = new Map<number, number>();
      fallAt(ready(caseId, 3), 190, 2.5, ({ beat, arterial }) => beats.set(beat.index, arterial.systolic));
      return Math.max(...beats.values()) - Math.min(...beats.values());
    };

    expect(spread('stage-two')).toBeLessThan(4);
    expect(spread('atrial-fibrillation')).toBeGreaterThan(8);
  });
});

describe('faults', () => {
  const effectOf = (caseId: string, seed: number, events: readonly BpLearnerEvent[]) => {
    const driver = ready(caseId, seed, events);
    return faultEffect(driver.snapshot.context);
  };

  it('move nothing when everything is right', () => {
    expect(effectOf('normal-adult', 1, [])).toEqual({ systolic: 0, diastolic: 0 });
  });

  it.each([
    ['legs-crossed', [{ type: 'legs.set', crossed: true }]],
    ['back-unsupported', [{ type: 'back.set', supported: false }]],
    ['feet-unsupported', [{ type: 'feet.set', flat: false }]],
    ['arm-hanging', [{ type: 'arm.rested', on: 'hanging', heightCm: 0 }]],
    ['arm-lap', [{ type: 'arm.rested', on: 'lap', heightCm: 0 }]],
    ['cuff-small', [{ type: 'cuff.chosen', size: 'small-adult' }]],
    ['cuff-very-small', [{ type: 'cuff.chosen', size: 'child' }]],
    ['cuff-large', [{ type: 'cuff.chosen', size: 'large-adult' }]],
  ] as const)('%s alone moves the systolic by an amount within its cited range', (fault, events) => {
    const { low, high } = bpFacts.faults[fault].systolic;
    const drawn = new Set<number>();
    for (let seed = 1; seed <= 25; seed += 1) {
      const { systolic } = effectOf('normal-adult', seed, events);
      expect(systolic).toBeGreaterThanOrEqual(low - 1e-9);
      expect(systolic).toBeLessThanOrEqual(high + 1e-9);
      drawn.add(systolic);
    }

    expect(drawn.size).toBeGreaterThan(5);
  });

  it('of height follow the cited mmHg for each inch, up and down', () => {
    const at = (heightCm: number) =>
      effectOf('normal-adult', 1, [{ type: 'arm.rested', on: 'desk', heightCm }]).systolic;

    expect(at(-10)).toBeCloseTo((10 / 2.54) * bpFacts.armHeightMmHgPerInch, 9);
    expect(at(10)).toBeCloseTo(-at(-10), 9);
  });

  it('of the body together move more than the largest alone and less than twice as much', () => {
    const [legs, back] = [
      effectOf('normal-adult', 4, [{ type: 'legs.set', crossed: true }]).systolic,
      effectOf('normal-adult', 4, [{ type: 'back.set', supported: false }]).systolic,
    ];
    const both = effectOf('normal-adult', 4, [
      { type: 'legs.set', crossed: true },
      { type: 'back.set', supported: false },
    ]).systolic;

    expect(both).toBeCloseTo(Math.max(legs, back) + Math.min(legs, back) / 2, 9);
  });

  it('of caffeine and stairs fade when the cited half hour is over', () => {
    const early = fresh('coffee-and-stairs', 1);
    const now = faultEffect(early.snapshot.context).systolic;
    early.act({ type: 'time.skipped', ms: bpFacts.noCaffeineMin * 60000 });

    expect(faultEffect(early.snapshot.context).systolic).toBeLessThan(now);
  });

  it('of the cuff follow the cited arm ranges without a hole between sizes', () => {
    for (let armCm = 16; armCm <= 52; armCm += 1) {
      const size = cuffFor(armCm, bpFacts);
      expect(bpFacts.cuffCm[size].low).toBeLessThanOrEqual(armCm);
      expect(bpFacts.cuffCm[size].high).toBeGreaterThanOrEqual(armCm);
      expect(cuffSizesOff(size, armCm, bpFacts)).toBe(0);
    }
    expect(cuffSizesOff('adult', 40, bpFacts)).toBe(-1);
    expect(cuffSizesOff('large-adult', 24, bpFacts)).toBe(2);
  });
});

describe('seeds', () => {
  it('give each case different numbers, always inside its ranges', () => {
    for (const { id, systolicMmHg, diastolicMmHg, armCm, higherArm } of bpCases) {
      const seen = new Set<string>();
      for (let seed = 0; seed < 40; seed += 1) {
        const { truth, drawn } = fresh(id, seed).snapshot.context;
        const { systolic, diastolic } = truth[higherArm];
        expect(systolic).toBeGreaterThanOrEqual(systolicMmHg.low);
        expect(systolic).toBeLessThanOrEqual(systolicMmHg.high);
        expect(diastolic).toBeLessThanOrEqual(diastolicMmHg.high);
        expect(drawn.armCm).toBeGreaterThanOrEqual(armCm.low);
        expect(drawn.armCm).toBeLessThanOrEqual(armCm.high);
        seen.add(`${String(systolic)}/${String(diastolic)}/${String(drawn.heartRatePerMin)}`);
      }
      expect(seen.size, id).toBeGreaterThan(20);
    }
  });

  it('leave the expert’s arithmetic honest: the charted average is never the truth by construction', () => {
    const errors = bpCases.map(({ id }) => {
      const { context } = worked(id, 1, expertHabits).snapshot;
      return (context.readings[0]?.systolic ?? 0) - context.truth[context.arm ?? 'left'].systolic;
    });

    expect(new Set(errors).size).toBeGreaterThan(3);
  });
});
