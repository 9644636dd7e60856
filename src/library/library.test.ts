import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openLibrary } from './library.ts';

const folders: string[] = [];

/** A small content tree on disk: file name under content/ → text. */
function content(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'exam-room-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'content', name)), { recursive: true });
    writeFileSync(join(root, 'content', name), text);
  }
  return root;
}

/** What the library says about faulty content. */
function complaint(files: Readonly<Record<string, string>>): string {
  try {
    openLibrary(content(files));
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return '';
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const source = `
- id: book
  title: A book
  publisher: A press
  year: 2025
  url: https://example.org/book
  kind: open-textbook
  consultedOn: 2026-11-23
`;
const fact = `
- id: rest-minutes
  shown: 5 minutes
  statement: Let the patient rest five minutes first.
  value: { kind: number, value: 5, unit: min }
  population: adults
  sources: [book]
  reviewedOn: 2026-11-23
  reviewBy: 2027-11-23
`;

describe('good content', () => {
  test('is found under its ids', () => {
    const library = openLibrary(content({ 'sources/a.yaml': source, 'facts/a.yaml': fact }));

    expect(library.facts.get('rest-minutes')?.shown).toBe('5 minutes');
  });
});

describe('bad content tells file, place, what was found, what is allowed and how to mend it', () => {
  test('a wrong type', () => {
    const text = complaint({ 'sources/a.yaml': source, 'facts/a.yaml': fact.replace('value: 5,', 'value: five,') });

    expect(text).toContain('content/facts/a.yaml');
    expect(text).toContain('0.value.value (in "rest-minutes")');
    expect(text).toContain('found:   "five"');
    expect(text).toContain('allowed: a number');
  });

  test('a misspelled field and a missing one, both at once', () => {
    const text = complaint({ 'sources/a.yaml': source, 'facts/a.yaml': fact.replace('population:', 'populaton:') });

    expect(text).toContain('unknown field: populaton');
    expect(text).toContain('nothing (missing)');
  });

  test('a source that does not exist', () => {
    const text = complaint({ 'sources/a.yaml': source, 'facts/a.yaml': fact.replace('[book]', '[bok]') });

    expect(text).toContain('"bok", which does not exist');
    expect(text).toContain('content/sources');
  });

  test('an id that stands twice names the other file', () => {
    const text = complaint({ 'sources/a.yaml': source, 'facts/a.yaml': fact, 'facts/b.yaml': fact });

    expect(text).toContain('the id is also in content/facts/a.yaml');
  });

  test('a date that does not exist', () => {
    const text = complaint({ 'sources/a.yaml': source, 'facts/a.yaml': fact.replace('2027-11-23', '2027-02-30') });

    expect(text).toContain('YYYY-MM-DD');
  });

  test('YAML that does not parse gives line and column', () => {
    const text = complaint({ 'sources/a.yaml': source, 'facts/a.yaml': '- id: x\n  shown: "open\n' });

    expect(text).toMatch(/content\/facts\/a\.yaml\n {2}line \d+, column \d+/);
  });

  test('an empty file is told, not skipped', () => {
    expect(complaint({ 'sources/a.yaml': source, 'facts/a.yaml': '' })).toContain('content/facts/a.yaml');
  });

  test('a module without frontmatter', () => {
    const text = complaint({ 'sources/a.yaml': source, 'modules/a/b.mdx': '# Title\n' });

    expect(text).toContain('no frontmatter');
  });

  test('a module whose sections and body disagree, with a fact nobody wrote', () => {
    const section = (id: string) => `  - { id: ${id}, topics: [], sources: [book] }`;
    const module = `---
title: A module
lede: What the reader will be able to do after it.
minutes: 10
order: 1
sections:
${[section('one'), section('two'), section('three')].join('\n')}
writtenOn: 2026-11-23
reviewedOn: null
reviewBy: 2027-11-23
---
<Section id="one" title="One"><Fact id="nobody-wrote" /></Section>
<Section id="two" title="Two"></Section>
<Section id="four" title="Four"></Section>
`;
    const text = complaint({ 'sources/a.yaml': source, 'modules/people/a.mdx': module });

    expect(text).toContain('"nobody-wrote", which does not exist');
    expect(text).toContain('"three", which does not exist');
    expect(text).toContain('<Section id="four">');
    expect(text).toContain('3 problems');
  });
});
