/** Criteria of the bandage and of circulation, movement and sensation. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import {
  coversMm,
  mainTurns,
  mostPressure,
  overlapFits,
  pressureLimits,
  recheckAfterMs,
  turnFor,
  widthMm,
  wrapDone,
} from '../bandage.ts';
import type { WoundContext } from '../context.ts';
import { needsCms, toldProvider } from '../findings.ts';
import { done, lost, notAsked, teaches } from './look.ts';

const wraps = ['us-navy-corpsman-14295', 'open-rn-wound-care'];
const section = teaches('bandages');
/** The hardest pull over the softest that still counts as even: an assumption. */
const evenWithin = 1.5;

export const bandageCriteria: readonly Criterion<WoundContext>[] = [
  {
    id: 'WC-15',
    sentence: 'Checks circulation, movement and sensation before the bandage, after it, and once more later.',
    points: 7,
    critical: true,
    competencies: ['III.P.9', 'I.P.3'],
    sources: ['open-rn-wound-care', 'orthoinfo-casts'],
    facts: ['ms-capillary-refill'],
    teaches: section,
    test: (context) => {
      if (!needsCms(context)) return notAsked('nothing-wrapped');
      const { checks } = context.did;
      if (context.case.comesTight) {
        if (checks.length === 0) return lost('cms-not-checked');
        return checks.some(({ squeezed }) => !squeezed) ? done : lost('cms-not-after-loosening', 0.6);
      }
      const on = context.bandage?.securedAtMs ?? null;
      const before = checks.some(({ bandage }) => bandage === 0);
      const after = checks.some(({ secured, bandage }) => secured && bandage === context.bandages);
      const again =
        on !== null && checks.some(({ atMs, bandage }) => bandage === context.bandages && atMs - on >= recheckAfterMs);
      const parts = [before, after, again].filter(Boolean).length;
      return parts === 3
        ? done
        : lost(parts === 0 ? 'cms-not-checked' : !after ? 'cms-not-after' : 'cms-half', parts / 3);
    },
  },
  {
    id: 'WC-16',
    sentence:
      'Takes the roller of the ordered width and the ordered turns, with two circular ones to hold it, and no tape all the way around.',
    points: 5,
    critical: false,
    competencies: ['III.P.9'],
    sources: wraps,
    facts: [],
    teaches: section,
    test: (context) => {
      const { wrap } = context.case;
      if (wrap === null) return notAsked('nothing-wrapped');
      if (context.bandage === null || !wrapDone(context)) return lost('not-wrapped');
      const main = mainTurns(context.bandage);
      const kind = turnFor[wrap.pattern];
      const right = main.filter((turn) => turn.kind === kind).length / main.length;
      const anchored = context.bandage.turns[0]?.kind === 'circular' && context.bandage.turns[1]?.kind === 'circular';
      if (right < 1) return lost('other-turns', right * 0.5);
      if (context.bandage.widthIn !== wrap.widthIn) return lost('other-width', 0.4);
      if (context.bandage.secured === 'around-limb') return lost('taped-around', 0.5);
      return anchored ? done : lost('not-anchored', 0.6);
    },
  },
  {
    id: 'WC-17',
    sentence: 'Starts at the far end, wraps toward the heart, and leaves fingertips or toes in sight.',
    points: 6,
    critical: false,
    competencies: ['III.P.9'],
    sources: wraps,
    facts: [],
    teaches: section,
    test: (context) => {
      if (context.case.wrap === null) return notAsked('nothing-wrapped');
      if (context.case.wrap.pattern === 'recurrent') return notAsked('turns-go-over-the-tip');
      if (context.bandage === null) return lost('not-wrapped');
      if (context.bandage.start === 'near-end') return lost('wrapped-toward-hand');
      return context.bandage.tipsOut ? done : lost('tips-covered', 0.4);
    },
  },
  {
    id: 'WC-18',
    sentence: 'Covers with each turn {wc-bandage-overlap} of the turn before, without gaps, as far as ordered.',
    points: 6,
    critical: false,
    competencies: ['III.P.9'],
    sources: ['us-navy-corpsman-14295', 'us-army-md0533-roller'],
    facts: ['wc-bandage-overlap'],
    teaches: section,
    test: (context) => {
      const { wrap } = context.case;
      if (wrap === null) return notAsked('nothing-wrapped');
      if (wrap.pattern === 'recurrent') return notAsked('turns-lie-on-each-other');
      if (context.bandage === null) return lost('not-wrapped');
      const width = widthMm(context.bandage);
      const main = mainTurns(context.bandage);
      if (main.some(({ advanceMm }) => advanceMm > width)) return lost('gaps-between-turns');
      if (coversMm(context.bandage) < wrap.coverMm) return lost('too-short', 0.3);
      const right = main.filter((turn) => overlapFits(context.facts, turn, width)).length / main.length;
      return right === 1 ? done : lost('overlap-uneven', right * 0.7);
    },
  },
  {
    id: 'WC-19',
    sentence: 'Pulls evenly, snug but never so that it squeezes.',
    points: 6,
    critical: false,
    competencies: ['III.P.9', 'A.1'],
    sources: ['thomas-laplace-2003', 'open-rn-wound-care'],
    facts: [],
    teaches: section,
    test: (context) => {
      if (context.case.wrap === null) return notAsked('nothing-wrapped');
      if (context.bandage === null || context.bandage.turns.length === 0) return lost('not-wrapped');
      const pulls = context.bandage.turns.map(({ pull }) => pull);
      const most = mostPressure(context);
      const least = Math.min(...mainTurns(context.bandage).map(({ pressure }) => pressure));
      const values = { most, least };
      if (most > pressureLimits.squeezesAbove) return { ...lost('squeezes'), values };
      if (least < pressureLimits.slipsBelow) return { ...lost('slips', 0.3), values };
      if (Math.max(...pulls) > Math.min(...pulls) * evenWithin) return { ...lost('pulled-unevenly', 0.5), values };
      return most > pressureLimits.firmAbove ? { ...lost('firm', 0.7), values } : { ...done, values };
    },
  },
  {
    id: 'WC-20',
    sentence: 'Loosens at once what makes fingers or toes cool, pale or numb, and tells the provider.',
    points: 8,
    critical: true,
    competencies: ['III.P.9', 'A.1', 'XII.P.1'],
    sources: ['open-rn-wound-care', 'medlineplus-compartment-syndrome'],
    facts: ['ms-capillary-refill'],
    teaches: section,
    test: (context) => {
      if (!context.did.squeezedEver) return notAsked('nothing-squeezed');
      if (context.did.loosenedAtMs === null) return lost('left-tight');
      if (!toldProvider(context, 'circulation')) return lost('tight-untold', 0.4);
      return done;
    },
  },
  {
    id: 'WC-21',
    sentence:
      'Puts the sling so that the hand is a little higher than the elbow, the fingers show, and the knot lies beside the neck.',
    points: 4,
    critical: false,
    competencies: ['I.P.13'],
    sources: ['us-navy-corpsman-14295', 'medlineplus-splint'],
    facts: [],
    teaches: section,
    test: ({ case: patient, sling }) => {
      if (!patient.sling) return notAsked('no-sling-ordered');
      if (sling === null) return lost('no-sling');
      if (sling.hand !== 'above-elbow') return lost('hand-hangs', 0.3);
      return sling.knot === 'side-of-neck' ? done : lost('knot-on-spine', 0.5);
    },
  },
];
