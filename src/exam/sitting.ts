/**
 * The sitting as a plain value: begin it, let an event happen to it, replay it from the record. A thin face on the
 * statechart, so that nothing else needs to know which library runs it. Pure.
 */
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { SittingAct, SittingEvent } from './sitting-event.ts';
import {
  breakDeadlineMs,
  segmentDeadlineMs,
  sittingMachine,
  type Answer,
  type SittingPlan,
} from './sitting-machine.ts';

type Snapshot = SnapshotFrom<typeof sittingMachine>;

/** What is on the screen. */
export type SittingPhase = 'answering' | 'reviewing' | 'on-break' | 'paused' | 'finished';

export interface Sitting {
  readonly plan: SittingPlan;
  readonly phase: SittingPhase;
  readonly answers: readonly Answer[];
  readonly current: number;
  readonly segment: number;
  /** Milliseconds left in the open segment, 0 or more; null without a time limit. Frozen during a pause. */
  readonly leftMs: number | null;
  /** Milliseconds left of the break pool; null without a time limit. */
  readonly breakLeftMs: number | null;
  readonly endedAtMs: number | null;
  /** For `happen` alone. */
  readonly snapshot: Snapshot;
}

function phaseOf(snapshot: Snapshot): SittingPhase {
  if (snapshot.matches('onBreak')) return 'on-break';
  if (snapshot.matches('paused')) return 'paused';
  if (snapshot.matches('finished')) return 'finished';
  return snapshot.matches({ segmentOpen: 'reviewing' }) ? 'reviewing' : 'answering';
}

function sittingOf(snapshot: Snapshot): Sitting {
  const { context } = snapshot;
  const phase = phaseOf(snapshot);
  const untimed = context.plan.timeFactor === null;
  const readAt = phase === 'paused' ? context.bookedToMs : context.nowMs;
  const onBreakLeft = phase === 'on-break' ? breakDeadlineMs(context) - context.nowMs : context.breakLeftMs;
  return {
    plan: context.plan,
    phase,
    answers: context.answers,
    current: context.current,
    segment: context.segment,
    leftMs: untimed ? null : Math.max(0, segmentDeadlineMs(context) - readAt),
    breakLeftMs: untimed ? null : Math.max(0, onBreakLeft),
    endedAtMs: context.endedAtMs,
    snapshot,
  };
}

/** A sitting at its first question, no time passed. */
export function beginSitting(plan: SittingPlan): Sitting {
  const [snapshot] = initialTransition(sittingMachine, plan);
  return sittingOf(snapshot);
}

/**
 * The sitting after an event. Time passes first, so that it makes no difference whether the clock was read just before;
 * events of a finished sitting change nothing.
 */
export function happen(sitting: Sitting, event: SittingEvent): Sitting {
  if (sitting.phase === 'finished') return sitting;
  const [now] = transition(sittingMachine, sitting.snapshot, { type: 'time.passed', atMs: event.atMs });
  if (event.type === 'time.passed' || now.matches('finished')) return sittingOf(now);
  const [next] = transition(sittingMachine, now, event);
  return sittingOf(next);
}

/** The sitting after its recorded acts, in the order of the record. */
export function replaySitting(plan: SittingPlan, acts: readonly SittingAct[]): Sitting {
  return acts.reduce<Sitting>(happen, beginSitting(plan));
}
