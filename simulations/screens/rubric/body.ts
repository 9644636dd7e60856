/** Criteria of lying, standing and walking. Codes only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import { positions } from '../case.ts';
import type { ScContext } from '../context.ts';
import { dueNow, readingAt } from '../findings.ts';
import { sections } from '../plan/step.ts';

const notDue: Finding = { share: null, because: 'not-due' };
const orthostatic = (context: ScContext) => context.case.due.includes('orthostatic');
/** Who began to faint is not stood up again for the third minute. */
const wanted = (context: ScContext) =>
  context.did.faintWarnedAtMs === null
    ? positions
    : positions.filter((position) => position === 'lying' || readingAt(context, position) !== null);
/** How soon after swaying somebody lies flat, ms: while they still stand. An assumption (model.md). */
const soonMs = 20_000;

export const bodyCriteria: readonly Criterion<ScContext>[] = [
  {
    id: 'SN-14',
    sentence:
      'Takes the orthostatic set at its times: lying {bp-orthostatic-lie-time}, standing {bp-orthostatic-stand-times}, pulse counted each time.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.a', 'I.P.1.c'],
    sources: ['cdc-steadi'],
    facts: ['bp-orthostatic-lie-time', 'bp-orthostatic-stand-times'],
    teaches: sections.orthostatic,
    test: (context) => {
      if (!orthostatic(context)) return notDue;
      if (context.readings.length === 0) return { share: 0, because: 'no-reading' };
      const list = wanted(context);
      const readings = list.map((position) => readingAt(context, position));
      const taken = readings.filter((reading) => reading !== null);
      const counted = taken.filter(({ pulseCounted }) => pulseCounted).length;
      const share = (taken.length * 0.7 + counted * 0.3) / list.length;
      const lay = readingAt(context, 'lying') !== null;
      return {
        share: taken.length === list.length && counted === list.length ? 1 : share,
        because: !lay
          ? 'lay-too-short'
          : taken.length < list.length
            ? 'readings-off-their-times'
            : counted < list.length
              ? 'pulse-not-counted'
              : 'done',
      };
    },
  },
  {
    id: 'SN-15',
    sentence: 'Stands the person up with a chair behind and a hand within reach.',
    points: 5,
    critical: true,
    competencies: ['XII.P.1', 'XII.P.3'],
    sources: ['cdc-steadi'],
    facts: [],
    teaches: sections.orthostatic,
    test: (context) => {
      if (!orthostatic(context)) return notDue;
      if (context.did.stoodUnspotted) return { share: 0, because: 'stood-without-a-spotter' };
      return context.readings.some(({ posture }) => posture === 'standing') || context.did.faintWarnedAtMs !== null
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'never-stood' };
    },
  },
  {
    id: 'SN-16',
    sentence: 'Asks about dizziness with every reading.',
    points: 3,
    critical: false,
    competencies: ['A.4', 'I.P.3'],
    sources: ['cdc-steadi'],
    facts: [],
    teaches: sections.orthostatic,
    test: (context) => {
      if (!orthostatic(context)) return notDue;
      const readings = wanted(context).map((position) => readingAt(context, position));
      const asked = readings.filter((reading) => reading?.symptomsAsked === true).length;
      return {
        share: readings.length === 0 ? 0 : asked / readings.length,
        because: asked === readings.length ? 'done' : 'symptoms-not-asked',
      };
    },
  },
  {
    id: 'SN-17',
    sentence: 'Charts each pressure and pulse with its position and minute.',
    points: 4,
    critical: false,
    competencies: ['X.P.3', 'II.C.3'],
    sources: ['cdc-steadi', 'shaw-orthostatic-2017'],
    facts: ['bp-orthostatic-systolic', 'bp-orthostatic-diastolic'],
    teaches: sections.orthostatic,
    test: (context) => {
      if (!orthostatic(context)) return notDue;
      const list = wanted(context);
      const right = list.filter((position) => {
        const reading = readingAt(context, position);
        const entry = context.charted.positions.find((one) => one.position === position);
        return (
          reading !== null &&
          entry?.systolic === reading.systolic &&
          entry.diastolic === reading.diastolic &&
          Math.abs(entry.pulse - reading.pulse) <= 4
        );
      }).length;
      return { share: right / list.length, because: right === list.length ? 'done' : 'positions-not-charted' };
    },
  },
  {
    id: 'SN-18',
    sentence: 'Lays a person who begins to faint flat at once, and has the provider come.',
    points: 8,
    critical: true,
    competencies: ['I.P.13.f', 'A.1', 'XII.P.1'],
    sources: ['cdc-steadi'],
    facts: [],
    teaches: sections.orthostatic,
    test: (context) => {
      const { faintWarnedAtMs, laidAfterWarningMs, fell, calls } = context.did;
      if (faintWarnedAtMs === null) return { share: null, because: 'nobody-fainted' };
      if (fell === 'hurt') return { share: 0, because: 'fell-unheld' };
      if (laidAfterWarningMs === null || laidAfterWarningMs > soonMs) return { share: 0, because: 'not-laid-flat' };
      return calls.some(({ atMs }) => atMs >= faintWarnedAtMs)
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'faint-not-told' };
    },
  },
  {
    id: 'SN-19',
    sentence: 'Stays beside the person for the whole Timed Up and Go.',
    points: 5,
    critical: true,
    competencies: ['XII.P.1'],
    sources: ['cdc-steadi'],
    facts: [],
    teaches: sections.falls,
    test: (context) => {
      if (!dueNow(context).includes('tug')) return notDue;
      const { walks } = context.did;
      if (walks.length === 0) return { share: 0, because: 'never-walked' };
      return walks.every(({ beside }) => beside)
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'walked-alone' };
    },
  },
  {
    id: 'SN-20',
    sentence: 'Times the walk over {ex-tug-distance}, from “go” until they sit.',
    points: 5,
    critical: false,
    competencies: ['I.P.3', 'X.P.3'],
    sources: ['cdc-steadi'],
    facts: ['ex-tug-distance', 'ex-tug-time'],
    teaches: sections.falls,
    test: (context) => {
      if (!dueNow(context).includes('tug')) return notDue;
      const walk = context.did.walks.at(-1);
      if (walk === undefined || context.stopwatchMs === null) return { share: 0, because: 'never-walked' };
      if (walk.feet !== context.facts.tugFeet) return { share: 0.2, because: 'line-not-measured' };
      const off = Math.abs(context.stopwatchMs - walk.trueMs);
      // A thumb is a second off at most. An assumption (model.md).
      return off <= 1000
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'watch-off', values: { seconds: Math.round(off / 100) / 10 } };
    },
  },
];
