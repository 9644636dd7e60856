/** The measurements behind a debrief: what was charted beside what was true, and the rhythm of the tones. Never scored. */
import { eyes, type Eye, type Side } from './case.ts';
import type { Pitch } from './chart.ts';
import type { ShContext } from './context.ts';
import { acuityOf, levelFor, ordered, toneList, trueNumber } from './findings.ts';

export interface EyeRow {
  readonly at: 'distance' | 'near';
  readonly eye: Eye;
  readonly trueNumber: number;
  /** As charted, "20/30 −1"; null when it was not. */
  readonly charted: string | null;
}

export interface EarRow {
  readonly ear: Side;
  readonly pitch: Pitch;
  readonly thresholdDb: number;
  readonly levelDb: number;
  readonly charted: 'heard' | 'not-heard' | null;
}

export interface ToneGap {
  readonly number: number;
  readonly seconds: number;
  readonly even: boolean;
}

export interface ShDebriefDetail {
  readonly eyes: readonly EyeRow[];
  readonly ears: readonly EarRow[];
  readonly gaps: readonly ToneGap[];
  readonly guesses: number;
  /** Where the old mark lay, feet. */
  readonly oldMarkFeet: number;
}

export function shDebriefDetail(context: ShContext): ShDebriefDetail {
  const rows = (at: 'distance' | 'near', of: readonly Eye[]): readonly EyeRow[] =>
    of.map((eye) => {
      const entry = acuityOf(context, at, eye);
      return {
        at,
        eye,
        trueNumber: trueNumber(context, at, eye),
        charted:
          entry === null
            ? null
            : `${String(entry.top)}/${String(entry.bottom)}${entry.missed > 0 ? ` −${String(entry.missed)}` : ''}`,
      };
    });
  return {
    eyes: [
      ...(ordered(context, 'distance') ? rows('distance', eyes) : []),
      ...(ordered(context, 'near') ? rows('near', ['both']) : []),
    ],
    ears: ordered(context, 'hearing')
      ? toneList(context).map(({ ear, pitch }) => ({
          ear,
          pitch,
          thresholdDb: context.truth.ears[ear][`${pitch}`],
          levelDb: levelFor(context),
          charted: context.charted.tones.find((entry) => entry.ear === ear && entry.pitch === pitch)?.result ?? null,
        }))
      : [],
    gaps: context.tones.flatMap(({ number, gapMs, even }) =>
      gapMs === null ? [] : [{ number, seconds: Math.round(gapMs / 100) / 10, even }],
    ),
    guesses: context.guesses,
    oldMarkFeet: context.truth.oldMarkFeet,
  };
}
