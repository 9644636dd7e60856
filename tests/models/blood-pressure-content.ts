/** The real cases and facts of the blood-pressure simulation, checked, for tests. Node only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { factsSchema } from '#schema/fact.ts';
import type { BpCase } from '#simulations/blood-pressure/case.ts';
import { readBpFacts } from '#simulations/blood-pressure/facts.ts';
import { bpCasesSchema } from '#simulations/blood-pressure/schema.ts';
import type { FactTexts } from '#simulations/core/rubric.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));

const records = factsSchema.parse(read('content/facts/blood-pressure.yaml'));
const byId = new Map(records.map((fact) => [fact.id, fact]));

export const bpCases: readonly BpCase[] = bpCasesSchema.parse(read('simulations/blood-pressure/cases.yaml'));
export const bpFacts = readBpFacts((id) => byId.get(id)?.value);
export const bpFactTexts: FactTexts = Object.fromEntries(records.map(({ id, shown }) => [id, shown]));
export const bpFactRecords = byId;

export function bpCase(id: string): BpCase {
  const found = bpCases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case "${id}"`);
  return found;
}
