/** Every simulation's trial, found by its file: a new folder under `simulations/` is tested without a line here. */
import { join } from 'node:path';
import { openLibrary, type Library } from '#library/library.ts';
import { Driver, replay } from '#simulations/core/driver.ts';
import { drawInt } from '#simulations/core/draw.ts';
import { score, type Scored } from '#simulations/core/rubric.ts';
import type { Mode, SimulationTypes } from '#simulations/core/simulation.ts';
import type { Persona, Trial } from '#simulations/core/trial.ts';

export const root = join(import.meta.dirname, '../../..');
export const library = openLibrary(root);

interface TrialModule {
  readonly trial: (library: Library) => Trial<SimulationTypes>;
}

const modules = import.meta.glob<TrialModule>(['/simulations/*/trial.ts', '!/simulations/core/*'], { eager: true });

/** Pairs of id and trial, for `describe.each`. */
export const trials: readonly (readonly [id: string, trial: Trial<SimulationTypes>])[] = Object.values(modules)
  .map(({ trial }) => trial(library))
  .map((trial) => [trial.simulation.id, trial] as const);

export type AnyTrial = Trial<SimulationTypes>;
export type AnyDriver = Driver<SimulationTypes>;

export function fresh(trial: AnyTrial, caseId: string, seed: number, mode: Mode = 'check-off'): AnyDriver {
  return new Driver(trial.simulation, trial.start(caseId, seed, mode));
}

const kept = new Map<Persona<SimulationTypes>, Map<string, AnyDriver>>();

/** A finished run by somebody; worked once per case and seed. */
export function worked(trial: AnyTrial, who: Persona<SimulationTypes>, caseId: string, seed: number): AnyDriver {
  const runs = kept.get(who) ?? new Map<string, AnyDriver>();
  kept.set(who, runs);
  const key = `${caseId} ${String(seed)}`;
  const known = runs.get(key);
  if (known !== undefined) return known;
  const driver = fresh(trial, caseId, seed);
  who(driver);
  runs.set(key, driver);
  return driver;
}

export function scored(trial: AnyTrial, driver: AnyDriver): Scored {
  const { simulation } = trial;
  const result = score(simulation.rubric, simulation.evidence(driver.snapshot), {
    finished: driver.ended,
    passShare: simulation.passShare,
  });
  if (result.status !== 'scored') throw new Error('the run is not finished');
  return result;
}

export const share = ({ earned, possible }: Scored): number => earned / possible;

/** Does anything possible for a while and lets time go by between; ends the run only near the end. */
export function clickAtRandom(trial: AnyTrial, run: AnyDriver, seed: number, clicks: number): void {
  for (let click = 0; click < clicks && !run.ended; click += 1) {
    const events = trial.randomEvents(seed, click);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const event = events[drawInt(seed, `pick${String(attempt)}`, click, 0, events.length - 1)];
      if (event === undefined || (event.type === trial.end.type && click < clicks * 0.9)) continue;
      if (run.act(event).ok) break;
    }
    run.pass(drawInt(seed, 'pause', click, 0, 2500));
  }
  run.act(trial.end);
}

/** A random walk; two in three begin where an expert was interrupted, so that they get to the heart of the matter. */
export function walk(trial: AnyTrial, seed: number, clicks: number) {
  const caseIds = trial.sample?.caseIds ?? trial.caseIds;
  const caseId = caseIds[seed % caseIds.length] ?? '';
  const mode: Mode = seed % 2 === 0 ? 'coached' : 'check-off';
  if (seed % 3 === 0) {
    const driver = fresh(trial, caseId, seed, mode);
    clickAtRandom(trial, driver, seed, clicks);
    return { start: trial.start(caseId, seed, mode), driver };
  }
  const start = trial.start(caseId, 1, mode);
  const expert = worked(trial, trial.personas.expert, caseId, 1);
  const begun = replay(
    trial.simulation,
    start,
    { ...expert.run, mode },
    { upTo: drawInt(seed, 'interrupted', 0, 0, expert.events.length - 1) },
  );
  if (!begun.ok) throw new Error(`${caseId}: ${begun.code} at ${String(begun.index)}`);
  clickAtRandom(trial, begun.driver, seed, clicks);
  return { start, driver: begun.driver };
}
