/**
 * Which cards belong to which topics of an outline, so that review weighs them as the exam does. A deck belongs to the sections of the
 * modules that teach it, each section to its topics; an item, a kind of problem and a drill say their topics themselves. Pure.
 */
import { cardName } from '#review/card.ts';
import type { ListedDeck } from '#review/deck.ts';
import type { WeighedTopic } from '#review/weights.ts';
import type { StudyMaterial, StudyModule } from './material.ts';

/** True for a module that is the place, `subject/module`, or stands on the shelf that is the place, `subject`. */
const isAt = ({ id }: StudyModule, place: string): boolean => id === place || id.startsWith(`${place}/`);

/** What part of a deck belongs to each topic: so many of the sections that teach it. */
function partsOf(
  { taughtIn }: Pick<ListedDeck, 'taughtIn'>,
  modules: readonly StudyModule[],
): ReadonlyMap<string, number> {
  const sections = modules
    .filter((module) => taughtIn.some((place) => isAt(module, place)))
    .flatMap((it) => it.sections);
  const counts = new Map<string, number>();
  for (const { topics } of sections) for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return new Map([...counts].map(([topic, count]) => [topic, count / sections.length]));
}

/**
 * The topics of an outline with their cards.
 * @param said topics of cards that say them themselves, by card name, in the codes of any outline
 */
export function weighedTopics(
  { topics, modules }: Pick<StudyMaterial, 'topics' | 'modules'>,
  decks: readonly Pick<ListedDeck, 'names' | 'taughtIn'>[],
  said: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly WeighedTopic[] {
  const byTopic = new Map(topics.map(({ code }) => [code, new Map<string, number>()]));
  for (const { code, items } of topics)
    for (const id of items) byTopic.get(code)?.set(cardName({ kind: 'item', id }), 1);
  for (const deck of decks)
    for (const [topic, part] of partsOf(deck, modules))
      for (const name of deck.names) byTopic.get(topic)?.set(name, part);
  for (const [card, codes] of said) {
    const own = codes.filter((code) => byTopic.has(code));
    for (const code of own) byTopic.get(code)?.set(card, 1 / own.length);
  }
  return topics.map(({ code, weight }) => ({ share: weight, cards: byTopic.get(code) ?? new Map<string, number>() }));
}
