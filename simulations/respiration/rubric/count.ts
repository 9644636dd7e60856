/** Criteria of counting: the window, the number, the arithmetic, rhythm, depth and effort. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import type { BreathContext } from '../context.ts';
import { fullMinuteReason, mainCharted, mainEntry, rateError, truthFor } from '../findings.ts';
import { nothing, section } from './prepare.ts';

const book = ['vital-sign-measurement-2e', 'open-rn-nursing-skills-2e'];

/** A result that fails the run is off by more than this, breaths a minute: grown people and small children. Assumptions. */
const farOffPerMin = { grown: 5, small: 9 } as const;

/** Breaths a count may be off for all and for half of the points: assumptions. */
function tolerated(breaths: number): { readonly full: number; readonly half: number } {
  return { full: Math.max(1, Math.ceil(breaths * 0.04)), half: Math.max(2, Math.ceil(breaths * 0.1)) };
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1, b * 0.1);

export const countCriteria: readonly Criterion<BreathContext>[] = [
  {
    id: 'RS-10',
    sentence: 'Counts even breathing for {vs-respiration-count}, or for {breath-full-minute}.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.d'],
    sources: book,
    facts: ['vs-respiration-count', 'breath-full-minute'],
    teaches: section,
    test: (context) => {
      if (fullMinuteReason(context) !== null) return { share: null, because: 'full-minute-owed' };
      const main = mainCharted(context);
      if (main === null) return nothing;
      return main.count.windowS >= context.facts.evenS
        ? { share: 1, because: 'done' }
        : { share: 0.25, because: 'window-too-short', values: { windowS: main.count.windowS } };
    },
  },
  {
    id: 'RS-11',
    sentence: 'Counts {breath-full-minute} where it is owed: uneven breathing and small children.',
    points: 6,
    critical: true,
    competencies: ['I.P.1.d', 'A.1'],
    sources: book,
    facts: ['breath-full-minute', 'breath-periodic'],
    teaches: section,
    test: (context) => {
      const reason = fullMinuteReason(context);
      if (reason === null) return { share: null, because: 'half-a-minute-was-enough' };
      const main = mainCharted(context);
      if (main === null) return nothing;
      return main.count.windowS >= context.facts.fullS
        ? { share: 1, because: 'done' }
        : { share: 0, because: `short-${reason}` };
    },
  },
  {
    id: 'RS-12',
    sentence: 'Counts in and out as one breath, each breath once.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.d'],
    sources: book,
    facts: [],
    teaches: section,
    test: (context) => {
      const main = mainCharted(context);
      if (main === null) return nothing;
      const entered = main.count.entered ?? 0;
      const { there, windowS, visibility } = main.count;
      const values = { entered, there, windowS };
      const off = Math.abs(entered - there);
      const { full, half } = tolerated(there);
      if (off <= full) return { share: 1, because: 'done', values };
      if (isNear(entered, there * 2)) return { share: 0, because: 'in-and-out-counted-apart', values };
      if (off <= half) return { share: 0.5, because: 'count-a-little-off', values };
      return { share: 0, because: visibility < 0.3 ? 'counted-without-seeing' : 'count-off', values };
    },
  },
  {
    id: 'RS-13',
    sentence: 'Turns the count into breaths a minute and charts just that.',
    points: 4,
    critical: false,
    competencies: ['II.P.4', 'X.P.3'],
    sources: book,
    facts: ['vs-respiration-count'],
    teaches: section,
    test: (context) => {
      const main = mainCharted(context);
      if (main === null)
        return { share: 0, because: context.entries.length === 0 ? 'nothing-counted' : 'never-counted' };
      const entered = main.count.entered ?? 0;
      const right = entered * (60 / main.count.windowS);
      const values = { entered, windowS: main.count.windowS, right, charted: main.entry.ratePerMin };
      if (main.entry.ratePerMin === right) return { share: 1, because: 'done', values };
      if (main.entry.ratePerMin === entered) return { share: 0, because: 'not-multiplied', values };
      return { share: 0, because: 'charted-something-else', values };
    },
  },
  {
    id: 'RS-14',
    sentence: 'Ends with a rate that can be acted on.',
    points: 6,
    critical: true,
    competencies: ['I.P.1.d', 'A.1'],
    sources: book,
    facts: [],
    teaches: section,
    test: (context) => {
      const main = mainEntry(context);
      if (main === null) return { share: 0, because: 'nothing-charted' };
      const errorPerMin = Math.round(rateError(context, main));
      const values = { errorPerMin, charted: main.ratePerMin, truth: Math.round(truthFor(context, main)) };
      const off = Math.abs(errorPerMin);
      const small = context.case.ageGroup === 'infant' || context.case.ageGroup === 'toddler';
      if (off > (small ? farOffPerMin.small : farOffPerMin.grown))
        return { share: 0, because: 'result-far-off', values };
      const { full, half } = tolerated(truthFor(context, main));
      if (off <= full + 1) return { share: 1, because: 'done', values };
      return off <= half + 1
        ? { share: 0.75, because: 'result-a-little-off', values }
        : { share: 0.5, because: 'result-off', values };
    },
  },
  {
    id: 'RS-15',
    sentence: 'Names the rhythm as it is: regular or irregular.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.d', 'V.C.8.a'],
    sources: book,
    facts: ['breath-periodic'],
    teaches: section,
    test: (context) => {
      const main = mainEntry(context);
      if (main === null) return nothing;
      if (main.rhythm === null) return { share: 0, because: 'rhythm-left-out' };
      const uneven = context.case.pattern !== 'even';
      if ((main.rhythm === 'irregular') !== uneven)
        return { share: 0, because: uneven ? 'uneven-missed' : 'even-called-irregular' };
      return uneven && !main.notes.includes('pauses-seen')
        ? { share: 0.7, because: 'pauses-left-out' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'RS-16',
    sentence: 'Names the depth: shallow, normal or deep.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.d', 'V.C.8.a'],
    sources: book,
    facts: [],
    teaches: section,
    test: (context) => {
      const main = mainEntry(context);
      if (main === null) return nothing;
      if (main.depth === null) return { share: 0, because: 'depth-left-out' };
      // Breaths that grow and shrink have no one depth.
      if (context.case.pattern === 'waxing-waning') return { share: 1, because: 'done' };
      return main.depth === context.case.depth
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'depth-wrong', values: { charted: main.depth, right: context.case.depth } };
    },
  },
  {
    id: 'RS-17',
    sentence: 'Looks at face, chest and the whole person, and names every sign of effort: {breath-effort-signs}.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.d', 'I.P.3'],
    sources: book,
    facts: ['breath-effort-signs'],
    teaches: section,
    test: (context) => {
      const main = mainEntry(context);
      if (main === null) return nothing;
      if (main.effort === null) return { share: 0, because: 'effort-left-out' };
      const there = context.case.effort;
      const named = main.effort.filter((sign) => there.includes(sign)).length;
      const invented = main.effort.length - named;
      const values = { named, there: there.length, invented };
      if (there.length === 0)
        return invented === 0 ? { share: 1, because: 'done' } : { share: 0.25, because: 'effort-invented', values };
      const share = Math.max(0, named / there.length - invented * 0.25);
      return { share, because: share === 1 ? 'done' : invented > 0 ? 'effort-invented' : 'effort-missed', values };
    },
  },
];
