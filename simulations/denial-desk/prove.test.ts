/** The papers are fair: whatever the seed, each file proves its own cause and no other. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { plusDays } from '../core/calendar.ts';
import { patientOf, payerOf } from '../practice/look-up.ts';
import { readPractice } from '../practice/practice.node.ts';
import { cleanFile, daysFor, firstPayer } from './build.ts';
import { causeIds, causes } from './causes.ts';
import { readDenialFacts } from './facts.ts';
import { papersOf } from './papers.ts';
import { plant } from './plant.ts';
import { proved } from './prove.ts';
import { setupsOf } from './setups.ts';

const library = openLibrary(join(import.meta.dirname, '../..'));
const { practice, limits } = readDenialFacts(readPractice(), (id) => library.facts.get(id)?.value);
const seeds = Array.from({ length: 40 }, (_, index) => index * 7 + 1);

describe.each(causeIds)('%s', (cause) => {
  it('is proved by its papers, and nothing else is, in every setup and for many seeds', () => {
    for (const setup of setupsOf(cause))
      for (const seed of seeds) {
        const deadline = plusDays('2026-11-16', seed % 12);
        const patient = patientOf(practice, setup.patient);
        const payer = payerOf(practice, firstPayer(practice, patient, '2026-06-01', limits));
        const world = { practice, limits, seed };
        const clean = cleanFile(setup, daysFor(cause, payer, deadline), world);
        const file = plant(cause, clean, world);
        expect(proved(file, practice, limits), `${setup.patient} ${setup.visit} ${String(seed)}`).toEqual([cause]);
        if (cause !== 'need-doubted')
          expect(proved(clean, practice, limits), `clean ${setup.patient} ${setup.visit}`).toEqual([]);
      }
  });

  it('has a line in its papers that shows it', () => {
    for (const setup of setupsOf(cause)) {
      const patient = patientOf(practice, setup.patient);
      const payer = payerOf(practice, firstPayer(practice, patient, '2026-06-01', limits));
      const world = { practice, limits, seed: 3 };
      const file = plant(cause, cleanFile(setup, daysFor(cause, payer, '2026-11-19'), world), world);
      const lines = papersOf(file, practice).flatMap(({ id, lines: all }) => all.map((line) => `${id}.${line.id}`));
      expect(new Set(lines).size).toBe(lines.length);
      expect(lines.filter((line) => causes[cause].proof.includes(line)).length).toBeGreaterThan(0);
    }
  });
});
