/**
 * How the coach's hints are followed, for tests. They say how to go on with a claim and never what its cause is: that is read
 * off the papers.
 */
import type { Runner } from '../core/driver.ts';
import { does, type Way as FollowWay } from '../core/follow.ts';
import { claimOf } from './acts.ts';
import { causes, type CauseId } from './causes.ts';
import type { DenialContext, QueuedClaim } from './context.ts';
import type { DenialLearnerEvent } from './events.ts';
import { workable } from './hint.ts';
import type { DenialDesk } from './simulation.ts';
import { askColleague, attachPapers, byDeadline, markProof, mendRoot, openPapers, provedCause } from './steps.ts';

type Run = Runner<DenialDesk>;
type Steps = readonly DenialLearnerEvent[];

/** Steps for the claim in hand, whose papers prove its cause. */
function inHand(steps: (context: DenialContext, claim: QueuedClaim, cause: CauseId) => Steps): (run: Run) => void {
  return (run) => {
    const { context } = run.snapshot;
    const claim = claimOf(context, context.inHand ?? '');
    const cause = claim === undefined ? undefined : provedCause(context, claim);
    if (claim === undefined || cause === undefined) return;
    for (const event of steps(context, claim, cause)) run.act(event);
  };
}

const decide = (claim: QueuedClaim, cause: CauseId): Steps => [
  ...attachPapers(claim, cause),
  { type: 'claim.decided', claim: claim.id, way: causes[cause].way },
];

const nameIt = ({ id: claim }: QueuedClaim, cause: CauseId): Steps => [{ type: 'cause.named', claim, cause }];

/** Mends or asks; where neither is called for it decides. */
function mendOrAsk(context: DenialContext, claim: QueuedClaim, cause: CauseId): Steps {
  const steps = [...mendRoot(context, claim, cause), ...askColleague(claim, cause)];
  return steps.length > 0 ? steps : decide(claim, cause);
}

/** Goes over it once more; what nobody was asked about is asked before it goes out again. */
function mendAnew(context: DenialContext, claim: QueuedClaim, cause: CauseId): Steps {
  const ask = claim.asked === null ? askColleague(claim, cause) : [];
  return [
    ...markProof(context, claim, cause),
    ...nameIt(claim, cause),
    ...mendRoot(context, claim, cause),
    ...(ask.length > 0 ? ask : decide(claim, cause)),
  ];
}

export const ways: readonly FollowWay<DenialDesk>[] = [
  ['End the day', does<DenialDesk>({ type: 'day.ended' })],
  [
    'Take the claim with the nearest last day',
    (run) => {
      const [nearest] = byDeadline(workable(run.snapshot.context));
      if (nearest !== undefined) run.act({ type: 'claim.taken', claim: nearest.id });
    },
  ],
  [
    'Read the payer’s answer',
    inHand((_, { id: claim }) => [
      { type: 'paper.opened', claim, paper: 'remittance' },
      { type: 'paper.opened', claim, paper: 'claim' },
    ]),
  ],
  ['Lay the other papers beside', inHand(openPapers)],
  ['It came back', inHand(mendAnew)],
  ['Mark the line', inHand(markProof)],
  ['Name the cause', inHand((_, claim, cause) => nameIt(claim, cause))],
  ['Is a field wrong at its root', inHand(mendOrAsk)],
  ['Decide:', inHand((_, claim, cause) => decide(claim, cause))],
  [/[Cc]lose the desk/, does<DenialDesk>({ type: 'desk.closed' })],
];
