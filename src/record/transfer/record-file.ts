/**
 * The one file a record travels in (`.examroom`): a header line, then one entry a line in canonical JSON and log order. The
 * header holds the count and the SHA-256 of everything below it, so a short or damaged file is recognised. Nothing in it
 * says when it was made: the same record gives the same bytes. Pure.
 */
import { canonicalJson } from '#canonical/canonical-json.ts';
import { inLogOrder } from '../log/order.ts';
import { sha256Hex } from '#canonical/sha256.ts';
import type { Envelope } from '../../schema/entry.ts';

/** The version of the file's own form; what entries look like has versions of its own. */
export const fileFormat = 1;
export const fileExtension = '.examroom';
export const fileType = 'application/x-ndjson';

/** Larger files are not opened. Ten years of daily practice stay below it. */
export const largestFileBytes = 200 * 1024 * 1024;
/** Longer lines are not read: the longest entry is far below. */
export const longestLineBytes = 1024 * 1024;

export interface FileHeader {
  readonly app: 'exam-room';
  readonly format: number;
  /** How many entries follow. */
  readonly entries: number;
  /** Hex SHA-256 of all bytes after the header's line end. */
  readonly sha256: string;
}

/** The record as a file's text. Entries this version cannot read travel along unchanged. */
export function writeRecordFile(entries: readonly Envelope[]): string {
  const body = entries
    .toSorted(inLogOrder)
    .map((entry) => `${canonicalJson(entry)}\n`)
    .join('');
  const header: FileHeader = { app: 'exam-room', format: fileFormat, entries: entries.length, sha256: sha256Hex(body) };
  return `${canonicalJson(header)}\n${body}`;
}

/** `exam-room-2026-11-23.examroom`, from the date of a wall-clock spelling. */
export function recordFileName(at: string): string {
  return `exam-room-${at.slice(0, 10)}${fileExtension}`;
}
