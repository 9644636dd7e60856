/**
 * What the record system takes, asks about and refuses: its settings, not clinical limits (model.md). It compares with the
 * last visit, so that pounds typed as kilograms and inches typed as centimeters are asked about.
 */
import { entryQuestion, entryVerdict, type EntryLimits, type EntrySpan, type EntryVerdict } from '../core/entry.ts';
import { ageOn, dateInWords } from '../core/calendar.ts';
import { ageMonths, type EarlierVisit, type Measure } from './case.ts';
import type { GrowthContext } from './context.ts';
import { curveOf, linesAt } from './curves.ts';
import type { Unit } from './events.ts';

/** No living patient lies outside; kg, cm, kg/m². */
const possible: Readonly<Record<Measure, EntrySpan>> = {
  weight: { low: 0.3, high: 450 },
  length: { low: 25, high: 130 },
  height: { low: 40, high: 250 },
  head: { low: 20, high: 65 },
  bmi: { low: 7, high: 120 },
};

const names: Readonly<Record<Measure, string>> = {
  weight: 'A weight',
  length: 'A length',
  height: 'A height',
  head: 'A head circumference',
  bmi: 'A BMI',
};

const unitsFor: Readonly<Record<Measure, readonly Unit[]>> = {
  weight: ['kg', 'lb'],
  length: ['cm', 'in'],
  height: ['cm', 'in'],
  head: ['cm', 'in'],
  bmi: ['kg/m²'],
};

export function unitsOf(what: Measure): readonly Unit[] {
  return unitsFor[what];
}

/** A value in kg, cm or kg/m². */
export function metric(context: GrowthContext, value: number, unit: Unit): number {
  return unit === 'lb' ? value / context.facts.poundsPerKg : unit === 'in' ? value * context.facts.cmPerInch : value;
}

/** What the last visit says, in kg or cm; null when it says nothing. */
export function lastValue({ case: patient }: GrowthContext, what: Measure): number | null {
  const last: EarlierVisit | undefined = patient.earlier.at(-1);
  if (last === undefined) return null;
  switch (what) {
    case 'weight':
      return last.weightG / 1000;
    case 'length':
    case 'height':
      return last.statureMm === null ? null : last.statureMm / 10;
    case 'head':
      return last.headMm === null ? null : last.headMm / 10;
    case 'bmi':
      return null;
  }
}

/** Grown people: from this age on nothing is expected to grow, full years. A setting of the record. */
const grownFromYears = 20;

function usualWithout(context: GrowthContext, what: Measure): EntrySpan {
  const { case: patient } = context;
  const months = ageMonths(patient.person.born, patient.today);
  const years = ageOn(patient.person.born, patient.today);
  if (what === 'bmi') return { low: 11, high: 45 };
  if (what === 'head') return { low: 30, high: 54 };
  const set = years < context.facts.chartAgeYears ? 'who' : 'cdc';
  const curve =
    patient.chartSex === null
      ? null
      : curveOf({
          set,
          sex: patient.chartSex,
          measure: what === 'weight' ? 'weight' : set === 'who' ? 'length' : 'height',
        });
  if (curve === null) return what === 'weight' ? { low: 35, high: 180 } : { low: 135, high: 205 };
  const middle = linesAt(curve, months)[curve.lines.indexOf(50)] ?? 0;
  return what === 'weight' ? { low: middle * 0.6, high: middle * 1.7 } : { low: middle * 0.85, high: middle * 1.15 };
}

function usual(context: GrowthContext, what: Measure): EntrySpan {
  const { case: patient } = context;
  const last = lastValue(context, what);
  const on = patient.earlier.at(-1)?.on;
  if (last === null || on === undefined) return usualWithout(context, what);
  const months = ageMonths(on, patient.today);
  const years = ageOn(patient.person.born, patient.today);
  const grown = years >= grownFromYears;
  const baby = years < context.facts.chartAgeYears;
  if (what === 'weight') {
    if (grown) return { low: last * 0.9, high: last * 1.1 };
    return { low: last * 0.95, high: last * 1.08 + months * (baby ? 1.1 : 0.5) };
  }
  if (what === 'head') return { low: last - 0.3, high: last + 0.6 + months * 1.6 };
  return grown ? { low: last - 4, high: last + 4 } : { low: last - 1.5, high: last + 2 + months * (baby ? 3.5 : 0.9) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The limits of one entry in the unit it is typed in; null for a unit that does not belong to it. */
export function entryLimits(context: GrowthContext, what: Measure, unit: Unit): EntryLimits | null {
  if (!unitsFor[what].includes(unit)) return null;
  const factor = unit === 'lb' ? context.facts.poundsPerKg : unit === 'in' ? 1 / context.facts.cmPerInch : 1;
  const inUnit = ({ low, high }: EntrySpan): EntrySpan => ({ low: tenth(low * factor), high: tenth(high * factor) });
  return { possible: inUnit(possible[what]), usual: inUnit(usual(context, what)), unit };
}

export interface EntryAnswer {
  readonly verdict: EntryVerdict;
  /** The question or the refusal; null when the entry is kept. */
  readonly words: string | null;
}

/** What the record answers to an entry. */
export function entryAnswer(
  context: GrowthContext,
  what: Measure,
  value: number,
  unit: Unit,
  confirmed: boolean,
): EntryAnswer {
  const limits = entryLimits(context, what, unit);
  if (limits === null)
    return { verdict: 'refused', words: `${names[what]} is not measured in ${unit}. Nothing was kept.` };
  const verdict = entryVerdict(value, limits, confirmed);
  const words = entryQuestion(names[what], value, limits, confirmed);
  const last = lastValue(context, what);
  const on = context.case.earlier.at(-1)?.on;
  if (words === null || verdict === 'refused' || last === null || on === undefined) return { verdict, words };
  const metricUnit = what === 'weight' ? 'kg' : 'cm';
  return { verdict, words: `${words} On ${dateInWords(on)} it was ${String(tenth(last))} ${metricUnit}.` };
}
