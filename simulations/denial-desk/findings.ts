/** What the rubric and the debrief read off a queue. Pure. */
import { causes } from './causes.ts';
import type { DenialContext, QueuedClaim } from './context.ts';
import { workday } from './days.ts';
import { isMended, trespasses } from './truth.ts';

export interface Count {
  readonly right: number;
  readonly of: number;
}

const count = (list: readonly QueuedClaim[], is: (claim: QueuedClaim) => boolean): Count => ({
  right: list.filter(is).length,
  of: list.length,
});

/** Read well enough to know: the answer, the claim, and a paper that proves the cause. */
export const wellRead = ({ queue }: DenialContext): Count =>
  count(
    queue,
    ({ opened, cause }) =>
      opened.includes('remittance') &&
      opened.includes('claim') &&
      causes[cause].proof.some((line) => opened.includes(line.split('.')[0] ?? '')),
  );

export const marked = ({ queue }: DenialContext): Count =>
  count(queue, ({ mark, cause }) => mark !== null && causes[cause].proof.includes(`${mark.paper}.${mark.line}`));

export const named = ({ queue }: DenialContext): Count => count(queue, ({ named: told, cause }) => told === cause);

export const mended = ({ queue, facts }: DenialContext): Count =>
  count(
    queue.filter(({ cause }) => causes[cause].root !== null),
    (claim) => isMended(claim, facts.practice, facts.limits),
  );

/** Fields mended that were right as they stood. */
export const needlessMends = ({ queue }: DenialContext): number =>
  queue.reduce((total, { mends, cause }) => total + mends.filter(({ root }) => root !== causes[cause].root).length, 0);

export const firstWays = ({ queue }: DenialContext): Count =>
  count(queue, ({ tries, cause }) => tries[0]?.way === causes[cause].way);

export const settled = ({ queue }: DenialContext): Count =>
  count(queue, ({ tries }) => tries.at(-1)?.outcome === 'settled');

/** Decided on the last day or before. */
export const inTime = ({ queue, case: one }: DenialContext): Count =>
  count(queue, ({ tries, file }) => {
    const last = tries.at(-1);
    return last !== undefined && workday(one.today, last.day) <= file.deadline;
  });

/** Claims that were put before one whose deadline was nearer, though nobody was being waited for. */
export function outOfOrder({ queue }: DenialContext): number {
  let wrong = 0;
  for (const near of queue)
    for (const far of queue) {
      const [nearTry, farTry] = [near.tries[0], far.tries[0]];
      if (near.file.deadline >= far.file.deadline || farTry === undefined) continue;
      const isLater = nearTry === undefined || nearTry.day > farTry.day;
      const isWaiting = near.asked !== null && near.asked.day >= farTry.day;
      if (isLater && !isWaiting) wrong += 1;
    }
  return wrong;
}

export const trespassed = ({ queue }: DenialContext): readonly string[] => queue.flatMap(trespasses);

export const wronglyBilled = ({ queue }: DenialContext): number =>
  queue.filter(
    ({ tries, cause }) => causes[cause].way !== 'bill-patient' && tries.some(({ way }) => way === 'bill-patient'),
  ).length;

export const wronglyWrittenOff = ({ queue }: DenialContext): number =>
  queue.filter(
    ({ tries, cause }) =>
      causes[cause].way !== 'write-off' &&
      causes[cause].way !== 'void-charge' &&
      tries.some(({ way }) => way === 'write-off' || way === 'void-charge'),
  ).length;

export const askedRightly = ({ queue }: DenialContext): Count =>
  count(
    queue.filter(({ cause }) => causes[cause].ask !== null),
    ({ asked, cause }) => asked?.whom === causes[cause].ask,
  );

export const appealed = ({ queue }: DenialContext): Count =>
  count(
    queue.filter(({ cause }) => causes[cause].attach.length > 0),
    ({ attached, cause }) => causes[cause].attach.every((paper) => attached.includes(paper)),
  );

/** Papers put to a claim that it did not need. */
export const needlessPapers = ({ queue }: DenialContext): number =>
  queue.reduce(
    (total, { attached, cause }) => total + attached.filter((paper) => !causes[cause].attach.includes(paper)).length,
    0,
  );
