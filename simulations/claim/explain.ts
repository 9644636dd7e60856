/** The debrief's sentences: for each code, what happened and what to do instead. */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'not-in-this-claim': () => 'This claim has nothing of the kind.',
  'never-sent': () => 'No claim went out. The last step of filling in is sending: an unsent claim is never paid.',
  'papers-unread': ({ read, of }) =>
    `You read ${text(read)} of ${text(of)} papers. What was typed at the desk is only as good as the card, the plan’s answer and the charge slip say it is: open them all.`,
  'payer-wrong': ({ fields }) =>
    `The claim did not go where it belongs (boxes: ${text(fields)}). Ask first who pays first: work injury before all, a plan from present work before Medicare if the employer is large enough, the parent whose birthday comes first in the year. Then name that payer, the kind of coverage, and whether there is another plan.`,
  'identity-wrong': ({ fields }) =>
    `Name, birth date or sex is not as the plan has it (boxes: ${text(fields)}). Compare registration, card and coverage answer letter by letter, digit by digit.`,
  'member-wrong': () =>
    'The member number is not the one on the card of the plan that pays first. Copy it from the card.',
  'boxes-wrong': ({ right, of, fields }) =>
    `${text(right)} of ${text(of)} entries here are right. Look again at ${text(fields)}: open the box for what belongs in it, and take it from the paper that proves it.`,
  'lines-wrong': ({ right, of, fields }) =>
    `${text(right)} of ${text(of)} entries of the service lines are right. Look again at ${text(fields)}: copy each line of the charge slip whole, with its modifiers and its letters.`,
  'approval-wrong': ({ fields }) =>
    `A number the payer looks for is missing or wrong (boxes: ${text(fields)}). The authorization or referral number stands in the letter; a corrected claim names the payer’s number of the first one.`,
  'not-checked': () =>
    'The claim went out unchecked. The scrubber finds in a second what a payer takes days to send back.',
  'sent-with-findings': ({ count }) =>
    `The check had found ${text(count)} ${count === 1 ? 'thing' : 'things'}, and the claim went out all the same. Mend each box it names, check again, then send.`,
  'never-taken-in': () =>
    'No form was taken in by the payer: a rejected claim does not count as filed. Mend it and send it anew while there is time.',
  'too-late': () =>
    'The payer took the claim in after its limit. Look at the limit first, and send what is near it before all else.',
  'answer-unread': () =>
    'You did not read the payer’s answer. Let the days pass, then open it: an unread rejection is an unpaid claim.',
  'sent-twice': ({ count }) =>
    `${text(count)} ${count === 1 ? 'claim went' : 'claims went'} out again as new though the payer had the first one. Wait for the answer; what needs mending goes as a replacement with the payer’s number in the resubmission box.`,
  'left-unpaid': () =>
    'The task ended with nothing paid. A rejection is mended and sent anew; a denial is answered by its reason, here with a corrected claim.',
  'made-up': ({ what }) =>
    `The claim told of something the charge slip does not have: ${text(what)}. Nothing is added so that it pays. If the slip seems wrong, ask the provider or the coder.`,
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainClaim(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
