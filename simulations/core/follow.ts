/** How hints are followed by somebody who does only what they say. For tests; nothing of it is loaded by a page. */
import type { Runner } from './driver.ts';
import type { LearnerEventOf, SimulationTypes } from './simulation.ts';

/** One step of what a hint asks for, the hint known by words it holds. Time between steps is the caller's. */
export type Way<T extends SimulationTypes> = readonly [words: string | RegExp, follow: (run: Runner<T>) => void];

/** Does these one after the other. */
export function does<T extends SimulationTypes>(...events: readonly LearnerEventOf<T>[]): (run: Runner<T>) => void {
  return (run) => {
    for (const event of events) run.act(event);
  };
}

/** The first way that fits a hint's words; null when nobody knows one. */
export function wayFor<T extends SimulationTypes>(ways: readonly Way<T>[], text: string): Way<T>[1] | null {
  const way = ways.find(([words]) => (typeof words === 'string' ? text.includes(words) : words.test(text)));
  return way === undefined ? null : way[1];
}

/** Fits this hint and no other. */
export function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'u');
}
