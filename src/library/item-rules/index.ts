/** Every rule an item is held to, in one list. */
import type { Fact } from '#schema/fact.ts';
import type { IsoDate } from '#schema/ids.ts';
import type { Drug } from '#schema/reference-shelves.ts';
import type { Source } from '#schema/source.ts';
import { alikeOptions } from './alike-options.ts';
import { brandWithGeneric } from './brand-with-generic.ts';
import { combinedOptions } from './combined-options.ts';
import { coveredOptions } from './covered-options.ts';
import { echoedWords } from './echoed-words.ts';
import { frequencyCues } from './frequency-cues.ts';
import { freshSources } from './fresh-sources.ts';
import { grammarCue } from './grammar-cue.ts';
import { lettersInReasons } from './letters-in-reasons.ts';
import { negativeStem } from './negative-stem.ts';
import { oneUnit } from './one-unit.ts';
import { optionLengths } from './option-lengths.ts';
import { orderedNumbers } from './ordered-numbers.ts';
import { overlappingRanges } from './overlapping-ranges.ts';
import { ownReasons } from './own-reasons.ts';
import { personFirst } from './person-first.ts';
import { readingLevel } from './reading-level.ts';
import type { ItemRule, RuleShelf } from './rule.ts';
import { saidOnce } from './said-once.ts';
import { scope } from './scope.ts';
import { stemAsks } from './stem-asks.ts';
import { unsafeAbbreviations } from './unsafe-abbreviations.ts';

export type { ItemRule, RuleShelf } from './rule.ts';

export const itemRules: readonly ItemRule[] = [
  alikeOptions,
  brandWithGeneric,
  combinedOptions,
  coveredOptions,
  echoedWords,
  frequencyCues,
  freshSources,
  grammarCue,
  lettersInReasons,
  negativeStem,
  oneUnit,
  optionLengths,
  orderedNumbers,
  overlappingRanges,
  ownReasons,
  personFirst,
  readingLevel,
  saidOnce,
  scope,
  stemAsks,
  unsafeAbbreviations,
];

/** What the rules look up, from the parts of the library that they need. */
interface ShelfParts {
  readonly drugs: Iterable<Pick<Drug, 'generic' | 'brands' | 'alsoHeard'>>;
  readonly facts: Iterable<Pick<Fact, 'id' | 'reviewBy'>>;
  readonly sources: Iterable<Pick<Source, 'id' | 'consultedOn'>>;
  readonly today: IsoDate;
}

/** A source is compared again within a year, as facts and modules are. Dates are compared as text only. */
function aYearAfter(date: IsoDate): IsoDate {
  return `${String(Number(date.slice(0, 4)) + 1)}${date.slice(4)}`;
}

export function ruleShelf({ drugs, facts, sources, today }: ShelfParts): RuleShelf {
  return {
    today,
    factDue: new Map([...facts].map(({ id, reviewBy }) => [id, reviewBy])),
    sourceDue: new Map([...sources].map(({ id, consultedOn }) => [id, aYearAfter(consultedOn)])),
    genericByBrand: new Map(
      [...drugs].flatMap(({ generic, brands, alsoHeard }) =>
        [...brands, ...(alsoHeard ?? [])].map((brand) => [brand.toLowerCase(), generic.toLowerCase()] as const),
      ),
    ),
  };
}
