/**
 * One simulation inside another: the parent keeps the child's state as plain JSON in its own context and steps it purely,
 * so a shift of many tasks replays as exactly as each task alone. This is the only way a simulation may use another: the
 * parent is handed its tasks, no simulation imports a sibling.
 */
import type { AnyMachineSnapshot, AnyStateMachine, StateValue } from 'xstate';
import type { InputOf, LearnerEventOf, Simulation, SimulationTypes, SnapshotOf, TimePassed } from './simulation.ts';
import { firstSnapshot, nextSnapshot } from './step.ts';

/** A child's state inside a parent's context. Plain JSON. */
export interface EmbeddedState {
  readonly simulation: string;
  readonly version: number;
  readonly status: 'active' | 'done';
  readonly value: StateValue;
  readonly context: unknown;
}

/**
 * The snapshot a state was kept from: putting it together again takes longer than a step. Only a shortcut: a state that comes
 * from elsewhere, out of JSON say, has none and is put together from its own parts.
 */
const keptFrom = new WeakMap<EmbeddedState, AnyMachineSnapshot>();

function keep<T extends SimulationTypes>(simulation: Simulation<T>, snapshot: AnyMachineSnapshot): EmbeddedState {
  const context: unknown = snapshot.context;
  const { id, version } = simulation;
  // The state value of any machine is a StateValue; AnyMachineSnapshot only says "any".
  const value = snapshot.value as StateValue;
  const state: EmbeddedState = {
    simulation: id,
    version,
    status: snapshot.status === 'active' ? 'active' : 'done',
    value,
    context,
  };
  keptFrom.set(state, snapshot);
  return state;
}

/** The child's snapshot, for its view, its rubric and its descriptions. The state must be of this simulation. */
export function embeddedSnapshot<T extends SimulationTypes>(
  simulation: Simulation<T>,
  state: EmbeddedState,
): SnapshotOf<T> {
  if (state.simulation !== simulation.id || state.version !== simulation.version) {
    throw new TypeError(
      `embedded state is of ${state.simulation} ${String(state.version)}, not ${simulation.id} ${String(simulation.version)}`,
    );
  }
  const machine: AnyStateMachine = simulation.machine;
  const { value, context, status } = state;
  // Checked above: value and context were kept from a snapshot of this very machine.
  return (keptFrom.get(state) ?? machine.resolveState({ value, context, status })) as SnapshotOf<T>;
}

/** Begins a child. `carried` in the input is the way an earlier task's result comes in. */
export function embedStart<T extends SimulationTypes>(simulation: Simulation<T>, input: InputOf<T>): EmbeddedState {
  return keep(simulation, firstSnapshot(simulation.machine, input));
}

/** The child after an event of the learner or of the clock; unchanged once it is done. */
export function embedStep<T extends SimulationTypes>(
  simulation: Simulation<T>,
  state: EmbeddedState,
  event: LearnerEventOf<T> | TimePassed,
): EmbeddedState {
  if (state.status === 'done') return state;
  return keep(simulation, nextSnapshot(simulation.machine, embeddedSnapshot(simulation, state), event));
}

/** Whether the event would change the child now. */
export function embedCan<T extends SimulationTypes>(
  simulation: Simulation<T>,
  state: EmbeddedState,
  event: LearnerEventOf<T>,
): boolean {
  const snapshot: AnyMachineSnapshot = embeddedSnapshot(simulation, state);
  return state.status === 'active' && snapshot.can(event);
}

/** What the child hands on; null until it is done. */
export function embeddedResult<T extends SimulationTypes>(
  simulation: Simulation<T>,
  state: EmbeddedState,
): T['result'] | null {
  return state.status === 'done' ? simulation.result(embeddedSnapshot(simulation, state)) : null;
}
