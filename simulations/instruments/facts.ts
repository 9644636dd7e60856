/** The cited values this simulation runs on, read from `content/facts` by id. No cycle time stands in the code beside it. */
import type { FactValue } from '#schema/fact.ts';

export interface InstrumentFacts {
  readonly lowC: number;
  readonly highC: number;
  readonly wrapped121Min: number;
  readonly wrapped132Min: number;
  readonly cloth132Min: number;
  readonly vacuum132Min: number;
  /** Least drying of wrapped instruments, minutes. */
  readonly dryGravityMin: number;
  readonly dryVacuumMin: number;
}

const ids = {
  lowC: 'ic-autoclave-temperature',
  highC: 'ic-autoclave-temperature-high',
  wrapped121Min: 'ic-gravity-wrapped-121',
  wrapped132Min: 'ic-gravity-wrapped-132',
  cloth132Min: 'ic-gravity-textile-132',
  vacuum132Min: 'ic-vacuum-132',
  dryGravityMin: 'ic-gravity-dry',
  dryVacuumMin: 'ic-vacuum-dry',
} as const satisfies Record<keyof InstrumentFacts, string>;

/** Gathers the values; throws with the id when one is missing or of the wrong kind: a bug in the build. */
export function readInstrumentFacts(valueOf: (id: string) => FactValue | undefined): InstrumentFacts {
  function number(id: string): number {
    const value = valueOf(id);
    if (value?.kind === 'number') return value.value;
    if (value?.kind === 'range') return value.low;
    throw new Error(`instruments: the fact "${id}" is missing or no number`);
  }
  return {
    lowC: number(ids.lowC),
    highC: number(ids.highC),
    wrapped121Min: number(ids.wrapped121Min),
    wrapped132Min: number(ids.wrapped132Min),
    cloth132Min: number(ids.cloth132Min),
    vacuum132Min: number(ids.vacuum132Min),
    dryGravityMin: number(ids.dryGravityMin),
    dryVacuumMin: number(ids.dryVacuumMin),
  };
}
