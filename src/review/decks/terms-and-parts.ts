/** Glossary terms by the module that teaches them, and word parts in both directions. Pure. */
import type { GlossaryTerm, WordPart } from '../../schema/reference-shelves.ts';
import { cardName } from '../card.ts';
import type { Deck } from '../deck.ts';
import { isWrittenAlmostLike } from '../typed.ts';

/** One deck for each module with terms, in shelf order. */
export function termDecks(
  terms: readonly GlossaryTerm[],
  /** Titles of the modules, by id, in shelf order. */
  modules: ReadonlyMap<string, string>,
): readonly Deck[] {
  const byModule = Map.groupBy(terms, ({ module }) => module);
  return [...modules].flatMap(([module, title]) => {
    const inside = byModule.get(module) ?? [];
    if (inside.length === 0) return [];
    const cards = inside.map(({ id, term, say, definition }) => ({
      way: 'recall' as const,
      card: cardName({ kind: 'term', id }),
      // Everyday words mean other things elsewhere: a cast in urine, a cast on a limb. The module tells which.
      ask: `${title}: say the meaning to yourself, then look.`,
      front: term,
      say: say ?? null,
      back: definition,
      lines: [],
      more: `/learn/${module}/`,
      cites: [],
    }));
    return [{ id: module, title, shelf: 'terms' as const, cards }];
  });
}

const kinds = [
  ['prefix', 'prefixes', 'prefix'],
  ['combining-form', 'combining forms', 'combining form'],
  ['suffix', 'suffixes', 'suffix'],
] as const;

/** Separate meanings of a part: "thorny, spiny" has two. "To eat" and "eat", "away" and "away from" are one meaning. */
function meanings(text: string): readonly string[] {
  return text.split(/[,;]/).map((one) =>
    one
      .trim()
      .toLowerCase()
      .replace(/^to /, '')
      .replace(/ (?:of|from)$/, ''),
  );
}

const shelf = 'parts' as const;
const taughtIn = 'medical-terminology';
const more = '/reference/word-parts/';
const exampleLines = (examples: WordPart['examples']): readonly string[] =>
  examples.map(({ word, meaning }) => `${word}: ${meaning}`);

/** For each kind a deck that asks the meaning of a part, and one that has the part written for its meaning. */
export function partDecks(parts: readonly WordPart[]): readonly Deck[] {
  const read = kinds.map(([kind, many]): Deck => {
    const cards = parts
      .filter((part) => part.kind === kind)
      .map(({ id, part, meaning, examples }) => ({
        way: 'recall' as const,
        card: cardName({ kind: 'part', id }),
        ask: 'Say the meaning to yourself, then look.',
        front: part,
        say: null,
        back: meaning,
        lines: exampleLines(examples),
        more,
        cites: [],
      }));
    return { id: kind, title: `Word parts: ${many}`, shelf, taughtIn, cards };
  });
  const written = kinds.map(([kind, many, one]): Deck => {
    const own = parts.filter((part) => part.kind === kind);
    const cards = own.map(({ id, part, meaning, examples }) => ({
      way: 'type' as const,
      card: cardName({ kind: 'part', id: `${id}/write` }),
      ask: `Write the ${one} that means:`,
      front: meaning,
      say: null,
      back: part,
      lines: exampleLines(examples),
      more,
      cites: [],
      alike: own
        .filter((other) => other.part !== part && meanings(other.meaning).some((it) => meanings(meaning).includes(it)))
        .map((other) => other.part),
      apart: parts
        .filter((other) => other.part !== part && isWrittenAlmostLike(part, other.part))
        .map((other) => other.part),
    }));
    return { id: `write-${kind}`, title: `Word parts to write: ${many}`, shelf, taughtIn, cards };
  });
  return [...read, ...written].filter(({ cards }) => cards.length > 0);
}
