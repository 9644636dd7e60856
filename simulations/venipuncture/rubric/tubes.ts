/** Criteria of the tubes: the right ones, in order, full, mixed, labeled, sent as the tests need. */
import type { Criterion } from '../../core/rubric.ts';
import { isWinged, harmfulIn, inversionsFor } from '../blood.ts';
import type { BloodContext } from '../context.ts';
import {
  filledInOrder,
  fromSkin,
  fullness,
  missing,
  neededTubes,
  rightlyEnded,
  specimens,
  troubles,
  withBlood,
  type Trouble,
} from '../findings.ts';
import { isSpun, venousPlace } from '../tubes.ts';
import { policy } from '../policy.ts';
import { done, lost, ofBoth, ofVein, taught } from './common.ts';

/** Share of the specimens without any of these troubles. */
function free(context: BloodContext, of: readonly Trouble[], because: string) {
  const all = specimens(context);
  if (all.length === 0)
    return rightlyEnded(context) ? { share: null, because: 'nothing-collected' } : lost('no-tube-filled');
  const bad = all.filter((tube) => troubles(context, tube).some((one) => of.includes(one)));
  const values = { bad: bad.length, all: all.length, colors: bad.map(({ color }) => color).join(', ') };
  return bad.length === 0
    ? { share: 1, because: 'done', values }
    : { share: 1 - bad.length / all.length, because, values };
}

export const tubeCriteria: readonly Criterion<BloodContext>[] = [
  {
    id: 'VE-33',
    sentence: 'Fills the tubes that the ordered tests need, and no other.',
    points: 6,
    critical: false,
    competencies: ['I.P.2.b', 'I.P.2.c'],
    sources: ['uchicago-blood-specimens', 'bd-order-of-draw'],
    facts: ['vp-order-of-draw'],
    teaches: taught.order,
    test: ofBoth((context) => {
      const needed = neededTubes(context);
      const missed = missing(context);
      const extra = withBlood(context).filter(({ color }) => !needed.includes(color));
      const values = { missed: missed.join(', '), extra: extra.map(({ color }) => color).join(', ') };
      if (missed.length === 0) return extra.length === 0 ? done : { share: 0.7, because: 'tube-for-nothing', values };
      if (rightlyEnded(context)) return { share: null, because: 'rightly-ended' };
      return { share: Math.max(0, 1 - missed.length / needed.length) * 0.8, because: 'tube-missing', values };
    }),
  },
  {
    id: 'VE-34',
    sentence: 'Keeps the order of draw: {vp-order-of-draw}.',
    points: 8,
    critical: true,
    competencies: ['I.P.2.b', 'I.C.11'],
    sources: ['eflm-venous-sampling-2018', 'who-drawing-blood-2010', 'lima-oliveira-edta-2014', 'cornes-edta-2010'],
    facts: ['vp-order-of-draw', 'vp-edta-effect', 'vp-edta-share'],
    teaches: taught.order,
    test: ofVein((context) => {
      const all = filledInOrder(context);
      if (all.length === 0)
        return rightlyEnded(context) ? { share: null, because: 'nothing-collected' } : lost('no-tube-filled');
      const harmed = all.filter((tube) => harmfulIn(tube) !== null);
      const edta = harmed.some((tube) => harmfulIn(tube) === 'edta');
      if (harmed.length > 0) return lost(edta ? 'edta-carried-over' : 'additive-carried-over');
      const turned = all.some(
        (tube, index) => index > 0 && venousPlace[tube.color] < venousPlace[(all[index - 1] ?? tube).color],
      );
      // Two sticks with two needles carry nothing, and one order for each.
      return turned && context.sticks.length < 2 ? lost('order-turned', 0.5) : done;
    }),
  },
  {
    id: 'VE-35',
    sentence: 'Fills to the line; the light blue tube holds {vp-citrate-ratio} and is {vp-citrate-fill}.',
    points: 4,
    critical: false,
    competencies: ['I.P.2.b', 'I.C.11'],
    sources: ['reneke-citrate-fill-1998', 'bd-order-of-draw'],
    facts: ['vp-citrate-ratio', 'vp-citrate-fill'],
    teaches: taught.order,
    test: ofBoth((context) => {
      const stopped = context.faint.stage !== 'none' || context.painAtMs !== null;
      const found = free(context, ['too-little', 'citrate-short'], 'tube-short');
      return stopped && found.share !== 1 ? { share: null, because: 'rightly-ended' } : found;
    }),
  },
  {
    id: 'VE-36',
    sentence: 'Draws a discard tube before a light blue tube with a winged set.',
    points: 3,
    critical: false,
    competencies: ['I.P.2.b'],
    sources: ['uchicago-blood-specimens', 'bd-order-of-draw'],
    facts: ['vp-citrate-fill'],
    teaches: taught.order,
    test: ofVein((context) => {
      const first = filledInOrder(context)[0];
      const winged = context.sticks.some(({ needle, gotBlood }) => gotBlood && isWinged(needle));
      if (!winged || first?.color !== 'light-blue') return { share: null, because: 'no-discard-needed' };
      const blue = specimens(context).filter(({ color }) => color === 'light-blue');
      return blue.some((tube) => fullness(tube) * 100 >= context.facts.citrateFillPercent) ? done : lost('no-discard');
    }),
  },
  {
    id: 'VE-37',
    sentence:
      'Turns each tube over gently as it comes off: light blue {vp-invert-citrate}, serum {vp-invert-serum}, the others {vp-invert-anticoagulant}.',
    points: 5,
    critical: false,
    competencies: ['I.P.2.b', 'I.C.11'],
    sources: ['bd-order-of-draw'],
    facts: ['vp-invert-citrate', 'vp-invert-serum', 'vp-invert-anticoagulant'],
    teaches: taught.order,
    test: ofBoth((context) => {
      const all = specimens(context);
      if (all.length === 0)
        return rightlyEnded(context) ? { share: null, because: 'nothing-collected' } : lost('no-tube-filled');
      const bad = all.filter((tube) => {
        const { low, most } = inversionsFor(tube.color, context.facts);
        const late = (tube.mixedAtMs ?? Infinity) - (tube.removedAtMs ?? 0) > policy.mixWithinMs;
        return tube.inversions < low || tube.inversions > most || late;
      });
      const values = { bad: bad.length, all: all.length, colors: bad.map(({ color }) => color).join(', ') };
      return bad.length === 0
        ? { share: 1, because: 'done', values }
        : { share: 1 - bad.length / all.length, because: 'mixed-wrong', values };
    }),
  },
  {
    id: 'VE-38',
    sentence: 'Hands over whole cells: no shaking, no wet skin, no thin needle, no pouring from tube to tube.',
    points: 5,
    critical: true,
    competencies: ['I.C.11', 'I.P.2.b'],
    sources: ['who-drawing-blood-2010', 'dikmen-rejection-2015'],
    facts: ['vp-preanalytical-share'],
    teaches: taught.spoils,
    test: ofBoth((context) => {
      if (context.did.poured) return lost('poured');
      const shaken = specimens(context).filter((tube) => tube.shaken).length;
      const found = free(context, ['hemolyzed', 'tissue-fluid'], shaken > 0 ? 'shaken' : 'hemolyzed');
      return found.share === 0 ? { ...found, share: 0.1 } : found;
    }),
  },
  {
    id: 'VE-39',
    sentence:
      'Labels every tube after filling, before the patient leaves the chair, with full name, birth date, date, time and initials.',
    points: 8,
    critical: true,
    competencies: ['I.P.2.b', 'X.P.3'],
    sources: ['joint-commission-npsg', 'joint-commission-identifiers', 'who-drawing-blood-2010'],
    facts: [],
    teaches: taught.label,
    test: ofBoth((context) => {
      const all = specimens(context);
      if (all.length === 0)
        return rightlyEnded(context) ? { share: null, because: 'nothing-collected' } : lost('no-tube-filled');
      const of = (one: Trouble) => all.some((tube) => troubles(context, tube).includes(one));
      if (of('no-label')) return lost('not-labeled');
      if (of('labeled-before')) return lost('labeled-before');
      if (of('labeled-away')) return lost('labeled-away');
      const named = all.every(
        ({ label }) => label !== null && label.holds.includes('full-name') && label.holds.includes('birth-date'),
      );
      if (!named) return lost('label-without-identifier');
      return of('label-incomplete') ? lost('label-incomplete', 0.3) : done;
    }),
  },
  {
    id: 'VE-40',
    sentence: 'Has the patient look at the labels: this name, this birth date.',
    points: 2,
    critical: false,
    competencies: ['I.P.2.b', 'XII.P.1'],
    sources: ['joint-commission-npsg'],
    facts: [],
    teaches: taught.label,
    test: ofBoth((context) => {
      if (specimens(context).length === 0) return { share: null, because: 'nothing-collected' };
      return context.did.labelsShown ? done : lost('labels-not-shown');
    }),
  },
  {
    id: 'VE-41',
    sentence: 'Sends each tube as its test needs: chilled in ice and water, in the dark, or upright in the rack.',
    points: 4,
    critical: false,
    competencies: ['I.C.11'],
    sources: ['uchicago-blood-specimens'],
    facts: [],
    teaches: taught.cold,
    test: ofBoth((context) => {
      const all = specimens(context);
      if (all.length === 0) return { share: null, because: 'nothing-collected' };
      const of = free(context, ['wrong-handling'], 'wrong-handling');
      return context.did.sentAtMs === null ? lost('not-sent') : of;
    }),
  },
  {
    id: 'VE-42',
    sentence: 'Lets a gel tube stand and clot for {vp-clot-time} and spins it balanced, {vp-spin-within}.',
    points: 4,
    critical: false,
    competencies: ['I.C.11'],
    sources: ['bd-order-of-draw', 'acl-gel-tube', 'northern-light-centrifugation'],
    facts: ['vp-clot-time', 'vp-spin-within'],
    teaches: taught.toLab,
    test: ofBoth((context) => {
      const serum = specimens(context).filter(({ color, size }) => isSpun(color) && size !== 'micro');
      if (serum.length === 0) return { share: null, because: fromSkin(context) ? 'from-the-skin' : 'no-serum-tube' };
      const run = context.did.centrifuge;
      if (run === null) return lost('not-spun');
      if (serum.some((tube) => tube.spunUnbalanced)) return lost('rotor-unbalanced');
      const early = serum.some(
        (tube) => (tube.spunAtMs ?? 0) - (tube.removedAtMs ?? 0) < context.facts.clotMin * 60_000,
      );
      if (early) return lost('spun-too-early', 0.3);
      const late = serum.some(
        (tube) => (tube.spunAtMs ?? 0) - (tube.removedAtMs ?? 0) > context.facts.spinWithinH * 3_600_000,
      );
      return late ? lost('spun-too-late', 0.3) : done;
    }),
  },
];
