/**
 * Reads a record file that may be anything: line by line, checking size, header, digest, spelling and schema. It gives the
 * entries or the reason why not, and changes nothing. Class uses it for students' files; so does the import.
 */
import { entryDataSchemas, envelopeSchema } from '../../schema/entry.ts';
import { canonicalJson } from '#canonical/canonical-json.ts';
import { migrate } from '../migrations/migrate.ts';
import { Sha256 } from '#canonical/sha256.ts';
import { LineTooLongError, linesOf } from './lines.ts';
import { fileFormat, largestFileBytes, longestLineBytes } from './record-file.ts';
import type { FileHeader } from './record-file.ts';
import type { Envelope } from '../../schema/entry.ts';

/** Why a file was refused. `damaged` and `cut-short` come with what could still be read, to be taken only on purpose. */
export type FileProblem = 'too-large' | 'empty' | 'foreign' | 'newer' | 'cut-short' | 'damaged' | 'unreadable';

export type FileReading =
  | { readonly ok: true; readonly entries: readonly Envelope[] }
  | {
      readonly ok: false;
      readonly problem: FileProblem;
      readonly sizeBytes: number;
      readonly sound: readonly Envelope[];
    };

export interface FileSource {
  readonly sizeBytes: number;
  chunks(): AsyncIterable<Uint8Array>;
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const newline = Uint8Array.of(0x0a);

export async function readRecordFile(source: FileSource): Promise<FileReading> {
  const { sizeBytes } = source;
  const refuse = (problem: FileProblem, sound: readonly Envelope[] = []): FileReading => ({
    ok: false,
    problem,
    sizeBytes,
    sound,
  });
  if (sizeBytes > largestFileBytes) return refuse('too-large');
  if (sizeBytes === 0) return refuse('empty');
  const entries: Envelope[] = [];
  const digest = new Sha256();
  let header: FileHeader | null = null;
  let lines = 0;
  let isWhole = true;
  let worst: 'damaged' | 'newer' | null = null;
  try {
    for await (const { bytes, isEnded } of linesOf(source.chunks(), longestLineBytes)) {
      if (header === null) {
        header = headerOf(bytes);
        if (header === null) return refuse('foreign');
        if (header.format > fileFormat) return refuse('newer');
        continue;
      }
      lines += 1;
      isWhole = isEnded;
      digest.update(bytes);
      if (isEnded) digest.update(newline);
      const entry = entryOf(bytes);
      if (entry === 'newer') worst ??= 'newer';
      else if (entry === 'damaged') worst = 'damaged';
      else entries.push(entry);
    }
  } catch (error) {
    if (error instanceof LineTooLongError) return refuse(header === null ? 'foreign' : 'damaged', entries);
    return refuse('unreadable');
  }
  if (header === null) return refuse('foreign');
  if (digest.hex() !== header.sha256)
    return refuse(lines < header.entries || !isWhole ? 'cut-short' : 'damaged', entries);
  if (lines !== header.entries) return refuse('damaged', entries);
  return worst === null ? { ok: true, entries } : refuse(worst, worst === 'damaged' ? entries : []);
}

function headerOf(bytes: Uint8Array): FileHeader | null {
  const value = parsed(bytes);
  if (typeof value !== 'object' || value === null) return null;
  const { app, format, entries, sha256 } = value as Readonly<Record<keyof FileHeader, unknown>>;
  if (app !== 'exam-room' || !isCount(format) || !isCount(entries) || typeof sha256 !== 'string') return null;
  return { app, format, entries, sha256 };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The entry exactly as written: schemas look at it but what they return, which may be trimmed, is not kept. */
function entryOf(bytes: Uint8Array): Envelope | 'damaged' | 'newer' {
  const value = parsed(bytes);
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return 'damaged';
  const entry = value as Envelope;
  const read = migrate(entry);
  if (!read.ok) return read.code === 'newer' ? 'newer' : entry;
  return entryDataSchemas[read.entry.kind].safeParse(read.entry.data).success ? entry : 'damaged';
}

/** Undefined for anything but canonical JSON, which also keeps out keys that reach the prototype and bottomless nesting. */
function parsed(bytes: Uint8Array): unknown {
  try {
    const text = decoder.decode(bytes);
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A sentence for the person whose file it was. */
export function tellFileProblem(problem: FileProblem, sizeBytes: number): string {
  switch (problem) {
    case 'too-large':
      return `This file has ${megabytes(sizeBytes)}. Exam Room opens record files of up to ${megabytes(largestFileBytes)}, so it was not read. Nothing was changed.`;
    case 'empty':
      return 'This file is empty. Nothing was changed.';
    case 'foreign':
      return 'This is not a record file of Exam Room. Choose a file that ends in .examroom. Nothing was changed.';
    case 'newer':
      return 'This file was made by a newer Exam Room. Reload this site to get the newer version, then try again. Nothing was changed.';
    case 'cut-short':
      return 'This file is cut short: its end is missing, as after a broken download. Nothing was changed.';
    case 'damaged':
      return 'This file is damaged: its contents are not what was saved. Nothing was changed.';
    case 'unreadable':
      return 'This file could not be read. It may have been moved or removed. Nothing was changed.';
    default:
      return problem satisfies never;
  }
}

function megabytes(bytes: number): string {
  return `${String(Math.max(1, Math.round(bytes / (1024 * 1024))))} MB`;
}
