/** The coding desk: what the note carries and what not, what is refused and kept, what travels on; nothing told too early. */
import { describe, expect, it } from 'vitest';
import { Driver } from '../core/driver.ts';
import type { Mode } from '../core/simulation.ts';
import { emptyFolder, type Registration } from '../practice/types.ts';
import { variantOf } from './begin.ts';
import { readCases } from './cases.node.ts';
import { statusOf } from './describe.ts';
import type { CodingLearnerEvent } from './events.ts';
import { hintLines } from './hint.ts';
import { coding, startOf, type Coding } from './simulation.ts';
import { mostUnits } from './units.ts';

const cases = readCases();
const facts = { diagnoses: 12, pointers: 4, fees: { 'ER-V12': 25_000, 'ER-R02': 12_000, L4350: 9_500, J1885: 1_800 } };

function at(caseId: string, variant: string, mode: Mode = 'check-off'): Driver<Coding> {
  const visit = cases.find(({ id }) => id === caseId);
  if (visit === undefined) throw new Error(caseId);
  for (let seed = 1; seed < 99; seed += 1) {
    const driver = new Driver(coding, startOf(visit, facts, seed, mode));
    if (variantOf(driver.snapshot.context).id === variant) return driver;
  }
  throw new Error(`${caseId} never goes as ${variant}`);
}

function does(driver: Driver<Coding>, ...events: readonly CodingLearnerEvent[]): void {
  for (const event of events) expect(driver.act(event), JSON.stringify(event)).toEqual({ ok: true });
}

function because(driver: Driver<Coding>, criterion: string) {
  const found = coding.rubric.find(({ id }) => id === criterion)?.test(driver.snapshot.context);
  return { share: found?.share, because: found?.because };
}

const coded = (code: string): readonly CodingLearnerEvent[] => [
  { type: 'list.opened', at: code.slice(0, 3) },
  { type: 'diagnosis.added', code },
];

describe('the seed', () => {
  it('lets every visit go each of its ways', () => {
    for (const { id, variants } of cases) for (const variant of variants) expect(at(id, variant.id).ended).toBe(false);
  });
});

describe('what the note carries', () => {
  it.each([
    ['cough-fever', 'suspected', 'J18.9', 'suspected-as-certain'],
    ['sore-throat', 'negative', 'J02.0', 'suspected-as-certain'],
    ['test-strips', 'prediabetes', 'E11.9', 'coded-for-payment'],
    ['yearly-checkup', 'found', 'I10', 'coded-for-payment'],
    ['diabetes-checkup', 'high-sugar', 'E11.42', 'suspected-as-certain'],
    ['earache', 'left', 'J06.9', 'nobody-wrote-it'],
    ['flu-shot', 'medicare', 'K21.9', 'nobody-wrote-it'],
  ])('%s, %s: %s is unsupported and fails the run (%s)', (caseId, variant, code, why) => {
    const driver = at(caseId, variant);
    does(driver, ...coded(code));

    expect(because(driver, 'CD-05')).toEqual({ share: 0, because: why });
  });

  it.each([
    ['castellano', 'stairs', 'S93.402A'],
    ['castellano', 'stairs', 'S93.401D'],
    ['stitches-out', 'injury', 'Z48.02'],
    ['earache', 'both', 'H66.92'],
    ['diabetes-checkup', 'kidney', 'E11.9'],
    ['diabetes-checkup', 'kidney', 'I10'],
    ['child-checkup', 'skin', 'Z00.129'],
  ])('%s, %s: %s costs precision, not the run', (caseId, variant, code) => {
    const driver = at(caseId, variant);
    does(driver, ...coded(code));

    expect(because(driver, 'CD-04').because).toBe('wrong-sister');
    expect(because(driver, 'CD-05').share).toBe(1);
  });

  it('takes a sign of the diagnosis as one code too many', () => {
    const driver = at('cough-fever', 'confirmed');
    does(driver, ...coded('J18.9'), ...coded('R50.9'));

    expect(because(driver, 'CD-06')).toEqual({ share: 0.5, because: 'sign-of-the-diagnosis' });
  });

  it('lets nothing stand on a note that contradicts itself before the provider has answered, whichever side is guessed', () => {
    for (const code of ['M17.11', 'M17.12']) {
      const driver = at('knee-two-sides', 'meant-right');
      does(driver, ...coded(code));
      expect(because(driver, 'CD-05')).toEqual({ share: 0, because: 'nobody-wrote-it' });
    }
    const asked = at('knee-two-sides', 'meant-right');
    does(asked, { type: 'query.sent', topic: 'contradiction', wording: 'neutral' }, ...coded('M17.11'));

    expect(asked.snapshot.context.note.at(-1)?.text).toContain('the right knee was examined');
    expect(because(asked, 'CD-05').share).toBe(1);
    expect(because(asked, 'CD-12').share).toBe(1);
  });

  it('adds nothing to the note for a query that was not needed', () => {
    const driver = at('castellano', 'stairs');
    does(driver, { type: 'query.sent', topic: 'side', wording: 'leading' });

    expect(driver.snapshot.context.note.some(({ part }) => part === 'addendum')).toBe(false);
    expect([because(driver, 'CD-12').share, because(driver, 'CD-13').because]).toEqual([null, 'asked-leading']);
  });

  it('does not take a note marked from end to end as proof', () => {
    const driver = at('castellano', 'stairs');
    does(
      driver,
      ...driver.snapshot.context.note.map(({ id }) => ({ type: 'phrase.toggled' as const, phrase: id })),
      ...coded('S93.401A'),
    );

    expect(because(driver, 'CD-01').share).toBe(0);
  });
});

describe('index and list', () => {
  it('remembers that a code was taken before the list was opened there', () => {
    const driver = at('castellano', 'stairs');
    does(driver, { type: 'diagnosis.added', code: 'S93.401A' }, { type: 'list.opened', at: 'S93' });
    expect(because(driver, 'CD-02')).toEqual({ share: 0, because: 'from-the-index-alone' });

    does(driver, { type: 'diagnosis.removed', code: 'S93.401A' }, { type: 'diagnosis.added', code: 'S93.401A' });
    expect(because(driver, 'CD-02').share).toBe(1);
  });
});

describe('order and links', () => {
  it('moves a code to any place, and its links go along', () => {
    const driver = at('castellano', 'stairs');
    does(driver, ...coded('W10.9XXA'), ...coded('S93.401A'));
    does(driver, { type: 'pointer.toggled', line: 'film', code: 'S93.401A' });
    expect(because(driver, 'CD-07').because).toBe('wrong-first');

    does(driver, { type: 'diagnosis.moved', code: 'S93.401A', to: 0 });
    expect(because(driver, 'CD-07').share).toBe(1);
    expect(driver.snapshot.context.lines.find(({ id }) => id === 'film')?.pointers).toEqual(['S93.401A']);
  });

  it('refuses a link to a code that is not on the slip, a code twice, and a place that does not exist', () => {
    const driver = at('castellano', 'stairs');
    does(driver, ...coded('S93.401A'));
    for (const event of [
      { type: 'pointer.toggled', line: 'film', code: 'I10' },
      { type: 'diagnosis.added', code: 'S93.401A' },
      { type: 'diagnosis.moved', code: 'S93.401A', to: 1 },
      { type: 'service.coded', line: 'film', code: 'S93.401A' },
    ] as const)
      expect(driver.act(event)).toEqual({ ok: false, code: 'impossible' });
  });

  it('takes links away with the code', () => {
    const driver = at('castellano', 'stairs');
    does(driver, ...coded('S93.401A'), { type: 'pointer.toggled', line: 'film', code: 'S93.401A' });
    does(driver, { type: 'diagnosis.removed', code: 'S93.401A' });

    expect(driver.snapshot.context.lines.every(({ pointers }) => pointers.length === 0)).toBe(true);
  });
});

describe('units', () => {
  it.each(['0', '-4', '1.5', 'four', '60 mg', '', String(mostUnits + 1)])(
    'refuses “%s” with a reason and keeps what was typed and what stood there',
    (text) => {
      const driver = at('migraine-shot', 'sixty');
      does(driver, { type: 'units.typed', line: 'drug', text: '4' }, { type: 'units.typed', line: 'drug', text });

      const line = driver.snapshot.context.lines.find(({ id }) => id === 'drug');
      expect(line).toMatchObject({ typed: text, units: 4 });
      expect(line?.trouble?.length).toBeGreaterThan(10);
    },
  );

  it('tells milligrams from a miscount, and a guess from knowledge', () => {
    const driver = at('migraine-shot', 'sixty');
    does(driver, { type: 'units.typed', line: 'drug', text: '60' });
    expect(because(driver, 'CD-09').because).toBe('milligrams-as-units');
    does(driver, { type: 'units.typed', line: 'drug', text: '3' });
    expect(because(driver, 'CD-09').because).toBe('wrong-units');

    const silent = at('migraine-shot', 'no-dose');
    does(silent, { type: 'units.typed', line: 'drug', text: '2' });
    expect(because(silent, 'CD-09').because).toBe('dose-guessed');
  });
});

describe('what travels on', () => {
  it('is the slip as it was filled in, slips and all', () => {
    const driver = at('castellano', 'stairs');
    does(
      driver,
      ...coded('S93.402A'),
      ...coded('W10.9XXA'),
      { type: 'service.coded', line: 'film', code: 'ER-R02' },
      { type: 'modifier.toggled', line: 'film', modifier: 'LT' },
      { type: 'pointer.toggled', line: 'film', code: 'W10.9XXA' },
      { type: 'pointer.toggled', line: 'film', code: 'S93.402A' },
      { type: 'units.typed', line: 'film', text: '2' },
      { type: 'slip.handed-on' },
    );

    expect(coding.result(driver.snapshot)).toMatchObject({
      diagnoses: ['S93.402A', 'W10.9XXA'],
      renderingProvider: 'haddad',
      lines: [
        { code: 'ER-V12', pointers: '', units: 1, charge: 25_000 },
        { code: 'ER-R02', modifiers: ['LT'], pointers: 'BA', units: 2, charge: 24_000 },
      ],
    });
  });

  it('names the patient as the front desk registered them', () => {
    const visit = cases[0];
    if (visit === undefined) throw new Error('no case');
    const registration = { name: { first: 'Naomi', last: 'Castellano', middle: '' } } as Registration;
    const start = startOf(visit, facts, 1, 'check-off');
    const driver = new Driver(coding, { ...start, carried: { ...emptyFolder, registration } });

    expect(driver.snapshot.context.registeredAs).toBe('Naomi Castellano');
  });
});

describe('words', () => {
  it('of coach and desk never name a code that the learner has not touched, nor whether a query is needed', () => {
    expect(hintLines.filter(({ text }) => /[A-Z]\d\d/.test(text))).toEqual([]);
    for (const { id, variants } of cases)
      for (const variant of variants) {
        const driver = at(id, variant.id);
        const words = statusOf(driver.snapshot).join(' ');
        const secret = [
          ...variant.diagnoses.map(({ code }) => code),
          ...variant.services.filter(({ chosenByProvider }) => !chosenByProvider).map(({ code }) => code),
          ...(variant.query === null ? [] : [variant.query.answer]),
        ];
        expect(secret.filter((word) => words.includes(word))).toEqual([]);
      }
  });
});
