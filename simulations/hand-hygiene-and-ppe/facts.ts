/** The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside it. */
import { factReader, type Numbers, type ValueOf } from '../core/fact-reader.ts';

const ids = {
  /** Rubbing with hand rub takes this long, seconds. */
  rubS: 'rm-hand-rub-time',
  /** Rubbing with soap takes at least this long, seconds. */
  washS: 'rm-hand-wash-time',
} as const;

export type HygieneFacts = Numbers<typeof ids> & {
  /** Too little rub is dry after this long, seconds: the lower end. */
  readonly littleDriesS: number;
};

/** Gathers the values; throws with the id when one is missing or of the wrong kind: a bug in the build. */
export function readHygieneFacts(valueOf: ValueOf): HygieneFacts {
  const { numbers, range } = factReader('hand-hygiene-and-ppe', valueOf);
  return { ...numbers(ids, 'number', 'at-least'), littleDriesS: range('hh-rub-dries').low };
}
