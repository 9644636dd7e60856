/**
 * Fetches the bank's files, each once a page. They are this site's own files; their outer shape is checked all the same,
 * because a half-updated offline copy may hold an older one.
 */
import type { BankIndex, IndexEntry, ShippedItem } from '#exam/shipped.ts';
import type { Blueprint, ExamId } from '#schema/blueprint.ts';

/** The file could not be had: no network and no copy kept, or not what was expected. */
export class BankMissing extends Error {
  override readonly name = 'BankMissing';
}

const fetched = new Map<string, Promise<unknown>>();

/** The name of this page's build: the offline copy hands out no file of another one. */
function build(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '';
}

async function get(path: string): Promise<unknown> {
  try {
    const response = await fetch(`${path}?build=${build()}`);
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

/** Fetches the rest of an exam's items in the background, so that its next form can be drawn without a network. */
export async function fetchAhead(index: BankIndex, isOfExam: (topics: IndexEntry['topics']) => boolean): Promise<void> {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  const isSparing =
    typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true;
  if (isSparing) return;
  const ids = index.entries.flatMap(({ id, topics }) => (isOfExam(topics) ? [id] : []));
  // Without a network there is nothing to fetch ahead; what is there stays.
  await fetchItems(index, ids).catch(() => undefined);
}
