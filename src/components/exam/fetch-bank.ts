/** Fetches the bank's files, each once a page. */
import type { BankIndex, IndexEntry, ShippedItem } from '#exam/shipped.ts';
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import type { Blueprint, ExamId } from '#schema/blueprint.ts';

export function fetchBlueprint(exam: ExamId): Promise<Blueprint> {
  return fetchBuildFile(`/bank/blueprint/${exam}.json`, hasKeys('areas', 'cutShare'));
}

export function fetchIndex(): Promise<BankIndex> {
  return fetchBuildFile('/bank/index.json', hasKeys('entries', 'hash'));
}

/** The items of the given ids, by id; ids the bank does not hold any more are left out. */
export async function fetchItems(index: BankIndex, ids: readonly string[]): Promise<ReadonlyMap<string, ShippedItem>> {
  const wanted = new Set(ids);
  const groups = new Set(index.entries.flatMap(({ id, group }) => (wanted.has(id) ? [group] : [])));
  const files = await Promise.all(
    [...groups].map((group) => fetchBuildFile<ShippedItem[]>(`/bank/${group}.json`, Array.isArray)),
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
