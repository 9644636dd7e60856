/**
 * One beat, many ways to take it in: by ear, by eye, by touch. The same events drive each, so a reading by one alone must
 * come out as by any other, and close to the truth.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../../src/library/library.ts';
import { Driver } from '../../core/driver.ts';
import type { BpContext } from '../context.ts';
import type { BpLearnerEvent } from '../events.ts';
import { readBpFacts } from '../facts.ts';
import { readGauge } from '../perception.ts';
import { bpCasesSchema } from '../schema.ts';
import { bloodPressure, startOf, type BloodPressure } from '../simulation.ts';
import { renderBeat } from './korotkoff.ts';
import { perceive, type Perceived } from './perceive.ts';
import { soundWord, waveOf } from './sound-shape.ts';
import { vibrationFor } from './vibration.ts';

const library = openLibrary(process.cwd());
const facts = readBpFacts((id) => library.facts.get(id)?.value);
const cases = bpCasesSchema.parse(parse(readFileSync('simulations/blood-pressure/cases.yaml', 'utf8')));
const adult = cases.find(({ id }) => id === 'normal-adult') ?? cases[0]!;

/** What each channel alone makes of a beat: something, or nothing. */
const channels: Readonly<Record<string, (perceived: Perceived) => boolean>> = {
  ear: ({ sound, rises }) => rises && renderBeat(sound, 8000).some((value) => Math.abs(value) > 0.005),
  eye: ({ sound, rises }) =>
    rises &&
    /-?[1-9]/.test(
      waveOf(sound)
        .replace(/^M0 /, '')
        .replaceAll(/[ML]\d+ /g, ' '),
    ),
  touch: ({ sound, rises }) => rises && vibrationFor(sound).length > 0,
  words: ({ sound, rises }) => rises && soundWord(sound, false) !== '',
};

interface Heard {
  readonly beats: readonly Perceived[];
  /** Pressure at the cuff, averaged over the beats listened to. */
  readonly truth: { readonly systolic: number; readonly diastolic: number };
}

/** A well prepared, well pumped fall of 2–3 mmHg each second, watched beat by beat. */
function listen(seed: number): Heard {
  const driver = new Driver<BloodPressure>(bloodPressure, startOf(adult, facts, seed, 'check-off'));
  const act = (event: BpLearnerEvent): void => {
    if (!driver.act(event).ok) throw new Error(`not possible: ${event.type}`);
  };
  const context = (): BpContext => driver.snapshot.context;
  act({ type: 'patient.seated', on: 'chair' });
  act({ type: 'back.set', supported: true });
  act({ type: 'feet.set', flat: true });
  act({ type: 'legs.set', crossed: false });
  act({ type: 'arm.rested', on: 'desk', heightCm: 0 });
  act({ type: 'sleeve.set', to: 'off' });
  act({ type: 'arm.chosen', side: 'right' });
  act({ type: 'cuff.chosen', size: 'adult' });
  act({ type: 'cuff.placed', edgeCm: 2.5, mark: 'over-artery', fit: 'snug' });
  act({ type: 'time.skipped', ms: 300_000 });
  act({ type: 'stethoscope.placed', at: 'artery' });
  while (context().cuffMmHg < 140) {
    act({ type: 'bulb.squeezed' });
    driver.pass(300);
  }
  const beats: Perceived[] = [];
  let last = context().beat.index;
  // A careful hand opens the valve a little more as the fall slows.
  while (context().cuffMmHg > 50) {
    const openPercent = Math.round(Math.sqrt(2.3 / (0.015 * (context().cuffMmHg / (context().cuffMmHg + 120)))));
    if (openPercent !== context().openPercent) act({ type: 'valve.set', openPercent });
    driver.pass(100);
    if (context().beat.index === last) continue;
    last = context().beat.index;
    const perceived = perceive(context());
    if (perceived !== null) beats.push(perceived);
  }
  const truth = context().attempt?.atCuff;
  if (truth === null || truth === undefined) throw new Error('nothing was listened to');
  return { beats, truth };
}

function read(heard: Heard, isThere: (perceived: Perceived) => boolean): { systolic: number; diastolic: number } {
  const there = heard.beats.filter(isThere);
  return { systolic: readGauge(there[0]?.cuffMmHg ?? 0), diastolic: readGauge(there.at(-1)?.cuffMmHg ?? 0) };
}

describe('200 readings by each channel alone', () => {
  const readings = Array.from({ length: 200 }, (_, seed) => listen(seed + 1));

  test('ear, eye, touch and words give the same two numbers every time', () => {
    for (const heard of readings) {
      const [byEar, ...others] = Object.values(channels).map((isThere) => read(heard, isThere));
      for (const other of others) expect(other).toEqual(byEar);
    }
  });

  test.each(Object.entries(channels))(
    'by %s alone, 95 of 100 come within 4 mmHg of the truth, the limit of the rubric',
    (_name, isThere) => {
      const errors = readings.map((heard) => {
        const { systolic, diastolic } = read(heard, isThere);
        return Math.max(Math.abs(systolic - heard.truth.systolic), Math.abs(diastolic - heard.truth.diastolic));
      });
      const within = (mmHg: number): number => errors.filter((error) => error <= mmHg).length / errors.length;

      // Two beats lie about 2 mmHg apart at this fall and breathing moves the pressure: nobody reads closer than that.
      expect(within(4)).toBeGreaterThanOrEqual(0.95);
    },
  );
});
