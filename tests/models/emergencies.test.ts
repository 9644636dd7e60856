/** The models behind the emergencies: they answer to what is done, whatever the stretches of time; compressions are measured rightly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalState } from '#simulations/core/canonical-state.ts';
import { Driver, replay } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import type { Tap } from '#simulations/emergencies/context.ts';
import { announcements, happenedSentence, statusOf } from '#simulations/emergencies/describe.ts';
import type { EmergencyLearnerEvent } from '#simulations/emergencies/events.ts';
import { statsOf } from '#simulations/emergencies/measure.ts';
import { padsAreRight, padSpots } from '#simulations/emergencies/pads.ts';
import { compressionStats } from '#simulations/emergencies/stats.ts';
import { randomEvents, trial } from '#simulations/emergencies/trial.ts';
import { signsOf } from '#simulations/emergencies/worlds/all.ts';
import { library } from './simulations/trials.ts';

const it_ = trial(library);
const fresh = (caseId: string, seed = 1) => new Driver(it_.simulation, it_.start(caseId, seed, 'check-off'));
const act = (
  driver: ReturnType<typeof fresh>,
  ...all: readonly (EmergencyLearnerEvent & { type: 'act.done' })['act'][]
) => {
  for (const one of all) expect(driver.act({ type: 'act.done', act: one }), one).toEqual({ ok: true });
};
const found = (driver: ReturnType<typeof fresh>, id: string) => {
  const result = score(it_.simulation.rubric, driver.snapshot.context, { finished: true, passShare: 0.8 });
  if (result.status !== 'scored') throw new Error('not scored');
  return result.criteria.find((criterion) => criterion.id === id)?.finding;
};
const right = { ratePerMin: { low: 100, high: 120 }, depthMm: { low: 50, high: 61 } };
const tap = (atMs: number, mm = 55): Tap => ({ atMs, mm, recoil: true, auto: false });

describe('compression statistics', () => {
  it('give back rate, fraction and pauses of sets with a steady interval, whatever the breaks between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 1200 }),
        fc.array(fc.integer({ min: 1500, max: 12_000 }), { minLength: 0, maxLength: 6 }),
        fc.integer({ min: 2, max: 40 }),
        (interval, breaks, perSet) => {
          const taps: Tap[] = [];
          let at = 1000;
          for (const pause of [0, ...breaks]) {
            at += pause;
            for (let index = 0; index < perSet; index += 1) taps.push(tap(at + index * interval));
            at += (perSet - 1) * interval;
          }
          const stats = compressionStats(taps, { fromMs: 1000, untilMs: at }, right, 1500);

          expect(stats.count).toBe(taps.length);
          expect(stats.meanPerMin).toBeCloseTo(60_000 / interval, 0);
          expect(stats.spreadMs).toBe(0);
          expect(stats.pausesMs).toEqual(breaks);
          expect(stats.longestPauseMs).toBe(Math.max(0, ...breaks));
          expect(stats.inWindow).toBe(interval >= 495 && interval <= 605 ? 1 : 0);
          expect(stats.fraction).toBeGreaterThan(0);
          expect(stats.fraction).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('do not change when everything is moved in time, and shares of depth add up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 250, max: 4000 }), fc.integer({ min: 20, max: 80 })), {
          minLength: 2,
          maxLength: 80,
        }),
        fc.integer({ min: 0, max: 500_000 }),
        (steps, moved) => {
          let at = 0;
          const taps = steps.map(([gap, mm]) => tap((at += gap), mm));
          const from = taps[0]?.atMs ?? 0;
          const here = compressionStats(taps, { fromMs: from, untilMs: at }, right, 1500);
          const there = compressionStats(
            taps.map((one) => ({ ...one, atMs: one.atMs + moved })),
            { fromMs: from + moved, untilMs: at + moved },
            right,
            1500,
          );

          expect(there).toEqual(here);
          expect(here.depthRight + here.tooShallow + here.tooDeep).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('are those of the presses as they came: uneven by hand, even by the automatic rhythm, which is not judged', () => {
    const byHand = fresh('arrest-adult');
    byHand.act({ type: 'spot.chosen', what: 'hands', side: 'front', x: 50, y: 56 });
    for (let push = 0; push < 30; push += 1) {
      byHand.act({ type: 'chest.pressed' });
      byHand.pass(200);
      byHand.act({ type: 'chest.released' });
      byHand.pass(push % 2 === 0 ? 300 : 400);
    }
    const auto = fresh('arrest-adult');
    auto.act({ type: 'spot.chosen', what: 'hands', side: 'front', x: 50, y: 56 });
    auto.act({ type: 'rhythm.held' });
    auto.pass(16_000);
    auto.act({ type: 'rhythm.stopped' });

    expect(statsOf(byHand.snapshot.context)).toMatchObject({ count: 30, recoil: 1, auto: 0 });
    expect(statsOf(byHand.snapshot.context)?.spreadMs).toBeCloseTo(50, 0);
    expect(statsOf(auto.snapshot.context)).toMatchObject({ count: 30, spreadMs: 0, auto: 1, inWindow: 1 });
    expect(found(auto, 'EM-21')).toEqual({ share: null, because: 'not-in-this-case' });
    expect(found(auto, 'EM-23')).toEqual({ share: null, because: 'not-in-this-case' });
    expect(found(auto, 'EM-22')?.share).not.toBeNull();
    expect(found(byHand, 'EM-21')?.share).not.toBeNull();
  });

  it('notice a hand that leans, and haste that gets less deep', () => {
    const press = (downMs: number, upMs: number) => {
      const driver = fresh('arrest-adult');
      driver.act({ type: 'spot.chosen', what: 'hands', side: 'front', x: 50, y: 56 });
      driver.act({ type: 'force.set', percent: 74 });
      for (let push = 0; push < 10; push += 1) {
        driver.act({ type: 'chest.pressed' });
        driver.pass(downMs);
        driver.act({ type: 'chest.released' });
        driver.pass(upMs);
      }
      return driver.snapshot.context;
    };

    expect(statsOf(press(500, 50))?.recoil).toBeLessThan(0.2);
    expect(statsOf(press(250, 300))?.recoil).toBe(1);
    expect(press(150, 180).cpr.taps.at(-1)?.mm).toBeLessThan((press(250, 300).cpr.taps.at(-1)?.mm ?? 0) - 5);
  });
});

describe('the models', () => {
  it.each(it_.caseIds)('%s goes on the same, however time is cut between the same acts', (caseId) => {
    for (const seed of [3, 4]) {
      const driver = fresh(caseId, seed);
      for (let click = 0; click < 25; click += 1) {
        for (const event of randomEvents(seed, click).slice(2, -1))
          if (event.type !== 'time.skipped') driver.act(event);
        driver.pass(1730 + click * 11);
      }
      for (const everyMs of [5, 35, 5000]) {
        const again = replay(it_.simulation, it_.start(caseId, seed, 'check-off'), driver.run, {
          observer: { everyMs: everyMs === 5 ? 65 : everyMs, see: () => undefined },
        });
        if (!again.ok) throw new Error(again.code);
        again.driver.pass(driver.nowMs - again.driver.nowMs);
        expect(canonicalState(again.driver.snapshot)).toBe(canonicalState(driver.snapshot));
      }
    }
  });

  it('answer to what is done: each right act leaves a better state than none', () => {
    const after = (caseId: string, acts: readonly Parameters<typeof act>[1][], ms: number) => {
      const driver = fresh(caseId);
      act(driver, ...acts);
      driver.pass(ms);
      return { world: driver.snapshot.context.world, signs: signsOf(driver.snapshot.context) };
    };
    const pairs: readonly (readonly [
      string,
      Parameters<typeof act>[1][],
      Parameters<typeof act>[1][],
      string,
      number,
    ])[] = [
      ['anaphylaxis', [], ['epinephrine'], 'reaction', 180_000],
      ['anaphylaxis', ['epinephrine-arm'], ['epinephrine'], 'reaction', 180_000],
      ['syncope', ['ease-down'], ['ease-down', 'raise-legs'], 'tone', 60_000],
      ['seizure', [], ['turn-on-side'], 'saliva', 90_000],
      ['choking-adult', [], ['back-blow', 'back-blow', 'back-blow', 'back-blow', 'back-blow'], 'debtS', 0],
      ['bleeding-forearm', [], ['press'], 'lostMl', 60_000],
      ['bleeding-armpit', ['press'], ['pack'], 'lostMl', 60_000],
      ['burn-heat', [], ['cool-water'], 'skinC', 60_000],
      ['burn-heat', ['butter'], [], 'skinC', 200_000],
      ['burn-powder', ['cool-water'], ['brush-powder', 'cool-water'], 'harm', 60_000],
      ['needlestick', [], ['wash-soap'], 'film', 20_000],
      ['fire-small', [], ['close-door'], 'kw', 60_000],
      ['fire-small', ['open-window'], [], 'kw', 60_000],
      ['spill-blood', [], ['absorb'], 'area', 60_000],
    ];
    for (const [caseId, worse, better, name, ms] of pairs) {
      const [bad, good] = [after(caseId, worse, ms).world[name] ?? 0, after(caseId, better, ms).world[name] ?? 0];
      if (ms === 0) expect(good, `${caseId} ${name}`).toBe(bad);
      else expect(good, `${caseId} ${name}`).toBeLessThan(bad);
    }
    expect(after('anaphylaxis', ['stand-up'], 120_000).signs?.systolic).toBeLessThan(
      after('anaphylaxis', ['lay-flat'], 120_000).signs?.systolic ?? 0,
    );
  });

  it('stop a limb’s bleeding only with a tight tourniquet above the wound and off the joint', () => {
    const lost = (x: number, turns: number) => {
      const driver = fresh('bleeding-forearm');
      driver.act({ type: 'spot.chosen', what: 'tourniquet', side: 'front', x, y: 50 });
      for (let turn = 0; turn < turns; turn += 1) act(driver, 'turn-rod');
      const before = driver.snapshot.context.world['lostMl'] ?? 0;
      driver.pass(60_000);
      return (driver.snapshot.context.world['lostMl'] ?? 0) - before;
    };

    expect(lost(61, 3)).toBe(0);
    expect(lost(61, 1)).toBeGreaterThan(100);
    expect(lost(50, 3)).toBeGreaterThan(100);
    expect(lost(80, 3)).toBeGreaterThan(100);
  });

  it('let the floor be safe only after the blood is gone and the whole contact time is over', () => {
    const logs = (minutes: number, wiped: boolean) => {
      const driver = fresh('spill-blood');
      act(driver, 'put-on-kit', 'glass-by-tongs', 'absorb', ...(wiped ? (['wipe-up'] as const) : []), 'wet-product');
      driver.pass(minutes * 60_000);
      return driver.snapshot.context.world['logs'] ?? 6;
    };

    expect(logs(10, true)).toBeLessThan(0.5);
    expect(logs(4, true)).toBeGreaterThan(3);
    expect(logs(10, false)).toBeGreaterThan(4);
  });

  it('start a heart only after compressions worth the name: poor ones, and none, do not', () => {
    const compressed = (intervalMs: number, percent: number) => {
      const driver = fresh('arrest-adult');
      act(driver, 'shout-for-help', 'send-for-aed', 'bare-chest', 'shave', 'peel-patch');
      driver.act({ type: 'spot.chosen', what: 'hands', side: 'front', x: 50, y: 56 });
      driver.act({ type: 'force.set', percent });
      for (let push = 0; push < 500 && driver.nowMs < 250_000; push += 1) {
        const { aed, aedDueMs, nowMs, spots } = driver.snapshot.context;
        if (aed.phase === 'off' && aedDueMs !== null && nowMs >= aedDueMs) act(driver, 'aed-on');
        if (aed.phase === 'on' && spots['pad-one'] === undefined) {
          driver.act({ type: 'spot.chosen', what: 'pad-one', side: 'front', x: 33, y: 30 });
          driver.act({ type: 'spot.chosen', what: 'pad-two', side: 'front', x: 76, y: 66 });
        }
        if (aed.phase === 'advised') act(driver, 'say-clear', 'shock');
        if (aed.phase !== 'analyzing') {
          driver.act({ type: 'chest.pressed' });
          driver.pass(100);
          driver.act({ type: 'chest.released' });
        }
        driver.pass(intervalMs - 100);
      }
      return driver.snapshot.context.world['beats'];
    };

    expect(compressed(545, 74)).toBe(1);
    expect(compressed(545, 25)).toBe(0);
    expect(compressed(1100, 74)).toBe(0);
  });

  it('need two doses of sugar where insulin pulls harder, and nothing by mouth helps somebody drowsy', () => {
    const reading = (caseId: string, given: readonly Parameters<typeof act>[1][]) => {
      const driver = fresh(caseId);
      act(driver, ...given);
      driver.pass(15 * 60_000);
      return driver.snapshot.context.world['glucose'] ?? 0;
    };

    expect(reading('low-sugar', ['give-tablets'])).toBeGreaterThanOrEqual(70);
    expect(reading('low-sugar', ['give-diet-drink'])).toBeLessThan(50);
    expect(reading('low-sugar', ['give-chocolate'])).toBeLessThan(70);
    expect(reading('low-sugar-again', ['give-tablets'])).toBeLessThan(70);
    expect(reading('low-sugar-drowsy', ['give-juice'])).toBeLessThan(38);
  });
});

describe('the pads', () => {
  it('may lie side by side or on chest and back, but on an infant only on chest and back', () => {
    const side = [padSpots('adult').one, padSpots('adult').two] as const;
    const through = [padSpots('infant').one, padSpots('infant').two] as const;
    for (const group of ['adult', 'child'] as const) {
      expect(padsAreRight(...side, group), group).toBe(true);
      expect(padsAreRight(...through, group), group).toBe(true);
      expect(padsAreRight(side[0], through[0], group), group).toBe(false);
    }
    expect(padsAreRight(...side, 'infant')).toBe(false);
    expect(padsAreRight(...through, 'infant')).toBe(true);
  });
});

describe('the words', () => {
  it('never tell what only the model knows: no glucose, no shock to come, no pulse before it was felt', () => {
    const driver = fresh('low-sugar');
    const glucose = String(Math.round(driver.snapshot.context.world['glucose'] ?? 0));
    expect(statusOf(driver.snapshot).join(' ')).not.toContain(glucose);
    act(driver, 'check-glucose');
    expect(statusOf(driver.snapshot).join(' ')).toContain(glucose);

    const arrest = fresh('arrest-adult');
    expect(statusOf(arrest.snapshot).join(' ')).not.toMatch(/pulse|shock/i);
  });

  it('announce what an act brought, once, and never each compression', () => {
    const driver = fresh('arrest-adult');
    const start = driver.snapshot;
    act(driver, 'check-breathing-pulse');
    expect(announcements(start, driver.snapshot)).toEqual([
      'Within ten seconds: no normal breathing, a gasp, and no pulse you are sure of.',
    ]);
    driver.act({ type: 'spot.chosen', what: 'hands', side: 'front', x: 50, y: 56 });
    const before = driver.snapshot;
    driver.act({ type: 'chest.pressed' });
    expect(announcements(before, driver.snapshot)).toEqual([]);
  });
});

describe('scope', () => {
  it('counts a drug without an order against the learner, and not under a standing order or the provider’s word', () => {
    const early = fresh('anaphylaxis-second-dose');
    act(early, 'epinephrine');
    const standing = fresh('anaphylaxis');
    act(standing, 'epinephrine');
    const ordered = fresh('anaphylaxis-second-dose');
    act(ordered, 'shout-for-help');
    ordered.pass(40_000);
    act(ordered, 'repeat-order', 'epinephrine');

    expect(early.snapshot.context.unordered).toEqual(['epinephrine']);
    expect(standing.snapshot.context.unordered).toEqual([]);
    expect(ordered.snapshot.context.unordered).toEqual([]);
  });

  it('counts an ordered aspirin as harm when the chart names the allergy', () => {
    const driver = fresh('chest-pain');
    act(driver, 'shout-for-help');
    driver.pass(40_000);
    act(driver, 'repeat-order', 'aspirin');

    expect(driver.snapshot.context.unordered).toEqual([]);
    expect(found(driver, 'EM-09')?.because).toBe('EM-09-allergic-aspirin');
  });

  it('takes a tight tourniquet on a spurting limb for as good a first act as pressing, in time and gloved', () => {
    const strapped = (turns: number, gloved: boolean) => {
      const driver = fresh('bleeding-forearm');
      if (gloved) act(driver, 'put-on-gloves');
      driver.act({ type: 'spot.chosen', what: 'tourniquet', side: 'front', x: 61, y: 50 });
      for (let turn = 0; turn < turns; turn += 1) act(driver, 'turn-rod');
      return driver;
    };

    expect(found(strapped(3, true), 'EM-65')?.because).toBe('done');
    expect(found(strapped(1, true), 'EM-65')?.because).toBe('EM-65-never');
    expect(found(strapped(3, true), 'EM-02')?.because).toBe('done');
    expect(found(strapped(3, false), 'EM-02')?.because).toBe('EM-02-never');
  });

  it('counts a drink against the learner during a faint, and not once the person sits again', () => {
    const early = fresh('syncope');
    act(early, 'ease-down', 'give-water', 'sit-up');
    const later = fresh('syncope');
    act(later, 'ease-down');
    later.pass(240_000);
    act(later, 'sit-up', 'give-water');

    expect(found(early, 'EM-09')?.because).toBe('EM-09-drink');
    expect(found(later, 'EM-09')?.because).toBe('done');
  });

  it('says that an allergy stands on the chart only where one does', () => {
    const said = (caseId: string) => {
      const driver = fresh(caseId);
      act(driver, 'shout-for-help');
      driver.pass(40_000);
      act(driver, 'question-order');
      return happenedSentence(driver.snapshot.context);
    };

    expect(said('chest-pain')).toContain('No aspirin');
    expect(said('chest-pain-no-trap')).toContain('No allergy');
  });
});
