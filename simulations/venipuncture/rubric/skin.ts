/** Criteria of blood from a finger or a heel. */
import type { Criterion } from '../../core/rubric.ts';
import type { BloodContext } from '../context.ts';
import { specimens } from '../findings.ts';
import { childToleratedTenths, deepestTenths, siteFault } from '../skin.ts';
import { capillaryPlace } from '../tubes.ts';
import { done, lost, ofSkin, taught } from './common.ts';

const both = ['who-drawing-blood-2010', 'capillary-sampling-2015'];

export const skinCriteria: readonly Criterion<BloodContext>[] = [
  {
    id: 'VE-25',
    sentence:
      'Punctures where it is safe: {vp-finger-site}; the outer or inner edge of the sole in a baby. A finger is for people {vp-finger-age}.',
    points: 6,
    critical: true,
    competencies: ['I.P.2.c'],
    sources: both,
    facts: ['vp-finger-site', 'vp-finger-age'],
    teaches: taught.skinSite,
    test: ofSkin(({ lancings, case: patient }) => {
      const fault = lancings.map((one) => siteFault(one, patient.method)).find((one) => one !== null);
      return fault == null ? done : lost(fault);
    }),
  },
  {
    id: 'VE-26',
    sentence:
      'Takes a lancet within the limit: a heel {lab-heel-depth}, a finger {vp-finger-depth}, a child’s finger {vp-finger-depth-child}.',
    points: 5,
    critical: true,
    competencies: ['I.P.2.c'],
    sources: both,
    facts: ['lab-heel-depth', 'vp-finger-depth', 'vp-finger-depth-child'],
    teaches: taught.skinSite,
    test: ofSkin(({ lancings, facts, case: { person } }) => {
      const deep = lancings.filter(({ tenths, digit }) => tenths > deepestTenths(digit, facts, person.age));
      if (deep.length === 0) return done;
      const tolerated = deep.every(({ tenths, digit }) => digit !== 'heel' && tenths <= childToleratedTenths);
      return tolerated ? lost('deep-for-a-child', 0.5) : lost('lancet-too-deep');
    }),
  },
  {
    id: 'VE-27',
    sentence: 'Warms a cold hand or foot for {lab-warm-minutes}, {lab-warm-limit}.',
    points: 3,
    critical: false,
    competencies: ['I.P.2.c'],
    sources: ['kansas-newborn-blood-spot', 'capillary-sampling-2015'],
    facts: ['lab-warm-minutes', 'lab-warm-limit'],
    teaches: taught.skinSteps,
    test: ofSkin(({ lancings, case: patient, limbWarmAtMs }) => {
      if (!patient.cold) return { share: null, because: 'was-warm' };
      if (lancings.every(({ warm }) => warm)) return done;
      return limbWarmAtMs === null ? lost('not-warmed') : lost('warmed-too-short', 0.5);
    }),
  },
  {
    id: 'VE-28',
    sentence: 'Cleans with {vp-alcohol} and lets it dry by itself before the lancet.',
    points: 4,
    critical: true,
    competencies: ['I.P.2.c', 'III.P.2'],
    sources: both,
    facts: ['vp-alcohol', 'vp-alcohol-dry'],
    teaches: taught.skinSteps,
    test: ofSkin(({ lancings }) => {
      const fault = lancings.find(({ skin }) => skin !== 'dry');
      if (fault === undefined) return done;
      return lost(`skin-${fault.skin}`, fault.skin === 'wet' ? 0.3 : 0);
    }),
  },
  {
    id: 'VE-29',
    sentence: 'Punctures a finger across the lines of the print.',
    points: 2,
    critical: false,
    competencies: ['I.P.2.c'],
    sources: both,
    facts: ['vp-finger-site'],
    teaches: taught.skinSite,
    test: ofSkin(({ lancings }) => {
      if (lancings.every(({ digit }) => digit === 'heel')) return { share: null, because: 'a-heel' };
      return lancings.every(({ lines, digit }) => digit === 'heel' || lines === 'across')
        ? done
        : lost('along-the-lines');
    }),
  },
  {
    id: 'VE-30',
    sentence: 'Wipes the first drop away.',
    points: 4,
    critical: true,
    competencies: ['I.P.2.c'],
    sources: ['capillary-sampling-2015'],
    facts: [],
    teaches: taught.skinSteps,
    test: ofSkin(({ wiped }) => (wiped ? done : lost('first-drop-used'))),
  },
  {
    id: 'VE-31',
    sentence: 'Lets drops form with light pressure, without milking or scraping.',
    points: 3,
    critical: false,
    competencies: ['I.P.2.c'],
    sources: both,
    facts: [],
    teaches: taught.skinSteps,
    test: ofSkin(({ did }) => {
      if (did.milked && did.scraped) return lost('milked-and-scraped');
      return did.milked ? lost('milked', 0.2) : did.scraped ? lost('scraped', 0.4) : done;
    }),
  },
  {
    id: 'VE-32',
    sentence: 'Fills the small tubes in their own order: {vp-capillary-order}.',
    points: 5,
    critical: false,
    competencies: ['I.P.2.c'],
    sources: ['capillary-sampling-2015'],
    facts: ['vp-capillary-order'],
    teaches: taught.skinOrder,
    test: ofSkin((context) => {
      const all = specimens(context);
      if (all.length < 2) return all.length === 0 ? lost('no-tube-filled') : lost('one-tube-only', 0.5);
      const inOrder = all.every(
        (tube, index) => index === 0 || capillaryPlace[tube.color] >= capillaryPlace[(all[index - 1] ?? tube).color],
      );
      return inOrder ? done : lost('capillary-order-turned');
    }),
  },
];
