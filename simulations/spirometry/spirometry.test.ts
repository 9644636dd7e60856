/** The lungs against the case's truth, the standard's numbers on known curves, entries that cannot be, and words that do not leak. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '../core/driver.ts';
import { happenedSentence, statusOf } from './describe.ts';
import { spirometryDebriefDetail } from './debrief.ts';
import type { Fault, SpirometryLearnerEvent } from './events.ts';
import { faultsOf } from './findings.ts';
import { fullEffort, lungsOf, measure, quickRiseMs, traceOf } from './lungs.ts';
import { spirometry } from './simulation.ts';
import { trial } from './trial.ts';

const here = trial(openLibrary(join(import.meta.dirname, '../..')));
const fresh = (caseId: string, seed = 1) => new Driver(spirometry, here.start(caseId, seed, 'check-off'));
const longestMs = 15_000;

describe('the curve of a full effort', () => {
  it.each(here.caseIds)('shows what the case drew, within 2%%: %s', (caseId) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { drawn } = fresh(caseId, seed).snapshot.context;
      const seen = measure(traceOf(drawn.lungs, fullEffort(longestMs), longestMs));

      for (const [is, should] of [
        [seen.fvcL, drawn.fvcL],
        [seen.fev1L, drawn.fev1L],
        [seen.pefLPerS, drawn.pefLPerS],
      ] as const)
        expect(Math.abs(is - should) / should, `${caseId} ${String(seed)}`).toBeLessThan(0.02);
    }
  });

  it('falls as a straight line in healthy lungs and hollow in narrow ones', () => {
    const half = (bend: 'healthy' | 'narrow') => {
      const lungs = bend === 'healthy' ? lungsOf(4, 3.3, 8, longestMs) : lungsOf(4, 2.2, 5, longestMs);
      const { volumesL, flowsLPerS } = traceOf(lungs, fullEffort(longestMs), longestMs);
      const at = volumesL.findIndex((liters) => liters >= 2);
      return (flowsLPerS[at] ?? 0) / Math.max(...flowsLPerS);
    };

    expect(half('healthy')).toBeGreaterThan(0.4);
    expect(half('narrow')).toBeLessThan(0.33);
  });
});

describe('what goes wrong shows in the numbers', () => {
  const lungs = lungsOf(4, 3.2, 8, longestMs);
  const full = fullEffort(longestMs);
  const of = (change: Partial<typeof full>) => measure(traceOf(lungs, { ...full, ...change }, longestMs));

  it('a slow start raises the back-extrapolated volume and costs FEV1', () => {
    expect(of({ riseMs: quickRiseMs }).startL).toBeLessThan(0.12);
    expect(of({ riseMs: 560, blast: 0.7 }).startL).toBeGreaterThan(0.2);
    expect(of({ riseMs: 560, blast: 0.7 }).pefLPerS).toBeLessThan(of({}).pefLPerS * 0.8);
  });

  it('an early stop, a leak and half a breath make the FVC too small, each in its way', () => {
    expect(of({ stopsAtMs: 2000 }).lastSecondL).toBeGreaterThan(0.025);
    expect(of({ leak: 0.2 }).fvcL).toBeCloseTo(of({}).fvcL * 0.8, 1);
    expect(of({ fill: 0.85 }).fvcL).toBeCloseTo(of({}).fvcL * 0.85, 1);
    expect(of({ fill: 0.85 }).pefLPerS).toBeLessThan(of({}).pefLPerS);
  });

  it('a cough dents the flow and a closed throat stops it', () => {
    const { flowsLPerS } = traceOf(lungs, { ...full, coughAtMs: 400 }, longestMs);
    expect(flowsLPerS[42] ?? 9).toBeLessThan(1);
    expect(flowsLPerS[50] ?? 0).toBeGreaterThan(2);
    expect(of({ throatAtMs: 600 })).toMatchObject({ lastSecondL: 0 });
  });
});

describe('a visit', () => {
  const blow = (run: ReturnType<typeof fresh>, keeps: number): readonly Fault[] => {
    run.act({ type: 'effort.begun' });
    run.pass(600);
    run.act({ type: 'cue.called', cue: 'deep' });
    run.pass(2100);
    run.act({ type: 'cue.called', cue: 'blast' });
    for (let keep = 0; keep < keeps; keep += 1) {
      run.pass(1000);
      run.act({ type: 'cue.called', cue: 'keep' });
    }
    run.pass(20_000);
    const made = run.snapshot.context.made.at(-1);
    if (made === undefined) throw new Error('no effort');
    return faultsOf(made, run.snapshot.context.facts);
  };

  it('gives an acceptable effort for good coaching, and the fault that each omission makes', () => {
    const run = fresh('respirator-form');
    run.act({ type: 'clip.put' });
    run.act({ type: 'maneuver.shown' });
    expect(blow(run, 6)).toEqual([]);
    expect(blow(run, 0)).toEqual(['early-stop']);
    expect(blow(fresh('respirator-form'), 6)).toEqual(expect.arrayContaining(['slow-start', 'leak']));

    const alone = fresh('respirator-form');
    alone.act({ type: 'effort.begun' });
    alone.pass(30_000);
    const made = alone.snapshot.context.made.at(-1);
    expect(made === undefined ? [] : faultsOf(made, alone.snapshot.context.facts)).toEqual(
      expect.arrayContaining(['slow-start', 'early-stop', 'not-full']),
    );
  });

  it('refuses heights in inches and an FEV1 above the FVC, and asks about rare ones', () => {
    const run = fresh('respirator-form');
    const said = (event: SpirometryLearnerEvent) => {
      run.act(event);
      return happenedSentence(run.snapshot.context) ?? '';
    };
    const enter = (heightCm: number, confirmed: boolean) =>
      said({ type: 'device.entered', heightCm, ageYears: 29, sex: 'female', confirmed });
    expect(enter(66, true)).toContain('cannot be');
    expect(enter(1680, true)).toContain('Did you mean 168?');
    expect(enter(140, false)).toContain('unusual');
    expect(run.snapshot.context.entered).toBeNull();
    enter(140, true);
    expect(run.snapshot.context.entered).toMatchObject({ heightCm: 140 });
    const set = { type: 'set.charted', phase: 'before', repeatable: true, notes: [], confirmed: true } as const;
    expect(said({ ...set, fvcL: 3, fev1L: 3.4 })).toContain('cannot be');
    expect(said({ ...set, fvcL: 38, fev1L: 3.2 })).toContain('Did you mean 3.8?');
    expect(run.snapshot.context.sets).toEqual([]);
  });

  it('reads the syringe with the device’s error, and the spare without it', () => {
    const run = fresh('machine-reads-high');
    const reads = () => run.snapshot.context.pushes.at(-1)?.readL ?? 0;
    run.act({ type: 'syringe.emptied', speed: 'slow' });
    expect(reads()).toBeGreaterThan(3.09);
    run.act({ type: 'device.swapped' });
    run.act({ type: 'syringe.emptied', speed: 'slow' });
    expect(Math.abs(reads() - 3)).toBeLessThanOrEqual(0.05);
  });

  it('never says the true volumes or names a fault before the debrief', () => {
    const run = fresh('long-smoker', 4);
    blow(run, 0);
    const { drawn } = run.snapshot.context;
    const words = statusOf(run.snapshot).join(' ');
    expect(words).not.toContain(drawn.fvcL.toFixed(2));
    expect(words).not.toMatch(/slow start|early stop|not acceptable|leak/i);
    expect(spirometryDebriefDetail(run.snapshot.context)).toMatchObject({ truth: { fvcL: drawn.fvcL } });
  });
});
