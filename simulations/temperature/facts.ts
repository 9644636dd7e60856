/**
 * The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside it;
 * a fact that is missing or of the wrong kind is told with its id.
 */
import { factReader, type Numbers, type Ranges, type ValueOf } from '../core/fact-reader.ts';

const rangeIds = {
  /** Degrees Fahrenheit between mouth and the other routes. */
  routeDifferenceF: 'vs-temperature-route-difference',
  rectalDepthChildIn: 'tt-rectal-depth-child',
  rectalDepthAdultIn: 'tt-rectal-depth-adult',
} as const;

const numberIds = {
  oralWaitMin: 'vs-oral-wait',
  hotDrinkRiseF: 'tt-hot-drink-rise',
  oralFromYears: 'tt-oral-from-age',
  earFromMonths: 'tt-ear-from-age',
  /** Under this age in years the ear is drawn down. */
  earDownUnderYears: 'vs-ear-pull-age',
  columnMarkF: 'tt-column-mark',
  feverF: 'vs-fever',
  youngBabyFeverF: 'vs-fever-young-baby',
  /** The rule for young babies holds below this age in months. */
  youngBabyUnderMonths: 'tt-young-baby',
  chemoFeverF: 'tt-report-chemo',
  reportHighF: 'tt-report-high',
  hypothermiaBelowF: 'vs-hypothermia',
} as const;

export type TemperatureFacts = Ranges<typeof rangeIds> & Numbers<typeof numberIds>;

/** Facts named in hints and explanations beside those read as numbers. */
export const spokenFactIds: readonly string[] = [
  ...Object.values(rangeIds),
  ...Object.values(numberIds),
  'vs-adult-temperature',
  'tt-rectal-not',
  'tt-convert',
];

/** Gathers the values; throws with the id when one is missing or of the wrong kind. */
export function readTemperatureFacts(valueOf: ValueOf): TemperatureFacts {
  const { numbers, ranges } = factReader('temperature', valueOf);
  return { ...ranges(rangeIds), ...numbers(numberIds) };
}
