/** Criteria of placing: limbs, landmarks, chest, breast. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { EcgContext, Tracing } from '../context.ts';
import {
  armsSwapped,
  isComplete,
  isHolter,
  isUrgent,
  lastTracing,
  matchingMm,
  nearness,
  offMm,
  strayChest,
  strayLimbs,
} from '../findings.ts';
import { lineIds } from '../events.ts';
import { chestWires, limbWires, type ChestWire, type Wire } from '../wires.ts';
import { module } from './prepare.ts';

export const nothing: Finding = { share: 0, because: 'nothing-recorded' };
const onHolter: Finding = { share: null, because: 'recorder-instead' };
const placeSection = `${module}#find-the-landmarks`;
const sources = ['aha-ecg-standardization-2007', 'garcia-niebla-ecg-2009'];

function places(
  context: EcgContext,
  tracing: Tracing,
  wires: readonly Wire[],
  codes: readonly [off: string, far: string],
): Finding {
  const found = wires.map((wire) => offMm(context, wire, tracing.electrodes[wire]));
  const worst = Math.max(...found.map((mm) => mm ?? 99));
  const share = found.map(nearness).reduce((sum, one) => sum + one, 0) / found.length;
  return { share, because: share === 1 ? 'done' : share >= 0.5 ? codes[0] : codes[1], values: { worstMm: worst } };
}

export const placeCriteria: readonly Criterion<EcgContext>[] = [
  {
    id: 'EC-11',
    sentence: 'Clips each limb wire to its own limb: {dx-wire-colors}.',
    points: 6,
    critical: true,
    competencies: ['I.P.2.a', 'A.1'],
    sources: [...sources, 'ge-dash-ecg-colors'],
    facts: ['dx-wire-colors', 'dx-lead-swap'],
    teaches: `${module}#ten-electrodes-twelve-views`,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      const last = lastTracing(context);
      if (last === null) return nothing;
      if (armsSwapped(last)) return { share: 0, because: 'arms-swapped' };
      const stray = strayLimbs(last);
      return stray.length === 0
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'limb-wire-astray', values: { wires: stray.join(', ') } };
    },
  },
  {
    id: 'EC-12',
    sentence: 'Puts limb electrodes at matching places, {dx-limb-sites}.',
    points: 4,
    critical: false,
    competencies: ['I.P.2.a'],
    sources,
    facts: ['dx-limb-sites'],
    teaches: placeSection,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      const last = lastTracing(context);
      if (last === null) return nothing;
      const at = (wire: (typeof limbWires)[number]): number => last.electrodes[wire]?.spot.x ?? -1;
      if (limbWires.some((wire) => last.electrodes[wire]?.spot.on === 'chest' || at(wire) < 0))
        return { share: 0, because: 'limb-on-the-trunk' };
      const uneven = Math.max(Math.abs(at('RA') - at('LA')), Math.abs(at('RL') - at('LL')));
      return uneven <= matchingMm
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'limbs-uneven', values: { uneven } };
    },
  },
  {
    id: 'EC-13',
    sentence: 'Counts the ribs with the fingers from the sternal angle and finds the three lines.',
    points: 5,
    critical: false,
    competencies: ['I.P.2.a', 'V.C.8.a'],
    sources,
    facts: [],
    teaches: placeSection,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      const { counted, lines, case: patient } = context;
      // A colleague has placed them right and checked them: nothing has to be found again.
      if (counted === null && patient.begun?.highMm === 0 && patient.begun.swapped === null)
        return { share: null, because: 'stickers-were-on' };
      if (counted === null) return { share: 0, because: 'placed-by-eye' };
      if (counted !== 'ridge')
        return { share: 0.2, because: counted === 'collarbone' ? 'from-the-collarbone' : 'from-the-nipples' };
      const found = lineIds.filter((line) => lines.includes(line)).length;
      return found === 3 || patient.begun !== null
        ? { share: 1, because: 'done' }
        : { share: 0.6, because: 'lines-by-eye' };
    },
  },
  {
    id: 'EC-14',
    sentence: 'Puts V1 and V2 into the fourth space beside the breastbone.',
    points: 6,
    critical: false,
    competencies: ['I.P.2.a'],
    sources,
    facts: ['rm-ecg-chest'],
    teaches: placeSection,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      const last = lastTracing(context);
      return last === null ? nothing : places(context, last, ['V1', 'V2'], ['v1-v2-off', 'v1-v2-far-off']);
    },
  },
  {
    id: 'EC-15',
    sentence: 'Puts V3 to V6 in their places: {rm-ecg-chest}.',
    points: 6,
    critical: false,
    competencies: ['I.P.2.a'],
    sources,
    facts: ['rm-ecg-chest'],
    teaches: placeSection,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      const last = lastTracing(context);
      return last === null ? nothing : places(context, last, ['V3', 'V4', 'V5', 'V6'], ['v3-v6-off', 'v3-v6-far-off']);
    },
  },
  {
    id: 'EC-16',
    sentence: 'Leaves no chest wire in the place of another, and none out.',
    points: 5,
    critical: true,
    competencies: ['I.P.2.a', 'A.1'],
    sources,
    facts: ['dx-lead-swap'],
    teaches: placeSection,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      const last = lastTracing(context);
      if (last === null) return nothing;
      if (!isComplete(context, last)) return { share: 0, because: 'wires-missing' };
      const wrongSide = context.case.order === 'right-sided' && (last.electrodes.V4?.spot.x ?? 0) > 0;
      if (wrongSide) return { share: 0, because: 'wrong-side' };
      const stray: readonly ChestWire[] = strayChest(context, last);
      if (stray.length === 0) return { share: 1, because: 'done' };
      return { share: stray.length >= 2 ? 0 : 0.5, because: 'chest-wire-astray', values: { wires: stray.join(', ') } };
    },
  },
  {
    id: 'EC-17',
    sentence: 'Places V4 and its neighbors under the breast, lifted by the patient or with the back of the hand.',
    points: 4,
    critical: false,
    competencies: ['A.2', 'A.7', 'I.P.2.a'],
    sources: ['chss-ecg-recording'],
    facts: [],
    teaches: placeSection,
    test: (context) => {
      if (!context.case.chest.breasts || isHolter(context) || context.case.begun !== null)
        return { share: null, because: 'no-breast-in-the-way' };
      if (context.breast === 'grasp') return { share: 0, because: 'breast-grasped' };
      const last = lastTracing(context);
      if (last === null) return nothing;
      return chestWires.some((wire) => last.electrodes[wire]?.onBreast === true)
        ? { share: 0, because: 'on-the-breast' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'EC-18',
    sentence: 'Puts the stickers of a recorder on bone, as on the maker’s picture.',
    points: 6,
    critical: false,
    competencies: ['I.P.2.a'],
    sources: ['medlineplus-holter'],
    facts: [],
    teaches: `${module}#monitors-for-days-and-weeks`,
    test: (context) => {
      if (!isHolter(context)) return { share: null, because: 'no-recorder' };
      const wires: readonly Wire[] = ['RA', 'LA', 'V1', 'RL', 'LL'];
      const found = wires.map((wire) => nearness(offMm(context, wire, context.electrodes[wire])));
      const share = found.reduce((sum, one) => sum + one, 0) / found.length;
      return { share, because: share === 1 ? 'done' : 'recorder-stickers-off' };
    },
  },
  {
    id: 'EC-19',
    sentence: 'Where the patient is ill, has the first tracing out {rm-ecg-ten-minutes}.',
    points: 3,
    critical: false,
    competencies: ['A.1'],
    sources: ['chest-pain-guideline-2021'],
    facts: ['rm-ecg-ten-minutes'],
    teaches: `${module}#pictures-that-cannot-wait`,
    test: (context) => {
      if (!isUrgent(context)) return { share: null, because: 'not-in-danger' };
      const first = context.tracings[0];
      if (first === undefined) return { share: 0, because: 'nothing-recorded' };
      const minutes = context.case.arrivedMinAgo + first.atMs / 60_000;
      return minutes <= context.facts.withinMin
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'tracing-late', values: { minutes: Math.round(minutes) } };
    },
  },
];
