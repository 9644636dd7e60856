/** Criteria of the beginning: who, which side, what stands against it, what is washed with. Codes only; sentences are in explain.ts. */
import { encounterCriterion, type EncounterPart } from '../../core/encounter.ts';
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { IrrigationContext } from '../context.ts';
import { isHeld, questionsOwed, reportedToProvider, rightlyDry, washed } from '../findings.ts';

const module = 'clinical-procedures/eyes-ears-nose-and-throat';
export const eye = `${module}#wash-an-eye`;
export const ear = `${module}#wash-an-ear`;
export const first = `${module}#look-and-listen-first`;
export const splash = 'infection-control-and-safety/fire-chemicals-and-disaster#splash-and-spill';
const cleanHands = 'clinical-procedures/rooming-a-patient#clean-hands';
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';
const sources = ['open-rn-nursing-skills-2e'];
/** From the door to the first water, ms: time to find the controls included. Assumption. */
const promptMs = 75_000;

export const done: Finding = { share: 1, because: 'done' };
export const lost = (because: string, share = 0): Finding => ({ share, because });
export const notAsked = (because: string): Finding => ({ share: null, because });

type Test = Criterion<IrrigationContext>['test'];

/** A test about the washing: nothing to judge where it was rightly left out, nothing earned where it was left out wrongly. */
export const ofWashing =
  (test: Test): Test =>
  (context) => {
    if (rightlyDry(context)) return notAsked('rightly-not-washed');
    return washed(context) ? test(context) : lost('nothing-washed');
  };

const encounterOf = ({ encounter }: IrrigationContext) => encounter;

type Line = Parameters<typeof encounterCriterion>[1];

/** In a splash water comes first: hands and names wait until it runs. */
function greeting(part: EncounterPart, line: Line): Criterion<IrrigationContext> {
  const usual = encounterCriterion<IrrigationContext>(part, line, encounterOf);
  return {
    ...usual,
    test: (context) => {
      if (!context.case.emergency) return usual.test(context);
      if (part === 'hands') return notAsked('water-comes-first');
      return usual.test({ ...context, encounter: { ...context.encounter, firstTouchAtMs: null } });
    },
  };
}

export const prepareCriteria: readonly Criterion<IrrigationContext>[] = [
  greeting('hands', { id: 'IR-01', points: 4, competencies: ['III.P.3'], sources, facts: [], teaches: cleanHands }),
  greeting('introduction', { id: 'IR-02', points: 2, competencies: ['A.7'], sources, facts: [], teaches: rooming }),
  greeting('identity', { id: 'IR-03', points: 5, competencies: ['XII.P.1'], sources, facts: [], teaches: rooming }),
  greeting('explanation', { id: 'IR-04', points: 2, competencies: ['I.P.8'], sources, facts: [], teaches: ear }),
  {
    id: 'IR-05',
    sentence: 'Says the side in words to the patient before any water, and the patient agrees.',
    points: 4,
    critical: false,
    competencies: ['XII.P.1', 'I.P.8'],
    sources: ['ismp-error-prone-abbreviations'],
    facts: [],
    teaches: first,
    test: (context) => {
      if (context.case.emergency) return notAsked('water-comes-first');
      if (rightlyDry(context)) return notAsked('rightly-not-washed');
      const { saidBefore, saidSides } = context.did;
      if (saidBefore) return done;
      return saidSides.length === 0 ? lost('side-not-said') : lost('side-not-agreed', 0.3);
    },
  },
  {
    id: 'IR-06',
    sentence: 'Has the provider confirm what letters such as AD or OS mean before acting on them.',
    points: 4,
    critical: false,
    competencies: ['A.1', 'X.C.1'],
    sources: ['ismp-error-prone-abbreviations'],
    facts: [],
    teaches: first,
    test: (context) => {
      if (!context.case.letters) return notAsked('no-letters');
      if (rightlyDry(context)) return notAsked('rightly-not-washed');
      if (context.did.lettersUnasked)
        return lost(context.lettersConfirmed ? 'letters-asked-late' : 'letters-not-asked');
      return context.lettersConfirmed ? done : lost('letters-not-asked');
    },
  },
  {
    id: 'IR-07',
    sentence:
      'Asks before any water what could stand against it ({ex-ear-stop}), what sits in it, and about pain and health.',
    points: 6,
    critical: true,
    competencies: ['I.P.3', 'A.1'],
    sources: ['aao-hns-cerumen-2017', 'msd-cerumen'],
    facts: ['ex-ear-stop'],
    teaches: ear,
    test: (context) => {
      const owed = questionsOwed(context);
      if (owed.length === 0) return notAsked('water-comes-first');
      // After “no water” whatever is left to ask is the provider’s: nobody runs through a list beside a battery.
      if (rightlyDry(context) && context.providerSays === 'no-water') return done;
      const asked = owed.filter((question) => context.did.askedBefore.includes(question)).length;
      if (asked === owed.length) return done;
      return asked <= 1 || !context.did.askedBefore.includes('stop-questions')
        ? lost('nothing-asked')
        : { share: asked / owed.length - 0.2, because: 'asked-too-little', values: { left: owed.length - asked } };
    },
  },
  {
    id: 'IR-08',
    sentence: 'Tells the provider an answer that stands against it, before any water, and does what is said.',
    points: 8,
    critical: true,
    competencies: ['A.1', 'X.C.1', 'XII.P.1'],
    sources: ['aao-hns-cerumen-2017', 'heim-foreign-bodies-2007', 'brown-aural-objects-2010'],
    facts: ['ex-ear-stop', 'ir-ear-object'],
    teaches: ear,
    test: (context) => {
      if (context.case.hold === null) return notAsked('nothing-stood-against-it');
      if (context.did.washedAgainst) return lost('washed-against-the-word');
      if (context.did.washedUnasked) return lost('washed-unasked');
      if (context.providerSays !== null) return done;
      return lost(reportedToProvider(context, 'answers-before') ? 'told-without-asking' : 'provider-not-asked');
    },
  },
  {
    id: 'IR-09',
    sentence: 'Takes the ordered solution, and reads name, strength and date on its label.',
    points: 5,
    critical: true,
    competencies: ['I.P.4.b', 'XII.P.1'],
    sources: ['open-rn-nursing-skills-2e', 'osha-eyewash-1910-151'],
    facts: [],
    teaches: eye,
    test: ofWashing((context) => {
      if (context.did.wrongSolution) return lost('wrong-solution');
      if (context.case.emergency) return done;
      return context.did.labelRead === context.case.solution ? done : lost('label-not-read', 0.5);
    }),
  },
  {
    id: 'IR-10',
    sentence: 'Washes with a solution at {ex-ear-water} by the thermometer, each time the stream begins.',
    points: 6,
    critical: true,
    competencies: ['XII.P.1', 'I.P.8'],
    sources: ['aao-hns-cerumen-2017', 'caloric-air-water-2012'],
    facts: ['ex-ear-water', 'ir-caloric'],
    teaches: ear,
    test: ofWashing(({ case: patient, did, facts, washes }) => {
      if (patient.emergency) return notAsked('eyewash-as-it-comes');
      const offC = Math.round(did.worstOffC * 10) / 10;
      if (washes.some(({ celsius }) => celsius >= facts.warmC + facts.caloricC)) return lost('far-too-hot');
      // Cold does not hurt an eye; in an ear it makes the room spin.
      if (patient.organ === 'ear' && offC >= facts.caloricC)
        return { share: 0, because: 'far-from-body-warmth', values: { offC } };
      if (offC > 2) return { share: 0.3, because: 'not-body-warm', values: { offC } };
      return did.unmeasured ? lost('thermometer-not-read', 0.5) : done;
    }),
  },
  {
    id: 'IR-11',
    sentence: 'Wears gloves and eye protection.',
    points: 3,
    critical: false,
    competencies: ['III.P.2', 'XII.P.2'],
    sources,
    facts: [],
    teaches: ear,
    test: ofWashing(({ case: patient, did }) => {
      if (patient.emergency) return notAsked('water-comes-first');
      const bare = (did.bareHands ? 1 : 0) + (did.bareEyes ? 1 : 0);
      return bare === 0 ? done : lost(did.bareHands ? 'no-gloves' : 'no-eye-protection', 1 - bare / 2);
    }),
  },
  {
    id: 'IR-12',
    sentence: 'Puts towel and basin in place and tilts the head {ir-eye-head}, so that the water runs into the basin.',
    points: 4,
    critical: false,
    competencies: ['I.P.8', 'XII.P.1'],
    sources: ['stevens-irrigate-eye-2005', 'saskpoly-aural-irrigation'],
    facts: ['ir-eye-head'],
    teaches: eye,
    test: ofWashing(({ case: patient, did }) => {
      if (did.ranOver) return lost('ran-into-the-other-eye');
      const tilted = did.tiltedTenths >= did.allTenths * 0.9;
      if (!tilted) return lost('head-not-tilted', did.noBasin ? 0 : 0.4);
      return did.noBasin && !patient.emergency ? lost('no-basin', 0.5) : done;
    }),
  },
  {
    id: 'IR-13',
    sentence: 'Has the hearing aid or contact lens taken out before the water; after a splash while it runs.',
    points: 4,
    critical: false,
    competencies: ['I.P.8'],
    sources: ['medlineplus-eye-emergencies', 'msd-eye-irrigation'],
    facts: [],
    teaches: splash,
    test: ofWashing((context) => {
      if (!context.case.wears) return notAsked('nothing-worn');
      if (context.wearsStill) return lost('still-worn');
      return context.did.woreIt ? lost('taken-out-late', 0.3) : done;
    }),
  },
  {
    id: 'IR-14',
    sentence:
      'After a splash begins to flush at once and calls out for help, without waiting for provider, form or chart.',
    points: 8,
    critical: true,
    competencies: ['XII.P.2.a', 'I.P.13', 'A.1'],
    sources: ['medlineplus-eye-emergencies', 'osha-eyewash-1910-151'],
    facts: ['ic-eye-flush'],
    teaches: splash,
    test: ({ case: patient, did }) => {
      if (!patient.emergency) return notAsked('no-splash');
      const { firstWaterAtMs, helpAtMs } = did;
      if (firstWaterAtMs === null) return lost('nothing-washed');
      if (firstWaterAtMs > promptMs * 2)
        return { share: 0, because: 'flushed-late', values: { seconds: Math.round(firstWaterAtMs / 1000) } };
      if (firstWaterAtMs > promptMs)
        return { share: 0.4, because: 'flushed-late', values: { seconds: Math.round(firstWaterAtMs / 1000) } };
      return helpAtMs === null ? lost('help-not-called', 0.5) : done;
    },
  },
];

/** Whether a visit was held as it should be, for the criteria of the end. */
export const heldVisit = (context: IrrigationContext): boolean => isHeld(context) && !washed(context);
