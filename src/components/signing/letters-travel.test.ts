/** A request goes to another device and its answer comes back: packed, in links and codes, cut, changed, and of somebody else. */
import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { readRequest, checkAnswer, signedEntries, writeAnswer, writeRequest } from '#externship/signing/request.ts';
import { signableGroups, siteNames, withPlacements } from '#externship/signing/signable.ts';
import {
  describeEntry,
  sayHoursOf,
  isSignable,
  type Names,
  type SignableEntry,
} from '#externship/signing/describe-entry.ts';
import { gather, missingParts, nothingGathered, partFragments, wholeFragment } from '#externship/signing/travel.ts';
import { readLetter, sealLetter } from '#record/letters/seal.ts';
import { memoryRecord } from '#record/memory-record.ts';
import { pageSigning } from '#record/page-signing.ts';
import type { Entry, EntryData, Intent } from '#schema/entry.ts';
import { packLetter, unpackLetter } from './pack-letter.ts';
import { wordsOf, type ShippedWords } from './shipped-words.ts';

const signing = pageSigning(crypto.subtle);
const placement = '01998e3c-7c00-7000-8000-000000000010';
const request = '01998e3c-7c00-7000-8000-0000000000aa';
const at = '2026-11-27T10:00:00.000-06:00';
const dana = { role: 'preceptor', name: 'Dana Okafor', credential: 'RN', site: 'Maple Clinic' } as const;

const place: Intent = {
  kind: 'placement.set',
  data: {
    placement,
    site: 'Maple Clinic',
    preceptors: [{ name: 'Dana Okafor', credential: 'RN' }],
    contact: '',
    from: '2026-11-02',
    to: '2026-12-18',
    isUnpaid: true,
    note: '',
  },
};
const stay = (date: string): Intent => ({
  kind: 'stay.logged',
  data: {
    placement,
    date,
    from: '08:00',
    to: '16:30',
    endsNextDay: false,
    mealMinutes: 30,
    setting: 'clinical',
    supervisor: 'Dana Okafor',
    zone: 'America/Chicago',
    makesUp: null,
    note: '',
  },
});
const mark = (stage: 'lab' | 'site'): Intent => ({
  kind: 'competency.marked',
  data: { framework: 'maerb-2022', code: 'I.P.3', stage, outcome: 'passed', attestedBy: 'D. Okafor', note: '' },
});
const week = ['2026-11-23', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const names: Names = {
  competency: () => 'screen patients by protocol',
  site: () => 'Maple Clinic',
  row: () => null,
  scale: () => null,
  level: () => null,
};

type Device = ReturnType<typeof memoryRecord>;

async function student(): Promise<Device> {
  const record = memoryRecord({ signing });
  for (const intent of [place, ...week.map(stay), mark('site'), mark('lab')]) await record.append([intent]);
  return record;
}

async function preceptor(): Promise<Device> {
  const record = memoryRecord({ signing });
  await record.append([{ kind: 'preference.set', data: { key: 'name', value: 'Dana Okafor' } }]);
  return record;
}

const signableOf = (entries: readonly Entry[]) => entries.filter((entry): entry is SignableEntry => isSignable(entry));

/** Asks for the entries, and keeps that it asked. */
async function ask(record: Device, chosen: readonly SignableEntry[]) {
  const letter = writeRequest(chosen, {
    by: { name: 'Ana Ruiz', credential: '', site: '' },
    role: 'preceptor',
    at,
    request,
  });
  const data = { request, about: signedEntries(chosen), statement: letter.statement, role: 'preceptor' as const };
  await record.append([{ kind: 'signature.asked', data }]);
  return letter;
}

describe('what may be signed', () => {
  it('stands by week, latest first, and takes along the placement it names', async () => {
    const entries = signableOf(await (await student()).entries());
    const groups = signableGroups(entries);
    const chosen = withPlacements(groups[0]!.entries, entries);

    expect(groups.map(({ id, entries }) => [id, entries.length])).toEqual([
      ['week-2026-11-23', 1],
      ['week-2026-11-16', 5],
      ['site', 1],
      ['lab', 1],
    ]);
    expect(chosen.map(({ kind }) => kind)).toEqual(['placement.set', 'stay.logged']);
    expect(siteNames(entries)(placement)).toBe('Maple Clinic');
  });

  it('is told whole: no word or number of an entry is left out but ids and what is empty', async () => {
    for (const entry of signableOf(await (await student()).entries())) {
      const { title, lines } = describeEntry(entry, names);
      const told = [title, ...lines].join(' ').replaceAll(' ', '_');
      const {
        isUnpaid: _,
        preceptors: __,
        stage: ___,
        endsNextDay: ____,
        placement: _____,
        outcome: ______,
        ...said
      } = entry.data as Readonly<Record<string, unknown>>;

      for (const value of Object.values(said).filter((one) => one !== '' && one !== null))
        expect(told).toContain(String(value).replaceAll(' ', '_'));
    }
  });
});

describe('what is read before signing', () => {
  const made = async (intent: Intent) => {
    const record = memoryRecord();
    await record.append([intent]);
    return signableOf(await record.entries())[0]!;
  };

  it('names each step of a check-off that was not done, and which of them are critical', async () => {
    const steps = [
      { step: 'Washes hands', outcome: 'done', isCritical: true },
      { step: 'Asks for two identifiers', outcome: 'missed', isCritical: true },
      { step: 'Offers a blanket', outcome: 'not-observed', isCritical: false },
    ] as const;
    const entry = await made({
      kind: 'check-off.made',
      data: {
        framework: 'own-list',
        code: 'MA.1',
        stage: 'lab',
        sheet: 'rooming',
        sheetVersion: 1,
        attempt: 2,
        steps: [...steps],
        outcome: 'not-yet',
        date: '2026-11-20',
        attestedBy: 'J. Ortiz',
        note: '',
      },
    });
    const { title, lines } = describeEntry(entry, { ...names, competency: () => null });

    expect(title).toBe('MA.1');
    expect(lines).toContain('not yet passed in the lab on 2026-11-20, attempt 2');
    expect(lines).toContain('1 of 3 steps done, by the sheet “rooming”');
    expect(lines).toContain('missed (critical): Asks for two identifiers');
    expect(lines).toContain('not observed: Offers a blanket');
  });

  it('gives an evaluation in the words of its form, and what was not observed as such', async () => {
    const entry = await made({
      kind: 'evaluation.given',
      data: {
        evaluation: request,
        placement,
        form: 'final',
        version: 1,
        scale: 'zero-to-three',
        date: '2026-12-18',
        by: { name: 'Dana Okafor', credential: 'RN' },
        ratings: [
          { row: 'rooming', value: 3 },
          { row: 'filing', value: null },
        ],
        comment: 'Calm.',
      },
    });
    const known: ShippedWords = {
      competencies: {},
      rows: { 'final 1': { rooming: 'Brings patients in' } },
      scales: { 'zero-to-three': { title: '0 to 3', levels: { 3: 'does it with skill' }, notObserved: 'not seen' } },
    };
    const { lines } = describeEntry(entry, { ...wordsOf(known, []), site: () => null });

    expect(lines[0]).toBe('given by Dana Okafor, RN');
    expect(lines[2]).toBe('Brings patients in: 3, does it with skill');
    expect(lines[3]).toBe('filing: not seen');
    expect(lines[4]).toBe('comment: “Calm.”');
  });

  it('adds up hours without meals, and counts a night in which the clocks change as it was', async () => {
    const night = await made({
      kind: 'stay.logged',
      data: { ...stay('2026-10-31').data, from: '22:00', to: '06:00', endsNextDay: true } as EntryData<'stay.logged'>,
    });

    expect(sayHoursOf([night, await made(stay('2026-11-20')), await made(place)])).toBe('16 h 30 min');
    expect(sayHoursOf([await made(place)])).toBeNull();
  });
});

describe('a request and its answer', () => {
  let sealed: Awaited<ReturnType<typeof sealLetter>>, packed: string;
  beforeAll(async () => {
    const record = await student();
    const entries = signableOf(await record.entries());
    sealed = await sealLetter(record, await ask(record, withPlacements(signableGroups(entries)[1]!.entries, entries)));
    packed = await packLetter(sealed);
  });

  it('go there and back with a no among the answers, and fit what was asked', async () => {
    const record = await student();
    const entries = signableOf(await record.entries());
    const asked = await sealLetter(record, await ask(record, withPlacements(entries, entries)));
    const reading = await readLetter(await unpackLetter(await packLetter(asked)), signing);
    if (!reading.ok || reading.letter.letter !== 'sign-off-request') throw new Error('not a request');
    const rows = readRequest(reading.letter)!;
    const said = rows.map((_, i) => ({ isConfirmed: i !== 1, note: i === 1 ? 'left at 16:00' : '' }));
    const answer = await sealLetter(await preceptor(), writeAnswer(reading.letter, rows, said, { by: dana, at }));
    const back = await readLetter(await unpackLetter(await packLetter(answer)), signing);
    if (!back.ok || back.letter.letter !== 'sign-off-answer') throw new Error('not an answer');

    expect(back.authorship).toBe('signed');
    expect(back.letter.answers.map(({ answer }) => answer).slice(0, 3)).toEqual([
      'confirmed',
      'not-confirmed',
      'confirmed',
    ]);
    expect(checkAnswer(back.letter, await record.entries())).toBeNull();
  });

  it('are refused when another student asked, for other entries, and for an entry that reads differently now', async () => {
    const record = await student();
    const entries = signableOf(await record.entries());
    const letter = await ask(record, entries.slice(0, 3));
    const rows = readRequest(letter)!;
    const said = rows.map(() => ({ isConfirmed: true, note: '' }));
    const answer = writeAnswer(letter, rows, said, { by: dana, at });
    const here = await record.entries();
    const changed = here.map((entry) => (entry.id === rows[1]!.entry.id ? { ...entry, at } : entry));

    expect(checkAnswer(answer, await (await student()).entries())).toBe('not-asked');
    expect(checkAnswer({ ...answer, statement: 'I do.' }, here)).toBe('other-words');
    const more = { ...answer.answers[0]!, entry: entries[4]!.id };
    expect(checkAnswer({ ...answer, answers: [...answer.answers, more] }, here)).toBe('other-words');
    expect(checkAnswer(answer, changed)).toBe('entry-gone');
    expect(checkAnswer(answer, here)).toBeNull();
  });

  it('show only what can be shown whole: an entry of another kind, or with more in it, is not put before anybody', async () => {
    const record = await student();
    const letter = await ask(record, signableOf(await record.entries()).slice(0, 1));
    const [entry] = letter.entries as unknown as [Entry];

    expect(readRequest({ ...letter, entries: [{ ...entry, kind: 'preference.set' }] })).toBeNull();
    expect(readRequest({ ...letter, entries: [{ ...entry, data: { ...entry.data, more: 1 } }] })).toBeNull();
    expect(readRequest({ ...letter, entries: [{ ...entry, more: 1 }] })).toBeNull();
    // Named twice, one answer would have to stand for both.
    expect(readRequest({ ...letter, entries: [{ ...entry }, { ...entry, at }] })).toBeNull();
  });

  it('travel by QR codes that are read in any order, twice, and among others', async () => {
    const codes = partFragments(packed).map((fragment) => photographed(`https://exam-room.example/sign/#${fragment}`));
    expect(codes.length).toBeGreaterThan(1);

    const texts = codes.map((image) => decodeQR(image)).reverse();
    let gathered = nothingGathered;
    for (const text of [texts[0]!, texts[0]!, 'https://example.org/', ...texts.slice(1)]) {
      const next = gather(gathered, text);
      expect(next.isTaken).toBe(text !== 'https://example.org/');
      gathered = next.gathered;
    }

    expect(gathered).toEqual({ state: 'whole', packed });
    expect(await unpackLetter(packed)).toEqual(sealed);
  });

  it('tell which codes are still to be read, and begin anew with a code of another letter', () => {
    const parts = partFragments(packed);
    const { gathered } = gather(nothingGathered, parts[1]!);
    const other = gather(gathered, `p=1.3.0badcafe.abc`).gathered;

    expect(missingParts(gathered)).toEqual(parts.map((_, i) => i + 1).filter((n) => n !== 2));
    expect(missingParts(other)).toEqual([2, 3]);
    expect(missingParts(nothingGathered)).toEqual([]);
  });

  it('never come out as another letter when one character of the link was changed, or its end is cut off', async () => {
    const fragment = wholeFragment(packed);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(...Array.from('0Aab_-')), fc.boolean(), async (where, char, isCut) => {
        const place = 2 + (where % packed.length);
        const text = isCut ? fragment.slice(0, place) : fragment.slice(0, place) + char + fragment.slice(place + 1);
        fc.pre(text !== fragment);
        const { gathered } = gather(nothingGathered, text);
        const value = gathered.state === 'whole' ? await unpackLetter(gathered.packed) : null;
        const reading = await readLetter(value, signing);

        // The last character of base64 holds bits that nothing reads: then it is the very same letter.
        expect(reading.ok && reading.sealed.text !== sealed.text).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('unpack to nothing where the text is no letter', async () => {
    for (const text of ['', 'd', 'p', 'x123', 'dAAAA', 'not base64 at all!'])
      expect(await unpackLetter(text)).toBeNull();
  });
});

/** The code as a camera would have it: light ground, a margin, four pixels a module. */
function photographed(text: string): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const scale = 4;
  const width = modules.length * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { width, height: width, data };
}
