/**
 * The statechart of a shift, made for the kits at hand: the clinic and the learner's acts in it, and the tasks it holds, each
 * stepped by its own simulation. Task and clinic share one clock.
 */
import { assign, setup } from 'xstate';
import {
  canActIn,
  isWholeSkip,
  openTask,
  passForTasks,
  skipInOpen,
  stepTask,
  type TaskRules,
} from '../core/compose.ts';
import { drawInt } from '../core/draw.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import type { ShiftCase, ShiftFacts } from './case.ts';
import { board, type ShiftContext } from './context.ts';
import type { ClinicEvent, ShiftEvent } from './events.ts';
import type { TaskKits } from './kits/kit.ts';
import { actInWorld, endedIn, isWithinReach, turnedTo } from './world/acts.ts';
import { beginWorld } from './world/begin.ts';
import { passWorld } from './world/pass.ts';

/** A seed of its own for each task, from the shift's. */
function seedOf(seed: number, task: string): number {
  return drawInt(seed, task, 0, 1, 1_000_000);
}

function rulesFor(kits: TaskKits): TaskRules<ShiftContext> {
  return {
    simulationOf: ({ case: shift }, task) => kits[shift.tasks[task]?.simulation ?? '']?.simulation,
    inputOf: ({ case: shift, facts, seed, mode, world }, task) => {
      const slot = shift.tasks[task];
      return slot === undefined || !isWithinReach(shift, world, task)
        ? null
        : {
            case: slot.case,
            facts: facts[slot.simulation],
            seed: seedOf(seed, task),
            mode,
            carried: null,
          };
    },
    // An end that comes with time alone is seen when the learner next does something: then its moment is theirs.
    ended: (context) => context,
  };
}

/** Tasks that ended and of which the clinic does not know yet. */
function settled(context: ShiftContext): ShiftContext {
  const { open, tasks, case: shift, world, nowMs } = context;
  return tasks[open]?.state.status === 'done'
    ? { ...context, open: board, world: endedIn(shift, world, open, nowMs) }
    : context;
}

/** A task that was left for good: its patient gone on, its work handed over. */
export function isBeyondReach({ case: shift, world }: ShiftContext, task: string): boolean {
  const slot = shift.tasks[task];
  if (slot === undefined || world.handovers.some((handover) => handover.task === task)) return true;
  const where = world.patients[slot.of.id]?.where;
  return slot.of.kind === 'patient' && where !== (slot.when === 'before' ? 'in-room' : 'seen');
}

export function shiftMachine(kits: TaskKits) {
  const rules = rulesFor(kits);

  function opened(context: ShiftContext, task: string): ShiftContext | null {
    const { world, case: shift, nowMs } = context;
    if (context.open === task || world.busy?.what === 'walking') return null;
    if (context.tasks[task] !== undefined && isBeyondReach(context, task)) return null;
    const after = openTask(rules, context, task);
    return after === context ? null : { ...after, world: turnedTo(shift, world, task, nowMs) };
  }

  function handed(context: ShiftContext, event: ClinicEvent & { type: 'task.handed' }): ShiftContext | null {
    const { case: shift, world, tasks, nowMs } = context;
    const mayBeHanded =
      tasks[event.task]?.state.status === 'active'
        ? !isBeyondReach(context, event.task)
        : isWithinReach(shift, world, event.task);
    const there =
      mayBeHanded && tasks[event.task]?.state.status !== 'done' ? actInWorld(shift, world, event, nowMs) : null;
    if (there === null) return null;
    const here = { ...context, world: there };
    return context.open === event.task ? { ...here, open: board, world: { ...there, with: null } } : here;
  }

  /** The context after an act in the clinic; null where it is impossible. */
  function acted(context: ShiftContext, event: ClinicEvent): ShiftContext | null {
    if (event.type === 'task.handed') return handed(context, event);
    if (event.type === 'task.left' && context.open === board) return null;
    const world = actInWorld(context.case, context.world, event, context.nowMs);
    if (world === null) return null;
    const stays = event.type === 'screen.locked' || event.type === 'help.asked';
    return { ...context, world, open: stays ? context.open : board };
  }

  return setup({
    types: {
      context: {} as ShiftContext,
      events: {} as ShiftEvent | TimePassed,
      input: {} as SimulationInput<ShiftCase, ShiftFacts, null>,
      tags: {} as 'working' | 'finished',
    },
    guards: {
      skipIsWhole: ({ event }) => event.type === 'time.skipped' && isWholeSkip(event.ms),
      canOpen: ({ context, event }) => event.type === 'task.opened' && opened(settled(context), event.task) !== null,
      canActInTask: ({ context, event }) =>
        event.type === 'task.acted' && context.open === event.task && canActIn(rules, context, event.task, event.event),
      canAct: ({ context, event }) => acted(settled(context), event as ClinicEvent) !== null,
    },
    actions: {
      letTimePass: assign(({ context, event }) => {
        if (event.type !== 'time.passed') return {};
        const here = passForTasks(rules, context, event.ms);
        const world = passWorld(here.case, here.world, here.nowMs);
        return world === here.world ? here : { ...here, world };
      }),
      letTimeSkip: assign(({ context, event }) =>
        event.type === 'time.skipped' ? skipInOpen(rules, context, event) : {},
      ),
      open: assign(({ context, event }) =>
        event.type === 'task.opened' ? (opened(settled(context), event.task) ?? {}) : {},
      ),
      actInTask: assign(({ context, event }) =>
        event.type === 'task.acted' ? settled(stepTask(rules, context, event.task, event.event)) : {},
      ),
      act: assign(({ context, event }) => acted(settled(context), event as ClinicEvent) ?? {}),
    },
  }).createMachine({
    id: 'shift',
    context: ({ input: { mode, seed, case: shift, facts } }): ShiftContext => ({
      mode,
      seed,
      case: shift,
      facts,
      nowMs: 0,
      tasks: {},
      open: board,
      world: beginWorld(shift, seed),
    }),
    initial: 'working',
    on: { 'time.passed': { actions: 'letTimePass' } },
    states: {
      working: {
        tags: 'working',
        on: {
          'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
          'task.opened': { guard: 'canOpen', actions: 'open' },
          'task.acted': { guard: 'canActInTask', actions: 'actInTask' },
          'task.left': { guard: 'canAct', actions: 'act' },
          'patient.called': { guard: 'canAct', actions: 'act' },
          'waiting.told': { guard: 'canAct', actions: 'act' },
          'provider.told': { guard: 'canAct', actions: 'act' },
          'patient.seen-off': { guard: 'canAct', actions: 'act' },
          'room.cleaned': { guard: 'canAct', actions: 'act' },
          'screen.locked': { guard: 'canAct', actions: 'act' },
          'paper.settled': { guard: 'canAct', actions: 'act' },
          'task.handed': { guard: 'canAct', actions: 'act' },
          'help.asked': { guard: 'canAct', actions: 'act' },
          'run.ended': { target: 'finished' },
        },
      },
      finished: { type: 'final', tags: 'finished' },
    },
  });
}
