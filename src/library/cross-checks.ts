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
  /** The topics that each section names. */
  const claimed = new Map<string, readonly string[]>(
    raw.modules.flatMap(({ id, value }) =>
      value.sections.map((section) => [`${id}#${section.id}`, section.topics] as const),
    ),
  );
  const sections = new Set(claimed.keys());
  const topics = new Set(
    raw.blueprints.flatMap(({ value }) => value.areas.flatMap((area) => area.topics.map(({ code }) => code))),
  );
  const competencies = new Set(raw.frameworks.flatMap(({ value }) => value.competencies.map(({ code }) => code)));
  const problems: Problem[] = [
    ...twice('source', raw.sources),
    ...twice('fact', raw.facts),
    ...twice('item', raw.items),
    ...twice('drill', raw.drills),
    ...twice('glossary', raw.glossary),
    ...twice('word part', raw.wordParts),
    ...twice('abbreviation', raw.abbreviations),
    ...twice('drug', raw.drugs),
    ...twice('laboratory value', raw.labValues),
    ...twice('instrument', raw.instruments),
    ...twice('diagnosis code', raw.diagnosisCodes),
    ...twice('supply code', raw.supplyCodes),
    ...twice('practice code', raw.practiceCodes),
    ...twice('requirement', raw.requirements),
    ...twice('placement step', raw.placementSteps),
    ...twice('scale', raw.scales),
    ...twice('evaluation form', raw.evaluationForms),
  ];

  const shelves = [
    raw.facts,
    raw.items,
    raw.drills,
    raw.glossary,
    raw.wordParts,
    raw.abbreviations,
    raw.drugs,
    raw.labValues,
    raw.instruments,
    raw.diagnosisCodes,
    raw.supplyCodes,
    raw.blueprints,
    raw.frameworks,
    raw.requirements,
  ];
  for (const shelf of shelves) {
    for (const { file, value } of shelf) {
      const pointers = value.sources.map((id) => ({ at: `"${value.id}" sources`, id }));
      problems.push(...dangling(file, pointers, sources, 'content/sources'));
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
  for (const { file, value } of raw.drills) {
    const at = (field: string) => (id: string) => ({ at: `"${value.id}" ${field}`, id });
    problems.push(
      ...dangling(file, value.facts.map(at('facts')), facts, 'content/facts'),
      ...dangling(file, value.topics.map(at('topics')), topics, 'content/blueprints'),
      ...dangling(file, [value.teaches].map(at('teaches')), sections, 'the sections of content/modules'),
    );
  }
  for (const { file, value } of raw.leaves) {
    const name = `${value.topic} "${value.leaf}"`;
    problems.push(
      ...dangling(file, [{ at: name, id: value.topic }], topics, 'content/blueprints'),
      ...dangling(
        file,
        value.taughtIn.map((id) => ({ at: `${name} taughtIn`, id })),
        sections,
        'the sections of content/modules',
      ),
      // Two readers speak of the same thing, the author of the section and the author of the leaf: they must agree.
      ...value.taughtIn
        .filter((ref) => claimed.get(ref)?.includes(value.topic) === false)
        .map((ref) => ({
          file,
          at: `${name} taughtIn`,
          found: `${ref}, which does not name the topic ${value.topic}`,
          allowed: `a section whose topics include ${value.topic}`,
          mend: `add ${value.topic} to that section, or name a section that teaches the leaf`,
        })),
    );
  }
  for (const { file, value } of raw.glossary) {
    const pointers = value.module === undefined ? [] : [{ at: `"${value.id}" module`, id: value.module }];
    problems.push(...dangling(file, pointers, modules, 'content/modules'));
  }
  for (const { file, value, outline } of raw.modules) {
    for (const section of value.sections) {
      const at = (field: string) => (id: string) => ({ at: `section "${section.id}" ${field}`, id });
      problems.push(
        ...dangling(file, section.sources.map(at('sources')), sources, 'content/sources'),
        ...dangling(file, section.topics.map(at('topics')), topics, 'content/blueprints'),
        ...dangling(file, section.competencies.map(at('competencies')), competencies, 'content/competencies'),
      );
    }
    const from = (at: string) => (id: string) => ({ at, id });
    const check = (used: readonly string[], at: string, targets: ReadonlySet<string>, where: string) =>
      dangling(file, used.map(from(at)), targets, where);
    const declared = value.sections.map(({ id }) => id);
    const inBody = outline.sections.map(({ id }) => id);
    const cited = outline.citing.flatMap(({ kind, id }) => (kind === 'source' ? [id] : []));
    problems.push(
      ...check(value.simulations, 'simulations', simulations, 'the folders of simulations'),
      ...check(outline.simulations, '<DoIt>', simulations, 'the folders of simulations'),
      ...check(value.next, 'next', modules, 'content/modules'),
      ...check(outline.facts, '<Fact>', facts, 'content/facts'),
      ...check([...new Set(cited)], '<Cite>', sources, 'content/sources'),
      ...check(outline.terms, '<Term>', ids(raw.glossary), 'content/glossary'),
      ...check(declared, 'sections', new Set(inBody), 'the <Section id> of the body'),
      ...dangling(
        file,
        inBody.map((id) => ({ at: `<Section id="${id}">`, id })),
        new Set(declared),
        'the sections of the frontmatter',
      ),
    );
    const common = declared.filter((id) => inBody.includes(id));
    const inOrder = inBody.filter((id) => declared.includes(id));
    const firstOut = common.findIndex((id, at) => id !== inOrder[at]);
    if (firstOut !== -1) {
      problems.push({
        file,
        at: 'sections',
        found: `"${common[firstOut] ?? ''}" where the body has "${inOrder[firstOut] ?? ''}"`,
        allowed: 'the sections in the order of the body',
        mend: 'put the frontmatter sections in reading order',
      });
    }
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
