/** What eyes and ears of the learner get: the only window of views and personas on what time does. */
import { roomIsNoisy, toneMs } from './hearing.ts';
import type { Reading, ShContext, Tone } from './context.ts';

/** Whether the hand is up now. */
export function handIsUp(context: ShContext): boolean {
  const { hand, nowMs } = context;
  return hand !== null && nowMs >= hand.fromMs && nowMs < hand.untilMs;
}

/** The tone that sounds now; null for none. */
export function soundingTone(context: ShContext): Tone | null {
  const last = context.tones.at(-1);
  return last !== undefined && context.nowMs < last.atMs + toneMs(context) ? last : null;
}

export { roomIsNoisy, toneMs };

/** What one sees of the person while they read; null when there is nothing to remark. */
export function seenWhileReading(reading: Reading): string | null {
  const seen = [
    reading.squinted ? 'squints' : null,
    reading.peeked ? 'peeks past the cover' : null,
    reading.leaned ? 'leans forward' : null,
    reading.fromMemory ? 'says it at once, hardly looking at the chart' : null,
    reading.pressed ? 'rubs that eye' : null,
  ].filter((one) => one !== null);
  return seen.length === 0 ? null : seen.join(', ');
}
