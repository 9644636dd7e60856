/** What each rubric, its hints and its card point at exists in the content: sources, facts, codes, sections. */
import { describe, expect, it } from 'vitest';
import { library, trials } from './trials.ts';

const sections = new Set(
  [...library.modules.values()].flatMap(({ id, value }) => value.sections.map((section) => `${id}#${section.id}`)),
);
const codes = new Set(
  [...library.frameworks.values()].flatMap(({ competencies }) => competencies.map(({ code }) => code)),
);
const placeholders = (text: string) => [...text.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id = '']) => id);

describe.each(trials)('%s', (id, trial) => {
  const { simulation, hints } = trial;
  const { rubric } = simulation;

  it('has criteria with points, ids of their own, and at least one critical step', () => {
    expect(new Set(rubric.map((criterion) => criterion.id)).size).toBe(rubric.length);
    expect(rubric.filter(({ points }) => points <= 0)).toEqual([]);
    expect(rubric.some(({ critical }) => critical)).toBe(true);
  });

  it.each(rubric.map((criterion) => [criterion.id, criterion] as const))(
    '%s points at sources, facts, competencies and a section that exist',
    (_id, criterion) => {
      expect(criterion.sources.length).toBeGreaterThan(0);
      expect(criterion.sources.filter((source) => !library.sources.has(source))).toEqual([]);
      expect(criterion.facts.filter((fact) => !library.facts.has(fact))).toEqual([]);
      expect(criterion.competencies.filter((code) => !codes.has(code))).toEqual([]);
      expect([...sections]).toContain(criterion.teaches);
      expect(placeholders(criterion.sentence).filter((fact) => !criterion.facts.includes(fact))).toEqual([]);
    },
  );

  it('explains every code, with facts that some criterion names', () => {
    const named = new Set(rubric.flatMap(({ facts }) => facts));
    for (const because of trial.codes) {
      const text = simulation.explain('', { share: 0, because });
      expect(text.length, because).toBeGreaterThan(4);
      expect(
        placeholders(text).filter((fact) => !named.has(fact)),
        because,
      ).toEqual([]);
    }
  });

  it('writes no clinical number of its own into a sentence about what to do', () => {
    for (const text of [...rubric.map(({ sentence }) => sentence), ...hints.map(({ text: line }) => line)]) {
      const rest = text.replace(/\{[a-z0-9-]+\}/g, '');
      expect(trial.ownNumbers === null ? rest : rest.replace(trial.ownNumbers, ''), text).not.toMatch(/\d/);
    }
  });

  it('hints point at sections and facts that exist', () => {
    expect(hints.map(({ teaches }) => teaches).filter((ref) => !sections.has(ref))).toEqual([]);
    expect(hints.flatMap(({ text }) => placeholders(text)).filter((fact) => !library.facts.has(fact))).toEqual([]);
  });

  it('has a card that lists exactly the competencies the rubric scores and belongs to a module', () => {
    const card = library.simulations.get(id)?.value;

    expect([...(card?.competencies ?? [])].sort()).toEqual(
      [...new Set(rubric.flatMap(({ competencies }) => competencies))].sort(),
    );
    expect(library.modules.has(card?.module ?? '')).toBe(true);
  });
});
