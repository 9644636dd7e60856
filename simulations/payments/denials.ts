/** What to do with a line a payer has not paid, by its reason: the right first act among acts that are wrong here. Pure. */
import { adjustmentWords } from '../practice/payer.ts';
import type { Denial, Option, Question } from './case.ts';

const acts = {
  correct: 'Look up what is missing or wrong in the visit’s papers, and send a corrected claim marked as a replacement',
  note: 'Ask the coder and the provider whether the note supports it, and appeal with the note if it does',
  authorization:
    'Look whether an authorization was given; if so send it, if not ask the payer for one afterwards or appeal',
  coverage: 'Check the member number and the days of coverage with the payer, and ask the patient for the right card',
  other: 'Find out which payer comes first, and send the claim there',
  first: 'Look up what became of the first claim before anything is sent',
  proof: 'Look for proof that the first claim went out in time; without it the practice takes the loss',
} as const;
type Act = keyof typeof acts;

const rightAct: Readonly<Record<string, Act>> = {
  'CO-4': 'correct',
  'CO-5': 'correct',
  'CO-11': 'note',
  'CO-16': 'correct',
  'CO-18': 'first',
  'CO-22': 'other',
  'CO-26': 'coverage',
  'CO-27': 'coverage',
  'CO-29': 'proof',
  'CO-31': 'coverage',
  'CO-50': 'note',
  'CO-97': 'note',
  'CO-197': 'authorization',
};

const never: readonly Option[] = [
  { text: 'Move the whole charge to the patient and send a statement', worth: 0, harm: 'balance-billing', reply: null },
  {
    text: 'Change the diagnosis to one the payer pays for, and send it again',
    worth: 0,
    harm: 'forbidden',
    reply: null,
  },
  { text: 'Write the line off as contractual and close it', worth: 0, harm: null, reply: null },
  { text: 'Send the same claim once more as it is', worth: 0, harm: null, reply: null },
];

/** The place of the right act turns with the line, so that no place is the right one. */
export function denialQuestion({ line, code }: Denial): Question {
  const right = rightAct[code] ?? 'correct';
  const [other] = (['correct', 'authorization', 'coverage'] as const).filter((act) => act !== right);
  const options: Option[] = [
    ...never,
    ...(other === undefined ? [] : [{ text: acts[other], worth: 0, harm: null, reply: null }]),
  ];
  const at = (Number(line) + code.length) % (options.length + 1);
  options.splice(at, 0, { text: acts[right], worth: 1, harm: null, reply: null });
  return {
    id: `denial-${line}`,
    ask: `Line ${line} came back with ${code}: ${adjustmentWords[code] ?? 'see the remark'}. What is done first?`,
    options,
    about: 'denial',
  };
}

/** A claim that never got in is mended and sent anew: there is nothing to post, to bill or to appeal. */
export const rejectionQuestion: Question = {
  id: 'rejected',
  ask: 'The claim was turned back before the payer saw it. What is done?',
  options: [
    { text: 'Bill the patient, since the plan has not paid', worth: 0, harm: 'balance-billing', reply: null },
    { text: 'Appeal to the payer', worth: 0, harm: null, reply: null },
    {
      text: 'Compare the claim with card and registration, mend what was wrong, and send it as a new claim',
      worth: 1,
      harm: null,
      reply: null,
    },
    { text: 'Write the charges off', worth: 0, harm: null, reply: null },
  ],
  about: 'denial',
};
