/** Names of parts, topics, wordings and modifiers, for sentences and for the views. */
import type { NotePart, QueryTopic } from './case.ts';
import type { Modifier, Wording } from './events.ts';

export const partNames: Readonly<Record<NotePart, string>> = {
  reason: 'Why they came',
  story: 'Story',
  exam: 'Exam and tests',
  assessment: 'Assessment',
  plan: 'Plan, and what was done',
  addendum: 'Addendum',
};

export const topicNames: Readonly<Record<QueryTopic, string>> = {
  side: 'which side',
  contradiction: 'two places that do not agree',
  certainty: 'whether a diagnosis is certain',
  kind: 'which kind or stage it is',
  dose: 'the dose that was given',
  signature: 'the missing signature',
};

const asked: Readonly<Record<QueryTopic, string>> = {
  side: 'The note names a place that has two sides. Which side was examined and treated?',
  contradiction: 'Two parts of the note do not agree; I quote both. Which of them is right?',
  certainty: 'The note uses a word of doubt. What was your assessment at the end of the visit?',
  kind: 'The note names the condition without its kind. Can it be stated more closely, or is it not known?',
  dose: 'The note says that a drug was given, and no dose. Which dose was ordered and given?',
  signature: 'The note is not signed. Please look it through and sign it if it is complete.',
};

const wished: Readonly<Record<QueryTopic, string>> = {
  side: 'Please add that it was the right side, so that I can finish the slip.',
  contradiction: 'Please make it all say what the assessment says.',
  certainty: 'Please write the diagnosis without “suspected.”',
  kind: 'Please add “with complication,” it is nearly always so.',
  dose: 'Please add the larger dose, it is the usual one.',
  signature: 'Please sign quickly, you need not read it again.',
};

const paid: Readonly<Record<QueryTopic, string>> = {
  side: 'The plan pays only if a side is named. Either will do.',
  contradiction: 'The plan will refuse it like this. Which one pays better?',
  certainty: 'The plan pays the test only for a certain diagnosis. Can you confirm it?',
  kind: 'A complication pays more. Can you find one?',
  dose: 'We are paid by the unit. Can it be a full vial?',
  signature: 'The claim has to go out today. Please sign.',
};

/** A query as it would be sent. */
export function queryText(topic: QueryTopic, wording: Wording): string {
  return { neutral: asked, leading: wished, payment: paid }[wording][topic];
}

/** The answer to a query that was not needed. */
export const plainReply = 'It stands in the note as I meant it. Please read it once more.';

export const modifierNames: Readonly<Record<Modifier, string>> = {
  RT: 'right side',
  LT: 'left side',
  QW: 'waived test',
  GA: 'ABN on file',
  GX: 'voluntary ABN on file',
  GY: 'never covered by Medicare',
  GZ: 'no ABN, likely not necessary',
  XE: 'separate encounter',
  XS: 'separate structure',
  XP: 'separate practitioner',
  XU: 'unusual, does not overlap',
  P1: 'separate visit on the day of a procedure (made up for this practice)',
  P2: 'both sides (made up for this practice)',
};

/** How this practice codes, beside the books. Employer policy decides such things; ours is made up. */
export const policy: readonly string[] = [
  'How an injury happened is coded last, at the first visit for it, when the note says so. Place and activity may be added.',
  'QW stands on the rapid strep, influenza and COVID-19 tests and on hemoglobin A1c, for every payer.',
  'RT or LT stands on X-rays of a limb, braces, joint injections and procedures on one ear. P2 says both sides.',
  'P1 stands on a visit that is work apart from a procedure (a code ER-S…) of the same day. Beside an injection, a vaccine or a test our payers ask for none; others may. P1 and P2 are made up for this practice.',
];

export function letterOf(place: number): string {
  return 'ABCDEFGHIJKL'.charAt(place);
}
