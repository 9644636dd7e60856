/** What the practice charges, by code. Runs when the site is built, and in tests. */
import type { Cents } from '../practice/money.ts';
import { readPractice } from '../practice/practice.node.ts';

/** Services of these visits that no other desk charges; made up like all prices of the practice. */
const alsoCharged: readonly { readonly code: string; readonly charge: Cents }[] = [
  { code: 'ER-I03', charge: 3600 },
  { code: 'ER-S03', charge: 7400 },
  { code: 'J0561', charge: 2100 },
  { code: 'J0696', charge: 1400 },
];

export function readPrices(): readonly { readonly code: string; readonly charge: Cents }[] {
  const priced = readPractice().fees.map(({ code, charge }) => ({ code, charge }));
  return [...priced, ...alsoCharged.filter(({ code }) => priced.every((fee) => fee.code !== code))];
}
