/** What eyes, ears and fingers get: the only window views, words and personas need. Nothing here decides a score. */
import type { OximetryContext } from './context.ts';
import { readingNow } from './acts.ts';
import { beatsBetween, goodQuality } from './signal.ts';

export type Screen =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      readonly percent: number;
      readonly pulsePerMin: number;
      readonly trace: 'steady' | 'uneven' | 'ragged';
      /** From a clip that is off again: the number still stands, nothing moves. */
      readonly held: boolean;
    };

export function traceOf(quality: number): 'steady' | 'uneven' | 'ragged' {
  return quality >= goodQuality ? 'steady' : quality >= 0.45 ? 'uneven' : 'ragged';
}

/** What the screen of the oximeter shows. */
export function screenOf(context: OximetryContext): Screen {
  const reading = readingNow(context) ?? context.lastReading;
  if (reading === null) return { kind: 'off' };
  const { percent, pulsePerMin, quality } = reading;
  return { kind: 'on', percent, pulsePerMin, trace: traceOf(quality), held: context.clip === null };
}

/** Beats felt at the wrist in a stretch of time; none while no finger is there. */
export function feltBeats(context: OximetryContext, fromMs: number, toMs: number): readonly number[] {
  const { feltSinceMs } = context;
  return feltSinceMs === null ? [] : beatsBetween(context, Math.max(fromMs, feltSinceMs), toMs);
}

/** The tone of a beep: higher with more oxygen, as on a real oximeter. Hertz. */
export function toneHz(percent: number): number {
  return 320 + Math.max(0, percent - 70) * 14;
}

/** The tone in words. */
export function toneWords(percent: number): string {
  return percent >= 95 ? 'high' : percent >= 90 ? 'middling' : 'low';
}
