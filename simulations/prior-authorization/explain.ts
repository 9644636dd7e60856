/** The debrief's sentences: for each code, what happened and what to do instead. `{fact-id}` stands for the fact's value. */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'rightly-held': () => 'This request was not to be sent as it stood.',
  'no-gap': () => 'The chart showed everything the plan asks for.',
  'no-denial': () => 'There was no wrong denial in this case.',
  'no-loop': () => 'Nobody else sends a report in this case.',
  'never-sent': () =>
    'The request was never sent, and an order nobody works on is care that does not happen. Send it on the day of the order.',
  'chart-unread': ({ right, of }) =>
    `You read ${text(right)} of ${text(of)} entries. The proof often stands in the one that looks least like it.`,
  'criteria-mismatched': ({ right, of }) =>
    `${text(right)} of ${text(of)} lines of the plan’s page were matched rightly. Name for each the entry that shows it, with its date; where there is none, say so.`,
  'fact-invented': () =>
    'A line was ticked as met that the chart does not show. That is a false statement to a payer, whoever it helps. The provider answers what the record does not hold.',
  'chart-altered': () =>
    'A note was changed so that it fits. Nobody but its author adds to a note, openly and dated, and never to be paid.',
  'gap-not-told': () =>
    'The chart did not show what the plan asks for, and the provider did not hear of it. Tell the provider before anything is sent: they decide what comes next.',
  'sent-with-gap': () =>
    'The provider knew of the gap, and the request went out all the same. It can only come back as a no. Hold it until the provider has decided.',
  'request-wrong': ({ right, of }) =>
    `${text(right)} of ${text(of)} values were as card and order have them. An approval for another number, code or count is worth nothing to the claim.`,
  'no-speed': () => 'Nobody said how fast an answer is needed. The provider says so on the order: copy it.',
  'made-urgent': () => 'You made a standard order urgent. Urgent means that waiting harms; only the provider says so.',
  'urgency-lost': () =>
    'The provider ordered it urgent and the request went out as standard. Under the federal rule an urgent request is answered within {pa-decision-urgent}; a plan’s own page may say less.',
  'private-sent': () =>
    'Something went to the plan that has nothing to do with this request and is most private. Send the entries that show the criteria, no others.',
  'too-much-sent': ({ surplus }) =>
    `${text(surplus)} ${surplus === 1 ? 'entry' : 'entries'} went out that the plan does not need. The minimum necessary is a rule, not a courtesy: send what shows the page’s lines.`,
  'proof-missing': ({ there, of }) =>
    `${text(there)} of ${text(of)} entries that show the criteria went out. Enclose one for each line of the page: what is missing comes back as a pended request, days later.`,
  'wrong-channel': () =>
    'You first sent the request a way this plan does not take. Read on its page how it takes requests, before you send.',
  'sent-late': () => 'The request lay a day or more before it went out. Send it on the day of the order.',
  'deadline-missed': () =>
    'The plan asked for papers with a date, and the date went by. Write every due day down, and look on that day.',
  'never-looked': () => 'Nobody looked at the status. Look every day: an answer helps only those who read it.',
  'left-waiting': () =>
    'The case was closed while the plan was still waiting or deciding, or with an answer unread. Keep it open, and look every day, until the answer is read.',
  'looked-late': () => 'An answer lay unread for a day or more. Look every day while something is open.',
  'spoke-for-provider': () =>
    'You argued the medical case yourself. The peer-to-peer talk belongs to the provider: give them number, case and time.',
  'denial-not-told': () =>
    'The provider did not hear of the denial. Tell them the same day: they talk, change the order or appeal.',
  'talk-not-offered': () =>
    'The provider heard of the denial, but nobody set up the talk with the plan’s clinician. Offer it with number, case and time.',
  'no-appeal': () =>
    'The no was wrong, and nobody answered it. A member has {ins-internal-appeal-days} for an internal appeal; an office’s own days stand in its contract.',
  'appeal-incomplete': () =>
    'The letter lacked a part: request number, what is asked for, the criteria with the notes that show them, the enclosures, the provider’s signature.',
  'appeal-own-opinion': () =>
    'The letter held your own medical opinion. What is clinical is the provider’s, and is signed by them.',
  'appeal-whole-chart': () =>
    'The whole chart went with the letter. Enclose the notes that answer the reason, no more.',
  'no-yes-to-record': () => 'There was no approval to record. Follow the request until the plan has said yes.',
  'record-wrong': ({ right, of }) =>
    `${text(right)} of ${text(of)} parts of the approval were recorded as granted. Copy number, units, first and last day from the plan’s answer, and read them back.`,
  'not-for-claim': () =>
    'The number was not noted where the claim will need it: box {pa-claim-box}, here or at the office that does the service; a pharmacy gets it with the prescription. Weeks from now a claim without it comes back.',
  'booked-before-yes': () =>
    'It was booked before the plan had said yes. If the answer is no, the patient may get the bill. Wait for the yes; where it is urgent, push for the answer and tell the provider.',
  'never-booked': () =>
    'The yes was there and nothing was booked. Book it within the days of the approval: it has a last day.',
  promised: () => 'You promised an approval. Say what was asked, when an answer is due, and that the plan decides.',
  blamed: () => 'You blamed somebody before the patient. It helps nobody; say what happens next.',
  'patient-not-told': () =>
    'The patient heard nothing. Call on the day the request goes out and on the day of the answer.',
  'told-nothing': () =>
    'What you said told the patient nothing. Say where it stands, the next step, and the day of your next call.',
  'answer-not-told': () =>
    'The patient was told that you had asked, and never what came of it. Call again on the day of the answer.',
  'waited-in-the-dark': () =>
    'The patient heard only at the end. Say at the start what was asked and when an answer is due.',
  'loop-open': ({ right, of }) =>
    `${text(right)} of ${text(of)} steps closed the loop. Details in writing, the visit kept, the report read by the provider: a lost step is a missed illness.`,
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainAuthorization(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
