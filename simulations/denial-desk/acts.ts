/** What an act changes at the desk. Pure. */
import { mostTries, type DenialContext, type QueuedClaim } from './context.ts';
import { workday } from './days.ts';
import { readMend } from './entry.ts';
import type { DenialLearnerEvent } from './events.ts';
import { outcomeOf } from './truth.ts';

type Change = Partial<DenialContext>;
type Of<T extends DenialLearnerEvent['type']> = Extract<DenialLearnerEvent, { readonly type: T }>;

export const todayOf = ({ case: one, day }: Pick<DenialContext, 'case' | 'day'>): string => workday(one.today, day);

export function claimOf(context: DenialContext, id: string): QueuedClaim | undefined {
  return context.queue.find((claim) => claim.id === id);
}

export type Standing = 'open' | 'out' | 'back' | 'settled';

/** Where a claim stands today: an answer to what went out comes the next workday. */
export function standingOf({ tries }: QueuedClaim, day: number): Standing {
  const last = tries.at(-1);
  if (last === undefined) return 'open';
  if (last.day >= day) return 'out';
  return last.outcome === 'settled' ? 'settled' : 'back';
}

/** Whether something can be decided about it today. */
export function canDecide(context: DenialContext, id: string): boolean {
  const claim = claimOf(context, id);
  if (claim === undefined || claim.tries.length >= mostTries) return false;
  const standing = standingOf(claim, context.day);
  return standing === 'open' || standing === 'back';
}

export const decidedToday = ({ queue, day }: DenialContext): number =>
  queue.filter(({ tries }) => tries.some((one) => one.day === day)).length;

function change(context: DenialContext, id: string, by: (claim: QueuedClaim) => QueuedClaim): Change {
  return { queue: context.queue.map((claim) => (claim.id === id ? by(claim) : claim)) };
}

const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

export function openPaper(context: DenialContext, { claim: id, paper }: Of<'paper.opened'>): Change {
  return change(context, id, (claim) =>
    claim.opened.includes(paper) ? claim : { ...claim, opened: [...claim.opened, paper] },
  );
}

export const mark = (context: DenialContext, { claim: id, paper, line }: Of<'line.marked'>): Change =>
  change(context, id, (claim) => ({ ...claim, mark: { paper, line } }));

export const name = (context: DenialContext, { claim: id, cause }: Of<'cause.named'>): Change =>
  change(context, id, (claim) => ({ ...claim, named: cause }));

export const attach = (context: DenialContext, { claim: id, paper }: Of<'paper.attached'>): Change =>
  change(context, id, (claim) => ({ ...claim, attached: toggled(claim.attached, paper) }));

export const ask = (context: DenialContext, { claim: id, whom }: Of<'colleague.asked'>): Change =>
  change(context, id, (claim) => ({ ...claim, asked: { whom, day: context.day } }));

export function mend(context: DenialContext, event: Of<'root.mended'>): Change {
  const { claim: id, root, text, confirmed } = event;
  const claim = claimOf(context, id);
  if (claim === undefined) return {};
  const others = claim.mends.filter((one) => one.root !== root);
  if (text.trim() === '') return { ...change(context, id, (one) => ({ ...one, mends: others })), objection: null };
  const reading = readMend(root, text, confirmed, {
    file: claim.file,
    practice: context.facts.practice,
    today: todayOf(context),
  });
  if (reading.verdict !== 'kept')
    return {
      objection: { claim: id, root, typed: text, text: reading.why, canConfirm: reading.verdict === 'questioned' },
    };
  return {
    ...change(context, id, (one) => ({ ...one, mends: [...others, { root, text: reading.text }] })),
    objection: null,
  };
}

export function decide(context: DenialContext, { claim: id, way }: Of<'claim.decided'>): Change {
  const { day, facts } = context;
  return change(context, id, (claim) => ({
    ...claim,
    tries: [
      ...claim.tries,
      { day, way, outcome: outcomeOf(claim, way, day, todayOf(context), facts.practice, facts.limits) },
    ],
  }));
}

/** Whether a colleague's answer is in: the day after the question. */
export const hasReply = ({ asked }: QueuedClaim, day: number): boolean => asked !== null && asked.day < day;
