/**
 * The paper claim form, CMS-1500 (02/12), as data: its boxes 1 to 33 with our own short labels, the zones one can come closer
 * to, where each stands on the sheet, and what may be written in each field. The form itself is in the public domain; labels
 * and help are ours. Pure.
 */

export const zones = ['insured', 'patient', 'other', 'condition', 'diagnoses', 'lines', 'billing'] as const;
export type Zone = (typeof zones)[number];

export const zoneNames: Readonly<Record<Zone, string>> = {
  insured: 'Payer and insured',
  patient: 'Patient',
  other: 'Other insurance',
  condition: 'Condition',
  diagnoses: 'Diagnoses',
  lines: 'Service lines',
  billing: 'Billing',
};

/** What a field holds: decides how typed text is read, and which lines of a paper fit it. */
export const kinds = [
  'payer',
  'coverage-type',
  'member',
  'name',
  'birth',
  'sex',
  'address',
  'state',
  'phone',
  'relation',
  'group',
  'plan',
  'yes-no',
  'signature',
  'sign-date',
  'onset',
  'onset-kind',
  'date',
  'time-off',
  'provider',
  'provider-role',
  'npi',
  'free',
  'icd-indicator',
  'diagnosis',
  'frequency',
  'claim-number',
  'approval',
  'case-number',
  'service-date',
  'place',
  'service',
  'pointers',
  'charge',
  'units',
  'rendering',
  'tax-id',
  'account',
  'total',
  'paid',
  'practice',
  'payee',
  'group-npi',
] as const;
export type Kind = (typeof kinds)[number];

export interface Field {
  readonly id: string;
  /** Beside the input; the box's own label where it has one field only. */
  readonly label: string;
  readonly kind: Kind;
}

/** Row, column, and how many columns of the sheet's 24 and how many rows it takes. */
export type Place = readonly [row: number, column: number, columns: number, rows?: number];

export interface Box {
  readonly id: string;
  /** As printed on the form: "11a". */
  readonly number: string;
  readonly label: string;
  readonly zone: Zone;
  readonly place: Place;
  readonly fields: readonly Field[];
}

const one = (id: string, label: string, kind: Kind): readonly Field[] => [{ id, label, kind }];

const place = (id: string, label: string, zone: Zone, place: Place, fields: readonly Field[]): Box => ({
  id,
  number: id === 'payer' ? '' : id.replace(/^24\.(\d)$/, '24 line $1'),
  label,
  zone,
  place,
  fields,
});

export const diagnosisLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;
export const lineNumbers = [1, 2, 3, 4, 5, 6] as const;

const serviceLine = (line: number): Box =>
  place(
    `24.${String(line)}`,
    `Service line ${String(line)}`,
    'lines',
    [18 + line, 1, 24],
    [
      { id: `24.${String(line)}.A`, label: 'A Date of service', kind: 'service-date' },
      { id: `24.${String(line)}.B`, label: 'B Place', kind: 'place' },
      { id: `24.${String(line)}.C`, label: 'C Emergency', kind: 'free' },
      { id: `24.${String(line)}.D`, label: 'D Service code, modifiers', kind: 'service' },
      { id: `24.${String(line)}.E`, label: 'E Diagnosis letters', kind: 'pointers' },
      { id: `24.${String(line)}.F`, label: 'F Charge', kind: 'charge' },
      { id: `24.${String(line)}.G`, label: 'G Units', kind: 'units' },
      { id: `24.${String(line)}.H`, label: 'H Family plan', kind: 'free' },
      { id: `24.${String(line)}.I`, label: 'I Other number kind', kind: 'free' },
      { id: `24.${String(line)}.J`, label: 'J NPI of who did it', kind: 'rendering' },
    ],
  );

/** Every box in the order one reads the form. */
export const boxes: readonly Box[] = [
  place('payer', 'Payer the claim goes to', 'insured', [1, 13, 12], one('payer', 'Payer the claim goes to', 'payer')),
  place('1', 'Kind of coverage', 'insured', [2, 1, 16], one('1', 'Kind of coverage', 'coverage-type')),
  place('1a', 'Insured’s ID number', 'insured', [2, 17, 8], one('1a', 'Insured’s ID number', 'member')),
  place('2', 'Patient’s name', 'patient', [3, 1, 9], one('2', 'Last, first, middle initial', 'name')),
  place(
    '3',
    'Patient’s birth date, sex',
    'patient',
    [3, 10, 7],
    [
      { id: '3', label: 'Birth date', kind: 'birth' },
      { id: '3.sex', label: 'Sex', kind: 'sex' },
    ],
  ),
  place('4', 'Insured’s name', 'insured', [3, 17, 8], one('4', 'Last, first, middle initial', 'name')),
  place(
    '5',
    'Patient’s address',
    'patient',
    [4, 1, 9, 3],
    [
      { id: '5', label: 'Street, city, state, ZIP code', kind: 'address' },
      { id: '5.phone', label: 'Phone', kind: 'phone' },
    ],
  ),
  place('6', 'Patient’s relation to insured', 'patient', [4, 10, 7], one('6', 'Relation', 'relation')),
  place('7', 'Insured’s address', 'insured', [4, 17, 8, 3], one('7', 'Street, city, state, ZIP code', 'address')),
  place('8', 'Reserved', 'patient', [5, 10, 7, 2], []),
  place('9', 'Other insured’s name', 'other', [7, 1, 9], one('9', 'Last, first, middle initial', 'name')),
  place('9a', 'Other policy or ID', 'other', [8, 1, 9], one('9a', 'Policy or ID number', 'member')),
  place('9b', 'Reserved', 'other', [9, 1, 9], []),
  place('9c', 'Reserved', 'other', [10, 1, 9], []),
  place('9d', 'Other plan’s name', 'other', [11, 1, 9], one('9d', 'Plan', 'plan')),
  place('10a', 'From work?', 'condition', [8, 10, 7], one('10a', 'From work', 'yes-no')),
  place(
    '10b',
    'Auto accident? State',
    'condition',
    [9, 10, 7],
    [
      { id: '10b', label: 'Auto accident', kind: 'yes-no' },
      { id: '10b.state', label: 'State it was in', kind: 'state' },
    ],
  ),
  place('10c', 'Other accident?', 'condition', [10, 10, 7], one('10c', 'Other accident', 'yes-no')),
  place('10d', 'Claim codes', 'condition', [11, 10, 7], one('10d', 'Claim codes', 'free')),
  place('11', 'Insured’s group or policy', 'insured', [7, 17, 8], one('11', 'Group or policy number', 'group')),
  place(
    '11a',
    'Insured’s birth date, sex',
    'insured',
    [8, 17, 8],
    [
      { id: '11a', label: 'Birth date', kind: 'birth' },
      { id: '11a.sex', label: 'Sex', kind: 'sex' },
    ],
  ),
  place('11b', 'Other claim ID', 'insured', [9, 17, 8], one('11b', 'Property or casualty claim number', 'case-number')),
  place('11c', 'Insured’s plan', 'insured', [10, 17, 8], one('11c', 'Plan', 'plan')),
  place('11d', 'Another health plan?', 'insured', [11, 17, 8], one('11d', 'Another plan', 'yes-no')),
  place('12', 'Patient’s release: signed', 'patient', [12, 1, 16], one('12', 'Signature', 'signature')),
  place('13', 'Pay the practice: signed', 'insured', [12, 17, 8], one('13', 'Signature', 'signature')),
  place(
    '14',
    'Illness, injury or pregnancy began',
    'condition',
    [13, 1, 9],
    [
      { id: '14', label: 'Date', kind: 'onset' },
      { id: '14.qualifier', label: 'What it is', kind: 'onset-kind' },
    ],
  ),
  place('15', 'Another date', 'condition', [13, 10, 7], one('15', 'Date', 'date')),
  place(
    '16',
    'Unable to work, from and to',
    'condition',
    [13, 17, 8],
    [{ id: '16', label: 'From and to', kind: 'time-off' }],
  ),
  place(
    '17',
    'Referring or ordering provider',
    'condition',
    [14, 1, 9],
    [
      { id: '17.qualifier', label: 'Role', kind: 'provider-role' },
      { id: '17', label: 'Name and credential', kind: 'provider' },
    ],
  ),
  place('17a', 'Its other number', 'condition', [14, 10, 3], one('17a', 'Other number', 'free')),
  place('17b', 'Its NPI', 'condition', [14, 13, 4], one('17b', 'NPI', 'npi')),
  place(
    '18',
    'In hospital, from and to',
    'condition',
    [14, 17, 8],
    [{ id: '18', label: 'From and to', kind: 'time-off' }],
  ),
  place('19', 'More about the claim', 'condition', [15, 1, 16], one('19', 'Free text', 'free')),
  place('20', 'Outside lab? Charges', 'condition', [15, 17, 8], [{ id: '20', label: 'Outside lab', kind: 'yes-no' }]),
  place(
    '21',
    'Diagnoses',
    'diagnoses',
    [16, 1, 16, 2],
    [
      { id: '21.ind', label: 'ICD indicator', kind: 'icd-indicator' },
      ...diagnosisLetters.map((letter): Field => ({ id: `21${letter}`, label: letter, kind: 'diagnosis' })),
    ],
  ),
  place(
    '22',
    'Resubmission code, original number',
    'diagnoses',
    [16, 17, 8],
    [
      { id: '22', label: 'Resubmission code', kind: 'frequency' },
      { id: '22.original', label: 'Original claim number', kind: 'claim-number' },
    ],
  ),
  place('23', 'Prior authorization number', 'diagnoses', [17, 17, 8], one('23', 'Number', 'approval')),
  ...lineNumbers.map(serviceLine),
  place('25', 'Tax number', 'billing', [25, 1, 5], one('25', 'Tax number', 'tax-id')),
  place('26', 'Account number', 'billing', [25, 6, 4], one('26', 'Patient’s account', 'account')),
  place('27', 'Accept assignment?', 'billing', [25, 10, 4], one('27', 'Accept assignment', 'yes-no')),
  place('28', 'Total charge', 'billing', [25, 14, 4], one('28', 'Total charge', 'total')),
  place('29', 'Amount paid', 'billing', [25, 18, 4], one('29', 'Paid by the patient', 'paid')),
  place('30', 'Reserved', 'billing', [25, 22, 3], []),
  place(
    '31',
    'Signed by or for the provider',
    'billing',
    [26, 1, 7, 2],
    [
      { id: '31', label: 'Provider', kind: 'provider' },
      { id: '31.date', label: 'Date', kind: 'sign-date' },
    ],
  ),
  place('32', 'Where the service was', 'billing', [26, 8, 8], one('32', 'Name and address', 'practice')),
  place('32a', 'NPI of the place', 'billing', [27, 8, 8], one('32a', 'NPI', 'group-npi')),
  place('33', 'Billing provider', 'billing', [26, 16, 9], one('33', 'Who is to be paid', 'payee')),
  place('33a', 'NPI of the practice', 'billing', [27, 16, 9], one('33a', 'NPI', 'group-npi')),
];

export const fields: ReadonlyMap<string, Field> = new Map(
  boxes.flatMap((each) => each.fields.map((field) => [field.id, field] as const)),
);

export function boxOfField(field: string): Box | undefined {
  return boxes.find((candidate) => candidate.fields.some(({ id }) => id === field));
}

/** "box 11a", "the payer at the head". */
export function boxName({ number }: Box): string {
  return number === '' ? 'the head of the form' : `box ${number}`;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}
const same = (...values: readonly string[]): readonly Choice[] => values.map((value) => ({ value, label: value }));

/** The kinds that are ticked or picked rather than typed. */
export const choices: Readonly<Partial<Record<Kind, readonly Choice[]>>> = {
  'coverage-type': [
    ...same('Medicare', 'Medicaid', 'TRICARE', 'CHAMPVA'),
    { value: 'Group', label: 'Group health plan' },
    { value: 'FECA', label: 'FECA, black lung' },
    { value: 'Other', label: 'Other' },
  ],
  sex: [
    { value: 'F', label: 'F' },
    { value: 'M', label: 'M' },
  ],
  relation: same('Self', 'Spouse', 'Child', 'Other'),
  'yes-no': same('Yes', 'No'),
  signature: [
    { value: 'Signature on file', label: 'Signature on file' },
    { value: 'Signed here', label: 'Signed on this form' },
  ],
  'onset-kind': [
    { value: '431', label: '431 beginning of symptoms, illness or injury' },
    { value: '484', label: '484 last menstrual period' },
  ],
  'provider-role': [
    { value: 'DN', label: 'DN referring' },
    { value: 'DK', label: 'DK ordering' },
    { value: 'DQ', label: 'DQ supervising' },
  ],
  'icd-indicator': [{ value: '0', label: '0 ICD-10-CM' }],
  frequency: [
    { value: '7', label: '7 replacement of an earlier claim' },
    { value: '8', label: '8 void of an earlier claim' },
  ],
};
