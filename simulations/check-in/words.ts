/** Names of what can be chosen, for sentences and for the views. */
import type { Need, PlanState, Service } from './case.ts';
import type { DeskAct, Method, Paper, ReadingItem, Topic } from './events.ts';
import { planOf, type FieldId } from './registration.ts';

export const topicWord: Readonly<Record<Topic, string>> = {
  'name-and-birth': '“Your full name and birth date, please.”',
  'leading-name': '“You must be my next one on the list, right?”',
  'all-the-same': '“Is everything the same as before?”',
  'what-changed': '“What is the address now, and which insurance do you have today?”',
  'other-plans': '“Is there any other plan: a spouse’s, a parent’s, Medicare, Medicaid?”',
  accident: '“Is today about work, a car or another accident?”',
  infection: '“Any fever, cough or rash, or anybody sick at home?”',
  help: '“Shall I read anything to you, or get an interpreter or a chair?”',
};

export const deskActWord: Readonly<Record<DeskAct, string>> = {
  'voice-lowered': 'Lower your voice',
  'screen-turned': 'Turn the screen away from the counter',
  'sheet-changed': 'Put out the sheet with name and time only',
  'mask-given': 'Give a mask and tissues',
  'seated-apart': 'Offer the seat away from the others',
};

export const paperWord: Readonly<Record<Paper, string>> = {
  notice: 'Notice of privacy practices',
  consent: 'Consent to treatment',
  assignment: 'Assignment of benefits, release for billing',
  financial: 'Financial policy',
};

export const paperSense: Readonly<Record<Paper, string>> = {
  notice: 'It tells how we use health information. The signature says only that it was received.',
  consent: 'It lets us examine and treat. A procedure has its own consent, explained by the provider.',
  assignment: 'The plan pays us directly, and we may send it what the claim needs.',
  financial: 'Copay on the day, missed visits, what happens with a balance.',
};

export const readingWord: Readonly<Record<ReadingItem, string>> = {
  state: 'Coverage today',
  copay: 'Copay for this visit, dollars',
  deductible: 'Deductible left, one person in network, dollars',
  coinsurance: 'Coinsurance after it, percent',
  need: 'Wanted before this visit',
};

export const stateWord: Readonly<Record<PlanState, string>> = { active: 'active', ended: 'ended' };
export const needWord: Readonly<Record<Need, string>> = {
  nothing: 'nothing',
  referral: 'a referral',
  authorization: 'an authorization',
};
export const methodWord: Readonly<Record<Method, string>> = { cash: 'cash', check: 'check', card: 'card' };
export const serviceWord: Readonly<Record<Service, string>> = {
  primary: 'office visit, primary care',
  preventive: 'preventive visit',
  specialist: 'office visit, specialist',
  urgent: 'urgent care',
};

const fieldNames: Readonly<Record<string, string>> = {
  last: 'Last name',
  first: 'First name',
  middle: 'Middle initial',
  birth: 'Birth date',
  sex: 'Sex',
  street: 'Street',
  city: 'City',
  state: 'State',
  zip: 'ZIP',
  phone: 'Phone',
  referral: 'Referral number',
  payer: 'Payer',
  member: 'Member number',
  group: 'Group',
  relation: 'Patient is the holder’s',
  holderLast: 'Holder’s last name',
  holderFirst: 'Holder’s first name',
  holderMiddle: 'Holder’s middle initial',
  holderBirth: 'Holder’s birth date',
};

/** "Member number", or "Plan 2: Member number" where there are two. */
export function fieldName(field: FieldId): string {
  const place = planOf(field);
  const name = fieldNames[place?.field ?? field] ?? field;
  return place === null || place.plan === 0 ? name : `Plan ${String(place.plan + 1)}: ${name}`;
}
