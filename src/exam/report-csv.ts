/**
 * A report as CSV for a spreadsheet. Every cell is quoted, and a cell that a spreadsheet would take for a formula is made
 * plain text by a leading apostrophe (OWASP's advice on CSV injection). Pure.
 */

/** First characters that spreadsheets read as the start of a formula, with the full-width forms some accept. */
const formulaStart = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One cell. Numbers stay numbers, so that a negative number is not taken for a formula. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Rows with CRLF ends, after a byte order mark so that spreadsheets read it as UTF-8. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
