/**
 * Tables as CSV for a spreadsheet. A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that what a
 * student typed is never carried out on the instructor's computer. RFC 4180: CRLF, quotes where needed; with a byte order mark, so
 * that names keep their accents. Pure.
 */

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const byteOrderMark = '\uFEFF';

export function csvOf({ head, rows }: Table): string {
  return byteOrderMark + [head, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = /^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
