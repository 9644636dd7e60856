/** Where and how a careful person would measure, from what eyes and hands tell. For hints and personas only. */
import { fingers, type Finger, type Site } from './case.ts';
import type { OximetryContext } from './context.ts';
import type { Help, Seating } from './events.ts';
import { nailNow } from './signal.ts';

export interface Place {
  readonly site: Site;
  readonly how: Seating;
}

/** Fingers worth using, best first: bare nails over the nail, else sideways. */
export function goodPlaces(context: OximetryContext): readonly Place[] {
  const bare = fingers.filter((finger) => nailNow(context, finger) === 'bare');
  if (bare.length > 0) return bare.map((site) => ({ site, how: 'over-nail' }));
  return fingers.map((site) => ({ site, how: 'sideways' }));
}

/** A nail whose polish comes off, when no nail is bare; null else. */
export function polishToRemove(context: OximetryContext): Finger | null {
  if (fingers.some((finger) => nailNow(context, finger) === 'bare')) return null;
  return fingers.find((finger) => nailNow(context, finger) === 'polish') ?? null;
}

/** What would still help the signal. */
export function helpsNeeded(context: OximetryContext): readonly Help[] {
  const { coldHands, motion, brightLight } = context.case;
  const wanted: readonly Help[] = [
    ...(coldHands ? (['hand-warmed'] as const) : []),
    ...(motion === 'shivering' ? (['blanket-given'] as const) : []),
    ...(motion === 'tremor' || motion === 'child' ? (['hand-rested'] as const) : []),
    ...(brightLight ? (['light-shaded'] as const) : []),
  ];
  return wanted.filter((what) => context.helped[what] === undefined);
}
