/**
 * The vibration that stands for one beat: same event, same information as its sound. Patterns are `navigator.vibrate`
 * lists, milliseconds on and off in turn. Nothing is felt where nothing is heard.
 */
import type { BeatSound, HeardSound } from './korotkoff.ts';

/** On/off lists at full loudness: a tap, a tap with a purr, a long hard tap, a dull double touch, a light pulse. */
const PATTERNS: Readonly<Record<HeardSound, readonly number[]>> = {
  I: [45],
  II: [25, 20, 15, 15, 15, 15, 15],
  III: [90],
  IV: [18, 30, 18],
  pulse: [30],
};

/** Below this loudness a listener would hear nothing, so nothing is felt either. */
const AUDIBLE = 0.02;

/** The pattern of a beat; empty when it cannot be heard. Fainter sounds shorten each touch, never below 8 ms. */
export function vibrationFor(sound: BeatSound): number[] {
  if (sound.loudness <= AUDIBLE) return [];
  const share = Math.min(1, 0.35 + 0.65 * sound.loudness);
  return PATTERNS[sound.heard].map((ms, index) => (index % 2 === 0 ? Math.max(8, Math.round(ms * share)) : ms));
}
