/**
 * Whether each device's entries follow each other as they were written: each names the hash of the one before. Finds holes,
 * forks (one place written twice, as after a device was copied) and broken links. Pure; signatures are checked elsewhere.
 */
import { hashEntry } from '../entry-hash.ts';
import { inLogOrder } from './order.ts';
import type { Envelope } from '../../schema/entry.ts';

/**
 * - `fork`: two entries of the device at the same sequence number. Both are kept.
 * - `gap`: the entry before is not in the log.
 * - `broken`: the entry before is there, but is not what this one says it follows.
 */
export interface ChainFinding {
  readonly kind: 'fork' | 'gap' | 'broken';
  readonly device: string;
  readonly seq: number;
  /** The entries at that place, by id. */
  readonly ids: readonly string[];
}

/**
 * Findings in log order; none for a whole log.
 * @param hashOf for callers that know the hashes already: a long log is hashed once
 */
export function chainFindings(
  entries: readonly Envelope[],
  hashOf: (entry: Envelope) => string = hashEntry,
): readonly ChainFinding[] {
  const places = new Map<string, Envelope[]>();
  for (const entry of entries.toSorted(inLogOrder)) {
    const place = placeOf(entry.device, entry.seq);
    const here = places.get(place);
    if (here === undefined) places.set(place, [entry]);
    else here.push(entry);
  }
  return [...places.values()].flatMap((here) => findingsAt(here, places, hashOf));
}

function findingsAt(
  here: readonly Envelope[],
  places: ReadonlyMap<string, readonly Envelope[]>,
  hashOf: (entry: Envelope) => string,
): ChainFinding[] {
  const [first] = here;
  if (first === undefined) return [];
  const { device, seq } = first;
  const findings: ChainFinding[] =
    here.length > 1 ? [{ kind: 'fork', device, seq, ids: here.map(({ id }) => id) }] : [];
  const before = places.get(placeOf(device, seq - 1));
  if (before === undefined && seq > 0)
    return [...findings, { kind: 'gap', device, seq, ids: here.map(({ id }) => id) }];
  const hashes: readonly (string | null)[] = before?.map(hashOf) ?? [null];
  const broken = here.filter(({ previous }) => !hashes.includes(previous));
  if (broken.length > 0) findings.push({ kind: 'broken', device, seq, ids: broken.map(({ id }) => id) });
  return findings;
}

function placeOf(device: string, seq: number): string {
  return `${device} ${String(seq)}`;
}
