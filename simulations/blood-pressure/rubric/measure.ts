/** Criteria of measuring: estimate, empty cuff, stethoscope, height, release, and the ear. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { Attempt, BpContext } from '../context.ts';
import { allAttempts, charted, finalError, firstListened } from '../findings.ts';

const teaches = (section: string) => `clinical-procedures/blood-pressure#${section}`;
const nothing: Finding = { share: 0, because: 'never-measured' };

/** How near the noted estimate must be to the pressure at which the pulse went, mmHg. An assumption. */
const estimateWithinMmHg = 10;
/** One squeeze is about this much, mmHg: nobody pumps finer. */
const aSqueezeMmHg = 5;
/** Share of the fall that must run at the cited rate for all points. An assumption. */
const steadyShare = 0.8;
/** A reading this near to the pressure under the cuff is a good reading, twice as far half of one, mmHg. An assumption. */
const readWithinMmHg = 5;
/** A result further off than this fails the run, mmHg. An assumption. */
const neverOffByMmHg = 10;

/** The estimate a listened attempt could rest on: noted, pulse felt away, before it. */
function estimateBefore(
  context: BpContext,
  listened: Attempt,
): { readonly mmHg: number; readonly goneMmHg: number } | null {
  const felt = allAttempts(context).filter(
    ({ number, arm, pulseGoneMmHg }) => number <= listened.number && arm === listened.arm && pulseGoneMmHg !== null,
  );
  const noted = context.estimates
    .filter(({ atMs, attempt }) => atMs <= listened.startedAtMs && felt.some(({ number }) => number === attempt))
    .at(-1);
  const gone = felt.find(({ number }) => number === noted?.attempt)?.pulseGoneMmHg;
  return noted === undefined || gone === undefined || gone === null ? null : { mmHg: noted.mmHg, goneMmHg: gone };
}

function judged(context: BpContext): readonly Attempt[] {
  const behind = charted(context).map(({ attempt }) => attempt);
  const first = firstListened(context);
  return behind.length > 0 ? behind : first === null ? [] : [first];
}

function heightShare(peakMmHg: number, from: number, range: { readonly low: number; readonly high: number }): number {
  const above = peakMmHg - from;
  if (above >= range.low - 2 && above <= range.high + aSqueezeMmHg) return 1;
  return above >= range.low - 12 && above <= range.high + 25 ? 0.5 : 0;
}

export const measureCriteria: readonly Criterion<BpContext>[] = [
  {
    id: 'BP-14',
    sentence: 'Estimates the systolic by feeling the radial pulse vanish, before listening.',
    points: 6,
    critical: true,
    competencies: ['I.P.1.a', 'I.P.1.c'],
    sources: ['acc-aha-blood-pressure-2017', 'aha-bp-measurement-2005'],
    facts: ['bp-auscultatory-gap', 'bp-inflate-above'],
    teaches: teaches('by-ear-step-by-step'),
    test: (context) => {
      const first = firstListened(context);
      if (first === null) return nothing;
      const estimate = estimateBefore(context, first);
      if (estimate === null) return { share: 0, because: 'no-estimate' };
      const values = { notedMmHg: estimate.mmHg, goneMmHg: Math.round(estimate.goneMmHg) };
      return Math.abs(estimate.mmHg - estimate.goneMmHg) <= estimateWithinMmHg
        ? { share: 1, because: 'done', values }
        : { share: 0.5, because: 'estimate-off', values };
    },
  },
  {
    id: 'BP-15',
    sentence: 'Empties the cuff fully and waits before pumping again, and never tops up part-way.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.a'],
    sources: ['vital-sign-measurement-bp', 'bp-vessel-congestion-2001'],
    facts: ['bp-wait-after-estimate', 'bp-venous-congestion'],
    teaches: teaches('by-ear-step-by-step'),
    test: (context) => {
      const attempts = judged(context);
      if (attempts.length === 0) return nothing;
      if (attempts.some(({ topUps }) => topUps > 0)) return { share: 0, because: 'topped-up' };
      const waits = attempts.flatMap(({ emptyForMs }) => (emptyForMs === null ? [] : [emptyForMs / 1000]));
      const shortest = waits.length === 0 ? null : Math.min(...waits);
      const needed = context.facts.waitAfterEstimateS.low;
      if (shortest === null || shortest >= needed) return { share: 1, because: 'done' };
      return {
        share: shortest >= needed / 2 ? 0.5 : 0,
        because: 'waited-too-little',
        values: { waitedSeconds: Math.floor(shortest), needed },
      };
    },
  },
  {
    id: 'BP-16',
    sentence: 'Lays the stethoscope on the brachial artery, on skin, not under the cuff.',
    points: 3,
    critical: false,
    competencies: ['I.P.1.a'],
    sources: ['vital-sign-measurement-bp', 'aha-bp-measurement-2005'],
    facts: ['bp-cuff-edge'],
    teaches: teaches('by-ear-step-by-step'),
    test: (context) => {
      const attempts = judged(context);
      if (attempts.length === 0) return nothing;
      const right = attempts.filter(({ stethoscope }) => stethoscope === 'artery').length;
      const under = attempts.some(({ stethoscope }) => stethoscope === 'under-cuff');
      return {
        share: right / attempts.length,
        because: right === attempts.length ? 'done' : under ? 'under-the-cuff' : 'beside-the-artery',
      };
    },
  },
  {
    id: 'BP-17',
    sentence: 'Pumps {bp-inflate-above}.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.a'],
    sources: ['acc-aha-blood-pressure-2017', 'aha-bp-measurement-2019'],
    facts: ['bp-inflate-above'],
    teaches: teaches('by-ear-step-by-step'),
    test: (context) => {
      const attempts = judged(context);
      if (attempts.length === 0) return nothing;
      const shares = attempts.map((attempt) => {
        const estimate = estimateBefore(context, attempt);
        return estimate === null ? 0 : heightShare(attempt.peakMmHg, estimate.mmHg, context.facts.inflateAboveMmHg);
      });
      const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
      const [first] = attempts;
      const values = { peakMmHg: Math.round(first?.peakMmHg ?? 0), ...context.facts.inflateAboveMmHg };
      const low = first !== undefined && first.peakMmHg < (first.atCuff?.systolic ?? 0);
      return { share, because: share === 1 ? 'done' : low ? 'below-systolic' : 'wrong-height', values };
    },
  },
  {
    id: 'BP-18',
    sentence: 'Lets the pressure fall by {bp-release-rate} while listening.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.a'],
    sources: ['aha-bp-measurement-2005', 'zheng-deflation-2011'],
    facts: ['bp-release-rate', 'bp-error-fast-release', 'bp-error-slow-release'],
    teaches: teaches('errors-and-their-size'),
    test: (context) => {
      const attempts = judged(context);
      const fall = attempts.reduce((sum, { fallMmHg }) => sum + fallMmHg, 0);
      if (fall <= 0) return nothing;
      const steady = attempts.reduce((sum, { fallInRangeMmHg }) => sum + fallInRangeMmHg, 0) / fall;
      const fast = attempts.reduce((sum, { fallTooFastMmHg }) => sum + fallTooFastMmHg, 0) / fall;
      const values = { steadyPercent: Math.round(steady * 100), fastPercent: Math.round(fast * 100) };
      return steady >= steadyShare
        ? { share: 1, because: 'done', values }
        : {
            share: steady / steadyShare,
            because: fast > 1 - steady - fast ? 'released-too-fast' : 'released-too-slowly',
            values,
          };
    },
  },
  {
    id: 'BP-19',
    sentence: 'Reads both sounds where they are: each charted number within 5 mmHg of the pressure under the cuff.',
    points: 8,
    critical: false,
    competencies: ['I.P.1.a'],
    sources: ['wayne-state-manual-bp', 'aha-bp-measurement-2005'],
    facts: ['bp-systolic-sound', 'bp-diastolic-sound', 'bp-korotkoff-phases', 'bp-auscultatory-gap'],
    teaches: teaches('korotkoff-sounds'),
    test: (context) => {
      const readings = charted(context);
      if (readings.length === 0) return { share: 0, because: 'nothing-charted' };
      const loose = context.case.rhythm === 'regular' ? 0 : readWithinMmHg;
      const errors = readings.flatMap(({ reading, attempt: { atCuff } }) =>
        atCuff === null
          ? [neverOffByMmHg * 3]
          : [reading.systolic - atCuff.systolic, reading.diastolic - atCuff.diastolic],
      );
      const share =
        errors.reduce(
          (sum, error) =>
            sum +
            (Math.abs(error) <= readWithinMmHg + loose ? 1 : Math.abs(error) <= 2 * readWithinMmHg + loose ? 0.5 : 0),
          0,
        ) / errors.length;
      const worst = errors.reduce((most, error) => (Math.abs(error) > Math.abs(most) ? error : most), 0);
      const gap = context.drawn.gap;
      const missedGap =
        gap !== null &&
        readings.some(
          ({ reading, attempt: { atCuff } }) => atCuff !== null && atCuff.systolic - reading.systolic >= gap.heightMmHg,
        );
      return {
        share,
        because: share === 1 ? 'done' : missedGap ? 'gap-missed' : 'read-off',
        values: { worstMmHg: Math.round(worst) },
      };
    },
  },
  {
    id: 'BP-20',
    sentence: "Ends with a result within 10 mmHg of the patient's true resting pressure.",
    points: 6,
    critical: true,
    competencies: ['I.P.1.a', 'II.C.3'],
    sources: ['kallioinen-bp-inaccuracy-2017', 'million-hearts-bp-errors'],
    facts: [],
    teaches: teaches('errors-and-their-size'),
    test: (context) => {
      const error = finalError(context);
      if (error === null) return { share: 0, because: 'nothing-charted' };
      const values = { systolicError: Math.round(error.systolic), diastolicError: Math.round(error.diastolic) };
      const loose = context.case.rhythm === 'regular' ? 0 : readWithinMmHg;
      const worst = Math.max(Math.abs(error.systolic), Math.abs(error.diastolic)) - loose;
      if (worst <= readWithinMmHg) return { share: 1, because: 'done', values };
      return worst <= neverOffByMmHg
        ? { share: 0.5, because: 'result-off', values }
        : { share: 0, because: 'result-far-off', values };
    },
  },
];
