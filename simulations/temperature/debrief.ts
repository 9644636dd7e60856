/** The measurements behind a debrief: each take as a curve against the truth, and what was charted of it. Never part of the score. */
import type { Charted, Take, TemperatureContext } from './context.ts';
import { shownTenthsF } from './findings.ts';
import { mouthOffTenths, reachedTenths, trueTenths } from './sensing.ts';

export interface CurvePoint {
  readonly atMs: number;
  /** Degrees Fahrenheit. */
  readonly degreesF: number;
}

export interface TakeTrace {
  readonly take: Take;
  readonly points: readonly CurvePoint[];
  /** A perfect measurement by this route, degrees Fahrenheit. */
  readonly trueF: number;
  readonly shownF: number | null;
  readonly charted: Charted | null;
}

export interface TemperatureDebrief {
  readonly takes: readonly TakeTrace[];
  /** How far the mouth was off over the visit, degrees Fahrenheit; empty when nothing had warmed or cooled it. */
  readonly mouth: readonly CurvePoint[];
}

/** Points of a curve. */
const steps = 40;

function traceOf(context: TemperatureContext, take: Take): TakeTrace {
  const end = Math.max(take.removedAtMs ?? context.nowMs, take.startedAtMs + 1);
  const shown = shownTenthsF(context, take);
  return {
    take,
    points: Array.from({ length: steps + 1 }, (_, index) => {
      const atMs = take.startedAtMs + ((end - take.startedAtMs) * index) / steps;
      return { atMs, degreesF: reachedTenths(context, take, atMs) / 10 };
    }),
    trueF: trueTenths(context, take.placement.route) / 10,
    shownF: shown === null ? null : shown / 10,
    charted: context.charted.findLast((entry) => entry.take === take.number) ?? null,
  };
}

/** Everything to draw, off the last state of a run. */
export function temperatureDebrief(context: TemperatureContext): TemperatureDebrief {
  const waitMs = context.facts.oralWaitMin * 60_000;
  return {
    takes: context.takes.map((take) => traceOf(context, take)),
    mouth:
      context.case.mouth === null
        ? []
        : Array.from({ length: steps + 1 }, (_, index) => {
            const atMs = (waitMs * index) / steps;
            return { atMs, degreesF: mouthOffTenths(context, atMs) / 10 };
          }),
  };
}
