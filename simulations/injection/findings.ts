/**
 * What the rubric and the debrief read off a visit: the shot that counts, what was in it, what the record should say. Pure; limits
 * come from the facts and the case's order.
 */
import { daysBetween } from '../core/calendar.ts';
import type { StockItem } from './case.ts';
import type { InjectionContext, Shot } from './context.ts';
import { doseMcg, gramsOf, rightUl } from './dose.ts';
import type { RecordField } from './events.ts';
import { itemFault, stockOf, type ItemFault } from './labels.ts';
import { maps } from './body.ts';

/** Every injection in which something was pushed, in order. */
export function givenShots({ shots }: InjectionContext): readonly Shot[] {
  return shots.filter(({ pushedAtMs }) => pushedAtMs !== null);
}

/** The last injection in which something was pushed; null when there was none. */
export function givenShot(context: InjectionContext): Shot | null {
  return givenShots(context).at(-1) ?? null;
}

/** A dose went in more than once. A skin test without a wheal is placed again; nothing else is, without a new order. */
export function givenTwice(context: InjectionContext): boolean {
  const route = context.case.dose?.route;
  return route !== 'ID' && givenShots(context).filter((shot) => shotUl(shot) > 0).length > 1;
}

export const gives = ({ case: patient }: InjectionContext): boolean => patient.outcome === 'give';
export const isVaccine = ({ case: patient }: InjectionContext): boolean => patient.vaccine !== null;
export const isEmergency = ({ case: patient }: InjectionContext): boolean => patient.reaction !== null;

export const shotUl = (shot: Shot): number => shot.contents.reduce((sum, { ul }) => sum + ul, 0);

/** The containers a shot came from, powders in place of their diluents. */
export function sourcesOf(context: InjectionContext, shot: Shot): readonly StockItem[] {
  return shot.contents.flatMap(({ item }) => stockOf(context.case, item) ?? []);
}

/** Drug needs without the diluents, in order. */
export function drugNeeds({
  case: patient,
}: InjectionContext): readonly { readonly item: string; readonly ul: number }[] {
  return patient.needs.filter(({ item }) => stockOf(patient, item)?.kind !== 'diluent');
}
export function diluentNeed({
  case: patient,
}: InjectionContext): { readonly item: string; readonly ul: number } | null {
  return patient.needs.find(({ item }) => stockOf(patient, item)?.kind === 'diluent') ?? null;
}

/** What was drawn, or given, that is another drug than the one ordered; null when all is right. */
export function wrongDrug(context: InjectionContext, shot: Shot): StockItem | null {
  const right = new Set(drugNeeds(context).map(({ item }) => stockOf(context.case, item)?.drug));
  return sourcesOf(context, shot).find(({ drug }) => !right.has(drug)) ?? null;
}

/** The first fault of a container a shot came from; null when all were good. */
export function badContainer(context: InjectionContext, shot: Shot): ItemFault | null {
  const { case: patient, facts } = context;
  for (const { item } of shot.contents) {
    const stock = stockOf(patient, item);
    const fault = stock === undefined ? null : itemFault(stock, patient.today, facts);
    if (fault !== null) return fault;
    const diluent = stockOf(patient, context.items[item]?.diluent?.item ?? '');
    const second = diluent === undefined ? null : itemFault(diluent, patient.today, facts);
    if (second !== null) return second;
  }
  return null;
}

/** How far a given dose is from the right one, thousandths of it; null without a dose. A wrong share of two insulins counts too. */
export function doseOffPermille(context: InjectionContext, shot: Shot): number | null {
  const right = rightUl(context.case, context.facts);
  if (right === null || right === 0) return null;
  const needs = drugNeeds(context);
  if (needs.length > 1) {
    const off = needs.map(({ item, ul }) => {
      const drug = stockOf(context.case, item)?.drug;
      const given = shot.contents
        .filter((portion) => stockOf(context.case, portion.item)?.drug === drug)
        .reduce((sum, portion) => sum + portion.ul, 0);
      return Math.abs(given - ul);
    });
    return Math.round((Math.max(...off) * 1000) / right);
  }
  return Math.round((Math.abs(shotUl(shot) - right) * 1000) / right);
}

/** Smallest mark of the syringe, microliters. */
export const markUl = ({ facts }: InjectionContext, shot: Shot): number => facts.mark[shot.syringe];

/** Whole hours since a test was placed, by the visit's clock. */
export function hoursSincePlaced({ case: { test, today, clockMin } }: InjectionContext): number | null {
  if (test === null) return null;
  return Math.floor((daysBetween(test.placedOn, today) * 1440 + clockMin - test.placedMin) / 60);
}

/** Fields a record of this visit owes. */
export function owedFields(context: InjectionContext): readonly RecordField[] {
  if (context.case.outcome !== 'give') return [];
  const base: readonly RecordField[] = [
    'drug',
    'dose',
    'route',
    'site',
    'lot',
    'expires',
    'maker',
    'time',
    'reaction',
    'signature',
  ];
  return isVaccine(context) ? [...base, 'vis'] : base;
}

export const siteText = (region: keyof typeof maps, side: string): string => `${side} ${maps[region].name}`;

/** What a field has to say for what was done; null where any entry will do. */
export function rightText(context: InjectionContext, field: RecordField): readonly string[] | null {
  const shot = givenShot(context);
  const { dose, vaccine } = context.case;
  if (shot === null || dose === null) return null;
  const stocks = sourcesOf(context, shot);
  switch (field) {
    case 'drug':
      return [dose.drug];
    case 'dose':
      return doseTexts(context, shot);
    case 'route':
      return [dose.route];
    case 'site':
      return shot.spot === null ? null : [siteText(shot.spot.region, shot.spot.side)];
    case 'lot':
      return stocks.map(({ lot }) => lot);
    case 'expires':
      return stocks.map(({ expires }) => expires);
    case 'maker':
      return stocks.map(({ maker }) => maker);
    case 'vis': {
      const given = context.did.statement;
      return vaccine === null || given === null ? null : [vaccine.editions[given.which]];
    }
    case 'signature':
      return ['name, medical assistant'];
    default:
      return null;
  }
}

/** A whole number of hundredths as it is written in an order: 50 is "0.5", 100 is "1". */
export function hundredthsText(hundredths: number): string {
  const whole = Math.floor(hundredths / 100);
  const rest = hundredths % 100;
  return rest === 0
    ? String(whole)
    : rest % 10 === 0
      ? `${String(whole)}.${String(rest / 10)}`
      : `${String(whole)}.${String(rest).padStart(2, '0')}`;
}

/** The dose as it may be charted: the volume, the units, the mass. */
export function doseTexts(context: InjectionContext, shot: Shot): readonly string[] {
  const { dose } = context.case;
  if (dose === null) return [];
  const ul = shotUl(shot) + shot.airUl;
  const step = ul < 1000 ? context.facts.roundBelow1Ul : context.facts.roundFrom1Ul;
  const read = Math.floor((ul + step / 2) / step) * step;
  if (dose.inUnits) return [`${String(Math.round(read / context.facts.ulPerUnit))} units`];
  const { arithmetic } = dose;
  const mcg = doseMcg(arithmetic, gramsOf(context.case.weightLbTenths, context.facts.lbPerKgTenths));
  const mass =
    mcg === null
      ? []
      : [
          `${String(mcg)} mcg`,
          `${String(mcg).replace(/\B(?=(\d{3})+$)/g, ',')} mcg`,
          `${hundredthsText(Math.round(mcg / 10))} mg`,
        ];
  return [`${hundredthsText(Math.round(read / 10))} mL`, ...mass];
}
