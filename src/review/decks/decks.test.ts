/** Decks from the real shelves: every card can be asked, no wrong answer could be right, no number is given away. */
import { describe, expect, test } from 'vitest';
import { library } from '#library/library.ts';
import { cardOf } from '../card.ts';
import { choicesOf, ratingOf } from '../choices.ts';
import type { Deck, DeckCard } from '../deck.ts';
import { abbreviationDecks, couldStandFor } from './abbreviations.ts';
import { drugDecks, labDeck } from './drugs-and-labs.ts';
import { clueOf, figureDecks, partId } from './figures.ts';
import { numberDecks, withGaps } from './numbers.ts';
import { drawDeck } from './order-of-draw.ts';
import { senseDecks } from './senses.ts';
import { stepDecks } from './steps.ts';
import { partDecks, termDecks } from './terms-and-parts.ts';
import { overlap } from './wrong-answers.ts';

const { glossary, wordParts, abbreviations, drugs, labValues, facts, modules } = library();
const titles = new Map([...modules].map(([id, { value }]) => [id, value.title]));
const place = { module: [...titles.keys()][0]!, address: '/learn/x/' };
const decks: readonly Deck[] = [
  ...termDecks([...glossary.values()], titles),
  ...partDecks([...wordParts.values()]),
  ...abbreviationDecks([...abbreviations.values()]),
  ...drugDecks([...drugs.values()]),
  labDeck([...labValues.values()]),
  drawDeck(facts),
  ...numberDecks({
    facts: [...facts.values()],
    modules: titles,
    placeOf: () => place,
    citation: (title) => ({ title, href: 'https://example.org' }),
  }),
  ...senseDecks(),
];
const cards = decks.flatMap((deck) => deck.cards);
const choosing = cards.filter((card): card is DeckCard & { wrong: readonly string[] } => 'wrong' in card);

test('every card has a name of its own that the record understands, and says something on both sides', () => {
  expect(new Set(cards.map(({ card }) => card)).size).toBe(cards.length);
  expect(cards.filter(({ card }) => cardOf(card) === null)).toEqual([]);
  expect(cards.filter(({ front, back, ask }) => [front, back, ask].some((text) => text.trim() === ''))).toEqual([]);
});

test('every card to choose on has at least two wrong answers, none of which could be taken for the right one', () => {
  // The two orders of draw name overlapping places on purpose ("EDTA", "other additives"): only equality counts there.
  const apart = (card: DeckCard, wrong: string): boolean =>
    card.card.startsWith('draw:') || card.card.startsWith('sound:') ? wrong !== card.back : !overlap(wrong, card.back);

  expect(choosing.filter(({ wrong }) => wrong.length < 2).map(({ card }) => card)).toEqual([]);
  expect(choosing.filter((card) => !card.wrong.every((wrong) => apart(card, wrong))).map(({ card }) => card)).toEqual(
    [],
  );
});

test('no wrong answer of an abbreviation or a drug belongs to a card with the same front', () => {
  const answers = Map.groupBy(choosing, ({ ask, front }) => `${ask} ${front}`);
  const clashing = choosing.filter(
    ({ card, ask, front, wrong }) =>
      /^(?:abbreviation|drug):/.test(card) && answers.get(`${ask} ${front}`)!.some(({ back }) => wrong.includes(back)),
  );

  expect(clashing.map(({ card }) => card)).toEqual([]);
});

test('no card asks in the same words for something else, and what is written for one meaning knows its synonyms', () => {
  const asked = Map.groupBy(
    cards.filter(({ way }) => way === 'recall' || way === 'choose'),
    ({ ask, front }) => `${ask} ${front}`,
  );
  const clashing = [...asked].filter(([, those]) => new Set(those.map(({ back }) => back)).size > 1);
  const written = cards.flatMap((card) => (card.way === 'type' ? [card] : []));
  const lonely = written.filter(({ ask, front, back, alike }) =>
    written.some(
      (other) => other.ask === ask && other.front === front && other.back !== back && !alike.includes(other.back),
    ),
  );

  expect(clashing.map(([question]) => question)).toEqual([]);
  expect(lonely.map(({ card }) => card)).toEqual([]);
  expect(written.find(({ back }) => back === 'ecto-')!.alike).toContain('extra-');
  expect(written.find(({ back }) => back === 'ab-')!.alike).toContain('apo-');
});

test('the letters of an abbreviation do not show which answer is right: the others begin alike', () => {
  const first = (text: string): string => text.slice(0, 1).toLowerCase();
  const short = choosing.filter(({ card }) => card.startsWith('abbreviation:'));
  const byLetter = Map.groupBy(short, ({ back }) => first(back));
  const telling = short.filter(
    ({ back, wrong }) =>
      byLetter.get(first(back))!.length > 12 && wrong.filter((other) => first(other) === first(back)).length < 3,
  );

  expect(telling.map(({ card }) => card)).toEqual([]);
});

test('no wrong answer is spelled by the letters of the abbreviation', () => {
  const short = choosing.filter(({ card }) => card.startsWith('abbreviation:'));

  expect(couldStandFor('IM', 'infectious mononucleosis')).toBe(true);
  expect(couldStandFor('ROM', 'range of motion')).toBe(true);
  expect(couldStandFor('IV', 'intramuscular: into a muscle')).toBe(false);
  expect(short.filter(({ front, wrong }) => wrong.some((other) => couldStandFor(front, other)))).toEqual([]);
});

test('the ranges on the shelf of laboratory values are those of the facts', () => {
  const digits = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const pairs = [
    ['arterial-ph', 'an-blood-ph'],
    ['fasting-glucose', 'lab-fpg-usual'],
    ['hemoglobin-a1c', 'lab-a1c-usual'],
    ['total-cholesterol', 'lab-chol'],
    ['ldl-cholesterol', 'lab-ldl'],
    ['triglycerides', 'lab-tg'],
    ['white-cell-count', 'lab-wbc'],
    ['platelet-count', 'lab-plt'],
    ['mean-corpuscular-volume-value', 'lab-mcv'],
    ['neutrophil-share', 'lab-neutrophils'],
    ['lymphocyte-share', 'lab-lymphocytes'],
    ['prothrombin-time', 'lab-pt'],
    ['international-normalized-ratio', 'lab-inr-usual'],
    ['urine-specific-gravity', 'lab-urine-sg'],
    ['urine-ph', 'lab-urine-ph-range'],
  ] as const;

  for (const [lab, fact] of pairs)
    expect([lab, digits(labValues.get(lab)!.range)]).toEqual([lab, digits(facts.get(fact)!.shown.replace('A1c', ''))]);
});

test('a laboratory value of children is not asked as an adult range', () => {
  const { cards: labs } = labDeck([...labValues.values()]);

  expect(labs.filter(({ ask, back }) => ask.includes('adult') && back.includes('children'))).toEqual([]);
});

test('the order of draw is asked place by place, with the additive, as the fact has it', () => {
  const { cards: draw } = drawDeck(facts);

  expect(draw.find(({ card }) => card === 'draw:vein-2')).toMatchObject({ front: 'second of 6', back: 'light blue' });
  expect(draw.find(({ card }) => card === 'draw:vein-5/additive')).toMatchObject({
    front: 'lavender or pink',
    back: 'EDTA',
  });
});

test('an unsafe abbreviation is answered with what to write instead', () => {
  const unsafe = cards.find(({ card }) => card === 'abbreviation:unsafe-qd');

  expect(unsafe).toMatchObject({ way: 'recall', front: 'QD, q.d.', back: 'daily' });
});

describe('numbers', () => {
  const fact = (
    statement: string,
    shown: string,
    value: Parameters<typeof withGaps>[0]['value'],
    population = 'adults',
  ) => withGaps({ statement, shown, value, population });

  test.each([
    [
      'The tourniquet stays on for no more than one minute.',
      'no more than 1 minute',
      1,
      'min',
      'no more than ____ minute.',
    ],
    [
      'Take 1,250 hours in the 12 months before.',
      '1,250 hours in the last 12 months',
      1250,
      'h',
      'Take ____ hours in the ____ months before.',
    ],
    ['A temperature of 38 °C, never 38.5.', '38 °C', 38, 'Cel', 'A temperature of ____ °C, never 38.5.'],
  ])('“%s” loses its number', (statement, shown, value, unit, gapped) => {
    expect(fact(statement, shown, { kind: 'number', value, unit })).toContain(gapped);
  });

  test('both ends of a range are one gap, and a word is a number only before its own unit', () => {
    expect(fact('Invert it 3 to 4 times.', '3–4 times', { kind: 'range', low: 3, high: 4, unit: 'x' })).toBe(
      'Invert it ____ times.',
    );
    expect(
      fact('Before a second puff one waits a minute.', '1 minute', { kind: 'number', value: 1, unit: 'min' }),
    ).toBe(null);
  });

  test('a name keeps its number, and so does what says when or for whom the value holds', () => {
    expect(
      fact('An A1c of 6.5 percent or more.', 'an A1c of 6.5 percent', { kind: 'at-least', low: 6.5, unit: '%' }),
    ).toBe('An A1c of ____ percent or more.');
    expect(
      fact(
        'At 6 months babies take 25 to 60 breaths.',
        '25–60 breaths at 6 months',
        { kind: 'range', low: 25, high: 60, unit: '/min' },
        'babies of 6 months',
      ),
    ).toBe('At 6 months babies take ____ breaths.');
    expect(
      fact('The wage was $45,690 in May 2025.', '$45,690 (May 2025)', { kind: 'number', value: 45_690, unit: 'USD' }),
    ).toBe('The wage was $____ in May 2025.');
    expect(
      fact('It concerns 500 residents of one state.', '500 residents of one state', {
        kind: 'number',
        value: 500,
        unit: 'persons',
      }),
    ).toBe('It concerns ____ residents of one state.');
    expect(
      fact('A needle of ⅝ to 1 inch.', '⅝ to 1 inch', { kind: 'range', low: 0.625, high: 1, unit: '[in_i]' }),
    ).toBe('A needle of ____ inch.');
  });

  test('no card of a number shows the value of its fact', () => {
    const told = decks
      .filter(({ shelf }) => shelf === 'numbers')
      .flatMap((deck) => deck.cards)
      .filter(({ card, front }) => {
        const { value } = facts.get(card.replace('fact:', ''))!;
        if (value.kind !== 'number') return false;
        const shown = front.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
        return shown.some((text) => Number(text.replaceAll(',', '')) === value.value);
      });

    expect(told.map(({ card }) => card)).toEqual([]);
  });
});

describe('drawings', () => {
  test('what a part does is told without its name', () => {
    expect(clueOf({ name: 'Optic nerve', text: 'Cranial nerve II. The nerves of both eyes meet.' })).not.toMatch(
      /nerve/i,
    );
    expect(clueOf({ name: 'Lens', text: 'Focuses near and far.' })).toBe('Focuses near and far.');
    expect(partId('Red or gold (SST)')).toBe('red-or-gold-sst');
  });

  test('every part is asked by its mark and by its name', () => {
    const parts = [{ id: 'lens', key: 4, name: 'Lens', text: 'Focuses.' }];
    const [deck] = figureDecks([{ id: 'eye-parts', title: 'The eye', more: '/learn/', parts }]);

    expect(deck!.cards.map(({ card, way }) => [card, way])).toEqual([
      ['figure:eye-parts/lens', 'name-part'],
      ['figure:eye-parts/lens/find', 'find-part'],
    ]);
  });
});

test('critical steps of one paragraph are asked for together, each with the others beside it', () => {
  const step = (id: string, sentence: string) => ({ id, sentence, teaches: 'a/b#c', section: 'Before' });
  const [deck] = stepDecks([
    { simulation: 'pulse', title: 'Taking a pulse', steps: [step('P1', 'One.'), step('P2', 'Two.')] },
  ]);

  expect(deck!.cards.map(({ card, back }) => [card, back])).toEqual([
    ['step:pulse/P1', 'One.'],
    ['step:pulse/P2', 'Two.'],
  ]);
  expect(deck!.cards[0]!.lines[0]).toContain('Two.');
});

describe('choices', () => {
  const asked = { card: 'drug:x/brand', back: 'right', wrong: ['a', 'b', 'c', 'd', 'e'] };

  test('the right answer is always there, and another review brings another row', () => {
    const rows = [0, 1, 2, 3, 4, 5].map((times) => choicesOf(asked, times));

    for (const row of rows) expect(row).toContain('right');
    expect(rows[0]).toHaveLength(4);
    expect(choicesOf(asked, 0)).toEqual(rows[0]);
    expect(new Set(rows.map((row) => row.join(' '))).size).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => row.indexOf('right'))).size).toBeGreaterThan(1);
  });

  test('a lucky guess is hard, a wrong answer is not remembered however sure one was', () => {
    expect([ratingOf(true, 'unsure'), ratingOf(true, null), ratingOf(true, 'certain')]).toEqual([2, 3, 3]);
    expect([ratingOf(false, 'certain'), ratingOf(false, null)]).toEqual([1, 1]);
  });
});
