/**
 * Brings a cohort back from its file: first a look that changes nothing, then the cohort is added to this computer, or joined into
 * the one that is here. Joining is set union of the log's entries and of each student's: twice changes nothing, the order neither.
 */
import { cohortKinds, cohortView, type CohortView } from '#class/cohort.ts';
import { entryWords } from '#class/entry-words.ts';
import type { FolderHead } from '#class/students.ts';
import { lockOfFile, readCohortFile, type CohortFileProblem, type SavedCohort } from '#record/cohort/cohort-file.ts';
import {
  aloneOnShelf,
  cohortNote,
  listCohort,
  openCohort,
  purgeCohort,
  renote,
  type CohortNote,
  type OpenCohort,
} from '#record/cohort/cohort-shelf.ts';
import { openLock, type Lock, type Sealer } from '#record/cohort/lock.ts';
import { registeredKeys, registeredKeysKinds } from '#record/folds/registered-keys.ts';
import { verifyEntries } from '#record/log/verify.ts';
import { migrate } from '#record/migrations/migrate.ts';
import { acceptImport, previewImport } from '#record/transfer/import-record.ts';
import { fileSource } from '#record/transfer/file-source.ts';
import { readRecordFile } from '#record/transfer/read-record-file.ts';
import type { Signing } from '#record/world.ts';
import type { Envelope } from '#schema/entry.ts';
import { joinMatched, takeInSaved, type Readers, type TakingIn } from './taking-in.ts';

/** What a file holds, told before anything is changed. */
export interface FoundCohort {
  readonly saved: SavedCohort;
  readonly entries: readonly Envelope[];
  /** As the file alone tells it. */
  readonly view: CohortView;
  /** Entries of the log that were changed after they were signed, in words: left out. */
  readonly changed: readonly string[];
  /** The lock the file is behind, and what opens it. */
  readonly lock: { readonly lock: Lock; readonly sealer: Sealer } | null;
  /** The same cohort, where it is on this computer. */
  readonly here: CohortNote | null;
}

export type Look =
  | { readonly ok: true; readonly found: FoundCohort }
  /** `asksPassphrase`: the file is locked, and none or a wrong one was given. */
  | { readonly ok: false; readonly asksPassphrase: boolean; readonly text: string };

export type BroughtBack =
  | { readonly ok: true; readonly id: string; readonly added: number; readonly problems: readonly string[] }
  | { readonly ok: false; readonly text: string };

/** @param passphrase of a locked file; empty when none was typed yet */
export async function lookAtCohortFile(
  file: Blob,
  passphrase: string,
  signing: Pick<Signing, 'verify'>,
): Promise<Look> {
  const refuse = (problem: CohortFileProblem): Look => ({ ok: false, asksPassphrase: false, text: told[problem] });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const lock = lockOfFile(bytes);
  const sealer = lock === null || passphrase === '' ? null : await openLock(lock, passphrase);
  if (lock !== null && sealer === null)
    return {
      ok: false,
      asksPassphrase: true,
      text: passphrase === '' ? told['no-passphrase'] : 'This is not the passphrase. Nothing was opened.',
    };
  const reading = await readCohortFile(bytes, sealer);
  if (!reading.ok) return refuse(reading.problem);
  const log = await readRecordFile(fileSource(reading.saved.log));
  if (!log.ok) return refuse(log.problem === 'newer' ? 'newer' : 'damaged');
  const standings = await verifyEntries(log.entries, signing);
  const isChanged = ({ id }: Envelope): boolean => standings.get(id) === 'changed';
  const view = viewOf(log.entries.filter((entry) => !isChanged(entry)));
  if (view.cohort === null) return refuse('foreign');
  return {
    ok: true,
    found: {
      saved: reading.saved,
      entries: log.entries,
      view,
      changed: log.entries.filter(isChanged).map(entryWords),
      lock: lock === null || sealer === null ? null : { lock, sealer },
      here: await cohortNote(reading.saved.cohort),
    },
  };
}

export interface BringingBack {
  readonly readers: Readers;
  /** What facts worked out with these keys are worth. */
  readonly stampOf: (registered: TakingIn['registered']) => string;
  /** Local date. */
  readonly today: string;
  /** Of the cohort that is here, when it is locked. */
  readonly passphraseHere: string;
  readonly onFolder: () => void;
}

/** Never throws: what went wrong comes back as a sentence, and what was here before is as it was or has more. */
export function bringBack(found: FoundCohort, work: BringingBack): Promise<BroughtBack> {
  // A new one is listed last: until then another tab would tidy its databases away.
  return found.here === null ? aloneOnShelf(() => writeBack(found, work)) : writeBack(found, work);
}

async function writeBack(found: FoundCohort, work: BringingBack): Promise<BroughtBack> {
  const { here, saved, view, lock } = found;
  const { cohort } = view;
  if (cohort === null) return { ok: false, text: told.foreign };
  const sealerHere = here?.lock == null ? null : await openLock(here.lock, work.passphraseHere);
  if (here?.lock != null && sealerHere === null)
    return { ok: false, text: 'This is not the passphrase of the cohort that is here. Nothing was changed.' };
  const note: CohortNote = here ?? {
    id: saved.cohort,
    name: lock === null ? cohort.name : '',
    madeMs: saved.madeMs,
    retainUntil: cohort.retainUntil,
    lock: lock?.lock ?? null,
    generation: 1,
  };
  let open: OpenCohort<FolderHead> | null = null;
  try {
    open = await openCohort<FolderHead>(note, here === null ? (lock?.sealer ?? null) : sealerHere);
    const joined = await join(open, found, work);
    if (joined.ok && here === null) await listCohort(note);
    if (joined.ok && here !== null) {
      const now = viewOf((await open.recorder.rows(null)).map(({ entry }) => entry)).cohort ?? cohort;
      await renote(here, now.name, now.retainUntil);
    }
    open.close();
    if (!joined.ok && here === null) await purgeCohort(note);
    return joined;
  } catch {
    open?.close();
    if (here === null) await purgeCohort(note).catch(() => undefined);
    return { ok: false, text: notKept };
  }
}

async function join(open: OpenCohort<FolderHead>, found: FoundCohort, work: BringingBack): Promise<BroughtBack> {
  const { recorder, folders } = open;
  const done = await acceptImport(recorder, await previewImport(recorder, found.entries));
  if (!done.ok) return { ok: false, text: notKept };
  const view = cohortView(await recorder.entries(...cohortKinds));
  const registered = registeredKeys(await recorder.entries(...registeredKeysKinds));
  let heads = await folders.heads();
  const taking: TakingIn = {
    cohort: open,
    pool: work.readers,
    registered,
    stamp: work.stampOf(registered),
    today: work.today,
    view: () => view,
    heads: () => heads,
    keepHeads: (next) => {
      heads = next;
    },
    // Whose a file is, the log has told; nothing is written on the way.
    write: () => Promise.resolve(false),
  };
  const problems: string[] = [];
  for (const folder of found.saved.folders) {
    const problem = await takeInSaved(taking, folder);
    if (problem !== null) problems.push(problem);
    work.onFolder();
  }
  if (!(await joinMatched(taking))) problems.push(notKept);
  return { ok: true, id: open.note.id, added: done.value, problems };
}

function viewOf(entries: readonly Envelope[]): CohortView {
  const kinds: ReadonlySet<string> = new Set(cohortKinds);
  return cohortView(
    entries.flatMap((entry) => {
      const read = kinds.has(entry.kind) ? migrate(entry) : null;
      return read?.ok === true ? [read.entry as Parameters<typeof cohortView>[0][number]] : [];
    }),
  );
}

const notKept =
  'This browser could not keep all of it: its storage may be full. What was here before is still here. Free some space, then bring the file back again.';

const told: Readonly<Record<CohortFileProblem, string>> = {
  'too-large': 'This file is larger than any cohort Exam Room keeps, so it was not opened. Nothing was changed.',
  empty: 'This file is empty. Nothing was changed.',
  foreign:
    'This is not a cohort saved by Exam Room. Choose the file that Settings, “Save the cohort”, made. Nothing was changed.',
  student: 'This is one person’s record, not a cohort. Open a cohort and take it in there. Nothing was changed.',
  newer:
    'This file was made by a newer Exam Room. Reload this site to get the newer version, then try again. Nothing was changed.',
  damaged: 'This file is damaged: its contents are not what was saved. Use another copy of it. Nothing was changed.',
  'no-passphrase': 'This cohort was saved under its passphrase. Type it to look inside.',
};
