/** The ECG against its cases' truth: what the generator draws, what placement changes, what spoils a line, what words may say. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '#simulations/core/driver.ts';
import { begin, usualSpot } from '#simulations/ecg/begin.ts';
import casesYaml from '#simulations/ecg/cases.yaml?raw';
import { chestTargets } from '#simulations/ecg/chest.ts';
import type { EcgContext, Electrode, Electrodes, Tracing } from '#simulations/ecg/context.ts';
import { leadSentences, peakWords } from '#simulations/ecg/describe-tracing.ts';
import { happenedSentence } from '#simulations/ecg/describe.ts';
import type { EcgLearnerEvent } from '#simulations/ecg/events.ts';
import { readEcgFacts } from '#simulations/ecg/facts.ts';
import { expertHabits, work } from '#simulations/ecg/personas.ts';
import { onScreen } from '#simulations/ecg/perception.ts';
import { ecgCasesSchema } from '#simulations/ecg/schema.ts';
import { actCriteria } from '#simulations/ecg/rubric/act.ts';
import { shapesOf, spoiledBy } from '#simulations/ecg/signal/read.ts';
import { render, sampleMs, sourceOf, type Samples } from '#simulations/ecg/signal/render.ts';
import { beatsOf, paperRate, peaksIn } from '#simulations/ecg/signal/rhythm.ts';
import { bell, sine } from '#simulations/ecg/signal/shapes.ts';
import { ecg, startOf, type Ecg } from '#simulations/ecg/simulation.ts';
import { chestWires, leads, limbWires, type Wire } from '#simulations/ecg/wires.ts';

const library = openLibrary(process.cwd());
const facts = readEcgFacts((id) => library.facts.get(id)?.value);
const cases = ecgCasesSchema.parse(parse(casesYaml));
const seeds = [1, 2, 3, 8];

const caseOf = (id: string) => {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const contextOf = (id: string, seed = 1): EcgContext =>
  begin({ case: caseOf(id), facts, seed, mode: 'coached', carried: null });
const fresh = (id: string, seed = 1): Driver<Ecg> => new Driver(ecg, startOf(caseOf(id), facts, seed, 'coached'));

const on = (spot: Electrode['spot']): Electrode => ({ spot, contact: 0.98, off: false, onBreast: false });
/** Ten stickers where they belong. */
function rightly(id: string): Electrodes {
  const { chest, order } = caseOf(id);
  const targets = chestTargets(chest, order === 'right-sided');
  return Object.fromEntries([
    ...limbWires.map((wire): [Wire, Electrode] => [wire, on(usualSpot(wire))]),
    ...chestWires.map((wire): [Wire, Electrode] => [wire, on(targets[wire])]),
  ]);
}
const quiet = { tremor: 0, talk: 0, mains: 0, handsHeld: false };
const paperOf = (electrodes: Electrodes, disturbance: Tracing['disturbance'] = quiet) => ({
  number: 1,
  electrodes,
  disturbance,
  filtered: false,
});
const drawn = (id: string, electrodes = rightly(id), seed = 1): Samples =>
  render(contextOf(id, seed), paperOf(electrodes), { quiet: true });
const swapped = (electrodes: Electrodes, one: Wire, other: Wire): Electrodes => ({
  ...electrodes,
  ...(electrodes[one] === undefined || electrodes[other] === undefined
    ? {}
    : { [one]: electrodes[other], [other]: electrodes[one] }),
});
const furthest = (line: readonly number[], other: readonly number[], sign = 1): number =>
  Math.max(...line.map((value, index) => Math.abs(value - sign * (other[index] ?? 0))));
const span = (line: readonly number[]): number => Math.max(...line) - Math.min(...line);

/** Beats as a ruler finds them: the steepest rise of the largest lead, at least 200 ms apart. */
function peaksFound(samples: Samples): readonly number[] {
  const lead = leads.reduce((most, one) => (span(samples[one]) > span(samples[most]) ? one : most));
  const line = samples[lead];
  const steep = line.map((_, at) => (line[at + 2] ?? 0) - (line[at - 2] ?? 0));
  const limit = Math.max(...steep.slice(3, -3)) * 0.55;
  const peaks: number[] = [];
  for (let at = 3; at < steep.length - 3; at += 1) {
    const here = steep[at] ?? 0;
    const last = peaks.at(-1);
    if (here < limit) continue;
    if (last !== undefined && (at - last) * sampleMs < 200) {
      if (here > (steep[last] ?? 0)) peaks[peaks.length - 1] = at;
    } else peaks.push(at);
  }
  return peaks.map((at) => at * sampleMs);
}

describe('the curves', () => {
  it('stay as near to a Gaussian and a sine as they say', () => {
    for (let u = -4; u <= 4; u += 0.1) expect(Math.abs(bell(u) - Math.exp((-u * u) / 2))).toBeLessThan(0.04);
    for (let t = -2; t <= 2; t += 0.01) expect(Math.abs(sine(t) - Math.sin(2 * Math.PI * t))).toBeLessThan(0.002);
  });
});

describe('a right tracing', () => {
  it('beats as fast as the case says: within one a minute for even rhythms', () => {
    for (const { id, rhythm } of cases) {
      if (rhythm === 'atrial-fibrillation' || rhythm === 'extra-beats') continue;
      for (const seed of seeds) {
        const context = contextOf(id, seed);
        const found = peaksFound(drawn(id, rightly(id), seed));
        const rate = ((found.length - 1) * 60_000) / ((found.at(-1) ?? 1) - (found[0] ?? 0));
        expect(Math.abs(rate - context.drawn.ratePerMin), `${id} ${String(seed)}: ${String(rate)}`).toBeLessThan(1.001);
        expect(Math.abs(paperRate(sourceOf(context, 1)) - context.drawn.ratePerMin)).toBeLessThan(1);
      }
    }
  });

  it('has its axis within twelve degrees of the case’s, by the areas of I and aVF', () => {
    for (const { id, axisDegrees, rhythm, mirrored } of cases) {
      if (mirrored || !['sinus', 'slow-conduction', 'extra-beats', 'atrial-fibrillation'].includes(rhythm)) continue;
      const samples = drawn(id);
      const context = contextOf(id);
      const beat = beatsOf(sourceOf(context, 1)).find(({ atMs, kind }) => atMs > 1000 && kind !== 'early')?.atMs ?? 0;
      const area = (lead: 'I' | 'aVF'): number =>
        samples[lead]
          .slice(Math.round((beat - 44) / sampleMs), Math.round((beat + 56) / sampleMs))
          .reduce((sum, value) => sum + value - (samples[lead][Math.round((beat - 60) / sampleMs)] ?? 0), 0);
      const degrees = (Math.atan2((area('aVF') * 2) / Math.sqrt(3), area('I')) * 180) / Math.PI;
      expect(Math.abs(degrees - axisDegrees), `${id}: ${degrees.toFixed(0)} for ${String(axisDegrees)}`).toBeLessThan(
        12,
      );
    }
  });

  it('has intervals inside their bounds: PR within 20 ms of 145 and of 230, the narrow QRS below 120 ms', () => {
    // The first number is from the start of P to the peak of R, the second the PR interval: to the start of the QRS.
    for (const [id, toPeakMs, prMs] of [
      ['before-surgery', 180, 145],
      ['shaking-hands', 265, 230],
    ] as const) {
      const context = contextOf(id);
      const samples = drawn(id);
      const beat = beatsOf(sourceOf(context, 1)).find(({ atMs }) => atMs > 1500)?.atMs ?? 0;
      const at = (ms: number): number => samples.II[Math.round((beat + ms) / sampleMs)] ?? 0;
      const base = at(-toPeakMs - 40);
      let onset = -toPeakMs - 40;
      while (onset < 0 && Math.abs(at(onset) - base) < 0.012) onset += sampleMs;
      let start = -60;
      while (start < 0 && Math.abs(at(start) - at(-62)) < 0.03) start += sampleMs;
      let end = 80;
      while (end > 0 && Math.abs(at(end) - at(84)) < 0.03) end -= sampleMs;
      expect(Math.abs(start - onset - prMs), id).toBeLessThan(20);
      expect(end - start, id).toBeLessThan(120);
    }
  });

  it('keeps Einthoven’s law and the augmented leads at every sample, whatever lies where', () => {
    for (const electrodes of [rightly('before-surgery'), swapped(rightly('before-surgery'), 'RA', 'LL')]) {
      const s = render(contextOf('before-surgery'), paperOf(electrodes, { ...quiet, tremor: 0.1, mains: 0.1 }));
      const sum = s.I.map((value, index) => value + (s.III[index] ?? 0));
      expect(furthest(s.II, sum)).toBeLessThan(1e-9);
      expect(
        furthest(
          s.aVR,
          s.I.map((value, index) => -(value + (s.II[index] ?? 0)) / 2),
        ),
      ).toBeLessThan(1e-9);
      expect(
        furthest(
          s.aVL,
          s.I.map((value, index) => value - (s.II[index] ?? 0) / 2),
        ),
      ).toBeLessThan(1e-9);
      expect(
        furthest(
          s.aVF,
          s.II.map((value, index) => value - (s.I[index] ?? 0) / 2),
        ),
      ).toBeLessThan(1e-9);
    }
  });

  it('has R grow from V1 to V4, lead I up and aVR down', () => {
    for (const id of ['before-surgery', 'cold-room', 'one-leg', 'rower', 'heart-on-the-right']) {
      const shapes = shapesOf(contextOf(id), paperOf(rightly(id)));
      for (const [less, more] of [
        ['V1', 'V2'],
        ['V2', 'V3'],
        ['V3', 'V4'],
      ] as const)
        expect(shapes[more].up, `${id} ${more}`).toBeGreaterThan(shapes[less].up);
      expect(-shapes.V1.down).toBeGreaterThan(shapes.V1.up);
      expect(shapes.aVR.up + shapes.aVR.down, id).toBeLessThan(id === 'heart-on-the-right' ? 0.6 : 0);
    }
  });
});

describe('placement', () => {
  const id = 'before-surgery';
  const right = drawn(id);

  it('swapped arms turn lead I over, change II with III and aVR with aVL, and leave the chest alone', () => {
    const wrong = drawn(id, swapped(rightly(id), 'RA', 'LA'));
    expect(furthest(wrong.I, right.I, -1)).toBeLessThan(1e-9);
    expect(furthest(wrong.II, right.III)).toBeLessThan(1e-9);
    expect(furthest(wrong.III, right.II)).toBeLessThan(1e-9);
    expect(furthest(wrong.aVR, right.aVL)).toBeLessThan(1e-9);
    expect(furthest(wrong.V2, right.V2)).toBeLessThan(1e-9);
  });

  it('the right arm wire on the right leg flattens lead II', () => {
    const wrong = drawn(id, swapped(rightly(id), 'RA', 'RL'));
    expect(span(wrong.II)).toBeLessThan(span(right.II) * 0.08);
    expect(span(wrong.I)).toBeGreaterThan(0.3);
  });

  it('swapped legs change almost nothing', () => {
    const wrong = drawn(id, swapped(rightly(id), 'RL', 'LL'));
    expect(furthest(wrong.II, right.II)).toBeLessThan(0.08);
  });

  it('V1 and V2 two spaces too high turn P over and shrink R', () => {
    const at = rightly(id);
    const up = (wire: 'V1' | 'V2'): Electrode => {
      const old = at[wire];
      if (old === undefined) throw new Error(wire);
      return { ...old, spot: { ...old.spot, y: old.spot.y - 58 } };
    };
    const was = shapesOf(contextOf(id), paperOf(at));
    const is = shapesOf(contextOf(id), paperOf({ ...at, V1: up('V1'), V2: up('V2') }));
    expect(was.V1.p).toBeGreaterThan(0);
    expect(is.V1.p).toBeLessThan(0);
    expect(is.V1.up).toBeLessThan(was.V1.up);
    expect(is.V2.up).toBeLessThan(was.V2.up);
    expect(is.V2.p).toBeLessThan(was.V2.p);
  });

  it('V2 and V4 swapped break the row', () => {
    const shapes = shapesOf(contextOf(id), paperOf(swapped(rightly(id), 'V2', 'V4')));
    expect(shapes.V2.up).toBeGreaterThan(shapes.V3.up);
    expect(shapes.V4.up).toBeLessThan(shapes.V3.up);
  });

  it('moves the trace the more the further an electrode is moved', () => {
    const at = rightly(id);
    const moved = (mm: number): number => {
      const old = at.V4;
      if (old === undefined) throw new Error('V4');
      return furthest(drawn(id, { ...at, V4: { ...old, spot: { ...old.spot, x: old.spot.x + mm } } }).V4, right.V4);
    };
    expect(moved(2)).toBeLessThan(0.05);
    expect(moved(10)).toBeGreaterThan(moved(2));
    expect(moved(30)).toBeGreaterThan(moved(10));
  });

  it('a heart on the right turns lead I over by itself, and right-sided chest leads show the usual row', () => {
    const shapes = shapesOf(contextOf('heart-on-the-right'), paperOf(rightly('heart-on-the-right')));
    expect(shapes.I.up + shapes.I.down).toBeLessThan(0);
    expect(shapes.V4.up).toBeGreaterThan(shapes.V1.up);
  });

  it('the line stands high below and low across from it in the patient with chest pain only', () => {
    for (const { id: other, stUp } of cases) {
      if (!stUp && (caseOf(other).rhythm === 'ventricular-tachycardia' || caseOf(other).rhythm === 'complete-block'))
        continue;
      const { II, III, aVF, aVL } = shapesOf(contextOf(other), paperOf(rightly(other)));
      for (const { st } of [II, III, aVF]) {
        if (stUp) expect(st, other).toBeGreaterThan(0.15);
        else expect(Math.abs(st), other).toBeLessThan(0.12);
      }
      if (stUp) expect(aVL.st).toBeLessThan(-0.08);
    }
  });
});

describe('what spoils a line', () => {
  const id = 'before-surgery';

  it('leaves the lead clean that does not use the faulty limb', () => {
    const at = rightly(id);
    const loose = (wire: 'RA' | 'LA' | 'LL') => {
      const old = at[wire];
      if (old === undefined) throw new Error(wire);
      return paperOf({ ...at, [wire]: { ...old, off: true } });
    };
    for (const [wire, clean] of [
      ['RA', 'III'],
      ['LA', 'II'],
      ['LL', 'I'],
    ] as const)
      expect((['I', 'II', 'III'] as const).filter((lead) => spoiledBy(loose(wire), lead) === 'clean')).toEqual([clean]);
  });

  it('shaking fades toward the trunk, the mains with the lamp, drift with a good contact', () => {
    const at = rightly(id);
    const near = { ...at, RA: on({ on: 'right-arm', x: 180, y: 0 }), LA: on({ on: 'left-arm', x: 180, y: 0 }) };
    expect(spoiledBy(paperOf(at, { ...quiet, tremor: 0.15 }), 'I')).toBe('fuzz');
    expect(spoiledBy(paperOf(near, { ...quiet, tremor: 0.15 }), 'I')).toBe('clean');
    expect(spoiledBy(paperOf(at, { ...quiet, mains: 0.1 }), 'I')).toBe('band');
    expect(spoiledBy(paperOf({ ...at, RA: { ...on(usualSpot('RA')), contact: 0.5 } }), 'I')).toBe('drift');
    expect(spoiledBy(paperOf(at), 'I')).toBe('clean');
  });

  it('shows a quiet band at sixty turns a second on the samples', () => {
    const still = render(contextOf(id), paperOf(rightly(id), { ...quiet, mains: 0.1 }));
    const clean = drawn(id);
    const left = still.I.map((value, index) => value - (clean.I[index] ?? 0));
    const crossings = left.filter((value, index) => index > 0 && value * (left[index - 1] ?? 0) < 0).length;
    expect(crossings).toBeGreaterThan(1100);
    expect(crossings).toBeLessThan(1300);
  });
});

describe('a visit', () => {
  it('lets a story be told: looking up finds a well person, calling for help does not make it an emergency', () => {
    const run = fresh('telling-a-story');
    run.act({ type: 'patient.looked-at' });
    expect(happenedSentence(run.snapshot.context)).toContain('awake');
    expect(spoiledBy(onScreen(run.snapshot.context, 1), 'II')).toBe('broken');
    expect(spoiledBy(onScreen(run.snapshot.context, 1), 'I')).not.toBe('broken');
    run.act({ type: 'wire.clipped', wire: 'LL' });
    expect(spoiledBy(onScreen(run.snapshot.context, 1), 'II')).not.toBe('broken');
  });

  it('finds rows one space too high from the collarbone', () => {
    for (const [from, high] of [
      ['collarbone', true],
      ['ridge', false],
    ] as const) {
      const run = fresh('one-leg');
      run.act({ type: 'ribs.counted', from });
      expect(run.snapshot.context.counted).toBe(from);
      expect(happenedSentence(run.snapshot.context)).toContain(high ? 'collarbone' : 'ridge');
    }
  });

  it('refuses a rate no heart has, asks about a rare one, and keeps it only when confirmed', () => {
    const run = fresh('before-surgery');
    const entry = (ratePerMin: number, confirmed: boolean): EcgLearnerEvent => ({
      type: 'rate.charted',
      method: 'squares',
      ratePerMin,
      rhythm: 'regular',
      confirmed,
    });
    run.act(entry(720, true));
    expect(happenedSentence(run.snapshot.context)).toMatch(/cannot be/);
    run.act(entry(38, false));
    expect(run.snapshot.context.rates).toHaveLength(0);
    expect(happenedSentence(run.snapshot.context)).toContain('unusual');
    run.act(entry(38, true));
    expect(run.snapshot.context.rates.map(({ ratePerMin }) => ratePerMin)).toEqual([38]);
  });

  it('reads the paper to ears: the peaks give the rate, and no rhythm, fault or rate is named', () => {
    for (const { id, order } of cases) {
      if (order === 'holter') continue;
      const run = fresh(id, 3);
      work(run, expertHabits);
      const { context } = run.snapshot;
      const last = context.tracings.at(-1);
      if (last === undefined) throw new Error(id);
      const peaks = peakWords(context, last).split(', ').map(Number);
      const counted = peaks.filter((peak) => peak < 30).length;
      expect(Math.abs(counted - peaksIn(sourceOf(context, last.number), 6)), id).toBeLessThanOrEqual(1);
      const words = leadSentences(context, last)
        .map(({ words: own }) => own)
        .join(' ');
      expect(words).not.toMatch(/fibrillation|tachycardia|block|infarct|swapped|normal|sinus/i);
      expect(words.split(' ')).not.toContain(String(context.drawn.ratePerMin));
    }
  });
});

describe('an emergency', () => {
  it('is not settled by a call for help: the minutes run until the paper is with the provider', () => {
    const criterion = actCriteria.find(({ id }) => id === 'EC-29');
    const context = contextOf('chest-pain');
    const tracing = { ...paperOf(rightly('chest-pain')), atMs: 60_000, label: [], disturbed: false };
    const handedAfter = (minutes: number) =>
      criterion?.test({
        ...context,
        tracings: [{ ...tracing, speed: 25, gain: 10 }],
        did: {
          ...context.did,
          helpCalledAtMs: 30_000,
          reports: [
            { atMs: minutes * 60_000, to: 'provider', content: 'tracing-and-symptoms', tracing: 1, electrodes: 10 },
          ],
        },
      });
    expect(handedAfter(2)?.because).toBe('done');
    expect(handedAfter(9)?.because).toBe('after-ten-minutes');
  });
});
