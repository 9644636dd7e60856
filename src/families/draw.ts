/** Seeded choices for stems: the same family and seed give the same problem on every device. */
import { chanceOf, shuffled, type Chance } from '#exam/random.ts';
import { exact, type Exact } from './exact.ts';
import { childPlaces, firstNames, places, surnames, weightSteps, women } from './people.ts';

export interface Adult {
  /** With title: `Ms. Okafor`. */
  readonly name: string;
  readonly years: number;
}

export interface Child {
  readonly name: string;
  readonly years: number;
  /** To the tenth, believable for the age. */
  readonly kg: Exact;
}

export interface Draw {
  /** A whole number of `low` to `high`, both ends included, in steps. */
  whole(low: number, high: number, step?: number): number;
  oneOf<L extends readonly [unknown, ...unknown[]]>(list: L): L[number];
  /** So many different ones of a list, in chance order. */
  some<T extends NonNullable<unknown>>(list: readonly T[], count: number): T[];
  adult(lowYears?: number, highYears?: number): Adult;
  /** Ages 1 to 10. */
  child(lowYears: number, highYears: number): Child;
  firstName(): string;
  /** A woman of an age to be pregnant. */
  woman(): Adult;
  place(): string;
  childPlace(): string;
}

/** Any safe integer and a family id to 32 bits (FNV-1a): neighboring seeds and families share nothing. */
function mixed(seed: number, family: string): number {
  let hash = 0x811c9dc5;
  for (const char of `${family} ${seed}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}

/** The chance under which the options of a problem are picked: it never disturbs the problem itself. */
export function optionChance(seed: number, family: string): Chance {
  return chanceOf(mixed(seed, family), 'layOut');
}

export function drawOf(seed: number, family: string): Draw {
  const chance = chanceOf(mixed(seed, family), 'draw');
  const whole = (low: number, high: number, step = 1): number =>
    low + step * chance(Math.floor((high - low) / step) + 1);
  const oneOf = <L extends readonly [unknown, ...unknown[]]>(list: L): L[number] =>
    list[chance(list.length)] ?? list[0];
  return {
    whole,
    oneOf,
    some: (list, count) => shuffled(list, chance).slice(0, count),
    adult: (lowYears = 21, highYears = 84) => ({ name: oneOf(surnames), years: whole(lowYears, highYears) }),
    child: (lowYears, highYears) => {
      const years = whole(lowYears, highYears);
      const { lowKg, steps } = weightSteps(years);
      return { name: oneOf(firstNames), years, kg: lowKg.plus(exact(whole(0, steps)).over(10)) };
    },
    firstName: () => oneOf(firstNames),
    woman: () => ({ name: oneOf(women), years: whole(19, 41) }),
    place: () => oneOf(places),
    childPlace: () => oneOf(childPlaces),
  };
}
