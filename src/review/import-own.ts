/** What bringing a text file of cards would do, line by line, before anything is done. Pure. */
import type { OwnCard } from '#record/folds/own-cards.ts';
import type { ReadLine, Refusal, TextCard } from './anki-text.ts';

/** What becomes of a line. */
export type LinePlan =
  | { readonly line: number; readonly what: 'new' | 'changed'; readonly card: TextCard; readonly id: string | null }
  | { readonly line: number; readonly what: 'same'; readonly card: TextCard }
  | { readonly line: number; readonly what: 'refused'; readonly why: Refusal; readonly shown: string };

/** Why a line is refused, for people. */
export const refusals: Readonly<Record<Refusal, string>> = {
  'no-back': 'it has no back',
  'no-front': 'it has no front',
  'front-too-long': 'its front is too long',
  'back-too-long': 'its back is too long',
  'deck-too-long': 'the name of its deck is too long',
  media: 'it needs a picture or a sound, which do not come along',
  'open-quote': 'a quotation mark is opened and never closed',
};

/** Ids as this site makes them: a card from another device keeps its own. */
const ownId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const saidBy = ({ deck, front, back }: Pick<TextCard, 'deck' | 'front' | 'back'>): string =>
  JSON.stringify([deck, front, back]);

/** A card that is known by its id is changed; one that says the same as another in its deck is there already; all else is new. */
export function planImport(lines: readonly ReadLine[], own: readonly OwnCard[]): readonly LinePlan[] {
  const said = new Map(own.map((card) => [card.id, saidBy(card)]));
  const known = new Set(said.values());
  return lines.map(({ line, outcome }): LinePlan => {
    if (!outcome.ok) return { line, what: 'refused', why: outcome.why, shown: outcome.shown };
    const { card } = outcome;
    const words = saidBy(card);
    if (known.has(words)) return { line, what: 'same', card };
    const id = ownId.test(card.guid) ? card.guid : null;
    const what = id !== null && said.has(id) ? 'changed' : 'new';
    known.add(words);
    if (id !== null) said.set(id, words);
    return { line, what, card, id };
  });
}
