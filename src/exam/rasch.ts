/**
 * The Rasch model both estimates rest on: the chance of a right answer by ability and judged difficulty, on a grid of
 * abilities in logits. 0 is the minimally competent candidate of the difficulty judgements.
 */

/** Spread of the common ability, of an area round it, and of an item's difficulty round its judged one, in logits. */
export const model = { abilitySd: 1, areaSd: 0.5, difficultySd: 0.7 } as const;

/** Distance of two neighbors on the grid, in logits. */
export const abilityStep = 0.1;
const reach = 45;
/** Abilities from −4.5 to 4.5 logits. */
export const abilities: readonly number[] = Array.from(
  { length: 2 * reach + 1 },
  (_, index) => (index - reach) * abilityStep,
);

/** A logistic curve smeared by a normal error of the difficulty is close to a flatter logistic curve (probit bridge, 1.702). */
export const flattening = 1 / Math.sqrt(1 + (model.difficultySd / 1.702) ** 2);

/** Chance (0–1) of a right answer. `difficulty` as judged: the share of minimally competent candidates who get it right. */
export function rightChance(ability: number, difficulty: number): number {
  const judged = -Math.log(difficulty / (1 - difficulty));
  return 1 / (1 + Math.exp(-flattening * (ability - judged)));
}

/** Normal weights over a list of values, adding up to 1. */
export function normalWeights(values: readonly number[], sd: number): number[] {
  const raw = values.map((value) => Math.exp(-0.5 * (value / sd) ** 2));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}

/** What answers say about one ability: its expected value a posteriori and its standard error, in logits. */
export interface AbilityEstimate {
  readonly ability: number;
  readonly standardError: number;
}

/** The estimate after some answers; the prior alone (0 ± 1) after none. Never infinite, even when all were right. */
export function estimateAbility(
  answers: readonly { readonly difficulty: number; readonly right: boolean }[],
): AbilityEstimate {
  const prior = normalWeights(abilities, model.abilitySd);
  const logs = abilities.map((ability, index) =>
    answers.reduce(
      (sum, { difficulty, right }) => {
        const chance = rightChance(ability, difficulty);
        return sum + Math.log(right ? chance : 1 - chance);
      },
      Math.log(prior[index] ?? 0),
    ),
  );
  const top = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, index) => sum + weight * (abilities[index] ?? 0), 0) / total;
  const variance =
    weights.reduce((sum, weight, index) => sum + weight * ((abilities[index] ?? 0) - mean) ** 2, 0) / total;
  return { ability: mean, standardError: Math.sqrt(variance) };
}
