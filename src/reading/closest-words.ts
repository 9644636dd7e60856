/**
 * Where in a text a passage stands whose words were partly changed: the stretch that takes the fewest words put in, left out
 * or replaced (Sellers' algorithm over words). Pure.
 */

interface Word {
  /** Lower case, letters and digits only. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Fewer words than this are found too easily by chance. */
const leastWords = 4;

/**
 * The stretch closest to the passage, when at most the given share of the passage's words would have to change; of two that
 * are equally close the one nearer to `near`.
 */
export function closestWords(text: string, passage: string, mostChanged: number, near: number): Stretch | null {
  const wanted = wordsOf(passage);
  if (wanted.length < leastWords) return null;
  const words = wordsOf(text);
  // costs[i] and from[i]: changes needed to match the first i wanted words up to here, and at which word that match begins.
  let costs = wanted.map((_, i) => i + 1);
  let from = wanted.map(() => 0);
  let best: { readonly cost: number; readonly stretch: Stretch } | null = null;
  for (const [place, { word, end }] of words.entries()) {
    const nextCosts: number[] = [];
    const nextFrom: number[] = [];
    for (const [i, { word: asked }] of wanted.entries()) {
      const before = i === 0 ? 0 : (costs[i - 1] ?? 0);
      const replaced = before + (word === asked ? 0 : 1);
      const putIn = (costs[i] ?? 0) + 1;
      const leftOut = (i === 0 ? 0 : (nextCosts[i - 1] ?? 0)) + 1;
      const least = Math.min(replaced, putIn, leftOut);
      nextCosts.push(least);
      if (least === replaced) nextFrom.push(i === 0 ? place : (from[i - 1] ?? place));
      else if (least === putIn) nextFrom.push(from[i] ?? place);
      else nextFrom.push(i === 0 ? place + 1 : (nextFrom[i - 1] ?? place));
    }
    [costs, from] = [nextCosts, nextFrom];
    const cost = costs.at(-1) ?? wanted.length;
    const start = words[from.at(-1) ?? place]?.start ?? end;
    const isCloser =
      best === null ||
      cost < best.cost ||
      (cost === best.cost && Math.abs(start - near) < Math.abs(best.stretch.start - near));
    if (isCloser && start < end) best = { cost, stretch: { start, end } };
  }
  return best !== null && best.cost <= wanted.length * mostChanged ? best.stretch : null;
}
