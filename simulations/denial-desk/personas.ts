/** People as code, for tests and demonstrations only. The expert reads the papers as `prove.ts` does: nothing else. */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { canDecide, decidedToday, hasReply } from './acts.ts';
import { colleagues, causeIds, causes, roots, ways } from './causes.ts';
import { claimsADay, type QueuedClaim } from './context.ts';
import type { DenialLearnerEvent } from './events.ts';
import type { DenialDesk } from './simulation.ts';
import { askColleague, attachPapers, byDeadline, markProof, mendRoot, openPapers, provedCause } from './steps.ts';

type Run = Runner<DenialDesk>;

export interface Habits {
  readonly reads: boolean;
  /** Marks every proof; else only every other one. */
  readonly marksAll: boolean;
  /** Puts the registration with every appeal. */
  readonly sendsMore: boolean;
  readonly understands: boolean;
  /** Changes the diagnosis of a claim that did not pay. */
  readonly changesCodes: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  reads: true,
  marksAll: true,
  sendsMore: false,
  understands: true,
  changesCodes: false,
  paceMs: 4000,
};
export const slowSafeHabits: Habits = { ...expertHabits, marksAll: false, sendsMore: true, paceMs: 9000 };
export const rusherHabits: Habits = { ...expertHabits, reads: false, understands: false, paceMs: 500 };
export const ruleBreakerHabits: Habits = { ...expertHabits, changesCodes: true };

function study(
  act: (event: DenialLearnerEvent) => void,
  run: Run,
  claim: QueuedClaim,
  habits: Habits,
  index: number,
): void {
  const { context } = run.snapshot;
  const actAll = (events: readonly DenialLearnerEvent[]): void => {
    for (const event of events) act(event);
  };
  const { id } = claim;
  act({ type: 'claim.taken', claim: id });
  const papers = openPapers(context, claim);
  actAll(habits.reads ? papers : papers.filter((event) => 'paper' in event && event.paper === 'remittance'));
  const cause = habits.understands ? provedCause(context, claim) : undefined;
  if (cause === undefined) return;
  if (habits.marksAll || index % 2 === 0) actAll(markProof(context, claim, cause));
  act({ type: 'cause.named', claim: id, cause });
  actAll(mendRoot(context, claim, cause));
  if (habits.changesCodes && index === 0)
    act({ type: 'root.mended', claim: id, root: 'claim.diagnosis', text: 'E11.9', confirmed: true });
  actAll(askColleague(claim, cause));
  actAll(attachPapers(claim, cause));
  if (habits.sendsMore && causes[cause].attach.length > 0)
    act({ type: 'paper.attached', claim: id, paper: 'registration' });
}

export function work(run: Run, habits: Habits): void {
  const act = (event: DenialLearnerEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const queue = byDeadline(run.snapshot.context.queue);
  for (const [index, claim] of queue.entries()) study(act, run, claim, habits, index);
  for (let day = 0; day < 9; day += 1) {
    for (const { id } of queue) {
      const { context } = run.snapshot;
      const claim = context.queue.find((one) => one.id === id);
      if (claim === undefined || claim.tries.length > 0 || !canDecide(context, id)) continue;
      if (decidedToday(context) >= claimsADay || (claim.asked !== null && !hasReply(claim, context.day))) continue;
      const way = claim.named === null ? 'resend' : causes[claim.named].way;
      act({ type: 'claim.decided', claim: id, way });
    }
    if (run.snapshot.hasTag('cleared') || !habits.understands) break;
    act({ type: 'day.ended' });
  }
  run.act({ type: 'desk.closed' });
}

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly DenialLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const claim = one('claim', ['claim-1', 'claim-2', 'claim-3', 'claim-4', 'claim-5']);
  const paper = one('paper', ['remittance', 'claim', 'registration', 'card', 'eligibility', 'note', 'account']);
  const line = one('line', ['code', 'name', 'plan-1', 'member', 'assessment', 'earlier', 'lines']);
  return [
    { type: 'hint.asked' },
    { type: 'claim.taken', claim },
    { type: 'paper.opened', claim, paper },
    { type: 'line.marked', claim, paper, line },
    { type: 'cause.named', claim, cause: one('cause', causeIds) },
    {
      type: 'root.mended',
      claim,
      root: one('root', roots),
      text: one('text', ['MacLeod', '11', 'AB', '01/02/1990', 'harbor', 'P1', 'E11.9', '']),
      confirmed: draw('confirmed', 0, 1) === 1,
    },
    { type: 'colleague.asked', claim, whom: one('whom', colleagues) },
    { type: 'paper.attached', claim, paper },
    { type: 'claim.decided', claim, way: one('way', ways) },
    { type: 'day.ended' },
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'desk.closed' },
  ];
}
