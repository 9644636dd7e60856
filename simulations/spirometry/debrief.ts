/**
 * The measurements behind a debrief: each effort's curves beside those of a full effort, what was wrong, how far the largest lie
 * apart, and what the typed height did. Found from the finished visit alone; never part of the score.
 */
import type { Made, Phase, SpirometryContext } from './context.ts';
import type { Fault, Verdict } from './events.ts';
import { acceptableOf, effortsOf, faultsOf, spread } from './findings.ts';
import { fullEffort, traceOf, type Trace } from './lungs.ts';

export interface EffortTrace {
  readonly number: number;
  readonly phase: Phase;
  readonly trace: Trace;
  readonly printed: Made['printed'];
  readonly faults: readonly Fault[];
  readonly verdict: Verdict | null;
  readonly keeps: number;
}

export interface SpirometryDebriefDetail {
  readonly efforts: readonly EffortTrace[];
  /** The curve of a full effort of these lungs, before any reliever. */
  readonly full: Trace;
  readonly truth: { readonly fvcL: number; readonly fev1L: number };
  readonly sets: readonly {
    readonly phase: Phase;
    readonly made: number;
    readonly acceptable: number;
    readonly fvcApartL: number | null;
    readonly fev1ApartL: number | null;
  }[];
  /** Predicted FVC at the true height and as the device had it; null when nothing was entered. */
  readonly predicted: { readonly rightL: number; readonly usedL: number } | null;
}

export function spirometryDebriefDetail(context: SpirometryContext): SpirometryDebriefDetail {
  const { facts, drawn, case: patient, entered } = context;
  const longestMs = facts.longestS * 1000;
  const ratio = entered === null ? 1 : entered.heightCm / patient.person.heightCm;
  return {
    efforts: context.made.map((made) => ({
      number: made.number,
      phase: made.phase,
      trace: traceOf(made.lungs, made.effort, made.effort.stopsAtMs),
      printed: made.printed,
      faults: faultsOf(made, facts),
      verdict: made.verdict,
      keeps: made.keeps,
    })),
    full: traceOf(drawn.lungs, fullEffort(longestMs), longestMs),
    truth: { fvcL: drawn.fvcL, fev1L: drawn.fev1L },
    sets: (['before', 'after'] as const)
      .filter((phase) => effortsOf(context, phase).length > 0)
      .map((phase) => ({
        phase,
        made: effortsOf(context, phase).length,
        acceptable: acceptableOf(context, phase).length,
        fvcApartL: spread(acceptableOf(context, phase), 'fvcL'),
        fev1ApartL: spread(acceptableOf(context, phase), 'fev1L'),
      })),
    predicted:
      entered === null
        ? null
        : {
            rightL: patient.predicted.fvcL,
            usedL: Math.round(patient.predicted.fvcL * ratio * ratio * 100) / 100,
          },
  };
}
