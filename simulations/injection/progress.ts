/** How far a visit is: what is still to be taken, drawn, given. Looks only at what the learner could know. For the coach and for tests. */
import type { StockItem } from './case.ts';
import type { InjectionContext, ItemState, Shot } from './context.ts';
import { rightUl } from './dose.ts';
import { diluentNeed, drugNeeds, givenShot, gives, isVaccine } from './findings.ts';
import { stockOf } from './labels.ts';
import { muscleNeedle, rightGauge, rightRegions } from './rules.ts';
import { needles, syringes, type NeedleId, type SyringeKind } from './supplies.ts';
import type { Region } from './case.ts';

export interface Need {
  readonly item: string;
  readonly ul: number;
  readonly stock: StockItem;
  readonly state: ItemState;
}

function filledNeed(context: InjectionContext, need: { readonly item: string; readonly ul: number }): readonly Need[] {
  const stock = stockOf(context.case, need.item);
  const state = context.items[need.item];
  return stock === undefined || state === undefined ? [] : [{ ...need, stock, state }];
}

export const drugs = (context: InjectionContext): readonly Need[] =>
  drugNeeds(context).flatMap((need) => filledNeed(context, need));
export function diluentOf(context: InjectionContext): Need | null {
  const need = diluentNeed(context);
  return need === null ? null : (filledNeed(context, need)[0] ?? null);
}
export const allNeeds = (context: InjectionContext): readonly Need[] => {
  const diluent = diluentOf(context);
  return diluent === null ? drugs(context) : [diluent, ...drugs(context)];
};

export const inBarrel = ({ syringe }: InjectionContext, item: string): number =>
  syringe?.contents.filter((portion) => portion.item === item).reduce((sum, { ul }) => sum + ul, 0) ?? 0;

/** The powder still waits for its diluent. */
export function powderWaits(context: InjectionContext): Need | null {
  return (
    drugs(context).find(
      ({ stock, state }) => stock.mix !== null && (state.diluent?.ul ?? 0) * 20 < stock.mix.ul * 19,
    ) ?? null
  );
}

/** What is drawn next; null when everything is in the barrel. */
export function nextToDraw(context: InjectionContext): Need | null {
  const diluent = diluentOf(context);
  if (diluent !== null && powderWaits(context) !== null)
    return inBarrel(context, diluent.item) === diluent.ul ? null : diluent;
  return drugs(context).find(({ item, ul }) => inBarrel(context, item) !== ul) ?? null;
}

/** Vials that still want air, the cloudy insulin first; powders get theirs with the diluent, ampules never. */
export function nextForAir(context: InjectionContext): Need | null {
  const drawing = context.syringe;
  const vials = [...allNeeds(context)].reverse().filter(({ stock }) => stock.mix === null && stock.kind !== 'ampule');
  const two = drugs(context).length > 1;
  const next = nextToDraw(context);
  return (
    vials.find(
      ({ item, state }) =>
        !state.drawnFrom && drawing?.airFirst.includes(item) !== true && (two || next?.item === item),
    ) ?? null
  );
}

export const isGiven = (context: InjectionContext): boolean => givenShot(context) !== null;

/** The barrel holds just what was ordered. */
export function isDrawn(context: InjectionContext): boolean {
  const { syringe } = context;
  return (
    syringe !== null &&
    !syringe.used &&
    powderWaits(context) === null &&
    nextToDraw(context) === null &&
    syringe.airUl === 0
  );
}

/** Something is in the barrel that cannot be put right any more. */
export function isSpoiled(context: InjectionContext): boolean {
  const { syringe } = context;
  if (syringe === null || syringe.used) return false;
  const needs = allNeeds(context);
  const foreign = syringe.contents.some(({ item }) => !needs.some((need) => need.item === item));
  const over = drugs(context).length > 1 && drugs(context).some(({ item, ul }) => inBarrel(context, item) > ul);
  const mixedUp =
    drugs(context).length > 1 && syringe.contents.length > 0 && syringe.contents[0]?.item !== drugs(context)[0]?.item;
  return foreign || over || mixedUp;
}

export function bestSyringe(context: InjectionContext): SyringeKind {
  const right = rightUl(context.case, context.facts) ?? 0;
  if (context.case.dose?.inUnits === true)
    return right <= syringes['insulin-05'].capacityUl ? 'insulin-05' : 'insulin-1';
  return right < syringes['tb-1'].capacityUl && diluentOf(context) === null ? 'tb-1' : 'ml-3';
}

export function bestRegion(context: InjectionContext): Region {
  const { case: patient, facts } = context;
  return rightRegions(patient, facts, rightUl(patient, facts) ?? 0)[0] ?? 'deltoid';
}

/** The first needle of the tray that suits; the longest that does for the hip. */
export function bestNeedle(context: InjectionContext): NeedleId {
  const { case: patient, facts } = context;
  const { dose, vaccine } = patient;
  if (dose?.inUnits === true) return 'insulin-8';
  if (dose?.route === 'ID') return 'g27-05';
  if (dose?.route === 'SC') return vaccine === null ? 'g27-05' : 'g25-0625';
  const region = context.spot?.region ?? bestRegion(context);
  const order: readonly NeedleId[] = region === 'hip' ? ['g22-15', 'g21-15'] : ['g25-10', 'g22-10', 'g22-15'];
  const { low, high } = muscleNeedle(region, patient, facts);
  return (
    order.find((id) => {
      const { gauge, lengthTenthsMm } = needles[id];
      return rightGauge(gauge, patient, facts) && lengthTenthsMm >= low - 2 && lengthTenthsMm <= high + 2;
    }) ?? 'g22-10'
  );
}

/** The needle to draw with: a filter for glass, else any. */
export function drawingNeedle(context: InjectionContext): NeedleId {
  if (drugs(context).some(({ stock }) => stock.kind === 'ampule')) return 'filter-18';
  return diluentOf(context) === null ? bestNeedle(context) : 'g18-15';
}

export function currentShot({ shots }: InjectionContext): Shot | null {
  return shots.at(-1) ?? null;
}

/** The order stands, or was put right, and may be carried out. */
export function mayGive(context: InjectionContext): boolean {
  return (
    gives(context) && context.orderKnown && (context.case.faults.length === 0 || context.orderSettledAtMs !== null)
  );
}

export function outOfRange({ case: { refrigerator }, facts }: InjectionContext): boolean {
  if (refrigerator === null) return false;
  return refrigerator.lowTenthsF < facts.fridgeTenthsF.low || refrigerator.highTenthsF > facts.fridgeTenthsF.high;
}

export const owesStatement = (context: InjectionContext): boolean => isVaccine(context) && gives(context);
