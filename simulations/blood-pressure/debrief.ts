/**
 * The measurements behind a debrief: pressure against time with the truth, the sounds, the marks, the release, the error,
 * and the habit of end digits over many runs. Found by replaying the run; never part of the score.
 */
import { replay } from '../core/driver.ts';
import type { Run, RunStart } from '../core/simulation.ts';
import type { Attempt, BpContext, Mark, Pressure } from './context.ts';
import type { BpLearnerEvent } from './events.ts';
import type { FaultId } from './facts.ts';
import { allAttempts, finalError, finalPressure, reportNeed, type ReportNeed } from './findings.ts';
import { heardSound } from './perception.ts';
import { bloodPressure, type BloodPressure } from './simulation.ts';

export interface CurvePoint {
  readonly atMs: number;
  readonly cuffMmHg: number;
}

export interface CurveSound {
  readonly atMs: number;
  readonly cuffMmHg: number;
  readonly phase: 'I' | 'II' | 'III' | 'IV';
  /** 0 to 1. */
  readonly loudness: number;
  readonly heard: boolean;
}

/** One inflation, drawn. */
export interface AttemptTrace {
  readonly number: number;
  readonly kind: 'estimate' | 'listened' | 'neither';
  readonly arm: Attempt['arm'];
  readonly points: readonly CurvePoint[];
  readonly sounds: readonly CurveSound[];
  /** True resting pressure of this arm, mmHg. */
  readonly truth: Pressure;
  /** Pressure under the cuff with the faults at work; null when not listened to. */
  readonly atCuff: Pressure | null;
  readonly faults: readonly FaultId[];
  readonly peakMmHg: number;
  readonly pulseGoneMmHg: number | null;
  readonly systolicMark: Mark | null;
  readonly diastolicMark: Mark | null;
  /** As charted from this inflation; null when it was not. */
  readonly charted: Pressure | null;
  /** Shares of the fall at the cited rate, faster and slower, 0 to 1, together 1; null when nothing fell while listening. */
  readonly release: { readonly inRange: number; readonly tooFast: number; readonly tooSlow: number } | null;
}

export interface BpDebriefDetail {
  readonly attempts: readonly AttemptTrace[];
  /** The value the visit ended with; null when nothing was charted. */
  readonly final: Pressure | null;
  /** Final minus truth, mmHg, after honest remarks; null when nothing measured was charted. */
  readonly errorMmHg: Pressure | null;
  readonly reportNeed: ReportNeed;
}

/** Distance of the curve's points in time, ms. */
const everyMs = 100;

function traceOf(
  context: BpContext,
  attempt: Attempt,
  points: readonly CurvePoint[],
  sounds: readonly CurveSound[],
): AttemptTrace {
  const { fallMmHg, fallInRangeMmHg, fallTooFastMmHg, fallTooSlowMmHg, endedAtMs, startedAtMs } = attempt;
  const end = endedAtMs ?? context.nowMs;
  const within = ({ atMs }: { readonly atMs: number }) => atMs >= startedAtMs && atMs <= end;
  const reading = context.readings.find((one) => one.attempt === attempt.number);
  return {
    number: attempt.number,
    kind: attempt.listened ? 'listened' : attempt.pulseGoneMmHg === null ? 'neither' : 'estimate',
    arm: attempt.arm,
    points: points.filter(within),
    sounds: sounds.filter(within),
    truth: context.truth[attempt.arm],
    atCuff: attempt.atCuff,
    faults: attempt.faults,
    peakMmHg: attempt.peakMmHg,
    pulseGoneMmHg: attempt.pulseGoneMmHg,
    systolicMark: attempt.systolicMark,
    diastolicMark: attempt.diastolicMark,
    charted: reading === undefined ? null : { systolic: reading.systolic, diastolic: reading.diastolic },
    release:
      fallMmHg <= 0
        ? null
        : {
            inRange: fallInRangeMmHg / fallMmHg,
            tooFast: fallTooFastMmHg / fallMmHg,
            tooSlow: fallTooSlowMmHg / fallMmHg,
          },
  };
}

/** Replays a run and gathers its curves. Null when the run cannot be replayed with this content and version. */
export function bpDebriefDetail(start: RunStart<BloodPressure>, run: Run<BpLearnerEvent>): BpDebriefDetail | null {
  const points: CurvePoint[] = [];
  const sounds: CurveSound[] = [];
  let lastBeat = 0;
  const replayed = replay(bloodPressure, start, run, {
    observer: {
      everyMs,
      see: ({ context }, nowMs) => {
        if (context.attempt !== null || context.cuffMmHg > 0) points.push({ atMs: nowMs, cuffMmHg: context.cuffMmHg });
        const { beat } = context;
        if (beat.index === lastBeat) return;
        lastBeat = beat.index;
        if (beat.phase !== null)
          sounds.push({
            atMs: beat.atMs,
            cuffMmHg: beat.cuffMmHg,
            phase: beat.phase,
            loudness: beat.loudness,
            heard: heardSound(context) !== null,
          });
      },
    },
  });
  if (!replayed.ok) return null;
  const { context } = replayed.driver.snapshot;
  return {
    attempts: allAttempts(context).map((attempt) => traceOf(context, attempt, points, sounds)),
    final: finalPressure(context),
    errorMmHg: finalError(context),
    reportNeed: reportNeed(context),
  };
}

export interface EndDigits {
  /** How many charted numbers there are in all. */
  readonly numbers: number;
  /** How many end in 0, 1, … 9. */
  readonly counts: readonly number[];
  /** Share that end in 0; with even readings one in five is expected. */
  readonly zeroShare: number;
  /** True when there are at least 20 numbers and zeros are twice as many as expected or more. */
  readonly habit: boolean;
}

/** End-digit habit over the charted readings of any number of runs. */
export function endDigits(charted: readonly Pressure[]): EndDigits {
  const counts = Array.from({ length: 10 }, () => 0);
  const values = charted.flatMap(({ systolic, diastolic }) => [systolic, diastolic]);
  for (const value of values) {
    const digit = Math.round(value) % 10;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  const zeroShare = values.length === 0 ? 0 : (counts[0] ?? 0) / values.length;
  return { numbers: values.length, counts, zeroShare, habit: values.length >= 20 && zeroShare >= 0.4 };
}
