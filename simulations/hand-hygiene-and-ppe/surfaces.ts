/**
 * Germs as a powder that glows: how much lies on each surface, in percent of the dirtiest thing there is, and how a touch carries
 * it on. Whoever touches gets two fifths of what lies there, never more than they touched; below the limit of sight nothing is
 * left. Numbers of the model are assumptions (model.md): what matters is the path, not the amount.
 */
import { handParts, zonesOf, type Zone } from './zones.ts';

export const surfaces = [
  'gloves',
  'gown-front',
  'gown-ties',
  'mask-front',
  'mask-straps',
  'eyes-front',
  'eyes-band',
  'uniform',
  'neck',
  'own-face',
  'patient',
  'source',
  'clean-dressing',
  'table',
  'cuff',
  'tap',
  'knob-inside',
  'knob-outside',
  'keyboard',
  'phone',
  'pen',
] as const;
export type Surface = (typeof surfaces)[number];

/** Something that touches or is touched: a surface, or the bare hands with their zones. */
export type Thing = Surface | 'hands';

export type Loads = Readonly<Record<Surface, number>>;
export type HandLoads = Readonly<Record<Zone, number>>;

/** One step of the way germs went. */
export interface Carried {
  readonly atMs: number;
  readonly from: Thing | 'cough' | 'splash';
  readonly to: Thing;
  /** What lay there afterwards, percent. */
  readonly percent: number;
}

export interface Germs {
  readonly loads: Loads;
  readonly hands: HandLoads;
  readonly trail: readonly Carried[];
}

/** A touch passes on this share, percent. */
export const passedOnPercent = 40;
/** Less than this is not seen and not counted, percent. */
export const seenFromPercent = 5;
const mostSteps = 60;

const seen = (percent: number): number => (percent < seenFromPercent ? 0 : Math.min(100, percent));
const shareOf = (percent: number, share: number): number => seen(Math.floor((percent * share) / 100));

export const cleanLoads: Loads = Object.fromEntries(surfaces.map((surface) => [surface, 0])) as Record<Surface, number>;

/** Parts of the hand that touch things first; the gaps between fingers get less, backs and wrists nothing. */
const touching = ['palm', 'tips', 'thumb'] as const;

/** The most that lies on the parts a hand touches with. */
export function touchLoad(hands: HandLoads): number {
  return Math.max(...touching.flatMap((part) => zonesOf(part).map((zone) => hands[zone])));
}

/** The most that lies anywhere on the hands. */
export function handLoad(hands: HandLoads): number {
  return Math.max(...handParts.flatMap((part) => zonesOf(part).map((zone) => hands[zone])));
}

export function loadOf(germs: Germs, thing: Thing): number {
  return thing === 'hands' ? touchLoad(germs.hands) : germs.loads[thing];
}

function step(germs: Germs, atMs: number, from: Carried['from'], to: Thing, percent: number): Germs {
  return { ...germs, trail: [...germs.trail, { atMs, from, to, percent }].slice(-mostSteps) };
}

function withHands(hands: HandLoads, percent: number): HandLoads {
  const more: Partial<Record<Zone, number>> = {};
  for (const part of touching) for (const zone of zonesOf(part)) more[zone] = Math.max(hands[zone], percent);
  for (const zone of zonesOf('between')) more[zone] = Math.max(hands[zone], shareOf(percent, passedOnPercent));
  return { ...hands, ...more };
}

/** Something arrives on a surface from wherever. Nothing happens where as much lies already. */
export function soiled(germs: Germs, atMs: number, from: Carried['from'], to: Thing, percent: number): Germs {
  const now = seen(percent);
  if (now <= loadOf(germs, to)) return germs;
  const next =
    to === 'hands'
      ? { ...germs, hands: withHands(germs.hands, now) }
      : { ...germs, loads: { ...germs.loads, [to]: now } };
  return step(next, atMs, from, to, now);
}

/** Two things touch: the dirtier one passes on a share. */
export function touch(germs: Germs, atMs: number, one: Thing, other: Thing): Germs {
  const [a, b] = [loadOf(germs, one), loadOf(germs, other)];
  return a >= b
    ? soiled(germs, atMs, one, other, shareOf(a, passedOnPercent))
    : soiled(germs, atMs, other, one, shareOf(b, passedOnPercent));
}

/** Germs on certain zones of the hands only: what slips past a glove or a cuff. */
export function onZones(
  germs: Germs,
  atMs: number,
  from: Carried['from'],
  zones: readonly Zone[],
  percent: number,
): Germs {
  const now = seen(percent);
  if (zones.every((zone) => germs.hands[zone] >= now)) return germs;
  const more = Object.fromEntries(zones.map((zone) => [zone, Math.max(germs.hands[zone], now)]));
  return step({ ...germs, hands: { ...germs.hands, ...more } }, atMs, from, 'hands', now);
}

/** A surface that is thrown away or changed for a new one is clean. */
export function renewed(germs: Germs, ...gone: readonly Surface[]): Germs {
  return { ...germs, loads: { ...germs.loads, ...Object.fromEntries(gone.map((surface) => [surface, 0])) } };
}
