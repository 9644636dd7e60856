/** The visits to code, read and checked. Runs when the site is built, and in tests. */
import { parse } from 'yaml';
import type { CodingCase } from './case.ts';
import casesYaml from './cases.yaml?raw';
import { codingCasesSchema } from './schema.ts';

export function readCases(): readonly CodingCase[] {
  return codingCasesSchema.parse(parse(casesYaml));
}
