/** The cases with their scenes worked out from the practice's prices and plans. Runs when the site is built, and in tests. */
import { parse } from 'yaml';
import { readPractice } from '../practice/practice.node.ts';
import type { PaymentsCase } from './case.ts';
import casesYaml from './cases.yaml?raw';
import type { PaymentsFacts } from './facts.ts';
import { callScenes, creditScenes, dayEndScenes, pettyScenes, returnedScenes } from './scenes/desk.ts';
import { remittanceScenes } from './scenes/remittance.ts';
import { paymentsSpecSchema } from './schema.ts';

export function readCases(facts: PaymentsFacts): readonly PaymentsCase[] {
  const practice = readPractice();
  return paymentsSpecSchema.parse(parse(casesYaml)).map((spec) => {
    const { id, title, line } = spec;
    switch (spec.kind) {
      case 'remittance':
        return { id, title, line, scenes: remittanceScenes(spec, practice) };
      case 'returned-check':
        return { id, title, line, scenes: returnedScenes(spec, practice) };
      case 'credit':
        return { id, title, line, scenes: creditScenes(spec, practice, facts) };
      case 'call':
        return { id, title, line, scenes: callScenes(spec, practice) };
      case 'petty-cash':
        return { id, title, line, scenes: pettyScenes(spec) };
      case 'day-end':
        return { id, title, line, scenes: dayEndScenes(spec, practice) };
    }
  });
}
