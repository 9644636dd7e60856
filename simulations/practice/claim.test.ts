import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { claimFrom, registrationOf } from './claim-form.ts';
import { payingOrder } from './coordination.ts';
import { coverageOf, patientOf } from './look-up.ts';
import { answerClaim, patientPart, writtenOff, type PayerKnowledge } from './payer.ts';
import { readPractice } from './practice.node.ts';
import { practiceSchema } from './schema.ts';
import { scrubClaim, scrubSentences } from './scrub.ts';
import { threadAnswer, threadClaim } from './thread.ts';
import { emptyFolder, type Authorization, type ChargeLine, type ClaimForm } from './types.ts';

const practice = readPractice();
const shelf = 'content/diagnosis-codes';
const diagnoses = new Set(
  readdirSync(shelf)
    .flatMap((file) => parse(readFileSync(`${shelf}/${file}`, 'utf8')) as { code: string }[])
    .map(({ code }) => code),
);
const isDiagnosis = (code: string) => diagnoses.has(code);
const limits = { workingAgedEmployees: 20, disabilityEmployees: 100, kidneyDiseaseMonths: 30 };
const known: PayerKnowledge = {
  practice,
  on: '2026-11-19',
  limits,
  isDiagnosis,
  processed: [],
  authorizations: [],
  primary: null,
};

const good = threadClaim(practice, emptyFolder);
const scrub = (form: ClaimForm, more: Partial<Parameters<typeof scrubClaim>[1]> = {}) =>
  scrubClaim(form, { practice, today: '2026-11-19', isDiagnosis, sent: [], ...more }).map(({ code }) => code);
const answer = (form: ClaimForm, more: Partial<PayerKnowledge> = {}) => answerClaim(form, { ...known, ...more }).answer;
const numbers = (form: ClaimForm, more: Partial<PayerKnowledge> = {}) => {
  const got = answer(form, more);
  return got.kind === 'rejected' ? got.because : got.lines.map(({ adjustments }) => adjustments[0]?.code);
};

function lineOf(code: string, more: Partial<ChargeLine> = {}): ChargeLine {
  return {
    date: '2026-11-18',
    placeOfService: '11',
    code,
    modifiers: [],
    pointers: 'A',
    charge: practice.fees.find((fee) => fee.code === code)?.charge ?? 0,
    units: 1,
    ...more,
  };
}

function claimOf(
  id: string,
  payers: readonly string[],
  diagnosis: string,
  lines: readonly ChargeLine[],
  authorization: Authorization | null = null,
) {
  const patient = patientOf(practice, id);
  return claimFrom(practice, {
    registration: registrationOf(patient, payers, 0),
    charges: { diagnoses: [diagnosis], lines, renderingProvider: 'haddad' },
    authorization,
    chart: patient.chart,
    began: null,
    signedOn: '2026-11-19',
  });
}

describe('the practice', () => {
  it('prices what the codings and payers name, and its papers hold together', () => {
    expect(practice.fees.length).toBeGreaterThanOrEqual(30);
    expect(practice.payers).toHaveLength(5);
    expect(practice.patients).toHaveLength(14);
    expect(practice.fees.every(({ title }) => title.length > 2)).toBe(true);
  });

  it('needs every known diagnosis a price names to begin some code on the shelf', () => {
    const begun = practice.fees.flatMap(({ neededFor }) => neededFor ?? []);

    expect(begun.filter((beginning) => ![...diagnoses].some((code) => code.startsWith(beginning)))).toEqual([]);
  });

  it('refuses a patient with an unknown payer and a member number of the wrong shape', () => {
    const text = readFileSync('simulations/practice/practice.yaml', 'utf8');

    expect(practiceSchema.safeParse(parse(text.replace('- payer: harbor', '- payer: nowhere'))).success).toBe(false);
    expect(practiceSchema.safeParse(parse(text.replace('MLK208841937', 'MLK20884193'))).success).toBe(false);
  });
});

describe('a claim before it goes', () => {
  it('of the week is clean', () => {
    expect(scrub(good)).toEqual([]);
  });

  it.each([
    ['1a', 'MLK20884193', 'member-number-shape'],
    ['2', 'Noemi Castellano', 'name-shape'],
    ['3', '13/09/1988', 'birth-date-wrong'],
    ['4', '', 'insured-name-missing'],
    ['31', '', 'required-missing'],
    ['33a', '12345', 'npi-wrong'],
    ['10c', '', 'accident-unanswered'],
    ['21A', 'S93.401', 'diagnosis-unknown'],
    ['21B', '', 'none'],
    ['28', '464.00', 'total-differs'],
    ['24.1.A', '11/20/2026', 'service-date-later-than-today'],
    ['24.1.B', '', 'line-incomplete'],
    ['24.1.D', 'ER-V99', 'service-unknown'],
    ['24.2.D', 'ER-R02', 'side-missing'],
    ['24.2.D', 'ER-R02 RT ZZ', 'modifier-unknown'],
    ['24.1.E', '', 'pointer-missing'],
    ['24.1.E', 'C', 'pointer-without-diagnosis'],
    ['24.1.F', '-250', 'charge-wrong'],
    ['24.1.G', '0', 'units-wrong'],
    ['11d', 'Yes', 'other-plan-missing'],
    ['22', '7', 'original-number-missing'],
    ['payer', '11111', 'payer-unknown'],
  ])('with box %s "%s" shows %s', (id, text, code) => {
    const found = scrub({ ...good, [id]: text });

    expect(code === 'none' ? found : found.includes(code as never)).toEqual(code === 'none' ? [] : true);
  });

  it('shows a gap, a cause in front, a duplicate, a missing authorization and lost time', () => {
    expect(scrub({ ...good, '21A': 'W10.9XXA' })).toContain('external-cause-first');
    expect(scrub({ ...good, '21B': '', '21C': 'M54.2' })).toContain('diagnosis-gap');
    expect(scrub(good, { sent: [good] })).toContain('duplicate');
    expect(scrub({ ...good, '24.3.D': 'L4361 RT' })).toContain('authorization-missing');
    expect(scrub(good, { today: '2027-11-19' })).toContain('too-late');
  });

  it('has a sentence for every finding', () => {
    expect(Object.values(scrubSentences).every((text) => text.endsWith('.'))).toBe(true);
  });
});

describe('the answer of a payer', () => {
  it('to the claim of the week: a copay, the rest of the deductible, then 20%', () => {
    const got = threadAnswer(good, known);

    expect(
      got.kind === 'processed'
        ? got.lines.map(({ billed, allowed, deductible, coinsurance, copay, paid }) => [
            billed,
            allowed,
            deductible,
            coinsurance,
            copay,
            paid,
          ])
        : [],
    ).toEqual([
      [25_000, 16_000, 0, 0, 3000, 13_000],
      [12_000, 7800, 7800, 0, 0, 0],
      [9500, 6200, 2200, 800, 0, 3200],
    ]);
  });

  it.each([
    ['a member number nobody has', { '1a': 'MLK208841973' }, ['member-unknown']],
    ['a misspelled name', { '2': 'CASTELANO, NOEMI, R' }, ['patient-name-differs']],
    ['a wrong birth date', { '3': '03/09/1989' }, ['patient-birth-date-differs']],
    ['a missing pointer', { '24.1.E': '' }, ['pointer-missing']],
    ['somebody else’s number', { '1a': 'MLK447715380' }, ['CO-31', 'CO-31', 'CO-31']],
    ['the wrong side', { '24.2.D': 'ER-R02 LT' }, ['CO-45', 'CO-11', 'CO-45']],
    ['no side', { '24.2.D': 'ER-R02' }, ['CO-45', 'CO-4', 'CO-45']],
    ['a diagnosis that shows no need', { '21A': 'J02.9' }, ['CO-45', 'CO-50', 'CO-50']],
    ['an injury without its day', { '14': '' }, ['CO-16', 'CO-16', 'CO-16']],
    ['another place', { '24.1.B': '12' }, ['CO-5', 'CO-45', 'CO-45']],
    ['an authorization nobody gave', { '24.3.D': 'L4361 RT', '23': 'A0001' }, ['CO-45', 'CO-45', 'CO-197']],
  ])('to %s', (_, change, expected) => {
    expect(numbers({ ...good, ...change })).toEqual(expected);
  });

  it('to a service it has paid before, to a late one, and to one before or after coverage', () => {
    expect(numbers(good, { processed: [good] })).toEqual(['CO-18', 'CO-18', 'CO-18']);
    expect(numbers(good, { on: '2027-11-19' })).toEqual(['CO-29', 'CO-29', 'CO-29']);
    const ended = claimOf('nakamura', ['harbor'], 'J06.9', [lineOf('ER-V22')]);
    expect(numbers(ended)).toEqual(['CO-27']);
    expect(numbers({ ...ended, '24.1.A': '10/30/2026' }, { on: '2026-11-01' })).toEqual(['CO-45']);
    expect(numbers({ ...ended, '24.1.A': '10/30/2022' }, { on: '2022-11-01' })).toEqual(['CO-26']);
  });

  it('asks for the first payer’s answer, and then pays no more than is left', () => {
    const second = claimOf('lindqvist', ['meadowlark', 'harbor'], 'J06.9', [lineOf('ER-V22')]);
    expect(numbers(second)).toEqual(['CO-22']);
    const first = answer(claimOf('lindqvist', ['harbor', 'meadowlark'], 'J06.9', [lineOf('ER-V22')]));
    const lines = first.kind === 'processed' ? first.lines : [];
    const then = answer(second, { primary: lines });

    expect(lines.map(patientPart)).toEqual([2500]);
    expect(then.kind === 'processed' ? then.lines.map(({ paid }) => paid) : []).toEqual([2500]);
  });

  it('bundles what belongs together unless the modifier tells them apart', () => {
    const wart = (modifiers: readonly string[]) =>
      claimOf('macleod', ['meadowlark'], 'B07.9', [lineOf('ER-V22', { modifiers }), lineOf('ER-S05')]);

    expect(numbers(wart([]))).toEqual(['CO-97', 'CO-45']);
    expect(numbers(wart(['P1']))).toEqual(['CO-45', 'CO-45']);
  });

  it('takes an authorization that fits', () => {
    const authorization = { number: 'MA-5512', codes: ['L4361'], units: 1, from: '2026-11-18', to: '2026-12-18' };
    const boot = claimOf(
      'macleod',
      ['meadowlark'],
      'S93.401A',
      [lineOf('L4361', { modifiers: ['RT'] })],
      authorization,
    );
    const withDay = { ...boot, '14': '11/17/2026' };

    expect(numbers(withDay, { authorizations: [authorization] })).toEqual(['CO-45']);
    expect(numbers(withDay)).toEqual(['CO-197']);
  });

  it('of Medicare is cut by 2% after the patient’s share', () => {
    const got = answer(claimOf('whitcomb', ['medicare-b'], 'I10', [lineOf('ER-V22')]));

    expect(got.kind === 'processed' ? got.lines[0] : null).toMatchObject({
      allowed: 10_400,
      coinsurance: 2080,
      paid: 8154,
    });
  });

  it('of Medicare asks no deductible and no coinsurance for a laboratory test, and of another plan it does', () => {
    const tests = (patient: string, payer: string) => {
      const got = answer(claimOf(patient, [payer], 'N39.0', [lineOf('ER-L03')]));
      return got.kind === 'processed' ? got.lines[0] : null;
    };

    expect(tests('yazzie', 'medicare-b')).toMatchObject({ allowed: 720, deductible: 0, coinsurance: 0, paid: 706 });
    expect(tests('rahman', 'summit')).toMatchObject({ allowed: 940, deductible: 940, paid: 0 });
  });

  it('always adds up: billed is paid, written off and the patient’s part, and the patient never owes more than allowed', () => {
    const people = practice.patients.filter(({ coverages }) => coverages.length > 0);
    fc.assert(
      fc.property(
        fc.constantFrom(...people),
        fc.array(fc.constantFrom(...practice.fees), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('S93.401A', 'J06.9', 'E11.9', 'B07.9', 'Z00.00'),
        fc.integer({ min: 1, max: 3 }),
        (patient, fees, diagnosis, units) => {
          const payers = payingOrder(practice, patient, '2026-11-18', limits).payers;
          const form = claimOf(
            patient.id,
            payers,
            diagnosis,
            fees.map(({ code, needsSide }) => lineOf(code, { units, modifiers: needsSide ? ['RT'] : [] })),
          );
          const got = answer({ ...form, '14': '11/17/2026' });
          if (got.kind === 'rejected') return;
          for (const line of got.lines) {
            expect(line.paid + writtenOff(line) + patientPart(line)).toBe(line.billed);
            expect(patientPart(line)).toBeLessThanOrEqual(line.allowed);
            expect(line.deductible + line.coinsurance + line.copay).toBe(patientPart(line));
          }
          const total = got.lines.reduce((all, line) => all + patientPart(line), 0);
          expect(total).toBeLessThanOrEqual(coverageOf(patient, payers[0] ?? '')?.outOfPocketLeft ?? 0);
        },
      ),
    );
  });
});
