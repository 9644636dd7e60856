/** What the reader of module bodies finds, and what it says about faulty ones. */
import { describe, expect, test } from 'vitest';
import { readModuleBody } from './module-body.ts';

const read = (source: string) => readModuleBody('content/modules/people/a.mdx', source, 10);
const complaints = (source: string) =>
  read(source).problems.map(({ at, found, allowed }) => `${at}: ${found} | ${allowed}`);

const check = (options: string) => `<Check id="gap-1" question="What do you chart?" options={${options}} />`;
const good = "[{ text: '148/86', right: true, why: 'First tap.' }, { text: '118/86', why: 'After the gap.' }]";

describe('a good body', () => {
  test('gives its sections, checks, facts, terms and citations in reading order', () => {
    const { body, problems } = read(`
<Section id="one" title="One">

Let it fall <Fact id="rate" />. The <Term id="systolic">systolic</Term> comes first.<Cite id="book" />

${check(good)}

</Section>

<Section id="two" title="Two">

Again <Fact id="rate" />.

<DoIt simulation="blood-pressure">

Take one.

</DoIt>

</Section>
`);

    expect(problems).toEqual([]);
    expect(body.sections.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(body.facts).toEqual(['rate']);
    expect(body.terms).toEqual(['systolic']);
    expect(body.simulations).toEqual(['blood-pressure']);
    expect(body.citing.map(({ id }) => id)).toEqual(['rate', 'book', 'rate']);
    expect(body.checks).toMatchObject([
      { id: 'gap-1', section: 'one', options: [{ right: true }, { text: '118/86' }] },
    ]);
  });

  test('ignores what stands in a comment', () => {
    expect(read('{/* <Fact id="gone" /> */}\n').body.facts).toEqual([]);
  });
});

describe('a faulty body', () => {
  test('names component, prop and the line in the file', () => {
    expect(complaints('\nText <Fact name="rate" />.')).toEqual([
      'line 12 <Fact> id: nothing (missing) | a string',
      'line 12 <Fact> : unknown field: name | only the fields of the schema (src/schema)',
    ]);
  });

  test('a check needs exactly one right option', () => {
    const none = good.replace('right: true, ', '');
    expect(complaints(check(none))[0]).toContain('exactly one option with right: true');
  });

  test('a check needs a reason for every option', () => {
    expect(complaints(check(good.replace(", why: 'After the gap.'", '')))[0]).toContain('options.1.why');
  });

  test('props are data: code in them is refused', () => {
    expect(complaints(check('process.exit(1)'))[0]).toContain('not plain data');
  });

  test('a step outside a procedure, an unknown component and a stray heading are all told at once', () => {
    expect(complaints('# Title\n\n<Step>Do it.</Step>\n\n<Warning>No.</Warning>\n')).toHaveLength(3);
  });

  test('a brace that would run as code is told', () => {
    expect(complaints('The set {a, b}.')[0]).toContain('{a, b}');
  });

  test('MDX that does not parse gives the line', () => {
    expect(complaints('Fine.\n\nUnder <120 mmHg.\n')[0]).toMatch(/^line 13:/);
  });

  test('an id used twice', () => {
    expect(complaints('<Term id="a">x</Term> and <Term id="a">y</Term>')).toEqual([
      'line 11 <Term id="a">: used a second time | each id once in a module',
    ]);
  });
});
