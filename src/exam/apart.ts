/**
 * Items of which one gives the other away never stand in one form. The pairs come with the bank's index; here one of each
 * pair is left out before a form is drawn, so that every count the draw makes afterwards is true. Pure and linear.
 */
import type { Blueprint } from '#schema/blueprint.ts';
import { placesOf, type BankEntry } from './bank.ts';
import { shuffled, type Chance } from './random.ts';

type Tied = Pick<BankEntry, 'id' | 'apart'>;

/** For each item of a pair the items it must not stand with; told by one of the two is enough. */
export function tiesOf(bank: readonly Tied[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ties = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = ties.get(from);
    if (known === undefined) ties.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { id, apart = [] } of bank) {
    for (const other of apart) {
      if (other === id) continue;
      add(id, other);
      add(other, id);
    }
  }
  return ties;
}

interface Ranked {
  readonly id: string;
  readonly others: readonly string[];
  /** Items its area holds for each question asked of it. */
  readonly plenty: number;
  readonly areaRank: number;
  readonly wasSeen: number;
}

/** Kept first comes first. */
function inKeepingOrder(a: Ranked, b: Ranked): number {
  return a.others.length - b.others.length || a.plenty - b.plenty || a.areaRank - b.areaRank || a.wasSeen - b.wasSeen;
}

/**
 * The items of a bank that may stand in one form of an outline together: of each pair one is left out. Kept is the item tied
 * to fewer others, then the one of the area that has the fewest items for its share, then one not seen, then chance.
 * How many an area keeps does not hang on chance or on what was seen while items come in pairs.
 */
export function keptApart(
  blueprint: Blueprint,
  bank: readonly BankEntry[],
  seen: ReadonlySet<string>,
  chance: Chance,
): readonly BankEntry[] {
  if (bank.every(({ apart }) => apart === undefined)) return bank;
  const placeOf = placesOf(blueprint);
  const areas = new Map(blueprint.areas.map(({ code, items }, rank) => [code, { held: 0, items, rank }]));
  const areaOf = new Map<string, { held: number; readonly items: number; readonly rank: number }>();
  for (const { id, topics } of bank) {
    const area = areas.get(placeOf(topics)?.area ?? '');
    if (area === undefined) continue;
    area.held += 1;
    areaOf.set(id, area);
  }
  const asked = bank.filter(({ id }) => areaOf.has(id));
  const ties = tiesOf(asked);
  const tied = asked.flatMap(({ id }): Ranked[] => {
    // A tie to an item of another exam binds nobody here.
    const others = [...(ties.get(id) ?? [])].filter((other) => areaOf.has(other));
    const area = areaOf.get(id);
    if (area === undefined || others.length === 0) return [];
    return [{ id, others, plenty: area.held / area.items, areaRank: area.rank, wasSeen: Number(seen.has(id)) }];
  });
  const leftOut = new Set<string>();
  for (const { id, others } of shuffled(tied, chance).sort(inKeepingOrder)) {
    if (leftOut.has(id)) continue;
    for (const other of others) leftOut.add(other);
  }
  return asked.filter(({ id }) => !leftOut.has(id));
}
