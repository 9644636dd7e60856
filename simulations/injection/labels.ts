/** What is on a label and in a container, in words that judge nothing; and, for rubric and tests, what is wrong with it. */
import { daysBetween, shortDate, type CivilDate } from '../core/calendar.ts';
import type { InjectionCase, ItemKind, ItemLook, StockItem } from './case.ts';
import type { InjectionFacts } from './facts.ts';
import type { ItemState, LabelMoment, Syringe } from './context.ts';

export const kindNames: Readonly<Record<ItemKind, string>> = {
  'single-dose': 'single-dose vial',
  'multi-dose': 'multi-dose vial',
  ampule: 'glass ampule',
  powder: 'vial of powder',
  diluent: 'vial of diluent',
};

export const lookNames: Readonly<Record<ItemLook, string>> = {
  clear: 'clear',
  cloudy: 'evenly cloudy once mixed, settled at the bottom before',
  discolored: 'brownish',
  ice: 'with bits of ice',
  particles: 'with floating particles',
  powder: 'dry powder',
};

export function labelWords(item: StockItem): string {
  const opened = item.opened === null ? 'Seal intact' : `First used ${shortDate(item.opened)}`;
  return `${item.name}, ${item.strength}, ${kindNames[item.kind]}. ${item.label} Lot ${item.lot}, ${item.maker}, expires ${shortDate(item.expires)}. ${opened}. Content: ${lookNames[item.look]}.`;
}

export type ItemFault = 'expired' | 'opened-too-long' | 'spoiled';

/** Why an item must not be used; null when it may. */
export function itemFault(item: StockItem, today: CivilDate, facts: InjectionFacts): ItemFault | null {
  if (item.expires < today) return 'expired';
  if (item.opened !== null && daysBetween(item.opened, today) > facts.multiDoseDays) return 'opened-too-long';
  return item.look === item.rightLook ? null : 'spoiled';
}

/** Which of the three checks reading a label is now; null when the dose is given already. */
export function momentOf(id: string, item: ItemState, syringe: Syringe | null): LabelMoment | null {
  if (syringe?.used === true) return null;
  if (item.drawnFrom && syringe?.at !== id) return 'before-giving';
  return item.wiped || item.openedWith !== null || item.drawnFrom || syringe?.at === id ? 'drawing' : 'taking';
}

export const stockOf = ({ shelf }: InjectionCase, id: string): StockItem | undefined =>
  shelf.find((item) => item.id === id);
