import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import type { Entry, Intent } from '#schema/entry.ts';
import { memoryRecord } from '#record/memory-record.ts';
import { uuidv7 } from '#record/uuid.ts';
import { cohortKinds, cohortView } from './cohort.ts';
import { folderKey, foldersFor, foldersToJoin, type Folder } from './folders.ts';
import { studentOf } from './match.ts';
import { readRoster } from './roster-csv.ts';

const rows = (...lines: readonly (readonly string[])[]) => lines.map((cells, place) => ({ line: place + 1, cells }));
const idOf = (n: number): string => uuidv7(1_795_000_000_000, new Uint8Array(10).fill(n));

describe('a roster file', () => {
  it('is read from plain names, with and without commas', () => {
    const { kind, students, problems } = readRoster(
      rows(['Ana Ruiz'], ['Lee, Ben'], ['Mary Ann Jo Smith'], ['Cher'], ['']),
    );

    expect({ kind, problems }).toEqual({ kind: 'list', problems: [] });
    expect(students.map(({ given, family }) => [given, family])).toEqual([
      ['Ana', 'Ruiz'],
      ['Ben', 'Lee'],
      ['Mary Ann Jo', 'Smith'],
      ['Cher', ''],
    ]);
  });

  it('is read by its head in any order', () => {
    const { students } = readRoster(
      rows(['E-mail', 'Last Name', 'First_Name', 'Student ID'], ['a@x.edu', 'Ruiz', 'Ana', '77']),
    );

    expect(students).toEqual([{ line: 2, given: 'Ana', family: 'Ruiz', number: '77', email: 'a@x.edu' }]);
  });

  it('is read from the users of OneRoster, students only', () => {
    const head = [
      'sourcedId',
      'status',
      'dateLastModified',
      'enabledUser',
      'username',
      'givenName',
      'familyName',
      'role',
      'email',
    ];
    const { kind, students } = readRoster(
      rows(
        head,
        ['u1', 'active', '', 'true', 'aruiz', 'Ana', 'Ruiz', 'student', 'a@x.edu'],
        ['u2', 'active', '', 'true', 'teach', 'Tess', 'Cher', 'teacher', ''],
        ['u3', 'tobedeleted', '', 'true', 'gone', 'Gon', 'Eaway', 'student', ''],
        ['u4', 'active', '', 'false', 'off', 'Offi', 'Line', 'student', ''],
      ),
    );

    expect(kind).toBe('OneRoster');
    expect(students).toEqual([{ line: 2, given: 'Ana', family: 'Ruiz', number: 'u1', email: 'a@x.edu' }]);
  });

  it('tells each problem with its line and keeps the rest', () => {
    const { students, problems } = readRoster(
      rows(['name', 'id'], ['Ana Ruiz', '1'], ['', '2'], ['Ana Ruiz', '1'], ['Bo Li', 'x'.repeat(70)], ['Cy Ng', '5']),
    );

    expect(students.map(({ family }) => family)).toEqual(['Ruiz', 'Ng']);
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5]);
  });

  it('says so when there is no name to be found', () => {
    expect(readRoster([]).problems).toHaveLength(1);
    expect(readRoster(rows(['grade', 'id'], ['A', '1'])).problems[0]?.line).toBe(1);
  });
});

describe('whose a file is', () => {
  const enrol = (n: number, given: string, family: string): Intent => ({
    kind: 'student.enrolled',
    data: { student: idOf(n), given, family, number: '', email: '' },
  });
  const viewOf = async (...acts: readonly Intent[]) => {
    const record = memoryRecord();
    for (const act of acts) await record.append([act]);
    return cohortView(await record.entries(...cohortKinds));
  };

  it('is told by the one name that fits, whatever its accents and order', async () => {
    const view = await viewOf(enrol(1, 'Ana', 'Ruíz'), enrol(2, 'Ben', 'Lee'));

    expect(studentOf({ devices: [idOf(9)], name: 'ana  RUIZ' }, view)).toBe(idOf(1));
    expect(studentOf({ devices: [idOf(9)], name: 'Lee, Ben' }, view)).toBe(idOf(2));
    expect(studentOf({ devices: [idOf(9)], name: 'Benny Lee' }, view)).toBeNull();
    expect(studentOf({ devices: [idOf(9)], name: null }, view)).toBeNull();
  });

  it('is left to a person when two fit, and then stays as they said', async () => {
    const two = [enrol(1, 'Ana', 'Ruiz'), enrol(2, 'Ana', 'Ruiz')];

    expect(studentOf({ devices: [idOf(9)], name: 'Ana Ruiz' }, await viewOf(...two))).toBeNull();
    const matched: Intent = { kind: 'student.matched', data: { student: idOf(2), device: idOf(9) } };
    expect(studentOf({ devices: [idOf(9)], name: 'Ana Ruiz' }, await viewOf(...two, matched))).toBe(idOf(2));
  });

  it('a student written anew keeps their place; one withdrawn is gone', async () => {
    const record = memoryRecord();
    await record.append([enrol(1, 'Ana', 'Ruiz'), enrol(1, 'Ana', 'Ruiz-Diaz')]);
    const [, last] = (await record.entries('student.enrolled')) as readonly Entry[];

    expect(cohortView(await record.entries(...cohortKinds)).students.map(({ family }) => family)).toEqual([
      'Ruiz-Diaz',
    ]);
    await record.append([{ kind: 'entry.withdrawn', data: { entry: last!.id, reason: '' } }]);
    expect(cohortView(await record.entries(...cohortKinds)).students.map(({ family }) => family)).toEqual(['Ruiz']);
  });
});

describe('folders', () => {
  const device = fc.integer({ min: 1, max: 8 }).map((n) => `d${String(n)}`);
  const files = fc.array(fc.uniqueArray(device, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  const matchings = fc.dictionary(device, fc.constantFrom('ana', 'ben'), { maxKeys: 3 });

  const filed = (some: readonly (readonly string[])[], matches: ReadonlyMap<string, string>): readonly Folder[] => {
    let folders: readonly Folder[] = [];
    for (const devices of some) {
      const joined = foldersFor(devices, folders, matches);
      const all = [...new Set([...devices, ...joined.flatMap((folder) => folder.devices)])].sort();
      folders = [...folders.filter((folder) => !joined.includes(folder)), { key: folderKey(all), devices: all }];
      for (let groups = foldersToJoin(folders, matches); groups.length > 0; groups = foldersToJoin(folders, matches)) {
        const [group] = groups;
        const together = [...new Set(group!.flatMap((folder) => folder.devices))].sort();
        folders = [
          ...folders.filter((folder) => !group!.includes(folder)),
          { key: folderKey(together), devices: together },
        ];
      }
    }
    return folders.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  };

  test.prop([files, matchings, fc.nat()])(
    'are the same in whatever order the files came, and twice',
    (some, known, swap) => {
      const matches = new Map(Object.entries(known));
      const turned = [...some.slice(swap % some.length), ...some.slice(0, swap % some.length)];

      expect(filed([...turned, ...some], matches)).toEqual(filed(some, matches));
    },
  );
});
