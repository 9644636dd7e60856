/** Criteria of charting and acting: repeat, chart, report, scope, and a safe end. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { BpContext } from '../context.ts';
import { charted, decidingReadings, meanPressure, readingsNeeded, reportNeed } from '../findings.ts';

const teaches = (section: string) => `clinical-procedures/blood-pressure#${section}`;
const nothing: Finding = { share: 0, because: 'nothing-charted' };

/** An emergency is told within this time of the first charted severe reading, ms. An assumption: "now". */
const emergencyWithinMs = 120000;

export const actCriteria: readonly Criterion<BpContext>[] = [
  {
    id: 'BP-21',
    sentence: 'Charts even numbers with arm, position and cuff size, each as it was.',
    points: 5,
    critical: false,
    competencies: ['X.P.3', 'I.P.1.a'],
    sources: ['acc-aha-blood-pressure-2017', 'open-rn-manual-bp'],
    facts: ['bp-nearest', 'bp-record'],
    teaches: teaches('record-repeat-report'),
    test: (context) => {
      const readings = charted(context);
      if (readings.length === 0) return nothing;
      const step = context.facts.nearestMmHg;
      const shares = readings.map(({ reading, attempt }) => {
        const even =
          reading.systolic % step === 0 && reading.diastolic % step === 0 && reading.systolic > reading.diastolic;
        return (
          (Number(even) * 2 +
            Number(reading.arm === attempt.arm) +
            Number(reading.position === 'sitting') +
            Number(reading.cuff === attempt.cuff)) /
          5
        );
      });
      const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
      const wrongArm = readings.some(({ reading, attempt }) => reading.arm !== null && reading.arm !== attempt.arm);
      return { share, because: share === 1 ? 'done' : wrongArm ? 'wrong-arm-charted' : 'chart-incomplete' };
    },
  },
  {
    id: 'BP-22',
    sentence: 'Repeats the reading after {bp-repeat-wait} with an empty cuff, as often as it takes.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.a'],
    sources: ['acc-aha-blood-pressure-2017', 'aha-bp-measurement-2019'],
    facts: ['bp-readings', 'bp-repeat-wait', 'bp-repeat-difference', 'bp-irregular'],
    teaches: teaches('record-repeat-report'),
    test: (context) => {
      const readings = decidingReadings(context);
      if (readings.length === 0) return nothing;
      const needed = readingsNeeded(context);
      const values = { taken: readings.length, needed };
      // With signs of an emergency nobody waits for a second reading.
      if (reportNeed(context) === 'emergency') return { share: null, because: 'emergency' };
      if (readings.length < needed) return { share: readings.length < 2 ? 0 : 0.5, because: 'too-few', values };
      const repeats = readings
        .slice(1)
        .flatMap(({ attempt }) => (attempt.emptyForMs === null ? [] : [attempt.emptyForMs]));
      const least = context.facts.repeatWaitMin.low * 60000;
      return repeats.every((ms) => ms >= least)
        ? { share: 1, because: 'done', values }
        : { share: 0.5, because: 'repeated-too-soon', values };
    },
  },
  {
    id: 'BP-23',
    sentence: 'Charts the average of the readings.',
    points: 3,
    critical: false,
    competencies: ['II.P.4', 'X.P.3'],
    sources: ['aha-acc-blood-pressure-2025', 'acc-aha-blood-pressure-2017'],
    facts: ['bp-readings'],
    teaches: teaches('record-repeat-report'),
    test: (context) => {
      const readings = decidingReadings(context).map(({ reading }) => reading);
      if (readings.length < 2)
        return reportNeed(context) === 'emergency'
          ? { share: null, because: 'emergency' }
          : { share: 0, because: 'nothing-to-average' };
      if (context.average === null) return { share: 0, because: 'no-average' };
      const right = meanPressure(readings);
      const near =
        Math.abs(context.average.systolic - right.systolic) <= 1 &&
        Math.abs(context.average.diastolic - right.diastolic) <= 1;
      return {
        share: near ? 1 : 0,
        because: near ? 'done' : 'average-wrong',
        values: { systolic: Math.round(right.systolic), diastolic: Math.round(right.diastolic) },
      };
    },
  },
  {
    id: 'BP-24',
    sentence: 'At a first visit, measures both arms.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.a'],
    sources: ['acc-aha-blood-pressure-2017', 'aha-bp-measurement-2019'],
    facts: ['bp-both-arms', 'bp-arm-difference'],
    teaches: teaches('record-repeat-report'),
    test: (context) => {
      const { firstVisit, arms } = context.case;
      if (!firstVisit || arms.left.limit !== null || arms.right.limit !== null)
        return { share: null, because: 'not-a-first-visit' };
      const sides = new Set(charted(context).map(({ attempt }) => attempt.arm));
      return sides.size === 2 ? { share: 1, because: 'done' } : { share: 0, because: 'one-arm-only' };
    },
  },
  {
    id: 'BP-25',
    sentence: 'Reports what has to be reported to the provider or nurse before leaving, and an emergency at once.',
    points: 6,
    critical: true,
    competencies: ['I.P.3', 'II.C.3', 'A.1'],
    sources: [
      'aha-acc-blood-pressure-2025',
      'nhlbi-low-blood-pressure',
      'acog-gestational-hypertension-222',
      'acog-severe-hypertension-767',
    ],
    facts: [
      'bp-report-high-systolic',
      'bp-report-high-diastolic',
      'bp-report-low-systolic',
      'bp-emergency-signs',
      'bp-pregnancy-report-systolic',
      'bp-pregnancy-severe',
      'bp-stage-2',
    ],
    teaches: teaches('record-repeat-report'),
    test: (context) => {
      const need = reportNeed(context);
      if (need === 'none') return { share: null, because: 'nothing-to-report' };
      const first = context.readings[0];
      const told = context.did.reports.filter(
        ({ to, readings }) => (to === 'provider' || to === 'nurse') && readings > 0,
      );
      const help = context.did.helpCalledAtMs;
      const earliest = Math.min(told[0]?.atMs ?? Infinity, need === 'emergency' ? (help ?? Infinity) : Infinity);
      if (earliest === Infinity)
        return { share: 0, because: context.did.reports.length > 0 ? 'told-the-wrong-person' : 'not-reported' };
      if (need === 'emergency') {
        if (first !== undefined && earliest - first.atMs > emergencyWithinMs)
          return { share: 0, because: 'emergency-too-late' };
        return help !== null || told.some(({ content }) => content === 'numbers-and-symptoms')
          ? { share: 1, because: 'done' }
          : { share: 0.5, because: 'symptoms-left-out' };
      }
      return { share: 1, because: 'done' };
    },
  },
  {
    id: 'BP-26',
    sentence: 'Stays in scope: gives numbers, leaves meaning, medicine and private findings to the provider.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'X.P.2.a', 'A.6', 'A.2'],
    sources: ['aha-acc-blood-pressure-2025'],
    facts: ['bp-stage-1'],
    teaches: teaches('record-repeat-report'),
    test: ({ did }) => {
      if (did.reports.some(({ to }) => to === 'family-member' || to === 'front-desk'))
        return { share: 0, because: 'privacy-broken' };
      if (did.told.includes('you-have-hypertension') || did.reports.some(({ content }) => content === 'own-diagnosis'))
        return { share: 0, because: 'diagnosed' };
      if (did.told.includes('change-your-medicine')) return { share: 0, because: 'changed-medicine' };
      if (did.told.includes('nothing-to-worry-about')) return { share: 0, because: 'reassured-falsely' };
      if (did.told.includes('numbers-are-secret')) return { share: 0.5, because: 'kept-secret' };
      return did.told.length > 0 ? { share: 1, because: 'done' } : { share: 0.5, because: 'said-nothing' };
    },
  },
  {
    id: 'BP-27',
    sentence: 'Leaves the patient safe: cuff empty and off the arm.',
    points: 3,
    critical: true,
    competencies: ['XII.P.1'],
    sources: ['open-rn-manual-bp'],
    facts: [],
    teaches: teaches('by-ear-step-by-step'),
    test: (context) => {
      if (context.did.cuffLeftInflated) return { share: 0, because: 'cuff-left-inflated' };
      return context.cuffPlaced === null ? { share: 1, because: 'done' } : { share: 0.5, because: 'cuff-left-on' };
    },
  },
];
