/** The coach: how to go on with the queue. It never says what the cause is. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { claimOf, decidedToday, hasReply, standingOf } from './acts.ts';
import { claimsADay, mostTries, mostWorkdays, type DenialContext, type QueuedClaim } from './context.ts';

const teaches = (section: string) => `insurance-coding-and-billing/claim-from-visit-to-payment#${section}`;
const benefits = (section: string) => `insurance-coding-and-billing/benefits-and-authorization#${section}`;

const inHand = (context: DenialContext): QueuedClaim | null =>
  context.inHand === null ? null : (claimOf(context, context.inHand) ?? null);
/** Came back so often that it cannot go out again. */
const isStuck = (claim: QueuedClaim, day: number): boolean =>
  claim.tries.length >= mostTries && standingOf(claim, day) === 'back';
const isDone = (claim: QueuedClaim, day: number): boolean =>
  ['out', 'settled'].includes(standingOf(claim, day)) || isStuck(claim, day);
const waits = (claim: QueuedClaim, day: number): boolean => claim.asked !== null && !hasReply(claim, day);
/** Claims something can be done about today. */
export const workable = ({ queue, day }: DenialContext) =>
  queue.filter((claim) => !isDone(claim, day) && !waits(claim, day));

/** The claim in hand can wait: nothing can be done about it today, or another has a nearer last day. */
function takesAnother(context: DenialContext): boolean {
  const claim = inHand(context);
  const open = workable(context);
  if (open.length === 0) return false;
  return claim === null || !open.includes(claim) || open.some(({ file }) => file.deadline < claim.file.deadline);
}

/** Holds while the claim in hand can be worked at and does not yet do something. */
const stillLacks = (lacks: (claim: QueuedClaim) => boolean) => (context: DenialContext) => {
  const claim = inHand(context);
  return claim !== null && workable(context).includes(claim) && lacks(claim);
};

const lines: readonly HintLine<DenialContext>[] = [
  {
    still: (context) =>
      context.day >= mostWorkdays &&
      context.queue.some((claim) => standingOf(claim, context.day) !== 'settled') &&
      (decidedToday(context) >= claimsADay || workable(context).length === 0),
    text: 'Your days at this desk are over. Tell the manager what is still open, and close the desk.',
    teaches: teaches('rejected-denied-paid'),
  },
  {
    still: (context) => decidedToday(context) >= claimsADay,
    text: 'That is what fits in a day. End the day: answers and replies come in the morning.',
    teaches: teaches('rejected-denied-paid'),
  },
  {
    still: (context) =>
      context.queue.every((claim) => isDone(claim, context.day)) &&
      context.queue.some((claim) => standingOf(claim, context.day) === 'out'),
    text: 'Everything is sent off. End the day and see what comes back.',
    teaches: teaches('rejected-denied-paid'),
  },
  {
    still: (context) => workable(context).length === 0 && context.queue.some((claim) => waits(claim, context.day)),
    text: 'You wait for a colleague’s answer. End the day.',
    teaches: teaches('stay-honest'),
  },
  {
    still: (context) => workable(context).length === 0 && context.queue.some((claim) => isStuck(claim, context.day)),
    text: 'What came back too often cannot go out again. Show it to the manager, and close the desk.',
    teaches: teaches('rejected-denied-paid'),
  },
  {
    still: takesAnother,
    text: 'Take the claim with the nearest last day in hand.',
    teaches: benefits('denied-what-now'),
  },
  {
    still: stillLacks(({ opened }) => !opened.includes('remittance') || !opened.includes('claim')),
    text: 'Read the payer’s answer and the claim as it was sent.',
    teaches: benefits('read-an-eob'),
  },
  {
    still: stillLacks(({ opened }) => opened.length < 8),
    text: 'Lay the other papers beside the claim: card, coverage answer, note, letters, account. Where do two of them disagree?',
    teaches: benefits('denied-what-now'),
  },
  {
    still: stillLacks(({ tries }) => tries.length > 0),
    text: 'It came back. Read the answer again with your proof beside it: another cause, a field still wrong, somebody to ask, a paper missing? Mend that, and decide anew.',
    teaches: benefits('denied-what-now'),
  },
  {
    still: stillLacks(({ mark }) => mark === null),
    text: 'Mark the line that proves the cause. The reason on the answer is only where to begin.',
    teaches: benefits('denied-what-now'),
  },
  {
    still: stillLacks(({ named }) => named === null),
    text: 'Name the cause that line proves.',
    teaches: benefits('denied-what-now'),
  },
  {
    still: stillLacks(({ mends, asked }) => mends.length === 0 && asked === null),
    text: 'Is a field wrong at its root? Mend it there. Is it a matter of coding or of medical need? Ask, and change nothing yourself. Otherwise decide; with an appeal go the papers that prove it, and no others.',
    teaches: teaches('stay-honest'),
  },
  {
    still: stillLacks(() => true),
    text: 'Decide: rejected goes anew, our slip goes as a corrected claim, a wrong decision is appealed with its papers. What does the handbook say of patients?',
    teaches: teaches('rejected-denied-paid'),
  },
];

const last: Hint = {
  text: 'The queue is settled. Close the desk.',
  teaches: teaches('rejected-denied-paid'),
};

export const hintLines: readonly Hint[] = [
  ...lines.map(({ text, teaches: section }) => ({ text, teaches: section })),
  last,
];

export function hintOf(context: DenialContext): Hint {
  const { text, teaches: section } = firstHint(lines, context, last);
  return { text, teaches: section };
}
