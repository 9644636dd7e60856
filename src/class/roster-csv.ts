/**
 * Reads a roster out of the cells of a CSV file: a simple list of names, or the users file of OneRoster 1.2. Every problem is told
 * with its line; what can be read stands in the preview all the same. Cutting a text into cells is done elsewhere. Pure.
 */

/** A line of the file that names a student. */
export interface RosterLine {
  /** Line of the file, the first is 1. */
  readonly line: number;
  readonly given: string;
  readonly family: string;
  /** The school's number, or the OneRoster id. May be empty. */
  readonly number: string;
  readonly email: string;
}

export interface RosterProblem {
  readonly line: number;
  readonly text: string;
}

export interface RosterReading {
  readonly kind: 'OneRoster' | 'list';
  readonly students: readonly RosterLine[];
  readonly problems: readonly RosterProblem[];
}

type Column = 'given' | 'family' | 'name' | 'number' | 'email' | 'role' | 'status' | 'enabled';

/** Heads as schools write them, in lower case without spaces, dots, hyphens and underscores. */
const heads: Readonly<Record<string, Column>> = {
  givenname: 'given',
  firstname: 'given',
  first: 'given',
  given: 'given',
  preferredfirstname: 'given',
  familyname: 'family',
  lastname: 'family',
  last: 'family',
  surname: 'family',
  family: 'family',
  name: 'name',
  student: 'name',
  studentname: 'name',
  fullname: 'name',
  sourcedid: 'number',
  id: 'number',
  studentid: 'number',
  studentnumber: 'number',
  number: 'number',
  sisid: 'number',
  email: 'email',
  emailaddress: 'email',
  mail: 'email',
  role: 'role',
  roles: 'role',
  status: 'status',
  enableduser: 'enabled',
};

export const longestName = 200;
const longestNumber = 60;
/** More than any class, and few enough for a preview. */
export const mostStudents = 500;

/** @param rows cells by line of the file; `line` counts from 1 */
export function readRoster(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
): RosterReading {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first] = filled;
  if (first === undefined) {
    return { kind: 'list', students: [], problems: [{ line: 1, text: 'The file holds no names.' }] };
  }
  const columns = columnsOf(first.cells);
  const hasHead = columns.size > 0;
  const headCells = first.cells.map(headOf);
  const kind = headCells.includes('sourcedid') && headCells.includes('givenname') ? 'OneRoster' : 'list';
  if (hasHead && !columns.has('name') && !columns.has('family') && !columns.has('given')) {
    const text = 'The head names no column with a name. Use “first name” and “last name”, or “name”.';
    return { kind, students: [], problems: [{ line: first.line, text }] };
  }
  const students: RosterLine[] = [];
  const problems: RosterProblem[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of hasHead ? filled.slice(1) : filled) {
    const read = readLine(line, cells, columns);
    if (read === 'skipped') continue;
    if ('text' in read) {
      problems.push(read);
      continue;
    }
    const key = read.number === '' ? `${read.given} ${read.family}`.toLocaleLowerCase('en-US') : `# ${read.number}`;
    const before = seen.get(key);
    if (before !== undefined) {
      problems.push({ line, text: `The same student as in line ${String(before)}: left out.` });
      continue;
    }
    seen.set(key, line);
    students.push(read);
  }
  if (students.length > mostStudents) {
    const text = `${String(students.length)} students: a cohort holds at most ${String(mostStudents)}. The rest is left out.`;
    problems.push({ line: students[mostStudents]?.line ?? 1, text });
  } else if (students.length === 0 && problems.length === 0) {
    problems.push({ line: first.line, text: 'The file holds no students.' });
  }
  return { kind, students: students.slice(0, mostStudents), problems };
}

function readLine(
  line: number,
  cells: readonly string[],
  columns: ReadonlyMap<Column, number>,
): RosterLine | RosterProblem | 'skipped' {
  const cell = (column: Column): string => {
    const place = columns.get(column);
    return place === undefined ? '' : (cells[place] ?? '').trim();
  };
  // Teachers, parents and people who have left stand in the same OneRoster file.
  if (cell('role') !== '' && !/student|learner/i.test(cell('role'))) return 'skipped';
  if (cell('status').toLowerCase() === 'tobedeleted' || cell('enabled').toLowerCase() === 'false') return 'skipped';
  const { given, family } =
    columns.size === 0
      ? nameOf(cells.filter((text) => !text.includes('@')))
      : cell('family') !== '' || cell('given') !== ''
        ? { given: cell('given'), family: cell('family') }
        : nameOf([cell('name')]);
  if (given === '' && family === '') return { line, text: 'No name in this line: left out.' };
  if (given.length > longestName || family.length > longestName)
    return { line, text: `A name has more than ${String(longestName)} letters: left out.` };
  const number = cell('number');
  if (number.length > longestNumber)
    return { line, text: `The number has more than ${String(longestNumber)} signs: left out.` };
  const email = columns.size === 0 ? (cells.find((text) => text.includes('@')) ?? '').trim() : cell('email');
  return { line, given, family, number, email: email.slice(0, longestName) };
}

/** `Ruiz, Ana` and `Ana Ruiz`; two cells without a head are family name and given name, as in class lists. */
function nameOf(cells: readonly string[]): { readonly given: string; readonly family: string } {
  const [first = '', second = ''] = cells.map((text) => text.trim()).filter((text) => text !== '');
  if (second !== '') return { given: second, family: first };
  const comma = first.indexOf(',');
  if (comma >= 0) return { given: first.slice(comma + 1).trim(), family: first.slice(0, comma).trim() };
  const space = first.lastIndexOf(' ');
  return space < 0
    ? { given: first, family: '' }
    : { given: first.slice(0, space).trim(), family: first.slice(space + 1) };
}

function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  cells.forEach((cell, place) => {
    const column = heads[headOf(cell)];
    // The legal first name comes before the preferred one in OneRoster; the first of two columns stands.
    if (column !== undefined && !columns.has(column)) columns.set(column, place);
  });
  return columns;
}

function headOf(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s._-]/g, '');
}
