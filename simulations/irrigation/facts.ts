/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import { factReader, type Numbers, type ValueOf } from '../core/fact-reader.ts';

const ids = {
  /** What the water should be, °C. */
  warmC: 'ex-ear-water',
  /** How far off it makes the room spin on purpose, °C. */
  caloricC: 'ir-caloric',
  /** Below this age the ear is drawn down, years. */
  downUnderYears: 'vs-ear-pull-age',
  /** Deepest place of the tip, percent of the canal. */
  tipPercent: 'ir-tip-depth',
  /** Highest place of the tip above the eye, cm. */
  eyeCm: 'ir-eye-distance',
  flushMin: 'ic-eye-flush',
} as const;

export type IrrigationFacts = Numbers<typeof ids> & {
  /** What a hard pressed syringe can put on the drum, mmHg: the lower end. */
  readonly tearMmHg: number;
};

/** Throws with the id when a fact is missing or of the wrong kind: content is checked before anything is built. */
export function readIrrigationFacts(valueOf: ValueOf): IrrigationFacts {
  const read = factReader('irrigation', valueOf);
  return { ...read.numbers(ids), tearMmHg: read.range('ir-syringe-pressure').low };
}
