/** The load as the sterilizer meets it: how each pack lies, what comes out, what the vials show. */
import {
  chamberAt,
  killingMin,
  lengthS,
  tapeTurned,
  timesOf,
  turnsAt,
  type Chamber,
  type Cycle,
  type Lying,
} from './autoclave.ts';
import type { WantedPack } from './case.ts';
import type { InstrumentContext, Out, Run } from './context.ts';
import type { Slot, VialReading } from './events.ts';
import { cleanBelow } from './washing.ts';

/** Packs the chamber takes with space between. */
const mostPacks = 6;
/** Where steam comes last: low and near the drain. */
export const nearTheDrain: Slot = 'bottom-left';

export const cycleOf = ({ case: scenario }: InstrumentContext, run: Run): Cycle => ({
  program: run.program,
  dryMin: run.dryMin,
  fault: scenario.fault,
  stoppedAtS: run.stoppedAtS,
});

/** Whole seconds since the start. */
export const goneS = ({ nowMs }: InstrumentContext, run: Run): number => Math.floor((nowMs - run.startedAtMs) / 1000);

export function chamberNow(context: InstrumentContext): Chamber | null {
  const { run } = context;
  return run === null ? null : chamberAt(cycleOf(context, run), goneS(context, run), context.facts);
}

export const isOver = (context: InstrumentContext): boolean =>
  context.run !== null && goneS(context, context.run) >= lengthS(cycleOf(context, context.run), context.facts);
export const isRunning = (context: InstrumentContext): boolean =>
  context.run !== null && context.out.length === 0 && !isOver(context);

export const wantedOf = ({ case: scenario }: InstrumentContext, pack: string): WantedPack | undefined =>
  scenario.packs.find(({ id }) => id === pack);

function lyingOf(context: InstrumentContext, run: Run, pack: string): Lying {
  const here = run.placed.find((one) => one.pack === pack);
  const wrapped = context.wrapped.find((one) => one.pack === pack);
  const cloth = wantedOf(context, pack)?.kind === 'cloth';
  return {
    wrap: cloth ? 'cloth' : (wrapped?.wrap ?? 'double-wrap'),
    flat: here?.how === 'flat',
    stacked: run.placed.some((one) => one.pack !== pack && one.slot === here?.slot),
    overloaded: run.placed.length > mostPacks,
  };
}

/** The least drying of the machine, minutes. */
export const leastDryMin = ({ case: scenario, facts }: InstrumentContext): number =>
  scenario.sterilizer === 'prevacuum' ? facts.dryVacuumMin : facts.dryGravityMin;

/** How every pack comes out. */
export function outOf(context: InstrumentContext, run: Run): readonly Out[] {
  const cycle = cycleOf(context, run);
  const ranS = goneS(context, run);
  const dryLeft = lengthS(cycle, context.facts) - ranS;
  const wetLoad = run.dryMin < leastDryMin(context) || dryLeft > 0 || run.stoppedAtS !== null;
  return run.placed.map(({ pack, how }): Out => {
    const wrapped = context.wrapped.find((one) => one.pack === pack);
    const minutes = killingMin(cycle, lyingOf(context, run, pack), context.facts);
    const wet = wetLoad || how === 'flat' || wrapped?.wet === true;
    const limit = wrapped?.inside === 'integrator' ? turnsAt.integrator : turnsAt.strip;
    const seen = wrapped?.wrap === 'pouch' && wrapped.inside !== 'none';
    return {
      pack,
      wet,
      tape: wrapped?.outside !== true ? 'none' : tapeTurned(cycle, context.facts) ? 'turned' : 'unchanged',
      inside: seen ? (minutes >= limit ? 'turned' : 'unchanged') : null,
      killingMin: minutes,
      sterile:
        minutes >= turnsAt.integrator && !wet && (wrapped?.soil ?? 100) < cleanBelow && wrapped?.hinges !== 'closed',
    };
  });
}

/** Minutes that reached the spores of the test. Away from the drain steam comes sooner: it proves less. */
export function sporesMin(context: InstrumentContext): number | null {
  const { run } = context;
  if (run?.sporesIn == null) return null;
  const stacked = run.placed.some(({ slot }) => slot === run.sporesIn);
  const overloaded = run.placed.length > mostPacks;
  return killingMin(cycleOf(context, run), { wrap: 'spores', flat: false, stacked, overloaded }, context.facts);
}

/** What the vials show in the morning. */
export function vialsShow(
  context: InstrumentContext,
): { readonly test: VialReading; readonly control: VialReading } | null {
  const minutes = sporesMin(context);
  if (minutes === null || context.incubated === null) return null;
  const alive = context.case.controlGrows;
  return {
    test: alive && minutes < turnsAt.sporesDie ? 'growth' : 'no-growth',
    control: alive && context.incubated === 'with-control' ? 'growth' : 'no-growth',
  };
}

/** Whether a program does what the things in the load need, by the table. */
export function programFits(
  context: InstrumentContext,
  run: Run,
): 'fits' | 'too-short' | 'wrong-machine' | 'unwrapped-only' {
  if (run.program === 'immediate-132') return 'unwrapped-only';
  if ((run.program === 'vacuum-132') !== (context.case.sterilizer === 'prevacuum')) return 'wrong-machine';
  const cloth = run.placed.some(({ pack }) => wantedOf(context, pack)?.kind === 'cloth');
  return cloth && run.program === 'wrapped-132' ? 'too-short' : 'fits';
}

/** Whether the paper shows the program kept. */
export function paperMeets(context: InstrumentContext, run: Run, lowestC: number, minutes: number): boolean {
  const { setC, exposureS } = timesOf(run.program, context.facts);
  return lowestC >= setC && minutes * 60 >= exposureS;
}
