/** A film as a list to read: what was done and what came of it, with many quick acts of one kind told once. Pure. */
import type { Film } from './film.ts';
import type { SimulationTypes } from './simulation.ts';

export interface Moment {
  /** When it was done; of many told once, when the first was. Simulated milliseconds. */
  readonly atMs: number;
  /** Index of its last frame. */
  readonly frame: number;
  /** Something the learner did, or only time. */
  readonly done: boolean;
  readonly text: string;
  /** How many acts are told in it. */
  readonly times: number;
}

interface Event {
  readonly type: string;
  readonly event?: unknown;
}

/** The name of an act in words: `hands.cleaned` is "Hands cleaned". An act inside a task is told by its own name. */
export function actName(event: Event): string {
  const inner = event.event;
  if (typeof inner === 'object' && inner !== null && 'type' in inner && typeof inner.type === 'string')
    return actName(inner as Event);
  const words = event.type.replace(/[.-]/g, ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** The moments of a film, in order. Frames in which nothing was done and nothing changed are left out. */
export function moments<T extends SimulationTypes>({ frames }: Film<T>): readonly Moment[] {
  const told: Moment[] = [];
  let name: string | null = null;
  /** What time alone brought since the last act: a beat felt again and again is told once. */
  let brought = new Set<string>();
  for (const [index, { mark, event, words }] of frames.entries()) {
    const act = event === null ? null : actName(event);
    const before = told.at(-1);
    // The same once more, and nothing to say of it: turning a valve is one thing, however many steps it takes.
    if (act !== null && act === name && words.length === 0 && before !== undefined) {
      told[told.length - 1] = { ...before, frame: index, times: before.times + 1 };
      continue;
    }
    if (act === null) {
      const fresh = words.filter((word) => !brought.has(word));
      if (fresh.length === 0) continue;
      brought = new Set([...brought, ...fresh]);
      told.push({ atMs: mark.nowMs, frame: index, done: false, text: fresh.join(' '), times: 1 });
      name = null;
      continue;
    }
    brought = new Set();
    told.push({ atMs: mark.nowMs, frame: index, done: true, text: [`${act}.`, ...words].join(' '), times: 1 });
    name = act;
  }
  return told;
}
