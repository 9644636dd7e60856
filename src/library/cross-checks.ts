/** Checks that need more than one record: unique ids, and that every id points at something. Pure. */
import type { Problem } from './problem.ts';
import type { Placed, RawLibrary } from './read.ts';

interface Pointer {
  readonly at: string;
  readonly id: string;
}

/** Problems for ids that stand twice on one shelf. */
function twice(shelf: string, placed: readonly Placed<{ readonly id: string }>[]): Problem[] {
  const first = new Map<string, string>();
  return placed.flatMap(({ file, value }) => {
    const earlier = first.get(value.id);
    if (earlier === undefined) {
      first.set(value.id, file);
      return [];
    }
    return [
      {
        file,
        at: `"${value.id}"`,
        found: `the id is also in ${earlier}`,
        allowed: `each ${shelf} id once`,
        mend: 'give the newer record another id; never reuse or rename one that has been published',
      },
    ];
  });
}

/** Problems for pointers that lead nowhere. */
function dangling(file: string, pointers: readonly Pointer[], targets: ReadonlySet<string>, where: string): Problem[] {
  return pointers
    .filter(({ id }) => !targets.has(id))
    .map(({ at, id }) => ({
      file,
      at,
      found: `"${id}", which does not exist`,
      allowed: `an id in ${where}`,
      mend: `correct the spelling, or add "${id}" to ${where}`,
    }));
}

function ids(placed: readonly Placed<{ readonly id: string }>[]): Set<string> {
  return new Set(placed.map(({ value }) => value.id));
}

/** All cross-record problems of a library. */
export function crossProblems(raw: RawLibrary): Problem[] {
  const sources = ids(raw.sources);
  const facts = ids(raw.facts);
  const modules = new Set(raw.modules.map(({ id }) => id));
  const simulations = new Set(raw.simulations.map(({ id }) => id));
  const sections = new Set(
    raw.modules.flatMap(({ id, value }) => value.sections.map((section) => `${id}#${section.id}`)),
  );
  const topics = new Set(
    raw.blueprints.flatMap(({ value }) => value.areas.flatMap((area) => area.topics.map(({ code }) => code))),
  );
  const competencies = new Set(raw.frameworks.flatMap(({ value }) => value.competencies.map(({ code }) => code)));
  const problems: Problem[] = [
    ...twice('source', raw.sources),
    ...twice('fact', raw.facts),
    ...twice('item', raw.items),
    ...twice('glossary', raw.glossary),
    ...twice('word part', raw.wordParts),
    ...twice('abbreviation', raw.abbreviations),
    ...twice('drug', raw.drugs),
    ...twice('laboratory value', raw.labValues),
  ];

  const shelves = [
    raw.facts,
    raw.items,
    raw.glossary,
    raw.wordParts,
    raw.abbreviations,
    raw.drugs,
    raw.labValues,
    raw.blueprints,
    raw.frameworks,
  ];
  for (const shelf of shelves) {
    for (const { file, value } of shelf) {
      const pointers = value.sources.map((id) => ({ at: `"${value.id}" sources`, id }));
      problems.push(...dangling(file, pointers, sources, 'content/sources.yaml'));
    }
  }
  for (const { file, value } of raw.items) {
    const at = (field: string) => (id: string) => ({ at: `"${value.id}" ${field}`, id });
    problems.push(
      ...dangling(file, value.facts.map(at('facts')), facts, 'content/facts'),
      ...dangling(file, value.topics.map(at('topics')), topics, 'content/blueprints'),
      ...dangling(file, value.competencies.map(at('competencies')), competencies, 'content/competencies'),
      ...dangling(file, [value.teaches].map(at('teaches')), sections, 'the sections of content/modules'),
    );
  }
  for (const { file, value } of raw.glossary) {
    const pointers = value.module === undefined ? [] : [{ at: `"${value.id}" module`, id: value.module }];
    problems.push(...dangling(file, pointers, modules, 'content/modules'));
  }
  for (const { file, value, body } of raw.modules) {
    for (const section of value.sections) {
      const at = (field: string) => (id: string) => ({ at: `section "${section.id}" ${field}`, id });
      problems.push(
        ...dangling(file, section.sources.map(at('sources')), sources, 'content/sources.yaml'),
        ...dangling(file, section.topics.map(at('topics')), topics, 'content/blueprints'),
        ...dangling(file, section.competencies.map(at('competencies')), competencies, 'content/competencies'),
      );
    }
    const simulationsAt = (at: string) => (id: string) => ({ at, id });
    problems.push(
      ...dangling(file, value.simulations.map(simulationsAt('simulations')), simulations, 'the folders of simulations'),
      ...dangling(
        file,
        [...body.matchAll(/<DoIt\s[^>]*?simulation="([^"]+)"/g)]
          .map((match) => match[1] ?? '')
          .map(simulationsAt('<DoIt>')),
        simulations,
        'the folders of simulations',
      ),
    );
    const used = (pattern: RegExp) => [...body.matchAll(pattern)].map((match) => match[1] ?? '');
    const declared = value.sections.map(({ id }) => id);
    const inBody = used(/<Section\s+id="([^"]+)"/g);
    problems.push(
      ...dangling(
        file,
        value.next.map((id) => ({ at: 'next', id })),
        modules,
        'content/modules',
      ),
      ...dangling(
        file,
        used(/<Fact\s[^>]*?id="([^"]+)"/g).map((id) => ({ at: '<Fact>', id })),
        facts,
        'content/facts',
      ),
      ...dangling(
        file,
        used(/<Cite\s[^>]*?id="([^"]+)"/g).map((id) => ({ at: '<Cite>', id })),
        sources,
        'content/sources.yaml',
      ),
      ...dangling(
        file,
        used(/<Term\s[^>]*?id="([^"]+)"/g).map((id) => ({ at: '<Term>', id })),
        ids(raw.glossary),
        'content/glossary',
      ),
      ...dangling(
        file,
        declared.map((id) => ({ at: 'sections', id })),
        new Set(inBody),
        'the <Section id> of the body',
      ),
      ...dangling(
        file,
        inBody.map((id) => ({ at: `<Section id="${id}">`, id })),
        new Set(declared),
        'the sections of the frontmatter',
      ),
    );
  }
  for (const { file, value } of raw.simulations) {
    const at = (field: string) => (id: string) => ({ at: field, id });
    problems.push(
      ...dangling(file, [value.module].map(at('module')), modules, 'content/modules'),
      ...dangling(file, value.topics.map(at('topics')), topics, 'content/blueprints'),
      ...dangling(file, value.competencies.map(at('competencies')), competencies, 'content/competencies'),
    );
  }
  return problems;
}
