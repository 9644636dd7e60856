/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says and what lies before them. */
import type { Runner } from '../core/driver.ts';
import { does, type Way as FollowWay } from '../core/follow.ts';
import { paperOf } from './acts.ts';
import type { InstrumentContext } from './context.ts';
import { labelParts, logParts } from './events.ts';
import { faulty, freeSlot, nextOut, nextStored, nextToInspect, nextToPlace, nextToWrap, nextUnsorted } from './hint.ts';
import { leastWay } from './items.ts';
import { vialsShow } from './load.ts';
import type { Instruments } from './simulation.ts';

const seen = (run: Runner<Instruments>): InstrumentContext => run.snapshot.context;

export const ways: readonly FollowWay<Instruments>[] = [
  [/^Dress for/, does({ type: 'outfit.put-on', outfit: 'utility-full' })],
  [/^Keep the soil/, does({ type: 'soil.kept-moist' })],
  [/^Carry the tray/, does({ type: 'tray.carried', in: 'closed-labeled-box' })],
  [
    /^Sort the/,
    (run) => {
      const item = nextUnsorted(seen(run));
      if (item !== null) run.act({ type: 'item.sorted', item: item.id, to: leastWay(item.kind) });
    },
  ],
  [/^Rinse the batch/, does({ type: 'batch.rinsed', water: 'cool' })],
  [/^Soak in/, does({ type: 'batch.soaked', minutes: 10, open: true })],
  [/^Brush/, does({ type: 'batch.brushed', where: 'under-water' })],
  [/^Rinse clear/, does({ type: 'batch.rinsed-clear' })],
  [/^Dry the batch/, does({ type: 'batch.dried' })],
  [/^Oil/, does({ type: 'batch.oiled', with: 'instrument-milk' })],
  [
    /tag it and set/,
    (run) => {
      const item = faulty(seen(run));
      if (item !== null) run.act({ type: 'item.tagged', item: item.id });
    },
  ],
  [
    /^Look at the next/,
    (run) => {
      const item = nextToInspect(seen(run));
      if (item !== null) run.act({ type: 'item.inspected', item: item.id });
    },
  ],
  [/^Dip a strip/, does({ type: 'soak.tested' })],
  [/throw the solution out/, does({ type: 'soak.replaced' })],
  [/^Lay the scope/, does({ type: 'soak.begun' })],
  [/^Leave the scope/, does({ type: 'time.skipped', ms: 300_000 })],
  [/^Lift the scope/, does({ type: 'soak.lifted', rinse: 'sterile-or-filtered' })],
  [
    /^Wrap the next/,
    (run) => {
      const pack = nextToWrap(seen(run));
      if (pack !== null)
        run.act({
          type: 'pack.wrapped',
          pack: pack.id,
          wrap: pack.kind === 'single' ? 'pouch' : 'double-wrap',
          hinges: 'open',
          tips: 'guarded',
          inside: 'integrator',
          outside: true,
          label: labelParts,
          written: 'tape-or-film',
        });
    },
  ],
  [/^Fill the tank/, does({ type: 'water.filled', with: 'distilled' })],
  [
    /^Stand the next/,
    (run) => {
      const pack = nextToPlace(seen(run));
      if (pack !== null) run.act({ type: 'pack.placed', pack: pack.pack, slot: freeSlot(seen(run)), how: 'on-edge' });
    },
  ],
  [/spore test is due/, does({ type: 'spores.placed', slot: 'bottom-left' })],
  [/wants it sooner/, does({ type: 'request.answered', answer: 'full-cycle-and-another-set' })],
  [/vacuum cycle/, does({ type: 'cycle.started', program: 'vacuum-132', dryMin: 20 })],
  [/cycle for cloth/, does({ type: 'cycle.started', program: 'cloth-132', dryMin: 20 })],
  [/gravity cycle for wrapped/, does({ type: 'cycle.started', program: 'wrapped-121', dryMin: 20 })],
  [/^Let the cycle/, does({ type: 'time.skipped', ms: 600_000 })],
  [/^Take the load out/, does({ type: 'load.unloaded', hands: 'clean-and-dry' })],
  [
    /^Read the printout/,
    (run) => {
      const paper = paperOf(seen(run));
      if (paper !== null)
        run.act({
          type: 'printout.recorded',
          lowestC: paper.lowestC,
          minutes: paper.exposureMin,
          meets: paper.lowestC >= paper.setC,
          confirmed: true,
        });
    },
  ],
  [
    /Release it/,
    (run) => {
      const out = nextOut(seen(run));
      if (out !== null) run.act({ type: 'pack.judged', pack: out.pack, as: 'release' });
    },
  ],
  [
    /send it back/,
    (run) => {
      const out = nextOut(seen(run));
      if (out !== null) run.act({ type: 'pack.judged', pack: out.pack, as: 'reprocess' });
    },
  ],
  [/tag it out/, does({ type: 'sterilizer.tagged-out' })],
  [/^Tell the supervisor/, does({ type: 'supervisor.told' })],
  [/^Log the load/, does({ type: 'load.logged', parts: logParts })],
  [/into the incubator/, does({ type: 'spores.incubated', withControl: true })],
  [
    /stored pack is sound/,
    (run) => {
      const pack = nextStored(seen(run));
      if (pack !== null) run.act({ type: 'cabinet.judged', pack: pack.id, as: 'release' });
    },
  ],
  [
    /stored pack: take it out/,
    (run) => {
      const pack = nextStored(seen(run));
      if (pack !== null) run.act({ type: 'cabinet.judged', pack: pack.id, as: 'reprocess' });
    },
  ],
  [/^Go home/, does({ type: 'night.passed' })],
  [
    /^Read both vials/,
    (run) => {
      const shown = vialsShow(seen(run));
      if (shown !== null) run.act({ type: 'spores.read', ...shown });
    },
  ],
  [/recall by policy/, does({ type: 'load.decided', as: 'quarantine-and-recall' })],
  [/hold the load/, does({ type: 'load.decided', as: 'wait-for-a-new-test' })],
  [/stays released/, does({ type: 'load.decided', as: 'stays-released' })],
  [/End the day/, does({ type: 'day.finished' })],
];
