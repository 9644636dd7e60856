/** A cohort saved to its file and brought back: the same cohort, in any order, and nothing lost by what is no such file. */
import { fc } from '@fast-check/vitest';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { zipSync, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cohortKinds, cohortView } from '#class/cohort.ts';
import type { FolderHead } from '#class/students.ts';
import {
  addCohort,
  cohortNotes,
  openCohort,
  relock,
  type CohortNote,
  type OpenCohort,
} from '#record/cohort/cohort-shelf.ts';
import { makeLock, openLock, type Sealer } from '#record/cohort/lock.ts';
import { pageSigning } from '#record/page-signing.ts';
import { exportRecord } from '#record/transfer/export-record.ts';
import type { Intent } from '#schema/entry.ts';
import { studentRecord, type Year } from '../../../tests/cohort/year-of-activity.ts';
import { bringBack, lookAtCohortFile, type BroughtBack, type FoundCohort } from './bring-back.ts';
import { digestFiles } from './digest-files.ts';
import { cohortFile } from './save-cohort.ts';
import { takeIn, type Readers, type TakingIn } from './taking-in.ts';

const signing = pageSigning(crypto.subtle);
const today = '2026-11-27';
const passphrase = 'four words apart here';
const year: Year = {
  simulations: [{ id: 'pulse', caseId: 'a', version: 1, contentHash: 'aa', criteria: ['PU-01'] }],
  items: ['one', 'two'],
  codes: ['I.P.3'],
  share: 0.002,
};
const readers: Readers = { digest: (files, registered) => digestFiles(files, signing, {}, registered) };
const students = ['019aa000-0000-7000-8000-000000000001', '019aa000-0000-7000-8000-000000000002'] as const;

const set = (name: string): Intent => ({
  kind: 'cohort.set',
  data: {
    name,
    instructor: { name: 'Jo Ortiz', credential: 'RN' },
    from: '2026-11-02',
    to: '2026-12-18',
    retainUntil: '2031-12-31',
    school: {
      name: 'Lakeside',
      framework: 'maerb-2022',
      targetMinutes: 9600,
      clinicalMinutes: null,
      administrativeMinutes: null,
      warnDays: 30,
      scale: 'zero-to-three',
      requirements: [],
    },
    framework: null,
  },
});
const enrolled = (place: 0 | 1): Intent => ({
  kind: 'student.enrolled',
  data: { student: students[place], given: `Student ${String(place + 1)}`, family: '', number: '', email: '' },
});
const said = (place: 0 | 1, text: string): Intent => ({
  kind: 'feedback.given',
  data: { student: students[place], about: '', text },
});

/** Another computer: what was kept is out of reach from then on. */
function anotherComputer(): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
}

beforeEach(() => {
  anotherComputer();
  vi.stubGlobal('navigator', { userAgent: 'Chrome/1 Linux' });
});

async function give(open: OpenCohort<FolderHead>, files: readonly Blob[]): Promise<void> {
  let heads = await open.folders.heads();
  let view = cohortView(await open.recorder.entries(...cohortKinds));
  const work: TakingIn = {
    cohort: open,
    pool: readers,
    registered: new Map(),
    stamp: '',
    today,
    view: () => view,
    heads: () => heads,
    keepHeads: (next) => {
      heads = next;
    },
    async write(intents) {
      const { ok } = await open.recorder.append(intents);
      view = cohortView(await open.recorder.entries(...cohortKinds));
      return ok;
    },
  };
  for (const file of files) expect(await takeIn(work, file, (task) => task())).toMatchObject({ ok: true });
}

/** What a cohort is: its log and what is known of each student. */
async function whole(open: OpenCohort<FolderHead>) {
  const heads = await open.folders.heads();
  const files = await Promise.all(
    heads.map(async ({ key }) => new TextDecoder().decode((await open.folders.bytes(key))!)),
  );
  return {
    rows: (await open.recorder.rows(null)).map(({ entry }) => entry),
    view: cohortView(await open.recorder.entries(...cohortKinds)),
    heads: heads.map((head) => ({ ...head, stamp: '' })),
    files,
  };
}

async function look(bytes: Uint8Array<ArrayBuffer>, typed = ''): Promise<FoundCohort> {
  const looked = await lookAtCohortFile(new Blob([bytes]), typed, signing);
  if (!looked.ok) throw new Error(looked.text);
  return looked.found;
}

const bring = async (bytes: Uint8Array<ArrayBuffer>, typed = '', passphraseHere = ''): Promise<BroughtBack> =>
  bringBack(await look(bytes, typed), { readers, stampOf: () => '', today, passphraseHere, onFolder: () => undefined });

async function opened(sealerOf: (note: CohortNote) => Promise<Sealer | null> = () => Promise.resolve(null)) {
  const [note] = await cohortNotes();
  return openCohort<FolderHead>(note!, await sealerOf(note!));
}

const studentFile = async (number: number, name: string): Promise<Blob> =>
  new Blob([(await exportRecord(await studentRecord(number, name, year))).text]);

async function begun(): Promise<OpenCohort<FolderHead>> {
  const open = await openCohort<FolderHead>(await addCohort('Fall 2026', '2031-12-31', Date.UTC(2026, 10, 27)), null);
  await open.recorder.append([set('Fall 2026'), enrolled(0), enrolled(1)]);
  return open;
}

describe('a cohort brought back', () => {
  it('is the cohort that was saved, with every student’s record and what was refused', async () => {
    const open = await begun();
    const changed = (await (await studentFile(1, 'Student 1')).text()).replace('"mealMinutes":30', '"mealMinutes":0');
    await give(open, [new Blob([changed]), await studentFile(2, 'Student 2')]);
    const before = await whole(open);
    expect(before.heads.flatMap(({ refused }) => refused)).toHaveLength(1);
    const file = await cohortFile(open, today, null);
    anotherComputer();

    const done = await bring(file);

    expect(done).toMatchObject({ ok: true, id: open.note.id, problems: [] });
    expect(await cohortNotes()).toEqual([open.note]);
    expect(await whole(await opened())).toEqual(before);
    const again = await bring(file);
    expect(again).toMatchObject({ ok: true, added: 0 });
    expect(await whole(await opened())).toEqual(before);
  });

  it('comes out the same in whatever order the files of two computers are brought back', async () => {
    const acts = fc.array(fc.tuple(fc.constantFrom<0 | 1>(0, 1), fc.string({ minLength: 1, maxLength: 8 })), {
      maxLength: 3,
    });
    const files = fc.uniqueArray(fc.constantFrom<0 | 1>(0, 1), { maxLength: 2 });
    const records = await Promise.all([studentFile(1, 'Student 1'), studentFile(2, 'Student 2')]);
    await fc.assert(
      fc.asyncProperty(acts, files, acts, files, async (actsHere, filesHere, actsThere, filesThere) => {
        const goOn = async (
          open: OpenCohort<FolderHead>,
          some: typeof actsHere,
          given: typeof filesHere,
        ): Promise<Uint8Array<ArrayBuffer>> => {
          for (const [place, text] of some) await open.recorder.append([said(place, text)]);
          await give(
            open,
            given.map((place) => records[place]),
          );
          const bytes = await cohortFile(open, today, null);
          open.close();
          return bytes;
        };
        anotherComputer();
        const start = await begun();
        const first = await cohortFile(start, today, null);
        const here = await goOn(start, actsHere, filesHere);
        anotherComputer();
        await bring(first);
        const there = await goOn(await opened(), actsThere, filesThere);

        const ends = [];
        for (const order of [
          [here, there],
          [there, here],
          [first, there, here, there],
        ]) {
          anotherComputer();
          for (const file of order) await bring(file);
          ends.push(await whole(await opened()));
        }

        expect(ends[1]).toEqual(ends[0]);
        expect(ends[2]).toEqual(ends[0]);
        expect(ends[0]?.view.feedback).toHaveLength(actsHere.length + actsThere.length);
      }),
      { numRuns: 4 },
    );
  });

  it('stays under its passphrase when it was locked, and joins into a locked one that is here', async () => {
    const locking = await makeLock(passphrase, 1000);
    const note = await relock(await begun(), 'Fall 2026', locking);
    const open = await openCohort<FolderHead>(note, locking.sealer);
    await give(open, [await studentFile(1, 'Student 1')]);
    const before = await whole(open);
    const file = await cohortFile(open, today, locking.sealer);
    expect(new TextDecoder().decode(file)).not.toContain('student');

    expect(await bring(file, passphrase, 'wrong')).toMatchObject({ ok: false });
    expect(await bring(file, passphrase, passphrase)).toMatchObject({ ok: true, added: 0 });
    anotherComputer();
    expect(await lookAtCohortFile(new Blob([file]), '', signing)).toMatchObject({ asksPassphrase: true });
    expect(await lookAtCohortFile(new Blob([file]), 'wrong', signing)).toMatchObject({ asksPassphrase: true });
    expect(await bring(file, passphrase)).toMatchObject({ ok: true });

    expect((await cohortNotes()).map(({ name, lock }) => [name, lock !== null])).toEqual([['', true]]);
    expect(await whole(await opened(({ lock }) => openLock(lock!, passphrase)))).toEqual(before);
  });
});

describe('what is no whole cohort', () => {
  it('is refused with a sentence, and what is here stays', async () => {
    const open = await begun();
    await give(open, [await studentFile(1, 'Student 1')]);
    const before = await whole(open);
    const file = await cohortFile(open, today, null);
    const parts = unzipSync(file);
    const harmed = { ...parts, 'cohort.json': parts['cohort.json']!.with(20, 0x20) };
    const { 'students/1.examroom': _, ...without } = parts;
    const refused: readonly (readonly [Blob, RegExp])[] = [
      [new Blob([]), /empty/],
      [new Blob(['photo']), /not a cohort/],
      [new Blob([new Uint8Array(zipSync({ 'a.txt': Uint8Array.of(1) }))]), /not a cohort/],
      [await studentFile(1, 'Student 1'), /one person’s record/],
      [new Blob([file.slice(0, file.length - 40)]), /damaged/],
      [new Blob([file.with(200, (file[200]! + 1) % 256)]), /damaged/],
      [new Blob([new Uint8Array(zipSync(harmed))]), /damaged/],
      [new Blob([new Uint8Array(zipSync(without))]), /damaged/],
    ];

    for (const [blob, sentence] of refused) {
      const looked = await lookAtCohortFile(blob, '', signing);
      expect(looked).toMatchObject({ ok: false, asksPassphrase: false });
      expect(looked.ok ? '' : looked.text).toMatch(sentence);
    }
    expect(await whole(open)).toEqual(before);
  });
});
