/** Criteria of beginning: who, what was asked, label and controls before anything of the patient is tested. Codes only. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion } from '../../core/rubric.ts';
import type { PocContext } from '../context.ts';
import { brokenRules, hadTrouble, isCalledOff, isIn, owesControls, standing } from '../findings.ts';

export const sections = {
  identify: 'clinical-procedures/rooming-a-patient#call-and-identify',
  hands: 'clinical-procedures/rooming-a-patient#clean-hands',
  waived: 'laboratory/lab-safety-and-clia#what-waived-asks-of-you',
  controls: 'laboratory/quality-control#run-and-log-a-control',
  reagents: 'laboratory/quality-control#handle-reagents-right',
  chart: 'laboratory/quality-control#read-the-chart',
  out: 'laboratory/quality-control#when-a-control-is-out',
  catch: 'laboratory/collecting-specimens#the-clean-catch',
  throat: 'laboratory/collecting-specimens#throat-and-nose',
  fresh: 'laboratory/urinalysis#fresh-mixed-named',
  look: 'laboratory/urinalysis#look-and-note',
  strip: 'laboratory/urinalysis#read-the-strip',
  microscope: 'laboratory/urinalysis#under-the-microscope',
  reportUrine: 'laboratory/urinalysis#chart-and-report',
  meter: 'laboratory/chemistry#the-glucose-meter',
  critical: 'laboratory/chemistry#values-that-cannot-wait',
  strep: 'laboratory/microbiology#rapid-strep',
  window: 'laboratory/immunology-and-rapid-tests#read-the-window',
  blood: 'laboratory/immunology-and-rapid-tests#hidden-blood',
  say: 'laboratory/immunology-and-rapid-tests#say-it-right',
  scope: 'law-and-ethics/scope-and-credentials#never-yours',
} as const;

const encounterOf = ({ encounter }: PocContext) => encounter;
const greeting = ['open-rn-nursing-skills-2e'];
export const waivedSources = ['cdc-waived-practices-2005', 'cdc-ready-set-test'];

/** Whether anything of the patient was put to the test. */
export const tested = ({ did }: PocContext): boolean => did.testedUnder.length > 0;
export const nothingTested = { share: 0, because: 'nothing-tested' } as const;
/** A single outlier is repeated once by policy; a wrong meter code is put right and the same lot run again. */
const mayRepeat = ({ case: patient, lot }: PocContext): boolean =>
  patient.controls.pattern === 'outlier' || (patient.controls.pattern === 'steady' && lot === 0);
/** Nothing is asked of a test that was rightly not done. */
export const calledOff = { share: null, because: 'called-off' } as const;

export const beginCriteria: readonly Criterion<PocContext>[] = [
  encounterCriterion(
    'hands',
    {
      id: 'PT-01',
      points: 4,
      competencies: ['III.P.3', 'I.P.11'],
      sources: greeting,
      facts: [],
      teaches: sections.hands,
    },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    { id: 'PT-02', points: 2, competencies: ['A.7'], sources: greeting, facts: [], teaches: sections.identify },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    {
      id: 'PT-03',
      points: 5,
      competencies: ['I.P.11', 'XII.P.1'],
      sources: greeting,
      facts: [],
      teaches: sections.identify,
    },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'PT-04', points: 2, competencies: ['I.P.8'], sources: greeting, facts: [], teaches: sections.identify },
    encounterOf,
  ),
  {
    id: 'PT-05',
    sentence: 'Asks what this test depends on: food, medicine, preparation, and how the patient feels.',
    points: 3,
    critical: false,
    competencies: ['I.P.8', 'I.P.3'],
    sources: ['cdc-waived-practices-2005', 'aafp-urinalysis-2005'],
    facts: [],
    teaches: sections.waived,
    test: ({ case: patient, asked }) => {
      const owed = patient.ask.filter((question) => asked.includes(question)).length;
      return {
        share: owed / patient.ask.length,
        because: owed === patient.ask.length ? 'done' : owed > 0 ? 'asked-some' : 'nothing-asked',
      };
    },
  },
  {
    id: 'PT-06',
    sentence: 'Reads the label and the insert before use: lot, expiry, date opened, cap, storage.',
    points: 4,
    critical: false,
    competencies: ['I.P.10', 'I.C.11'],
    sources: waivedSources,
    facts: ['poc-strip-storage'],
    teaches: sections.reagents,
    test: (context) => {
      if (!tested(context) && isCalledOff(context)) return calledOff;
      const label = context.labelsRead.includes(context.lot);
      const share = (label ? 0.7 : 0) + (context.insertRead ? 0.3 : 0);
      return { share, because: share === 1 ? 'done' : label ? 'insert-not-read' : 'label-not-read' };
    },
  },
  {
    id: 'PT-07',
    sentence: 'Tests no patient with a bottle that stood open or is past its date ({poc-strip-storage}).',
    points: 5,
    critical: true,
    competencies: ['I.P.10', 'I.P.11'],
    sources: ['urs-strip-instructions', ...waivedSources, 'cfr-42-493'],
    facts: ['poc-strip-storage'],
    teaches: sections.waived,
    test: (context) => {
      if (!tested(context)) return isCalledOff(context) ? calledOff : nothingTested;
      return context.did.usedSpoiled ? { share: 0, because: 'used-spoiled' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PT-08',
    sentence: 'Has every control in before a patient is tested, and again with each new lot.',
    points: 6,
    critical: true,
    competencies: ['I.P.10', 'A.1'],
    sources: waivedSources,
    facts: ['lab-qc-when'],
    teaches: sections.controls,
    test: (context) => {
      const { did, case: patient } = context;
      if (!tested(context)) return isCalledOff(context) ? calledOff : nothingTested;
      if (patient.controls.levels.length === 0) return { share: null, because: 'no-external-control' };
      if (did.testedUnder.includes('not-run')) return { share: 0, because: 'controls-not-run' };
      if (did.testedUnder.includes('out')) return { share: 0, because: 'tested-while-out' };
      return did.testedUnder.includes('pattern')
        ? { share: 0, because: 'tested-against-the-chart' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PT-09',
    sentence: 'Writes each control into the log as it was shown, and in or out as it was.',
    points: 4,
    critical: false,
    competencies: ['I.P.10', 'II.C.3', 'X.P.3'],
    sources: waivedSources,
    facts: [],
    teaches: sections.controls,
    test: (context) => {
      if (isCalledOff(context)) return calledOff;
      if (!owesControls(context) && context.controls.length === 0) {
        if (context.case.controls.levels.length === 0) return { share: null, because: 'no-external-control' };
        return context.logRead ? { share: 1, because: 'done' } : { share: 0, because: 'log-not-read' };
      }
      if (context.controls.length === 0) return { share: 0, because: 'controls-not-run' };
      const right = context.controls.filter(
        (run) => run.logged?.value === run.shown && (run.logged.verdict === 'in') === isIn(run, context),
      ).length;
      const all = context.controls.length;
      const unlogged = context.controls.some(({ logged }) => logged === null);
      return {
        share: right / all,
        because: right === all ? 'done' : unlogged ? 'control-not-logged' : 'control-logged-wrongly',
        values: { right, all },
      };
    },
  },
  {
    id: 'PT-10',
    sentence:
      'Reads the control chart: an outlier ({poc-rule-one-three}), a trend, a shift ({poc-rule-ten}), or steady.',
    points: 5,
    critical: false,
    competencies: ['II.C.3.a', 'I.P.10', 'A.1'],
    sources: ['westgard-multirule-1981', 'who-lab-quality-2011'],
    facts: ['poc-rule-one-three', 'poc-rule-two-two', 'poc-rule-ten'],
    teaches: sections.chart,
    test: (context) => {
      const { case: patient, did } = context;
      if (patient.controls.doneToday || !patient.controls.levels.some(({ numeric }) => numeric !== null))
        return { share: null, because: 'no-chart' };
      const judgement = did.judgedFirst;
      if (judgement === null) return { share: 0, because: 'chart-not-read' };
      return judgement === patient.controls.pattern
        ? { share: 1, because: 'done' }
        : { share: 0, because: `chart-was-${patient.controls.pattern}`, values: { judgement } };
    },
  },
  {
    id: 'PT-11',
    sentence:
      'When a control or its chart says stop: stops, repeats or changes the lot by policy, and tells the person in charge.',
    points: 6,
    critical: true,
    competencies: ['I.P.10', 'A.1', 'X.C.11'],
    sources: [...waivedSources, 'who-lab-quality-2011'],
    facts: ['poc-rule-two-two', 'poc-rule-ten'],
    teaches: sections.out,
    test: (context) => {
      const { did } = context;
      if (!hadTrouble(context)) return { share: null, because: 'controls-were-in' };
      if (mayRepeat(context) && brokenRules(context).length === 0 && standing(context) === 'in')
        return { share: 1, because: 'done' };
      const told = did.reports.some(({ to, content }) => to === 'supervisor' && content === 'control-out');
      if (!told) return { share: 0, because: 'supervisor-not-told' };
      return did.lotsChanged > 0 && standing(context) === 'in'
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'not-brought-back' };
    },
  },
];
