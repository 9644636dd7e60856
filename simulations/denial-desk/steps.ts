/** What somebody who reads the papers rightly does with one claim, as events: for people written as code. Pure. */
import { causes, type CauseId } from './causes.ts';
import type { DenialContext, QueuedClaim } from './context.ts';
import type { DenialLearnerEvent } from './events.ts';
import { papersOf } from './papers.ts';
import { proved } from './prove.ts';
import { rightValue } from './truth.ts';

type Steps = readonly DenialLearnerEvent[];
type Known = Pick<DenialContext, 'facts'>;

/** Nearest last day first. */
export function byDeadline(queue: readonly QueuedClaim[]): readonly QueuedClaim[] {
  return [...queue].sort((a, b) =>
    a.file.deadline < b.file.deadline ? -1 : a.file.deadline > b.file.deadline ? 1 : 0,
  );
}

/** The cause that the papers prove. */
export function provedCause({ facts }: Known, { file }: QueuedClaim): CauseId | undefined {
  return proved(file, facts.practice, facts.limits)[0];
}

export function openPapers({ facts }: Known, { id: claim, file }: QueuedClaim): Steps {
  return papersOf(file, facts.practice).map(({ id: paper }) => ({ type: 'paper.opened', claim, paper }));
}

export function markProof({ facts }: Known, { id: claim, file }: QueuedClaim, cause: CauseId): Steps {
  const proving = papersOf(file, facts.practice)
    .flatMap(({ id: paper, lines }) => lines.map(({ id: line }) => ({ paper, line })))
    .find(({ paper, line }) => causes[cause].proof.includes(`${paper}.${line}`));
  return proving === undefined ? [] : [{ type: 'line.marked', claim, ...proving }];
}

export function mendRoot({ facts }: Known, { id: claim, file }: QueuedClaim, cause: CauseId): Steps {
  const { root } = causes[cause];
  if (root === null) return [];
  const text = rightValue(root, file, facts.practice, facts.limits);
  return [{ type: 'root.mended', claim, root, text, confirmed: true }];
}

export function askColleague({ id: claim }: QueuedClaim, cause: CauseId): Steps {
  const { ask: whom } = causes[cause];
  return whom === null ? [] : [{ type: 'colleague.asked', claim, whom }];
}

/** Puts the papers to it that the cause needs and that are not there yet. */
export function attachPapers({ id: claim, attached }: QueuedClaim, cause: CauseId): Steps {
  return causes[cause].attach
    .filter((paper) => !attached.includes(paper))
    .map((paper) => ({ type: 'paper.attached', claim, paper }));
}
