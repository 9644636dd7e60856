/** The practice with the titles of its services, read when the site is built and in tests. Fails on a code no shelf holds. */
import { parse } from 'yaml';
import { z } from 'zod';
import { practiceCodeSchema, supplyCodeSchema } from '#schema/reference-shelves.ts';
import practiceCodesYaml from '../../content/practice-codes/practice.yaml?raw';
import braces from '../../content/supply-codes/braces.yaml?raw';
import drugs from '../../content/supply-codes/drugs.yaml?raw';
import equipment from '../../content/supply-codes/equipment.yaml?raw';
import services from '../../content/supply-codes/services.yaml?raw';
import supplies from '../../content/supply-codes/supplies.yaml?raw';
import visionAndHearing from '../../content/supply-codes/vision-and-hearing.yaml?raw';
import practiceYaml from './practice.yaml?raw';
import { practiceSchema } from './schema.ts';
import type { Practice } from './types.ts';

const supplyFiles = [braces, drugs, equipment, services, supplies, visionAndHearing];

/** Title by code of everything a practice may charge for: the made-up practice codes and HCPCS Level II. */
export function readServiceTitles(): ReadonlyMap<string, string> {
  const codes = [
    ...z.array(practiceCodeSchema).parse(parse(practiceCodesYaml)),
    ...supplyFiles.flatMap((file) => z.array(supplyCodeSchema).parse(parse(file))),
  ];
  return new Map(codes.map(({ code, title }) => [code, title]));
}

export function readPractice(): Practice {
  const titles = readServiceTitles();
  const practice = practiceSchema.parse(parse(practiceYaml));
  const strange = practice.fees.filter(({ code }) => !titles.has(code));
  if (strange.length > 0) throw new Error(`no shelf holds ${strange.map(({ code }) => code).join(', ')}`);
  return { ...practice, fees: practice.fees.map((fee) => ({ ...fee, title: titles.get(fee.code) ?? '' })) };
}
