/**
 * Deleting the record with a way back. What is deleted is set aside in the same transaction, whole, for a number of days; until
 * then it can be brought back from any tab, also after a reload, unless its owner removes it for good before.
 */
import { sortSound } from './sound-rows.ts';
import { textSource } from './transfer/file-source.ts';
import { acceptImport, previewImport } from './transfer/import-record.ts';
import { readRecordFile } from './transfer/read-record-file.ts';
import { writeRecordFile } from './transfer/record-file.ts';
import { spellWallTime } from './wall-time.ts';
import type { AppendFailure } from './port.ts';
import type { Done, Plan, Recorder } from './recorder.ts';
import type { ErasedNote, Head } from './storage/storage.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How long a deleted record can be brought back. */
export const daysToUndo = 30;

/** Deletes the record and sets it aside. Gives back how many entries that were. */
export async function deleteRecord(recorder: Recorder): Promise<Done<number>> {
  const { clock, storage } = recorder.world;
  const { wallMs } = clock.read();
  const at = spellWallTime(wallMs, clock.offsetMinutes(wallMs));
  let entries = 0;
  const done = await recorder.erase(async (head): Promise<Plan<null>> => {
    const [found, notes] = await Promise.all([storage.rows(null), storage.erased()]);
    if (!found.ok) return { fault: found.fault };
    if (!notes.ok) return { fault: notes.fault };
    const rows = sortSound(found.value).sound;
    entries = rows.length;
    const note: ErasedNote = { id: head.record, at, entries, untilMs: wallMs + daysToUndo * dayMs, overSinceMs: null };
    const text = { id: note.id, text: writeRecordFile(rows.map(({ entry }) => entry)) };
    return keeping(head, { notes: [...notes.value, note], text });
  });
  return done.ok ? { ok: true, value: entries } : done;
}

/** Deletes the record and everything set aside before. There is no way back. */
export function deleteForGood(recorder: Recorder): Promise<Done<null>> {
  return recorder.erase((head) => Promise.resolve(keeping(head, { notes: [] })));
}

/** Brings a deleted record back: its entries join what is here. Only then is it taken from what is set aside. */
export async function bringBack(recorder: Recorder, id: string): Promise<Done<number>> {
  const text = await recorder.world.storage.erasedText(id);
  if (!text.ok) return { ok: false, code: text.fault === 'gone' ? 'storage-gone' : 'storage-failed' };
  if (text.value === null) return { ok: false, code: 'storage-failed' };
  const reading = await readRecordFile(textSource(text.value));
  const preview = await previewImport(recorder, reading.ok ? reading.entries : reading.sound);
  const done = await acceptImport(recorder, preview);
  // Where this fails it stays in the list, and bringing it back once more adds nothing.
  if (done.ok) await removeForGood(recorder, id);
  return done;
}

/** Removes one deleted record for good. */
export function removeForGood(recorder: Recorder, id: string): Promise<Done<null>> {
  return changeNotes(recorder, (notes) => notes.filter((note) => note.id !== id));
}

/**
 * Removes deleted records whose days are over. A clock set forward must not throw anything away: the first look only notes that
 * the time has come, and one a day later removes.
 */
export function removeOverdue(recorder: Recorder): Promise<Done<null>> {
  const nowMs = recorder.world.clock.read().wallMs;
  return changeNotes(recorder, (notes) =>
    notes.flatMap((note): ErasedNote[] => {
      const { untilMs, overSinceMs } = note;
      // The clock was right after all: what was noted under the wrong one does not count.
      if (nowMs < untilMs) return [overSinceMs === null ? note : { ...note, overSinceMs: null }];
      if (overSinceMs === null) return [{ ...note, overSinceMs: nowMs }];
      return nowMs - overSinceMs >= dayMs ? [] : [note];
    }),
  );
}

async function changeNotes(
  recorder: Recorder,
  next: (notes: readonly ErasedNote[]) => readonly ErasedNote[],
): Promise<Done<null>> {
  const done = await recorder.change(async (head): Promise<Plan<null>> => {
    const found = await recorder.world.storage.erased();
    if (!found.ok) return { fault: found.fault };
    const notes = next(found.value);
    const isSame = notes.length === found.value.length && notes.every((note, i) => note === found.value[i]);
    return isSame ? { change: null, value: null } : keeping(head, { notes });
  });
  // The list of deleted records may stand open in another tab.
  if (done.ok) recorder.tellChanged();
  return done;
}

function keeping(head: Head, erased: { notes: readonly ErasedNote[]; text?: { id: string; text: string } }) {
  return {
    change: { durability: 'strict' as const, head: { ...head, revision: head.revision + 1 }, erased },
    value: null,
  };
}

/** Why a record could not be deleted or brought back, in a sentence. */
export function tellNotDeleted(code: AppendFailure): string {
  if (code === 'storage-full')
    return 'Not deleted: this device has no room left to set your record aside. Save it to a file and remove it for good, or free some space and try again. Nothing was changed.';
  return 'Not deleted: the browser could not write to its storage. Try again. Nothing was changed.';
}
