/** A record travels by file: nothing is lost on the way, and no file can harm the record that is there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#canonical/canonical-json.ts';
import { hashEntry } from '../../src/record/entry-hash.ts';
import { memoryRecord } from '../../src/record/memory-record.ts';
import { pageSigning } from '../../src/record/page-signing.ts';
import { sha256Hex } from '#canonical/sha256.ts';
import { exportRecord } from '../../src/record/transfer/export-record.ts';
import { textSource } from '../../src/record/transfer/file-source.ts';
import { acceptImport, previewImport } from '../../src/record/transfer/import-record.ts';
import { linesOf } from '../../src/record/transfer/lines.ts';
import { readRecordFile, tellFileProblem } from '../../src/record/transfer/read-record-file.ts';
import { largestFileBytes, writeRecordFile } from '../../src/record/transfer/record-file.ts';
import { histories, live } from './record-arbitraries.ts';
import { mergeLogs } from '../../src/record/log/merge.ts';
import type { Recorder } from '../../src/record/recorder.ts';
import type { FileReading } from '../../src/record/transfer/read-record-file.ts';
import type { Entry, Envelope, Intent } from '../../src/schema/entry.ts';

const read = (section: string): Intent => ({ kind: 'section.read', data: { module: 'law-and-ethics/hipaa', section } });
const signing = pageSigning(crypto.subtle);

async function restore(record: Recorder, text: string): Promise<number> {
  const reading = await readRecordFile(textSource(text));
  if (!reading.ok) throw new Error(reading.problem);
  const done = await acceptImport(record, await previewImport(record, reading.entries));
  if (!done.ok) throw new Error(done.code);
  return done.value;
}

/** A record that holds the given log, as if it had been written here and elsewhere. */
async function recordOf(log: readonly Envelope[]): Promise<Recorder> {
  const record = memoryRecord();
  await record.join({ rows: log.map((entry) => ({ entry, hash: hashEntry(entry) })) });
  return record;
}

/** A file with whatever lines, and a header that fits them. */
function fileOf(lines: readonly string[], header: object = {}): string {
  const body = lines.map((line) => `${line}\n`).join('');
  return `${canonicalJson({ app: 'exam-room', entries: lines.length, format: 1, sha256: sha256Hex(body), ...header })}\n${body}`;
}

const problemOf = (reading: FileReading): string => (reading.ok ? 'none' : reading.problem);

describe('a record that was saved and restored', () => {
  it('is byte for byte the same when saved again', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const log = mergeLogs(...(await live(history))).entries;
        const { text } = await exportRecord(await recordOf(log));
        const elsewhere = memoryRecord();

        await restore(elsewhere, text);

        expect((await exportRecord(elsewhere)).text).toBe(text);
        expect(await elsewhere.entries()).toEqual(log);
      }),
    );
  });

  it('gains nothing from the same file a second time', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const text = writeRecordFile(mergeLogs(...(await live(history))).entries);
        const record = memoryRecord();
        await restore(record, text);
        const head = await record.world.storage.head();

        expect(await restore(record, text)).toBe(0);
        expect(await record.world.storage.head()).toEqual(head);
      }),
      { numRuns: 30 },
    );
  });

  it('comes out as the union wherever two devices exchange files, in either order', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const [a = [], b = []] = await live(history);
        const [one, other] = [await recordOf(a), await recordOf(b)];
        const [fromOne, fromOther] = [(await exportRecord(one)).text, (await exportRecord(other)).text];

        await restore(one, fromOther);
        await restore(other, fromOne);

        expect((await exportRecord(one)).text).toBe((await exportRecord(other)).text);
        expect(await one.entries()).toEqual(mergeLogs(a, b).entries);
      }),
      { numRuns: 50 },
    );
  });

  it('goes on under a new device name when its own past comes back by file', async () => {
    const record = memoryRecord();
    await record.append([read('one')]);
    const { text } = await exportRecord(record);
    const later = memoryRecord({ randomness: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) } });
    await restore(later, text);

    await later.append([read('two')]);

    const devices = new Set((await later.entries()).map(({ device }) => device));
    expect(devices.size).toBe(2);
  });

  it('keeps both sides of a fork after a device was copied, and gives the next entries a name of their own', async () => {
    const randomness = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
    const record = memoryRecord({ randomness });
    await record.append([read('before the copy')]);
    const [started, before] = await record.rows(null);
    const head = await record.world.storage.head();
    const copy = memoryRecord({ randomness });
    if (!head.ok || head.value === null || started === undefined || before === undefined) throw new Error('no head');
    await copy.world.storage.commit({ durability: 'strict', expect: null, head: head.value, add: [started, before] });
    await record.append([read('here')]);
    await copy.append([read('there')]);

    const reading = await readRecordFile(textSource((await exportRecord(copy)).text));
    const preview = await previewImport(record, reading.ok ? reading.entries : []);
    await acceptImport(record, preview);
    await record.append([read('after')]);

    expect(preview.findings.map(({ kind, seq }) => ({ kind, seq }))).toEqual([{ kind: 'fork', seq: 2 }]);
    const sections = (await record.entries('section.read')).map(({ data }) => data.section);
    expect(sections.toSorted()).toEqual(['after', 'before the copy', 'here', 'there']);
    const [after] = (await record.entries('section.read')).filter(({ data }) => data.section === 'after');
    expect(after?.device).not.toBe(started.entry.device);
    expect(after?.tick).toBeGreaterThan(3);
  });
});

describe('an import', () => {
  it('keeps the record as it was in a snapshot of the same commit', async () => {
    const record = memoryRecord();
    await record.append([read('mine')]);
    const before = (await exportRecord(record)).text;
    const other = memoryRecord({ randomness: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) } });
    await other.append([read('theirs')]);

    await restore(record, (await exportRecord(other)).text);

    const snapshots = await record.world.storage.snapshots();
    expect(snapshots.ok && snapshots.value.map(({ text }) => text)).toEqual([before]);
  });

  it('tells who signed what, and sets aside what was changed after it was signed', async () => {
    const writer = memoryRecord({ signing });
    await writer.append([read('one'), read('two')]);
    const [started, one, two] = await writer.entries();
    if (started === undefined || one?.kind !== 'section.read' || two === undefined) throw new Error('not written');
    const changed: Entry = { ...one, data: { ...one.data, section: 'another' } };
    const stripped: Entry = { ...two, signature: null };
    const reader = memoryRecord({ signing });

    const reading = await readRecordFile(textSource(writeRecordFile([started, changed, stripped])));
    const preview = await previewImport(reader, reading.ok ? reading.entries : []);
    await acceptImport(reader, preview);

    expect(preview.devices.map(({ name, authorship }) => ({ name, ...authorship }))).toEqual([
      { name: 'Test device', signed: 1, changed: 2, unsigned: 0, unchecked: 0 },
    ]);
    expect((await reader.entries()).map(({ id }) => id)).toEqual([started.id]);
    const aside = await reader.world.storage.aside();
    expect(aside.ok && aside.value.map(({ found }) => found)).toEqual([changed, stripped]);
  });

  it('does not believe a new key for a device it has met before', async () => {
    const mine = memoryRecord({ signing });
    await mine.append([read('one')]);
    const [started] = await mine.entries('device.started');
    if (started === undefined) throw new Error('not written');
    const forger = await signing.create();
    if (forger === null) throw new Error('no keys here');
    const unsigned = { ...started, tick: 9, data: { ...started.data, publicKey: forger.publicKey } };
    const forged: Entry = { ...unsigned, signature: await signing.sign(forger.handle, hashEntry(unsigned)) };

    const preview = await previewImport(mine, [forged]);

    expect(preview.rows).toEqual([]);
    expect(preview.refused.map(({ entry }) => entry)).toEqual([forged]);
  });

  it('says plainly that nothing is signed where the device has no key', async () => {
    const writer = memoryRecord();
    await writer.append([read('one')]);

    const preview = await previewImport(memoryRecord({ signing }), await writer.entries());

    expect(preview.devices.map(({ authorship }) => authorship.unsigned)).toEqual([2]);
    expect(preview.rows).toHaveLength(2);
  });
});

describe('a file that is not what it should be', () => {
  const sample = async (): Promise<string> => {
    const record = memoryRecord();
    await record.append([read('one'), read('two'), read('three')]);
    return (await exportRecord(record)).text;
  };

  it('is refused with a sentence whatever single byte of it was changed', async () => {
    const text = await sample();
    const bytes = new TextEncoder().encode(text);

    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const damaged = bytes.slice();
        damaged[place] = (damaged[place] ?? 0) ^ flip;

        const reading = await readRecordFile(bytesSource(damaged));

        expect(reading.ok).toBe(false);
        if (!reading.ok) expect(tellFileProblem(reading.problem, reading.sizeBytes)).toMatch(/Nothing was changed\.$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused wherever it was cut, and says that its end is missing', async () => {
    const bytes = new TextEncoder().encode(await sample());
    const headerEnd = bytes.indexOf(0x0a);

    for (let length = 0; length < bytes.length; length += 1) {
      const reading = await readRecordFile(bytesSource(bytes.slice(0, length)));
      expect(problemOf(reading)).toBe(length === 0 ? 'empty' : length < headerEnd ? 'foreign' : 'cut-short');
    }
  });

  it('is refused when it is any other kind of file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 400 }), fc.json().map(encode)),
        async (bytes) => {
          expect(problemOf(await readRecordFile(bytesSource(bytes)))).toBe(bytes.length === 0 ? 'empty' : 'foreign');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is refused before it is read when it is enormous', async () => {
    let isTouched = false;
    const reading = await readRecordFile({
      sizeBytes: largestFileBytes + 1,
      chunks() {
        isTouched = true;
        throw new Error('read all the same');
      },
    });

    expect(problemOf(reading)).toBe('too-large');
    expect(isTouched).toBe(false);
  });

  it('is refused when a line never ends, without keeping it', async () => {
    let sent = 0;
    const reading = await readRecordFile({
      sizeBytes: 100 * 1024 * 1024,
      async *chunks() {
        yield encode(fileOf([]));
        for (; sent < 100; sent += 1) yield await Promise.resolve(new Uint8Array(1024 * 1024).fill(0x61));
      },
    });

    expect(problemOf(reading)).toBe('damaged');
    expect(sent).toBeLessThan(3);
  });

  it('is refused when it is of a newer form, or holds an entry of a newer version or an unknown kind', async () => {
    const record = memoryRecord();
    await record.append([read('one')]);
    const [started, one] = await record.entries();

    expect(problemOf(await readRecordFile(textSource(fileOf([], { format: 2 }))))).toBe('newer');
    for (const entry of [
      { ...one, v: 99 },
      { ...one, kind: 'hologram.viewed' },
    ]) {
      const text = fileOf([canonicalJson(started), canonicalJson(entry)]);
      expect(problemOf(await readRecordFile(textSource(text)))).toBe('newer');
    }
  });

  it('is refused when its digest fits but an entry does not meet its schema', async () => {
    const record = memoryRecord();
    await record.append([read('one')]);
    const [started, one] = await record.entries();
    if (one === undefined) throw new Error('not written');
    const line = canonicalJson(one);

    const hostile = [
      canonicalJson({ ...one, data: { module: 1, section: [] } }),
      canonicalJson({ ...one, data: { ...one.data, extra: true } }),
      canonicalJson({ ...one, extra: true }),
      canonicalJson({ ...one, tick: 2 ** 50 }),
      canonicalJson({ ...one, id: 'not an id' }),
      canonicalJson([one]),
      line.replace('{"at"', '{"__proto__":{"isAdmin":true},"at"'),
      line.replace('"data":{', '"data":{"__proto__":{"isAdmin":true},'),
      line.replace('"section":"one"', `"section":${'['.repeat(2000)}${']'.repeat(2000)}`),
      line.replace('"section":"one"', '"section": "one"'),
      '',
      'null',
    ];

    for (const entry of hostile) {
      const reading = await readRecordFile(textSource(fileOf([canonicalJson(started), entry])));
      expect(problemOf(reading)).toBe('damaged');
      expect(reading.ok ? [] : reading.sound).toEqual([started]);
    }
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it('keeps text that looks like markup as the text it is', async () => {
    const record = memoryRecord();
    const value = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    await record.append([{ kind: 'preference.set', data: { key: 'name', value } }]);
    const elsewhere = memoryRecord();

    await restore(elsewhere, (await exportRecord(record)).text);

    expect((await elsewhere.entries('preference.set')).map(({ data }) => data.value)).toEqual([value]);
  });
});

describe('lines', () => {
  it('come out the same however the bytes were cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.integer({ min: 9, max: 12 }), { maxLength: 9 })), async (pieces) => {
        const lines: string[] = [];
        const chunks = pieces.map((piece) => Uint8Array.from(piece));
        for await (const { bytes, isEnded } of linesOf(toAsync(chunks), 1000))
          lines.push(`${[...bytes].join(',')}${isEnded ? '\n' : ''}`);

        const whole = pieces.flat();
        const expected: string[] = [];
        let rest: number[] = [];
        for (const byte of whole) {
          if (byte === 10) {
            expected.push(`${rest.join(',')}\n`);
            rest = [];
          } else rest.push(byte);
        }
        if (rest.length > 0) expected.push(rest.join(','));
        expect(lines).toEqual(expected);
      }),
    );
  });
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function* toAsync<T>(values: readonly T[]): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value);
}

function bytesSource(bytes: Uint8Array): { sizeBytes: number; chunks: () => AsyncIterable<Uint8Array> } {
  return { sizeBytes: bytes.length, chunks: () => toAsync([bytes.subarray(0, 7), bytes.subarray(7)]) };
}
