/** Criteria of preparing: who, which arm, seat, rest, cuff. Codes and numbers only; sentences are in explain.ts. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { Attempt, BpContext } from '../context.ts';
import { cuffFor, cuffSizesOff } from '../faults.ts';
import { charted, firstListened } from '../findings.ts';

const teaches = (section: string) => `clinical-procedures/blood-pressure#${section}`;

/** Attempts behind the charted readings; without any, the first one listened to. */
function judged(context: BpContext): readonly Attempt[] {
  const behind = charted(context).map(({ attempt }) => attempt);
  const first = firstListened(context);
  return behind.length > 0 ? behind : first === null ? [] : [first];
}

const nothing: Finding = { share: 0, because: 'never-measured' };

/** The mean share over all judged attempts, with one code for full, part and none. */
function overAttempts(
  context: BpContext,
  share: (attempt: Attempt) => number,
  codes: readonly [full: string, part: string, none: string],
): Finding {
  const attempts = judged(context);
  if (attempts.length === 0) return nothing;
  const value = attempts.reduce((sum, attempt) => sum + share(attempt), 0) / attempts.length;
  return { share: value, because: value === 1 ? codes[0] : value === 0 ? codes[2] : codes[1] };
}

/** How far the middle of the cuff may be off heart level, cm, and still count: nobody sees better. An assumption. */
const levelWithinCm = 3;

export const prepareCriteria: readonly Criterion<BpContext>[] = [
  {
    id: 'BP-01',
    sentence: 'Cleans hands in view of the patient before the first touch.',
    points: 4,
    critical: true,
    competencies: ['III.P.3', 'I.P.1.a'],
    sources: ['open-rn-manual-bp'],
    facts: [],
    teaches: teaches('by-ear-step-by-step'),
    test: ({ did }) => {
      if (did.handsCleanedAtMs === null) return { share: 0, because: 'not-cleaned' };
      return did.firstTouchAtMs !== null && did.handsCleanedAtMs > did.firstTouchAtMs
        ? { share: 0, because: 'cleaned-after-touch' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'BP-02',
    sentence: 'Confirms two identifiers, full name and birth date, against the chart before touching.',
    points: 5,
    critical: true,
    competencies: ['I.P.1.a', 'XII.P.1'],
    sources: ['open-rn-manual-bp'],
    facts: [],
    teaches: teaches('by-ear-step-by-step'),
    test: ({ did }) => {
      if (did.identifiedAtMs === null) return { share: 0, because: 'not-identified' };
      if (!did.identifiedBy.includes('full-name') || !did.identifiedBy.includes('birth-date'))
        return { share: 0, because: 'weak-identifiers' };
      return did.firstTouchAtMs !== null && did.identifiedAtMs > did.firstTouchAtMs
        ? { share: 0.5, because: 'identified-late' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'BP-03',
    sentence: 'Introduces themselves as a medical assistant and says what will happen.',
    points: 2,
    critical: false,
    competencies: ['I.P.8', 'A.7'],
    sources: ['open-rn-manual-bp'],
    facts: [],
    teaches: teaches('by-ear-step-by-step'),
    test: ({ did }) => {
      if (did.introducedAs === 'nurse') return { share: 0, because: 'false-title' };
      const [named, explained] = [did.introducedAs === 'medical-assistant', did.explainedAtMs !== null];
      if (named && explained) return { share: 1, because: 'done' };
      return named || explained
        ? { share: 0.5, because: named ? 'not-explained' : 'no-title' }
        : { share: 0, because: 'neither' };
    },
  },
  {
    id: 'BP-04',
    sentence: 'Asks about limits to the arms before pumping, and leaves a limited arm alone.',
    points: 6,
    critical: true,
    competencies: ['I.P.1.a', 'XII.P.1', 'A.4'],
    sources: ['niddk-vascular-access', 'nci-lymphedema-pdq', 'open-rn-manual-bp'],
    facts: ['bp-fistula-arm', 'bp-lymph-node-arm'],
    teaches: teaches('before-you-measure'),
    test: ({ did }) => {
      if (did.limitedArmInflated) return { share: 0, because: 'limited-arm-used' };
      if (did.armLimitsAskedAtMs === null) return { share: 0, because: 'not-asked' };
      return did.firstInflationAtMs !== null && did.armLimitsAskedAtMs > did.firstInflationAtMs
        ? { share: 0, because: 'asked-too-late' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'BP-05',
    sentence: 'Asks about caffeine, smoking, exercise and a full bladder.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.a', 'A.4'],
    sources: ['acc-aha-blood-pressure-2017'],
    facts: ['bp-no-caffeine-time'],
    teaches: teaches('before-you-measure'),
    test: ({ did }) => {
      const count = (['caffeine', 'smoking', 'exercise', 'bladder'] as const).filter((question) =>
        did.asked.includes(question),
      ).length;
      return { share: count / 4, because: count === 4 ? 'done' : 'some-not-asked', values: { asked: count } };
    },
  },
  {
    id: 'BP-06',
    sentence:
      'Acts on the answers: offers the restroom, waits until {bp-no-caffeine-time} have passed or charts the reason beside the reading.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.a', 'A.1'],
    sources: ['acc-aha-blood-pressure-2017', 'million-hearts-bp-errors'],
    facts: [
      'bp-no-caffeine-time',
      'bp-error-bladder-systolic',
      'bp-error-caffeine-systolic',
      'bp-error-smoking-systolic',
    ],
    teaches: teaches('before-you-measure'),
    test: (context) => {
      const { case: patient, facts } = context;
      const attempts = judged(context);
      const notes = new Set(context.readings.flatMap((reading) => reading.notes));
      const fresh = (minutesAgo: number | null) =>
        minutesAgo !== null &&
        attempts.some(({ startedAtMs }) => minutesAgo + startedAtMs / 60000 < facts.noCaffeineMin);
      const checks = [
        {
          applies: patient.bladderFull,
          kept: attempts.every(({ faults }) => !faults.includes('bladder')) || notes.has('full-bladder'),
        },
        {
          applies: patient.caffeineMinutesAgo !== null,
          kept: !fresh(patient.caffeineMinutesAgo) || notes.has('caffeine-within-30-min'),
        },
        {
          applies: patient.smokedMinutesAgo !== null,
          kept: !fresh(patient.smokedMinutesAgo) || notes.has('smoked-within-30-min'),
        },
        {
          applies: patient.exercisedMinutesAgo !== null,
          kept: !fresh(patient.exercisedMinutesAgo) || notes.has('exercised-within-30-min'),
        },
      ].filter(({ applies }) => applies);
      if (checks.length === 0) return { share: null, because: 'nothing-to-act-on' };
      if (attempts.length === 0) return nothing;
      const kept = checks.filter((check) => check.kept).length;
      return {
        share: kept / checks.length,
        because: kept === checks.length ? 'done' : 'answers-ignored',
        values: { kept, of: checks.length },
      };
    },
  },
  {
    id: 'BP-07',
    sentence: 'Seats the patient on a chair with the back supported, feet flat and legs uncrossed.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.a', 'I.P.8'],
    sources: ['acc-aha-blood-pressure-2017', 'million-hearts-bp-errors'],
    facts: [
      'bp-position',
      'bp-error-legs-crossed-systolic',
      'bp-error-back-unsupported-systolic',
      'bp-error-feet-unsupported-systolic',
    ],
    teaches: teaches('before-you-measure'),
    test: (context) =>
      overAttempts(
        context,
        ({ onChair, faults }) => {
          if (onChair === null) return 0;
          const wrong = (['back-unsupported', 'feet-unsupported', 'legs-crossed'] as const).filter((fault) =>
            faults.includes(fault),
          ).length;
          return 1 - wrong / 3;
        },
        ['done', 'seat-partly-wrong', 'seat-wrong'],
      ),
  },
  {
    id: 'BP-08',
    sentence: 'Measures on a bare arm.',
    points: 4,
    critical: true,
    competencies: ['I.P.1.a'],
    sources: ['acc-aha-blood-pressure-2017', 'million-hearts-bp-errors'],
    facts: ['bp-position', 'bp-error-clothing-systolic'],
    teaches: teaches('before-you-measure'),
    test: (context) =>
      overAttempts(context, ({ sleeve }) => (sleeve === 'off' ? 1 : sleeve === 'rolled' ? 0.5 : 0), [
        'done',
        'sleeve-in-the-way',
        'over-clothing',
      ]),
  },
  {
    id: 'BP-09',
    sentence: 'Supports the arm so that the middle of the cuff is at heart level.',
    points: 5,
    critical: true,
    competencies: ['I.P.1.a', 'I.P.8'],
    sources: ['acc-aha-blood-pressure-2017', 'liu-arm-position-2024', 'aha-bp-measurement-2005'],
    facts: ['bp-heart-level', 'bp-error-arm-height', 'bp-error-arm-unsupported-systolic', 'bp-error-arm-lap-systolic'],
    teaches: teaches('before-you-measure'),
    test: (context) =>
      overAttempts(
        context,
        ({ armOn, armHeightCm }) => {
          if (armOn !== 'desk') return 0;
          const off = Math.abs(armHeightCm);
          return off <= levelWithinCm ? 1 : off <= 2 * levelWithinCm ? 0.5 : 0;
        },
        ['done', 'arm-not-quite-level', 'arm-not-supported'],
      ),
  },
  {
    id: 'BP-10',
    sentence: 'Lets the patient sit quietly for {bp-rest-time} before the first reading.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.a'],
    sources: ['acc-aha-blood-pressure-2017', 'aha-bp-measurement-2019'],
    facts: ['bp-rest-time', 'bp-error-no-rest-systolic'],
    teaches: teaches('before-you-measure'),
    test: (context) => {
      const first = firstListened(context);
      if (first === null) return nothing;
      const minutes = first.quietMsAtStart / 60000;
      const needed = context.facts.restMin;
      const values = { restedMinutes: Math.floor(minutes * 10) / 10, needed };
      if (minutes >= needed) return { share: 1, because: 'done', values };
      // Three of the five minutes are what the 2019 statement still accepts: half the points.
      return minutes >= needed * 0.6
        ? { share: 0.5, because: 'rest-short', values }
        : { share: 0, because: 'no-rest', values };
    },
  },
  {
    id: 'BP-11',
    sentence: 'Keeps the measurement free of talk.',
    points: 3,
    critical: false,
    competencies: ['I.P.1.a', 'A.7'],
    sources: ['acc-aha-blood-pressure-2017', 'bp-talking-2017'],
    facts: ['bp-no-talking', 'bp-error-talking-systolic'],
    teaches: teaches('before-you-measure'),
    test: (context) => overAttempts(context, ({ talked }) => (talked ? 0 : 1), ['done', 'talk-in-some', 'talk-in-all']),
  },
  {
    id: 'BP-12',
    sentence: 'Measures the arm and chooses the cuff that fits it.',
    points: 5,
    critical: true,
    competencies: ['I.P.1.a'],
    sources: ['acc-aha-blood-pressure-2017', 'aha-bp-measurement-2019', 'ishigami-cuff-size-2023'],
    facts: [
      'bp-bladder-length',
      'bp-bladder-width',
      'bp-cuff-child',
      'bp-cuff-small-adult',
      'bp-cuff-adult',
      'bp-cuff-large-adult',
      'bp-cuff-thigh',
    ],
    teaches: teaches('choose-the-cuff'),
    test: (context) => {
      const attempts = judged(context);
      if (attempts.length === 0) return nothing;
      const armCm = context.drawn.armCm;
      const values = { armCm, right: cuffFor(armCm, context.facts) };
      const off = attempts.map(({ cuff }) => cuffSizesOff(cuff, armCm, context.facts)).find((sizes) => sizes !== 0);
      if (off !== undefined) return { share: 0, because: off < 0 ? 'cuff-too-small' : 'cuff-too-large', values };
      return context.did.armMeasured
        ? { share: 1, because: 'done', values }
        : { share: 0.5, because: 'arm-not-measured', values };
    },
  },
  {
    id: 'BP-13',
    sentence:
      'Finds the brachial artery and places the cuff snugly, its mark over the artery, {bp-cuff-edge} above the bend of the elbow.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.a'],
    sources: ['wayne-state-manual-bp', 'aha-bp-measurement-2005'],
    facts: ['bp-cuff-edge'],
    teaches: teaches('by-ear-step-by-step'),
    test: (context) => {
      const attempts = judged(context);
      if (attempts.length === 0) return nothing;
      const { low, high } = context.facts.cuffEdgeCm;
      const all = (claim: (attempt: Attempt) => boolean) => (attempts.every(claim) ? 1 : 0);
      const share =
        (Number(context.did.brachialFelt) +
          all(({ placed }) => placed.edgeCm >= low - 0.5 && placed.edgeCm <= high + 1) +
          all(({ placed }) => placed.mark === 'over-artery') +
          all(({ placed }) => placed.fit === 'snug')) /
        4;
      return {
        share,
        because: share === 1 ? 'done' : context.did.brachialFelt ? 'cuff-badly-placed' : 'artery-not-found',
      };
    },
  },
];
