/** The debrief's sentences: for each code, what happened and what to do instead. `{fact-id}` stands for the fact's value. */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'no-plan': () => 'There was no plan to work with.',
  'one-plan': () => 'There was one plan, so there was no order to find.',
  'papers-on-file': () => 'The first papers of this patient are on file.',
  'nothing-due': () => 'Nothing was due at the desk.',
  'no-estimate-due': () => 'No estimate was due.',
  'not-identified': () =>
    'Nobody asked who this is. Ask for full name and birth date, let the person say them, and look at the photo ID.',
  'named-for-them': () =>
    'You said the name and got a nod. People nod to a wrong name, too: ask “your full name and birth date, please”, and listen.',
  'id-not-seen': () => 'You asked, but the photo ID was never looked at. Compare {rm-identifiers} with a document.',
  'overheard-first': () =>
    'Something private was asked in a full voice first. Lower the voice before the first question, not after it.',
  'desk-open': ({ right, of }) =>
    `${text(right)} of ${text(of)} things were done to keep the desk private. Speak low, turn the screen away, and let the sheet ask for name and time only.`,
  'infection-not-asked': () =>
    'You did not ask about fever, cough or rash. Ask everybody at the door, before they sit among others.',
  'coughing-among-others': () =>
    'Somebody who coughs sat down among the others. Give a mask and tissues, and a seat apart.',
  'asked-for-yes': () =>
    '“Is everything the same?” gets a yes from everybody. Ask what the address is now, which plans there are, whether it was an accident, and whether help is wanted.',
  'little-asked': ({ right, of }) =>
    `You asked ${text(right)} of ${text(of)} open questions: what has changed, which other plans, an accident, any help.`,
  'no-card-scanned': () => 'No card was scanned. Front and back, every plan: the claim is built from them.',
  'side-missing': ({ right, of }) =>
    `${text(right)} of ${text(of)} sides were scanned. The back says whom to ask and where a claim goes; and a second plan has a card, too.`,
  'slips-missed': ({ found, of }) =>
    `${text(found)} of ${text(of)} slips on the form came to light. Lay the form beside ID and card, line by line, and look for what is empty.`,
  'asked-too-much': ({ needless }) =>
    `You asked about ${text(needless)} lines that were right. Compare first, then ask about what does not fit: a form read back line by line tires everybody.`,
  'signed-for-patient': () =>
    'You signed in the place of the patient. That is nobody’s signature. Ask for it, or note that it was declined and why.',
  'wrote-on-form': () =>
    'You wrote on the patient’s form yourself. The form is their word: ask, and let them write and initial it.',
  'refusal-not-noted': () =>
    'The notice was taken and not signed for, and nothing was noted. The law asks for {ci-acknowledgment-effort}: write that you asked, and why there is no signature.',
  'papers-missing': ({ right, of }) =>
    `${text(right)} of ${text(of)} papers were explained, handed over and came back. Say in a sentence what each is for.`,
  'name-or-birth-wrong': () =>
    'Name or birth date in the system is not what the ID shows. That one line sends results to another chart and the claim back. Type it from the ID, letter by letter.',
  'member-number-wrong': () =>
    'The member number in the system is not the one on the card. The claim will come back as “not our member”. Copy it letter by letter, and read it back.',
  'fields-wrong': ({ right, of }) =>
    `${text(right)} of ${text(of)} fields say what the documents say. Type from the document, not from memory, and read it back before saving.`,
  'coverage-not-checked': () =>
    'No plan was asked whether it covers this person today. A card proves nothing: check before the patient is seen.',
  'plan-not-checked': ({ right, of }) =>
    `${text(right)} of ${text(of)} plans were checked. Each one can have ended, and each one says what it knows of the other.`,
  misread: ({ right, of }) =>
    `${text(right)} of ${text(of)} readings were right. Take the row of this kind of visit, the column in network, the line “remaining” of one person, and look for what is wanted before the visit.`,
  'order-not-set': ({ why }) => `The order of the plans was left open. ${text(why)}`,
  'order-wrong': ({ why }) => `The order was the wrong way around. ${text(why)}`,
  'said-promises': () =>
    'You promised what only a plan can decide. Say what the answer shows, that it is an estimate, and that the plan decides after the claim.',
  'said-accuses': () =>
    'You accused somebody. Most such mix-ups are innocent. Ask quietly for another document and follow the identity policy.',
  'said-turns-away': () =>
    'You sent somebody away. Tell the choices and let the person choose; the provider hears of it before anybody goes without care.',
  'said-waives': () =>
    'You waived what the patient owes. As a habit that is against the plan’s contract, and for federal plans against the law; say that you cannot, and offer the written policy on hardship.',
  'said-falsifies': () =>
    'You bent a record so that it would fit. A wrong date, number or plan in a record is a false statement, whoever asks for it. Record what is true and name the choices.',
  'left-open': ({ right, of }) =>
    `${text(right)} of ${text(of)} matters that came up, or would have, were settled. Take each question in private and answer it with what is known and what the choices are.`,
  'nothing-said-of-money': () =>
    'Nothing was due, and nobody said so. Say it: people lie awake over bills that never come.',
  'due-not-said': () => 'Nobody said what is due today. Say the amount and why, in private, before the visit.',
  'due-wrong': ({ due, said }) =>
    `You said ${text(said)}; due were ${text(due)}: the copay of the plan that pays first, and what is owed from before.`,
  'took-what-was-not-due': () =>
    'You took money that was not due. Give it back, with a receipt, and say why: only the copay of the plan that pays first and an old balance are due at the desk.',
  'nothing-taken': () =>
    'What was due was not taken. Ask for it at the desk: after the visit it costs a statement, a stamp and a month.',
  'amount-wrong': ({ due }) =>
    `The amount taken was not the amount due, ${text(due)}. Say the amount first, then take that amount.`,
  'change-wrong': () => 'The change was wrong. Count it up from the amount due to the amount given, into the hand.',
  'no-receipt': () => 'There was no receipt. Give one for every payment, and above all for cash.',
  'estimate-missing': () =>
    'No written estimate was handed over. Somebody who pays alone has a right to it {gfe-long-notice-rule} of asking at the latest, and best before the visit.',
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainCheckIn(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
