/**
 * Fetches the bank's files, each once a page. They are this site's own files; their outer shape is checked all the same,
 * because a half-updated offline copy may hold an older one.
 */
import type { BankIndex, ShippedItem } from '#exam/shipped.ts';
import type { Blueprint, ExamId } from '#schema/blueprint.ts';

/** The file could not be had: no network and no copy kept, or not what was expected. */
export class BankMissing extends Error {
  override readonly name = 'BankMissing';
}

const fetched = new Map<string, Promise<unknown>>();

async function get(path: string): Promise<unknown> {
  try {
    const response = await fetch(path);
    if (!response.ok) throw new BankMissing(`${path}: ${response.status}`);
    return (await response.json()) as unknown;
  } catch (error) {
    // A failed try must not stand for the next one.
    fetched.delete(path);
    throw error instanceof BankMissing ? error : new BankMissing(path, { cause: error });
  }
}

async function file<T>(path: string, isShape: (value: unknown) => boolean): Promise<T> {
  const waiting = fetched.get(path) ?? get(path);
  fetched.set(path, waiting);
  const value = await waiting;
  if (!isShape(value)) throw new BankMissing(`${path}: not what was expected`);
  return value as T;
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}

export function fetchBlueprint(exam: ExamId): Promise<Blueprint> {
  return file(`/bank/blueprint/${exam}.json`, (value) => has(value, 'areas') && has(value, 'cutShare'));
}

export function fetchIndex(): Promise<BankIndex> {
  return file('/bank/index.json', (value) => has(value, 'entries') && has(value, 'hash'));
}

/** The items of the given ids, by id; ids the bank does not hold any more are left out. */
export async function fetchItems(index: BankIndex, ids: readonly string[]): Promise<ReadonlyMap<string, ShippedItem>> {
  const wanted = new Set(ids);
  const groups = new Set(index.entries.flatMap(({ id, group }) => (wanted.has(id) ? [group] : [])));
  const files = await Promise.all(
    [...groups].map((group) => file<ShippedItem[]>(`/bank/${group}.json`, Array.isArray)),
  );
  return new Map(files.flat().flatMap((item) => (wanted.has(item.id) ? [[item.id, item] as const] : [])));
}
