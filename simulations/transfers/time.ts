/** What happens by itself while time goes by: somebody who falls and is not met reaches the floor. */
import type { TransfersContext } from './context.ts';

/** Grid of the simulated clock, ms. */
export const tickMs = 100;

/** A fall takes this long; whoever has not decided by then has let go. An assumption: in life it is shorter. */
export const fallMs = 4000;

export function letTimePass(context: TransfersContext, ms: number): Partial<TransfersContext> {
  const nowMs = context.nowMs + ms;
  const { fall } = context;
  if (fall?.onFloorAtMs !== null || nowMs - fall.atMs < fallMs) return { nowMs };
  const atMs = fall.atMs + fallMs;
  return {
    nowMs,
    pale: false,
    fall: { ...fall, met: 'let-go', onFloorAtMs: atMs },
    happened: { atMs, what: 'on-floor', question: null, words: null },
  };
}
