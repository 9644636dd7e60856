/**
 * Blood on its way into tubes: flow, carry-over on the needle, mixing, broken cells. Pure functions; the constants are
 * assumptions of model.md, the order they follow is the fact vp-order-of-draw.
 */
import { veinsOf } from './anatomy.ts';
import { noTrace } from './begin.ts';
import type { BloodContext, Needle, Tie, Tube } from './context.ts';
import type { NeedleKind } from './events.ts';
import type { BloodFacts } from './facts.ts';
import { policy } from './policy.ts';
import { additiveOf, additives, venousPlace, volumeOf, type Additive, type TubeColor, type TubeSize } from './tubes.ts';

/** Microliters in a tick of 100 ms through each needle with a tube's whole suction. */
export const ulPerTick: Readonly<Record<NeedleKind, number>> = {
  'straight-21': 70,
  'straight-22': 55,
  'winged-23': 40,
  'winged-25': 18,
};
/** Air in the tubing of a winged set, microliters: the first tube takes it in instead of blood. */
export const tubingUl = 450;
export const isWinged = (kind: NeedleKind): boolean => kind.startsWith('winged');

/** A vein thinner than this falls in on the suction of a full-size tube, mm. */
const collapsesUnderMm = 2.6;

/** What a tube takes in of blood: a past date has cost it a part of its vacuum, air from the tubing takes another. */
export function takesUl({ color, size, expired, airUl }: Pick<Tube, 'color' | 'size' | 'expired' | 'airUl'>): number {
  return Math.round(volumeOf(color, size) * (expired ? 0.55 : 1)) - airUl;
}

/** Whether the vein the needle lies in falls in on this tube. */
export function collapses(context: BloodContext, needle: Needle, size: TubeSize): boolean {
  if (needle.aim === null || needle.vein === null || size !== 'standard') return false;
  const vein = veinsOf(context.case, context.seed, needle.aim.arm).find(({ id }) => id === needle.vein);
  return vein !== undefined && vein.widthMm < collapsesUnderMm;
}

export function tieOn(ties: readonly Tie[]): Tie | null {
  const last = ties.at(-1);
  return last?.offAtMs === null ? last : null;
}

/** How long the tourniquet of now has been on, ms; 0 for none. */
export function bandOnMs({ ties, nowMs }: Pick<BloodContext, 'ties' | 'nowMs'>): number {
  const on = tieOn(ties);
  return on === null ? 0 : nowMs - on.atMs;
}

/** What stays on the needle after blood met an additive: a full trace of it, a tenth of what was there before. */
export function residueAfter(
  residue: Readonly<Record<Additive, number>>,
  color: TubeColor,
): Readonly<Record<Additive, number>> {
  const left = { ...noTrace };
  for (const additive of additives) left[additive] = residue[additive] / 10;
  return { ...left, [additiveOf[color]]: 1 };
}

/** The additive that came into a tube and belongs to a later place: it harms. Null for none. */
export function harmfulIn(tube: Pick<Tube, 'color' | 'carry'>): Additive | null {
  const placeOf: Readonly<Record<Additive, number>> = {
    citrate: venousPlace['light-blue'],
    'clot-activator': venousPlace.gold,
    heparin: venousPlace.green,
    edta: venousPlace.lavender,
    fluoride: venousPlace.gray,
  };
  return (
    additives.find(
      (additive) => tube.carry[additive] >= policy.traceFrom && placeOf[additive] > venousPlace[tube.color],
    ) ?? null
  );
}

/** How often a tube is to be turned over, inclusive: the fact, and a little more than it does no harm. */
export function inversionsFor(
  color: TubeColor,
  facts: BloodFacts,
): { readonly low: number; readonly high: number; readonly most: number } {
  const additive = additiveOf[color];
  if (additive === 'citrate') return { ...facts.invertCitrate, most: facts.invertCitrate.high + 1 };
  if (additive === 'clot-activator')
    return { low: facts.invertSerum, high: facts.invertSerum, most: facts.invertSerum + 3 };
  return { ...facts.invertOther, most: facts.invertOther.high + 2 };
}

/** Cells broken by how a tube fills, in points of a hundred: added up in `hemolysis`. */
export function breaksWhileFilling(context: BloodContext, needle: Needle, tube: Tube): number {
  const last = context.sticks.at(-1);
  return (
    (needle.kind === 'winged-25' && tube.size === 'standard' ? 40 : 0) +
    (needle.lie === 'partly' || needle.lie === 'on-the-wall' ? 20 : 0) +
    (last?.skin === 'wet' ? 20 : 0) +
    (collapses(context, needle, tube.size) ? 20 : 0) +
    (context.hematoma >= policy.bruiseFrom ? 15 : 0)
  );
}
