/** Sentences for what a criterion found: each desk explains its own, the thread what only the whole can show. */
import type { Finding } from '../core/rubric.ts';
import { tasks } from './tasks.ts';

const sentences: Readonly<Record<string, string>> = {
  done: 'Done.',
  'not-begun': 'This desk was not reached, or this visit did not need it. Nothing is scored here.',
  'never-sent': 'The claim was never sent. A visit that is not billed is not paid: send it from the claim desk.',
  'never-taken-in': 'The payer never took the claim in. Mend what it names and send it again.',
  'not-posted': 'The payer answered, and nothing was posted. Post the answer line by line to close the visit.',
  'left-unpaid': 'A line stayed unpaid. Find its cause, mend it at the root, and send or appeal in time.',
  'mended-later':
    'The first claim came back and was mended. Look where the slip was made: the desk that wrote it could have caught it.',
  'came-back': 'The claim came back and stayed unpaid. Follow the slip to the desk where it was made.',
};

export const wholeCodes: readonly string[] = Object.keys(sentences);

export function explainThread(criterion: string, finding: Finding): string {
  if (finding.because === 'not-begun') return sentences['not-begun'] ?? '';
  const desk = Object.values(tasks).find(({ rubric }) => rubric.some(({ id }) => id === criterion));
  return desk?.explain(criterion, finding) ?? sentences[finding.because] ?? finding.because;
}
