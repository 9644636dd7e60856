/** The readiness estimate in sentences: always with its interval, never as a promise. Pure. */
import type { Blueprint } from '#schema/blueprint.ts';
import { shortDate } from '#simulations/core/calendar.ts';
import { fewestForLikely, type Readiness } from './readiness.ts';
import { percent } from './words.ts';

export interface ReadinessTold {
  readonly word: string;
  /** The interval, said in full; also the name of the drawing. */
  readonly interval: string;
  /** What the word rests on, and what would settle it; each a whole sentence. */
  readonly why: readonly string[];
}

function wordOf(word: Readiness['word']): string {
  switch (word) {
    case 'likely':
      return 'Likely';
    case 'too-close-to-call':
      return 'Too close to call';
    case 'not-yet':
      return 'Not yet';
    default:
      return word satisfies never;
  }
}

function settling({ word, answers, moreItems, unseenAreas }: Readiness): string | null {
  if (word !== 'too-close-to-call') return null;
  if (moreItems !== null) return `Answer about ${moreItems} more new questions to know.`;
  if (answers < fewestForLikely)
    return `Answer about ${Math.max(10, Math.ceil((fewestForLikely - answers) / 10) * 10)} more new questions to know more.`;
  if (unseenAreas.length > 0) return null;
  return 'Your range lies on the line. More questions alone would not settle it; getting more of them right would.';
}

/** "your first answers to 40 questions and the area results of your attempt on Oct 3, 2026" */
function restsOn({ answers, attemptDate }: Readiness): string {
  const given = `your first answers to ${answers} ${answers === 1 ? 'question' : 'questions'}`;
  if (attemptDate === null) return given;
  const attempt = `the area results of your attempt on ${shortDate(attemptDate)}`;
  return answers === 0 ? `${attempt} alone` : `${given} and on ${attempt}`;
}

/** The estimate told for one exam. */
export function tellReadiness(blueprint: Blueprint, readiness: Readiness): ReadinessTold {
  const { interval, cut, unseenAreas } = readiness;
  const titles = unseenAreas.map((code) => blueprint.areas.find((area) => area.code === code)?.title ?? code);
  const unseen =
    titles.length === 0
      ? null
      : `No question answered yet in: ${titles.slice(0, 4).join(', ')}${titles.length > 4 ? ' and more' : ''}.`;
  const more = settling(readiness);
  return {
    word: wordOf(readiness.word),
    interval: `Between ${percent(interval.low)} and ${percent(interval.high)} right on a fresh full form`,
    why: [
      `It rests on ${restsOn(readiness)}; such a range holds the true share about four times in five.`,
      `The dashed line at ${percent(cut.mean)}, give or take ${percent(cut.sd)}, is our guess at what passes. No body publishes it.`,
      ...(unseen === null ? [] : [unseen]),
      ...(more === null ? [] : [more]),
    ],
  };
}
