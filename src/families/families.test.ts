/** What every family promises, over a thousand seeds each. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openLibrary, type Library } from '#library/library.ts';
import { exact } from './exact.ts';
import { isPlausible, type Family, type Problem } from './family.ts';
import { firstListedCases } from './billing/first-listed.ts';
import { families, familyById, subjects } from './index.ts';
import { isMistakeId, mistakes } from './mistakes.ts';
import { judge, optionsOf } from './options.ts';

const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);
/** What no text may hold. Cents of money and codes are exempt from the zero behind the point. */
const notInTexts: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['zero behind the point', /(?<![$\d.,A-Z])\d[\d,]*\.\d*0(?!\d)/],
  ['no zero before the point', /(?:^|[^\d])\.\d/m],
  ['unsafe notation', /\b(?:QD|QOD|U(?!-\d)|IU|cc|µg|MSO4|MgSO4)\b/],
  ['not filled in', /undefined|NaN|\[object|null/],
  ['straight quote', /['"]/],
  ['stray space or point', / {2}|\.\.|\s[.,?]/],
];

/** Every text of a problem that somebody reads. */
function textsOf(problem: Problem): readonly string[] {
  const { stem, table, steps, answer } = problem;
  return [
    stem,
    ...(table === null ? [] : [table.caption, ...table.head, ...table.rows.flat()]),
    ...steps,
    answer.shown,
    ...problem.mistakes.flatMap(({ shown, why }) => [shown, why]),
  ];
}

function faultsOf(family: Family, seed: number, problem: Problem): readonly string[] {
  const faults: string[] = [];
  const hold = (isTrue: boolean, what: string): void => {
    if (!isTrue) faults.push(`${family.id} seed ${seed}: ${what}`);
  };
  hold(problem.stem.endsWith('?'), `stem ends without a question mark: ${problem.stem}`);
  hold(problem.stem.split(/\s+/).length >= 8, 'stem under eight words');
  hold(problem.steps.length >= 2 && problem.steps.length <= 5, `${problem.steps.length} steps`);
  hold(
    problem.steps.at(-1)?.includes(problem.answer.shown) === true,
    `last step without the answer ${problem.answer.shown}`,
  );
  const values = [problem.answer.value, ...problem.mistakes.map(({ value }) => value)];
  hold(new Set(values).size === values.length, `values repeat: ${values.join(' ')}`);
  hold(problem.mistakes.length >= 3, 'fewer than three mistakes');
  for (const { mistake, why } of problem.mistakes) {
    hold(isMistakeId(mistake), `mistake ${mistake} is not in the registry`);
    hold(/[.]$/.test(why), `no sentence: ${why}`);
  }
  // Tested as one text, which is much faster; told one by one.
  const all = textsOf(problem).join('\n');
  for (const [what, pattern] of notInTexts) {
    if (pattern.test(all)) hold(false, `${what}: ${textsOf(problem).find((text) => pattern.test(text)) ?? all}`);
  }
  const options = optionsOf(problem, family.id, seed);
  hold(options.length === 4, `${options.length} options`);
  hold(new Set(options.map(({ shown }) => shown)).size === 4, 'options repeat');
  hold(options.filter(({ wrong }) => wrong === null).length === 1, 'not just one key');
  for (const { wrong } of options)
    hold(wrong === null || isPlausible(problem, wrong), `implausible ${wrong?.shown ?? ''}`);
  if (problem.kind === 'number') {
    for (const value of values) hold(exact(value).compare(0) > 0, `${value} is not above zero`);
    const numbers = options.map(({ value }) => exact(value));
    for (const [at, number] of numbers.entries()) {
      const before = numbers[at - 1];
      hold(before === undefined || before.compare(number) < 0, 'options out of order');
    }
    const unit = problem.unit === '$' ? /^\$[\d,]+\.\d\d$/ : /^[\d,]+(?:\.\d+)? \S/;
    for (const { shown } of options) hold(unit.test(shown), `option without unit: ${shown}`);
  } else {
    const { order } = problem;
    const places = order === null ? [] : options.map(({ value }) => order.get(value) ?? Number.NaN);
    hold(
      places.every((place, at) => at === 0 || (places[at - 1] ?? 0) < place),
      `options out of order: ${options.map(({ shown }) => shown).join(' · ')}`,
    );
  }
  hold(judge(problem, problem.answer.value).kind === 'right', 'the key is not judged right');
  for (const wrong of problem.mistakes) {
    const verdict = judge(problem, wrong.value);
    hold(
      verdict.kind === 'mistake' && verdict.wrong.mistake === wrong.mistake,
      `${wrong.shown} is not judged ${wrong.mistake}`,
    );
  }
  return faults;
}

describe('the families', () => {
  let library: Library;
  beforeAll(() => {
    library = openLibrary(process.cwd());
  }, 60_000);

  it('are at least forty, each under its own id', () => {
    expect(families.length).toBeGreaterThanOrEqual(40);
    expect(new Set(families.map(({ id }) => id)).size).toBe(families.length);
    expect(familyById('pack-years')?.title).toBe('Pack-years');
    expect(familyById('nothing')).toBeUndefined();
    for (const { id } of subjects) expect(families.filter(({ subject }) => subject === id).length).toBeGreaterThan(5);
  });

  it('name topics, sections and facts that exist', () => {
    const topics = new Set(
      [...library.blueprints.values()].flatMap(({ areas }) =>
        areas.flatMap((area) => area.topics.map(({ code }) => code)),
      ),
    );
    for (const { id, topics: codes, teaches, facts } of families) {
      const [module = '', section = ''] = teaches.split('#');
      const sections = library.modules.get(module)?.value.sections.map((one) => one.id) ?? [];
      expect(sections, `${id} teaches ${teaches}`).toContain(section);
      for (const code of codes) expect(topics, `${id} topic`).toContain(code);
      for (const fact of facts) expect(library.facts.has(fact), `${id} fact ${fact}`).toBe(true);
    }
  });

  it('list only diagnosis codes of the shelf', () => {
    const codes = new Set([...library.diagnosisCodes.values()].map(({ code }) => code));
    for (const { answer, wrong } of firstListedCases) {
      for (const text of [answer, ...wrong.map(([, code]) => code)]) expect(codes).toContain(text.split(',')[0]);
    }
  });

  it.each(families.map((family) => [family.id, family] as const))('%s holds for a thousand seeds', (_id, family) => {
    const problems = seeds.map((seed) => [seed, family.draw(seed)] as const);
    const faults = problems.flatMap(([seed, problem]) => faultsOf(family, seed, problem));
    const answers = new Set(problems.map(([, { answer }]) => answer.value));

    expect(faults.slice(0, 10)).toEqual([]);
    expect(answers.size, 'different answers').toBeGreaterThanOrEqual(family.leastAnswers);
  });

  it.each(families.map((family) => [family.id, family] as const))(
    '%s draws the same problem for the same seed',
    (id, family) => {
      for (const seed of [0, -7, 1, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
        expect(family.draw(seed)).toEqual(family.draw(seed));
        expect(optionsOf(family.draw(seed), id, seed)).toEqual(optionsOf(family.draw(seed), id, seed));
      }
      const stems = new Set(seeds.slice(0, 50).map((seed) => family.draw(seed).stem));
      expect(stems.size).toBeGreaterThan(40);
    },
  );

  it('use every mistake of the registry', () => {
    const used = new Set(
      families.flatMap((family) =>
        seeds.slice(0, 200).flatMap((seed) => family.draw(seed).mistakes.map(({ mistake }) => mistake)),
      ),
    );
    used.add('not-rounded');

    expect(Object.keys(mistakes).filter((id) => isMistakeId(id) && !used.has(id))).toEqual([]);
  });
});
