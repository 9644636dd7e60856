/**
 * Why claims come back, as data: twenty-five root causes, where each is found, the adjustment number a payer gives with short
 * words of our own, the field that is wrong at its root, who may mend it, and what is then done. Pure.
 */

export const areas = ['registration', 'eligibility', 'coordination', 'authorization', 'coding', 'timing'] as const;
export type Area = (typeof areas)[number];

export const areaNames: Readonly<Record<Area, string>> = {
  registration: 'Typed at check-in',
  eligibility: 'Eligibility',
  coordination: 'Which plan pays',
  authorization: 'Authorization and referral',
  coding: 'Coding and charges',
  timing: 'Time and coverage rules',
};

/** What is done with a claim in the end. */
export const ways = [
  'resend',
  'corrected',
  'right-payer',
  'secondary',
  'appeal',
  'write-off',
  'void-charge',
  'bill-patient',
] as const;
export type Way = (typeof ways)[number];

export const wayNames: Readonly<Record<Way, string>> = {
  resend: 'Correct and send anew',
  corrected: 'Corrected claim (replaces the first)',
  'right-payer': 'Send to the payer that comes first',
  secondary: 'Bill the second plan',
  appeal: 'Appeal with papers',
  'write-off': 'Write off, nobody owes it',
  'void-charge': 'Take back the double charge',
  'bill-patient': 'Bill the patient',
};

/** Fields that hold what a claim is made of, where they are written first. */
export const roots = [
  'registration.name',
  'registration.member',
  'registration.birth',
  'registration.payer',
  'registration.order',
  'registration.end',
  'claim.approval',
  'claim.place',
  'claim.letters',
  'claim.modifier',
  'claim.diagnosis',
  'claim.rendering',
] as const;
export type Root = (typeof roots)[number];

export const rootNames: Readonly<Record<Root, string>> = {
  'registration.name': 'Registration: last name',
  'registration.member': 'Registration: member number',
  'registration.birth': 'Registration: birth date',
  'registration.payer': 'Registration: plan',
  'registration.order': 'Registration: plan that pays first',
  'registration.end': 'Registration: coverage ended on',
  'claim.approval': 'Claim, box 23: approval number',
  'claim.place': 'Claim, box 24B: place of service',
  'claim.letters': 'Claim, box 24E: diagnosis letters',
  'claim.modifier': 'Claim, box 24D: modifier',
  'claim.diagnosis': 'Claim, box 21: diagnosis',
  'claim.rendering': 'Claim, box 24J: who did it',
};

/** Fields an assistant does not change alone: they are the coder's and the provider's. */
export const notOurs: readonly Root[] = ['claim.diagnosis', 'claim.modifier', 'claim.rendering'];

export const colleagues = ['coder', 'provider'] as const;
export type Colleague = (typeof colleagues)[number];

export const causeIds = [
  'name-misspelled',
  'member-transposed',
  'birth-date-wrong',
  'coverage-ended',
  'old-plan-billed',
  'other-plan-first',
  'birthday-rule-reversed',
  'second-plan-waiting',
  'referral-missing',
  'authorization-missing',
  'authorization-expired',
  'units-over',
  'place-wrong',
  'diagnosis-not-linked',
  'diagnosis-unspecific',
  'side-differs',
  'seventh-missing',
  'modifier-missing',
  'bundled',
  'duplicate',
  'late-with-proof',
  'late-without-proof',
  'not-covered-notice-signed',
  'need-doubted',
  'provider-not-enrolled',
] as const;
export type CauseId = (typeof causeIds)[number];

export interface Cause {
  readonly name: string;
  readonly area: Area;
  /** Rejected at the door, or decided. */
  readonly came: 'rejected' | 'denied';
  /** Group and number on the remittance; empty for a rejection. */
  readonly carc: string;
  /** What the remittance says, in our words: a symptom, seldom the cause. */
  readonly says: string;
  /** The field to mend; null when nothing is wrong that mending helps. */
  readonly root: Root | null;
  /** Whom it must be asked of; null when it is the assistant's own. */
  readonly ask: Colleague | null;
  readonly way: Way;
  /** Papers an appeal needs. */
  readonly attach: readonly string[];
  /** Lines of papers that prove it, `paper.line`; one of them is enough. */
  readonly proof: readonly string[];
  /** For the debrief. */
  readonly why: string;
}

const mine = { ask: null, attach: [] } as const;

export const causes: Readonly<Record<CauseId, Cause>> = {
  'name-misspelled': {
    ...mine,
    name: 'Name misspelled',
    area: 'registration',
    came: 'rejected',
    carc: '',
    says: 'Patient cannot be found under this name',
    root: 'registration.name',
    way: 'resend',
    proof: ['registration.name', 'claim.name', 'card.name', 'eligibility.patient'],
    why: 'The name on the claim is not the one on the card and in the plan’s answer. Mend the registration, so that the next claim is right, too, and send anew.',
  },
  'member-transposed': {
    ...mine,
    name: 'Member number mistyped',
    area: 'registration',
    came: 'rejected',
    carc: '',
    says: 'No member with this number',
    root: 'registration.member',
    way: 'resend',
    proof: ['registration.plan-1', 'claim.member', 'card.member', 'eligibility.plan-1'],
    why: 'Two characters of the member number changed places between card and registration.',
  },
  'birth-date-wrong': {
    ...mine,
    name: 'Birth date wrong',
    area: 'registration',
    came: 'rejected',
    carc: '',
    says: 'Patient and plan record do not match',
    root: 'registration.birth',
    way: 'resend',
    proof: ['registration.born', 'claim.born', 'eligibility.patient'],
    why: 'The birth date in the registration is not the one the plan has on record.',
  },
  'coverage-ended': {
    ...mine,
    name: 'Coverage had ended, no other plan',
    area: 'eligibility',
    came: 'denied',
    carc: 'PR-27',
    says: 'Service after coverage ended',
    root: 'registration.end',
    way: 'bill-patient',
    proof: ['eligibility.plan-1', 'calls.no-other'],
    why: 'The plan’s answer gives the day coverage ended, and the patient says there is no other. The patient owes the bill; a payment plan or help by policy may be offered.',
  },
  'old-plan-billed': {
    ...mine,
    name: 'Old plan billed',
    area: 'eligibility',
    came: 'denied',
    carc: 'CO-109',
    says: 'Not ours: send it to the right payer',
    root: 'registration.payer',
    way: 'right-payer',
    proof: ['card.payer', 'card.member', 'eligibility.plan-1', 'eligibility.plan-2', 'registration.plan-1'],
    why: 'The new card was copied, but the registration kept the old plan.',
  },
  'other-plan-first': {
    ...mine,
    name: 'Another plan pays first',
    area: 'coordination',
    came: 'denied',
    carc: 'CO-22',
    says: 'Another payer comes first',
    root: 'registration.order',
    way: 'right-payer',
    proof: ['eligibility.plan-1', 'eligibility.plan-2', 'registration.order'],
    why: 'Two plans are active, and the rules put the other one first.',
  },
  'birthday-rule-reversed': {
    ...mine,
    name: 'Birthday rule reversed',
    area: 'coordination',
    came: 'denied',
    carc: 'CO-22',
    says: 'Another payer comes first',
    root: 'registration.order',
    way: 'right-payer',
    proof: ['eligibility.plan-1', 'eligibility.plan-2', 'registration.order'],
    why: 'A child of parents who live together: the plan of the parent whose birthday comes first in the year pays first. The year does not count.',
  },
  'second-plan-waiting': {
    ...mine,
    name: 'Second plan not billed yet',
    area: 'coordination',
    came: 'denied',
    carc: 'PR-2',
    says: 'Paid; a part is left to the patient',
    root: null,
    way: 'secondary',
    proof: ['remittance.amounts', 'registration.order', 'eligibility.plan-1', 'eligibility.plan-2'],
    why: 'The first plan has paid its part and a second plan is active: what is left goes to it before the patient sees a bill.',
  },
  'referral-missing': {
    ...mine,
    name: 'Referral number left off',
    area: 'authorization',
    came: 'denied',
    carc: 'CO-243',
    says: 'Not referred by primary care',
    root: 'claim.approval',
    way: 'corrected',
    proof: ['claim.approval', 'referral.number'],
    why: 'The referral was in the chart before the visit; its number never reached box 23.',
  },
  'authorization-missing': {
    ...mine,
    name: 'Authorization number left off',
    area: 'authorization',
    came: 'denied',
    carc: 'CO-197',
    says: 'No authorization',
    root: 'claim.approval',
    way: 'corrected',
    proof: ['claim.approval', 'authorization.number'],
    why: 'The letter covers service, day and units; only its number is missing on the claim.',
  },
  'authorization-expired': {
    ask: null,
    name: 'Authorization had run out',
    area: 'authorization',
    came: 'denied',
    carc: 'CO-197',
    says: 'No authorization',
    root: null,
    way: 'appeal',
    attach: ['authorization', 'note'],
    proof: ['authorization.dates'],
    why: 'The service came after the last day of the letter. This payer’s handbook lets one ask for an extension afterward, as an appeal with letter and note.',
  },
  'units-over': {
    ...mine,
    name: 'More units than authorized',
    area: 'authorization',
    came: 'denied',
    carc: 'CO-198',
    says: 'More than was authorized',
    root: null,
    way: 'write-off',
    proof: ['authorization.units'],
    why: 'More units were given than the letter approves. The handbook pays none of them afterward and bars a bill to the patient: the practice bears it.',
  },
  'place-wrong': {
    ...mine,
    name: 'Wrong place of service',
    area: 'coding',
    came: 'denied',
    carc: 'CO-5',
    says: 'Place of service does not fit',
    root: 'claim.place',
    way: 'corrected',
    proof: ['note.place', 'charges.place', 'claim.place'],
    why: 'Note and charge slip say a video visit with the patient at home; the claim says the office.',
  },
  'diagnosis-not-linked': {
    ...mine,
    name: 'Service not linked to its diagnosis',
    area: 'coding',
    came: 'denied',
    carc: 'CO-11',
    says: 'Diagnosis does not fit the service',
    root: 'claim.letters',
    way: 'corrected',
    proof: ['claim.lines', 'charges.lines'],
    why: 'The charge slip links the service to the diagnosis that shows the need; on the claim the letter is another. That is a slip in copying, and ours to mend.',
  },
  'diagnosis-unspecific': {
    ask: 'coder',
    attach: [],
    name: 'Diagnosis less specific than the note',
    area: 'coding',
    came: 'denied',
    carc: 'CO-16',
    says: 'Information is missing or not exact enough',
    root: null,
    way: 'corrected',
    proof: ['note.assessment', 'claim.diagnoses', 'charges.diagnoses'],
    why: 'The signed note says more than the code. The coder codes it from the note; the assistant never picks the diagnosis.',
  },
  'side-differs': {
    ask: 'coder',
    attach: [],
    name: 'Side of diagnosis and service differ',
    area: 'coding',
    came: 'denied',
    carc: 'CO-11',
    says: 'Diagnosis does not fit the service',
    root: null,
    way: 'corrected',
    proof: ['note.assessment', 'claim.diagnoses', 'charges.diagnoses', 'claim.lines'],
    why: 'The note and the modifier say one side, the diagnosis code the other. The coder mends it from the note.',
  },
  'seventh-missing': {
    ask: 'coder',
    attach: [],
    name: 'Seventh character missing',
    area: 'coding',
    came: 'rejected',
    carc: '',
    says: 'Diagnosis code is not complete',
    root: null,
    way: 'resend',
    proof: ['claim.diagnoses', 'charges.diagnoses'],
    why: 'Injury codes need a seventh character for the kind of encounter. The coder completes it from the note.',
  },
  'modifier-missing': {
    ask: 'coder',
    attach: [],
    name: 'Modifier missing',
    area: 'coding',
    came: 'denied',
    carc: 'CO-4',
    says: 'Modifier missing or wrong',
    root: null,
    way: 'corrected',
    proof: ['note.separate', 'claim.lines', 'charges.lines'],
    why: 'The note shows a separate problem treated on the day of the procedure, and the visit went out without the modifier for it. Whether the note supports it is for the coder to say.',
  },
  bundled: {
    ...mine,
    name: 'Included in another service',
    area: 'coding',
    came: 'denied',
    carc: 'CO-97',
    says: 'Included in another service',
    root: null,
    way: 'write-off',
    proof: ['note.separate', 'handbook.bundle'],
    why: 'The note shows nothing separate, so the second service is part of the first. A modifier added to be paid would be a false claim.',
  },
  duplicate: {
    ...mine,
    name: 'Sent twice',
    area: 'coding',
    came: 'denied',
    carc: 'CO-18',
    says: 'Sent twice',
    root: null,
    way: 'void-charge',
    proof: ['account.earlier'],
    why: 'The same service of the same day has been paid already. The double charge is taken back; nobody owes it.',
  },
  'late-with-proof': {
    ask: null,
    name: 'Called late, proof of timely filing on file',
    area: 'timing',
    came: 'denied',
    carc: 'CO-29',
    says: 'Sent too late',
    root: null,
    way: 'appeal',
    attach: ['acceptance'],
    proof: ['acceptance.on'],
    why: 'The payer’s own acceptance report is dated within the limit: appeal with it.',
  },
  'late-without-proof': {
    ...mine,
    name: 'Late, no proof',
    area: 'timing',
    came: 'denied',
    carc: 'CO-29',
    says: 'Sent too late',
    root: null,
    way: 'write-off',
    proof: ['claim.sent', 'calls.no-report', 'handbook.limit'],
    why: 'The claim was sent after the limit and nothing shows otherwise. The contract bars a bill to the patient: the practice bears it.',
  },
  'not-covered-notice-signed': {
    ...mine,
    name: 'Not covered this time, notice signed beforehand',
    area: 'timing',
    came: 'denied',
    carc: 'PR-50',
    says: 'Need not shown: too soon after the last',
    root: null,
    way: 'bill-patient',
    proof: ['notice.signed', 'notice.option'],
    why: 'The patient signed a valid notice before the service and chose to have it and pay if Medicare does not. Then, and only then, the bill is theirs.',
  },
  'need-doubted': {
    ask: 'provider',
    name: 'Need doubted, note supports it',
    area: 'timing',
    came: 'denied',
    carc: 'CO-50',
    says: 'Need not shown',
    root: null,
    way: 'appeal',
    attach: ['note'],
    proof: ['note.need'],
    why: 'The diagnosis is linked and fits, and the signed note tells why the service was needed. The provider decides on an appeal and signs it; the note goes with it.',
  },
  'provider-not-enrolled': {
    ...mine,
    name: 'Provider not enrolled with the payer yet',
    area: 'timing',
    came: 'denied',
    carc: 'CO-185',
    says: 'Rendering provider may not bill this',
    root: null,
    way: 'write-off',
    proof: ['roster.enrolled', 'claim.lines'],
    why: 'Who did the service was enrolled with this payer only afterward. Billing it under a colleague’s number would be fraud; the contract bars a bill to the patient.',
  },
};
