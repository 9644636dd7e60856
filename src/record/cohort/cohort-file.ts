/**
 * A whole cohort as one file: a zip with its own log, each student's joined record as it would be saved, and a list of contents with
 * the SHA-256 of each part. A locked cohort's file is that zip encrypted under the cohort's own lock, behind one readable line. A file
 * may be anything, so it is read with suspicion; reading changes nothing.
 */
import { unzipSync, Zip, ZipDeflate } from 'fflate';
import { z } from 'zod';
import { canonicalJson } from '#canonical/canonical-json.ts';
import { Sha256 } from '#canonical/sha256.ts';
import { entryIdSchema } from '#schema/entry-ids.ts';
import { largestFileBytes } from '../transfer/record-file.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Lock, Sealer } from './lock.ts';

export const cohortFileType = 'application/zip';
/** The version of the file's own form. */
const format = 1;
const app = 'exam-room-cohort';
const contentsName = 'cohort.json';
const logName = 'cohort.examroom';
const sealPlace = 'cohort file';
/** What all parts may have together when unpacked: some 60 students of several years each. */
const largestCohortBytes = 1024 * 1024 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** One person's files, joined. What was left out of them is told, since the joined file no longer holds it. */
export interface SavedFolder {
  /** A record file. */
  readonly file: Blob;
  /** Date of the last file taken in, `YYYY-MM-DD`. */
  readonly takenInOn: string;
  readonly refused: readonly {
    readonly id: string;
    readonly what: string;
    readonly why: 'changed' | 'contradicts';
  }[];
}

export interface SavedCohort {
  /** The cohort's id: a file of the same cohort can be joined into it. */
  readonly cohort: string;
  readonly madeMs: number;
  /** Local date of saving. */
  readonly savedOn: string;
  /** The cohort's own log, a record file. */
  readonly log: Blob;
  readonly folders: readonly SavedFolder[];
}

/** Why a file is not opened. `student`: the record file of one person. `no-passphrase`: it needs one, or this one is wrong. */
export type CohortFileProblem = 'too-large' | 'empty' | 'foreign' | 'student' | 'newer' | 'damaged' | 'no-passphrase';

export type CohortFileReading =
  { readonly ok: true; readonly saved: SavedCohort } | { readonly ok: false; readonly problem: CohortFileProblem };

const hexSchema = z.string().regex(/^[0-9a-f]{64}$/);
const contentsSchema = z.strictObject({
  app: z.literal(app),
  cohort: entryIdSchema,
  format: z.literal(format),
  log: hexSchema,
  madeMs: z.number().int().min(0),
  savedOn: z.iso.date(),
  folders: z.array(
    z.strictObject({
      file: hexSchema,
      takenInOn: z.iso.date(),
      refused: z.array(
        z.strictObject({ id: z.string(), what: z.string().max(2000), why: z.enum(['changed', 'contradicts']) }),
      ),
    }),
  ),
});
const sealedHeadSchema = z.strictObject({
  app: z.literal(app),
  check: z.strictObject({ bytes: z.string(), iv: z.string() }),
  format: z.literal(format),
  iterations: z.number().int().min(1).max(100_000_000),
  iv: z.string(),
  salt: z.string(),
});

const encoder = new TextEncoder();
const newline = 0x0a;

/** @param onFolder called after each folder, for progress */
export async function writeCohortFile(
  { cohort, madeMs, savedOn, log }: Omit<SavedCohort, 'folders'>,
  folders: AsyncIterable<SavedFolder>,
  onFolder: () => void = () => undefined,
): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const add = (name: string, bytes: Bytes): string => {
    const part = new ZipDeflate(name, { level: 6 });
    // The earliest a zip can say: the same cohort gives the same bytes.
    part.mtime = '1980-01-01T12:00:00';
    zip.add(part);
    part.push(bytes, true);
    return new Sha256().update(bytes).hex();
  };
  const logHash = add(logName, await bytesOf(log));
  const listed = [];
  for await (const { file, takenInOn, refused } of folders) {
    listed.push({ file: add(folderName(listed.length), await bytesOf(file)), takenInOn, refused });
    onFolder();
  }
  const contents = canonicalJson({ app, cohort, folders: listed, format, log: logHash, madeMs, savedOn });
  add(contentsName, encoder.encode(`${contents}\n${new Sha256().update(encoder.encode(contents)).hex()}\n`));
  zip.end();
  return bytesOf(new Blob(chunks as Bytes[]));
}

/** The same file behind the cohort's lock: who knows the passphrase opens it. */
export async function sealCohortFile(bytes: Bytes, lock: Lock, sealer: Sealer): Promise<Bytes> {
  const sealed = await sealer.seal(sealPlace, bytes);
  const head = canonicalJson({
    app,
    check: { bytes: toBase64(new Uint8Array(lock.check.bytes)), iv: toBase64(lock.check.iv) },
    format,
    iterations: lock.iterations,
    iv: toBase64(sealed.iv),
    salt: toBase64(lock.salt),
  });
  return bytesOf(new Blob([encoder.encode(`${head}\n`), sealed.bytes]));
}

/** The lock a file is behind; null for a file without one, whatever it is. */
export function lockOfFile(bytes: Bytes): Lock | null {
  const head = sealedHead(bytes);
  if (head === null || head === 'newer') return null;
  const { salt, iterations, check } = head;
  return {
    salt: fromBase64(salt),
    iterations,
    check: { iv: fromBase64(check.iv), bytes: fromBase64(check.bytes).buffer },
  };
}

/** @param sealer of the file's lock; null without one */
export async function readCohortFile(bytes: Bytes, sealer: Sealer | null): Promise<CohortFileReading> {
  const refuse = (problem: CohortFileProblem): CohortFileReading => ({ ok: false, problem });
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > largestCohortBytes) return refuse('too-large');
  const head = sealedHead(bytes);
  if (head === 'newer') return refuse('newer');
  if (head === null) return isZip(bytes) ? readZip(bytes) : refuse(isRecordFile(bytes) ? 'student' : 'foreign');
  if (sealer === null) return refuse('no-passphrase');
  const sealed = { iv: fromBase64(head.iv), bytes: bytes.slice(bytes.indexOf(newline) + 1).buffer };
  const opened = await sealer.open(sealPlace, sealed).catch(() => null);
  return opened === null ? refuse('damaged') : readZip(opened);
}

function readZip(bytes: Bytes): CohortFileReading {
  const sizes = sizesIn(bytes);
  if (sizes === null) return { ok: false, problem: 'damaged' };
  if (!sizes.has(contentsName)) return { ok: false, problem: 'foreign' };
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (total > largestCohortBytes || [...sizes.values()].some((size) => size > largestFileBytes))
    return { ok: false, problem: 'too-large' };
  const contents = contentsOf(bytes);
  if (typeof contents === 'string') return { ok: false, problem: contents };
  const log = partOf(bytes, logName, contents.log);
  const files = contents.folders.map(({ file }, place) => partOf(bytes, folderName(place), file));
  if (log === null || files.includes(null)) return { ok: false, problem: 'damaged' };
  const folders = contents.folders.flatMap(({ takenInOn, refused }, place) => {
    const file = files[place];
    return file == null ? [] : [{ file, takenInOn, refused }];
  });
  const { cohort, madeMs, savedOn } = contents;
  return { ok: true, saved: { cohort, madeMs, savedOn, log, folders } };
}

function contentsOf(bytes: Bytes): z.infer<typeof contentsSchema> | 'newer' | 'foreign' | 'damaged' {
  const packed = unpacked(bytes, contentsName);
  if (packed === null) return 'damaged';
  const [text = '', digest = ''] = new TextDecoder().decode(packed).split('\n');
  if (new Sha256().update(encoder.encode(text)).hex() !== digest) return 'damaged';
  const value = parsed(text);
  const of = formatOf(value);
  if (of === null) return 'foreign';
  if (of > format) return 'newer';
  return contentsSchema.safeParse(value).data ?? 'damaged';
}

/** Null when it is not there, or not what the list of contents says. */
function partOf(bytes: Bytes, name: string, sha256: string): Blob | null {
  const part = unpacked(bytes, name);
  return part === null || new Sha256().update(part).hex() !== sha256 ? null : new Blob([part]);
}

/** Sizes when unpacked, by name; null when the zip's own list cannot be read. */
function sizesIn(bytes: Bytes): ReadonlyMap<string, number> | null {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        sizes.set(name, originalSize);
        return false;
      },
    });
    return sizes;
  } catch {
    return null;
  }
}

function unpacked(bytes: Bytes, wanted: string): Bytes | null {
  try {
    const part = unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted];
    return part === undefined ? null : new Uint8Array(part);
  } catch {
    return null;
  }
}

function sealedHead(bytes: Bytes): z.infer<typeof sealedHeadSchema> | 'newer' | null {
  // The line is short; what has none in its first kilobytes is something else.
  const end = bytes.subarray(0, 4096).indexOf(newline);
  if (end === -1) return null;
  const value = parsed(new TextDecoder().decode(bytes.subarray(0, end)));
  const of = formatOf(value);
  if (of === null) return null;
  return of > format ? 'newer' : (sealedHeadSchema.safeParse(value).data ?? null);
}

/** The format of something of this kind; null for anything else. */
function formatOf(value: unknown): number | null {
  const found = z.looseObject({ app: z.literal(app), format: z.number().int() }).safeParse(value);
  return found.data?.format ?? null;
}

function isZip(bytes: Bytes): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isRecordFile(bytes: Bytes): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 200)).startsWith('{"app":"exam-room","entries":');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function folderName(place: number): string {
  return `students/${String(place + 1)}.examroom`;
}

async function bytesOf(blob: Blob): Promise<Bytes> {
  return new Uint8Array(await blob.arrayBuffer());
}
