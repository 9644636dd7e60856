/** Cases and facts, read when the site is built and in tests: the shelves' titles are joined to the codes the cases name. */
import { parse } from 'yaml';
import { z } from 'zod';
import { diagnosisCodeSchema } from '#schema/reference-shelves.ts';
import { readPractice, readServiceTitles } from '../practice/practice.node.ts';
import type { AuthorizationCase } from './case.ts';
import casesYaml from './cases.yaml?raw';
import type { AuthorizationFacts } from './facts.ts';
import { authorizationCasesSchema } from './schema.ts';

const diagnosisFiles = import.meta.glob<string>('../../content/diagnosis-codes/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export function readCases(): readonly AuthorizationCase[] {
  return authorizationCasesSchema.parse(parse(casesYaml));
}

function named(codes: readonly string[], titles: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...new Set(codes)].sort().map((code) => {
      const title = titles.get(code);
      if (title === undefined) throw new Error(`no shelf holds ${code}`);
      return [code, title];
    }),
  );
}

export function readAuthorizationFacts(cases: readonly AuthorizationCase[]): AuthorizationFacts {
  const diagnoses = new Map(
    Object.values(diagnosisFiles)
      .flatMap((file) => z.array(diagnosisCodeSchema).parse(parse(file)))
      .map(({ code, title }) => [code, title]),
  );
  return {
    payers: readPractice().payers,
    diagnoses: named(
      cases.flatMap(({ shelf, order }) => [...shelf.diagnoses, order.diagnosis]),
      diagnoses,
    ),
    services: named(
      cases.flatMap(({ shelf, order }) => [...shelf.services, order.code]),
      readServiceTitles(),
    ),
  };
}
