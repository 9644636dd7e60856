/** The measurements behind a debrief: true and charted size, the bandage turn by turn, the checks. Never part of the score. */
import { circumferenceCm, feelOf, overlapOf, widthMm } from './bandage.ts';
import type { WoundContext } from './context.ts';

export interface TurnTrace {
  readonly number: number;
  readonly kind: string;
  readonly atMm: number;
  /** Percent of the turn on the one before; null for turns that lie on each other. */
  readonly overlap: number | null;
  readonly aroundCm: number;
  readonly pressure: number;
  readonly feel: string;
}

export interface WoundDebriefDetail {
  readonly size: { readonly truth: readonly number[]; readonly charted: readonly number[] | null } | null;
  readonly turns: readonly TurnTrace[];
  readonly checks: readonly { readonly at: string; readonly when: string; readonly found: string }[];
}

export function minutes(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

const inCm = (mm: number): number => Math.round(mm) / 10;

export function woundDebriefDetail(context: WoundContext): WoundDebriefDetail {
  const { bandage, case: patient, drawn, size, did } = context;
  const width = bandage === null ? 0 : widthMm(bandage);
  return {
    size:
      patient.wound === null
        ? null
        : {
            truth: [inCm(drawn.lengthMm), inCm(drawn.widthMm), inCm(drawn.depthMm)],
            charted: size === null ? null : [inCm(size.lengthMm), inCm(size.widthMm), inCm(size.depthMm)],
          },
    turns: (bandage?.turns ?? []).map((turn, index) => ({
      number: index + 1,
      kind: turn.kind,
      atMm: Math.round(turn.atMm),
      overlap: turn.kind === 'circular' || turn.kind === 'recurrent' ? null : overlapOf(turn, width),
      aroundCm: patient.limb === null ? 0 : Math.round(circumferenceCm(patient.limb, turn.atMm) * 10) / 10,
      pressure: turn.pressure,
      feel: feelOf(turn.pressure),
    })),
    checks: did.checks.map(({ atMs, bandage: which, secured, squeezed }) => ({
      at: minutes(atMs),
      when:
        which === 0
          ? !squeezed && did.loosenedAtMs !== null && atMs >= did.loosenedAtMs
            ? 'after it was loosened'
            : 'before'
          : secured
            ? 'with the bandage on'
            : 'while something squeezed or was being wrapped',
      found: squeezed ? 'cool, pale, numb' : 'warm, pink, moving, felt',
    })),
  };
}
