/** The numbers sources get on a module's page. */
import { expect, test } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { modulePage, pageOf } from './module-page.ts';

const library = openLibrary(process.cwd());
const pages = [...library.modules.values()].map((module) => modulePage(library, module));

test('sources are numbered from 1 without holes, in the order the text first cites them', () => {
  for (const { module, numbers, sources } of pages) {
    expect([...numbers.values()]).toEqual(sources.map((_, index) => index + 1));
    const first = module.outline.citing[0];
    if (first === undefined) continue;
    const source = first.kind === 'source' ? first.id : library.facts.get(first.id)?.sources[0];
    expect(numbers.get(source ?? '')).toBe(1);
  }
});

test('every fact on a page finds the number of each of its sources', () => {
  const missing = pages.flatMap(({ module, numbers }) =>
    module.outline.facts.flatMap((id) =>
      (library.facts.get(id)?.sources ?? []).filter((source) => !numbers.has(source)).map((source) => `${id}: ${source}`),
    ),
  );

  expect(missing).toEqual([]);
});

test('what sections were written from is in the list even when no line cites it', () => {
  for (const { module, numbers } of pages) {
    const behind = module.value.sections.flatMap(({ sources }) => sources);
    expect(behind.filter((source) => !numbers.has(source))).toEqual([]);
  }
});

test('a component outside a module says where it belongs', () => {
  expect(() => pageOf({}, 'Fact')).toThrow('<Fact>: used outside a module');
});
