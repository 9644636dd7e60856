/**
 * Shares out a whole number of places in proportion to weights by the method of largest remainders, so that a short form
 * keeps an exam's proportions and every count stays within one of its exact share.
 */

/**
 * Places per weight, in the order given; they add up to `places` (a whole number of at least 0). Equal remainders go to
 * the larger weight, then to the earlier one, so the outcome never depends on chance. Weights are at least 0, not all 0.
 */
export function apportion(places: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (places * weight) / total);
  const counts = exact.map(Math.floor);
  const left = places - counts.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share), weight: weights[index] ?? 0 }))
    .sort((a, b) => b.remainder - a.remainder || b.weight - a.weight || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}
