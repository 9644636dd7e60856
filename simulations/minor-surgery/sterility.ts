/**
 * The field as a surface in millimeters and what makes it, an item or a glove unsterile. Measured from the far left corner, `x`
 * to the right and `y` toward the learner, who stands at the near edge first. Constants are named in model.md.
 */
import { drawInt } from '../core/draw.ts';
import type { Break, Cause, Field, FieldItem, SurgeryContext } from './context.ts';
import type { AddWay, Flap, FlapWay, Side } from './events.ts';
import { mmPerInch, type SurgeryFacts } from './facts.ts';
import type { ItemId } from './items.ts';

/** The opened wrapper. */
export const fieldMm = { width: 480, depth: 400 } as const;
/** An arm's sleeve is over the field from this distance on; forceps make the arm longer. Assumptions. */
const reachMm = { arm: 210, forceps: 300 } as const;
/** Two things closer than this touch: an assumption. */
export const touchMm = 26;
/** Drops from between these stay where they fall; the books give six to eight inches. */
const dropSlack = { lowest: 4 / 6, highest: 8 / 6 } as const;
/** A stream from higher than this share of the highest pouring height splashes; below half of the lowest the lip touches. */
const splashFrom = 1.3;
const lipTouchesBelow = 0.5;

export const borderMm = (facts: SurgeryFacts): number => facts.borderIn * mmPerInch;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Distance to the nearest edge; below zero beside the field. */
export function fromEdgeMm({ x, y }: Spot): number {
  return Math.min(x, y, fieldMm.width - x, fieldMm.depth - y);
}

export type Zone = 'sterile' | 'border' | 'off';
export function zoneAt(facts: SurgeryFacts, spot: Spot): Zone {
  const edge = fromEdgeMm(spot);
  return edge < 0 ? 'off' : edge < borderMm(facts) ? 'border' : 'sterile';
}

/** How far an arm comes in over the field to reach a spot from where the learner stands. */
function armOverMm(side: Side, { x, y }: Spot): number {
  return side === 'near' ? fieldMm.depth - y : side === 'left' ? x : fieldMm.width - x;
}

export function reachesOver(side: Side, spot: Spot, way: AddWay): boolean {
  const reach = way === 'forceps' || way === 'forceps-tips-up' ? reachMm.forceps : reachMm.arm;
  return armOverMm(side, spot) > reach;
}

function apart(a: Spot, b: Spot): number {
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  return Math.sqrt(dx * dx + dy * dy);
}

export const touches = (a: Spot, b: Spot): boolean => apart(a, b) < touchMm;

/** What a height above the field does to something flipped out of its pouch. */
export function dropped(facts: SurgeryFacts, heightMm: number): 'lands' | 'wrapper-touches' | 'bounces' {
  const right = facts.dropIn * mmPerInch;
  if (heightMm < right * dropSlack.lowest) return 'wrapper-touches';
  return heightMm > right * dropSlack.highest ? 'bounces' : 'lands';
}

/** Where something lands that bounces: away from where it was meant, by the seed. */
export function bouncedTo(seed: number, nth: number, { x, y }: Spot): Spot {
  const toward = drawInt(seed, 'bounce-side', nth, 0, 1) === 0 ? -1 : 1;
  return { x: x + toward * drawInt(seed, 'bounce-x', nth, 60, 130), y: y + drawInt(seed, 'bounce-y', nth, 30, 90) };
}

export function poured(facts: SurgeryFacts, heightMm: number): 'clean' | 'lip-touches' | 'splashes' {
  if (heightMm > facts.pourHighIn * mmPerInch * splashFrom) return 'splashes';
  return heightMm < facts.pourLowIn * mmPerInch * lipTouchesBelow ? 'lip-touches' : 'clean';
}

/** Flaps by nearness: an arm going to a farther one crosses the nearer ones that lie open. */
const nearness: Readonly<Record<Flap, number>> = { near: 0, left: 1, right: 1, far: 2 };

export function flapFault(field: Field, flap: Flap, way: FlapWay): Cause | null {
  if (way === 'inside') return 'touched-inside';
  if (way === 'across' && (flap === 'left' || flap === 'right')) return 'reached-over';
  return field.opened.some((open) => nearness[open.flap] < nearness[flap]) ? 'reached-over' : null;
}

export const isOpen = (field: Field): boolean => field.opened.length === 4;

/** The items inside a pack lie in a row along the far third. */
export function kitSpot(index: number): Spot {
  return { x: 75 + (index % 6) * 66, y: index < 6 ? 110 : 165 };
}

/** The places for what is added, by name: three rows of four, from the far left. */
export const places: readonly (Spot & { readonly name: string })[] = [
  { name: 'middle, far left', x: 75, y: 225 },
  { name: 'middle, left', x: 185, y: 225 },
  { name: 'middle, right', x: 295, y: 225 },
  { name: 'middle, far right', x: 405, y: 225 },
  { name: 'near, far left', x: 75, y: 325 },
  { name: 'near, left', x: 185, y: 325 },
  { name: 'near, right', x: 295, y: 325 },
  { name: 'near, far right', x: 405, y: 325 },
];

/** A name for a spot: for words. */
export function placeName(facts: SurgeryFacts, spot: Spot): string {
  const zone = zoneAt(facts, spot);
  if (zone === 'off') return 'beside the field';
  const across = spot.x < fieldMm.width / 3 ? 'left' : spot.x < (fieldMm.width * 2) / 3 ? 'middle' : 'right';
  const along = spot.y < fieldMm.depth / 3 ? 'far' : spot.y < (fieldMm.depth * 2) / 3 ? 'center' : 'near';
  const where = along === 'center' && across === 'middle' ? 'in the middle' : `${along} ${across}`;
  return zone === 'border' ? `on the border, ${where}` : where;
}

const wordsOf = (context: SurgeryContext): number => context.breaks.length;

/** A break, written down; what it makes unsterile is the caller's to change. */
export function broken(
  context: SurgeryContext,
  cause: Cause,
  on: Break['on'],
  more: { readonly item?: ItemId; readonly spot?: Spot } = {},
): SurgeryContext {
  const one: Break = {
    atMs: context.nowMs,
    cause,
    on,
    item: more.item ?? null,
    x: more.spot?.x ?? null,
    y: more.spot?.y ?? null,
    settledAtMs: null,
  };
  const next: SurgeryContext = {
    ...context,
    breaks: [...context.breaks, one].slice(-40),
    happened: { atMs: context.nowMs, what: 'break', words: `${String(wordsOf(context))}:${cause}` },
  };
  if (on === 'field') return { ...next, field: { ...next.field, unsterile: true } };
  if (on === 'gloves') return { ...next, gloves: { ...next.gloves, unsterile: true } };
  return {
    ...next,
    field: {
      ...next.field,
      items: next.field.items.map((here) => (here.item === more.item ? { ...here, unsterile: true } : here)),
    },
  };
}

/** Puts breaks right that lay on these things. */
export function settled(
  context: SurgeryContext,
  which: (one: Break) => boolean,
): { readonly breaks: readonly Break[] } {
  return {
    breaks: context.breaks.map((one) =>
      one.settledAtMs === null && which(one) ? { ...one, settledAtMs: context.nowMs } : one,
    ),
  };
}

/** A thing on the field that something else came to lie against. */
export function neighborsOf(items: readonly FieldItem[], item: ItemId, spot: Spot): readonly FieldItem[] {
  return items.filter((other) => other.item !== item && touches(other, spot));
}

/** Why the wound would meet something unsterile now; null when all of it is sterile. */
export function unsafeNow(context: SurgeryContext, item: ItemId | null): Cause | 'no-gloves' | null {
  const { field, gloves, breaks } = context;
  const last = (on: Break['on']): Cause | null =>
    breaks.filter((one) => one.on === on && one.settledAtMs === null).at(-1)?.cause ?? null;
  if (gloves.steps.length < 3) return 'no-gloves';
  if (gloves.unsterile) return last('gloves') ?? 'touched-contaminated';
  if (field.unsterile) return last('field') ?? 'touched-contaminated';
  if (item !== null && field.items.some((here) => here.item === item && here.unsterile))
    return last('item') ?? 'touched-contaminated';
  return null;
}
