/** Tells sound rows from damaged ones: each row carries the hash its entry had when it was written. Pure. */
import { hashEntry, isEnvelope } from './entry-hash.ts';
import { inLogOrder } from './log/order.ts';
import type { FoundRow, Row } from './storage/storage.ts';

export interface Damaged {
  readonly key: string;
  readonly reason: string;
  readonly found: unknown;
}

/** Sound rows in log order, and the others with the reason why not. */
export function sortSound(found: readonly FoundRow[]): {
  readonly sound: readonly Row[];
  readonly damaged: readonly Damaged[];
} {
  const sound: Row[] = [];
  const damaged: Damaged[] = [];
  for (const { key, value } of found) {
    const row = soundRow(key, value);
    if (typeof row === 'string') damaged.push({ key, reason: row, found: value });
    else sound.push(row);
  }
  return { sound: sound.sort((a, b) => inLogOrder(a.entry, b.entry)), damaged };
}

/** The row, or why it cannot be used. */
function soundRow(key: string, value: unknown): Row | string {
  if (typeof value !== 'object' || value === null || !('entry' in value) || !('hash' in value)) return 'not an entry';
  const { entry, hash } = value;
  if (!isEnvelope(entry)) return 'parts of the entry are missing or of the wrong kind';
  if (entry.id !== key) return 'kept under a different id';
  try {
    if (hashEntry(entry) !== hash) return 'changed since it was written';
  } catch {
    return 'holds something that cannot be written down';
  }
  return { entry, hash };
}
