/** Own cards, notes, chosen decks and missed steps: the last word counts, and what was withdrawn is gone. */
import { describe, expect, test } from 'vitest';
import { memoryRecord } from '../memory-record.ts';
import type { Intent } from '../../schema/entry.ts';
import { decksChosen, decksChosenKinds } from './decks-chosen.ts';
import { cardNotes, cardNotesKinds, ownCards, ownCardsKinds } from './own-cards.ts';
import { stepsMissed, stepsMissedKinds } from './steps-missed.ts';

const card = '01998e3c-7c00-7000-8000-000000000001';
const run = '01998e3c-7c00-7000-8000-000000000002';

async function recordOf(...intents: readonly Intent[]) {
  const record = memoryRecord();
  for (const intent of intents) await record.append([intent]);
  return record;
}

const written = (front: string, isAside = false): Intent => ({
  kind: 'own-card.written',
  data: { card, front, back: 'b', deck: 'Mine', isAside },
});

describe('own cards', () => {
  test('a later writing takes the place of an earlier one, and setting aside keeps the card', async () => {
    const record = await recordOf(written('one'), written('two', true));

    const cards = ownCards(await record.entries(...ownCardsKinds));

    expect(cards.get(card)).toMatchObject({ front: 'two', isAside: true });
    expect(cards.get(card)!.entries).toHaveLength(2);
  });

  test('withdrawing all its entries deletes it; taking that back brings it again', async () => {
    const record = await recordOf(written('one'), written('two'));
    const [first, second] = ownCards(await record.entries(...ownCardsKinds)).get(card)!.entries;
    const withdraw = (entry: string): Intent => ({
      kind: 'entry.withdrawn',
      data: { entry, reason: 'own card deleted' },
    });
    const deleted = await record.append([withdraw(first!), withdraw(second!)]);
    if (!deleted.ok) throw new Error(deleted.code);
    expect(ownCards(await record.entries(...ownCardsKinds)).size).toBe(0);

    const [one, other] = deleted.entries.map(({ id }) => withdraw(id));
    await record.append([one!, other!]);

    expect(ownCards(await record.entries(...ownCardsKinds)).get(card)).toMatchObject({ front: 'two' });
  });
});

test('an empty note takes the note away', async () => {
  const note = (text: string): Intent => ({ kind: 'card.noted', data: { card: 'term:pulse', text } });
  const record = await recordOf(note('60 to 100'), note('see also'), {
    kind: 'card.noted',
    data: { card: 'term:x', text: 'y' },
  });
  expect(cardNotes(await record.entries(...cardNotesKinds)).get('term:pulse')).toBe('see also');

  await record.append([note('')]);

  expect([...cardNotes(await record.entries(...cardNotesKinds)).keys()]).toEqual(['term:x']);
});

test('decks stand in the order they were turned on; nobody who never chose is taken to have chosen none', async () => {
  const choose = (deck: string, isOn: boolean): Intent => ({ kind: 'deck.chosen', data: { deck, isOn } });
  const record = await recordOf();
  expect(decksChosen(await record.entries(...decksChosenKinds))).toBeNull();
  for (const intent of [choose('a', true), choose('b', true), choose('a', false), choose('a', true)])
    await record.append([intent]);

  expect(decksChosen(await record.entries(...decksChosenKinds))).toEqual(['b', 'a']);
});

test('a critical step that earned nothing is missed until a run in which it went better', async () => {
  const finished = (earned: number, possible = 5): Intent => ({
    kind: 'run.finished',
    data: {
      run,
      simulation: 'pulse',
      version: 1,
      caseId: 'a',
      mode: 'coached',
      endedAtMs: 0,
      earned,
      possible,
      passed: false,
      criteria: [
        { id: 'P1', earned, possible, met: earned === possible, critical: true },
        { id: 'P2', earned: 0, possible: 2, met: false, critical: false },
      ],
    },
  });
  const record = await recordOf(finished(0), finished(0, 0));
  expect(stepsMissed(await record.entries(...stepsMissedKinds))).toMatchObject([
    { simulation: 'pulse', criterion: 'P1' },
  ]);

  await record.append([finished(2)]);

  expect(stepsMissed(await record.entries(...stepsMissedKinds))).toEqual([]);
});
