/** The jet, the canal, the eye and the warmth against sources and hand calculation; what acts lead to; entries; words that do not leak. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { irrigationDebriefDetail } from './debrief.ts';
import { happenedSentence, statusOf } from './describe.ts';
import type { IrrigationLearnerEvent } from './events.ts';
import { returnSeen } from './perception.ts';
import { irrigation } from './simulation.ts';
import {
  drumMmHg,
  earBoreMm,
  earLanding,
  earShare,
  eyeMmHg,
  eyeShare,
  jetSpeed,
  stagnationMmHg,
  straightness,
  tangent,
  type Canal,
} from './stream.ts';
import { trial } from './trial.ts';
import { cooledTo, fading, innerEarAfter, spinsFromShare } from './warmth.ts';

const library = openLibrary(join(import.meta.dirname, '../..'));
const here = trial(library);
const fresh = (caseId: string, seed = 1) => new Driver(irrigation, here.start(caseId, seed, 'check-off'));
type Run = ReturnType<typeof fresh>;
function acts(run: Run, ...events: readonly IrrigationLearnerEvent[]): void {
  for (const event of events) expect(run.act(event), event.type).toEqual({ ok: true });
}
const said = (run: Run): string => happenedSentence(run.snapshot.context) ?? '';
function finding(run: Run, id: string) {
  const result = score(irrigation.rubric, run.snapshot.context, { finished: true, passShare: 0.8 });
  if (result.status !== 'scored') throw new Error('not scored');
  return result.criteria.find((one) => one.id === id)?.finding;
}

const grown: Canal = { lengthMm: 25, radiusMm: 3.5, bendDeg: 28, down: false };
const small: Canal = { lengthMm: 18, radiusMm: 2.5, bendDeg: 28, down: true };
const upBack = { upMm: 8, backMm: 8 };
const downBack = { upMm: -8, backMm: 8 };
const good = { depthMm: 4, upDeg: 18, backDeg: 10 };

describe('the jet', () => {
  it('makes what was measured with a metal syringe at the hardest press, and little at a gentle one', () => {
    const range = library.facts.get('ir-syringe-pressure')?.value;
    if (range?.kind !== 'range') throw new Error('not a range');
    const hardest = stagnationMmHg(jetSpeed(25, earBoreMm));
    expect(hardest).toBeGreaterThan(range.low);
    expect(hardest).toBeLessThan(range.high);
    expect(stagnationMmHg(jetSpeed(8, earBoreMm))).toBeLessThan(30);
  });

  it('presses on the drum when it points there or fills the canal, and little by way of the roof', () => {
    const straightIn = { depthMm: 4, upDeg: 0, backDeg: 0 };
    expect(drumMmHg(grown, straightIn, upBack, 12, 33)).toBeGreaterThan(4 * drumMmHg(grown, good, upBack, 12, 33));
    expect(drumMmHg(grown, { ...good, depthMm: 14 }, upBack, 12, 33)).toBeGreaterThan(
      3 * drumMmHg(grown, good, upBack, 12, 33),
    );
  });

  it('falls harder on an eye from higher up', () => {
    expect(eyeMmHg({ atMm: 3, heightMm: 25 }, 5)).toBeLessThan(5);
    expect(eyeMmHg({ atMm: 3, heightMm: 120 }, 5)).toBeGreaterThan(2 * eyeMmHg({ atMm: 3, heightMm: 25 }, 5));
  });
});

describe('the canal', () => {
  it('is straightened up and back in grown people, down and back in small children, by nothing else', () => {
    expect([straightness(grown, upBack), straightness(grown, downBack), straightness(grown, null)]).toEqual([1, 0, 0]);
    expect([straightness(small, downBack), straightness(small, upBack)]).toEqual([1, 0]);
    expect(straightness(grown, { upMm: 8, backMm: 0 })).toBe(0);
    expect(straightness(grown, { upMm: 3, backMm: 8 })).toBeCloseTo(3 / 7, 5);
  });

  it('is met where a ray from the tip meets a tube', () => {
    // 18 and 10 degrees: slope √(0.3249² + 0.1763²) = 0.3697; 3.5 mm of radius are met 9.47 mm on.
    expect(earLanding(grown, good, upBack)).toMatchObject({ place: 'upper-back', atMm: 13.5 });
    expect(earLanding(grown, { depthMm: 4, upDeg: 6, backDeg: 3 }, upBack).place).toBe('drum');
    expect(earLanding(grown, good, null).place).toBe('lower-front');
    expect(earLanding(grown, { depthMm: 4, upDeg: -20, backDeg: 10 }, upBack).place).toBe('lower-back');
  });

  it('lets the stream do all its work along the upper back wall only', () => {
    expect(earShare(grown, good, upBack, 8)).toBe(1);
    expect(earShare(grown, { ...good, upDeg: 58 }, upBack, 8)).toBe(0.5);
    expect(earShare(grown, good, upBack, 2)).toBeCloseTo(0.3, 5);
    expect(earShare(grown, good, null, 8)).toBeLessThan(0.2);
  });

  it('has a tangent that is right where tips point', () => {
    for (const degrees of [-40, -10, 5, 18, 40])
      expect(tangent(degrees)).toBeCloseTo(Math.tan((degrees * Math.PI) / 180), 2);
  });
});

describe('the eye', () => {
  it('is washed from where the stream lands to the outer corner, with lids held and the head tilted', () => {
    const inner = { atMm: 3, heightMm: 25 };
    expect(eyeShare(inner, 'bone', 15)).toBe(1);
    expect(eyeShare({ ...inner, atMm: 20 }, 'bone', 15)).toBeLessThan(0.5);
    expect(eyeShare(inner, null, 15)).toBe(0.25);
    expect(eyeShare(inner, 'bone', 0)).toBe(0.5);
  });
});

describe('warmth', () => {
  it('fades as e to the minus x', () => {
    for (const x of [0, 0.2, 0.6, 1, 2]) expect(fading(x)).toBeCloseTo(Math.exp(-x), 2);
    expect(cooledTo(37, 22, 300_000)).toBeCloseTo(22 + 15 * Math.exp(-0.2), 1);
  });

  it('makes the room spin after about twenty seconds of the caloric test’s water, and never near body warmth', () => {
    const seconds = (offC: number): number | null => {
      let inner = 0;
      for (let tick = 1; tick <= 1200; tick += 1) {
        inner = innerEarAfter(inner, offC, 100);
        if (Math.abs(inner) >= 7 * spinsFromShare) return tick / 10;
      }
      return null;
    };
    expect(seconds(-7)).toBeGreaterThan(17);
    expect(seconds(-7)).toBeLessThan(24);
    expect(seconds(7)).toBe(seconds(-7));
    expect(seconds(-17)).toBeLessThan(8);
    expect(seconds(-2)).toBeNull();
  });
});

describe('a visit', () => {
  const hands: readonly IrrigationLearnerEvent[] = [
    { type: 'solution.taken', solution: 'body-warm-water' },
    { type: 'gear.put', gear: 'towel-and-basin' },
    { type: 'head.tilted', towardDeg: 15 },
    { type: 'flow.set', mlPerS: 8 },
    { type: 'ear.pulled', ...upBack },
    { type: 'tip.set', ...good },
  ];

  it('water that waited goes cold, and cold water makes the room spin until it is stopped', () => {
    const run = fresh('wax-right-ear');
    acts(run, ...hands, { type: 'warmth.set', celsius: 37 }, { type: 'thermometer.read' });
    expect(said(run)).toContain('37.0');
    acts(run, { type: 'time.skipped', ms: 600_000 }, { type: 'thermometer.read' });
    expect(Number(/(\d+\.\d)/.exec(said(run))?.[1])).toBeLessThan(33);

    const cold = fresh('wax-right-ear');
    acts(cold, ...hands, { type: 'stream.begun', side: 'right' }, { type: 'time.skipped', ms: 7600 });
    expect(cold.snapshot.context.symptom?.what).toBe('dizzy');
    expect(finding(cold, 'IR-10')).toMatchObject({ share: 0, because: 'far-from-body-warmth' });
    acts(cold, { type: 'stream.begun', side: 'right' });
    expect(finding(cold, 'IR-22')).toMatchObject({ share: 0, because: 'went-on' });
  });

  it('a filling of the syringe empties itself, and a good aim brings out what a bent canal keeps', () => {
    const out = (pull: typeof upBack | null): string => {
      const run = fresh('wax-right-ear', 3);
      acts(run, ...hands.filter(({ type }) => type !== 'ear.pulled' || pull !== null), {
        type: 'warmth.set',
        celsius: 37,
      });
      for (let filling = 0; filling < 3; filling += 1) {
        acts(run, { type: 'stream.begun', side: 'right' });
        run.pass(10_000);
        expect(run.snapshot.hasTag('running')).toBe(false);
      }
      expect(irrigationDebriefDetail(run.snapshot.context).givenMl).toBe(180);
      return returnSeen(run.snapshot.context);
    };
    expect(out(upBack)).toBe('all');
    expect(out(null)).toBe('clear');
  });

  it('a hard stream at the drum hurts within a second or so', () => {
    const run = fresh('wax-right-ear');
    acts(run, ...hands, { type: 'warmth.set', celsius: 37 }, { type: 'flow.set', mlPerS: 20 });
    acts(run, { type: 'tip.set', depthMm: 4, upDeg: 0, backDeg: 0 }, { type: 'stream.begun', side: 'right' });
    run.pass(1500);
    expect(run.snapshot.context.symptom?.what).toBe('pain');
    expect(finding(run, 'IR-19')).toMatchObject({ share: 0, because: 'aimed-at-the-drum' });
  });

  it('a splash: the pH falls with the minutes, the lids decide, and three minutes are too short', () => {
    const after = (minutes: number, held: boolean): number => {
      const run = fresh('cleaner-in-the-eye');
      acts(run, { type: 'solution.taken', solution: 'eyewash-station' }, { type: 'head.tilted', towardDeg: 15 });
      if (held) acts(run, { type: 'lids.held', on: 'bone' });
      acts(run, { type: 'stream.begun', side: 'left' }, { type: 'time.skipped', ms: minutes * 60_000 });
      acts(run, { type: 'stream.stopped' }, { type: 'ph.read' });
      if (minutes < 15) expect(finding(run, 'IR-21')).toMatchObject({ share: 0, because: 'flushed-too-short' });
      else expect(finding(run, 'IR-21')?.because).toBe(held ? 'done' : 'flushed-too-short');
      return irrigationDebriefDetail(run.snapshot.context).ph[0] ?? 0;
    };
    expect(after(3, true)).toBeGreaterThan(8);
    expect(after(15, true)).toBeLessThanOrEqual(7.5);
    expect(after(3, false)).toBeGreaterThan(after(3, true));
  });

  it('cold saline in an eye costs points, hot saline the run', () => {
    const off = (celsius: number | null) => {
      const run = fresh('sticky-eye');
      acts(run, { type: 'solution.taken', solution: 'sterile-saline' });
      if (celsius !== null) acts(run, { type: 'warmth.set', celsius });
      acts(run, { type: 'stream.begun', side: 'right' }, { type: 'stream.stopped' });
      return finding(run, 'IR-10');
    };
    expect(off(null)).toMatchObject({ share: 0.3, because: 'not-body-warm' });
    expect(off(48)).toMatchObject({ share: 0, because: 'far-too-hot' });
  });

  it('whoever hears “battery” and goes straight to the provider has asked enough', () => {
    const run = fresh('battery-in-the-ear');
    acts(run, { type: 'question.asked', question: 'what-happened' });
    expect(finding(run, 'IR-07')?.because).toBe('nothing-asked');
    acts(run, { type: 'report.made', to: 'provider', content: 'answers-before' });
    expect(finding(run, 'IR-07')?.because).toBe('done');
    acts(run, ...hands, { type: 'stream.begun', side: 'right' });
    expect(finding(run, 'IR-07')?.because).toBe('nothing-asked');
  });

  it('an ear that is clear before the ordered amount needs no more, if somebody looked', () => {
    const run = fresh('wax-right-ear');
    acts(run, ...hands, { type: 'warmth.set', celsius: 37 });
    for (let filling = 0; filling < 3 && returnSeen(run.snapshot.context) !== 'all'; filling += 1) {
      acts(run, { type: 'stream.begun', side: 'right' });
      while (run.snapshot.hasTag('running') && returnSeen(run.snapshot.context) !== 'all') run.pass(100);
      if (run.snapshot.hasTag('running')) acts(run, { type: 'stream.stopped' });
    }
    expect(irrigationDebriefDetail(run.snapshot.context).givenMl).toBeLessThan(170);
    expect(finding(run, 'IR-21')?.because).toBe('too-little');
    acts(run, { type: 'return.looked' });
    expect(finding(run, 'IR-21')?.because).toBe('done');
  });

  it('the head leaned the wrong way lets the water run into the other eye', () => {
    const run = fresh('sticky-eye');
    acts(run, { type: 'solution.taken', solution: 'sterile-saline' }, { type: 'head.tilted', towardDeg: -10 });
    acts(run, { type: 'stream.begun', side: 'right' });
    run.pass(500);
    expect(finding(run, 'IR-12')).toMatchObject({ because: 'ran-into-the-other-eye' });
  });

  it('the order that names the other ear is found out by asking, and then the right ear is the right one', () => {
    const run = fresh('the-other-ear');
    acts(run, { type: 'side.said', side: 'left' });
    expect(said(run)).toContain('No, the right ear');
    acts(
      run,
      { type: 'side.said', side: 'right' },
      { type: 'report.made', to: 'provider', content: 'what-letters-mean' },
    );
    expect(said(run)).toContain('Does the patient say the same?');
    acts(run, { type: 'report.made', to: 'provider', content: 'answers-before' });
    expect(said(run)).toContain('not asked everything');
    acts(run, { type: 'question.asked', question: 'what-happened' });
    acts(run, { type: 'report.made', to: 'provider', content: 'answers-before' });
    expect(said(run)).toContain('the right ear');
    acts(run, { type: 'report.made', to: 'provider', content: 'what-letters-mean' });
    expect(said(run)).toContain('I mean the right ear');
    acts(run, ...hands, { type: 'stream.begun', side: 'right' });
    for (const id of ['IR-05', 'IR-06', 'IR-15']) expect(finding(run, id)?.because, id).toBe('done');
  });

  it('refuses what cannot be and asks about what is rare', () => {
    const run = fresh('wax-right-ear');
    const chart = (amount: number, celsius: number | null, confirmed: boolean): string => {
      run.act({ type: 'wash.charted', side: 'right', amount, celsius, notes: [], confirmed });
      return said(run);
    };
    expect(chart(20_000, 37, true)).toContain('cannot be');
    expect(chart(200, 98.6, true)).toContain('cannot be');
    expect(chart(900, 37, false)).toContain('unusual');
    expect(run.snapshot.context.charted).toBeNull();
    chart(200, 37, false);
    expect(run.snapshot.context.charted).toMatchObject({ amount: 200 });
  });

  it('never says what the provider will answer, what will come out, or what the seed drew', () => {
    for (const caseId of here.caseIds) {
      const run = fresh(caseId, 4);
      const { case: patient, drawn } = run.snapshot.context;
      const words = statusOf(run.snapshot).join(' ');
      if (patient.hold !== null) expect(words).not.toContain(patient.hold.words);
      expect(words).not.toContain(patient.comesOut);
      expect(words).not.toContain(String(drawn.needsTenths / 10));
    }
  });
});
