/**
 * What a clearinghouse or a careful eye can find wrong on a claim form before a payer sees it: shapes, missing boxes, codes,
 * dates, letters. It knows nothing of anybody's true coverage. Codes come out; `scrubSentences` says them. Pure.
 */
import { daysBetween, isCivilDate, type CivilDate } from '../core/calendar.ts';
import { box, readDiagnoses, readBoxDate, readFormLines, type FormLine } from './claim-form.ts';
import { feeOf } from './look-up.ts';
import { readDollars, sum } from './money.ts';
import type { ClaimForm, Payer, Practice } from './types.ts';

export const scrubCodes = [
  'required-missing',
  'payer-unknown',
  'member-number-shape',
  'name-shape',
  'birth-date-wrong',
  'insured-name-missing',
  'medicare-none-missing',
  'other-plan-missing',
  'accident-unanswered',
  'diagnosis-unknown',
  'diagnosis-gap',
  'external-cause-first',
  'no-service-line',
  'line-incomplete',
  'service-date-wrong',
  'service-date-later-than-today',
  'service-before-birth',
  'place-of-service-wrong',
  'service-unknown',
  'modifier-unknown',
  'side-missing',
  'pointer-missing',
  'pointer-without-diagnosis',
  'charge-wrong',
  'units-wrong',
  'npi-wrong',
  'total-differs',
  'authorization-missing',
  'duplicate',
  'too-late',
  'original-number-missing',
] as const;
export type ScrubCode = (typeof scrubCodes)[number];

export interface ScrubFinding {
  readonly code: ScrubCode;
  /** The boxes to look at, never empty. */
  readonly boxes: readonly string[];
}

/** What a claim is checked against. */
export interface ScrubKnowledge {
  readonly practice: Practice;
  readonly today: CivilDate;
  /** Whether the diagnosis shelf holds a code that may be billed. */
  readonly isDiagnosis: (code: string) => boolean;
  /** Forms sent before and neither rejected nor voided. */
  readonly sent: readonly ClaimForm[];
}

/** Modifiers this practice uses: public HCPCS ones, and P1 and P2, which are made up. */
export const knownModifiers = ['RT', 'LT', 'GA', 'GY', 'GZ', 'GX', 'QW', 'XE', 'XS', 'XP', 'XU', 'P1', 'P2'] as const;
/** Modifiers that tell the side. */
export const sideModifiers: readonly string[] = ['RT', 'LT', 'P2'];

const required = [
  'payer',
  '1',
  '1a',
  '2',
  '3',
  '3.sex',
  '5',
  '6',
  '12',
  '13',
  '21.ind',
  '21A',
  '25',
  '26',
  '27',
  '28',
  '31',
  '31.date',
  '33',
  '33a',
] as const;

const one = (code: ScrubCode, ...boxes: readonly string[]): readonly ScrubFinding[] => [{ code, boxes }];
const when = (isSo: boolean, code: ScrubCode, ...boxes: readonly string[]): readonly ScrubFinding[] =>
  isSo ? one(code, ...boxes) : [];

/** The payer a form is addressed to; null when nobody has that number. */
export function payerOfForm(practice: Practice, form: ClaimForm): Payer | null {
  return practice.payers.find(({ payerNumber }) => payerNumber === box(form, 'payer')) ?? null;
}

function scrubPeople(form: ClaimForm, payer: Payer | null, today: CivilDate): readonly ScrubFinding[] {
  const member = box(form, '1a');
  const born = readBoxDate(box(form, '3'));
  const isNameShaped = (text: string) => /^[A-Z][A-Z -]*, [A-Z][A-Z -]*(, [A-Z])?$/.test(text);
  return [
    ...when(payer === null && box(form, 'payer') !== '', 'payer-unknown', 'payer'),
    ...when(
      payer !== null && member !== '' && !new RegExp(`^(?:${payer.memberPattern})$`).test(member),
      'member-number-shape',
      '1a',
    ),
    ...['2', '4'].flatMap((id) => when(box(form, id) !== '' && !isNameShaped(box(form, id)), 'name-shape', id)),
    ...when(box(form, '3') !== '' && (born === null || !isCivilDate(born) || born > today), 'birth-date-wrong', '3'),
    ...when(box(form, '6') !== 'Self' && box(form, '6') !== '' && box(form, '4') === '', 'insured-name-missing', '4'),
    ...when(payer?.kind === 'medicare' && box(form, '11') === '', 'medicare-none-missing', '11'),
    ...when(
      box(form, '11d') === 'Yes' && ['9', '9a', '9d'].some((id) => box(form, id) === ''),
      'other-plan-missing',
      '9',
      '9a',
      '9d',
    ),
    ...when(
      ['10a', '10b', '10c'].some((id) => box(form, id) === ''),
      'accident-unanswered',
      '10a',
      '10b',
      '10c',
    ),
    ...when(
      ['7', '8'].includes(box(form, '22')) && box(form, '22.original') === '',
      'original-number-missing',
      '22.original',
    ),
  ];
}

function scrubDiagnoses(form: ClaimForm, isDiagnosis: ScrubKnowledge['isDiagnosis']): readonly ScrubFinding[] {
  const diagnoses = [...readDiagnoses(form)];
  const isGap = diagnoses.some(([letter], index) => letter !== 'ABCDEFGHIJKL'[index]);
  const [, first = ''] = diagnoses[0] ?? [];
  return [
    ...diagnoses.flatMap(([letter, code]) => when(!isDiagnosis(code), 'diagnosis-unknown', `21${letter}`)),
    ...when(isGap, 'diagnosis-gap', '21A'),
    ...when(/^[V-Y]/.test(first), 'external-cause-first', '21A'),
  ];
}

function scrubLine(line: FormLine, form: ClaimForm, known: ScrubKnowledge): readonly ScrubFinding[] {
  const at = (column: string) => `24.${line.line}.${column}`;
  const fee = feeOf(known.practice, line.code);
  const diagnoses = readDiagnoses(form);
  const missing = ['A', 'B', 'D', 'F', 'G', 'J'].filter((column) => box(form, at(column)) === '');
  const born = readBoxDate(box(form, '3'));
  const isDay = line.date !== null && isCivilDate(line.date);
  return [
    ...when(missing.length > 0, 'line-incomplete', ...missing.map(at)),
    ...when(box(form, at('A')) !== '' && !isDay, 'service-date-wrong', at('A')),
    ...when(isDay && line.date > known.today, 'service-date-later-than-today', at('A')),
    ...when(isDay && born !== null && line.date < born, 'service-before-birth', at('A'), '3'),
    ...when(line.placeOfService !== '' && !/^\d{2}$/.test(line.placeOfService), 'place-of-service-wrong', at('B')),
    ...when(line.code !== '' && fee === null, 'service-unknown', at('D')),
    ...when(
      line.modifiers.length > 4 || line.modifiers.some((modifier) => !knownModifiers.some((one) => one === modifier)),
      'modifier-unknown',
      at('D'),
    ),
    ...when(
      fee?.needsSide === true && !line.modifiers.some((modifier) => sideModifiers.includes(modifier)),
      'side-missing',
      at('D'),
    ),
    ...when(line.pointers === '', 'pointer-missing', at('E')),
    ...when(
      line.pointers !== '' &&
        (!/^[A-L]{1,4}$/.test(line.pointers) || line.pointers.split('').some((letter) => !diagnoses.has(letter))),
      'pointer-without-diagnosis',
      at('E'),
    ),
    ...when(box(form, at('F')) !== '' && (line.charge === null || line.charge === 0), 'charge-wrong', at('F')),
    ...when(box(form, at('G')) !== '' && line.units === null, 'units-wrong', at('G')),
    ...when(line.npi !== '' && !/^\d{10}$/.test(line.npi), 'npi-wrong', at('J')),
  ];
}

/** What makes two lines the same service: person, day, code, side. */
export function serviceKeys(form: ClaimForm): readonly string[] {
  return readFormLines(form).map(({ date, code, modifiers }) =>
    [box(form, '1a'), box(form, '2'), date ?? '', code, [...modifiers].sort().join('+')].join('|'),
  );
}

function scrubWhole(form: ClaimForm, payer: Payer | null, known: ScrubKnowledge): readonly ScrubFinding[] {
  const lines = readFormLines(form);
  const total = readDollars(box(form, '28'));
  const sentKeys = new Set(known.sent.flatMap(serviceKeys));
  const isAgain = ['7', '8'].includes(box(form, '22'));
  const late = lines.filter(
    ({ date }) =>
      payer !== null && date !== null && isCivilDate(date) && daysBetween(date, known.today) > payer.timelyFilingDays,
  );
  return [
    ...when(lines.length === 0, 'no-service-line', '24.1.D'),
    ...when(
      lines.length > 0 && box(form, '28') !== '' && total !== sum(lines.map(({ charge }) => charge ?? 0)),
      'total-differs',
      '28',
    ),
    ...when(
      box(form, '23') === '' && lines.some(({ code }) => payer?.authorizationFor.includes(code) === true),
      'authorization-missing',
      '23',
    ),
    ...when(!isAgain && serviceKeys(form).some((key) => sentKeys.has(key)), 'duplicate', '24.1.D', '22'),
    ...late.flatMap(({ line }) => one('too-late', `24.${line}.A`)),
    ...['33a', '17b', '32a'].flatMap((id) =>
      when(box(form, id) !== '' && !/^\d{10}$/.test(box(form, id)), 'npi-wrong', id),
    ),
  ];
}

/** Everything found, in the order of the form as far as that goes. An empty list is a clean claim to the eye. */
export function scrubClaim(form: ClaimForm, known: ScrubKnowledge): readonly ScrubFinding[] {
  const payer = payerOfForm(known.practice, form);
  return [
    ...required.flatMap((id) => when(box(form, id) === '', 'required-missing', id)),
    ...scrubPeople(form, payer, known.today),
    ...scrubDiagnoses(form, known.isDiagnosis),
    ...readFormLines(form).flatMap((line) => scrubLine(line, form, known)),
    ...scrubWhole(form, payer, known),
  ];
}

/** What a finding means and what to look at, in our own words. */
export const scrubSentences: Readonly<Record<ScrubCode, string>> = {
  'required-missing': 'This box must be filled in.',
  'payer-unknown': 'No payer of this practice has this payer number.',
  'member-number-shape': 'Member numbers of this payer do not look like this. Compare it with the card.',
  'name-shape': 'Write the name as LAST, FIRST, M, as it stands on the card.',
  'birth-date-wrong': 'This is no birth date. Write MM/DD/YYYY.',
  'insured-name-missing': 'The patient is covered through somebody else: name the insured.',
  'medicare-none-missing': 'Where Medicare pays first, this box says NONE.',
  'other-plan-missing': 'Another plan is told of, so its holder, number and name belong here.',
  'accident-unanswered': 'Say for work, car and other accident whether it was one.',
  'diagnosis-unknown': 'No such diagnosis code, or it needs more characters.',
  'diagnosis-gap': 'Diagnoses stand in order from A without a gap.',
  'external-cause-first': 'A code for how it happened never stands first.',
  'no-service-line': 'No service is on the claim.',
  'line-incomplete': 'Something of this service line is missing.',
  'service-date-wrong': 'This is no day of service. Write MM/DD/YYYY.',
  'service-date-later-than-today': 'The day of service has not come yet.',
  'service-before-birth': 'The day of service comes before the birth date.',
  'place-of-service-wrong': 'The place of service has two digits.',
  'service-unknown': 'This practice has no such service code.',
  'modifier-unknown': 'A modifier here is not known, or there are more than four.',
  'side-missing': 'This service needs its side: RT, LT or the made-up P2.',
  'pointer-missing': 'Say with letters which diagnoses this service answers.',
  'pointer-without-diagnosis': 'A letter here has no diagnosis in box 21.',
  'charge-wrong': 'This is no charge. Write dollars and cents.',
  'units-wrong': 'Units are a whole number of one or more.',
  'npi-wrong': 'A provider number has ten digits.',
  'total-differs': 'The total is not the sum of the lines.',
  'authorization-missing': 'This payer wants an authorization number for a service on the claim.',
  duplicate: 'This service was sent before. A corrected claim says so in box 22.',
  'too-late': 'The payer’s time for sending this service has run out.',
  'original-number-missing': 'A replacement or void names the payer’s number of the first claim.',
};
