/** The patient's handwritten form: its lines as they would stand when right, and as a slip leaves them. Pure. */
import { formDate } from '../core/calendar.ts';
import type { Address, PersonName } from '../practice/types.ts';
import type { CheckInCase, SlipKind } from './case.ts';

export const lineIds = ['name', 'birth', 'address', 'phone', 'plan', 'member', 'group', 'holder', 'signature'] as const;
export type LineId = (typeof lineIds)[number];

export const lineLabels: Readonly<Record<LineId, string>> = {
  name: 'Legal name',
  birth: 'Birth date',
  address: 'Address',
  phone: 'Phone',
  plan: 'Insurance',
  member: 'Member number',
  group: 'Group',
  holder: 'Who holds the insurance',
  signature: 'Signature and date',
};

export const fullName = ({ first, middle, last }: PersonName): string =>
  `${first} ${middle === '' ? '' : `${middle}. `}${last}`;
export const addressLine = ({ street, city, state, zip }: Address): string => `${street}, ${city}, ${state} ${zip}`;

/** Two neighboring digits that differ change places; a text without such digits stays. The last such pair is taken. */
export function swapDigits(text: string): string {
  for (let at = text.length - 2; at >= 0; at -= 1) {
    const [one = '', two = ''] = [text[at], text[at + 1]];
    if (/\d/.test(one) && /\d/.test(two) && one !== two) return `${text.slice(0, at)}${two}${one}${text.slice(at + 2)}`;
  }
  return text;
}

/** A birth date with the two digits of its day the wrong way around, or, where that is no other day, a year of ten before. */
function swappedBirth(text: string): string {
  const [month = '', day = '', year = ''] = text.split('/');
  const turned = `${day[1] ?? ''}${day[0] ?? ''}`;
  const possible = Number(turned) >= 1 && Number(turned) <= 28 && turned !== day;
  return possible ? `${month}/${turned}/${year}` : `${month}/${day}/${String(Number(year) - 10)}`;
}

export const slipLine: Readonly<Record<SlipKind, LineId>> = {
  nickname: 'name',
  'former-name': 'name',
  'birth-missing': 'birth',
  'birth-swapped': 'birth',
  'old-address': 'address',
  'phone-short': 'phone',
  'member-swapped': 'member',
  'holder-wrong': 'holder',
  'old-plan': 'plan',
  unsigned: 'signature',
  'signed-by-other': 'signature',
};

export interface FormLine {
  readonly id: LineId;
  readonly text: string;
}

const signer = ({ visitor, patient }: CheckInCase): string =>
  visitor.is === null ? fullName(patient.name) : visitor.name;

/** The form as it would be without a slip. Without insurance its lines say so. */
export function cleanLines(one: CheckInCase, payerName: (id: string) => string): readonly FormLine[] {
  const { patient, plans } = one;
  const [plan] = plans;
  const none = 'none';
  return [
    { id: 'name', text: fullName(patient.name) },
    { id: 'birth', text: formDate(patient.birthDate) },
    { id: 'address', text: addressLine(patient.address) },
    { id: 'phone', text: patient.phone },
    { id: 'plan', text: plan === undefined ? none : payerName(plan.payer) },
    { id: 'member', text: plan?.memberId ?? none },
    { id: 'group', text: plan === undefined ? none : plan.group === '' ? '–' : plan.group },
    {
      id: 'holder',
      text:
        plan === undefined
          ? none
          : plan.holder.relation === 'self'
            ? 'myself'
            : `${fullName(plan.holder.name)}, ${formDate(plan.holder.birthDate)}`,
    },
    { id: 'signature', text: `${signer(one)}, ${formDate(one.today)}` },
  ];
}

/** A line as a slip leaves it. */
export function slippedText(one: CheckInCase, kind: SlipKind, clean: string): string {
  const { patient } = one;
  switch (kind) {
    case 'nickname':
      return `${patient.goesBy} ${patient.name.last}`;
    case 'former-name':
      return `${patient.name.first} ${patient.formerLast ?? patient.name.last}`;
    case 'birth-missing':
    case 'unsigned':
      return '';
    case 'birth-swapped':
      return swappedBirth(clean);
    case 'old-address':
      return addressLine(patient.oldAddress ?? patient.address);
    case 'phone-short':
      return clean.slice(0, -1);
    case 'member-swapped':
      return swapDigits(clean);
    case 'holder-wrong':
      return one.plans[0]?.holder.relation === 'self' ? `${one.visitor.name}'s employer` : 'myself';
    case 'old-plan':
      return one.oldPlanText;
    case 'signed-by-other':
      return `${one.visitor.name}, ${formDate(one.today)}`;
  }
}

/** What is answered when a line is asked about. */
export function lineAnswer(one: CheckInCase, kind: SlipKind | null, clean: string): string {
  const { patient, visitor } = one;
  const mine = visitor.is === null;
  switch (kind) {
    case null:
      return '“Yes, it is right as it stands there.”';
    case 'nickname':
      return `“${patient.goesBy} is what everybody says. ${mine ? 'On my ID' : 'On the card'} it is ${fullName(patient.name)}.”`;
    case 'former-name':
      return `“${patient.formerLast ?? ''} was the name before. It is ${patient.name.last} now, as on the ID.”`;
    case 'birth-missing':
      return `“Oh, I skipped that line. ${clean}.”`;
    case 'birth-swapped':
      return `“I wrote that wrong. It is ${clean}${mine ? ', as on my ID' : ''}.”`;
    case 'old-address':
      return `“${mine ? 'I' : 'We'} moved in the summer. It is ${clean} now.”`;
    case 'phone-short':
      return `“A digit is missing, isn't it? ${clean}.”`;
    case 'member-swapped':
      return '“I copied it in the car and turned two digits around. The card is right.”';
    case 'holder-wrong':
      return `“Oh, who holds it? ${clean === 'myself' ? 'I do, myself' : clean}.”`;
    case 'old-plan':
      return `“That was the job before. The one on the card is right: ${clean}.”`;
    case 'unsigned':
      return '“I thought I had signed. Here.”';
    case 'signed-by-other':
      return `“I signed. I am ${visitor.is ?? 'with the patient'}.”`;
  }
}
