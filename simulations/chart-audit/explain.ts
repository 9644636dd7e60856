/** The debrief's sentences: for each code, what happened and what to do instead. */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'clean-chart': () => 'This chart was clean: there was nothing to find.',
  'nothing-dangerous': () => 'No error of this kind was in the chart.',
  'parts-unread': ({ read, of }) =>
    `You opened ${text(read)} of ${text(of)} parts. An audit reads every line as if one’s own name stood under it.`,
  'some-missed': ({ found, of }) =>
    `You found ${text(found)} of ${text(of)}. Compare each line with the head of the page, with the earlier values, with the clock, and with what an assistant may write.`,
  'false-alarms': ({ count }) =>
    `You marked ${text(count)} ${count === 1 ? 'entry' : 'entries'} that were right. A false alarm costs a colleague’s time and the trust in the audit: mark what you can name.`,
  'kinds-wrong': ({ right, of }) =>
    `You named ${text(right)} of ${text(of)} rightly. The kind decides who mends it and how fast.`,
  'mends-wrong': ({ right, of }) =>
    `You chose the right mend for ${text(right)} of ${text(of)}. Wrong entry: correction, still readable. Something missing: addendum. Charted after the fact: late entry with both times. Wrong chart or broken confidence: moved by policy. No signature: back to its author.`,
  'dangerous-missed': ({ missed, of }) =>
    `You passed over ${text(missed)} of ${text(of)} that can harm before anybody looks again. Read names, units, values, allergies and confidences first.`,
  'entry-deleted': ({ count }) =>
    `You took ${text(count)} ${count === 1 ? 'entry' : 'entries'} out of the record. Nothing is ever deleted: an error is marked and mended, and stays readable.`,
  'clean-called-faulty': () => 'You signed a clean chart as one to mend. When nothing is wrong, say so.',
  'faulty-called-clean': () => 'You signed the chart as clean, and it was not.',
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainAudit(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
