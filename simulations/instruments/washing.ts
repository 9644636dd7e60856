/**
 * Soil on the things of the tray: what each step takes off. Whole percent of what came from the room; dried blood is more. A hinge that
 * was closed keeps what sits in the box lock. Amounts are assumptions (model.md): what matters is which steps reach what.
 */
import type { Item } from './case.ts';
import type { Washing } from './context.ts';
import { itemFacts } from './items.ts';

const start = { moist: 100, dried: 150 };
const takesOff = { rinseCool: 30, soak: 45, brushUnder: 50, brushTap: 35, shake: 30, rinseClear: 10 };
/** Hot water sets protein: later steps do this share of their work, percent. */
const afterHotPercent = 60;
/** The label of the enzymatic cleaner in this room, minutes. */
export const soakLabelMin = { least: 5, most: 15 };
const inTheBoxLock = 25;
/** Less than this is not found under the light. */
export const cleanBelow = 6;

/** Percent left on a thing. */
export function soilOf(item: Item, washing: Washing): number {
  const { hinged } = itemFacts[item.kind];
  let soil = washing.keptMoist ? start.moist : start.dried;
  const part = washing.rinsed === 'hot' ? afterHotPercent : 100;
  const off = (percent: number): number => Math.floor((percent * part) / 100);
  if (washing.rinsed === 'cool') soil -= takesOff.rinseCool;
  if (washing.soakedMin > 0)
    soil -= Math.floor((off(takesOff.soak) * Math.min(soakLabelMin.least, washing.soakedMin)) / soakLabelMin.least);
  if (washing.brushed !== null)
    soil -= off(washing.brushed === 'under-water' ? takesOff.brushUnder : takesOff.brushTap);
  if (washing.shaken) soil -= off(takesOff.shake);
  if (washing.rinsedClear) soil -= takesOff.rinseClear;
  const open = washing.soakedOpen || washing.shakenOpen;
  const left = Math.max(0, soil);
  return hinged && !open ? Math.max(left, inTheBoxLock) : left;
}

export const looksClean = (item: Item, washing: Washing): boolean => soilOf(item, washing) < cleanBelow;
