/** Property: one signature at the end of an unbroken chain tells the same as checking every signature. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { hashEntry } from '../../src/record/entry-hash.ts';
import { mergeLogs } from '../../src/record/log/merge.ts';
import { verifyByChain, verifyEntries } from '../../src/record/log/verify.ts';
import { pageSigning } from '../../src/record/page-signing.ts';
import type { Entry } from '../../src/schema/entry.ts';
import { histories, live } from './record-arbitraries.ts';

const signing = pageSigning(crypto.subtle);

/** What may happen to an entry between its device and us. */
const harms = ['none', 'dropped', 'data', 'time', 'previous', 'unsigned', 'forked'] as const;

function harmed(entry: Entry, how: (typeof harms)[number]): Entry[] {
  switch (how) {
    case 'none':
      return [entry];
    case 'dropped':
      return [];
    case 'data':
      return [{ ...entry, data: { ...entry.data, added: 1 } as never }];
    case 'time':
      return [{ ...entry, at: '2020-01-01T00:00:00.000+00:00' }];
    case 'previous':
      return [{ ...entry, previous: '0'.repeat(64) }];
    case 'unsigned':
      return [{ ...entry, signature: null }];
    case 'forked':
      return [entry, { ...entry, id: entry.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }];
  }
}

test.prop([histories, fc.array(fc.constantFrom(...harms), { minLength: 1, maxLength: 12 })], { numRuns: 40 })(
  'whatever was dropped, changed or written twice',
  async (history, done) => {
    const entries = mergeLogs(...(await live(history, signing))).entries.flatMap((entry, place) =>
      harmed(entry, done[place % done.length]!),
    );

    const quick = await verifyByChain(entries, signing);

    expect(quick).toEqual(await verifyEntries(entries, signing));
  },
);

test.prop([histories], { numRuns: 20 })('and a whole log needs one check a device', async (history) => {
  const entries = mergeLogs(...(await live(history, signing))).entries;
  let checks = 0;
  const counting = {
    verify: (...asked: Parameters<typeof signing.verify>) => {
      checks += 1;
      return signing.verify(...asked);
    },
  };

  await verifyByChain(entries, counting, hashEntry);

  expect(checks).toBe(new Set(entries.map(({ device }) => device)).size);
});
