/**
 * The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside it;
 * a fact that is missing or of the wrong kind is told with its id.
 */
import type { FactValue } from '#schema/fact.ts';

export interface FactRange {
  readonly low: number;
  readonly high: number;
}

export interface TemperatureFacts {
  /** Degrees Fahrenheit between mouth and the other routes. */
  readonly routeDifferenceF: FactRange;
  readonly oralWaitMin: number;
  readonly hotDrinkRiseF: number;
  readonly oralFromYears: number;
  readonly earFromMonths: number;
  /** Under this age in years the ear is drawn down. */
  readonly earDownUnderYears: number;
  readonly rectalDepthChildIn: FactRange;
  readonly rectalDepthAdultIn: FactRange;
  readonly columnMarkF: number;
  readonly feverF: number;
  readonly youngBabyFeverF: number;
  /** The rule for young babies holds below this age in months. */
  readonly youngBabyUnderMonths: number;
  readonly chemoFeverF: number;
  readonly reportHighF: number;
  readonly hypothermiaBelowF: number;
}

const ids = {
  routeDifferenceF: 'vs-temperature-route-difference',
  oralWaitMin: 'vs-oral-wait',
  hotDrinkRiseF: 'tt-hot-drink-rise',
  oralFromYears: 'tt-oral-from-age',
  earFromMonths: 'tt-ear-from-age',
  earDownUnderYears: 'vs-ear-pull-age',
  rectalDepthChildIn: 'tt-rectal-depth-child',
  rectalDepthAdultIn: 'tt-rectal-depth-adult',
  columnMarkF: 'tt-column-mark',
  feverF: 'vs-fever',
  youngBabyFeverF: 'vs-fever-young-baby',
  youngBabyUnderMonths: 'tt-young-baby',
  chemoFeverF: 'tt-report-chemo',
  reportHighF: 'tt-report-high',
  hypothermiaBelowF: 'vs-hypothermia',
} as const satisfies Record<keyof TemperatureFacts, string>;

/** Facts named in hints and explanations beside those read as numbers. */
export const spokenFactIds: readonly string[] = [
  ...Object.values(ids),
  'vs-adult-temperature',
  'tt-rectal-not',
  'tt-convert',
];

/** Gathers the values; throws with the id when one is missing or of the wrong kind. */
export function readTemperatureFacts(valueOf: (id: string) => FactValue | undefined): TemperatureFacts {
  function found(id: string): FactValue {
    const value = valueOf(id);
    if (value === undefined) throw new Error(`temperature: the fact "${id}" is missing from content/facts`);
    return value;
  }
  function range(id: string): FactRange {
    const value = found(id);
    if (value.kind !== 'range') throw new Error(`temperature: the fact "${id}" must be a range`);
    return { low: value.low, high: value.high };
  }
  function number(id: string): number {
    const value = found(id);
    switch (value.kind) {
      case 'number':
        return value.value;
      case 'at-least':
      case 'above':
        return value.low;
      case 'at-most':
      case 'below':
        return value.high;
      default:
        throw new Error(`temperature: the fact "${id}" must be one number`);
    }
  }
  return {
    routeDifferenceF: range(ids.routeDifferenceF),
    oralWaitMin: number(ids.oralWaitMin),
    hotDrinkRiseF: number(ids.hotDrinkRiseF),
    oralFromYears: number(ids.oralFromYears),
    earFromMonths: number(ids.earFromMonths),
    earDownUnderYears: number(ids.earDownUnderYears),
    rectalDepthChildIn: range(ids.rectalDepthChildIn),
    rectalDepthAdultIn: range(ids.rectalDepthAdultIn),
    columnMarkF: number(ids.columnMarkF),
    feverF: number(ids.feverF),
    youngBabyFeverF: number(ids.youngBabyFeverF),
    youngBabyUnderMonths: number(ids.youngBabyUnderMonths),
    chemoFeverF: number(ids.chemoFeverF),
    reportHighF: number(ids.reportHighF),
    hypothermiaBelowF: number(ids.hypothermiaBelowF),
  };
}
