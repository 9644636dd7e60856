/** Criteria of the beginning: who, what was ordered, what must be known before a needle, the chair, the gloves. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion } from '../../core/rubric.ts';
import { safetyQuestions } from '../case.ts';
import type { BloodContext } from '../context.ts';
import { fromSkin, mustNotDraw, punctures } from '../findings.ts';
import { done, lost, ofBoth, taught } from './common.ts';

const encounterOf = ({ encounter }: BloodContext) => encounter;
const who = ['who-drawing-blood-2010'];

export const prepareCriteria: readonly Criterion<BloodContext>[] = [
  encounterCriterion(
    'hands',
    { id: 'VE-01', points: 3, competencies: ['III.P.3'], sources: who, facts: [], teaches: taught.barriers },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    { id: 'VE-02', points: 1, competencies: ['A.7'], sources: who, facts: [], teaches: taught.ask },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    {
      id: 'VE-03',
      points: 5,
      competencies: ['I.P.2.b', 'XII.P.1'],
      sources: ['joint-commission-identifiers', ...who],
      facts: [],
      teaches: taught.ask,
    },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'VE-04', points: 2, competencies: ['I.P.8'], sources: who, facts: [], teaches: taught.ask },
    encounterOf,
  ),
  {
    id: 'VE-05',
    sentence: 'Reads the requisition, and asks about food and drink where the order says fasting.',
    points: 3,
    critical: false,
    competencies: ['I.P.8'],
    sources: ['medlineplus-fasting', ...who],
    facts: ['vp-fasting'],
    teaches: taught.before,
    test: ({ case: patient, did }) => {
      if (!did.requisitionRead) return lost('requisition-not-read');
      return patient.fastingOrdered && !did.asked.includes('last-meal') ? lost('meal-not-asked', 0.4) : done;
    },
  },
  {
    id: 'VE-06',
    sentence:
      'Asks about fainting, bleeding and blood thinners, allergies, and an arm to leave alone, before the arm is tied or punctured.',
    points: 4,
    critical: true,
    competencies: ['I.P.2.b', 'I.P.3'],
    sources: [...who, 'niddk-vascular-access'],
    facts: [],
    teaches: taught.ask,
    test: (context) => {
      const all = safetyQuestions.length;
      const before = context.did.askedBeforeBand;
      const asked = before ?? safetyQuestions.filter((one) => context.did.asked.includes(one)).length;
      if (mustNotDraw(context) !== null && punctures(context) === 0 && before === null)
        return { share: null, because: 'rightly-not-drawn' };
      return asked === all ? done : lost(asked === 0 ? 'nothing-asked' : 'asked-in-part', asked / all);
    },
  },
  {
    id: 'VE-07',
    sentence: 'Gets a clear yes, and draws nothing from somebody who says no or is not prepared as ordered.',
    points: 6,
    critical: true,
    competencies: ['I.P.2.b', 'A.2', 'X.C.1'],
    sources: ['aama-state-scope', 'medlineplus-fasting'],
    facts: ['vp-fasting'],
    teaches: taught.before,
    test: (context) => {
      const why = mustNotDraw(context);
      const drawn = punctures(context) > 0;
      if (why === 'refusal') return drawn ? lost('drawn-against-a-no') : done;
      if (why === 'not-fasting') return drawn ? lost('drawn-unprepared') : done;
      return context.did.asked.includes('consent') && !context.did.drawnUnasked ? done : lost('no-clear-yes', 0.5);
    },
  },
  {
    id: 'VE-08',
    sentence: 'Seats the patient with the arm supported; anyone who has fainted before lies down.',
    points: 3,
    critical: false,
    competencies: ['I.P.2.b', 'I.P.13.f'],
    sources: who,
    facts: [],
    teaches: taught.ask,
    test: ofBoth(({ case: patient, posture }) =>
      patient.faints === 'told' && posture !== 'lying' ? lost('fainter-sat-up') : done,
    ),
  },
  {
    id: 'VE-09',
    sentence: 'Wears gloves for the puncture, without latex where the patient reacts to it.',
    points: 4,
    critical: true,
    competencies: ['III.P.2'],
    sources: ['osha-bloodborne-1910-1030', 'cdc-isolation-2007'],
    facts: [],
    teaches: taught.barriers,
    test: ofBoth((context) => {
      const all = [...context.sticks, ...context.lancings];
      if (all.some(({ gloved }) => !gloved)) return lost('no-gloves');
      return context.case.latexAllergy && context.did.latexTouched ? lost('latex-gloves') : done;
    }),
  },
  {
    id: 'VE-10',
    sentence: 'Lays out a needle that suits the vein, or a lancet that suits the place.',
    points: 3,
    critical: false,
    competencies: ['I.P.2.b', 'I.P.2.c'],
    sources: who,
    facts: ['vp-needle-gauge', 'vp-needle-gauge-small', 'lab-heel-depth', 'vp-finger-depth', 'vp-finger-depth-child'],
    teaches: taught.needle,
    test: ofBoth((context) => {
      if (fromSkin(context)) {
        return context.lancings.some(({ tenths, digit }) => tenths < (digit === 'heel' ? 8 : 13))
          ? lost('lancet-too-short', 0.3)
          : done;
      }
      const odd = context.sticks.find(({ needle, aim }) =>
        aim.at === 'hand' ? needle !== 'winged-23' : needle === 'winged-25',
      );
      if (odd === undefined) return done;
      return odd.needle === 'winged-25' ? lost('needle-too-thin', 0.3) : lost('straight-needle-in-hand', 0.4);
    }),
  },
];
