/**
 * The lungs: when a breath begins, how long and how deep it is, the pauses of uneven patterns, and what haste, crying and being
 * watched do. Pure functions of seed, index and time. Constants without a citation are named in model.md.
 */
import { drawInt } from '../core/draw.ts';
import type { Depth } from './case.ts';
import type { BreathContext, Lungs } from './context.ts';

/** What decides the breaths: the context has all of it. */
export type BreathLaw = Pick<
  BreathContext,
  'seed' | 'case' | 'drawn' | 'facts' | 'seatedAtMs' | 'comfortedAtMs' | 'awareFromMs'
>;

/** A crying child is calm this long after it was comforted, ms. */
export const calmAfterMs = 60_000;
/** Somebody who knows breathes on purpose for this long, ms, this much slower and this deep. */
export const awareForMs = 180_000;
const awareShare = 0.72;
const depthShare: Readonly<Record<Depth, number>> = { shallow: 0.3, normal: 0.6, deep: 1 };

/** What haste or crying still adds to the rate, breaths a minute: falls fast at first, then slowly, while there is rest or comfort. */
export function raisedPerMin(law: BreathLaw, atMs: number): number {
  const { raisedPerMin: most } = law.drawn;
  const from = law.case.arrives === 'crying' ? law.comfortedAtMs : law.seatedAtMs;
  if (most === 0 || from === null) return most;
  const within = law.case.arrives === 'crying' ? calmAfterMs : law.facts.restMin * 60_000;
  const left = Math.max(0, Math.min(1, 1 - (atMs - from) / within));
  return most * left * left;
}

/** Whether the patient breathes on purpose at a moment. */
export function isAware({ awareFromMs }: Pick<BreathContext, 'awareFromMs'>, atMs: number): boolean {
  return awareFromMs !== null && atMs >= awareFromMs && atMs < awareFromMs + awareForMs;
}

/** Breaths of one swell and their depth: small, growing, shrinking, then none for a while. */
const swell = [0.25, 0.4, 0.6, 0.8, 1, 1, 0.8, 0.6, 0.4, 0.25] as const;
/** Breaths between two pauses of a baby, and how many of them are quick. */
const burst = { breaths: 11, quick: 3 } as const;

interface Shape {
  /** Share of the mean interval. */
  readonly interval: number;
  /** Share of the case's depth. */
  readonly depth: number;
  readonly pauseMs: number;
}

function shapeOf(law: BreathLaw, index: number): Shape {
  const draw = (label: string, low: number, high: number) => drawInt(law.seed, label, index, low, high);
  switch (law.case.pattern) {
    case 'even':
      return { interval: draw('interval', 940, 1060) / 1000, depth: draw('depth', 920, 1080) / 1000, pauseMs: 0 };
    case 'waxing-waning': {
      const at = (index - 1) % swell.length;
      const isLast = at === swell.length - 1;
      return {
        interval: draw('interval', 960, 1040) / 1000,
        depth: (swell[at] ?? 1) * 1.5,
        pauseMs: isLast ? draw('pause', 12_000, 18_000) : 0,
      };
    }
    case 'periodic': {
      const at = (index - 1) % burst.breaths;
      const isLast = at === burst.breaths - 1;
      return {
        interval: (at < burst.quick ? 0.72 : 1) * (draw('interval', 880, 1120) / 1000),
        depth: draw('depth', 750, 1150) / 1000,
        pauseMs: isLast ? draw('pause', 5200, 8800) : 0,
      };
    }
  }
}

/** The lungs after their next breath has begun. */
export function breathed(law: BreathLaw, lungs: Lungs): Lungs {
  const index = lungs.index + 1;
  const startMs = lungs.nextAtMs;
  const shape = shapeOf(law, index);
  const aware = isAware(law, startMs);
  const rate = (law.drawn.ratePerMin + raisedPerMin(law, startMs)) * (aware ? awareShare : 1);
  const cycleMs = Math.max(500, Math.round((60_000 / rate) * shape.interval));
  const inMs = Math.round(cycleMs * 0.4);
  const depth = Math.min(1, depthShare[law.case.depth] * shape.depth * (aware ? 1.5 : 1));
  return {
    index,
    startMs,
    inMs,
    outMs: Math.round(cycleMs * 0.5),
    depth,
    nextAtMs: startMs + cycleMs + shape.pauseMs,
  };
}

/** Smooth from 0 to 1. */
function eased(share: number): number {
  const t = Math.max(0, Math.min(1, share));
  return t * t * (3 - 2 * t);
}

/** How far breathed in at a moment of the running breath, 0 to 1. */
export function levelAt(lungs: Lungs, atMs: number): number {
  const since = atMs - lungs.startMs;
  if (lungs.index === 0 || since < 0) return 0;
  if (since < lungs.inMs) return lungs.depth * eased(since / lungs.inMs);
  return lungs.depth * (1 - eased((since - lungs.inMs) / lungs.outMs));
}

/** Starts of the breaths from the lungs on, until before `untilMs`, ms. */
export function breathsFrom(law: BreathLaw, from: Lungs, untilMs: number): readonly number[] {
  const starts: number[] = [];
  let lungs = from;
  while (lungs.nextAtMs < untilMs) {
    lungs = breathed(law, lungs);
    starts.push(lungs.startMs);
  }
  return starts;
}

/** Longest stretch without a breath in the minute from the lungs on, ms. */
export function longestPauseMs(law: BreathLaw, from: Lungs, untilMs: number): number {
  let longest = 0;
  let lungs = from;
  while (lungs.nextAtMs < untilMs) {
    lungs = breathed(law, lungs);
    longest = Math.max(longest, lungs.nextAtMs - lungs.startMs - lungs.inMs - lungs.outMs);
  }
  return longest;
}
