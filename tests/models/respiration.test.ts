/** The breathing model itself: the lungs, the eye, being watched, the record's questions, the coach, the measurements. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { Driver } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import casesYaml from '#simulations/respiration/cases.yaml?raw';
import type { BreathContext } from '#simulations/respiration/context.ts';
import { breathDebriefDetail } from '#simulations/respiration/debrief.ts';
import { happenedSentence, sightWords, statusOf } from '#simulations/respiration/describe.ts';
import type { BreathLearnerEvent, LookAt } from '#simulations/respiration/events.ts';
import { readBreathFacts } from '#simulations/respiration/facts.ts';
import { breathsFrom, levelAt, longestPauseMs } from '#simulations/respiration/lungs.ts';
import { effortSeen } from '#simulations/respiration/perception.ts';
import { expertHabits, work } from '#simulations/respiration/personas.ts';
import { breathCasesSchema } from '#simulations/respiration/schema.ts';
import { respiration, startOf, type Respiration } from '#simulations/respiration/simulation.ts';
import { library } from './simulations/trials.ts';

const cases = breathCasesSchema.parse(parse(casesYaml));
const facts = readBreathFacts((id) => library.facts.get(id)?.value);
const seeds = [1, 2, 3, 17, -4];

function fresh(caseId: string, seed = 1): Driver<Respiration> {
  const patient = cases.find(({ id }) => id === caseId);
  if (patient === undefined) throw new Error(caseId);
  return new Driver(respiration, startOf(patient, facts, seed, 'coached'));
}
const seen = (run: Driver<Respiration>): BreathContext => run.snapshot.context;
const minute = (context: BreathContext): number => breathsFrom(context, context.lungs, context.nowMs + 60_000).length;

function line(run: Driver<Respiration>, id: string): { readonly share: number | null; readonly because: string } {
  const result = score(respiration.rubric, seen(run), { finished: run.ended, passShare: respiration.passShare });
  if (result.status !== 'scored') throw new Error('the run is not finished');
  const found = result.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return { share: found.finding.share, because: found.finding.because };
}

const entry = (ratePerMin: number, confirmed: boolean): BreathLearnerEvent => ({
  type: 'breathing.charted',
  ratePerMin,
  rhythm: 'regular',
  depth: 'normal',
  effort: [],
  notes: [],
  confirmed,
});

/** Counts a window and charts what `say` makes of the breaths there were. */
function countAndChart(
  run: Driver<Respiration>,
  windowS: 15 | 30 | 60,
  enters: (there: number) => number,
  factor: number,
): void {
  run.act({ type: 'clothes.loosened' });
  run.act({ type: 'wrist.held' });
  run.act({ type: 'look.turned', to: 'chest' });
  run.act({ type: 'count.started', windowS });
  run.pass(windowS * 1000);
  const entered = enters(seen(run).count?.there ?? -1);
  run.act({ type: 'count.entered', breaths: entered });
  run.act(entry(entered * factor, true));
  run.act({ type: 'visit.finished' });
}

describe('the lungs', () => {
  it('breathe evenly at the rate that was drawn', () => {
    for (const { id, pattern, arrives } of cases) {
      if (pattern !== 'even' || arrives !== 'rested') continue;
      for (const seed of seeds) {
        const context = seen(fresh(id, seed));
        expect(Math.abs(minute(context) - context.drawn.ratePerMin), `${id} ${String(seed)}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('pause in swells for longer than a baby does, and nobody else pauses', () => {
    for (const seed of seeds) {
      const pauseOf = (id: string) => {
        const context = seen(fresh(id, seed));
        return longestPauseMs(context, context.lungs, context.nowMs + 120_000);
      };
      expect(pauseOf('waxing-waning')).toBeGreaterThan(11_000);
      const baby = library.facts.get('breath-periodic')?.value;
      if (baby?.kind !== 'range') throw new Error('breath-periodic is a range');
      expect(pauseOf('periodic-infant')).toBeGreaterThanOrEqual(baby.low * 1000);
      expect(pauseOf('periodic-infant')).toBeLessThanOrEqual(baby.high * 1000);
      expect(pauseOf('adult-even')).toBeLessThan(1000);
    }
  });

  it('give a short window of swells anything from nothing to far too much', () => {
    const context = seen(fresh('waxing-waning', 3));
    const times = breathsFrom(context, context.lungs, 200_000);
    const rates = Array.from(
      { length: 120 },
      (_, second) => times.filter((at) => at >= second * 1000 && at < second * 1000 + 15_000).length * 4,
    );

    expect(Math.min(...rates)).toBeLessThanOrEqual(8);
    expect(Math.max(...rates)).toBeGreaterThanOrEqual(26);
  });

  it('rise to the depth of the breath and fall to nothing', () => {
    const breath = { index: 1, startMs: 0, inMs: 1000, outMs: 1300, depth: 0.6, nextAtMs: 3000 };

    expect(levelAt(breath, 0)).toBe(0);
    expect(levelAt(breath, 1000)).toBeCloseTo(0.6);
    expect(levelAt(breath, 2300)).toBe(0);
    expect(levelAt(breath, 2900)).toBe(0);
  });
});

describe('being watched', () => {
  it('slows the breath of whoever is told, for a while', () => {
    const run = fresh('shallow-fast', 2);
    const before = minute(seen(run));
    run.act({ type: 'breathing.announced' });
    run.pass(5000);
    expect(minute(seen(run))).toBeLessThan(before * 0.85);
    run.act({ type: 'time.skipped', ms: 190_000 });

    expect(Math.abs(minute(seen(run)) - before)).toBeLessThanOrEqual(1);
  });

  it('is noticed without fingers on the wrist and not with them', () => {
    for (const held of [true, false]) {
      const run = fresh('adult-even', 2);
      run.act({ type: 'clothes.loosened' });
      if (held) run.act({ type: 'wrist.held' });
      run.act({ type: 'look.turned', to: 'chest' });
      run.act({ type: 'count.started', windowS: 30 });
      run.pass(30_000);

      expect(seen(run).count).toMatchObject({ covered: held, aware: !held });
    }
  });

  it('does not trouble a baby', () => {
    const run = fresh('periodic-infant', 2);
    const before = minute(seen(run));
    run.act({ type: 'breathing.announced' });

    expect(minute(seen(run))).toBe(before);
  });
});

describe('the eye', () => {
  const met = (caseId: string, look: LookAt, loosened: boolean): number => {
    const run = fresh(caseId, 4);
    if (loosened) run.act({ type: 'clothes.loosened' });
    run.act({ type: 'wrist.held' });
    run.act({ type: 'look.turned', to: look });
    run.act({ type: 'count.started', windowS: 60 });
    run.pass(60_000);
    return seen(run).count?.met ?? -1;
  };

  it('sees a grown person’s breath at the chest, a baby’s at the belly, nobody’s in the face', () => {
    expect(met('shallow-fast', 'chest', true)).toBeGreaterThan(25);
    expect(met('periodic-infant', 'belly', true)).toBeGreaterThan(25);
    expect(met('shallow-fast', 'face', true)).toBe(0);
  });

  it('loses a shallow breath under a coat', () => {
    expect(met('slow-after-medicine', 'whole', false)).toBe(0);
    expect(met('slow-after-medicine', 'whole', true)).toBeGreaterThan(5);
  });

  it('finds every sign of effort only by looking at face and chest', () => {
    const run = fresh('child-in-distress', 1);
    const at = (to: LookAt) => {
      run.act({ type: 'look.turned', to });
      return effortSeen(seen(run));
    };
    const [whole, face, chest] = [at('whole'), at('face'), at('chest')];

    expect(whole).not.toContain('wide-nostrils');
    expect(new Set([...whole, ...face, ...chest])).toEqual(new Set(seen(run).case.effort));
  });
});

describe('a count and its chart', () => {
  it.each([
    ['in and out', 30, (there: number) => there * 2, 2, 'RS-12', 'in-and-out-counted-apart'],
    ['no doubling', 30, (there: number) => there, 1, 'RS-13', 'not-multiplied'],
    ['a quarter minute', 15, (there: number) => there, 4, 'RS-10', 'window-too-short'],
  ] as const)('names %s', (_what, windowS, enters, factor, id, because) => {
    const run = fresh('adult-even', 4);
    countAndChart(run, windowS, enters, factor);

    expect(line(run, id).because).toBe(because);
  });

  it('fails half a minute of uneven breathing', () => {
    const run = fresh('waxing-waning', 4);
    countAndChart(run, 30, (there) => there, 2);

    expect(line(run, 'RS-11')).toEqual({ share: 0, because: 'short-uneven' });
  });

  it('refuses what nobody breathes, asks about what is rare, and keeps it only when confirmed', () => {
    const run = fresh('adult-even', 4);
    run.act(entry(160, true));
    expect(seen(run).entries).toHaveLength(0);
    expect(happenedSentence(seen(run))).toMatch(/cannot be.*Did you mean 16\?/);
    run.act(entry(6, false));
    expect(seen(run).entries).toHaveLength(0);
    expect(happenedSentence(seen(run))).toContain('unusual');
    run.act(entry(6, true));

    expect(seen(run).entries.map(({ ratePerMin }) => ratePerMin)).toEqual([6]);
  });

  it('fails who goes on with the routine while a child fights for breath', () => {
    const run = fresh('child-in-distress', 4);
    run.act({ type: 'look.turned', to: 'whole' });
    run.pass(120_000);
    run.act({ type: 'help.called' });
    countAndChart(run, 30, (there) => there, 2);

    expect(line(run, 'RS-20')).toEqual({ share: 0, because: 'emergency-too-late' });
  });

  it('names laying down somebody short of breath', () => {
    const run = fresh('pursed-lips', 4);
    run.act({ type: 'patient.laid' });
    expect(happenedSentence(seen(run))).toContain('Can’t');
    run.act({ type: 'visit.finished' });

    expect(line(run, 'RS-18')).toEqual({ share: 0, because: 'laid-down' });
  });
});

describe('words', () => {
  it('never tell the rate or the count while the visit runs, and tell the signs that show', () => {
    for (const { id } of cases) {
      const run = fresh(id, 7);
      run.act({ type: 'look.turned', to: 'chest' });
      run.act({ type: 'count.started', windowS: 30 });
      run.pass(31_000);
      const words = statusOf(run.snapshot).join(' ').replace('30 seconds', '');

      expect(words, id).not.toMatch(/\d/);
    }
    const run = fresh('child-in-distress', 7);
    run.act({ type: 'look.turned', to: 'chest' });
    run.pass(3000);
    expect(sightWords(seen(run))).toContain('skin pulls in between the ribs');
  });
});

describe('the measurements', () => {
  it('show that a longer window of uneven breathing is off by less', () => {
    for (const seed of seeds) {
      const run = fresh('waxing-waning', seed);
      work(run, expertHabits);
      const [quarter, half, full] = (breathDebriefDetail(seen(run))?.windows ?? []).map(
        ({ meanOffPerMin }) => meanOffPerMin,
      );

      expect(full, `seed ${String(seed)}`).toBeLessThan(half ?? 0);
      expect(half, `seed ${String(seed)}`).toBeLessThan(quarter ?? 0);
    }
  });

  it('are nothing when nothing was counted', () => {
    expect(breathDebriefDetail(seen(fresh('adult-even')))).toBeNull();
  });
});
