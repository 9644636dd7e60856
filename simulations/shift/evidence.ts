/** What a shift is judged by: the clinic as it was left, every task's own score, and the best plan found to compare with. */
import type { AnySimulation } from '../core/compose.ts';
import { embeddedSnapshot, type EmbeddedState } from '../core/embed.ts';
import { judge } from '../core/rubric.ts';
import type { ShiftCase } from './case.ts';
import type { ShiftContext } from './context.ts';
import type { TaskKits } from './kits/kit.ts';
import { bestPlan, type Plan } from './plan/best.ts';
import { flowOf, type Flow } from './world/flow.ts';
import { counted } from './world/pass.ts';
import type { World } from './world/world.ts';

export interface TaskScore {
  readonly task: string;
  /** `not-mine`: handed over, taken by somebody else, or gone with the patient into other hands. */
  readonly is: 'never' | 'begun' | 'done' | 'not-mine' | 'not-yet';
  readonly earned: number;
  readonly possible: number;
  /** Critical criteria of its own that it missed. */
  readonly missed: readonly string[];
}

export interface ShiftEvidence {
  readonly shift: ShiftCase;
  readonly world: World;
  readonly nowMs: number;
  /** Closed: what has not been met by now never will be. */
  readonly isClosed: boolean;
  readonly scores: readonly TaskScore[];
  readonly flow: Flow;
  /** Found when asked for: it takes a moment. */
  readonly best: () => Plan;
}

function isNotMine(shift: ShiftCase, world: World, task: string): boolean {
  const of = shift.tasks[task]?.of;
  if (of === undefined || world.handovers.some((handover) => handover.task === task)) return true;
  if (of.kind === 'call') return world.calls[of.id]?.is === 'helped';
  return of.kind === 'patient' && world.patients[of.id]?.where === 'taken-over';
}

/** What has not come about by now, nobody can have done. */
function hasCome(shift: ShiftCase, world: World, task: string): boolean {
  const of = shift.tasks[task]?.of;
  if (of === undefined) return false;
  if (of.kind === 'patient') return world.patients[of.id]?.where !== 'to-come';
  return (of.kind === 'call' ? world.calls[of.id]?.is : world.papers[of.id]?.is) !== 'to-come';
}

type Points = Pick<TaskScore, 'earned' | 'possible' | 'missed'>;
/** A task's state is judged once: most tasks stand still while one goes on. */
const judged = new WeakMap<EmbeddedState, Points>();

function pointsOf(simulation: AnySimulation, state: EmbeddedState): Points {
  const known = judged.get(state);
  if (known !== undefined) return known;
  const evidence = simulation.evidence(embeddedSnapshot(simulation, state));
  const results = simulation.rubric.map((criterion) => judge(criterion, evidence));
  const points = {
    earned: results.reduce((sum, { earned }) => sum + earned, 0),
    possible: results.reduce((sum, { possible }) => sum + possible, 0),
    missed: results
      .filter(({ critical, possible, earned }) => critical && possible > 0 && earned === 0)
      .map(({ id }) => id),
  };
  judged.set(state, points);
  return points;
}

function taskScore(kits: TaskKits, context: ShiftContext, world: World, task: string): TaskScore {
  const { case: shift, tasks } = context;
  const simulation = kits[shift.tasks[task]?.simulation ?? '']?.simulation;
  const known = tasks[task];
  if (simulation === undefined) return { task, is: 'not-yet', earned: 0, possible: 0, missed: [] };
  if (isNotMine(shift, world, task)) return { task, is: 'not-mine', earned: 0, possible: 0, missed: [] };
  if (known === undefined) {
    const possible = simulation.rubric.reduce((sum, { points }) => sum + points, 0);
    return { task, is: hasCome(shift, world, task) ? 'never' : 'not-yet', earned: 0, possible, missed: [] };
  }
  const is = known.state.status === 'done' ? 'done' : 'begun';
  return { task, is, ...pointsOf(simulation, known.state) };
}

export function evidenceOf(kits: TaskKits, context: ShiftContext, isClosed: boolean): ShiftEvidence {
  const { case: shift, seed, nowMs } = context;
  const world = counted(context.world, nowMs);
  return {
    shift,
    world,
    nowMs,
    isClosed,
    scores: Object.keys(shift.tasks).map((task) => taskScore(kits, context, world, task)),
    flow: flowOf(world, nowMs),
    best: () => bestPlan(shift, seed),
  };
}
