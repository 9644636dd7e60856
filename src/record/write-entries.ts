/**
 * Turns intents into the next entries of the device that writes here: identity, order, clocks, chain, signature. A device
 * without an identity gets one first, as its own entry. It stores nothing.
 */
import { canonicalJson } from '#canonical/canonical-json.ts';
import { hashEntry } from './entry-hash.ts';
import { currentVersion } from './migrations/migrate.ts';
import { toHex, uuidv7 } from './uuid.ts';
import { spellWallTime } from './wall-time.ts';
import type { Entry, Intent } from '../schema/entry.ts';
import type { Head, Row } from './storage/storage.ts';
import type { World } from './world.ts';

/** As `largestCount` of the schema, which would bring zod along. A log at the end falls back to device order. */
const largestTick = 2 ** 40;

type Needs = Pick<World, 'clock' | 'randomness' | 'signing' | 'deviceName'>;

export interface Written {
  readonly head: Head;
  /** All rows to store; the first is `device.started` when the device was new. */
  readonly rows: readonly Row[];
  /** The entries of the intents, in their order. */
  readonly entries: readonly Entry[];
}

/** @param head the head these entries follow; its revision is raised by one in the result */
export async function writeEntries(
  world: Needs,
  head: Head,
  intents: readonly Intent[],
  withKey = true,
): Promise<Written> {
  const reading = world.clock.read();
  const at = spellWallTime(reading.wallMs, world.clock.offsetMinutes(reading.wallMs));
  const newId = (): string => uuidv7(reading.wallMs, world.randomness.bytes(10));
  const clocks = { at, boot: reading.bootId, monotonicMs: Math.max(0, Math.round(reading.monotonicMs)) };
  const queue: Intent[] = intents.map(copyOf);
  let writer = head.writer;
  if (writer === null) {
    const key = withKey ? await world.signing.create() : null;
    const name = world.deviceName.slice(0, 80);
    queue.unshift({ kind: 'device.started', data: { name, publicKey: key?.publicKey ?? null } });
    writer = { device: newId(), seq: -1, hash: '', key: key?.handle ?? null };
  }
  const { device, key } = writer;
  let { seq, hash } = writer;
  let tick = head.tick;
  const rows: Row[] = [];
  const entries: Entry[] = [];
  for (const intent of queue) {
    seq += 1;
    tick = Math.min(tick + 1, largestTick);
    const previous = seq === 0 ? null : hash;
    const unsigned = { id: newId(), v: currentVersion, device, seq, tick, ...clocks, previous, ...intent };
    hash = hashEntry(unsigned);
    const signature = key === null ? null : await world.signing.sign(key, hash);
    // An entry without the signature its device promised would look forged: go on as a new device without a key.
    if (key !== null && signature === null) return writeEntries(world, { ...head, writer: null }, intents, false);
    const entry: Entry = { ...unsigned, signature };
    rows.push({ entry, hash });
    entries.push(entry);
  }
  writer = { device, seq, hash, key };
  const own = entries.slice(queue.length - intents.length);
  const { wallMs: lastMs } = reading;
  return { head: { ...head, revision: head.revision + 1, tick, lastMs, writer }, rows, entries: own };
}

/** A head for a record that begins: for the first time, or in the place of another one. */
export function freshHead(world: Pick<World, 'randomness'>, follows: Head['follows'] = null): Head {
  const record = toHex(world.randomness.bytes(16));
  return { record, follows, revision: 0, tick: 0, writer: null, askedToKeepMs: null, savedToFile: null };
}

/** What is stored is what JSON can carry: later edits of the caller's object do not reach the record. */
function copyOf(intent: Intent): Intent {
  return JSON.parse(canonicalJson({ kind: intent.kind, data: intent.data })) as Intent;
}
