/**
 * What hands and eyes get at the draw chair: the only window of views and personas. What a fingertip feels is worked out in
 * palpation.ts and said in describe.ts; here are the clocks one looks at.
 */
import { bandOnMs } from './blood.ts';
import type { BloodContext } from './context.ts';
import { isWarm } from './acts/skin.ts';

export { feltNow } from './describe.ts';
export { isWarm };

/** Whole seconds the tourniquet has been on; null for none. */
export function bandSeconds(context: BloodContext): number | null {
  const last = context.ties.at(-1);
  return last?.offAtMs === null ? Math.floor(bandOnMs(context) / 1000) : null;
}

/** How the cleaned skin looks: wet and shining, or dull. */
export function skinLooks({ cleaned, padCleanedAtMs, nowMs, facts }: BloodContext): 'wet' | 'dry' | null {
  const since = cleaned?.atMs ?? padCleanedAtMs;
  if (since === null) return null;
  return nowMs - since >= facts.dryS * 1000 ? 'dry' : 'wet';
}

/** Seconds the place has been pressed in all. */
export const pressedSeconds = ({ pressedMs }: BloodContext): number => Math.floor(pressedMs / 1000);
