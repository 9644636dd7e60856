/**
 * A simulation made of others: tasks that begin, are left, taken up again and end, each with its own state inside the one
 * context, all on one clock. What a task leaves behind is handed to the next by the composition. The simulations come in as
 * arguments, so that none of them knows another (decision D2): a composition is the only place that knows them all.
 */
import { assign, setup, type EventObject } from 'xstate';
import { embedCan, embeddedSnapshot, embedStart, embedStep, type EmbeddedState } from './embed.ts';
import type { Criterion } from './rubric.ts';
import type {
  InputOf,
  LearnerEventOf,
  Mode,
  Simulation,
  SimulationInput,
  SimulationTypes,
  SnapshotOf,
  TimePassed,
  TimeSkipped,
} from './simulation.ts';

export type AnySimulation = Simulation<SimulationTypes>;

/**
 * A simulation among others, its own types forgotten. Sound as long as it is only given states and events of its own, which
 * is all a composition does: a state is told by its id and version (`embeddedSnapshot`), an event by the reader of its log.
 */
export function asTask<T extends SimulationTypes>(simulation: Simulation<T>): AnySimulation {
  return simulation as unknown as AnySimulation;
}

export interface TaskState {
  /** When it began, simulated milliseconds of the whole run. */
  readonly beganAtMs: number;
  readonly state: EmbeddedState;
}

/** What any composition's context holds of its tasks. */
export interface TasksContext {
  readonly nowMs: number;
  /** Tasks that have begun, by name. */
  readonly tasks: Readonly<Record<string, TaskState>>;
  /** The task under the learner's hands. */
  readonly open: string;
}

export interface ComposedContext<TCase, TFacts> extends TasksContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: TCase;
  readonly facts: TFacts;
}

export type ComposedLearnerEvent =
  /** Turns to a task: begins it, or takes it up where it was left. */
  | { readonly type: 'task.opened'; readonly task: string }
  /** Something done in a task; its own event inside. Skipped time is never inside: it is skipped for all. */
  | { readonly type: 'task.acted'; readonly task: string; readonly event: EventObject }
  | TimeSkipped
  | { readonly type: 'run.ended' };

/** What makes tasks of a context. Pure functions of the whole context. */
export interface TaskRules<TContext extends TasksContext> {
  /** The simulation a task is of: a fixed one, or as the case says. */
  readonly simulationOf: (context: TContext, task: string) => AnySimulation | undefined;
  /** What a task begins with now; null while it cannot begin. */
  readonly inputOf: (context: TContext, task: string) => InputOf<SimulationTypes> | null;
  /** The context after a task has ended: its result handed on, the next task opened. */
  readonly ended: (context: TContext, task: string) => TContext;
}

/** What makes tasks one simulation. */
export interface Composition<TContext extends TasksContext> extends TaskRules<TContext> {
  readonly id: string;
  /** The task a run begins with, and comes back to when another ends. */
  readonly home: string;
  readonly isOver: (context: TContext) => boolean;
}

/** Longest time skipped at once. */
export const longestSkipMs = 3_600_000;

/** Time a task has been given of the run's clock: whole ticks of its own since it began. */
function givenMs(tickMs: number, { beganAtMs }: TaskState, nowMs: number): number {
  const since = nowMs - beganAtMs;
  return since - (since % tickMs);
}

/** One step of a task within the context; what follows from its end follows at once. */
export function stepTask<TContext extends TasksContext>(
  rules: TaskRules<TContext>,
  context: TContext,
  task: string,
  event: EventObject | TimePassed,
): TContext {
  const before = context.tasks[task];
  if (before?.state.status !== 'active') return context;
  const simulation = rules.simulationOf(context, task);
  if (simulation === undefined) return context;
  const state = embedStep(simulation, before.state, event);
  const here: TContext = { ...context, tasks: { ...context.tasks, [task]: { ...before, state } } };
  return state.status === 'done' ? rules.ended(here, task) : here;
}

/** The context with a task open, begun if need be; unchanged when it cannot begin. */
export function openTask<TContext extends TasksContext>(
  rules: TaskRules<TContext>,
  context: TContext,
  task: string,
): TContext {
  const known = context.tasks[task];
  if (known !== undefined) return known.state.status === 'active' ? { ...context, open: task } : context;
  const simulation = rules.simulationOf(context, task);
  const input = simulation === undefined ? null : rules.inputOf(context, task);
  if (simulation === undefined || input === null) return context;
  const begun: TaskState = { beganAtMs: context.nowMs, state: embedStart(simulation, input) };
  return { ...context, tasks: { ...context.tasks, [task]: begun }, open: task };
}

/** Whether a task can be turned to now. */
export function canOpen<TContext extends TasksContext>(
  rules: TaskRules<TContext>,
  context: TContext,
  task: string,
): boolean {
  return context.open !== task && openTask(rules, context, task) !== context;
}

/** Whether an event of a task's own would change it now. Skipped time is never inside: it is skipped for all. */
export function canActIn<TContext extends TasksContext>(
  rules: TaskRules<TContext>,
  context: TContext,
  task: string,
  event: EventObject,
): boolean {
  const known = context.tasks[task];
  if (known === undefined || event.type === 'time.skipped' || event.type === 'time.passed') return false;
  const simulation = rules.simulationOf(context, task);
  return simulation !== undefined && embedCan(simulation, known.state, event);
}

/** Time going by for every task that was begun and is not done, each in its own ticks. */
export function passForTasks<TContext extends TasksContext>(
  rules: TaskRules<TContext>,
  context: TContext,
  passedMs: number,
): TContext {
  const nowMs = context.nowMs + passedMs;
  let here: TContext = { ...context, nowMs };
  for (const [task, known] of Object.entries(context.tasks)) {
    if (known.state.status !== 'active') continue;
    const tickMs = rules.simulationOf(context, task)?.tickMs ?? 1;
    const ms = givenMs(tickMs, known, nowMs) - givenMs(tickMs, known, context.nowMs);
    if (ms > 0) here = stepTask(rules, here, task, { type: 'time.passed', ms });
  }
  return here;
}

/** The driver lets skipped time pass; the open task only hears that it was skipped, where it listens for that. */
export function skipInOpen<TContext extends TasksContext>(
  rules: TaskRules<TContext>,
  context: TContext,
  event: TimeSkipped,
): TContext {
  const known = context.tasks[context.open];
  const simulation = known === undefined ? undefined : rules.simulationOf(context, context.open);
  if (known === undefined || simulation === undefined || !embedCan(simulation, known.state, event)) return context;
  return stepTask(rules, context, context.open, event);
}

export function isWholeSkip(ms: number): boolean {
  return Number.isInteger(ms) && ms > 0 && ms <= longestSkipMs;
}

/** The statechart of a composition. */
export function composedMachine<TCase, TFacts>(composition: Composition<ComposedContext<TCase, TFacts>>) {
  type Context = ComposedContext<TCase, TFacts>;
  return setup({
    types: {
      context: {} as Context,
      events: {} as ComposedLearnerEvent | TimePassed,
      input: {} as SimulationInput<TCase, TFacts, null>,
      tags: {} as 'working' | 'finished',
    },
    guards: {
      isOver: ({ context }) => composition.isOver(context),
      skipIsWhole: ({ event }) => event.type === 'time.skipped' && isWholeSkip(event.ms),
      canOpen: ({ context, event }) => event.type === 'task.opened' && canOpen(composition, context, event.task),
      canAct: ({ context, event }) =>
        event.type === 'task.acted' && canActIn(composition, context, event.task, event.event),
    },
    actions: {
      letTimePass: assign(({ context, event }) =>
        event.type === 'time.passed' ? passForTasks(composition, context, event.ms) : {},
      ),
      letTimeSkip: assign(({ context, event }) =>
        event.type === 'time.skipped' ? skipInOpen(composition, context, event) : {},
      ),
      open: assign(({ context, event }) =>
        event.type === 'task.opened' ? openTask(composition, context, event.task) : {},
      ),
      act: assign(({ context, event }) =>
        event.type === 'task.acted' ? stepTask(composition, context, event.task, event.event) : {},
      ),
    },
  }).createMachine({
    id: composition.id,
    context: ({ input: { mode, seed, case: scenario, facts } }): Context =>
      openTask(
        composition,
        { mode, seed, case: scenario, facts, nowMs: 0, tasks: {}, open: composition.home },
        composition.home,
      ),
    initial: 'working',
    on: { 'time.passed': { actions: 'letTimePass' } },
    states: {
      working: {
        tags: 'working',
        on: {
          'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
          'task.opened': { guard: 'canOpen', actions: 'open' },
          'task.acted': { guard: 'canAct', actions: 'act' },
          'run.ended': { target: 'finished' },
        },
        always: { guard: 'isOver', target: 'finished' },
      },
      finished: { type: 'final', tags: 'finished' },
    },
  });
}

/** The snapshot of a task, for its view, its rubric and its words; null while it has not begun. */
export function taskSnapshot<T extends SimulationTypes>(
  simulation: Simulation<T>,
  tasks: Readonly<Record<string, TaskState>>,
  task: string,
): SnapshotOf<T> | null {
  const known = tasks[task];
  return known === undefined ? null : embeddedSnapshot(simulation, known.state);
}

/**
 * A task's rubric as part of the whole: the same criteria under the same ids, without those that `leaveOut` names because
 * the whole scores them elsewhere. A task that never began takes no points and gives none.
 */
export function taskCriteria<TContext extends { readonly tasks: Readonly<Record<string, TaskState>> }>(
  simulation: AnySimulation,
  task: string,
  leaveOut: readonly string[] = [],
): readonly Criterion<TContext>[] {
  return simulation.rubric
    .filter(({ id }) => !leaveOut.includes(id))
    .map((criterion) => ({
      ...criterion,
      test: ({ tasks }: TContext) => {
        const snapshot = taskSnapshot(simulation, tasks, task);
        return snapshot === null
          ? { share: null, because: 'not-begun' }
          : criterion.test(simulation.evidence(snapshot));
      },
    }));
}

/** What a task's own event is as an event of the whole. */
export function asWhole<T extends SimulationTypes>(task: string, event: LearnerEventOf<T>): ComposedLearnerEvent {
  const own: EventObject & { readonly ms?: unknown } = event;
  return own.type === 'time.skipped' && typeof own.ms === 'number'
    ? { type: 'time.skipped', ms: own.ms }
    : { type: 'task.acted', task, event: own };
}
