/** The coach: how to go on. It never names a code, nor says whether a query is needed. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { variantOf } from './begin.ts';
import type { CodingContext } from './context.ts';

const diagnosis = (section: string) => `insurance-coding-and-billing/diagnosis-coding#${section}`;
const procedure = (section: string) => `insurance-coding-and-billing/procedure-and-supply-codes#${section}`;

/** Whether anything was done on the lines: until then there is time for another diagnosis. */
function isBegun(context: CodingContext): boolean {
  const { services } = variantOf(context);
  return context.lines.some(
    ({ id, code, pointers }) =>
      pointers.length > 0 ||
      (code !== null && services.some((service) => service.id === id && !service.chosenByProvider)),
  );
}

const lines: readonly HintLine<CodingContext>[] = [
  {
    still: ({ diagnoses, marked, queries }) => diagnoses.length === 0 && marked.length === 0 && queries.length === 0,
    text: 'Read the whole note. Do all its parts agree, and is each thing said that a code asks for? If not, ask the provider first. Then mark the words the provider is sure of.',
    teaches: diagnosis('what-a-code-says'),
  },
  {
    still: ({ diagnoses, opened }) => diagnoses.length === 0 && opened.length === 0,
    text: 'Look up the main term, which is the condition and not the body part, and open the list where the index points.',
    teaches: diagnosis('index-then-tabular'),
  },
  {
    still: ({ diagnoses }) => diagnoses.length === 0,
    text: 'Read the notes and the codes next to it. Take the one whose title says what the note says, no more and no less.',
    teaches: diagnosis('index-then-tabular'),
  },
  {
    still: ({ diagnoses }) => diagnoses.some(({ isVerified }) => !isVerified),
    text: 'A code on the slip was taken from the index alone. Take it off, open the list at it, and put it on again.',
    teaches: diagnosis('index-then-tabular'),
  },
  {
    still: ({ diagnoses }) => diagnoses.some(({ words }) => words.length === 0),
    text: 'Mark the words of the note that carry the code, and give them to it.',
    teaches: diagnosis('what-a-code-says'),
  },
  {
    still: (context) => variantOf(context).request !== null && context.replies.length === 0,
    text: 'Somebody asks you for something. Answer them: the code follows the note, whatever is paid.',
    teaches: procedure('what-miscoding-does'),
  },
  {
    still: (context) => !isBegun(context),
    text: 'Go through the note once more: does another diagnosis, reason or cause stand there as certain? Give it its code in the same way. If none is left, go on to the lines: code each, then link it to its reason.',
    teaches: diagnosis('code-a-visit'),
  },
  {
    still: ({ lines: all }) => all.some(({ code }) => code === null),
    text: 'A line has no code yet. Look it up by the thing or the generic name of the drug, open it in the list, and work out its units from the amount in the title.',
    teaches: procedure('hcpcs-level-ii'),
  },
  {
    still: ({ lines: all }) => all.some(({ isVerified }) => !isVerified),
    text: 'A line was coded without opening the list at it. Open it, read the whole title, and choose it again.',
    teaches: procedure('hcpcs-level-ii'),
  },
  {
    still: ({ lines: all }) => all.some(({ trouble }) => trouble !== null),
    text: 'The record did not take what you typed for the units. Divide the dose by the amount in the title, and type a whole number.',
    teaches: procedure('count-the-units'),
  },
  {
    still: ({ lines: all }) => all.some(({ pointers }) => pointers.length === 0),
    text: 'Link each line to the diagnosis that explains why it was done, the main reason first, at most {cod-pointer-limit}.',
    teaches: procedure('medical-necessity-and-the-link'),
  },
  {
    still: ({ lines: all }) => all.every(({ modifiers }) => modifiers.length === 0),
    text: 'Read the policy of the practice once more: does a line call for a side, a waived test, a separate visit? If none does, check units and order and hand the slip on.',
    teaches: procedure('modifiers'),
  },
];

const last: Hint = {
  text: 'Read the slip from the top: reason of the visit first, signs of a confirmed diagnosis left out, units worked out, each line with its reason. Then hand it on.',
  teaches: diagnosis('code-a-visit'),
};

export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

export function hintOf(context: CodingContext): Hint {
  const { text, teaches } = firstHint(lines, context, last);
  return { text, teaches };
}
