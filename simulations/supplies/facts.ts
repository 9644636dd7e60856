/** The cited values the storeroom runs on, read from `content/facts` by id. */
import type { FactValue } from '#schema/fact.ts';
import type { EntrySpan } from '../core/entry.ts';

export interface StoreFacts {
  /** A vaccine refrigerator, °F, both ends inside. */
  readonly fridgeF: EntrySpan;
}

export const storeFactIds = ['vax-refrigerator', 'vax-min-max', 'sup-month-only', 'sup-reorder-point'] as const;

export function readStoreFacts(fact: (id: string) => FactValue | undefined): StoreFacts {
  const value = fact('vax-refrigerator');
  if (value?.kind !== 'range') throw new TypeError('fact "vax-refrigerator" must be of the kind range');
  return { fridgeF: { low: value.low, high: value.high } };
}
