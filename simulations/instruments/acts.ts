/** What each act changes, as pure functions of the context: the machine says when, this says what. Nothing is refused but what hands cannot do. */
import { did, once } from '../core/acts.ts';
import { entryQuestion } from '../core/entry.ts';
import { printoutOf } from './autoclave.ts';
import type { Did, Happening, InstrumentContext, Washing } from './context.ts';
import { mostKept } from './context.ts';
import type { InstrumentLearnerEvent } from './events.ts';
import { itemFacts } from './items.ts';
import { chamberNow, cycleOf, goneS, isOver, isRunning, outOf, wantedOf } from './load.ts';
import { looksClean, soilOf } from './washing.ts';

type Event<K extends InstrumentLearnerEvent['type']> = Extract<InstrumentLearnerEvent, { readonly type: K }>;
type Change = Partial<InstrumentContext>;

function happened(
  { nowMs }: InstrumentContext,
  what: Happening['what'],
  words: string | null = null,
): { readonly happened: Happening } {
  return { happened: { atMs: nowMs, what, words } };
}

/** Limits of the record for a temperature and a time on the printout: settings, no clinical limits. */
export const printoutLimits = {
  celsius: { possible: { low: 50, high: 145 }, usual: { low: 115, high: 136 }, unit: '°C' },
  minutes: { possible: { low: 0, high: 120 }, usual: { low: 3, high: 40 }, unit: 'minutes' },
} as const;

/** Soiled things are in the hands now. */
function soiledHands(context: InstrumentContext): Partial<Did> {
  return context.outfit === 'utility-full' || context.did.soiledBareMs !== null ? {} : { soiledBareMs: context.nowMs };
}

const bladeStillThere = ({ case: scenario, sorted }: InstrumentContext): boolean =>
  scenario.items.some(({ id, kind }) => kind === 'blade' && sorted[id] !== 'sharps' && sorted[id] !== 'trash');

function washes(context: InstrumentContext, change: Partial<Washing>, wet: boolean): Change {
  return {
    washing: { ...context.washing, ...change, ...(wet ? { dried: false, oiled: null } : {}) },
    ...(wet ? { inspected: [] } : {}),
    ...did(context, {
      ...soiledHands(context),
      bladeInBatch: context.did.bladeInBatch || (wet && bladeStillThere(context)),
    }),
  };
}

const isItem = ({ case: scenario }: InstrumentContext, id: string): boolean =>
  scenario.items.some((item) => item.id === id);

/** Things only hands that are elsewhere, or a locked door, make impossible. */
export function isPossible(context: InstrumentContext, event: InstrumentLearnerEvent): boolean {
  const running = isRunning(context);
  switch (event.type) {
    case 'item.sorted':
    case 'item.inspected':
    case 'item.tagged':
      return isItem(context, event.item);
    case 'pack.wrapped':
      return wantedOf(context, event.pack) !== undefined && !context.placed.some(({ pack }) => pack === event.pack);
    case 'pack.placed':
      return context.run === null && context.wrapped.some(({ pack }) => pack === event.pack);
    case 'spores.placed':
      return context.run === null && context.case.sporeDue;
    case 'water.filled':
      return !running;
    case 'cycle.started':
      return context.run === null && context.placed.length > 0;
    case 'cycle.stopped':
      return running && context.run?.stoppedAtS === null;
    case 'load.unloaded':
      // The door is locked as long as there is pressure.
      return (
        context.run !== null &&
        context.out.length === 0 &&
        (chamberNow(context)?.psi ?? 1) === 0 &&
        isSafeToOpen(context)
      );
    case 'printout.recorded':
      return context.run !== null && (isOver(context) || context.out.length > 0);
    case 'pack.judged':
      return context.out.some(({ pack }) => pack === event.pack);
    case 'spores.incubated':
      return context.out.length > 0 && context.run?.sporesIn != null && context.incubated === null;
    case 'night.passed':
      return context.day === 'today' && !running;
    case 'spores.read':
      return context.day === 'tomorrow' && context.incubated !== null;
    case 'load.decided':
      return context.day === 'tomorrow';
    case 'sterilizer.put-back':
      return context.taggedOut;
    case 'soak.tested':
    case 'soak.replaced':
      return context.case.soak !== null && context.soak.beganAtMs === null;
    case 'soak.begun':
      return context.case.soak !== null && context.soak.beganAtMs === null && context.soak.soakedMin === null;
    case 'soak.lifted':
      return context.soak.beganAtMs !== null;
    case 'cabinet.judged':
      return context.case.cabinet.some(({ id }) => id === event.pack);
    case 'request.answered':
      return context.case.request !== null;
    default:
      return true;
  }
}

function isSafeToOpen(context: InstrumentContext): boolean {
  const phase = chamberNow(context)?.phase;
  return phase === 'drying' || phase === 'over';
}

const defectWords = {
  none: 'clean, dry, joints move, tips meet',
  rust: 'a spot of rust at the joint',
  stiff: 'the joint is stiff',
  'tips-apart': 'the tips do not meet',
} as const;

function inspected(context: InstrumentContext, event: Event<'item.inspected'>): Change {
  const item = context.case.items.find(({ id }) => id === event.item);
  if (item === undefined) return {};
  const words = looksClean(item, context.washing)
    ? defectWords[item.defect]
    : itemFacts[item.kind].hinged
      ? 'blood sits in the box lock'
      : 'soil sits in the grooves';
  return {
    inspected: once(context.inspected, event.item),
    ...happened(context, 'inspected', words),
  };
}

function wrapped(context: InstrumentContext, event: Event<'pack.wrapped'>): Change {
  const { type: _type, ...rest } = event;
  const inPack = wantedOf(context, event.pack)?.items ?? [];
  const items = context.case.items.filter(({ id }) => inPack.includes(id) && !context.tagged.includes(id));
  const washedItems = items.filter(({ kind }) => kind !== 'cloth-drapes');
  const one = {
    ...rest,
    label: [...new Set(event.label)].sort(),
    atMs: context.nowMs,
    soil: Math.max(0, ...washedItems.map((item) => soilOf(item, context.washing))),
    wet: washedItems.length > 0 && !context.washing.dried,
  };
  return { wrapped: [...context.wrapped.filter(({ pack }) => pack !== event.pack), one] };
}

function started(context: InstrumentContext, event: Event<'cycle.started'>): Change {
  return {
    run: {
      program: event.program,
      dryMin: event.dryMin,
      startedAtMs: context.nowMs,
      stoppedAtS: null,
      placed: context.placed,
      sporesIn: context.sporesIn,
      water: context.water,
    },
    ...did(context, { runs: Math.min(9, context.did.runs + 1) }),
  };
}

function recorded(context: InstrumentContext, event: Event<'printout.recorded'>): Change {
  const { lowestC, minutes, meets, confirmed } = event;
  const question =
    entryQuestion('A temperature', lowestC, printoutLimits.celsius, confirmed) ??
    entryQuestion('An exposure', minutes, printoutLimits.minutes, confirmed);
  return question === null ? { recorded: { lowestC, minutes, meets } } : happened(context, 'record-asks', question);
}

function lifted(context: InstrumentContext, event: Event<'soak.lifted'>): Change {
  const { beganAtMs } = context.soak;
  if (beganAtMs === null) return {};
  const minutes = Math.floor((context.nowMs - beganAtMs) / 60_000);
  return {
    soak: { ...context.soak, beganAtMs: null, soakedMin: minutes, rinse: event.rinse },
    ...happened(context, 'soak-lifted', String(minutes)),
  };
}

/** What the paper says now, for whoever reads it. */
export const paperOf = (context: InstrumentContext) =>
  context.run === null ? null : printoutOf(cycleOf(context, context.run), context.facts);

/** What an act changes. */
export function acted(context: InstrumentContext, event: InstrumentLearnerEvent): Change {
  switch (event.type) {
    case 'time.skipped':
    case 'day.finished':
      return {};
    case 'hint.asked':
      return did(context, { hints: Math.min(99, context.did.hints + 1) });
    case 'outfit.put-on':
      return { outfit: event.outfit };
    case 'soil.kept-moist':
      return washes(context, { keptMoist: context.washing.rinsed === null && context.washing.soakedMin === 0 }, false);
    case 'tray.carried':
      return did(context, { ...soiledHands(context), carried: context.did.carried ?? event.in });
    case 'item.sorted':
      return { sorted: { ...context.sorted, [event.item]: event.to }, ...did(context, soiledHands(context)) };
    case 'batch.rinsed':
      return washes(context, { rinsed: context.washing.rinsed === 'hot' ? 'hot' : event.water }, true);
    case 'batch.soaked':
      return washes(
        context,
        {
          soakedMin: Math.min(60, context.washing.soakedMin + event.minutes),
          soakedOpen: event.open || context.washing.soakedOpen,
        },
        true,
      );
    case 'batch.brushed':
      return washes(
        context,
        { brushed: context.washing.brushed === 'under-water' ? 'under-water' : event.where },
        true,
      );
    case 'batch.shaken':
      return washes(
        context,
        { shaken: true, shakenOpen: event.open || context.washing.shakenOpen, lidOn: event.lid },
        true,
      );
    case 'batch.rinsed-clear':
      return washes(context, { rinsedClear: true }, true);
    case 'batch.dried':
      return washes(context, { dried: true }, false);
    case 'batch.oiled':
      return washes(context, { oiled: event.with }, false);
    case 'item.inspected':
      return inspected(context, event);
    case 'item.tagged':
      return context.tagged.includes(event.item) ? {} : { tagged: [...context.tagged, event.item].slice(-mostKept) };
    case 'pack.wrapped':
      return wrapped(context, event);
    case 'water.filled':
      return { water: event.with };
    case 'pack.placed':
      return {
        placed: [
          ...context.placed.filter(({ pack }) => pack !== event.pack),
          { pack: event.pack, slot: event.slot, how: event.how },
        ],
      };
    case 'spores.placed':
      return { sporesIn: event.slot };
    case 'cycle.started':
      return started(context, event);
    case 'cycle.stopped':
      return context.run === null ? {} : { run: { ...context.run, stoppedAtS: goneS(context, context.run) } };
    case 'load.unloaded':
      return context.run === null
        ? {}
        : {
            out: outOf(context, context.run),
            ...happened(context, 'unloaded'),
            ...did(context, { unloadedWith: event.hands }),
          };
    case 'printout.recorded':
      return recorded(context, event);
    case 'pack.judged':
      return { judged: { ...context.judged, [event.pack]: event.as } };
    case 'load.logged':
      return { logged: [...new Set(event.parts)].sort() };
    case 'spores.incubated':
      return { incubated: event.withControl ? 'with-control' : 'alone' };
    case 'night.passed':
      return { day: 'tomorrow', ...happened(context, 'morning') };
    case 'spores.read':
      return { vials: { test: event.test, control: event.control } };
    case 'load.decided':
      return { decided: event.as };
    case 'sterilizer.tagged-out':
      return { taggedOut: true };
    case 'sterilizer.put-back':
      return { taggedOut: false, ...did(context, { putBack: true }) };
    case 'supervisor.told':
      return { ...did(context, { supervisorTold: true }), ...happened(context, 'supervisor') };
    case 'soak.tested': {
      const passes = context.soak.replaced || context.case.soak?.stripPasses === true;
      return {
        soak: { ...context.soak, testedAtMs: context.nowMs, testedFirst: true },
        ...happened(context, passes ? 'strip-passes' : 'strip-fails'),
      };
    }
    case 'soak.replaced':
      return { soak: { ...context.soak, replaced: true, testedAtMs: null } };
    case 'soak.begun':
      return { soak: { ...context.soak, beganAtMs: context.nowMs }, ...did(context, soiledHands(context)) };
    case 'soak.lifted':
      return lifted(context, event);
    case 'cabinet.judged':
      return { cabinet: { ...context.cabinet, [event.pack]: event.as } };
    case 'request.answered':
      return { ...did(context, { answered: event.answer }), ...happened(context, 'answered') };
  }
}
