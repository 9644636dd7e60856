/** How the hints of a composed run are followed: at the open task, as whoever follows that task's hints alone does. For tests. */
import { exactly, wayFor, type Way } from './follow.ts';
import type { Hint } from './hint.ts';
import type { Simulation, SimulationTypes } from './simulation.ts';
import { taskRunner, type WholeRunner } from './task-runner.ts';
import type { Trial } from './trial.ts';

/** What is needed of a part's trial, its own types forgotten: it is only handed its own task. */
export interface Part {
  readonly simulation: Simulation<SimulationTypes>;
  readonly hints: readonly Hint[];
  readonly follow?: readonly Way<SimulationTypes>[];
}

export function asPart<T extends SimulationTypes>(trial: Trial<T>): Part {
  return trial as unknown as Part;
}

/** The run of a composition, and which task is open. */
export interface ComposedRunner extends WholeRunner {
  readonly snapshot: WholeRunner['snapshot'] & { readonly context: { readonly open: string } };
}

/** A way for each hint that any part knows how to follow; two parts may say the same. */
export function waysOfParts(
  parts: Readonly<Record<string, Part>>,
): readonly (readonly [words: RegExp, follow: (run: ComposedRunner) => void])[] {
  const known = Object.values(parts).flatMap(({ hints, follow = [] }) =>
    hints.map(({ text }) => text).filter((text) => wayFor(follow, text) !== null),
  );
  return [...new Set(known)].map((text) => [
    exactly(text),
    (run) => {
      const { open } = run.snapshot.context;
      const part = parts[open];
      const follow = wayFor(part?.follow ?? [], text);
      if (part === undefined || follow === null) throw new Error(`nobody at "${open}" knows how to follow: ${text}`);
      follow(taskRunner(run, part.simulation, open));
    },
  ]);
}
