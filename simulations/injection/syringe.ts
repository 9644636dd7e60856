/**
 * What a plunger does: whole microliters in and out of a barrel, bubbles, a vacuum in a vial, a spill. Pure; the barrel's line is
 * read at the top ring of the plunger and holds liquid and air alike.
 */
import { drawInt } from '../core/draw.ts';
import type { StockItem } from './case.ts';
import type { InjectionContext, ItemState, Portion, Syringe } from './context.ts';
import { syringes } from './supplies.ts';

/** A vial without air put in gives this much before the plunger springs back, µL: an assumption. */
export const vacuumUl = 200;
/** A longer pull than this in one go brings bubbles along, µL, and so does any pull against a vacuum: assumptions. */
const smoothPullUl = 250;
const smallPullUl = 60;

export const liquidUl = ({ contents }: Pick<Syringe, 'contents'>): number =>
  contents.reduce((sum, { ul }) => sum + ul, 0);
/** Where the top ring stands. */
export const plungerUl = (syringe: Syringe): number => liquidUl(syringe) + syringe.airUl;

function added(contents: readonly Portion[], item: string, ul: number): readonly Portion[] {
  if (ul === 0) return contents;
  const last = contents.at(-1);
  return last?.item === item ? [...contents.slice(0, -1), { item, ul: last.ul + ul }] : [...contents, { item, ul }];
}

/** Takes liquid out in proportion to what is in it; the remainder of the division comes from the last. */
export function takenOut(
  contents: readonly Portion[],
  ul: number,
): { readonly left: readonly Portion[]; readonly out: readonly Portion[] } {
  const total = contents.reduce((sum, portion) => sum + portion.ul, 0);
  const wanted = Math.min(ul, total);
  const out: Portion[] = [];
  let rest = wanted;
  for (const [index, portion] of contents.entries()) {
    const here = index === contents.length - 1 ? rest : Math.floor((wanted * portion.ul) / total);
    out.push({ item: portion.item, ul: Math.min(here, portion.ul) });
    rest -= Math.min(here, portion.ul);
  }
  const left = contents
    .map((portion, index) => ({ item: portion.item, ul: portion.ul - (out[index]?.ul ?? 0) }))
    .filter((portion) => portion.ul > 0);
  return { left, out: out.filter((portion) => portion.ul > 0) };
}

export interface Moved {
  readonly syringe: Syringe;
  readonly item: ItemState | null;
  readonly event: 'plunger-springs-back' | 'air-comes-in' | null;
}

const isOpen = (stock: StockItem | null, item: ItemState): boolean =>
  stock?.kind === 'ampule' && item.openedWith !== null;

function pulled(
  context: InjectionContext,
  syringe: Syringe,
  stock: StockItem | null,
  item: ItemState | null,
  delta: number,
): Moved {
  if (item === null || stock === null || (!isOpen(stock, item) && !syringe.upsideDown)) {
    const vial = item === null ? null : { ...item, airUl: item.airUl - delta };
    const event = liquidUl(syringe) > 0 || item !== null ? 'air-comes-in' : null;
    return {
      syringe: { ...syringe, airUl: syringe.airUl + delta, airAtTop: liquidUl(syringe) === 0 },
      item: vial,
      event,
    };
  }
  const open = isOpen(stock, item);
  const limit = open ? item.ul : Math.min(item.ul, Math.max(0, item.airUl + vacuumUl));
  const reach = Math.min(delta, limit);
  const strained = !open && item.airUl - reach < 0 && reach > smallPullUl;
  const percent = reach > smoothPullUl || strained ? drawInt(context.seed, 'bubble', syringe.pulls, 2, 5) : 0;
  const bubble = open ? 0 : Math.round((reach * percent) / 100);
  const liquid = reach - bubble;
  // Beyond the liquid of an emptied container comes air; against a vacuum the plunger goes back.
  const emptied = reach === item.ul && delta > reach;
  const more = emptied ? delta - reach : 0;
  return {
    syringe: {
      ...syringe,
      contents: added(syringe.contents, stock.id, liquid),
      airUl: syringe.airUl + bubble + more,
      airAtTop: bubble + more > 0 ? false : syringe.airAtTop,
      pulls: Math.min(99, syringe.pulls + 1),
      sprangBack: syringe.sprangBack || (!emptied && delta > reach),
    },
    item: { ...item, ul: item.ul - liquid, airUl: open ? 0 : item.airUl - reach, drawnFrom: true },
    event: emptied ? 'air-comes-in' : delta > reach ? 'plunger-springs-back' : null,
  };
}

/** Liquid that comes into a container. */
function filled(stock: StockItem, item: ItemState, out: readonly Portion[]): ItemState {
  const ul = out.reduce((sum, portion) => sum + portion.ul, 0);
  if (ul === 0) return item;
  // What is pushed into an open ampule runs over.
  if (stock.kind === 'ampule') return { ...item, ul: Math.max(0, item.ul - ul) };
  const foreign = out.filter((portion) => portion.item !== stock.id);
  const [first] = foreign;
  if (stock.mix !== null && first !== undefined) {
    const before = item.diluent;
    return {
      ...item,
      ul: item.ul + ul + (before === null ? stock.mix.yieldsUl - stock.mix.ul : 0),
      airUl: item.airUl + ul,
      mixed: null,
      diluent: { item: before?.item ?? first.item, ul: (before?.ul ?? 0) + ul },
      contaminated: item.contaminated || foreign.some((portion) => portion.item !== (before?.item ?? first.item)),
    };
  }
  return { ...item, ul: item.ul + ul, airUl: item.airUl + ul, contaminated: item.contaminated || foreign.length > 0 };
}

function pushed(syringe: Syringe, stock: StockItem | null, item: ItemState | null, amount: number): Moved {
  const needleUp = item === null || syringe.upsideDown;
  const liquid = liquidUl(syringe);
  const airFirst = liquid === 0 || (needleUp && syringe.airAtTop);
  const air = airFirst ? Math.min(amount, syringe.airUl) : Math.max(0, amount - liquid);
  const { left, out } = takenOut(syringe.contents, amount - air);
  const after: Syringe = {
    ...syringe,
    contents: left,
    airUl: syringe.airUl - air,
    airFirst:
      item !== null && stock !== null && air > 0 && !item.drawnFrom && !syringe.airFirst.includes(stock.id)
        ? [...syringe.airFirst, stock.id]
        : syringe.airFirst,
  };
  if (item === null || stock === null) return { syringe: after, item: null, event: null };
  const spilled = stock.kind === 'ampule' && air > 0 ? Math.min(item.ul, air) : 0;
  const aired = { ...item, airUl: stock.kind === 'ampule' ? 0 : item.airUl + air, ul: item.ul - spilled };
  return { syringe: after, item: filled(stock, aired, out), event: null };
}

/** The plunger's top ring is brought to a line. */
export function plungerMoved(context: InjectionContext, targetUl: number): Moved | null {
  const { syringe } = context;
  if (syringe === null) return null;
  const target = Math.max(0, Math.min(syringes[syringe.kind].capacityUl, Math.round(targetUl)));
  const delta = target - plungerUl(syringe);
  if (delta === 0) return null;
  const stock = context.case.shelf.find(({ id }) => id === syringe.at) ?? null;
  const item = syringe.at === null ? null : (context.items[syringe.at] ?? null);
  return delta > 0 ? pulled(context, syringe, stock, item, delta) : pushed(syringe, stock, item, -delta);
}
