import { describe, expect, it } from 'vitest';
import { memoryRecord } from '../memory-record.ts';
import { pageSigning } from '../page-signing.ts';
import { keyName, readLetter, sealLetter } from './seal.ts';
import type { Letter } from '../../schema/letter.ts';

const signing = pageSigning(crypto.subtle);
const letter: Letter = {
  letter: 'introduction',
  v: 1,
  by: { role: 'preceptor', name: 'Jo Ortiz', credential: 'RN', site: 'Maple Clinic' },
  at: '2026-11-27T10:00:00.000-06:00',
};

async function device() {
  const record = memoryRecord({ signing });
  await record.append([{ kind: 'preference.set', data: { key: 'name', value: 'Jo Ortiz' } }]);
  return record;
}

describe('a letter', () => {
  it('is read again with the key that signed it, which has one name', async () => {
    const record = await device();
    const sealed = await sealLetter(record, letter);
    const again = await sealLetter(record, letter);

    const reading = await readLetter(JSON.parse(JSON.stringify(sealed)), signing);

    expect(reading).toMatchObject({ ok: true, letter, authorship: 'signed' });
    expect(keyName(sealed.publicKey ?? {})).toBe(keyName(again.publicKey ?? {}));
  });

  it('is refused when one letter of it was changed, or its key or signature', async () => {
    const sealed = await sealLetter(await device(), letter);
    const other = await sealLetter(await device(), letter);

    for (const forged of [
      { ...sealed, text: sealed.text.replace('Ortiz', 'Ortis') },
      { ...sealed, publicKey: other.publicKey },
      { ...sealed, signature: other.signature },
      { ...sealed, signature: null },
      { ...sealed, publicKey: null },
    ])
      expect(await readLetter(forged, signing)).toEqual({ ok: false, problem: 'changed' });
  });

  it('is not an entry: the device’s signature of an entry does not pass for one of a letter', async () => {
    const record = await device();
    const sealed = await sealLetter(record, letter);
    const [entry] = await record.entries('preference.set');

    expect(await readLetter({ ...sealed, signature: entry?.signature ?? '' }, signing)).toMatchObject({ ok: false });
  });

  it('goes out unsigned where the device has no key, and says so', async () => {
    const sealed = await sealLetter(memoryRecord({ signing }), letter);

    expect(sealed.signature).toBeNull();
    expect(await readLetter(sealed, signing)).toMatchObject({ ok: true, authorship: 'unsigned' });
  });

  it('tells something foreign and something newer apart', async () => {
    const sealed = await sealLetter(await device(), letter);

    expect(await readLetter('hello', signing)).toEqual({ ok: false, problem: 'foreign' });
    expect(await readLetter({ ...sealed, text: 'hello' }, signing)).toEqual({ ok: false, problem: 'foreign' });
    const newer = { ...sealed, text: sealed.text.replace('"v":1', '"v":2') };
    expect(await readLetter(newer, signing)).toEqual({ ok: false, problem: 'newer' });
  });
});
