/** The debrief's sentences: for each code, what happened and what to do instead. `{fact-id}` stands for the fact's value. */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'does-not-apply': () => 'This task did not ask for it.',
  'not-read': () =>
    'You wrote before you had read both the request and the chart. What may be said stands in the chart.',
  'no-channel': () => 'Nothing went out. Choose the way by what the message has to carry, and send it.',
  'poor-channel': () =>
    'The channel does not carry what this message needs. Danger or feelings: a voice. Proof: Certified Mail with return receipt. A page to another office: secure exchange or fax. Or the way the patient asked for.',
  'nurse-for-nothing': () => 'You took the nurse’s time for a letter that is yours to prepare.',
  'danger-answered-in-writing': () =>
    'Words of danger were answered in writing. You cannot see whether it is read. Walk to a licensed person with it, at once.',
  'danger-left-in-the-box': () => 'Words of danger stayed in the inbox. Walk to a licensed person with them, at once.',
  'nurse-told-nothing': () =>
    'The nurse could not act on what you brought: read the message and the chart first, then tell her.',
  'nurse-told-a-guess': () =>
    'You told the nurse what you think it is. Give her the words as written; judging is hers.',
  'nurse-told-little': ({ held, of }) =>
    `You gave ${text(held)} of ${text(of)} things: who, the words, the number, when it was written and read.`,
  'no-date': () => 'The letter has no date that the record could keep.',
  'other-date': () => 'The letter carries another day than the one on which it was written.',
  'date-in-figures': () => 'The date is right, in figures. In a letter the month is written out.',
  'nothing-written': () => 'No part of the letter was chosen.',
  'never-sent': () => 'Nothing went out, so nobody was served.',
  'parts-missing': ({ filled, of }) =>
    `${text(filled)} of ${text(of)} parts stand in the letter. Go from the inside address down to the signature.`,
  'part-malformed': ({ part }) =>
    `“${text(part)}” does not have the form of a business letter. Full name and address, a subject, a colon after the salutation, a close with name and title.`,
  'part-untrue': ({ part }) =>
    `“${text(part)}” does not say what the request and the chart say. Compare names, weekdays, sides and doses letter by letter.`,
  'part-rude': ({ part }) =>
    `“${text(part)}” is in a tone nobody should find over your name. Say the point, plainly and kindly.`,
  'wrong-reader': () =>
    'It went to somebody else, or to nobody in particular. Two facts against the chart before it leaves; then tell the privacy officer when it has left.',
  'part-told-too-much': ({ part }) =>
    `“${text(part)}” tells more than this reader may know. Leave out what the authorization or the purpose does not name.`,
  'own-words-told-too-much': ({ word }) =>
    `Your own words hold “${text(word)}.” This reader may not know it, or it does not belong here.`,
  'outside-told-too-much': () =>
    'The outside tells what is inside. Name and address, and nothing else; on a cover, no patient detail.',
  'enclosed-too-much': () =>
    'Something was enclosed that was not ordered, or that this reader may not have. Look at each sheet before you close.',
  'part-out-of-scope': ({ part }) =>
    `“${text(part)}” decides, interprets or signs for the provider. You prepare; the provider’s words stay as they are.`,
  'not-signed': () => 'The provider’s letter went out unread and unsigned. Take it to the provider first.',
  'changed-after-signature': () =>
    'The letter was changed after it was signed. A changed letter is read and signed again.',
  'own-words-lack': ({ missing }) => `Your own words do not hold: ${text(missing)}.`,
  'no-whole-sentence': () => 'There is no whole sentence of your own. One or two short ones are enough.',
  'grade-too-high': ({ grade }) =>
    `Your words are at school grade ${text(grade)}. Keep to the {tb-reading-grade} or below: short sentences, everyday words.`,
  'slips-missed': ({ found, named, of }) =>
    `You found ${text(found)} of ${text(of)} slips and named ${text(named)} rightly. Read once aloud for meaning, once backward for names, numbers, sides and units.`,
  'draft-not-read': () => 'The typed draft was not read to its end. Read it twice, then say that it is read.',
  'false-alarms': ({ count }) =>
    `You marked ${text(count)} ${count === 1 ? 'line' : 'lines'} that ${count === 1 ? 'was' : 'were'} right. Mark what you can name.`,
  'danger-in-the-mail': ({ text: line }) =>
    `You passed over “${text(line)}” Slips with names, doses, sides, limits, confidences and enclosures hurt people. A dose or a limit is settled by the provider.`,
  'enclosure-forgotten': () =>
    'What was to go along stayed on the desk. Count what the enclosure line names before you close.',
  'outside-blank': () => 'The outside was not looked at. Envelope, cover or subject: choose it on purpose.',
  'outside-poor': () => 'The outside lacks what this channel asks for: a cover sheet, a return receipt, a subject.',
  'not-logged': () => 'The chart does not say that anything went out. What, to whom, how, when, and the copy.',
  'opinion-logged': () => 'The chart holds your opinion of the reader. Write what was done.',
  'log-thin': ({ held, of }) =>
    `${text(held)} of ${text(of)} things are in the chart: what and to whom, way and day, the copy, the receipt where there is one.`,
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainCorrespondence(_criterion: string, { because, values }: Finding): string {
  return sentences[because]?.(values ?? {}) ?? because;
}
