/** What a card is worth in an exam: the share of its topic in the blueprint, divided among the cards of the topic. Pure. */

export interface WeighedTopic {
  /** Share of the exam's questions, or their number: only the proportion counts. */
  readonly share: number;
  /**
   * Its cards by name, each with the part of it that belongs here, above 0 to 1: a card about one section in four of this topic has a
   * quarter. A card may belong to several topics and is then worth the sum.
   */
  readonly cards: ReadonlyMap<string, number>;
}

/**
 * Worth by card name, 1 on average, so that a card of no topic is worth as much as any. A topic without cards is left out: its share
 * cannot be learned by cards.
 */
export function blueprintWeights(topics: readonly WeighedTopic[]): (card: string) => number {
  const shares = new Map<string, number>();
  for (const { share, cards } of topics) {
    const parts = [...cards.values()].reduce((total, part) => total + part, 0);
    for (const [card, part] of cards) shares.set(card, (shares.get(card) ?? 0) + (share * part) / parts);
  }
  const sum = [...shares.values()].reduce((total, share) => total + share, 0);
  const scale = sum === 0 ? 1 : shares.size / sum;
  return (card) => {
    const share = shares.get(card);
    return share === undefined || sum === 0 ? 1 : share * scale;
  };
}
