/** The matters of the records desk, read and checked. Runs when the site is built, and in tests. */
import { parse } from 'yaml';
import type { RecordsCase } from './case.ts';
import casesYaml from './cases.yaml?raw';
import { recordsCasesSchema } from './schema.ts';

export function readCases(): readonly RecordsCase[] {
  return recordsCasesSchema.parse(parse(casesYaml, { merge: true }));
}
