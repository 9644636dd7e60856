/** Names and sentences of the choices, for descriptions and for the views. */
import type { BlockKind, Instruction, Need, Policy, ReminderWay, Topic } from './case.ts';
import type { PassedTo, Step } from './events.ts';

export const blockNames: Readonly<Record<BlockKind, string>> = {
  lunch: 'lunch',
  meeting: 'meeting',
  rounds: 'hospital rounds',
  out: 'out of the office',
  'same-day': 'kept for today’s callers',
  'well-child': 'well-child visits only',
};

export const policyNames: Readonly<Record<Policy, string>> = {
  stream: 'stream',
  wave: 'wave',
  'modified-wave': 'modified wave',
  cluster: 'cluster',
  'open-access': 'open access',
};

export const topicWords: Readonly<Record<Topic, string>> = {
  name: 'May I have your full name?',
  'birth-date': 'What is your date of birth?',
  phone: 'A number we can call you back on?',
  reason: 'What is the visit for?',
  script: 'I have a few questions to ask (the script)',
  before: 'Have you been seen here before, and when?',
  needs: 'Do you need an interpreter, or help getting about or hearing?',
  coverage: 'What coverage do you have? Does the plan ask for a referral?',
  times: 'When can you come?',
  reminder: 'How may we remind you?',
};

export const instructionWords: Readonly<Record<Instruction, string>> = {
  fasting: 'Fasting: nothing but water; ask the nurse line about morning medicines',
  medicines: 'Bring all medicines in their bottles',
  card: 'Bring photo ID and insurance card',
  records: 'Bring records of earlier care',
  early: 'Come early for the forms',
  shots: 'Bring the shot record',
  'no-metal': 'No metal: watch, belt, jewelry stay at home',
  clothes: 'Wear a top that opens in front; no lotion',
};

export const needNames: Readonly<Record<Need, string>> = {
  interpreter: 'interpreter, by the office',
  wheelchair: 'wheelchair, help with the transfer',
  hearing: 'hard of hearing: speak up, face to face',
};

export const reminderNames: Readonly<Record<ReminderWay, string>> = {
  text: 'text',
  call: 'call',
  email: 'e-mail',
  portal: 'portal',
  none: 'none',
};

export const passedNames: Readonly<Record<PassedTo, string>> = {
  emergency: '911 by the script: stay on the line, the provider comes',
  nurse: 'the nurse, now, with a warm transfer',
  provider: 'a message to the provider',
};

export const stepNames: Readonly<Record<Step, string>> = {
  freed: 'Take the old visit out of the book',
  'reason-charted': 'Chart the reason for the change',
  'no-show-charted': 'Chart “Did not keep appointment”',
  'provider-told': 'Tell the provider',
  called: 'Call: “We missed you. Are you all right?”',
  'voicemail-with-reason': 'Leave a voicemail that says what the visit was for',
  'fee-charged': 'Charge a fee for the missed visit',
  erased: 'Erase the missed visit from the book',
  'referral-asked': 'Ask for the referral, visit marked “waiting for referral”',
  'own-advice': 'Say: “That is surely nothing, take something for the pain”',
  'order-completed': 'Ask the provider to complete the order',
  'side-guessed': 'Write the missing side in yourself',
  'answers-reported': 'Report the patient’s answers to the other place and to the provider',
  'decided-alone': 'Tell the patient what their answer means for the test',
  'approval-given': 'Give the other place order, coverage and approval',
  'charted-with-tickler': 'Chart the booking, put the result in the tickler file',
};
