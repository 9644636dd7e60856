/** Criteria of the specimen: words, label, freshness, culture, finger, swab. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import { methodOf, takesUrine } from '../case.ts';
import type { PocContext } from '../context.ts';
import { cleanCatch, collects, insertOf, isCalledOff, wrongLines } from '../findings.ts';
import { fluidsAreRight, soakedEnough, swabReach } from '../acts-device.ts';
import { calledOff, nothingTested, sections, tested, waivedSources } from './begin.ts';

const notUrine: Finding = { share: null, because: 'not-urine' };

export const specimenCriteria: readonly Criterion<PocContext>[] = [
  {
    id: 'PT-12',
    sentence: 'Teaches the clean catch in plain words: every step for this anatomy, in the order in which it is done.',
    points: 6,
    critical: false,
    competencies: ['I.P.8', 'I.P.11.c', 'V.P.3.b'],
    sources: ['medlineplus-clean-catch'],
    facts: [],
    teaches: sections.catch,
    test: (context) => {
      if (context.case.test !== 'strip' || !collects(context)) return { share: null, because: 'no-clean-catch' };
      const owed = cleanCatch(context.case.anatomy);
      const { said } = context;
      const other = context.case.anatomy === 'female' ? 'pull-back-and-clean' : 'part-and-wipe';
      if (said.includes(other) && !said.includes(owed[2] ?? other)) return { share: 0.2, because: 'other-anatomy' };
      const steps = owed.filter((line) => said.includes(line));
      const order = steps.map((line) => said.indexOf(line));
      const inOrder = order.every((at, index) => index === 0 || at > (order[index - 1] ?? -1));
      const share = (steps.length / owed.length) * (inOrder ? 1 : 0.6);
      const values = { said: steps.length, all: owed.length };
      return {
        share,
        because: share === 1 ? 'done' : steps.length < owed.length ? 'step-left-out' : 'out-of-order',
        values,
      };
    },
  },
  {
    id: 'PT-13',
    sentence: 'Says nothing that spoils the catch or harms the patient.',
    points: 3,
    critical: false,
    competencies: ['I.P.8', 'A.1'],
    sources: ['medlineplus-clean-catch'],
    facts: [],
    teaches: sections.catch,
    test: (context) => {
      if (!collects(context)) return notUrine;
      const wrong = context.said.find((line) => wrongLines.includes(line));
      return wrong === undefined ? { share: 1, because: 'done' } : { share: 0, because: `said-${wrong}` };
    },
  },
  {
    id: 'PT-14',
    sentence: 'Labels the cup, not the lid, with name, birth date and time, in front of the patient.',
    points: 4,
    critical: true,
    competencies: ['I.P.11', 'X.P.3'],
    sources: ['medlineplus-clean-catch', 'cdc-waived-practices-2005'],
    facts: [],
    teaches: sections.catch,
    test: (context) => {
      if (!takesUrine(context.case.test)) return notUrine;
      const { specimen, did } = context;
      if (specimen === null) return nothingTested;
      if (did.usedUnlabeled)
        return { share: 0, because: specimen.wasLabeledOn === 'lid' ? 'label-on-lid' : 'tested-unlabeled' };
      if (specimen.wasLabeledOn !== 'cup') return { share: 0, because: 'not-labeled' };
      return specimen.labelHasTime ? { share: 1, because: 'done' } : { share: 0.6, because: 'label-without-time' };
    },
  },
  {
    id: 'PT-15',
    sentence: 'Tests urine {lab-urine-test-time} of voiding or cooled in time and warm again; refuses an old one.',
    points: 5,
    critical: true,
    competencies: ['I.P.11.c', 'A.1'],
    sources: ['urs-strip-instructions', 'umich-multistix-poc'],
    facts: ['lab-urine-test-time', 'lab-refrigerator-range'],
    teaches: sections.fresh,
    test: (context) => {
      if (!takesUrine(context.case.test)) return notUrine;
      if (!tested(context)) return nothingTested;
      if (context.did.usedOld) return { share: 0, because: 'tested-old' };
      return context.did.usedCold ? { share: 0.4, because: 'tested-cold' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PT-16',
    sentence: 'Takes the culture’s portion off first, before a strip or anything else goes in.',
    points: 3,
    critical: false,
    competencies: ['I.P.11.e', 'I.P.11.c'],
    sources: ['aafp-urinalysis-2005'],
    facts: [],
    teaches: sections.fresh,
    test: ({ case: patient, specimen, device }) => {
      if (!patient.order.culture) return { share: null, because: 'no-culture' };
      const poured = specimen?.culturePouredAtMs ?? null;
      if (poured === null) return { share: 0, because: 'culture-forgotten' };
      return device?.startedAtMs !== null && device !== null && device.startedAtMs < poured
        ? { share: 0, because: 'culture-after-strip' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PT-17',
    sentence: 'Swirls the urine, then notes its color and clarity in the usual words.',
    points: 4,
    critical: false,
    competencies: ['I.P.11.c', 'II.P.2'],
    sources: ['aafp-urinalysis-2005', 'medlineplus-urinalysis'],
    facts: [],
    teaches: sections.look,
    test: (context) => {
      const { truth } = context.case;
      if (truth.kind !== 'strip') return notUrine;
      if (context.look === null) return { share: 0, because: 'look-not-charted' };
      const share =
        (context.did.mixed ? 0.3 : 0) +
        (context.look.color === truth.color ? 0.35 : 0) +
        (context.look.clarity === truth.clarity ? 0.35 : 0);
      return { share, because: share > 0.99 ? 'done' : context.did.mixed ? 'look-wrong' : 'not-swirled' };
    },
  },
  {
    id: 'PT-18',
    sentence: 'Wears gloves before touching specimen, blood or mouth.',
    points: 3,
    critical: false,
    competencies: ['III.P.2', 'XII.P.1'],
    sources: ['cdc-waived-practices-2005', 'open-rn-nursing-skills-2e'],
    facts: [],
    teaches: sections.waived,
    test: (context) => {
      if (!tested(context) && isCalledOff(context)) return calledOff;
      if (!context.gloves) return { share: 0, because: 'no-gloves' };
      return context.did.touchedWithoutGloves ? { share: 0.4, because: 'gloves-late' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PT-19',
    sentence: 'Takes the drop well: hands washed and dried, side of the finger, first drop wiped, one full drop.',
    points: 6,
    critical: true,
    competencies: ['I.P.2.c', 'I.P.11'],
    sources: ['fda-glucose-meters', 'cdc-waived-practices-2005'],
    facts: [],
    teaches: sections.meter,
    test: (context) => {
      if (methodOf(context.case.test) !== 'meter') return { share: null, because: 'no-finger' };
      const last = context.did.fingers.at(-1);
      if (last === undefined) return nothingTested;
      const insert = insertOf(context);
      const faults = [
        last.cleaned === 'soap' ? null : context.case.sugaryFingers ? 'sugar-on-finger' : 'finger-not-washed',
        last.dry ? null : 'finger-wet',
        last.site === 'side' ? null : 'finger-site',
        !insert.wipeFirst || last.wiped > 0 ? null : 'first-drop-used',
        last.how === 'full' ? null : last.how === 'squeezed' ? 'finger-squeezed' : 'topped-up',
      ].filter((fault) => fault !== null);
      const [first] = faults;
      if (first === 'sugar-on-finger') return { share: 0, because: first };
      return { share: Math.max(0, 1 - faults.length * 0.3), because: first ?? 'done' };
    },
  },
  {
    id: 'PT-20',
    sentence: 'Rubs the swab over the right places and nothing else: both tonsils and back wall, or both nostrils.',
    points: 6,
    critical: true,
    competencies: ['I.P.11.e', 'I.P.11.d'],
    sources: ['medlineplus-throat-swab', 'cdc-respiratory-specimens'],
    facts: ['lab-nares-depth', 'lab-nares-turns'],
    teaches: sections.throat,
    test: (context) => {
      const { test } = context.case;
      if (test !== 'strep' && test !== 'respiratory') return { share: null, because: 'no-swab' };
      const swab = context.did.swabs.at(-1);
      if (swab === undefined) return nothingTested;
      const reach = swabReach(context, swab.zones, swab.turns);
      if (reach >= 0.99 && !swab.zones.includes('nostril-edge')) return { share: 1, because: 'done' };
      const strayed = swab.zones.some((zone) => zone === 'tongue' || zone === 'uvula' || zone === 'cheek');
      return {
        share: Math.max(0, reach - 0.2),
        because: strayed ? 'swab-strayed' : test === 'strep' ? 'swab-missed' : 'nose-too-little',
      };
    },
  },
  {
    id: 'PT-21',
    sentence: 'Adds fluids and drops as the insert says: which, in what order, how many, how long.',
    points: 5,
    critical: false,
    competencies: ['I.P.11.d', 'I.P.11.e'],
    sources: waivedSources,
    facts: [],
    teaches: sections.window,
    test: (context) => {
      const { device, case: patient } = context;
      if (!tested(context) && isCalledOff(context)) return calledOff;
      if (methodOf(patient.test) !== 'cassette' && patient.test !== 'guaiac')
        return { share: null, because: 'no-fluids' };
      if (device?.startedAtMs == null) return nothingTested;
      const insert = insertOf(context);
      if (device.cold) return { share: 0.3, because: 'kit-cold' };
      if (!fluidsAreRight(context, device.fluids)) return { share: 0.2, because: 'fluids-wrong' };
      if (device.drops < insert.drops) return { share: 0.3, because: 'too-few-drops' };
      const swabbed = insert.soakS > 0;
      const faults =
        (swabbed && !soakedEnough(context, device) ? 0.4 : 0) +
        (swabbed && device.squeezedAtMs === null ? 0.2 : 0) +
        (swabbed && device.turns < insert.turns ? 0.2 : 0);
      return { share: 1 - faults, because: faults === 0 ? 'done' : 'soaked-too-little' };
    },
  },
];
