/** What the blood-pressure rubric, its hints and its card point at exists in the content: sources, facts, codes, sections. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { simulationCardSchema } from '#schema/simulation-card.ts';
import { explainBp, explainedCodes } from '#simulations/blood-pressure/explain.ts';
import { hintLines } from '#simulations/blood-pressure/hint.ts';
import { bpRubric } from '#simulations/blood-pressure/rubric.ts';

const root = join(import.meta.dirname, '../..');
const library = openLibrary(root);
const sections = new Set(
  [...library.modules.values()].flatMap(({ id, value }) => value.sections.map((section) => `${id}#${section.id}`)),
);
const codes = new Set(
  [...library.frameworks.values()].flatMap(({ competencies }) => competencies.map(({ code }) => code)),
);
const placeholders = (text: string) => [...text.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id = '']) => id);

describe('the blood-pressure rubric', () => {
  it.each(bpRubric.map((criterion) => [criterion.id, criterion] as const))(
    '%s points at sources, facts, competencies and a section that exist',
    (_id, criterion) => {
      expect(criterion.sources.length).toBeGreaterThan(0);
      expect(criterion.sources.filter((id) => !library.sources.has(id))).toEqual([]);
      expect(criterion.facts.filter((id) => !library.facts.has(id))).toEqual([]);
      expect(criterion.competencies.filter((code) => !codes.has(code))).toEqual([]);
      expect([...sections]).toContain(criterion.teaches);
      expect(placeholders(criterion.sentence).filter((id) => !criterion.facts.includes(id))).toEqual([]);
    },
  );

  it('explains with facts that some criterion names', () => {
    const named = new Set(bpRubric.flatMap(({ facts }) => facts));

    expect(
      explainedCodes
        .flatMap((because) => placeholders(explainBp('', { share: 0, because })))
        .filter((id) => !named.has(id)),
    ).toEqual([]);
  });

  it('writes no clinical number of its own into a sentence about what to do', () => {
    // Numbers a sentence may hold by itself: counts of questions, and the model's own limits told in model.md.
    const own = /within (5|10) mmHg/g;
    for (const text of [...bpRubric.map(({ sentence }) => sentence), ...hintLines.map(({ text: line }) => line)]) {
      expect(text.replace(own, '').replace(/\{[a-z0-9-]+\}/g, ''), text).not.toMatch(/\d/);
    }
  });
});

describe('the hints', () => {
  it('point at sections and facts that exist', () => {
    expect(hintLines.map(({ teaches }) => teaches).filter((ref) => !sections.has(ref))).toEqual([]);
    expect(hintLines.flatMap(({ text }) => placeholders(text)).filter((id) => !library.facts.has(id))).toEqual([]);
  });
});

describe('the card in model.md', () => {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(
    readFileSync(join(root, 'simulations/blood-pressure/model.md'), 'utf8'),
  )?.[1];
  const card = simulationCardSchema.parse(parse(front ?? ''));

  it('lists exactly the competencies the rubric scores', () => {
    expect([...card.competencies].sort()).toEqual(
      [...new Set(bpRubric.flatMap(({ competencies }) => competencies))].sort(),
    );
  });

  it('belongs to a module that exists', () => {
    expect(library.modules.has(card.module)).toBe(true);
  });
});
