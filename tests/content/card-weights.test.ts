/** Toward an exam cards are weighed by the outline: every topic of every outline has cards to learn it by. */
import { expect, test } from 'vitest';
import { studyMaterials } from '../../src/components/today/ship-material.ts';
import { library } from '../../src/library/library.ts';
import { weighedTopics } from '../../src/plan/card-topics.ts';
import { listed } from '../../src/review/deck.ts';
import { drugDecks, labDeck } from '../../src/review/decks/drugs-and-labs.ts';
import { partDecks, termDecks } from '../../src/review/decks/terms-and-parts.ts';
import { blueprintWeights } from '../../src/review/weights.ts';

const shelf = library();
const titles = new Map([...shelf.modules].map(([id, { value }]) => [id, value.title]));
const decks = listed([
  ...termDecks([...shelf.glossary.values()], titles),
  ...partDecks([...shelf.wordParts.values()]),
  ...drugDecks([...shelf.drugs.values()]),
  labDeck([...shelf.labValues.values()]),
]);

test.each([...studyMaterials(shelf)].filter(([, { exam }]) => exam !== null))('%s', (_, material) => {
  const topics = weighedTopics(material, decks);
  const weightOf = blueprintWeights(topics);
  const names = decks.flatMap((deck) => deck.names);

  expect(topics.filter(({ cards }) => cards.size === 0)).toEqual([]);
  // Every deck is taught somewhere in the outline, and none is worth nothing.
  expect(decks.filter((deck) => deck.taughtIn.length === 0).map(({ id }) => id)).toEqual([]);
  expect(names.filter((name) => !(weightOf(name) > 0))).toEqual([]);
  const weights = names.map(weightOf);
  expect(Math.max(...weights) / Math.min(...weights)).toBeGreaterThan(2);
});
