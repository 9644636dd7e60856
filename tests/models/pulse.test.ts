/** The pulse model itself: the heart, the hand, the watch, the record's questions, the coach, the measurements. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import casesYaml from '#simulations/pulse/cases.yaml?raw';
import { Driver } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import type { PulseContext } from '#simulations/pulse/context.ts';
import { pulseDebriefDetail } from '#simulations/pulse/debrief.ts';
import { happenedSentence, statusOf } from '#simulations/pulse/describe.ts';
import type { PulseLearnerEvent } from '#simulations/pulse/events.ts';
import { readPulseFacts } from '#simulations/pulse/facts.ts';
import { beatsAt, beatsFrom } from '#simulations/pulse/heart.ts';
import { expertHabits, work } from '#simulations/pulse/personas.ts';
import { pulseCasesSchema } from '#simulations/pulse/schema.ts';
import { pulse, startOf, type Pulse } from '#simulations/pulse/simulation.ts';
import { apexOf, arteries, placeShare, pressureShare, stoppedAt } from '#simulations/pulse/touch.ts';
import { library } from './simulations/trials.ts';

const cases = pulseCasesSchema.parse(parse(casesYaml));
const facts = readPulseFacts((id) => library.facts.get(id)?.value);
const seeds = [1, 2, 3, 17, -4];

function fresh(caseId: string, seed = 1): Driver<Pulse> {
  const patient = cases.find(({ id }) => id === caseId);
  if (patient === undefined) throw new Error(caseId);
  return new Driver(pulse, startOf(patient, facts, seed, 'coached'));
}
const seen = (run: Driver<Pulse>): PulseContext => run.snapshot.context;

function line(run: Driver<Pulse>, id: string): { readonly share: number | null; readonly because: string } {
  const result = score(pulse.rubric, seen(run), { finished: run.ended, passShare: pulse.passShare });
  if (result.status !== 'scored') throw new Error('the run is not finished');
  const found = result.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return { share: found.finding.share, because: found.finding.because };
}

/** Counts a window at a place with the right hand and charts what `say` makes of the beats met. */
function countAndChart(
  run: Driver<Pulse>,
  how: {
    readonly site: 'radial' | 'apical';
    readonly windowS: 15 | 30 | 60;
    readonly thumb?: boolean;
    readonly enters: (met: number) => number;
    readonly charts: (entered: number) => number;
  },
): void {
  run.act({ type: 'gown.opened' });
  run.act(
    how.site === 'apical'
      ? { type: 'stethoscope.placed', ...apexOf(seen(run).case.ageGroup) }
      : {
          type: 'fingers.placed',
          on: 'wrist',
          with: how.thumb === true ? 'thumb' : 'fingertips',
          ...arteries.wrist[0],
        },
  );
  run.act({ type: 'pressure.set', percent: 30 });
  run.act({ type: 'count.started', windowS: how.windowS, together: false });
  run.pass(how.windowS * 1000);
  const entered = how.enters(seen(run).count?.met ?? -1);
  run.act({ type: 'count.entered', beats: entered });
  const strength = how.site === 'apical' ? 'not-felt' : '2+';
  run.act({
    type: 'pulse.charted',
    site: how.site,
    ratePerMin: how.charts(entered),
    rhythm: 'regular',
    strength,
    scaleNamed: true,
    notes: [],
    confirmed: true,
  });
}

describe('the heart', () => {
  it.each(cases.map(({ id }) => id))('of %s beats at the rate that was drawn', (id) => {
    for (const seed of seeds) {
      const run = fresh(id, seed);
      run.act({ type: 'patient.seated' });
      run.act({ type: 'patient.comforted' });
      run.act({ type: 'time.skipped', ms: 700_000 });
      const context = seen(run);
      const minutes = 5;
      const rate = beatsAt(context, 'apical', context.heart, minutes * 60_000, context.nowMs) / minutes;

      expect(Math.abs(rate - context.drawn.ratePerMin), `seed ${String(seed)}: ${String(rate)}`).toBeLessThan(
        context.case.rhythm === 'regular' ? 1 : 9,
      );
    }
  });

  it('never has more beats at the wrist than at the apex, and fewer in an irregular rhythm', () => {
    for (const { id, rhythm } of cases) {
      const context = seen(fresh(id));
      const beats = beatsFrom(context, context.heart, 120_000);
      const felt = beats.filter(({ reaches }) => reaches).length;

      if (rhythm === 'regular') expect(felt, id).toBe(beats.length);
      else expect(beats.length - felt, id).toBeGreaterThan(8);
    }
  });

  it('slows down with rest after haste and not before', () => {
    const run = fresh('hurried-adult', 3);
    const rate = () => beatsAt(seen(run), 'apical', seen(run).heart, 30_000, seen(run).nowMs) * 2;
    const atTheDoor = rate();
    run.act({ type: 'time.skipped', ms: 600_000 });
    expect(rate()).toBeGreaterThan(atTheDoor - 6);
    run.act({ type: 'patient.seated' });
    run.act({ type: 'time.skipped', ms: 600_000 });

    expect(rate()).toBeLessThan(atTheDoor - 20);
  });
});

describe('the hand', () => {
  it('feels most on the artery and nothing far away', () => {
    const at = (x: number, y: number) => placeShare({ on: 'wrist', with: 'fingertips', x, y }, 'adult');
    const { x, y } = arteries.wrist[0];

    expect(at(x, y)).toBe(1);
    expect(at(x + 8, y)).toBeLessThan(0.7);
    expect(at(x, y + 26)).toBe(0);
  });

  it('stops the pulse with too much pressure, a thready one first', () => {
    expect(stoppedAt.thready).toBeLessThan(stoppedAt.normal);
    for (const fullness of ['thready', 'normal', 'bounding'] as const) {
      expect(pressureShare(30, fullness)).toBe(1);
      expect(pressureShare(5, fullness)).toBeLessThan(0.5);
      expect(pressureShare(stoppedAt[fullness], fullness)).toBe(0);
    }
  });

  it('hears a small child’s heart one space higher', () => {
    expect(apexOf('infant').y).toBeLessThan(apexOf('adult').y);
    expect(placeShare({ on: 'chest', with: 'stethoscope', ...apexOf('adult') }, 'infant')).toBeLessThan(0.85);
  });

  it('meets a beat for each beat of the heart, however the time is cut', () => {
    const counts = [60_000, 50, 1000].map((step) => {
      const run = fresh('adult-regular', 5);
      run.act({ type: 'fingers.placed', on: 'wrist', with: 'fingertips', ...arteries.wrist[0] });
      run.act({ type: 'count.started', windowS: 60, together: false });
      for (let ms = 0; ms < 60_000; ms += step) run.pass(step);
      return seen(run).count?.met;
    });

    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBe(
      beatsAt(seen(fresh('adult-regular', 5)), 'radial', seen(fresh('adult-regular', 5)).heart, 60_000, 0),
    );
  });

  it('feels its own pulse with the thumb', () => {
    const run = fresh('thready', 2);
    run.act({ type: 'fingers.placed', on: 'wrist', with: 'thumb', x: 90, y: 90 });
    run.act({ type: 'count.started', windowS: 60, together: false });
    run.pass(60_000);

    expect(seen(run).count?.met).toBeGreaterThanOrEqual(69);
    expect(seen(run).count?.met).toBeLessThanOrEqual(79);
  });
});

describe('a count and its chart', () => {
  it.each([
    [
      'both sounds',
      { enters: (met: number) => met * 2, charts: (n: number) => n },
      'PU-13',
      'both-sounds-counted',
      'apical',
      60,
    ],
    [
      'no doubling',
      { enters: (met: number) => met, charts: (n: number) => n },
      'PU-14',
      'not-multiplied',
      'radial',
      30,
    ],
    [
      'a quarter minute',
      { enters: (met: number) => met, charts: (n: number) => n * 4 },
      'PU-11',
      'window-too-short',
      'radial',
      15,
    ],
    [
      'half a minute at the apex',
      { enters: (met: number) => met, charts: (n: number) => n * 2 },
      'PU-12',
      'short-apical',
      'apical',
      30,
    ],
  ] as const)('names %s', (_what, how, id, because, site, windowS) => {
    const run = fresh('adult-regular', 4);
    countAndChart(run, { ...how, site, windowS });
    run.act({ type: 'visit.finished' });

    expect(line(run, id)).toMatchObject({ because });
  });

  it('fails a thumb’s count on the result where the patient’s pulse is far away from one’s own', () => {
    const run = fresh('fever', 4);
    countAndChart(run, { site: 'radial', windowS: 60, thumb: true, enters: (met) => met, charts: (n) => n });
    run.act({ type: 'visit.finished' });

    expect(line(run, 'PU-13').because).toBe('own-pulse-counted');
    expect(line(run, 'PU-15')).toEqual({ share: 0, because: 'result-far-off' });
  });

  it('lets a slip of the pen be corrected: charted once more, the count still stands behind it', () => {
    const run = fresh('adult-regular', 4);
    countAndChart(run, { site: 'radial', windowS: 30, enters: (met) => met, charts: (n) => n });
    const wrong = seen(run).entries.at(-1);
    if (wrong === undefined) throw new Error('nothing charted');
    const { site, ratePerMin, rhythm, strength, scaleNamed, notes } = wrong;
    run.act({
      type: 'pulse.charted',
      site,
      ratePerMin: ratePerMin * 2,
      rhythm,
      strength,
      scaleNamed,
      notes,
      confirmed: true,
    });
    run.act({ type: 'visit.finished' });

    expect(line(run, 'PU-14')).toEqual({ share: 1, because: 'done' });
    expect(line(run, 'PU-22')).toEqual({ share: 1, because: 'done' });
  });

  it('takes no points for a second look at the apex after a count at the wrist', () => {
    const first = { enters: (met: number) => met, charts: (n: number) => n } as const;
    const run = fresh('fever', 4);
    countAndChart(run, { ...first, site: 'radial', windowS: 60 });
    countAndChart(run, { ...first, site: 'apical', windowS: 60 });
    run.act({ type: 'visit.finished' });
    const alone = fresh('fever', 4);
    countAndChart(alone, { ...first, site: 'apical', windowS: 60 });
    alone.act({ type: 'visit.finished' });

    expect(line(run, 'PU-07')).toEqual({ share: 1, because: 'done' });
    expect(line(alone, 'PU-07')).toEqual({ share: 0.5, because: 'undressed-for-nothing' });
  });

  it('does not fail somebody who let an adult rest for five minutes only', () => {
    const run = fresh('hurried-adult', 3);
    run.act({ type: 'patient.seated' });
    run.act({ type: 'time.skipped', ms: 300_000 });
    countAndChart(run, { site: 'radial', windowS: 30, enters: (met) => met, charts: (n) => n * 2 });
    run.act({ type: 'visit.finished' });

    expect(line(run, 'PU-06').because).toBe('counted-unsettled');
    expect(line(run, 'PU-15').share).toBeGreaterThan(0);
  });

  it('refuses what no heart does, asks about what is rare, and keeps it only when confirmed', () => {
    const run = fresh('adult-regular', 4);
    const entry = (ratePerMin: number, confirmed: boolean): PulseLearnerEvent => ({
      type: 'pulse.charted',
      site: 'radial',
      ratePerMin,
      rhythm: 'regular',
      strength: '2+',
      scaleNamed: true,
      notes: [],
      confirmed,
    });
    run.act(entry(720, true));
    expect(seen(run).entries).toHaveLength(0);
    expect(happenedSentence(seen(run))).toMatch(/cannot be.*Did you mean 72\?/);
    run.act(entry(38, false));
    expect(seen(run).entries).toHaveLength(0);
    expect(happenedSentence(seen(run))).toContain('unusual');
    run.act(entry(38, true));

    expect(seen(run).entries.map(({ ratePerMin }) => ratePerMin)).toEqual([38]);
  });
});

describe('words', () => {
  it('never tell the true rate while the visit runs', () => {
    for (const { id } of cases) {
      const run = fresh(id, 7);
      run.act({ type: 'fingers.placed', on: 'wrist', with: 'fingertips', ...arteries.wrist[0] });
      run.act({ type: 'count.started', windowS: 30, together: false });
      run.pass(31_000);
      const words = statusOf(run.snapshot).join(' ');

      expect(words).not.toContain(String(seen(run).drawn.ratePerMin));
      expect(words).not.toContain(String(seen(run).count?.met));
    }
  });
});

describe('the measurements', () => {
  it('show that in an irregular rhythm a longer window is off by less', () => {
    for (const seed of seeds) {
      const run = fresh('atrial-fibrillation', seed);
      work(run, expertHabits);
      const [quarter, half, full] = (pulseDebriefDetail(seen(run))?.windows ?? []).map(
        ({ meanOffPerMin }) => meanOffPerMin,
      );

      expect(full, `seed ${String(seed)}`).toBeLessThan(half ?? 0);
      expect(half, `seed ${String(seed)}`).toBeLessThan(quarter ?? 0);
    }
  });

  it('have the same beats as the count', () => {
    const run = fresh('adult-regular', 3);
    work(run, expertHabits);
    const detail = pulseDebriefDetail(seen(run));

    expect(detail?.counts.map(({ beats, met, entered }) => [beats, met, entered])).toEqual([
      [detail?.counts[0]?.beats, detail?.counts[0]?.beats, detail?.counts[0]?.beats],
    ]);
    expect(Math.abs((detail?.truthPerMin ?? 0) - seen(run).drawn.ratePerMin)).toBeLessThan(1.5);
  });

  it('are nothing when nothing was counted', () => {
    expect(pulseDebriefDetail(seen(fresh('infant')))).toBeNull();
  });
});
