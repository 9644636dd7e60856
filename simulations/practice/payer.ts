/**
 * How a payer answers a claim form, measured against the coverage as it truly stands: turned back at the door, or processed line
 * by line with adjustment numbers. Numbers are public; the short words beside them are our own. Pure.
 */
import { secondaryPays, sequesterOf, shareOf, splitService, standingOf, type Standing } from './benefits.ts';
import { daysBetween, isCivilDate, type CivilDate } from '../core/calendar.ts';
import { box, readDiagnoses, readBoxDate, readFormLines, type FormLine } from './claim-form.ts';
import { payingOrder, type CoordinationLimits } from './coordination.ts';
import { feeOf, formName, isCovered } from './look-up.ts';
import { sum, type Cents } from './money.ts';
import { payerOfForm, scrubClaim, serviceKeys, sideModifiers, type ScrubCode } from './scrub.ts';
import type {
  Authorization,
  ClaimForm,
  Coverage,
  Fee,
  Patient,
  Payer,
  PayerAnswer,
  Practice,
  RemittanceLine,
} from './types.ts';

/** What a payer knows when a claim comes. */
export interface PayerKnowledge {
  readonly practice: Practice;
  /** The day the claim arrives. */
  readonly on: CivilDate;
  readonly limits: CoordinationLimits;
  readonly isDiagnosis: (code: string) => boolean;
  /** Claims this payer has already processed. */
  readonly processed: readonly ClaimForm[];
  readonly authorizations: readonly Authorization[];
  /** What the first payer answered, where this one is second; null without it. */
  readonly primary: readonly RemittanceLine[] | null;
}

/** Why a claim does not enter the payer's system. The first come from `scrub.ts`, the last three need the payer's files. */
export type DoorCode = ScrubCode | 'member-unknown' | 'patient-name-differs' | 'patient-birth-date-differs';

export const doorSentences: Readonly<Record<Exclude<DoorCode, ScrubCode>, string>> = {
  'member-unknown': 'The payer knows nobody with this member number.',
  'patient-name-differs': 'The patient’s name is not the one the payer has for this member number.',
  'patient-birth-date-differs': 'The patient’s birth date is not the one the payer has for this member number.',
};

/** Faults that stop a claim at the door; all others let it in, and the payer decides. */
const doorFaults: ReadonlySet<ScrubCode> = new Set([
  'required-missing',
  'payer-unknown',
  'member-number-shape',
  'name-shape',
  'birth-date-wrong',
  'insured-name-missing',
  'medicare-none-missing',
  'diagnosis-unknown',
  'diagnosis-gap',
  'no-service-line',
  'line-incomplete',
  'service-date-wrong',
  'service-date-later-than-today',
  'service-before-birth',
  'place-of-service-wrong',
  'service-unknown',
  'modifier-unknown',
  'pointer-missing',
  'pointer-without-diagnosis',
  'charge-wrong',
  'units-wrong',
  'npi-wrong',
  'total-differs',
  'original-number-missing',
]);

/** Adjustment numbers this office meets, and what they say in short words of our own. */
export const adjustmentWords: Readonly<Record<string, string>> = {
  'PR-1': 'deductible',
  'PR-2': 'coinsurance',
  'PR-3': 'copay',
  'CO-4': 'modifier missing or wrong',
  'CO-5': 'place of service does not fit',
  'CO-11': 'diagnosis does not fit the service',
  'CO-16': 'information missing',
  'CO-18': 'sent twice',
  'CO-22': 'another payer comes first',
  'CO-26': 'service before coverage began',
  'CO-27': 'service after coverage ended',
  'CO-29': 'sent too late',
  'CO-31': 'patient is not our member',
  'CO-45': 'over the contract amount',
  'CO-50': 'need not shown by the diagnosis',
  'CO-96': 'not covered by the plan',
  'CO-97': 'included in another service',
  'CO-197': 'no authorization',
  'CO-253': 'cut by law (sequester)',
  'OA-23': 'paid or adjusted by the first payer',
};

/** Whoever truly has a member number with a payer. */
function membersWith(practice: Practice, payer: Payer, memberId: string): readonly [Patient, Coverage][] {
  return practice.patients.flatMap((patient) =>
    patient.coverages
      .filter((plan) => plan.payer === payer.id && plan.memberId === memberId)
      .map((plan): [Patient, Coverage] => [patient, plan]),
  );
}

/** The same person but for a slip: two of last name, first name and birth date agree. */
function isSamePersonRoughly(form: ClaimForm, patient: Patient): boolean {
  const [last = '', first = ''] = box(form, '2').split(', ');
  const [trueLast = '', trueFirst = ''] = formName(patient.name).split(', ');
  const agreeing = [last === trueLast, first === trueFirst, readBoxDate(box(form, '3')) === patient.birthDate].filter(
    Boolean,
  ).length;
  return agreeing >= 2;
}

function doorOf(form: ClaimForm, payer: Payer | null, known: PayerKnowledge): readonly DoorCode[] {
  const faults = scrubClaim(form, { ...known, today: known.on, sent: [] })
    .map(({ code }) => code)
    .filter((code) => doorFaults.has(code));
  if (payer === null || faults.length > 0) return [...new Set(faults)];
  const members = membersWith(known.practice, payer, box(form, '1a'));
  if (members.length === 0) return ['member-unknown'];
  const near = members.find(([patient]) => isSamePersonRoughly(form, patient));
  // A number of somebody else enters and is denied: the payer sees a member, and not this patient.
  if (near === undefined) return [];
  const [patient] = near;
  const [last, first] = box(form, '2').split(', ');
  const [trueLast, trueFirst] = formName(patient.name).split(', ');
  return [
    ...(last === trueLast && first === trueFirst ? [] : ['patient-name-differs' as const]),
    ...(readBoxDate(box(form, '3')) === patient.birthDate ? [] : ['patient-birth-date-differs' as const]),
  ];
}

function denied(line: FormLine, code: string): RemittanceLine {
  const billed = line.charge ?? 0;
  return {
    code: line.code,
    billed,
    allowed: 0,
    deductible: 0,
    coinsurance: 0,
    copay: 0,
    paid: 0,
    adjustments: [{ code, amount: billed }],
  };
}

interface Desk {
  readonly form: ClaimForm;
  readonly payer: Payer;
  readonly patient: Patient;
  readonly coverage: Coverage;
  readonly known: PayerKnowledge;
}

/** What keeps the payer from paying any line of this claim; null when nothing does. */
function wholeDenial({ form, payer, patient, known }: Desk, on: CivilDate): string | null {
  const order = payingOrder(known.practice, patient, on, known.limits).payers;
  if (order[0] !== payer.id && order.includes(payer.id) && known.primary === null) return 'CO-22';
  const isInjury = [...readDiagnoses(form).values()].some((code) => /^[ST]/.test(code));
  if (isInjury && (box(form, '14') === '' || ['10a', '10b', '10c'].some((id) => box(form, id) === ''))) return 'CO-16';
  return null;
}

function sidesOf(line: FormLine): readonly string[] {
  return line.modifiers.filter((modifier) => sideModifiers.includes(modifier));
}

/** Whether a diagnosis names the other side: the sixth place of an ankle sprain says right with 1 and left with 2. */
function isOtherSide(code: string, side: string): boolean {
  const [, digit = ''] = /^(?:S93\.40|S83\.50|M25\.5\d|M25\.4\d|H61\.2)([12])/.exec(code) ?? [];
  return (side === 'RT' && digit === '2') || (side === 'LT' && digit === '1');
}

function isBundled(line: FormLine, lines: readonly FormLine[], practice: Practice): boolean {
  return practice.bundles.some(
    ({ paid, included, modifier }) =>
      included === line.code &&
      lines.some((other) => other.code === paid && other.date === line.date) &&
      (modifier === null || !line.modifiers.includes(modifier)),
  );
}

function hasAuthorization(line: FormLine, { form, payer, known }: Desk): boolean {
  if (!payer.authorizationFor.includes(line.code)) return true;
  return known.authorizations.some(
    ({ number, codes, units, from, to }) =>
      number === box(form, '23') &&
      codes.includes(line.code) &&
      (line.units ?? 0) <= units &&
      line.date !== null &&
      from <= line.date &&
      line.date <= to,
  );
}

function isRightPlace(line: FormLine, practice: Practice): boolean {
  return line.code === 'ER-V31' || line.code === 'ER-V32'
    ? ['02', '10'].includes(line.placeOfService)
    : line.placeOfService === practice.placeOfService;
}

/** Why this line is not paid; null when it is. */
function lineDenial(line: FormLine, lines: readonly FormLine[], fee: Fee, desk: Desk): string | null {
  const { form, payer, coverage, known } = desk;
  const date = line.date ?? '';
  const diagnoses = line.pointers.split('').flatMap((letter) => readDiagnoses(form).get(letter) ?? []);
  if (date < coverage.from) return 'CO-26';
  if (!isCovered(coverage, date)) return 'CO-27';
  if (isCivilDate(date) && daysBetween(date, known.on) > payer.timelyFilingDays) return 'CO-29';
  if (
    !['7', '8'].includes(box(form, '22')) &&
    known.processed.flatMap(serviceKeys).some((key) => serviceKeys(form)[lines.indexOf(line)] === key)
  )
    return 'CO-18';
  if (fee.allowed[payer.id] === undefined) return 'CO-96';
  if (!isRightPlace(line, known.practice)) return 'CO-5';
  if (fee.needsSide && sidesOf(line).length !== 1) return 'CO-4';
  if (sidesOf(line).some((side) => diagnoses.length > 0 && diagnoses.every((code) => isOtherSide(code, side))))
    return 'CO-11';
  if (isBundled(line, lines, known.practice)) return 'CO-97';
  if (!hasAuthorization(line, desk)) return 'CO-197';
  const needs = fee.neededFor;
  if (needs !== null && !diagnoses.some((code) => needs.some((beginning) => code.startsWith(beginning))))
    return 'CO-50';
  return null;
}

function named(adjustments: readonly (readonly [string, Cents])[]): RemittanceLine['adjustments'] {
  return adjustments.filter(([, amount]) => amount > 0).map(([code, amount]) => ({ code, amount }));
}

function allowedFor(fee: Fee, payer: Payer, line: FormLine): Cents {
  // Both sides of the body count twice; the units say it for everything that is counted.
  const times = line.modifiers.includes('P2') ? 2 : 1;
  return (fee.allowed[payer.id] ?? 0) * (line.units ?? 1) * times;
}

function paidLine(
  line: FormLine,
  fee: Fee,
  desk: Desk,
  standing: Standing,
): { readonly answer: RemittanceLine; readonly after: Standing } {
  const billed = line.charge ?? 0;
  const { split, after } = splitService(
    { billed, allowed: allowedFor(fee, desk.payer, line), share: shareOf(fee, desk.coverage, desk.payer.kind) },
    standing,
  );
  const sequester = sequesterOf(split.paid, desk.payer.sequesterPercent);
  return {
    answer: {
      code: line.code,
      billed,
      allowed: split.allowed,
      deductible: split.deductible,
      coinsurance: split.coinsurance,
      copay: split.copay,
      paid: split.paid - sequester,
      adjustments: named([
        ['CO-45', split.adjustment],
        ['CO-253', sequester],
        ['PR-1', split.deductible],
        ['PR-2', split.coinsurance],
        ['PR-3', split.copay],
      ]),
    },
    after,
  };
}

/** What a second payer makes of a line the first has answered. */
function secondLine(own: RemittanceLine, first: RemittanceLine, isMedicaid: boolean): RemittanceLine {
  const left = patientPart(first);
  const paid = secondaryPays(own.paid, left);
  const rest = left - paid;
  return {
    ...own,
    deductible: 0,
    coinsurance: isMedicaid ? 0 : rest,
    copay: 0,
    paid,
    adjustments: named([
      ['OA-23', own.billed - left],
      [isMedicaid ? 'CO-45' : 'PR-2', rest],
    ]),
  };
}

/** What a line leaves to the patient. */
export function patientPart(line: RemittanceLine): Cents {
  return sum(line.adjustments.filter(({ code }) => code.startsWith('PR-')).map(({ amount }) => amount));
}

/** What a line takes off without anybody owing it. */
export function writtenOff(line: RemittanceLine): Cents {
  return sum(line.adjustments.filter(({ code }) => !code.startsWith('PR-')).map(({ amount }) => amount));
}

/** The answer to a claim, and what is left of the plan's year after it. */
export function answerClaim(
  form: ClaimForm,
  known: PayerKnowledge,
): { readonly answer: PayerAnswer; readonly after: Standing | null } {
  const payer = payerOfForm(known.practice, form);
  const because = doorOf(form, payer, known);
  if (payer === null || because.length > 0) return { answer: { kind: 'rejected', on: known.on, because }, after: null };
  const lines = readFormLines(form);
  const member = membersWith(known.practice, payer, box(form, '1a')).find(([patient]) =>
    isSamePersonRoughly(form, patient),
  );
  if (member === undefined) {
    return {
      answer: { kind: 'processed', on: known.on, lines: lines.map((line) => denied(line, 'CO-31')) },
      after: null,
    };
  }
  const [patient, coverage] = member;
  const desk: Desk = { form, payer, patient, coverage, known };
  let standing = standingOf(coverage);
  const answers = lines.map((line, index) => {
    const fee = feeOf(known.practice, line.code);
    const why =
      fee === null ? 'CO-16' : (lineDenial(line, lines, fee, desk) ?? wholeDenial(desk, line.date ?? known.on));
    if (fee === null || why !== null) return denied(line, why ?? 'CO-16');
    const { answer, after } = paidLine(line, fee, desk, standing);
    standing = after;
    const first = known.primary?.[index];
    return first === undefined ? answer : secondLine(answer, first, payer.kind === 'medicaid');
  });
  return { answer: { kind: 'processed', on: known.on, lines: answers }, after: standing };
}
