/**
 * What eyes and ears and the device's screen get: the only window a view or a persona needs. Nothing here shows the true volumes
 * or names a fault, and nothing here decides a score.
 */
import { filledAt, runningTrace } from './blow.ts';
import type { Made, SpirometryContext } from './context.ts';
import { measure, type Trace } from './lungs.ts';

/** A chest that is full: it has stopped rising. */
export function chestStopped(context: SpirometryContext): boolean {
  const { blow, nowMs } = context;
  return blow?.blastAtMs === null && nowMs >= blow.fullAtMs;
}

/** How far the chest has risen, 0 to 1, while somebody breathes in; falling while they blow; null at rest. */
export function chest(context: SpirometryContext): number | null {
  const { blow, nowMs, drawn } = context;
  if (blow?.endedAtMs !== null) return null;
  if (blow.effort === null) return filledAt(blow, nowMs);
  const out = runningTrace(context, blow)?.volumesL.at(-1) ?? 0;
  return Math.max(0, blow.effort.fill - out / drawn.lungs.capacityL);
}

/** The curve on the device's screen, of the running blow or the last one; null before the first. */
export function screenTrace(context: SpirometryContext): Trace | null {
  return context.blow === null ? null : runningTrace(context, context.blow);
}

/** Whether the volume line on the screen is flat by now. */
export function lineIsFlat(context: SpirometryContext): boolean {
  const trace = screenTrace(context);
  if (trace === null) return false;
  const { seconds, lastSecondL } = measure(trace);
  return seconds > 1 && lastSecondL < context.facts.plateauL;
}

/** What was seen and heard of an effort beside the numbers. */
export interface Noticed {
  /** The chest stopped rising well below the top. */
  readonly shallow: boolean;
  readonly coughed: boolean;
  /** Air hissed at lips or nose. */
  readonly hissed: boolean;
  /** The curve fell to zero at a stroke, with the throat shut. */
  readonly choked: boolean;
  /** The blow came late and soft. */
  readonly soft: boolean;
}

export function noticed({ effort, heldMs }: Pick<Made, 'effort' | 'heldMs'>): Noticed {
  return {
    shallow: effort.fill < 0.965,
    coughed: effort.coughAtMs !== null && effort.stopsAtMs > effort.coughAtMs,
    hissed: effort.leak > 0,
    choked: effort.throatAtMs !== null && effort.stopsAtMs > effort.throatAtMs,
    soft: effort.riseMs > 200 || heldMs > 2000,
  };
}

export function noticedWords(made: Made): string {
  const { shallow, coughed, hissed, choked, soft } = noticed(made);
  const parts = [
    shallow ? 'the chest stopped rising below the top' : 'the chest rose to the top',
    soft ? 'the blow came soft and late' : 'the blow came at once and hard',
    coughed ? 'a cough came near the start' : null,
    hissed ? 'air hissed beside the mouthpiece or the nose' : null,
    choked ? 'the air stopped with a grunt, as if the throat had shut' : null,
  ].filter((part) => part !== null);
  return `Effort ${String(made.number)}: ${parts.join('; ')}.`;
}

const two = (value: number): string => value.toFixed(2);

/** The device's line for an effort. */
export function printedWords({ number, printed }: Made): string {
  return `Effort ${String(number)} on the screen: FVC ${two(printed.fvcL)} L, FEV1 ${two(printed.fev1L)} L, start volume ${printed.startL.toFixed(3)} L, ${printed.seconds.toFixed(1)} s, last second ${printed.lastSecondL.toFixed(3)} L.`;
}
