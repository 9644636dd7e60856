/** The curriculum is whole: every topic, leaf and competency is taught, and the shelves and drawings are as many as promised. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverage } from '../../src/library/coverage.ts';
import { openLibrary } from '../../src/library/library.ts';
import { subjects } from '../../src/schema/module.ts';

const library = openLibrary(process.cwd());
const map = coverage(library);
const topics = map.blueprints.flatMap(({ areas }) => areas.flatMap((area) => area.topics));
/** The outlines that are published in enough depth to have leaves. */
const inDepth = ['cma-aama', 'rma-amt', 'ccma-nha'];

describe('every outline', () => {
  test('has each topic taught by a section', () => {
    expect(topics.filter(({ sections }) => sections.length === 0).map(({ code }) => code)).toEqual([]);
  });

  test('has each leaf taught by a section', () => {
    const holes = library.leaves.filter(({ taughtIn }) => taughtIn.length === 0);

    expect(holes.map(({ topic, leaf }) => `${topic} ${leaf}`)).toEqual([]);
  });

  test.each(inDepth)('%s has leaves under each topic', (id) => {
    const outline = map.blueprints.find(({ blueprint }) => blueprint.id === id);
    const bare = outline?.areas.flatMap((area) => area.topics).filter(({ leaves }) => leaves.length === 0);

    expect(bare?.map(({ code }) => code)).toEqual([]);
  });
});

test('each competency of each framework is taught by a section', () => {
  const untaught = map.frameworks
    .flatMap(({ areas }) => areas.flatMap((area) => area.competencies))
    .filter(({ sections }) => sections.length === 0);

  expect(untaught.map(({ code, title }) => `${code} ${title}`)).toEqual([]);
});

test('every subject has its modules, each place on its shelf taken once', () => {
  for (const subject of Object.keys(subjects)) {
    const orders = [...library.modules.values()]
      .filter(({ id }) => id.startsWith(`${subject}/`))
      .map(({ value }) => value.order)
      .sort((a, b) => a - b);

    expect(orders, subject).toEqual(orders.map((_, at) => at + 1));
  }
  expect(library.modules.size).toBeGreaterThanOrEqual(100);
});

test('the shelves hold what they promise', () => {
  const { glossary, wordParts, abbreviations, drugs, labValues, instruments, diagnosisCodes, supplyCodes } = library;

  expect(glossary.size).toBeGreaterThanOrEqual(1200);
  expect(wordParts.size).toBeGreaterThanOrEqual(450);
  expect(abbreviations.size).toBeGreaterThanOrEqual(400);
  expect(drugs.size).toBeGreaterThanOrEqual(200);
  expect(labValues.size).toBeGreaterThanOrEqual(70);
  expect(instruments.size).toBeGreaterThanOrEqual(60);
  expect(diagnosisCodes.size).toBeGreaterThanOrEqual(150);
  expect(supplyCodes.size).toBeGreaterThanOrEqual(60);
});

test('every term says how it is spoken and which module teaches it', () => {
  const incomplete = [...library.glossary.values()].filter(({ say, module }) => say === undefined || module === undefined);

  expect(incomplete.map(({ id }) => id)).toEqual([]);
});

test('drawings are as many as promised, each with a title and a description of its own', () => {
  const folder = join('src', 'components', 'figures');
  const drawings = readdirSync(folder)
    .filter((name) => name.endsWith('.astro'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => /<(Drawing|PositionSheet)\s+id=/.test(text));
  const ids = drawings.flatMap(({ text }) => [...text.matchAll(/<(?:Drawing|PositionSheet)\s[^>]*?\bid="([^"]+)"/g)].map((match) => match[1]));

  expect(drawings.length).toBeGreaterThanOrEqual(90);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { name, text } of drawings) {
    expect(text, name).toMatch(/\btitle=/);
    expect(text, name).toMatch(/\bdescription=/);
  }
});
