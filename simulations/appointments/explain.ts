/** The debrief's sentences: for each code, what happened and what to do instead. */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');
const rest = ({ right, of, who }: Values): string => `${text(right)} of ${text(of)} were right; look at ${text(who)}.`;

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'none-such': () => 'Nothing of this kind came up on this day.',
  'not-blocked': ({ right, of }) =>
    `${text(right)} of ${text(of)} lines of the manager’s note stood in the book when the first visit was written. Block first, then book: a visit on a meeting is two broken promises.`,
  'blocked-too-much': ({ count }) =>
    `Time was blocked that nobody asked to block (${text(count)}). Every needless block is a patient who waits longer: take it out again.`,
  'identity-missing': (values) =>
    `${rest(values)} Ask the full name and the birth date, compare both with the index, and open that chart. Similar names stand side by side; a new chart is only for somebody who has none.`,
  'script-missing': (values) =>
    `${rest(values)} The reason in their own words and the script come before any time is looked for. A slot that is offered first cannot be taken back from somebody who needed the nurse.`,
  'urgent-not-sent': (values) =>
    `${rest(values)} Words that the script sends to 911 or to the nurse are passed on at once, with you on the line. They are not booked, not put on hold unasked, and not left to ring.`,
  'more-than-the-script': () =>
    'You went to 911 where the script says the nurse, now. Better too much than too little; read the last line of the script once more.',
  'length-wrong': (values) =>
    `${rest(values)} New means no visit to the group’s specialty within {fo-new-patient-years}. Take the length from the office’s list, and {ap-buffer} with an interpreter or a wheelchair.`,
  'place-wrong': (values) =>
    `${rest(values)} A slot is free only when the provider, the right room and the equipment are free together. The list by the book says what each kind of visit takes.`,
  collisions: ({ count }) =>
    `${text(count)} ${count === 1 ? 'collision stands' : 'collisions stand'} in the book. Look along the row before you write: same provider, same room, same machine, or an hour in which nobody is there. The waits below are what the patients feel.`,
  'nothing-booked': () =>
    'No visit was written into the book. Ask, screen, then write each visit where provider, room and machine are free.',
  'time-wrong': (values) =>
    `${rest(values)} Ask when they can come, and go by the script: today means today, within three days means within three days.`,
  'rule-broken': (values) =>
    `${rest(values)} Wave: {ap-wave-most} at most, on the hour. Modified wave: {modified-wave-pattern}. Cluster: like with like. Slots kept for today are for today’s callers.`,
  'needs-missing': (values) =>
    `${rest(values)} Ask every caller what they need and what coverage they have. The office arranges an interpreter and a place for the wheelchair at no cost, with the visit. Where the plan wants a referral, ask for it now.`,
  'preparation-wrong': (values) =>
    `${rest(values)} Say what the list for this kind of visit says, or the other place’s sheet, and nothing of your own.`,
  'not-read-back': (values) =>
    `${rest(values)} Read back day, date, time, provider and place after the last change, and listen to the answer. A change after the read-back is read back again.`,
  'reminder-wrong': (values) => `${rest(values)} Ask how they want to be reminded, and set that way.`,
  'reason-told': () =>
    'A reminder or a voicemail told what the visit is for. Who, when, where, and a number: the rest is nobody’s business who shares the telephone.',
  'change-left': (values) =>
    `${rest(values)} Changed or canceled: free the old slot and chart the reason. Did not come: chart it, tell the provider, call kindly. Nothing is erased, and a fee is a matter of policy.`,
  'people-left': ({ left, of }) =>
    `${text(left)} of ${text(of)} requests were left when the book was closed. Each one is somebody who waits for an answer.`,
  'waited-long': (values) =>
    `${rest(values)} Answer before it rings out; ask “Is this an emergency? May I put you on hold?” and wait for the answer; go back within {ap-hold-check}.`,
  'outside-incomplete': (values) =>
    `${rest(values)} Complete order first, then the place’s questions, answers reported, approval given, booking charted, result in the tickler file.`,
  'beyond-scope': () =>
    'Advice was given, an answer was judged, or an order was completed without the provider. Pass on the words; a licensed person decides.',
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainBook(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
