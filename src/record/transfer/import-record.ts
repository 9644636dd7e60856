/**
 * Brings the entries of a file into the record in two steps: a preview that changes nothing, then the joining, with a
 * snapshot of the record as it was in the same transaction. Entries that were changed after they were written, or that
 * contradict one that is here, are set aside with their reason.
 */
import { hashEntry } from '../entry-hash.ts';
import { chainFindings } from '../log/chain.ts';
import { deviceKeys, verifyEntries } from '../log/verify.ts';
import { spellWallTime } from '../wall-time.ts';
import { writeRecordFile } from './record-file.ts';
import type { ChainFinding } from '../log/chain.ts';
import type { Authorship } from '../log/verify.ts';
import type { Done, Recorder } from '../recorder.ts';
import type { Row } from '../storage/storage.ts';
import type { Envelope } from '../../schema/entry.ts';

export interface DevicePreview {
  readonly device: string;
  /** As it introduced itself; empty when its introduction is missing. */
  readonly name: string;
  readonly entries: number;
  readonly added: number;
  readonly authorship: Readonly<Record<Authorship, number>>;
}

export interface ImportPreview {
  /** What would be added, sound and new. */
  readonly rows: readonly Row[];
  /** How many are here already. */
  readonly known: number;
  /** What would be set aside instead of added. */
  readonly refused: readonly { readonly entry: Envelope; readonly reason: string }[];
  readonly devices: readonly DevicePreview[];
  /** How many entries that are here the file takes back. Hours could go that way: it must be seen before. */
  readonly takesBack: number;
  /** Forks, holes and broken links of the log as it would be afterwards. */
  readonly findings: readonly ChainFinding[];
}

export async function previewImport(recorder: Recorder, entries: readonly Envelope[]): Promise<ImportPreview> {
  const present = await recorder.rows(null);
  const presentEntries = present.map(({ entry }) => entry);
  const hashes = new Map(present.map(({ entry, hash }) => [entry.id, hash]));
  const keys = deviceKeys(entries, deviceKeys(presentEntries));
  const authorship = await verifyEntries(entries, recorder.world.signing, keys);
  const rows: Row[] = [];
  const refused: { entry: Envelope; reason: string }[] = [];
  let known = 0;
  for (const entry of new Map(entries.map((entry) => [entry.id, entry])).values()) {
    const hash = hashEntry(entry);
    const here = hashes.get(entry.id);
    if (here === hash) known += 1;
    else if (authorship.get(entry.id) === 'changed')
      refused.push({ entry, reason: 'in a file: changed after its device signed it' });
    else if (here !== undefined)
      refused.push({ entry, reason: 'in a file: differs from the entry with the same id that is here' });
    else rows.push({ entry, hash });
  }
  const added = rows.map(({ entry }) => entry);
  return {
    rows,
    known,
    refused,
    takesBack: countTakenBack(added, presentEntries),
    devices: devicePreviews(entries, [...presentEntries, ...entries], new Set(added.map(({ id }) => id)), authorship),
    findings: chainFindings([...presentEntries, ...added]),
  };
}

/** Joins what the preview showed. Resolves with how many entries are new; all of it happens, or nothing. */
export async function acceptImport(recorder: Recorder, preview: ImportPreview): Promise<Done<number>> {
  const { clock } = recorder.world;
  const { wallMs } = clock.read();
  const at = spellWallTime(wallMs, clock.offsetMinutes(wallMs));
  const before = await recorder.rows(null);
  const aside = await recorder.world.storage.aside();
  const isThere = new Set(aside.ok ? aside.value.map(({ found }) => JSON.stringify(found)) : []);
  const done = await recorder.join({
    rows: preview.rows,
    // The same file again sets nothing aside twice.
    aside: preview.refused
      .filter(({ entry }) => !isThere.has(JSON.stringify(entry)))
      .map(({ entry, reason }) => ({ reason, at, found: entry })),
    snapshot: { at, why: 'before an import', text: writeRecordFile(before.map(({ entry }) => entry)) },
  });
  return done.ok ? { ok: true, value: done.value.length } : done;
}

function countTakenBack(added: readonly Envelope[], present: readonly Envelope[]): number {
  const here = new Set(present.map(({ id }) => id));
  const targets = added
    .filter(({ kind }) => kind === 'entry.withdrawn')
    .map(({ data }) => (data as { entry: string }).entry);
  return new Set(targets.filter((id) => here.has(id))).size;
}

function devicePreviews(
  entries: readonly Envelope[],
  all: readonly Envelope[],
  added: ReadonlySet<string>,
  authorship: ReadonlyMap<string, Authorship>,
): readonly DevicePreview[] {
  const names = new Map(
    all.filter(({ kind }) => kind === 'device.started').map(({ device, data }) => [device, nameOf(data)]),
  );
  return [...new Set(entries.map(({ device }) => device))].sort().map((device) => {
    const own = entries.filter((entry) => entry.device === device);
    const count = (outcome: Authorship): number => own.filter(({ id }) => authorship.get(id) === outcome).length;
    return {
      device,
      name: names.get(device) ?? '',
      entries: own.length,
      added: own.filter(({ id }) => added.has(id)).length,
      authorship: {
        signed: count('signed'),
        changed: count('changed'),
        unsigned: count('unsigned'),
        unchecked: count('unchecked'),
      },
    };
  });
}

function nameOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'name' in data && typeof data.name === 'string' ? data.name : '';
}
