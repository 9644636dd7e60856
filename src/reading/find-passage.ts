/**
 * Finds a marked passage in the text as it stands now: word for word in its section, else between what stood before and after
 * it, else word for word anywhere in the module, else by most of its words. A passage that is nowhere is said to be lost
 * rather than put where it may not belong. Pure.
 */
import { closestWords } from './closest-words.ts';
import { alike, contextLength, type Passage, type SectionText } from './passage.ts';

export interface Found {
  readonly section: string;
  readonly start: number;
  readonly end: number;
  /** True when other words stand there now than were marked. */
  readonly isChanged: boolean;
}

/** So much of a passage and its surroundings must be the same before a place is believed to be it, in UTF-16 units. */
const enough = 24;
/** What must stand before and after a changed passage for it to be known by its surroundings alone. */
const leastContext = 12;
/** The share of words that may be different, in its own section and elsewhere in the module. */
const mostChangedHere = 0.5;
const mostChangedElsewhere = 0.3;

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
}

function placesOf(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

/** The share of the words around a passage that still stand near a place, from 0 to 1. */
function wordsKept(context: string, around: string): number {
  const words = context.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => around.includes(word)).length / words.length;
}

interface Candidate {
  readonly start: number;
  /** Units of the surroundings that are the same without a gap. */
  readonly shared: number;
  readonly distance: number;
}

/** The places where the passage stands word for word, the likeliest first. */
function candidates(text: string, { exact, prefix, suffix, start }: Passage): readonly Candidate[] {
  return placesOf(text, exact)
    .map((place) => ({
      start: place,
      shared: sharedEnd(text.slice(0, place), prefix) + sharedStart(text.slice(place + exact.length), suffix),
      distance: Math.abs(place - start),
    }))
    .sort((one, other) => other.shared - one.shared || one.distance - other.distance);
}

/** Whether a place where the same words stand is the one that was marked, and not some other use of them. */
function isBelieved(text: string, passage: Passage, { start, shared }: Candidate, isOnly: boolean): boolean {
  const { exact, prefix, suffix } = passage;
  if (exact.length + shared >= enough && (shared >= leastContext || (isOnly && exact.length >= enough / 2)))
    return true;
  // Near the ends of a section there is little around a passage: then all of it must be the same.
  if (shared === prefix.length + suffix.length && isOnly) return true;
  const around = text.slice(Math.max(0, start - 2 * prefix.length), start + exact.length + 2 * suffix.length);
  return wordsKept(`${prefix} ${suffix}`, around) >= 0.5;
}

function wordForWord(text: string, passage: Passage): number | null {
  const all = candidates(text, passage);
  const [likeliest] = all;
  if (likeliest === undefined) return null;
  return isBelieved(text, passage, likeliest, all.length === 1) ? likeliest.start : null;
}

/** What stands now between the surroundings of a passage; null when they are not there or nothing stands between them. */
function betweenContext(text: string, { exact, prefix, suffix, start }: Passage): readonly [number, number] | null {
  for (const length of [contextLength, 32, leastContext]) {
    const before = prefix.slice(-length);
    const after = suffix.slice(0, length);
    if (before.trim().length + after.trim().length < leastContext) continue;
    // At the ends of a section there is too little to go by: there only its very beginning and end will do.
    const begins =
      prefix.length >= leastContext
        ? placesOf(text, before).map((place) => place + before.length)
        : text.startsWith(prefix)
          ? [prefix.length]
          : [];
    const ends =
      suffix.length >= leastContext
        ? placesOf(text, after)
        : text.endsWith(suffix)
          ? [text.length - suffix.length]
          : [];
    const spans = begins.flatMap((begin) => {
      const end = ends.find((place) => place >= begin);
      return end === undefined || end - begin > 2 * exact.length + 160 ? [] : [[begin, end] as const];
    });
    const nearest = spans.sort(([one], [other]) => Math.abs(one - start) - Math.abs(other - start))[0];
    if (nearest !== undefined) return trimmed(text, nearest);
  }
  return null;
}

function trimmed(text: string, [start, end]: readonly [number, number]): readonly [number, number] | null {
  const between = text.slice(start, end);
  if (between.trim() === '') return null;
  return [start + between.length - between.trimStart().length, start + between.trimEnd().length];
}

/** Where the passage stands now; null when it is lost. `sections` are those of the module it was marked in. */
export function findPassage(sections: readonly SectionText[], passage: Passage): Found | null {
  const like: Passage = {
    ...passage,
    exact: alike(passage.exact),
    prefix: alike(passage.prefix),
    suffix: alike(passage.suffix),
  };
  const texts = sections.map(({ id, text }) => ({ id, text: alike(text) }));
  const own = texts.find(({ id }) => id === passage.section);
  const others = texts.filter((section) => section !== own);

  const exactly = (section: SectionText): Found | null => {
    const start = wordForWord(section.text, like);
    return start === null ? null : found(section.id, start, start + like.exact.length, false);
  };
  const nearly = (section: SectionText, mostChanged: number): Found | null => {
    const stretch = closestWords(section.text, like.exact, mostChanged, section === own ? like.start : 0);
    return stretch === null ? null : found(section.id, stretch.start, stretch.end, true);
  };
  const around = own === undefined ? null : betweenContext(own.text, like);

  return (
    (own === undefined ? null : exactly(own)) ??
    (own === undefined || around === null ? null : found(own.id, around[0], around[1], true)) ??
    firstOf(others, exactly) ??
    (own === undefined ? null : nearly(own, mostChangedHere)) ??
    firstOf(others, (section) => nearly(section, mostChangedElsewhere))
  );
}

function found(section: string, start: number, end: number, isChanged: boolean): Found {
  return { section, start, end, isChanged };
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of list) {
    const result = find(one);
    if (result !== null) return result;
  }
  return null;
}
