/**
 * The paper claim form as text by box, filled from the papers of a visit, and its service lines read back. Box ids follow the
 * form: "1a", "21A", "24.1.D"; parts of one box carry a second word ("3.sex", "10b.state");
 * "payer" is the address block above box 1. Pure.
 */
import { formDate, type CivilDate } from '../core/calendar.ts';
import { coverageOf, formName, payerOf, providerOf } from './look-up.ts';
import { readDollars, sum, type Cents } from './money.ts';
import type {
  Authorization,
  ChargeLine,
  ChargeSlip,
  ClaimForm,
  CopiedCoverage,
  Patient,
  PersonName,
  Practice,
  Registration,
  Relation,
} from './types.ts';

/** Lines of service on one form. */
export const formLines = [1, 2, 3, 4, 5, 6] as const;
/** Letters of the diagnoses on one form. */
export const diagnosisLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;
/** Columns of a service line that this practice fills. */
export const lineColumns = ['A', 'B', 'D', 'E', 'F', 'G', 'J'] as const;

/** What stands in a box, without spaces around; empty when nothing does. */
export function box(form: ClaimForm, id: string): string {
  return (form[id] ?? '').trim();
}

/** A service line as the form tells it; what cannot be read is null. */
export interface FormLine {
  readonly line: number;
  readonly date: CivilDate | null;
  readonly placeOfService: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly pointers: string;
  readonly charge: Cents | null;
  readonly units: number | null;
  readonly npi: string;
}

/** "11/18/2026" as a civil date; null for anything else. Whether the day exists is checked elsewhere. */
export function readBoxDate(text: string): CivilDate | null {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim());
  return match === null ? null : `${match[3] ?? ''}-${match[1] ?? ''}-${match[2] ?? ''}`;
}

/** Lines with anything written in them, in the order of the form. */
export function readFormLines(form: ClaimForm): readonly FormLine[] {
  return formLines.flatMap((line) => {
    const at = (column: string) => box(form, `24.${line}.${column}`);
    if (lineColumns.every((column) => at(column) === '')) return [];
    const [code = '', ...modifiers] = at('D').toUpperCase().split(/\s+/);
    return [
      {
        line,
        date: readBoxDate(at('A')),
        placeOfService: at('B'),
        code,
        modifiers,
        pointers: at('E').toUpperCase(),
        charge: readDollars(at('F')),
        units: /^[1-9]\d{0,2}$/.test(at('G')) ? Number(at('G')) : null,
        npi: at('J'),
      },
    ];
  });
}

/** Diagnoses by letter, in order, as far as they are filled in. */
export function readDiagnoses(form: ClaimForm): ReadonlyMap<string, string> {
  return new Map(
    diagnosisLetters.flatMap((letter) => {
      const code = box(form, `21${letter}`).toUpperCase();
      return code === '' ? [] : [[letter, code] as const];
    }),
  );
}

export function addressLine({ street, city, state, zip }: Registration['address']): string {
  return `${street}, ${city}, ${state} ${zip}`;
}

/** An amount as the form writes it: "120.00", no sign and no commas. */
export function formAmount(amount: Cents): string {
  return `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
}

/** What the desk should have copied of a patient, when nobody made a slip. */
export function registrationOf(patient: Patient, payers: readonly string[], copayCollected: Cents): Registration {
  return {
    name: patient.name,
    birthDate: patient.birthDate,
    sex: patient.sex,
    address: patient.address,
    phone: patient.phone,
    coverages: payers.flatMap((payer) => {
      const plan = coverageOf(patient, payer);
      return plan === null
        ? []
        : [
            {
              payer,
              memberId: plan.memberId,
              group: plan.group ?? '',
              holderName: plan.holder.name,
              holderBirthDate: plan.holder.birthDate,
              relation: plan.holder.relation,
            },
          ];
    }),
    signatureOnFile: true,
    assignsBenefits: true,
    referralNumber: null,
    copayCollected,
  };
}

const relationWords: Readonly<Record<Relation, string>> = {
  self: 'Self',
  spouse: 'Spouse',
  child: 'Child',
  other: 'Other',
};

const kindWords = { ppo: 'Group', hmo: 'Group', hdhp: 'Group', medicare: 'Medicare', medicaid: 'Medicaid' } as const;

function boxesOfPlans(practice: Practice, registration: Registration): Record<string, string> {
  const [first, second] = registration.coverages;
  if (first === undefined) return {};
  const payer = payerOf(practice, first.payer);
  const isOwn = first.relation === 'self';
  const isMedicareFirst = payer.kind === 'medicare';
  const filled: Record<string, string> = {
    payer: payer.payerNumber,
    '1': kindWords[payer.kind],
    '1a': first.memberId,
    '4': formName(first.holderName),
    '6': relationWords[first.relation],
    '7': addressLine(registration.address),
    '11': isMedicareFirst ? 'NONE' : first.group,
    '11a': isMedicareFirst ? '' : formDate(first.holderBirthDate),
    '11a.sex': isOwn && !isMedicareFirst ? registration.sex : '',
    '11c': payer.name,
    '11d': second === undefined ? 'No' : 'Yes',
  };
  return second === undefined ? filled : { ...filled, ...boxesOfOther(practice, second) };
}

function boxesOfOther(practice: Practice, other: CopiedCoverage): Record<string, string> {
  return {
    '9': formName(other.holderName),
    '9a': other.memberId,
    '9d': payerOf(practice, other.payer).name,
  };
}

function boxesOfLine(practice: Practice, line: ChargeLine, at: number, npi: string): Record<string, string> {
  return {
    [`24.${at}.A`]: formDate(line.date),
    [`24.${at}.B`]: line.placeOfService === '' ? practice.placeOfService : line.placeOfService,
    [`24.${at}.D`]: [line.code, ...line.modifiers].join(' '),
    [`24.${at}.E`]: line.pointers,
    [`24.${at}.F`]: formAmount(line.charge),
    [`24.${at}.G`]: String(line.units),
    [`24.${at}.J`]: npi,
  };
}

/** The form a careful person fills from the papers of a visit. A slip in a paper stands on the form, too. */
export function claimFrom(
  practice: Practice,
  papers: {
    readonly registration: Registration;
    readonly charges: ChargeSlip;
    readonly authorization: Authorization | null;
    readonly chart: string;
    /** What brought the patient: day it began, and whether an accident did it. */
    readonly began: { readonly on: CivilDate; readonly isAccident: boolean } | null;
    readonly signedOn: CivilDate;
  },
): ClaimForm {
  const { registration, charges, authorization, began } = papers;
  const provider = providerOf(practice, charges.renderingProvider);
  const name = (who: PersonName) => formName(who);
  const filled: Record<string, string> = {
    ...boxesOfPlans(practice, registration),
    '2': name(registration.name),
    '3': formDate(registration.birthDate),
    '3.sex': registration.sex,
    '5': addressLine(registration.address),
    '5.phone': registration.phone,
    '10a': 'No',
    '10b': 'No',
    '10c': began?.isAccident === true ? 'Yes' : 'No',
    '12': registration.signatureOnFile ? 'Signature on file' : '',
    '13': registration.assignsBenefits ? 'Signature on file' : '',
    '14': began === null ? '' : formDate(began.on),
    '14.qualifier': began === null ? '' : '431',
    '20': 'No',
    '21.ind': '0',
    '23': authorization?.number ?? '',
    '25': practice.taxId,
    '26': papers.chart,
    '27': 'Yes',
    '28': formAmount(sum(charges.lines.map(({ charge }) => charge))),
    '29': formAmount(registration.copayCollected),
    '31': `${provider.name}, ${provider.credential}`,
    '31.date': formDate(papers.signedOn),
    '32': `${practice.name}, ${addressLine(practice.address)}`,
    '32a': practice.npi,
    '33': `${practice.name}, ${addressLine(practice.address)}, ${practice.phone}`,
    '33a': practice.npi,
    ...Object.fromEntries(charges.diagnoses.map((code, index) => [`21${diagnosisLetters[index] ?? ''}`, code])),
    ...Object.fromEntries(
      charges.lines.flatMap((line, index) => Object.entries(boxesOfLine(practice, line, index + 1, provider.npi))),
    ),
  };
  return Object.fromEntries(Object.entries(filled).filter(([, text]) => text !== ''));
}
