/** How far a signature reaches, and that nothing changed afterwards passes for signed. */
import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canonicalJson } from '#canonical/canonical-json.ts';
import { hashEntry } from '#record/entry-hash.ts';
import { registeredKeys, type RegisteredKey } from '#record/folds/registered-keys.ts';
import { sealLetter } from '#record/letters/seal.ts';
import { memoryRecord } from '#record/memory-record.ts';
import { pageSigning } from '#record/page-signing.ts';
import type { Entry, Intent } from '#schema/entry.ts';
import type { SealedLetter } from '#schema/letter.ts';
import { signingEvidence } from './evidence.ts';
import { signingStandings, standingOf, type SigningStanding } from './standing.ts';
import { standingDetail, standingMeaning, standingWord } from './words.ts';

const signing = pageSigning(crypto.subtle);
const request = '01998e3c-7c00-7000-8000-0000000000aa';
const stay: Intent = {
  kind: 'hours.logged',
  data: {
    date: '2026-11-20',
    from: '08:00',
    to: '16:30',
    endsNextDay: false,
    mealMinutes: 30,
    setting: 'clinical',
    site: 'Maple Clinic',
    note: '',
  },
};
const placement = '01998e3c-7c00-7000-8000-0000000000bb';
const placedAt = (site: string) =>
  ({
    kind: 'placement.set',
    data: {
      placement,
      site,
      preceptors: [],
      contact: '',
      from: '2026-11-02',
      to: '2026-12-18',
      isUnpaid: true,
      note: '',
    },
  }) satisfies Intent;
const stayed: Intent = {
  kind: 'stay.logged',
  data: {
    placement,
    date: '2026-11-20',
    from: '08:00',
    to: '16:30',
    endsNextDay: false,
    mealMinutes: 30,
    setting: 'clinical',
    supervisor: '',
    zone: null,
    makesUp: null,
    note: '',
  },
};
const dana = { role: 'preceptor', name: 'Dana Okafor', credential: 'RN', site: 'Maple Clinic' } as const;

type Device = ReturnType<typeof memoryRecord>;

const keys = new Map<number, ReturnType<typeof signing.create>>();

/** The device of that number: the same ids and the same key each time, so that a log can be begun again and go on otherwise. */
async function device(n: number): Promise<Device> {
  let drawn = n * 1000;
  const pair = keys.get(n) ?? signing.create();
  keys.set(n, pair);
  const bytes = (length: number) => {
    drawn += 1;
    return Uint8Array.from({ length }, (_, i) => Math.imul(drawn + i, 2654435761) >>> 13);
  };
  const record = memoryRecord({ signing: { ...signing, create: () => pair }, randomness: { bytes } });
  await record.append([{ kind: 'preference.set', data: { key: 'name', value: `Device ${n}` } }]);
  return record;
}

async function keep(record: Device, intent: Intent): Promise<Entry> {
  const done = await record.append([intent]);
  if (!done.ok) throw new Error(done.code);
  return done.entries[0]!;
}

const draw = (...entries: readonly Entry[]): Intent => ({
  kind: 'signature.made',
  data: {
    about: entries.map((entry) => ({ entry: entry.id, hash: hashEntry(entry) })),
    statement: 'I saw it.',
    role: 'preceptor',
    by: { name: dana.name, credential: dana.credential },
    strokes: [[1, 2, 300, 400]],
  },
});

const answer = (
  by: Device,
  about: Entry | readonly Entry[],
  said: 'confirmed' | 'not-confirmed' = 'confirmed',
  at = '2026-11-23T15:00:00.000-06:00',
): Promise<SealedLetter> =>
  sealLetter(by, {
    letter: 'sign-off-answer',
    v: 1,
    by: dana,
    at,
    request,
    statement: 'I saw it.',
    answers: [about].flat().map((entry) => ({
      entry: entry.id,
      hash: hashEntry(entry),
      answer: said,
      note: said === 'confirmed' ? '' : 'not 8 h',
    })),
  });

const receive = (sealed: SealedLetter): Intent => ({ kind: 'letter.received', data: sealed });

async function register(...keys: readonly (SealedLetter['publicKey'] | undefined)[]) {
  const cohort = memoryRecord();
  for (const publicKey of keys)
    await keep(cohort, { kind: 'key.registered', data: { ...dana, publicKey: publicKey ?? {}, how: 'qr' } });
  return registeredKeys(await cohort.entries('key.registered', 'entry.withdrawn'));
}

async function standing(
  entries: readonly Entry[],
  id: string,
  registered: ReadonlyMap<string, RegisteredKey> = new Map(),
): Promise<SigningStanding> {
  return standingOf(signingStandings(await signingEvidence(entries, signing), registered), id);
}

describe('a signature', () => {
  let preceptor: Device, entry: Entry, sealed: SealedLetter;
  beforeAll(async () => {
    preceptor = await device(2);
    entry = await keep(await device(1), stay);
    sealed = await answer(preceptor, entry);
  });

  /** The student's log with more in it; the log itself stays as it is. */
  async function withMore(...intents: readonly Intent[]): Promise<readonly Entry[]> {
    const copy = await device(1);
    const same = await keep(copy, stay);
    expect(same.id).toBe(entry.id);
    const entries: Entry[] = [...(await copy.entries())];
    for (const intent of intents) entries.push(await keep(copy, intent));
    return entries;
  }

  it('that nobody made is not there', async () => {
    expect(await standing(await withMore(), entry.id)).toMatchObject({ state: 'unsigned', by: null });
  });

  it('drawn on the student’s own device is attested there, unconfirmed', async () => {
    const made = await standing(await withMore(draw(entry)), entry.id);

    expect(made).toMatchObject({ state: 'attested-here', by: { name: 'Dana Okafor' } });
    expect(standingWord(made)).toBe('attested on the student’s device, unconfirmed');
    expect(standingMeaning(made.state)).toContain('does not prove who');
  });

  it('of another device is an answer, and confirmed where that device’s key was registered', async () => {
    const entries = await withMore(receive(sealed));
    const registered = await register(sealed.publicKey);
    const confirmed = await standing(entries, entry.id, registered);

    expect(await standing(entries, entry.id)).toMatchObject({ state: 'answered', registration: null });
    expect(confirmed).toMatchObject({ state: 'confirmed', registration: { name: 'Dana Okafor', how: 'qr' } });
    expect(standingWord(confirmed)).toBe('confirmed: signed with the key registered for Dana Okafor, RN');
  });

  it('under a key of the student’s own device is never more than attested there, registered or not', async () => {
    const copy = await device(1);
    const own = await keep(copy, stay);
    const self = await answer(copy, own);
    const all = [...(await copy.entries()), await keep(copy, receive(self))];

    expect(await standing(all, own.id)).toMatchObject({ state: 'attested-here' });
    expect(await standing(all, own.id, await register(self.publicKey))).toMatchObject({ state: 'attested-here' });
  });

  it('without a key speaks for nothing: anybody can have written it', async () => {
    const bare = { ...sealed, publicKey: null, signature: null };

    const made = await standing(await withMore(receive(bare)), entry.id, await register(sealed.publicKey));

    expect(made).toMatchObject({ state: 'unsigned' });
  });

  it('that says no stands over a drawn one, with its note', async () => {
    const no = await answer(preceptor, entry, 'not-confirmed');
    const made = await standing(await withMore(draw(entry), receive(no)), entry.id);

    expect(made).toMatchObject({ state: 'not-confirmed', note: 'not 8 h' });
    expect(standingDetail(made)).toContain('“not 8 h”');
  });

  it('counts as its key said last by its own clock, in whatever order the letters came', async () => {
    const no = await answer(preceptor, entry, 'not-confirmed', '2026-11-24T09:00:00.000-06:00');
    const registered = await register(sealed.publicKey);

    for (const letters of [
      [no, sealed],
      [sealed, no],
      [sealed, no, sealed],
    ])
      expect(await standing(await withMore(...letters.map(receive)), entry.id, registered)).toMatchObject({
        state: 'not-confirmed',
      });
  });

  it('of a registered key weighs more than the no of a key nobody knows', async () => {
    const no = await answer(await device(3), entry, 'not-confirmed');

    const entries = await withMore(receive(sealed), receive(no));

    expect(await standing(entries, entry.id, await register(sealed.publicKey))).toMatchObject({ state: 'confirmed' });
  });

  it('stands the same in whatever order the entries of the log come', async () => {
    const no = await answer(await device(3), entry, 'not-confirmed');
    const entries = await withMore(draw(entry), receive(sealed), receive(no));
    const registered = await register(sealed.publicKey);
    const [here, there] = [await standing(entries, entry.id), await standing(entries, entry.id, registered)];

    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...entries], { minLength: entries.length }), async (shuffled) => {
        expect(await standing(shuffled, entry.id)).toEqual(here);
        expect(await standing(shuffled, entry.id, registered)).toEqual(there);
      }),
      { numRuns: 30 },
    );
  });

  it('over an entry that reads differently now is broken, even when it is signed here again', async () => {
    const changed = { ...entry, data: { ...entry.data, to: '18:30' } } as Entry;
    const entries = (await withMore(receive(sealed))).map((one) => (one.id === entry.id ? changed : one));

    expect(await standing(entries, entry.id, await register(sealed.publicKey))).toMatchObject({ state: 'broken' });
  });

  it('stands for the site it was made at: under another it is broken, until it is signed anew there', async () => {
    const copy = await device(1);
    const at = await keep(copy, placedAt('Maple Clinic'));
    const line = await keep(copy, stayed);
    await keep(copy, receive(await answer(preceptor, [at, line])));
    const registered = await register(sealed.publicKey);
    const now = async () => standing(await copy.entries(), line.id, registered);

    expect(await now()).toMatchObject({ state: 'confirmed' });
    await keep(copy, { ...placedAt('Maple Clinic'), data: { ...placedAt('Maple Clinic').data, to: '2027-01-15' } });
    expect(await now()).toMatchObject({ state: 'confirmed' });
    const moved = await keep(copy, placedAt('County Hospital'));
    expect(await now()).toMatchObject({ state: 'broken' });
    await keep(copy, draw(moved, line));
    expect(await now()).toMatchObject({ state: 'attested-here' });
  });

  it('over hours without the placement they name says nothing of a site, and does not hold where there is one', async () => {
    const copy = await device(1);
    await keep(copy, placedAt('County Hospital'));
    const line = await keep(copy, stayed);
    await keep(copy, receive(await answer(preceptor, line)));

    expect(await standing(await copy.entries(), line.id, await register(sealed.publicKey))).toMatchObject({
      state: 'broken',
    });
  });

  it('under the student’s own key spelled another way is not taken for that of somebody else', async () => {
    const copy = await device(1);
    const own = await keep(copy, stay);
    const self = await answer(copy, own);
    const respelled = { ...self, publicKey: { ...self.publicKey, x: otherSpelling(String(self.publicKey?.['x'])) } };
    const all = [...(await copy.entries()), await keep(copy, receive(respelled))];

    const made = await standing(all, own.id, await register(respelled.publicKey));

    expect(made.state).toBe('broken');
  });

  it('taken back is none', async () => {
    const copy = await device(1);
    const own = await keep(copy, stay);
    const made = await keep(copy, draw(own));
    await keep(copy, { kind: 'entry.withdrawn', data: { entry: made.id, reason: 'wrong week' } });

    expect(await standing(await copy.entries(), own.id)).toMatchObject({ state: 'unsigned' });
  });

  it('tells both times where the clocks of the two devices are more than an hour apart, and refuses nothing for it', async () => {
    const early = await answer(preceptor, entry, 'confirmed', '2026-11-22T09:00:00.000-06:00');
    const made = await standing(await withMore(receive(early)), entry.id);

    expect(made.state).toBe('answered');
    expect(standingDetail(made)).toMatch(/2026-11-22 09:00 by the clock of that device, taken in 2026-11-23/);
  });

  it('never holds when one character of the entry, the signature, the letter or its key is another', async () => {
    const entries = [...(await withMore(draw(entry)))];
    const lettered = [...(await withMore(receive(sealed)))];
    const registered = await register(sealed.publicKey);
    const ofKind = (from: readonly Entry[], kind: Entry['kind']) => from.findIndex((one) => one.kind === kind);
    const places = [
      { from: entries, at: ofKind(entries, 'hours.logged') },
      { from: entries, at: ofKind(entries, 'signature.made') },
      { from: lettered, at: ofKind(lettered, 'hours.logged') },
    ];
    const another = (text: string, at: number, char: string) => text.slice(0, at) + char + text.slice(at + 1);
    const character = fc.constantFrom(...Array.from('0123456789abcdefXYZ_- "'));

    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3 }), fc.nat(), character, async (which, where, char) => {
        const place = places[which];
        // The fourth is the letter inside its entry, changed before the student's device signed that it came.
        const whole = place === undefined ? canonicalJson(sealed) : canonicalJson(place.from[place.at]);
        const at = where % whole.length;
        fc.pre(whole[at] !== char);
        const forged = parsed(another(whole, at, char));
        fc.pre(forged !== null);
        const log =
          place === undefined
            ? await withMore(receive(forged as SealedLetter)).catch(() => [])
            : place.from.with(place.at, forged as Entry);

        for (const id of new Set([entry.id, (forged as Entry).id]))
          expect((await standing(log, id, registered)).state).not.toMatch(/attested-here|^confirmed/);
      }),
      { numRuns: 400 },
    );
  });
});

/** The last character of a coordinate holds two bits that say nothing. */
function otherSpelling(half: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return half.slice(0, -1) + (alphabet[alphabet.indexOf(half.slice(-1)) ^ 1] ?? '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
