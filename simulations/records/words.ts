/** Names of what can be chosen at the records desk, and its policy. */
import type { AsideReason, Authority, Channel, Decision, Element, IdentityWay, Reason, Section, Step } from './case.ts';

export const identityNames: Readonly<Record<IdentityWay, string>> = {
  'photo-id': 'compare a photo ID with the chart',
  'two-identifiers': 'ask full name and birth date',
  'call-back': 'call back at the number in our own directory',
  badge: 'look at the badge or the letterhead',
  'their-word': 'take their word',
};

export const authorityNames: Readonly<Record<Authority, string>> = {
  'own-access': 'the patient’s own right of access',
  treatment: 'treatment by another provider',
  payment: 'payment of a claim',
  authorization: 'the patient’s signed authorization',
  representative: 'a personal representative, by papers or by law',
  'required-by-law': 'a report or release that the law orders',
  'court-paper': 'a subpoena, order or warrant',
  none: 'nothing that holds',
};

export const elementNames: Readonly<Record<Element, string>> = {
  information: 'What information',
  giver: 'Who may give it',
  receiver: 'Who may receive it',
  purpose: 'Purpose',
  expiration: 'Expiration date or event',
  signature: 'Signature, date and authority',
  revocation: 'Can be revoked in writing',
  condition: 'Whether care depends on signing',
  redisclosure: 'May be passed on by the receiver',
};

export const decisionNames: Readonly<Record<Decision, string>> = {
  release: 'Send the pages on the pile',
  return: 'Send nothing; say what is missing',
  officer: 'Send nothing; hand it to the privacy officer now',
  provider: 'Take it in and hand it to the provider to decide',
  extend: 'Write to the patient: reason, and the new date',
};

export const reasonNames: Readonly<Record<Reason, string>> = {
  'authorization-needed': 'the patient’s signed authorization is needed',
  'form-faulty': 'the authorization is not valid: which line, and a new form',
  'papers-of-representative': 'papers that make this person a representative',
  'purpose-unclear': 'what the pages are needed for',
};

export const channelNames: Readonly<Record<Channel, string>> = {
  portal: 'portal of the patient or payer',
  'secure-mail': 'encrypted e-mail',
  'fax-checked': 'fax to the number in our directory, with cover sheet',
  'fax-letter': 'fax to the number on the letter',
  'by-hand': 'by hand, against signature',
  certified: 'certified mail to the address on file',
  'plain-mail': 'plain e-mail',
};

export const sectionNames: Readonly<Record<Section, string>> = {
  notes: 'visit notes',
  laboratory: 'laboratory',
  imaging: 'imaging',
  letters: 'letters from elsewhere',
  consents: 'consents',
  insurance: 'insurance',
};

export const asideNames: Readonly<Record<AsideReason, string>> = {
  'not-reviewed': 'no provider has initialed it',
  'stranger-inside': 'a page of another patient is inside',
  unreadable: 'it cannot be read: scan it again',
};

export const stepNames: Readonly<Record<Step, string>> = {
  'stop-it': 'Call where it went: do not read it, return or destroy it, say by whom it was seen',
  'send-again': 'Send it to the right number and say nothing',
  'call-patient': 'Call the patient yourself to say sorry',
  'erase-log': 'Erase the line in the fax log',
  'write-down': 'Write the incident report: what, whose, when, how, to whom',
};

/** How this practice works, beside the law. State law and employer policy decide; ours is made up. */
export const policy: readonly string[] = [
  'Privacy officer: Joan Kim, RN. Subpoenas, orders, warrants and the police go to her the same hour; she answers them.',
  'Copies for the patient or the patient’s representative: electronic, no charge; on paper, $0.10 a page. Never a fee for searching, and no copy is held back for an unpaid bill.',
  'Copies for an attorney or insurer outside of treatment and payment: $15.00 and $0.25 a page (state law sets the ceiling).',
  'Other providers and payers for a claim: no charge.',
  'Each release goes in the release log. In the accounting of disclosures stands what went out without a signed authorization and not for treatment, payment, operations or the patient’s own copy.',
];

/** What the practice's guide says of its state, for this lesson. */
export const stateGuide =
  'Guide to our state (made up for practice): a minor of 14 or older may consent alone to care for a sexually transmitted infection, and that part is released to nobody without the minor. School rules ask for proof of vaccination.';
