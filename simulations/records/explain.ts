/** The debrief's sentences: for each code, what happened and what to do instead. */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'papers-unread': ({ read, of }) =>
    `You read ${text(read)} of ${text(of)} papers. What decides often stands in the last one: open them all before you settle anything.`,
  'identity-no-question': () => 'Nobody’s identity was in question here.',
  'identity-unchecked': () =>
    'You never checked who was asking. Compare a photo ID with the chart at the counter; call back at a number of your own for an office.',
  'identity-not-proved': () =>
    'What you did does not prove who it is: a letterhead, a badge or a word can be anybody’s. Compare a photo ID with the chart, or call back at the number in your own directory.',
  'authority-no-question': () => 'No right to a record was in question here.',
  'authority-unnamed': () =>
    'You did not name what gives the right to the record. Ask first: patient, treatment, payment, authorization, representative, law, court paper, or nothing?',
  'authority-wrong': () =>
    'You named another right than the papers give. Look at who asks and what for; the same page may go out for one purpose and not for another.',
  'no-authorization': () => 'There was no authorization to check.',
  'fault-passed-over': ({ element }) =>
    `The authorization is faulty at “${text(element)},” and you passed over it. A blank, an end date that is over or a signature without its date makes the whole form invalid: go through it line by line.`,
  'elements-unchecked': ({ right, of }) =>
    `You judged ${text(right)} of ${text(of)} lines of the authorization rightly. Go through all of them, the {hipaa-authorization-elements} and the statements below.`,
  'nothing-to-decide': () => 'There was no request to decide.',
  undecided: () =>
    'You closed the matter without deciding it. Somebody is waiting for an answer: send, refuse with the reason, or hand it on.',
  'sent-without-right': () =>
    'You sent pages though the papers did not allow it. When the right is missing or faulty, nothing leaves: say what is missing, or hand it to the one who decides. The dead are protected too, for {rec-deceased-years}.',
  'held-back': () =>
    'You held back what should have gone out. Privacy rules are no reason to refuse a patient, a treating office or a lawful report: send what is due.',
  'wrong-hands': () =>
    'You held it, and gave it into the wrong hands. Court papers and the police go to the privacy officer, a wish to change the record to the provider, a faulty form back to its sender, a late copy to the patient in writing.',
  'nothing-to-send': () => 'Nothing was to be sent.',
  'not-sent': () => 'The pages that were due never left. Choose them, and send them.',
  'pages-missing': ({ there, of }) =>
    `You sent ${text(there)} of ${text(of)} pages that were due. Compare the pile with the request before it leaves.`,
  'special-page-sent': ({ page }) =>
    `“${text(page)}” went out and never should have: it is another person’s, has a rule of its own (substance use treatment, therapy notes, a minor’s private care), or is outside of what the authorization, the agreement or the law names. Look at the name and the label on every page, and at what was allowed.`,
  'page-beyond-purpose': ({ page }) =>
    `“${text(page)}” went out and was not needed. Send what the request names and its purpose needs, and nothing else.`,
  'pile-left': ({ count }) =>
    `Nothing was to leave, and ${text(count)} copied ${count === 1 ? 'page was' : 'pages were'} left on the pile. Put them back: copies left lying around are the next breach.`,
  'no-fee-question': () => 'No fee was in question.',
  'fee-untyped': ({ fee }) =>
    `You entered no fee. By the price list it was ${text(fee)}; write it down even when it is nothing.`,
  'fee-wrong': ({ fee, typed }) =>
    `You entered ${text(typed)}; by the price list it was ${text(fee)}. A patient pays for the copy, never for the search, and an unpaid bill holds nothing back.`,
  'no-due-question': () => 'No due date was in question.',
  'due-untyped': ({ due }) =>
    `You entered no date. The last day was ${text(due)}: access within {hipaa-access-days}, an amendment within {hipaa-amendment-days}; many states ask for less.`,
  'due-wrong': ({ due, typed }) =>
    `You entered ${text(typed)}; the last day was ${text(due)}. Count from the day it came in: access {hipaa-access-days}, {hipaa-access-extension-days} with a letter, an amendment {hipaa-amendment-days}.`,
  'channel-unchosen': () => 'You chose no way to send it. A safe way is part of the release.',
  'channel-unsafe': () =>
    'That way is not safe, or not the one agreed on. Use the portal, encrypted e-mail, the hand of the person with ID, or a fax number from your own directory with a cover sheet.',
  'statement-missing': () =>
    'Substance use treatment records went out without {rec-part2-statement} of the federal rule. It goes along with each disclosure made on the patient’s consent, with a copy of the consent or a clear account of its scope.',
  'statement-needless': () =>
    'You added the statement of the substance-use rule, and no such page was in the pile. It tells the receiver something that is none of their business.',
  'nothing-to-log': () => 'No log entry was scored here.',
  'not-logged': () => 'You did not log it. Write down what went to whom, when and by whom, each time.',
  'accounting-missing': () =>
    'It belongs in the accounting of disclosures: it left without a signed authorization, and not for treatment, payment, operations or the patient’s own copy. A spoken agreement does not change that. A patient may ask for {hipaa-accounting-years}.',
  'accounting-needless': () =>
    'It does not belong in the accounting of disclosures: treatment, payment, operations, the patient’s own copy and what goes out on an authorization are left out. The release log is enough.',
  'no-breach': () => 'No page had gone astray.',
  'log-erased': () =>
    'You erased a trace. That turns a slip into a cover-up: leave every log as it is, and tell the privacy officer.',
  'officer-untold': () =>
    'You did not tell the privacy officer. Tell at once, whatever the receiver says: the office weighs {hipaa-breach-factors}, not you, and its clock runs from the day it was found.',
  'patient-called': () =>
    'You called the patient yourself. Notice has set contents and goes out through the office, within {hipaa-breach-notice-days} at the latest, after the assessment.',
  'not-stopped': () =>
    'You did not call where the pages went. Ask that they are not read, and returned or destroyed, and note what was said.',
  'not-written': () =>
    'You did not write the incident report: what, whose, when, how, to whom. It does not go into the chart.',
  'no-tray': () => 'There was no tray to file.',
  'wrong-chart': ({ sheet }) =>
    `“${text(sheet)}” is now in another person’s chart. Somebody may be treated by it: compare name and birth date on the sheet with the chart before filing.`,
  'sheets-left': ({ left }) =>
    `${text(left)} ${left === 1 ? 'sheet was' : 'sheets were'} not filed though nothing stood against it. A wrong index is a lost paper, and so is one that stays in the tray.`,
  'filed-too-early': ({ sheet }) =>
    `“${text(sheet)}” was not ready, or waits for another reason than you gave. A result without initials, a page of somebody else inside or an image that cannot be read is held back.`,
  'wrong-section': ({ sheet }) =>
    `“${text(sheet)}” is in the right chart under the wrong tab. Index by the kind of document, so that it is found where people look.`,
  'upside-down': ({ sheet }) =>
    `“${text(sheet)}” was filed upside down. Look at every image before it is filed, and again in the chart.`,
  'nothing-missing': () => 'Nothing was missing.',
  'reason-unsaid': () => 'You sent nothing and did not say why. Tell what is missing, so that it can be mended.',
  'reason-wrong': () =>
    'You asked for the wrong thing. A faulty form is named line by line, a stranger needs the patient’s authorization, a relative the papers of a representative.',
  'nobody-spoke': () => 'Nobody asked you anything aloud.',
  'gave-it-away': () =>
    'Your answer gave it away. Even “she is a patient here” is protected: neither confirm nor deny, and say what you can do.',
  'no-answer': () => 'You left the person without an answer. Say kindly what you can and cannot do.',
  'harsh-answer': () => 'You gave nothing away, and were harsher than needed. Say kindly what the person can do next.',
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainRecords(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
