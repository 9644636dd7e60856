/** The ears and fingertips of one room, for as long as its task is in hand: unlocked by a gesture, led by each step, then closed. */
import { onMount, untrack } from 'svelte';

interface Sensing<TContext> {
  readonly context: () => TContext;
  /** Whether anything may be heard and felt at all. */
  readonly heard: () => boolean;
  /** Reads the choices kept on this device. */
  readonly load?: () => void;
  /** Safe to call on each gesture. */
  readonly unlock: () => void;
  readonly step: (context: TContext) => void;
  readonly close: () => void;
}

const gestures = ['pointerdown', 'keydown'] as const;

/** To be called once while a room is made. */
export function sensing<TContext>({ context, heard, load, unlock, step, close }: Sensing<TContext>): void {
  onMount(() => {
    load?.();
    if (!heard()) return close;
    // The gesture that opened the task is often enough; where it is not, the next one is.
    unlock();
    for (const gesture of gestures) addEventListener(gesture, unlock);
    return () => {
      for (const gesture of gestures) removeEventListener(gesture, unlock);
      close();
    };
  });
  $effect(() => {
    const now = context();
    if (heard())
      untrack(() => {
        step(now);
      });
  });
}
