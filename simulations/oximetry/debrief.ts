/** The measurements behind a debrief: each entry beside what a steady signal shows. Never part of the score. */
import type { OximetryContext } from './context.ts';
import { siteNames } from './describe.ts';
import { traceOf } from './perception.ts';

export interface EntryLine {
  readonly percent: number;
  readonly site: string;
  readonly trace: 'steady' | 'uneven' | 'ragged';
  readonly screenPulse: number;
  readonly counted: number | null;
  readonly settledSeconds: number;
}

export interface OximetryDebrief {
  readonly entries: readonly EntryLine[];
  /** What a perfect measurement shows. */
  readonly perfectPercent: number;
  readonly heartRatePerMin: number;
}

/** Everything to show, off the last state of a run. */
export function oximetryDebrief(context: OximetryContext): OximetryDebrief {
  return {
    entries: context.charted.flatMap(({ percent, reading, countedPerMin }) =>
      reading === null
        ? []
        : [
            {
              percent,
              site: siteNames[reading.clip.site],
              trace: traceOf(reading.quality),
              screenPulse: reading.pulsePerMin,
              counted: countedPerMin,
              settledSeconds: Math.floor((reading.atMs - reading.clip.sinceMs) / 1000),
            },
          ],
    ),
    perfectPercent: context.truth.percent,
    heartRatePerMin: context.truth.heartRatePerMin,
  };
}
