/**
 * Two tiny simulations and a shift made of them, for the core's own tests: a kettle that must boil, a cup that must steep
 * for as long as the kettle says, and a parent that hands the kettle's result to the cup. Not a skill; not shown anywhere.
 */
import { assign, setup } from 'xstate';
import { drawInt } from './draw.ts';
import { embedCan, embeddedResult, embedStart, embedStep, type EmbeddedState } from './embed.ts';
import type { Finding } from './rubric.ts';
import type {
  InputOf,
  LearnerEventOf,
  Simulation,
  SimulationInput,
  SimulationTypes,
  TimePassed,
} from './simulation.ts';

const spell = (_criterion: string, finding: Finding) => finding.because;

// --- The kettle: heats by a seeded amount each 20 ms tick while it is on ---------------------------------------------

interface KettleContext {
  readonly heatPerTick: number;
  readonly heat: number;
  readonly ticks: number;
}
type KettleEvent =
  | TimePassed
  | { readonly type: 'switched.on' }
  | { readonly type: 'switched.off' }
  | { readonly type: 'poured' }
  | { readonly type: 'time.skipped'; readonly ms: number };

const kettleMachine = setup({
  types: {
    context: {} as KettleContext,
    events: {} as KettleEvent,
    input: {} as SimulationInput<{ readonly id: string }, null, null>,
  },
  guards: { isHot: ({ context }) => context.heat >= 1000 },
  actions: {
    heat: assign(({ context, event }) => {
      const ticks = event.type === 'time.passed' ? event.ms / 20 : 0;
      return { heat: Math.min(1000, context.heat + ticks * context.heatPerTick), ticks: context.ticks + ticks };
    }),
    cool: assign(({ context, event }) => ({
      ticks: context.ticks + (event.type === 'time.passed' ? event.ms / 20 : 0),
    })),
    nothing: assign({}),
  },
}).createMachine({
  context: ({ input }) => ({ heatPerTick: drawInt(input.seed, 'power', 0, 1, 9), heat: 0, ticks: 0 }),
  initial: 'off',
  on: { 'time.skipped': { actions: 'nothing' } },
  states: {
    off: { on: { 'switched.on': 'on', 'time.passed': { actions: 'cool' }, poured: { target: 'poured' } } },
    on: {
      on: { 'switched.off': 'off', 'time.passed': { actions: 'heat' } },
      always: { guard: 'isHot', target: 'boiled' },
    },
    boiled: { on: { poured: 'poured', 'time.passed': { actions: 'cool' } } },
    poured: { type: 'final' },
  },
});

export interface Kettle extends SimulationTypes {
  readonly machine: typeof kettleMachine;
  readonly case: { readonly id: string };
  readonly facts: null;
  readonly carried: null;
  readonly result: { readonly heat: number };
  readonly evidence: KettleContext;
}

export const kettle: Simulation<Kettle> = {
  id: 'kettle',
  version: 3,
  tickMs: 20,
  machine: kettleMachine,
  passShare: 1,
  rubric: [
    {
      id: 'K-01',
      sentence: 'Boils the water.',
      points: 2,
      critical: true,
      competencies: [],
      sources: [],
      facts: [],
      teaches: 'a/b#c',
      test: ({ heat }) => ({ share: heat >= 1000 ? 1 : 0, because: heat >= 1000 ? 'boiled' : 'cold' }),
    },
  ],
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? { heat: snapshot.context.heat } : null),
  explain: spell,
};

// --- The cup: takes the kettle's heat, steeps with time ------------------------------------------------------------

interface CupContext {
  readonly heat: number;
  readonly strength: number;
}
type CupEvent = TimePassed | { readonly type: 'served' };

const cupMachine = setup({
  types: {
    context: {} as CupContext,
    events: {} as CupEvent,
    input: {} as SimulationInput<{ readonly id: string }, null, { readonly heat: number }>,
  },
  actions: {
    steep: assign(({ context, event }) =>
      event.type === 'time.passed' ? { strength: context.strength + (event.ms / 20) * context.heat } : {},
    ),
  },
}).createMachine({
  context: ({ input }) => ({ heat: input.carried.heat, strength: 0 }),
  initial: 'steeping',
  states: { steeping: { on: { 'time.passed': { actions: 'steep' }, served: 'served' } }, served: { type: 'final' } },
});

export interface Cup extends SimulationTypes {
  readonly machine: typeof cupMachine;
  readonly case: { readonly id: string };
  readonly facts: null;
  readonly carried: { readonly heat: number };
  readonly result: { readonly strength: number };
  readonly evidence: CupContext;
}

export const cup: Simulation<Cup> = {
  id: 'cup',
  version: 1,
  tickMs: 20,
  machine: cupMachine,
  passShare: 1,
  rubric: [],
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? { strength: snapshot.context.strength } : null),
  explain: spell,
};

// --- A shift: first a task of any kind, then the cup with what the first task hands on ------------------------------

interface ShiftContext {
  readonly seed: number;
  readonly first: EmbeddedState;
  readonly second: EmbeddedState | null;
}

/** A two-task parent: `first` may be any simulation; `heatOf` turns its result into what the cup is given. */
export function shiftOf<T extends SimulationTypes>(
  first: Simulation<T>,
  input: (seed: number) => InputOf<T>,
  heatOf: (result: T['result']) => number,
) {
  type ShiftEvent =
    | TimePassed
    | { readonly type: 'first.acted'; readonly event: LearnerEventOf<T> }
    | { readonly type: 'second.acted'; readonly event: LearnerEventOf<Cup> };

  function handOn(context: ShiftContext): ShiftContext {
    const result = embeddedResult(first, context.first);
    if (result === null || context.second !== null) return context;
    return {
      ...context,
      second: embedStart(cup, {
        case: { id: 'cup' },
        facts: null,
        seed: context.seed,
        mode: 'coached',
        carried: { heat: heatOf(result) },
      }),
    };
  }
  const machine = setup({
    types: {
      context: {} as ShiftContext,
      events: {} as ShiftEvent,
      input: {} as SimulationInput<{ readonly id: string }, null, null>,
    },
    guards: {
      firstCan: ({ context, event }) => event.type === 'first.acted' && embedCan(first, context.first, event.event),
      secondCan: ({ context, event }) =>
        event.type === 'second.acted' && context.second !== null && embedCan(cup, context.second, event.event),
      bothDone: ({ context }) => context.second?.status === 'done',
    },
    actions: {
      pass: assign(({ context, event }) =>
        event.type === 'time.passed'
          ? {
              first: embedStep(first, context.first, event),
              second: context.second === null ? null : embedStep(cup, context.second, event),
            }
          : {},
      ),
      actFirst: assign(({ context, event }) =>
        event.type === 'first.acted' ? handOn({ ...context, first: embedStep(first, context.first, event.event) }) : {},
      ),
      actSecond: assign(({ context, event }) =>
        event.type === 'second.acted' && context.second !== null
          ? { second: embedStep(cup, context.second, event.event) }
          : {},
      ),
    },
  }).createMachine({
    context: ({ input: own }): ShiftContext => ({
      seed: own.seed,
      first: embedStart(first, input(own.seed)),
      second: null,
    }),
    initial: 'working',
    states: {
      working: {
        on: {
          'time.passed': { actions: 'pass' },
          'first.acted': { guard: 'firstCan', actions: 'actFirst' },
          'second.acted': { guard: 'secondCan', actions: 'actSecond' },
        },
        always: { guard: 'bothDone', target: 'over' },
      },
      over: { type: 'final' },
    },
  });

  interface Shift extends SimulationTypes {
    readonly machine: typeof machine;
    readonly case: { readonly id: string };
    readonly facts: null;
    readonly carried: null;
    readonly result: { readonly strength: number };
    readonly evidence: ShiftContext;
  }
  const shift: Simulation<Shift> = {
    id: 'shift',
    version: 1,
    tickMs: first.tickMs,
    machine,
    passShare: 1,
    rubric: [],
    evidence: (snapshot) => snapshot.context,
    result: (snapshot) => (snapshot.context.second === null ? null : embeddedResult(cup, snapshot.context.second)),
    explain: spell,
  };
  return shift;
}
