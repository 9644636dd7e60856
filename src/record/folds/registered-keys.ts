/** Keys that an instructor met face to face and registered, by the key's name. The latest registration of a key counts. Pure. */
import { keyName } from '../letters/seal.ts';
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';
import type { EntryData } from '../../schema/entry.ts';

export const registeredKeysKinds = ['key.registered', 'entry.withdrawn'] as const;

export type RegisteredKey = EntryData<'key.registered'> & {
  /** The entry's id: what to name when it is withdrawn. */
  readonly id: string;
  /** When it was registered, by the clock of the instructor's device. */
  readonly at: string;
};

/** By `keyName` of the public key. */
export function registeredKeys(
  entries: readonly EntryOf<(typeof registeredKeysKinds)[number]>[],
): ReadonlyMap<string, RegisteredKey> {
  return new Map(
    liveEntries(entries).map(({ id, at, data }) => [keyName(data.publicKey), { ...data, id, at }] as const),
  );
}
