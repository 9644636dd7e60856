/** The words on the controls of the handover and the paper. What people say is said by describe.ts. */
import type { ChartItem, HandoverItem, HandoverTarget } from '../events.ts';

export const targetWord: Readonly<Record<HandoverTarget, string>> = {
  ems: 'the crew',
  provider: 'the provider',
  supervisor: 'the supervisor',
  family: 'the family',
};

export const handoverWord: Readonly<Record<HandoverItem, string>> = {
  what: 'what happened',
  when: 'when it began, and the times',
  found: 'what I found, with the numbers',
  done: 'what was done, and on whose order',
  background: 'what is known: illnesses, medicines, allergies',
  diagnosis: 'what I think it is',
  blame: 'whose fault it was',
};

export const chartWord: Readonly<Record<ChartItem, string>> = {
  times: 'the times',
  findings: 'what I saw and measured',
  acts: 'what was done, and on whose order',
  response: 'how it went on',
  told: 'who was told, and when',
  'incident-named': '“incident report filed”',
  guess: 'what I think was the cause',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
