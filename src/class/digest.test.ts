import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { hashEntry } from '#record/entry-hash.ts';
import { keyName, sealLetter } from '#record/letters/seal.ts';
import { pageSigning } from '#record/page-signing.ts';
import type { Envelope } from '#schema/entry.ts';
import { seededRecord, studentRecord, type Year } from '../../tests/cohort/year-of-activity.ts';
import { digestLogs } from './digest.ts';

const signing = pageSigning(crypto.subtle);
const year: Year = {
  simulations: [
    { id: 'pulse', caseId: 'athlete', version: 1, contentHash: 'aa', criteria: ['PU-01', 'PU-02', 'PU-03'] },
  ],
  items: Array.from({ length: 80 }, (_, n) => `item-${String(n)}`),
  codes: ['I.P.1.a', 'I.P.3', 'A.1'],
  share: 0.02,
};
const shelf = {
  pulse: {
    title: 'Pulse',
    version: 1,
    passShare: 0.8,
    criteria: { 'PU-01': { sentence: '', competencies: ['I.P.1.a'] } },
    cases: {},
  },
};

const entriesOf = async (number: number): Promise<readonly Envelope[]> =>
  (await (await studentRecord(number, `Student ${String(number)}`, year)).rows(null)).map(({ entry }) => entry);

const whole = (entries: readonly Envelope[]) => ({ entries, isDamaged: false });

describe('a digest', () => {
  it('keeps everything of an honest file and counts it', async () => {
    const entries = await entriesOf(1);

    const { facts, refused } = await digestLogs([whole(entries)], signing, shelf);

    expect(refused).toEqual([]);
    expect(facts).toMatchObject({ name: 'Student 1', entries: entries.length });
    expect(facts.authorship.signed).toBe(entries.length);
    expect(facts.hours).toHaveLength(2);
    expect(facts.simulated.map(([code]) => code)).toEqual(['I.P.1.a']);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });

  it('refuses a changed hour, mark and run by name and keeps the rest', async () => {
    const entries = await entriesOf(1);
    const edit = (kind: string, change: object): Envelope[] =>
      entries.map((entry) =>
        entry === entries.find((one) => one.kind === kind)
          ? { ...entry, data: { ...(entry.data as object), ...change } }
          : entry,
      );

    const [hour, mark, run] = await Promise.all([
      digestLogs([whole(edit('hours.logged', { to: '20:00' }))], signing, shelf),
      digestLogs([whole(edit('competency.marked', { attestedBy: 'N. Body, MD' }))], signing, shelf),
      digestLogs([whole(edit('run.finished', { passed: true, earned: 99 }))], signing, shelf),
    ]);

    expect(hour.refused.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^Hours on .* 20:00, at Maple Clinic$/),
    ]);
    expect(hour.facts.hours).toHaveLength(1);
    expect(mark.refused.map(({ what }) => what)).toEqual([expect.stringContaining('attested by N. Body, MD')]);
    expect(run.refused.map(({ what }) => what)).toEqual([expect.stringContaining('Run of pulse')]);
    for (const { facts } of [hour, mark, run]) expect(facts.entries).toBe(entries.length - 1);
  });

  it('lets a genuine copy stand beside a changed one, whichever came first', async () => {
    const entries = await entriesOf(2);
    const changed = entries.map((entry) =>
      entry.kind === 'hours.logged' ? { ...entry, data: { ...(entry.data as object), mealMinutes: 0 } } : entry,
    );

    const one = await digestLogs([whole(entries), whole(changed)], signing, shelf);
    const other = await digestLogs([whole(changed), whole(entries)], signing, shelf);

    expect(one.entries).toEqual(entries);
    expect(other).toEqual(one);
    expect(one.refused).toHaveLength(2);
  });

  it('takes from a damaged file only what a device signed', async () => {
    const entries = await entriesOf(3);
    const plain = seededRecord(4, {
      signing: {
        create: () => Promise.resolve(null),
        sign: () => Promise.resolve(null),
        verify: () => Promise.resolve(null),
      },
    });
    await plain.append([{ kind: 'preference.set', data: { key: 'name', value: 'No Key' } }]);
    const unsigned = (await plain.rows(null)).map(({ entry }) => entry);

    const signed = await digestLogs([{ entries: entries.slice(0, -3), isDamaged: true }], signing, shelf);
    const other = await digestLogs([{ entries: unsigned, isDamaged: true }], signing, shelf);

    expect(signed.facts.entries).toBe(entries.length - 3);
    expect(other.facts.entries).toBe(0);
    expect(other.refused).toHaveLength(2);
  });

  it('tells what a preceptor signed as confirmed once their key is registered, and not before', async () => {
    const student = seededRecord(6);
    await student.append([
      {
        kind: 'hours.logged',
        data: {
          date: '2026-11-19',
          from: '08:00',
          to: '12:00',
          endsNextDay: false,
          mealMinutes: 0,
          setting: 'clinical',
          site: 'Maple Clinic',
          note: '',
        },
      },
    ]);
    const [hour] = await student.entries('hours.logged');
    const preceptor = seededRecord(7);
    await preceptor.append([{ kind: 'preference.set', data: { key: 'name', value: 'Dana Okafor' } }]);
    const by = { role: 'preceptor' as const, name: 'Dana Okafor', credential: 'CMA', site: 'Maple Clinic' };
    const at = '2026-11-20T10:00:00.000-06:00';
    const answers = [{ entry: hour!.id, hash: hashEntry(hour!), answer: 'confirmed' as const, note: '' }];
    const sealed = await sealLetter(preceptor, {
      letter: 'sign-off-answer',
      v: 1,
      by,
      at,
      request: hour!.id,
      statement: 'I was there.',
      answers,
    });
    await student.append([{ kind: 'letter.received', data: sealed }]);
    const log = whole((await student.rows(null)).map(({ entry }) => entry));
    const registered = { ...by, role: by.role, publicKey: sealed.publicKey!, how: 'qr' as const, id: hour!.id, at };

    const before = await digestLogs([log], signing, shelf);
    const after = await digestLogs([log], signing, shelf, new Map([[keyName(sealed.publicKey!), registered]]));

    expect(before.facts.signatures.map(([id, { state }]) => [id, state])).toEqual([[hour!.id, 'answered']]);
    expect(after.facts.signatures[0]?.[1]).toMatchObject({
      state: 'confirmed',
      word: 'confirmed: signed with the key registered for Dana Okafor, CMA',
    });
  });

  const pieces = fc.array(fc.uniqueArray(fc.nat(200), { maxLength: 30 }), { minLength: 1, maxLength: 4 });
  test.prop([pieces, fc.integer()], { numRuns: 15 })(
    'comes out the same for files in any order and twice',
    async (cuts, swap) => {
      const entries = await entriesOf(5);
      const files = [entries, ...cuts.map((cut) => entries.filter((_, place) => !cut.includes(place)))].map(whole);
      const turned = [...files.slice(swap % files.length), ...files.slice(0, swap % files.length), ...files];

      const one = await digestLogs(files, signing, shelf);
      const other = await digestLogs(turned, signing, shelf);

      expect(other).toEqual(one);
    },
  );
});
