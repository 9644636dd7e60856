/** The record as a file, and the note of when that was last done. Works from memory when the storage is out of reach. */
import { spellWallTime } from '../wall-time.ts';
import { recordFileName, writeRecordFile } from './record-file.ts';
import type { Recorder } from '../recorder.ts';

export interface RecordFile {
  readonly name: string;
  readonly text: string;
  readonly entries: number;
}

export async function exportRecord(recorder: Recorder): Promise<RecordFile> {
  const { clock } = recorder.world;
  const { wallMs } = clock.read();
  const rows = await recorder.rows(null);
  const name = recordFileName(spellWallTime(wallMs, clock.offsetMinutes(wallMs)));
  return { name, text: writeRecordFile(rows.map(({ entry }) => entry)), entries: rows.length };
}

/** Notes that a file of so many entries was saved. A failure to note it loses nothing. */
export async function noteSaved(recorder: Recorder, entries: number): Promise<void> {
  const { wallMs } = recorder.world.clock.read();
  await recorder.change((head) => ({
    change: {
      durability: 'relaxed',
      head: { ...head, revision: head.revision + 1, savedToFile: { wallMs, entries, tick: head.tick } },
    },
    value: null,
  }));
}
