/** Criteria of giving: angle, layer, aspiration, pace, wheal, sharps. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import type { InjectionContext } from '../context.ts';
import { givenShot } from '../findings.ts';
import { rightAngle } from '../rules.ts';
import { needles } from '../supplies.ts';
import { ofShot } from './prepare.ts';
import { taught } from './sections.ts';

const sources = ['cdc-imz-administration', 'open-rn-parenteral'];

/** Tenths of a millimeter that the tip should lie inside muscle, so that nothing tracks back: an assumption. */
const firmlyInMuscle = 30;
/** A used needle is shielded and dropped within this time, ms: "at once". An assumption. */
const atOnceMs = 30_000;

export const giveCriteria: readonly Criterion<InjectionContext>[] = [
  {
    id: 'IJ-29',
    sentence:
      'Enters at the angle of the route: muscle {rx-im-angle}, fat {rx-subcut-angle}, skin {rx-id-angle} with the bevel up.',
    points: 4,
    critical: false,
    competencies: ['I.P.7'],
    sources,
    facts: ['rx-im-angle', 'rx-subcut-angle', 'rx-id-angle'],
    teaches: taught.give,
    test: ofShot((context, shot) => {
      const { low, high } = rightAngle(context.case, context.facts, needles[shot.needle].lengthTenthsMm);
      const values = { angleDeg: shot.angleDeg };
      if (context.case.dose?.route === 'ID' && !shot.bevelUp) return { share: 0.25, because: 'bevel-down', values };
      return shot.angleDeg >= low && shot.angleDeg <= high
        ? { share: 1, because: 'done', values }
        : { share: shot.angleDeg >= low - 10 && shot.angleDeg <= high + 10 ? 0.5 : 0, because: 'angle-off', values };
    }),
  },
  {
    id: 'IJ-30',
    sentence: 'Brings the drug into the layer that was ordered.',
    points: 8,
    critical: true,
    competencies: ['I.P.4.d', 'I.P.7'],
    sources: [...sources, 'gibney-skin-2010'],
    facts: ['inj-skin-thickness', 'inj-fat-deltoid', 'inj-tst-depth'],
    teaches: taught.needle,
    test: ofShot((context, shot) => {
      const wanted = { IM: 'muscle', SC: 'fat', ID: 'skin' } as const;
      const route = context.case.dose?.route ?? 'IM';
      const values = {
        layer: shot.layer === 'too-shallow' ? 'the surface' : shot.layer,
        depthMm: Math.round(shot.depthTenthsMm / 10),
      };
      if (shot.layer !== wanted[route]) return { share: 0, because: `${route}-missed`, values };
      if (route === 'IM' && shot.marginTenthsMm < firmlyInMuscle)
        return { share: 0.5, because: 'only-just-in-muscle', values };
      return { share: 1, because: 'done', values };
    }),
  },
  {
    id: 'IJ-31',
    sentence:
      'Pulls the plunger back only where label or policy asks for it: {inj-aspirate-vaccine}; {inj-aspirate-label}.',
    points: 3,
    critical: false,
    competencies: ['I.P.7'],
    sources: ['cdc-imz-administration', 'fda-ceftriaxone-label'],
    facts: ['inj-aspirate-vaccine', 'inj-aspirate-label'],
    teaches: taught.give,
    test: ofShot((context, shot) => {
      if (shot.bloodSeen) return { share: 0, because: 'went-on-through-blood' };
      const { aspirate } = context.case.dose ?? { aspirate: 'either' };
      if (aspirate === 'either') return { share: null, because: 'either-way' };
      if (aspirate === 'yes')
        return shot.aspirated ? { share: 1, because: 'done' } : { share: 0, because: 'not-aspirated' };
      return shot.aspirated ? { share: 0.5, because: 'aspirated-for-nothing' } : { share: 1, because: 'done' };
    }),
  },
  {
    id: 'IJ-32',
    sentence:
      'Injects steadily, waits until the barrel is empty; with Z-track {inj-rate}, then {rx-z-track-wait} more, and lets the skin go only when the needle is out.',
    points: 4,
    critical: false,
    competencies: ['I.P.7', 'A.3'],
    sources: ['open-rn-parenteral'],
    facts: ['inj-rate', 'rx-z-track-wait'],
    teaches: taught.zTrack,
    test: ofShot((context, shot) => {
      const out = shot.outAtMs ?? context.nowMs;
      if (shot.emptyAtMs !== null && out < shot.emptyAtMs) return { share: 0, because: 'out-before-empty' };
      if (context.case.dose?.zTrack === true) {
        if (shot.releasedEarly) return { share: 0.25, because: 'skin-let-go-first' };
        if (shot.pace !== 'slow') return { share: 0.5, because: 'z-track-too-fast' };
        const waitedMs = out - (shot.emptyAtMs ?? out);
        return waitedMs >= context.facts.zTrackWaitS * 1000
          ? { share: 1, because: 'done' }
          : { share: 0.5, because: 'z-track-did-not-wait' };
      }
      if (context.case.dose?.route === 'ID')
        return shot.pace === 'fast' ? { share: 0, because: 'skin-too-fast' } : { share: 1, because: 'done' };
      return { share: 1, because: 'done' };
    }),
  },
  {
    id: 'IJ-33',
    sentence:
      'Raises a wheal of {rx-tst-wheal}, measures it, and has the test placed again elsewhere when there is none.',
    points: 5,
    critical: false,
    competencies: ['I.P.7'],
    sources: ['cdc-tst', 'cdc-tb-101'],
    facts: ['rx-tst-wheal', 'rx-tst-repeat', 'rx-tst-dose'],
    teaches: taught.intradermal,
    test: ofShot((context, shot) => {
      if (context.case.dose?.route !== 'ID') return { share: null, because: 'no-skin-test' };
      const { low, high } = context.facts.whealMm;
      const mm = Math.round(shot.whealTenthsMm / 10);
      if (mm < low || mm > high) return { share: 0, because: 'no-right-wheal', values: { mm } };
      if (context.wheal === null) return { share: 0.5, because: 'wheal-not-measured', values: { mm } };
      return Math.abs(context.wheal.mm - mm) <= 1
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'wheal-misread', values: { mm, read: context.wheal.mm } };
    }),
  },
  {
    id: 'IJ-34',
    sentence: 'Activates the safety device and drops the needle into the sharps container at once, and never recaps.',
    points: 8,
    critical: true,
    competencies: ['III.P.10.a', 'XII.P.1', 'XII.C.6.a'],
    sources: ['osha-bloodborne-1910-1030', 'cdc-injection-safety'],
    facts: [],
    teaches: taught.give,
    test: (context) => {
      const shots = context.shots.filter(({ outAtMs }) => outAtMs !== null);
      if (shots.length === 0) return { share: null, because: 'no-used-needle' };
      if (shots.some(({ recapped }) => recapped)) return { share: 0, because: 'recapped' };
      const late = shots.some((shot) => (shot.droppedAtMs ?? Infinity) - (shot.outAtMs ?? 0) > atOnceMs);
      if (shots.some(({ droppedAtMs }) => droppedAtMs === null)) return { share: 0, because: 'needle-left-lying' };
      if (shots.some(({ shieldedAtMs }) => shieldedAtMs === null)) return { share: 0.5, because: 'no-shield' };
      return late ? { share: 0.5, because: 'sharps-late' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'IJ-35',
    sentence:
      'Cares for the place as the drug asks: gauze and gentle pressure; no rubbing after insulin, Z-track or a skin test, and no bandage on a skin test.',
    points: 3,
    critical: false,
    competencies: ['I.P.7', 'A.3'],
    sources: ['open-rn-parenteral', 'cdc-tst'],
    facts: [],
    teaches: taught.after,
    test: ofShot((context, shot) => {
      const isSkin = context.case.dose?.route === 'ID';
      if (shot.cares.includes('rub')) return { share: 0, because: 'rubbed' };
      if (isSkin && shot.cares.includes('bandage')) return { share: 0.25, because: 'bandage-on-a-skin-test' };
      if (isSkin) return { share: 1, because: 'done' };
      return shot.cares.includes('gauze') ? { share: 1, because: 'done' } : { share: 0.5, because: 'place-left-alone' };
    }),
  },
  {
    id: 'IJ-36',
    sentence: 'Wears gloves where office policy asks for them: blood, broken skin, skin tests.',
    points: 2,
    critical: false,
    competencies: ['III.P.2'],
    sources: ['osha-bloodborne-1910-1030'],
    facts: [],
    teaches: taught.give,
    test: (context) => {
      if (context.case.dose?.route !== 'ID') return { share: null, because: 'gloves-by-policy' };
      const shot = givenShot(context);
      return shot?.gloved === true ? { share: 1, because: 'done' } : { share: 0, because: 'no-gloves' };
    },
  },
];
