/** The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside it. */
import type { FactValue } from '#schema/fact.ts';

export interface HygieneFacts {
  /** Rubbing with hand rub takes this long, seconds. */
  readonly rubS: number;
  /** Rubbing with soap takes at least this long, seconds. */
  readonly washS: number;
  /** Too little rub is dry after this long, seconds: the lower end. */
  readonly littleDriesS: number;
}

const ids = {
  rubS: 'rm-hand-rub-time',
  washS: 'rm-hand-wash-time',
  littleDriesS: 'hh-rub-dries',
} as const satisfies Record<keyof HygieneFacts, string>;

/** Gathers the values; throws with the id when one is missing or of the wrong kind: a bug in the build. */
export function readHygieneFacts(valueOf: (id: string) => FactValue | undefined): HygieneFacts {
  function number(id: string): number {
    const value = valueOf(id);
    if (value?.kind === 'number') return value.value;
    if (value?.kind === 'at-least' || value?.kind === 'range') return value.low;
    throw new Error(`hand-hygiene-and-ppe: the fact "${id}" is missing or no number`);
  }
  return { rubS: number(ids.rubS), washS: number(ids.washS), littleDriesS: number(ids.littleDriesS) };
}
