/** The cited values and prices the coding desk works with, read from `content/facts` and from the practice. */
import { factReader, type ValueOf } from '../core/fact-reader.ts';
import type { Cents } from '../practice/money.ts';

export interface CodingFacts {
  /** Diagnoses on one slip, and pointers on one line: no more than this. */
  readonly diagnoses: number;
  readonly pointers: number;
  readonly fees: Readonly<Record<string, Cents>>;
}

/** Facts that hints and explanations speak of. */
export const codingFactIds = ['cms-1500-diagnoses', 'cod-pointer-limit', 'icd-10-cm-update'] as const;

export function readCodingFacts(
  valueOf: ValueOf,
  prices: readonly { readonly code: string; readonly charge: Cents }[],
): CodingFacts {
  const { number } = factReader('coding', valueOf);
  return {
    diagnoses: number('cms-1500-diagnoses', 'at-most'),
    pointers: number('cod-pointer-limit', 'at-most'),
    fees: Object.fromEntries(prices.map(({ code, charge }) => [code, charge])),
  };
}
