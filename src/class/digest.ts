/**
 * From record files to one student's sound entries and facts: each file is checked by its signatures before anything is joined, so
 * that a changed copy can never take the place of a genuine entry. What is left out is named. Pure but for the checking of keys,
 * which comes in.
 */
import { signingEvidence } from '#externship/signing/evidence.ts';
import { signingStandings } from '#externship/signing/standing.ts';
import { hashEntry } from '#record/entry-hash.ts';
import { chainFindings } from '#record/log/chain.ts';
import { inLogOrder } from '#record/log/order.ts';
import { deviceKeys, verifyByChain, type Authorship } from '#record/log/verify.ts';
import { migrate } from '#record/migrations/migrate.ts';
import type { RegisteredKey } from '#record/folds/registered-keys.ts';
import type { ShelvedSimulations } from '#record/folds/portfolio.ts';
import type { Signing } from '#record/world.ts';
import type { Envelope } from '#schema/entry.ts';
import { entryWords } from './entry-words.ts';
import { studentFacts, type Refused, type StudentFacts } from './facts.ts';

/** One file's entries. */
export interface LogRead {
  readonly entries: readonly Envelope[];
  /** The file's own digest did not fit: only what a device has signed is taken from it. */
  readonly isDamaged: boolean;
}

export interface Digest {
  /** The union of everything sound, in log order. */
  readonly entries: readonly Envelope[];
  readonly facts: StudentFacts;
  /** By id, each once. */
  readonly refused: readonly Refused[];
}

/** @param logs one person's files, what was kept before first: its keys are the known ones */
export async function digestLogs(
  logs: readonly LogRead[],
  signing: Pick<Signing, 'verify'>,
  shelf: ShelvedSimulations,
  registered: ReadonlyMap<string, RegisteredKey> = new Map(),
): Promise<Digest> {
  const hashes = new Map<Envelope, string>();
  const hashOf = (entry: Envelope): string => {
    const known = hashes.get(entry);
    if (known !== undefined) return known;
    const hash = hashEntry(entry);
    hashes.set(entry, hash);
    return hash;
  };
  const byId = new Map<string, Envelope>();
  const authorship = new Map<string, Authorship>();
  const refused = new Map<string, Refused>();
  const refuse = (entry: Envelope, why: Refused['why']): void => {
    refused.set(entry.id, { id: entry.id, what: entryWords(entry), why });
  };
  let keys = deviceKeys([]);
  for (const { entries, isDamaged } of logs) {
    keys = deviceKeys(entries, keys);
    const standings = await verifyByChain(entries, signing, hashOf, keys);
    for (const entry of entries) {
      const standing = standings.get(entry.id) ?? 'unchecked';
      if (standing === 'changed' || (isDamaged && standing !== 'signed')) {
        refuse(entry, 'changed');
        continue;
      }
      const before = byId.get(entry.id);
      if (authorship.get(entry.id) !== 'signed') authorship.set(entry.id, standing);
      if (before === undefined) byId.set(entry.id, entry);
      else if (hashOf(before) !== hashOf(entry)) {
        // Only devices without a key have two sound copies. The smaller hash stands, whatever came first.
        const isFirst = hashOf(entry) < hashOf(before);
        if (isFirst) byId.set(entry.id, entry);
        refuse(isFirst ? before : entry, 'contradicts');
      }
    }
  }
  const sound = [...byId.values()].sort(inLogOrder);
  const soundStanding = new Map(sound.map(({ id }) => [id, authorship.get(id) ?? 'unchecked'] as const));
  const present = sound.flatMap((entry) => {
    const read = migrate(entry);
    return read.ok ? [read.entry] : [];
  });
  const signed = signingStandings(await signingEvidence(present, signing, soundStanding), registered);
  return {
    entries: sound,
    facts: studentFacts(present, soundStanding, chainFindings(sound, hashOf), shelf, signed),
    refused: [...refused.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
