/** Films a run without holding up the page: a few milliseconds of work, then a breath, until it is done. */
import { filming, type FilmParts, type FilmResult } from '#simulations/core/film.ts';
import type { SimulationTypes } from '#simulations/core/simulation.ts';

/** Work between two breaths, ms: short of what a hand notices. */
const sliceMs = 12;

const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** `done` is told the share that is made (0–1); when `stop` says so, it gives up and resolves to null. */
export async function makeFilm<T extends SimulationTypes>(
  parts: FilmParts<T>,
  done: (share: number) => void,
  stop: () => boolean,
): Promise<FilmResult<T> | null> {
  const steps = filming(parts);
  for (;;) {
    const until = performance.now() + sliceMs;
    let share = 0;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      share = step.value;
    } while (performance.now() < until);
    done(share);
    await breath();
    if (stop()) return null;
  }
}
