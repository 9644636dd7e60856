/**
 * The longest rising run that can be picked out of a list of different whole numbers without changing their order; of
 * several equally long ones, that which is found first. Lists here hold at most seven numbers.
 */
export function longestInOrder(numbers: readonly number[]): readonly number[] {
  let longest: readonly number[] = [];
  const endingHere: (readonly number[])[] = [];
  for (const number of numbers) {
    let before: readonly number[] = [];
    for (const run of endingHere) {
      if ((run.at(-1) ?? -1) < number && run.length > before.length) before = run;
    }
    const run = [...before, number];
    endingHere.push(run);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}
