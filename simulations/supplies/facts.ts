/** The cited values the storeroom runs on, read from `content/facts` by id. */
import type { EntrySpan } from '../core/entry.ts';
import { factReader, type ValueOf } from '../core/fact-reader.ts';

export interface StoreFacts {
  /** A vaccine refrigerator, °F, both ends inside. */
  readonly fridgeF: EntrySpan;
}

export const storeFactIds = ['vax-refrigerator', 'vax-min-max', 'sup-month-only', 'sup-reorder-point'] as const;

export function readStoreFacts(valueOf: ValueOf): StoreFacts {
  return { fridgeF: factReader('supplies', valueOf).range('vax-refrigerator') };
}
