/**
 * A competency list out of a CSV file of the school's: code, area, domain, summary, under whatever names their columns have. All
 * problems are told at once, each with its line. Pure; loaded only when a file is chosen, since the reader of CSV is large.
 */
import Papa from 'papaparse';
import { anyCodeSchema, type OwnFramework } from '#schema/framework-file.ts';

type Row = OwnFramework['competencies'][number];
type Column = 'code' | 'area' | 'domain' | 'summary';

export interface CsvProblem {
  /** Line of the file, 1 is the first; null where it is about the whole. */
  readonly line: number | null;
  readonly text: string;
}

export interface ReadList {
  readonly rows: readonly Row[];
  readonly problems: readonly CsvProblem[];
  /** What was taken for granted, to be read before it is kept. */
  readonly remarks: readonly string[];
}

/** What columns are called in files of schools, in lower case without marks. */
const names: Readonly<Record<Column, readonly string[]>> = {
  code: ['code', 'competency code', 'number', 'no', 'nr', 'id', 'competency number', 'standard'],
  area: ['area', 'content area', 'category', 'section', 'group', 'unit', 'topic', 'chapter'],
  domain: ['domain', 'type', 'kind', 'learning domain'],
  summary: ['summary', 'description', 'text', 'title', 'competency', 'statement', 'name', 'wording'],
};

const domains: Readonly<Record<Row['domain'], readonly string[]>> = {
  cognitive: ['cognitive', 'c', 'knowledge', 'k'],
  psychomotor: ['psychomotor', 'p', 'skill', 'skills', 's', 'practical'],
  affective: ['affective', 'a', 'behavior', 'behaviour', 'b', 'attitude'],
};

/** Rows one list can hold. */
const mostRows = 1000;

export function readFrameworkCsv(text: string): ReadList {
  const { lines, failures } = linesOf(text.replace(/^\uFEFF/, ''));
  const [head, ...body] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (head === undefined) return { rows: [], problems: [{ line: null, text: 'The file is empty.' }], remarks: [] };
  const columns = columnsOf(head.cells);
  const missing = (['code', 'summary'] as const).filter((column) => columns[column] === null);
  if (missing.length > 0) {
    const told = missing.map(
      (column) => `There is no column for the ${column}: name it “${column}” in the first line.`,
    );
    return { rows: [], problems: told.map((one) => ({ line: head.line, text: one })), remarks: [] };
  }
  const problems: CsvProblem[] = failures;
  const seen = new Map<string, number>();
  const rows = body.flatMap(({ cells, line }) => {
    const read = rowOf(cells, columns);
    const found = [...read.problems, ...twice(read.row.code, line, seen)];
    problems.push(...found.map((one) => ({ line, text: one })));
    return found.length === 0 ? [read.row] : [];
  });
  if (body.length === 0) problems.push({ line: null, text: 'There is a first line with names, and nothing below it.' });
  if (rows.length > mostRows)
    problems.push({ line: null, text: `A list holds ${mostRows} rows; this one has ${rows.length}.` });
  return { rows, problems, remarks: remarksOf(columns) };
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Cells with the line of the file their row begins on: a quoted cell may run over several. */
function linesOf(text: string): { readonly lines: readonly Line[]; readonly failures: CsvProblem[] } {
  const lines: Line[] = [];
  const failures: CsvProblem[] = [];
  let at = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t', '|'],
    step({ data, errors, meta }) {
      lines.push({ cells: data.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()), line });
      // That the separator was guessed from one column is no fault of the file.
      for (const error of errors)
        if (error.type === 'Quotes') failures.push({ line, text: 'A quotation mark is opened and never closed.' });
      line += [...text.slice(at, meta.cursor).matchAll(/\r\n|\n|\r/g)].length;
      at = meta.cursor;
    },
  });
  return { lines, failures };
}

type Columns = Readonly<Record<Column, number | null>>;

function columnsOf(head: readonly string[]): Columns {
  const plain = head.map((cell) =>
    cell
      .toLowerCase()
      .replaceAll(/[^a-z ]/g, '')
      .trim(),
  );
  const place = (column: Column): number | null => {
    for (const name of names[column]) {
      const at = plain.indexOf(name);
      if (at >= 0) return at;
    }
    return null;
  };
  return { code: place('code'), area: place('area'), domain: place('domain'), summary: place('summary') };
}

function rowOf(
  cells: readonly string[],
  columns: Columns,
): { readonly row: Row; readonly problems: readonly string[] } {
  const cell = (column: Column): string => cells[columns[column] ?? -1] ?? '';
  const code = cell('code');
  const word = cell('domain').toLowerCase();
  const domain = (Object.keys(domains) as Row['domain'][]).find((one) => domains[one].includes(word));
  const area = columns.area === null ? 'All' : cell('area');
  const summary = cell('summary');
  const problems: string[] = [];
  if (code === '') problems.push('The code is missing.');
  else if (!anyCodeSchema.safeParse(code).success)
    problems.push(`The code “${code}” has a space in it or more than 40 characters.`);
  if (summary === '') problems.push('The summary is missing.');
  else if (summary.length > 400) problems.push(`The summary has ${summary.length} characters; 400 fit.`);
  if (area === '') problems.push('The area is missing.');
  else if (area.length > 200) problems.push(`The area has ${area.length} characters; 200 fit.`);
  if (columns.domain !== null && domain === undefined)
    problems.push(`The domain is “${word}”. Write cognitive, psychomotor or affective.`);
  return { row: { code, area, domain: domain ?? 'psychomotor', summary }, problems };
}

function twice(code: string, line: number, seen: Map<string, number>): readonly string[] {
  const before = seen.get(code);
  if (before !== undefined) return code === '' ? [] : [`The code “${code}” stands in line ${before} already.`];
  seen.set(code, line);
  return [];
}

function remarksOf({ area, domain }: Columns): readonly string[] {
  return [
    ...(domain === null ? ['There is no column for the domain: every row counts as a skill that is checked off.'] : []),
    ...(area === null ? ['There is no column for the area: all rows stand in one.'] : []),
  ];
}
