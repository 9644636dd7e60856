import { describe, expect, test } from 'vitest';
import type { Item } from '#schema/item.ts';
import { itemRules, ruleShelf } from './index.ts';

const sound: Item = {
  id: 'sound',
  stem: 'Ms. Vang arrives for a fasting glucose and says that she had coffee with milk an hour ago. What should the assistant do?',
  options: [
    { id: 'a', text: 'Draw the tube and note the time', why: 'The result would not be a fasting one.' },
    {
      id: 'b',
      text: 'Tell the provider before drawing',
      why: 'The provider decides whether to draw, change the test or book again.',
    },
    { id: 'c', text: 'Send her home until next week', why: 'Changing the plan is the provider’s decision.' },
    { id: 'd', text: 'Wait half an hour, then draw', why: 'Half an hour does not make a fast.' },
  ],
  key: 'b',
  level: 'judgement',
  difficulty: 0.8,
  topics: ['C3.7'],
  competencies: [],
  teaches: 'laboratory/chemistry#glucose',
  sources: ['somewhere'],
  facts: [],
  writtenOn: '2026-11-26',
  checkedOn: null,
  fixedOrder: false,
};
const shelf = ruleShelf({
  drugs: [{ generic: 'albuterol', brands: ['Ventolin HFA', 'Ventolin'], alsoHeard: undefined }],
  facts: [
    { id: 'kept', reviewBy: '2026-11-26' },
    { id: 'old-fact', reviewBy: '2026-11-25' },
  ],
  sources: [
    { id: 'somewhere', consultedOn: '2025-11-26' },
    { id: 'old-page', consultedOn: '2025-11-25' },
  ],
  today: '2026-11-26',
});

/** The sound item with other option texts, in the order a to d. */
const withOptions = (...texts: readonly [string, string, string, string]): Item => ({
  ...sound,
  options: sound.options.map((option, place) => ({ ...option, text: texts[place] ?? '' })),
});
const withStem = (stem: string): Item => ({ ...sound, stem });
const withReasons = (...reasons: readonly [string, string, string, string]): Item => ({
  ...sound,
  options: sound.options.map((option, place) => ({ ...option, why: reasons[place] ?? '' })),
});

const faulty: Readonly<Record<string, readonly Item[]>> = {
  'facts and sources are not past their review date': [
    { ...sound, facts: ['kept', 'old-fact'] },
    { ...sound, sources: ['somewhere', 'old-page'] },
  ],
  'four different options': [withOptions('Draw it', 'Tell her', 'draw it.', 'Wait')],
  'a brand stands beside its generic name': [withStem('How many puffs of Ventolin did the order for Mr. Ito name?')],
  'no "all of the above" or combined options': [withOptions('Draw', 'Tell', 'Both a and b', 'All of the above')],
  'the question can be answered with the options covered': [
    withStem('Ms. Vang had coffee. Which of the following should come first?'),
  ],
  'no word of the stem comes back in the key alone': [
    withOptions('Draw it', 'Note the coffee', 'Send her home', 'Wait'),
  ],
  'no word of frequency gives the answer away': [
    withOptions('Always draw', 'Tell the provider', 'Send her home', 'Wait'),
    withOptions('Draw it', 'It is usually told', 'Send her home', 'Wait'),
  ],
  'grammar fits every option': [withStem('The instrument that looks into the ear canal is called an:')],
  'reasons name no letter': [
    withReasons('See option B for this.', 'Because of the rule.', 'It is too late then.', 'It is too early then.'),
  ],
  'no negative question': [withStem('Ms. Vang had coffee. What should the assistant NOT do before the draw?')],
  'numbers of one unit': [withOptions('5 mL', '5 mg', '10 mL', '20 mL')],
  'options of like length': [
    withOptions('Draw', 'Tell', 'Wait', 'Send her home and ask her to come back next week after a fast'),
  ],
  'numbers in order, and kept so': [withOptions('5 mL', '10 mL', '15 mL', '20 mL')],
  'ranges that do not overlap': [withOptions('1–5', '4–8', '9–12', '13–20')],
  'each option has its own reason': [
    withReasons('Not yet, as said.', 'The provider decides.', 'Not yet, as said.', 'Too early for it.'),
  ],
  'person first': [withStem('What should the assistant ask a diabetic before a fasting glucose is drawn?')],
  'the stem reads at grade 12 at most': [
    withStem(
      'Electrocardiographic documentation of supraventricular tachyarrhythmias necessitates communicating immediately with whom?',
    ),
  ],
  'what all options begin with stands in the stem': [
    withOptions(
      'Tell the provider now',
      'Tell the provider later',
      'Tell the provider today',
      'Tell the provider soon',
    ),
  ],
  'the key stays in an assistant’s scope': [
    withOptions('Draw it', 'Adjust the dose of insulin', 'Send her home', 'Wait'),
  ],
  'the stem asks something that can be answered with the options covered': [withStem('Fasting glucose.')],
  'no unsafe abbreviations or decimals': [withOptions('5.0 mg', 'Tell her', 'Send her home', 'Wait')],
};

test('every rule has an item here that breaks it', () => {
  expect(Object.keys(faulty).toSorted()).toEqual(itemRules.map(({ name }) => name).toSorted());
});

describe.each(itemRules)('$name', ({ name, check }) => {
  test('passes a sound item', () => {
    expect(check(sound, shelf)).toBeNull();
  });

  test('finds what breaks it', () => {
    for (const item of faulty[name] ?? []) expect(check(item, shelf)).not.toBeNull();
  });
});

test('an absolute that stands on both sides gives nothing away', () => {
  const item = withOptions('Always draw', 'Always tell the provider', 'Send her home', 'Wait');
  const rule = itemRules.find(({ name }) => name.startsWith('no word of frequency'));

  expect(rule?.check(item, shelf)).toBeNull();
});

test('a brand beside its generic name is well', () => {
  const item = withStem('How many puffs of albuterol (Ventolin) did the order for Mr. Ito name?');
  const rule = itemRules.find(({ name }) => name.startsWith('a brand'));

  expect(rule?.check(item, shelf)).toBeNull();
});

test('a fact or source counts as fresh to the last day, and is named with that day once it is past', () => {
  const rule = itemRules.find(({ name }) => name.startsWith('facts and sources'));
  const item = { ...sound, facts: ['kept', 'old-fact'], sources: ['old-page'] };

  expect(rule?.check({ ...sound, facts: ['kept'] }, shelf)).toBeNull();
  expect(rule?.check(item, shelf)).toBe('old-fact (due 2026-11-25), old-page (due 2026-11-25)');
});
