import { describe, expect, it } from 'vitest';
import { hashEntry } from './entry-hash.ts';
import { memoryRecord } from './memory-record.ts';
import { memoryStorage } from './storage/memory-storage.ts';
import { tellCondition, tellFailure } from './status.ts';
import type { FoundRow, Outcome, RecordStorage, Row } from './storage/storage.ts';
import type { Entry, Intent } from '../schema/entry.ts';

const read = (section: string): Intent => ({ kind: 'section.read', data: { module: 'law-and-ethics/hipaa', section } });

/** A storage whose rows can be damaged behind the record's back. */
function damageable(): { storage: RecordStorage; damage: (id: string, how: (row: Row) => unknown) => void } {
  const storage = memoryStorage();
  const damaged = new Map<string, (row: Row) => unknown>();
  const seen = (outcome: Outcome<readonly FoundRow[]>): Outcome<readonly FoundRow[]> =>
    outcome.ok
      ? {
          ok: true,
          value: outcome.value.map(({ key, value }) => ({ key, value: damaged.get(key)?.(value as Row) ?? value })),
        }
      : outcome;
  return {
    damage: (id, how) => damaged.set(id, how),
    storage: {
      ...storage,
      rows: async (kinds) => seen(await storage.rows(kinds)),
      rowsById: async (ids) => seen(await storage.rowsById(ids)),
    },
  };
}

describe('a damaged row', () => {
  it.each([
    ['changed since it was written', (row: Row) => ({ ...row, entry: { ...row.entry, tick: row.entry.tick + 1 } })],
    ['not an entry', () => 'garbage'],
    ['parts of the entry are missing', (row: Row) => ({ ...row, entry: { id: row.entry.id } })],
    ['kept under a different id', (row: Row) => ({ ...row, entry: { ...row.entry, id: row.entry.device } })],
  ])('that is %s is set aside with that reason, and the rest is used', async (reason, how) => {
    const { storage, damage } = damageable();
    const record = memoryRecord({ storage });
    const appended = await record.append([read('one'), read('two'), read('three')]);
    damage(appended.ok ? (appended.entries[1]?.id ?? '') : '', how);

    const sections = (await record.entries('section.read')).map(({ data }) => data.section);
    // Setting aside is a change of its own; when the next one is done, so is it.
    await record.append([read('four')]);

    expect(sections).toEqual(['one', 'three']);
    const aside = await storage.aside();
    expect(aside.ok && aside.value.map((row) => row.reason)).toEqual([expect.stringContaining(reason)]);
    expect(record.status.setAside).toBe(1);
    expect((await record.entries('section.read')).map(({ data }) => data.section)).toEqual(['one', 'three', 'four']);
  });
});

describe('an entry written by a newer version', () => {
  it('is kept and counted, not shown', async () => {
    const record = memoryRecord();
    await record.append([read('one')]);
    const [, one] = await record.rows(null);
    if (one === undefined) throw new Error('not written');
    const entry = { ...one.entry, id: one.entry.id.replace(/.$/, 'f'), v: 9, seq: 7 };
    await record.join({ rows: [{ entry, hash: hashEntry(entry) }] });

    expect((await record.entries('section.read')).map(({ id }) => id)).toEqual([one.entry.id]);
    expect(record.status.unread).toBe(1);
    expect((await record.rows(null)).map(({ entry: { id } }) => id)).toContain(entry.id);
  });
});

describe('erasing', () => {
  it('leaves nothing, tells whoever watches to read again, and begins under a new device name', async () => {
    const record = memoryRecord();
    const heard: (readonly Entry[])[] = [];
    await record.append([read('one')]);
    const [before] = await record.entries('device.started');
    record.watch((added) => heard.push(added));

    await record.erase();
    const empty = await record.entries();
    await record.append([read('two')]);

    expect(empty).toEqual([]);
    expect(heard[0]).toEqual([]);
    const [after] = await record.entries('device.started');
    expect(after?.device).not.toBe(before?.device);
    expect((await record.entries('section.read')).map(({ data }) => data.section)).toEqual(['two']);
  });
});

describe('a storage that went away', () => {
  /** Out of reach for the given number of reads of its head after `lose`. */
  function losing(): { storage: RecordStorage; lose: (reads: number) => void; interrupt: () => void } {
    const storage = memoryStorage();
    let left = 0;
    let listener: (fault: 'gone') => void = () => undefined;
    return {
      lose: (reads) => {
        left = reads;
      },
      interrupt: () => {
        listener('gone');
      },
      storage: {
        ...storage,
        head: () => {
          left -= 1;
          return left >= 0 ? Promise.resolve({ ok: false as const, fault: 'gone' as const }) : storage.head();
        },
        onInterruption: (heard) => {
          listener = heard;
          return () => undefined;
        },
      },
    };
  }

  it.each([1, 4])('is found again by itself after %i looks', async (reads) => {
    const { storage, lose, interrupt } = losing();
    const record = memoryRecord({ storage });
    await record.append([read('one')]);
    const conditions: string[] = [];
    const isBack = new Promise<void>((resolve) => {
      record.watchStatus(({ condition }) => {
        conditions.push(condition);
        if (condition === 'memory') resolve();
      });
    });

    lose(reads);
    interrupt();
    await isBack;

    expect(conditions).toContain('lost');
    expect((await record.append([read('two')])).ok).toBe(true);
  });

  it('and was erased meanwhile is told as erased, without an act of anybody', async () => {
    const { storage, lose, interrupt } = losing();
    const emptied = memoryStorage();
    let isErased = false;
    const record = memoryRecord({
      storage: {
        ...storage,
        head: async () => {
          const found = await storage.head();
          return found.ok && isErased ? emptied.head() : found;
        },
      },
    });
    await record.append([read('one')]);
    const isTold = new Promise<void>((resolve) => {
      record.watchStatus(({ condition }) => {
        if (condition === 'cleared') resolve();
      });
    });

    isErased = true;
    lose(3);
    interrupt();
    await isTold;

    expect(await record.append([read('two')])).toEqual({ ok: false, code: 'storage-gone' });
  });
});

describe('a key that stops working', () => {
  it('makes the device go on under a new name, unsigned, rather than look forged', async () => {
    let isBroken = false;
    const record = memoryRecord({
      signing: {
        create: () => Promise.resolve({ publicKey: { kty: 'EC' }, handle: {} }),
        sign: () => Promise.resolve(isBroken ? null : 'signature'),
        verify: () => Promise.resolve(true),
      },
    });
    await record.append([read('signed')]);
    isBroken = true;

    await record.append([read('unsigned')]);

    const [signed, unsigned] = await record.entries('section.read');
    expect([signed, unsigned].map((entry) => entry?.signature ?? null).sort()).toEqual(['signature', null].sort());
    expect(signed?.device).not.toBe(unsigned?.device);
  });
});

describe('what a person is told', () => {
  it('is a sentence for every condition and failure, and nothing when all is well', () => {
    expect(tellCondition('well')).toBeNull();
    for (const condition of ['slow', 'waiting', 'memory', 'read-only', 'outdated', 'lost', 'cleared'] as const) {
      expect(tellCondition(condition)).toMatch(/^[A-Z].*\.$/);
    }
    for (const code of ['storage-full', 'storage-failed', 'storage-gone', 'newer-version', 'read-only'] as const) {
      expect(tellFailure(code)).toMatch(/^Not saved: .*\.$/);
    }
  });
});
