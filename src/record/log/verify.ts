/**
 * Whose device wrote each entry of a log, as far as signatures tell: each device introduces its key in its first entry, and
 * signs what follows. It tells which device, never which person. The checking of keys comes in from outside.
 */
import { hashEntry } from '../entry-hash.ts';
import { inLogOrder } from './order.ts';
import type { Signing } from '../world.ts';
import type { Envelope } from '../../schema/entry.ts';

/**
 * - `signed`: by the key its device introduced.
 * - `changed`: the signature is not the device's over this content, or it is missing though the device has a key.
 * - `unsigned`: the device has no key, or its introduction is not in the log.
 * - `unchecked`: there is a key, but this page cannot check signatures (no secure context).
 */
export type Authorship = 'signed' | 'changed' | 'unsigned' | 'unchecked';

/** A device's public key by device id; null for a device that said it has none. */
export type DeviceKeys = ReadonlyMap<string, Record<string, unknown> | null>;

/**
 * The keys that devices of this log introduced. The keys already known win, so that a file cannot bring another key for a
 * device one has met before.
 */
export function deviceKeys(entries: readonly Envelope[], known: DeviceKeys = new Map()): DeviceKeys {
  const keys = new Map(known);
  for (const entry of entries.toSorted(inLogOrder)) {
    if (entry.kind === 'device.started' && !keys.has(entry.device)) keys.set(entry.device, publicKeyOf(entry.data));
  }
  return keys;
}

/** How each entry stands, by id. */
export async function verifyEntries(
  entries: readonly Envelope[],
  signing: Pick<Signing, 'verify'>,
  keys: DeviceKeys = deviceKeys(entries),
): Promise<ReadonlyMap<string, Authorship>> {
  return new Map(
    await Promise.all(
      entries.map(
        async (entry) => [entry.id, await authorship(entry, signing, keys.get(entry.device) ?? null)] as const,
      ),
    ),
  );
}

/**
 * The same answers with far fewer checks, for many long logs at once. Each entry holds the hash of the one before it, so a genuine
 * signature vouches for everything an unbroken chain leads back to; only where the chain is broken is a signature checked again.
 * What it tells of an entry's content is what {@link verifyEntries} tells; a signature that alone was replaced, over content a
 * later signature vouches for, is not looked at.
 */
export async function verifyByChain(
  entries: readonly Envelope[],
  signing: Pick<Signing, 'verify'>,
  hashOf: (entry: Envelope) => string = hashEntry,
  keys: DeviceKeys = deviceKeys(entries),
): Promise<ReadonlyMap<string, Authorship>> {
  const standings = new Map<string, Authorship>();
  const byDevice = [...Map.groupBy(entries, ({ device }) => device)];
  await Promise.all(
    byDevice.map(async ([device, own]) => {
      const publicKey = keys.get(device) ?? null;
      const vouchedFor = new Set<string | null>();
      for (const entry of own.toSorted((a, b) => inLogOrder(b, a))) {
        const isVouchedFor = publicKey !== null && entry.signature !== null && vouchedFor.has(hashOf(entry));
        const standing = isVouchedFor ? 'signed' : await authorship(entry, signing, publicKey, hashOf);
        if (standing === 'signed') vouchedFor.add(entry.previous);
        standings.set(entry.id, standing);
      }
    }),
  );
  return standings;
}

async function authorship(
  entry: Envelope,
  signing: Pick<Signing, 'verify'>,
  publicKey: Record<string, unknown> | null,
  hashOf: (entry: Envelope) => string = hashEntry,
): Promise<Authorship> {
  if (publicKey === null) return 'unsigned';
  if (entry.signature === null) return 'changed';
  const isGenuine = await signing.verify(publicKey, hashOf(entry), entry.signature);
  if (isGenuine === null) return 'unchecked';
  return isGenuine ? 'signed' : 'changed';
}

function publicKeyOf(data: unknown): Record<string, unknown> | null {
  if (typeof data !== 'object' || data === null || !('publicKey' in data)) return null;
  const { publicKey } = data;
  return typeof publicKey === 'object' && publicKey !== null ? (publicKey as Record<string, unknown>) : null;
}
