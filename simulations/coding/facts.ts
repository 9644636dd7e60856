/** The cited values and prices the coding desk works with, read from `content/facts` and from the practice. */
import type { FactValue } from '#schema/fact.ts';
import type { Cents } from '../practice/money.ts';

export interface CodingFacts {
  /** Diagnoses on one slip, and pointers on one line: no more than this. */
  readonly diagnoses: number;
  readonly pointers: number;
  readonly fees: Readonly<Record<string, Cents>>;
}

/** Facts that hints and explanations speak of. */
export const codingFactIds = ['cms-1500-diagnoses', 'cod-pointer-limit', 'icd-10-cm-update'] as const;

function atMost(id: string, value: FactValue | undefined): number {
  if (value?.kind !== 'at-most') throw new TypeError(`fact "${id}" must be of the kind at-most`);
  return value.high;
}

export function readCodingFacts(
  fact: (id: string) => FactValue | undefined,
  prices: readonly { readonly code: string; readonly charge: Cents }[],
): CodingFacts {
  return {
    diagnoses: atMost('cms-1500-diagnoses', fact('cms-1500-diagnoses')),
    pointers: atMost('cod-pointer-limit', fact('cod-pointer-limit')),
    fees: Object.fromEntries(prices.map(({ code, charge }) => [code, charge])),
  };
}
