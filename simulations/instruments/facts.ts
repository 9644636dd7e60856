/** The cited values this simulation runs on, read from `content/facts` by id. No cycle time stands in the code beside it. */
import { eachField, factReader, type Numbers, type ValueOf } from '../core/fact-reader.ts';

const cycleIds = {
  lowC: 'ic-autoclave-temperature',
  highC: 'ic-autoclave-temperature-high',
  wrapped121Min: 'ic-gravity-wrapped-121',
  wrapped132Min: 'ic-gravity-wrapped-132',
  cloth132Min: 'ic-gravity-textile-132',
  vacuum132Min: 'ic-vacuum-132',
} as const;

/** Least drying of wrapped instruments, minutes: the lower end. */
const dryIds = {
  dryGravityMin: 'ic-gravity-dry',
  dryVacuumMin: 'ic-vacuum-dry',
} as const;

export type InstrumentFacts = Numbers<typeof cycleIds> & Numbers<typeof dryIds>;

/** Gathers the values; throws with the id when one is missing or of the wrong kind: a bug in the build. */
export function readInstrumentFacts(valueOf: ValueOf): InstrumentFacts {
  const { numbers, range } = factReader('instruments', valueOf);
  return { ...numbers(cycleIds, 'number'), ...eachField(dryIds, (id) => range(id).low) };
}
