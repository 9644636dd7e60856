/**
 * The hands as rubbing knows them: six parts of each, ten movements, and how much of each part a movement reaches. Coverage is
 * counted in thousandths of a second of direct rubbing, times a hundred so that the side reach of a movement stays a whole number.
 */
import type { Stroke } from './events.ts';

export const handParts = ['palm', 'back', 'between', 'thumb', 'tips', 'wrist'] as const;
export type HandPart = (typeof handParts)[number];
export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];
export type Zone = `${HandPart}-${Side}`;

export function zonesOf(part: HandPart): readonly [Zone, Zone] {
  return [`${part}-left`, `${part}-right`];
}

export const zones: readonly Zone[] = handParts.flatMap((part) => zonesOf(part));

/** What a movement reaches, percent of its time: the part it is for in full, its neighbors a little. Assumptions (model.md). */
export const reach: Readonly<Record<Stroke, Readonly<Partial<Record<Zone, number>>>>> = {
  palms: { 'palm-left': 100, 'palm-right': 100, 'tips-left': 15, 'tips-right': 15 },
  between: { 'between-left': 100, 'between-right': 100, 'palm-left': 40, 'palm-right': 40 },
  'back-left': { 'back-left': 100, 'between-left': 25, 'palm-right': 30 },
  'back-right': { 'back-right': 100, 'between-right': 25, 'palm-left': 30 },
  'thumb-left': { 'thumb-left': 100, 'palm-right': 20 },
  'thumb-right': { 'thumb-right': 100, 'palm-left': 20 },
  'tips-left': { 'tips-left': 100, 'palm-right': 30 },
  'tips-right': { 'tips-right': 100, 'palm-left': 30 },
  'wrist-left': { 'wrist-left': 100 },
  'wrist-right': { 'wrist-right': 100 },
};

export type Covered = Readonly<Record<Zone, number>>;

export const nothingCovered: Covered = Object.fromEntries(zones.map((zone) => [zone, 0])) as Record<Zone, number>;

/** Coverage after rubbing on for a while. Linear in time, so that it does not matter how the time is cut. */
export function rubbed(covered: Covered, stroke: Stroke, ms: number): Covered {
  if (ms <= 0) return covered;
  const more = Object.entries(reach[stroke]).map(([zone, percent]) => [zone, covered[zone as Zone] + ms * percent]);
  return { ...covered, ...(Object.fromEntries(more) as Partial<Record<Zone, number>>) };
}

/** Whole percent of a zone that is covered; `needMs` of direct rubbing covers it all. */
export function percentOf(covered: Covered, zone: Zone, needMs: number): number {
  return Math.min(100, Math.floor(covered[zone] / needMs));
}

/** Mean over all zones, whole percent. */
export function meanPercent(covered: Covered, needMs: number): number {
  return Math.floor(zones.reduce((sum, zone) => sum + percentOf(covered, zone, needMs), 0) / zones.length);
}
