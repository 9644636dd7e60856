/** The debrief's sentences: for each code, what happened and what to do instead. */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');
const so = ({ right, of }: Values, what: string): string => `${what}: ${text(right)} of ${text(of)}.`;

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'not-in-this-queue': () => 'No claim of this queue needed it.',
  'nothing-decided': () =>
    'Nothing was decided, so nothing can be said of it. An untouched queue runs out claim by claim.',
  'little-read': (values) =>
    `${so(values, 'Read well enough to know')} Open the answer, the claim as sent, and then the paper that could show why.`,
  'proof-missed': (values) =>
    `${so(values, 'Right line marked')} Lay the claim beside card, coverage answer, note and letter: the proof is where two papers disagree, or where one says what the payer doubts.`,
  'cause-missed': (values) =>
    `${so(values, 'Root cause named')} Ask why until a paper answers: “no authorization” can mean none, one that ran out, too many units, or a number left off.`,
  'not-mended': (values) =>
    `${so(values, 'Mended at the root')} Change the field where it was typed first, registration before claim, so that the next claim is right as well.`,
  'needless-mends': ({ count }) =>
    `You changed ${text(count)} ${count === 1 ? 'field' : 'fields'} that stood right. Mend what the papers prove to be wrong and leave the rest.`,
  'way-wrong': (values) =>
    `${so(values, 'Right way at the first try')} Rejected: correct and send anew. Decided, with our slip: corrected claim that replaces the first. Wrong payer: to the right one. Paid in part with a second plan: to that plan. Decided wrongly and provable: appeal.`,
  'deadline-missed': (values) =>
    `${so(values, 'Decided in time')} After the last day a claim is lost whatever it was worth. Sort the queue by its deadlines first.`,
  'out-of-order': ({ count }) =>
    `${text(count)} times a claim with days to spare went before one that was due. Take the nearest last day first, and ask colleagues early, because their answers take a day.`,
  'changed-to-be-paid': ({ count }) =>
    `You changed ${text(count)} ${count === 1 ? 'entry' : 'entries'} that only the coder or the provider may change: diagnosis, modifier or who did the service. A claim changed to be paid is a false claim. Send a question instead.`,
  'patient-billed': ({ count }) =>
    `You billed the patient for ${text(count)} ${count === 1 ? 'claim' : 'claims'} that they do not owe. Our own slips, missing approvals and late claims are never the patient’s debt.`,
  'nobody-asked': (values) =>
    `${so(values, 'Colleague asked')} What the note supports is for the coder; whether to appeal for need is for the provider. Ask on the first day.`,
  'papers-missing': (values) =>
    `${so(values, 'Appeal with its papers')} An appeal without proof is the same claim again: put the acceptance report, the letter or the note with it.`,
  'papers-needless': ({ count }) =>
    `${text(count)} ${count === 1 ? 'paper' : 'papers'} went along that the matter did not need. Send the least that proves it: the rest is the patient’s privacy.`,
  'money-given-up': ({ count }) =>
    `${text(count)} ${count === 1 ? 'claim was' : 'claims were'} written off that could still be paid or was owed by somebody. Write off only what contract and rules leave to the practice.`,
  'left-open': (values) =>
    `${so(values, 'Settled')} A claim that came back is mended by its cause and sent the right way; end the day to see the answers.`,
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainDenial(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
