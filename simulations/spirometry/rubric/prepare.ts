/** Criteria of preparing: who, what stands against it, the height, the machine, the seat. Codes only; sentences are in explain.ts. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { SpirometryContext } from '../context.ts';
import { checkReads, isHeld, toldProvider } from '../findings.ts';

export const ready = 'clinical-procedures/breathing-tests-and-treatments#ready-for-spirometry';
export const coach = 'clinical-procedures/breathing-tests-and-treatments#coach-the-blow';
const cleanHands = 'clinical-procedures/rooming-a-patient#clean-hands';
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';
export const standard = ['ats-ers-spirometry-2019'];
const sources = ['open-rn-nursing-skills-2e'];

export const done: Finding = { share: 1, because: 'done' };
export const heldTest: Finding = { share: null, because: 'test-was-held' };
/** The test was rightly not done: nothing to judge. */
export const notBlown = (context: SpirometryContext): boolean => isHeld(context) && context.made.length === 0;
export const nothingBlown: Finding = { share: 0, because: 'nobody-blew' };

/** A height may be off by this much, cm: the tape's own. */
const heightWithinCm = 1;

const encounterOf = ({ encounter }: SpirometryContext) => encounter;

export const prepareCriteria: readonly Criterion<SpirometryContext>[] = [
  encounterCriterion(
    'hands',
    { id: 'SP-01', points: 4, competencies: ['III.P.3'], sources, facts: [], teaches: cleanHands },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    { id: 'SP-02', points: 2, competencies: ['A.7'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    { id: 'SP-03', points: 5, competencies: ['XII.P.1'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'SP-04', points: 2, competencies: ['I.P.8'], sources: standard, facts: [], teaches: coach },
    encounterOf,
  ),
  {
    id: 'SP-05',
    sentence: 'Asks before the first blow how the patient is, and about heart, surgery and lungs.',
    points: 6,
    critical: true,
    competencies: ['I.P.2.d', 'I.P.3', 'XII.P.1'],
    sources: standard,
    facts: ['dx-spiro-heart', 'sp-hold-surgery', 'sp-hold-eye'],
    teaches: ready,
    test: ({ did }) => {
      const owed = (['feeling', 'heart', 'surgery', 'lungs'] as const).filter((one) => did.askedBefore.includes(one));
      if (owed.length === 4) return done;
      return owed.length === 0
        ? { share: 0, because: 'nothing-asked' }
        : { share: owed.length === 3 ? 0.5 : 0, because: 'asked-too-little', values: { asked: owed.length } };
    },
  },
  {
    id: 'SP-06',
    sentence: 'Asks for the last inhaler with its time, and about smoking, exercise and meals.',
    points: 3,
    critical: false,
    competencies: ['I.P.2.d', 'I.P.8'],
    sources: standard,
    facts: ['dx-hold-short', 'dx-hold-long', 'sp-no-smoke'],
    teaches: ready,
    test: ({ did }) => {
      const count = (['inhalers', 'smoking-meal'] as const).filter((one) => did.askedBefore.includes(one)).length;
      return { share: count / 2, because: count === 2 ? 'done' : 'preparation-not-asked' };
    },
  },
  {
    id: 'SP-07',
    sentence: 'Holds the test and asks the provider when an answer stands against it.',
    points: 8,
    critical: true,
    competencies: ['A.1', 'A.2', 'I.P.2.d'],
    sources: standard,
    facts: ['sp-hold-eye', 'sp-hold-surgery', 'dx-spiro-heart', 'dx-hold-short'],
    teaches: ready,
    test: (context) => {
      if (context.case.hold === null) return { share: null, because: 'nothing-stood-against-it' };
      if (context.did.blewAgainstWord) return { share: 0, because: 'blew-against-the-word' };
      if (context.did.blewUnasked) return { share: 0, because: 'blew-unasked' };
      if (context.providerSays === null)
        return { share: 0, because: toldProvider(context) ? 'told-without-asking' : 'provider-not-asked' };
      return done;
    },
  },
  {
    id: 'SP-08',
    sentence: 'Measures the height without shoes and enters height, age and sex as they are.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.e', 'II.C.3.a', 'I.P.2.d'],
    sources: standard,
    facts: [],
    teaches: ready,
    test: (context) => {
      if (notBlown(context)) return heldTest;
      const { entered, height, case: patient } = context;
      if (entered === null) return { share: 0, because: 'nothing-entered' };
      if (entered.ageYears !== patient.person.age || entered.sex !== patient.person.sex)
        return { share: 0.3, because: 'wrong-age-or-sex' };
      const off = Math.round(Math.abs(entered.heightCm - patient.person.heightCm));
      if (height === null) return { share: 0.2, because: 'height-not-measured', values: { off } };
      if (off <= heightWithinCm) return done;
      return { share: 0.2, because: height.shoes ? 'height-with-shoes' : 'height-wrong', values: { off } };
    },
  },
  {
    id: 'SP-09',
    sentence: 'Checks the spirometer with the {sp-syringe} syringe at {sp-check-flows}: slow, medium, fast.',
    points: 5,
    critical: false,
    competencies: ['I.P.10'],
    sources: standard,
    facts: ['sp-syringe', 'sp-check-flows', 'dx-spiro-check'],
    teaches: ready,
    test: (context) => {
      if (notBlown(context)) return heldTest;
      const speeds = new Set(
        context.pushes.filter(({ device }) => device === context.device).map(({ speed }) => speed),
      );
      if (speeds.size >= context.facts.checkFlows) return done;
      return speeds.size === 0
        ? { share: 0, because: context.pushes.length > 0 ? 'spare-not-checked' : 'not-checked' }
        : { share: 0.4, because: 'checked-at-too-few-flows' };
    },
  },
  {
    id: 'SP-10',
    sentence: 'Logs the check as it came out, and uses only a device that reads within {sp-check-limit}.',
    points: 6,
    critical: true,
    competencies: ['I.P.10', 'XII.P.4', 'A.1'],
    sources: standard,
    facts: ['sp-check-limit', 'sp-syringe'],
    teaches: ready,
    test: (context) => {
      if (notBlown(context)) return heldTest;
      if (context.made.length === 0) return nothingBlown;
      const off = context.case.deviceOffPercent;
      if (off !== 0 && context.device === 0) return { share: 0, because: 'used-a-device-that-is-off', values: { off } };
      // Nobody knows how a device reads that no syringe was emptied into.
      if (!context.pushes.some(({ device }) => device === context.device))
        return { share: 0, because: context.device === 0 ? 'not-checked' : 'spare-not-checked' };
      const wrong = context.checks.some(({ device, passed }) => {
        const reads = checkReads(context, device);
        return reads !== null && reads !== passed;
      });
      if (wrong) return { share: 0.4, because: 'logged-wrongly' };
      const logged = context.checks.some(({ device, passed }) => device === context.device && passed);
      if (!logged) return { share: 0.3, because: 'not-logged' };
      return context.did.blewUnchecked ? { share: 0.5, because: 'blew-before-the-check' } : done;
    },
  },
  {
    id: 'SP-11',
    sentence: 'Fits a new filter with mouthpiece for this patient before the first blow.',
    points: 5,
    critical: true,
    competencies: ['III.P.2', 'III.P.10.b'],
    sources: standard,
    facts: [],
    teaches: ready,
    test: (context) => {
      if (notBlown(context)) return heldTest;
      if (context.made.length === 0) return nothingBlown;
      return context.did.blewWithoutFilter ? { share: 0, because: 'no-new-filter' } : done;
    },
  },
  {
    id: 'SP-12',
    sentence: 'Seats the patient upright in a chair with arms, feet flat.',
    points: 3,
    critical: false,
    competencies: ['I.P.2.d', 'XII.P.1'],
    sources: standard,
    facts: [],
    teaches: coach,
    test: (context) => {
      if (notBlown(context)) return heldTest;
      if (context.posture === 'upright-feet-flat') return done;
      return context.posture === 'standing'
        ? { share: 0.3, because: 'blew-standing' }
        : { share: 0, because: 'not-seated-upright' };
    },
  },
  {
    id: 'SP-13',
    sentence: 'Puts the nose clip on.',
    points: 2,
    critical: false,
    competencies: ['I.P.2.d'],
    sources: standard,
    facts: [],
    teaches: coach,
    test: (context) => (notBlown(context) ? heldTest : context.clip ? done : { share: 0, because: 'no-nose-clip' }),
  },
  {
    id: 'SP-14',
    sentence: 'Shows the whole maneuver before the patient does it.',
    points: 3,
    critical: false,
    competencies: ['V.P.3.b', 'I.P.8'],
    sources: standard,
    facts: [],
    teaches: coach,
    test: (context) => (notBlown(context) ? heldTest : context.shown ? done : { share: 0, because: 'not-shown' }),
  },
];
