/**
 * Takes students' files into a cohort: each is read and checked by itself, joined with what is kept of the same person, and kept before
 * it is said to be. Files are read two at a time and kept one at a time, so that two of one person meet in whatever order they come.
 */
import { folderKey, foldersFor, foldersToJoin } from '#class/folders.ts';
import { studentOf } from '#class/match.ts';
import type { CohortView } from '#class/cohort.ts';
import type { FolderHead } from '#class/students.ts';
import type { OpenCohort } from '#record/cohort/cohort-shelf.ts';
import type { RegisteredKey } from '#record/folds/registered-keys.ts';
import type { Intent } from '#schema/entry.ts';
import type { SavedFolder } from '#record/cohort/cohort-file.ts';
import type { Digested, FilesDigested } from './digest-files.ts';

/** Where files are read: off the page, two at a time. */
export interface Readers {
  digest(files: readonly Blob[], registered: ReadonlyMap<string, RegisteredKey>): Promise<FilesDigested>;
}

export interface TakingIn {
  readonly cohort: OpenCohort<FolderHead>;
  readonly pool: Readers;
  readonly registered: ReadonlyMap<string, RegisteredKey>;
  /** What facts worked out now are worth. */
  readonly stamp: string;
  /** Local date. */
  readonly today: string;
  /** The cohort as it is now; read anew after each entry written. */
  readonly view: () => CohortView;
  readonly heads: () => readonly FolderHead[];
  readonly keepHeads: (heads: readonly FolderHead[]) => void;
  /** Writes entries; false when they could not be kept. */
  readonly write: (intents: readonly [Intent, ...Intent[]]) => Promise<boolean>;
}

export type TakenIn =
  | { readonly ok: true; readonly head: FolderHead; readonly student: string | null; readonly isNew: boolean }
  | { readonly ok: false; readonly text: string };

const notKept = 'This browser could not keep the file: its storage may be full. What was kept before is as it was.';
const notMatched =
  'The file was kept, but this browser could not note whose it is. Say whose it is under “Whose are these?”.';

/** Reads one file, joins it and keeps it. */
export async function takeIn(
  work: TakingIn,
  file: Blob,
  inTurn: <T>(task: () => Promise<T>) => Promise<T>,
): Promise<TakenIn> {
  const read = await work.pool.digest([file], work.registered);
  if (!read.ok) return read;
  return inTurn(() => keep(work, read.digested, file));
}

async function keep(work: TakingIn, digested: Digested, file: Blob): Promise<TakenIn> {
  const { devices, name } = digested.facts;
  const { matches } = work.view();
  const joins = foldersFor(devices, work.heads(), matches);
  const whole = joins.length === 0 ? digested : await joined(work, joins, file);
  if ('text' in whole) return { ok: false, text: whole.text };
  const head = await keepFolder(work, whole, joins, { refused: digested.refused, takenInOn: work.today });
  if (head === null) return { ok: false, text: notKept };
  const student = studentOf({ devices: head.devices, name: name ?? whole.facts.name }, work.view());
  if (student !== null && !(await match(work, head, student))) return { ok: false, text: notMatched };
  return { ok: true, head, student, isNew: joins.length === 0 };
}

/** Says whose the folder's devices are, and joins what thereby belongs together. False when it could not be kept. */
export async function match(
  work: TakingIn,
  { devices }: Pick<FolderHead, 'devices'>,
  student: string,
): Promise<boolean> {
  const { matches } = work.view();
  const [first, ...rest] = devices
    .filter((device) => matches.get(device) !== student)
    .map((device): Intent => ({ kind: 'student.matched', data: { student, device } }));
  if (first !== undefined && !(await work.write([first, ...rest]))) return false;
  return joinMatched(work);
}

/** Joins folders that belong to one student by what the cohort's log says. False when they could not be kept. */
export async function joinMatched(work: TakingIn): Promise<boolean> {
  for (const group of foldersToJoin(work.heads(), work.view().matches)) {
    const whole = await joined(work, group, null);
    if ('text' in whole || (await keepFolder(work, whole, group, null)) === null) return false;
  }
  return true;
}

/** Joins what a cohort's own file kept of one person. A sentence when it could not be done, else null. */
export async function takeInSaved(work: TakingIn, { file, ...came }: SavedFolder): Promise<string | null> {
  const read = await work.pool.digest([file], work.registered);
  if (!read.ok) return read.text;
  const joins = foldersFor(read.digested.facts.devices, work.heads(), work.view().matches);
  const whole = joins.length === 0 ? read.digested : await joined(work, joins, file);
  if ('text' in whole) return whole.text;
  const refused = [...came.refused, ...read.digested.refused];
  const head = await keepFolder(work, whole, joins, { refused, takenInOn: came.takenInOn });
  return head === null ? notKept : null;
}

/** Works out anew what was kept with other keys or by another version of the site. */
export async function refresh(work: TakingIn, head: FolderHead): Promise<boolean> {
  const whole = await joined(work, [head], null);
  return !('text' in whole) && (await keepFolder(work, whole, [head], null)) !== null;
}

async function joined(
  { cohort, pool, registered }: TakingIn,
  folders: readonly FolderHead[],
  file: Blob | null,
): Promise<Digested | { readonly text: string }> {
  const kept: Blob[] = [];
  for (const { key } of folders) {
    const bytes = await cohort.folders.bytes(key);
    if (bytes !== null) kept.push(new Blob([bytes]));
  }
  const answer = await pool.digest(file === null ? kept : [...kept, file], registered);
  return answer.ok ? answer.digested : { text: answer.text };
}

async function keepFolder(
  work: TakingIn,
  { facts, refused, bytes }: Digested,
  instead: readonly FolderHead[],
  came: Pick<FolderHead, 'refused' | 'takenInOn'> | null,
): Promise<FolderHead | null> {
  const told = [...instead.flatMap((folder) => folder.refused), ...(came?.refused ?? []), ...refused];
  const head: FolderHead = {
    key: folderKey(facts.devices),
    devices: facts.devices,
    facts,
    refused: [...new Map(told.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    stamp: work.stamp,
    takenInOn: latest([...instead.map(({ takenInOn }) => takenInOn), ...(came === null ? [] : [came.takenInOn])]),
  };
  try {
    await work.cohort.folders.put(
      head,
      bytes,
      instead.map(({ key }) => key),
    );
  } catch {
    return null;
  }
  work.keepHeads([...work.heads().filter((folder) => !instead.includes(folder) && folder.key !== head.key), head]);
  return head;
}

function latest(dates: readonly string[]): string {
  return dates.toSorted().at(-1) ?? '';
}
