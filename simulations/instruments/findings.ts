/** What a day comes to, read off the context for the rubric, the coach and the debrief. Numbers and lists only, no words. */
import type { Item, StoredPack } from './case.ts';
import type { InstrumentContext, Out, Wrapped } from './context.ts';
import type { PackVerdict } from './events.ts';
import { itemFacts, leastWay, verdictOf, washed, type Verdict } from './items.ts';
import { paperOf } from './acts.ts';
import { programFits, wantedOf } from './load.ts';

/** Things that go through the sink, without what was tagged. */
export const atTheSink = ({ case: scenario }: InstrumentContext): readonly Item[] =>
  washed(scenario.items).filter(({ kind }) => kind !== 'cloth-drapes');

export const sortVerdicts = ({ case: scenario, sorted }: InstrumentContext): readonly (Verdict | 'left')[] =>
  scenario.items.map(({ id, kind }) => {
    const way = sorted[id];
    return way === undefined ? 'left' : verdictOf(kind, way);
  });

/** Things of one pack that are still to be wrapped: tagged ones are out. */
export const packItems = (context: InstrumentContext, pack: string): readonly Item[] => {
  const ids = wantedOf(context, pack)?.items ?? [];
  return context.case.items.filter(({ id }) => ids.includes(id) && !context.tagged.includes(id));
};

/** Packs with anything left to wrap. */
export const openPacks = (context: InstrumentContext) =>
  context.case.packs.filter(({ id }) => packItems(context, id).length > 0);

export const needsTips = (context: InstrumentContext, pack: string): boolean =>
  packItems(context, pack).some(({ kind }) => itemFacts[kind].pointed);
export const needsHinges = (context: InstrumentContext, pack: string): boolean =>
  packItems(context, pack).some(({ kind }) => itemFacts[kind].hinged);

/** Faults of a wrap that steam or the next hand meets. */
export function wrapFaults(context: InstrumentContext, wrapped: Wrapped): readonly string[] {
  const wanted = wantedOf(context, wrapped.pack);
  return [
    ...(needsHinges(context, wrapped.pack) && wrapped.hinges === 'closed' ? ['hinges-closed'] : []),
    ...(needsTips(context, wrapped.pack) && wrapped.tips === 'bare' ? ['tips-bare'] : []),
    ...((wanted?.kind === 'single') === (wrapped.wrap === 'pouch') ? [] : ['wrong-wrap']),
  ];
}

/** What a careful person finds of a pack that came out: released only when everything they can know is right. */
export function knownToFail(context: InstrumentContext, out: Out): boolean {
  const { run } = context;
  const paper = paperOf(context);
  if (run === null || paper === null) return true;
  const wrapped = context.wrapped.find(({ pack }) => pack === out.pack);
  return (
    out.wet ||
    out.tape === 'unchanged' ||
    out.inside === 'unchanged' ||
    // No indicator that anybody can see: nothing tells it from a pack that was never in.
    (out.tape === 'none' && out.inside === null) ||
    paper.lowestC < paper.setC ||
    run.stoppedAtS !== null ||
    programFits(context, run) !== 'fits' ||
    (wrapped?.inside ?? 'none') === 'none' ||
    context.did.unloadedWith === 'bare-and-damp'
  );
}

export const rightVerdict = (context: InstrumentContext, out: Out): PackVerdict =>
  knownToFail(context, out) ? 'reprocess' : 'release';

export const storedVerdict = ({ look }: StoredPack): PackVerdict => (look === 'sound' ? 'release' : 'reprocess');

/** What the vials mean once they are read rightly. */
export function vialsMean(context: InstrumentContext): 'negative' | 'positive' | 'invalid' | null {
  const { vials } = context;
  if (vials === null) return null;
  if (vials.control === 'no-growth') return 'invalid';
  return vials.test === 'growth' ? 'positive' : 'negative';
}

export const soaks = ({ case: scenario }: InstrumentContext): boolean =>
  scenario.items.some(({ kind }) => leastWay(kind) === 'soak');

/** Something about the machine that a supervisor has to hear: the paper fell short, or the vials say so. */
export function machineInDoubt(context: InstrumentContext): boolean {
  const paper = paperOf(context);
  const short = context.out.length > 0 && paper !== null && paper.lowestC < paper.setC;
  const meaning = vialsMean(context);
  return short || meaning === 'positive' || meaning === 'invalid';
}
