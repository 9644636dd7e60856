/** Makes all decks from the library, while the site is built. */
import { simulationPages } from '#components/ui/simulation/simulation-pages.ts';
import type { Library } from '#library/library.ts';
import { abbreviationDecks } from '#review/decks/abbreviations.ts';
import { drugDecks, labDeck } from '#review/decks/drugs-and-labs.ts';
import { figureDecks } from '#review/decks/figures.ts';
import { numberDecks } from '#review/decks/numbers.ts';
import { drawDeck } from '#review/decks/order-of-draw.ts';
import { senseDecks } from '#review/decks/senses.ts';
import { stepDecks, type CriticalSteps } from '#review/decks/steps.ts';
import { partDecks, termDecks } from '#review/decks/terms-and-parts.ts';
import type { Citation, Deck } from '#review/deck.ts';
import { shippedFigures } from './ship-figures.ts';

function criticalSteps(library: Library): readonly CriticalSteps[] {
  const pages = simulationPages(library);
  return [...library.simulations.values()]
    .sort((a, b) => a.value.order - b.value.order)
    .map(({ id, value }) => ({
      simulation: id,
      title: value.title,
      steps: (pages.get(id)?.criteria ?? [])
        .filter(({ critical }) => critical)
        .map(({ id: criterion, sentence, teaches }) => {
          const [module = '', section = ''] = teaches.split('#');
          const sections = library.modules.get(module)?.outline.sections ?? [];
          return { id: criterion, sentence, teaches, section: sections.find((it) => it.id === section)?.title ?? null };
        }),
    }));
}

function numbers(library: Library, modules: ReadonlyMap<string, string>): readonly Deck[] {
  const shownBy = new Map<string, string>();
  for (const [id, { outline }] of library.modules)
    for (const fact of outline.facts) if (!shownBy.has(fact)) shownBy.set(fact, id);
  return numberDecks({
    facts: [...library.facts.values()],
    modules,
    placeOf: (fact) => {
      const module = shownBy.get(fact);
      return module === undefined ? null : { module, address: `/learn/${module}/` };
    },
    citation: (source): Citation | null => {
      const known = library.sources.get(source);
      return known === undefined ? null : { title: `${known.publisher}: ${known.title}`, href: known.url };
    },
  });
}

let shipped: Promise<readonly Deck[]> | undefined;

async function ship(library: Library): Promise<readonly Deck[]> {
  const modules = new Map([...library.modules].map(([id, { value }]) => [id, value.title]));
  const figures = await shippedFigures(library);
  return [
    ...termDecks([...library.glossary.values()], modules),
    ...partDecks([...library.wordParts.values()]),
    ...abbreviationDecks([...library.abbreviations.values()]),
    ...drugDecks([...library.drugs.values()]),
    labDeck([...library.labValues.values()]),
    drawDeck(library.facts),
    ...numbers(library, modules),
    ...stepDecks(criticalSteps(library)),
    ...figureDecks(figures.map(({ material }) => material)),
    ...senseDecks(),
  ];
}

/** Every deck of this build, in the order of the shelves. Made once. */
export function shippedDecks(library: Library): Promise<readonly Deck[]> {
  shipped ??= ship(library);
  return shipped;
}
