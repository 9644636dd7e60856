/**
 * Cleaning the hands: what water, product, movement and time make of it. A cleaning is open from the first water or product until
 * the hands do something else; only then is it known what it took off.
 */
import type { Cleaned, Cleaning, HygieneContext } from './context.ts';
import { mostKept } from './context.ts';
import type { HygieneLearnerEvent } from './events.ts';
import { handLoad, renewed, touch, type HandLoads } from './surfaces.ts';
import { meanPercent, nothingCovered, percentOf, rubbed, zones, type Zone } from './zones.ts';

type Event<K extends HygieneLearnerEvent['type']> = Extract<HygieneLearnerEvent, { readonly type: K }>;
type Change = Partial<HygieneContext>;

/** Ten movements share the time of a whole rub. */
const strokesOfARub = 10;
/** Enough rub stays wet this many times as long as rubbing takes: an assumption, told in model.md. */
const enoughWetOf = 1.75;
/** Lather lasts until it is rinsed; nobody rubs longer than this, ms. */
const latherMs = 120_000;
/** Rub on dirt that shows, soap on dry skin, soap never rinsed: a part of the work, percent. Assumptions. */
const shareOnDirt = 40;
const shareOnDrySkin = 60;
const shareUnrinsed = 40;

/** Direct rubbing that covers one part, ms. */
export const needMs = ({ facts }: HygieneContext): number => Math.round((facts.rubS * 1000) / strokesOfARub);

function open(context: HygieneContext): Cleaning {
  return (
    context.cleaning ?? {
      beganAtMs: context.nowMs,
      product: null,
      amount: null,
      wettedFirst: false,
      driesAtMs: null,
      stroke: null,
      rubbedMs: 0,
      covered: nothingCovered,
      rinsed: null,
      dried: null,
      tap: null,
      gloved: context.worn.includes('gloves'),
    }
  );
}

export function wetted(context: HygieneContext): Change {
  const cleaning = open(context);
  // Whoever opens the tap leaves on it what was on the hands.
  const hand = context.worn.includes('gloves') ? 'gloves' : 'hands';
  return {
    cleaning: { ...cleaning, wettedFirst: cleaning.product === null || cleaning.wettedFirst },
    germs: touch(context.germs, context.nowMs, hand, 'tap'),
  };
}

/** How long a product stays wet, ms. */
function wetMs({ facts }: HygieneContext, event: Event<'product.taken'>): number {
  if (event.product === 'soap') return latherMs;
  return event.amount === 'little' ? facts.littleDriesS * 1000 : Math.round(facts.rubS * 1000 * enoughWetOf);
}

export function took(context: HygieneContext, event: Event<'product.taken'>): Change {
  const cleaning = open(context);
  const until = context.nowMs + wetMs(context, event);
  return {
    cleaning: {
      ...cleaning,
      product: event.product,
      amount: cleaning.amount === 'enough' ? 'enough' : event.amount,
      driesAtMs: Math.max(until, cleaning.driesAtMs ?? 0),
      stroke: null,
      rinsed: null,
    },
  };
}

/** The running movement, if the hands are wet with product, goes on for a while. */
export function rubsOn(context: HygieneContext, ms: number): Cleaning | null {
  const { cleaning, nowMs } = context;
  if (cleaning?.rinsed !== null || cleaning.stroke === null || cleaning.driesAtMs === null) return cleaning;
  const wet = Math.max(0, Math.min(nowMs + ms, cleaning.driesAtMs) - nowMs);
  return {
    ...cleaning,
    rubbedMs: cleaning.rubbedMs + wet,
    covered: rubbed(cleaning.covered, cleaning.stroke, wet),
  };
}

export function isWet({ cleaning, nowMs }: HygieneContext): boolean {
  return (
    cleaning?.product === 'rub' && cleaning.driesAtMs !== null && cleaning.rubbedMs > 0 && nowMs < cleaning.driesAtMs
  );
}

/** Soap is owed now: dirt that shows, or germs that alcohol does not reach. */
export const owesSoap = ({ handsLookDirty, sporesSinceWash }: HygieneContext): boolean =>
  handsLookDirty || sporesSinceWash;

/** How much of the covered part is really clean, percent. */
function worksPercent(context: HygieneContext, cleaning: Cleaning): number {
  if (cleaning.gloved || cleaning.product === null) return 0;
  if (cleaning.product === 'rub') return context.sporesSinceWash ? 0 : context.handsLookDirty ? shareOnDirt : 100;
  return cleaning.rinsed === null ? shareUnrinsed : cleaning.wettedFirst ? 100 : shareOnDrySkin;
}

/** The context after the hands have gone on to something else. */
export function ended(context: HygieneContext): HygieneContext {
  const { cleaning, germs, nowMs } = context;
  if (cleaning === null) return context;
  const need = needMs(context);
  const works = worksPercent(context, cleaning);
  const percents = Object.fromEntries(zones.map((zone) => [zone, percentOf(cleaning.covered, zone, need)])) as Record<
    Zone,
    number
  >;
  const after = Object.fromEntries(
    zones.map((zone) => {
      const left = Math.floor((germs.hands[zone] * (10_000 - percents[zone] * works)) / 10_000);
      return [zone, left < 5 ? 0 : left];
    }),
  ) as HandLoads;
  let next = { ...germs, hands: after };
  if (cleaning.dried === 'uniform') next = touch(next, nowMs, 'hands', 'uniform');
  if (cleaning.tap === 'hand') next = touch(next, nowMs, 'hands', 'tap');
  const washed = cleaning.product === 'soap' && cleaning.rinsed !== null && !cleaning.gloved;
  const mean = meanPercent(cleaning.covered, need);
  const { stroke: _stroke, driesAtMs: _dries, ...rest } = cleaning;
  const cleaned: Cleaned = {
    ...rest,
    atMs: nowMs,
    percents,
    meanPercent: mean,
    soapOwed: owesSoap(context),
    loadBefore: handLoad(germs.hands),
    loadAfter: handLoad(next.hands),
    stillWet: isWet(context),
  };
  const did = { ...context.did, cleaned: [...context.did.cleaned, cleaned].slice(-mostKept) };
  const isReal = cleaning.product !== null && !cleaning.gloved && cleaning.rubbedMs > 0;
  return {
    ...context,
    cleaning: null,
    germs: washed ? renewed(next, 'tap') : next,
    handsLookDirty: washed && mean >= 50 ? false : context.handsLookDirty,
    sporesSinceWash: washed && mean >= 50 ? false : context.sporesSinceWash,
    encounter: isReal
      ? { ...context.encounter, handsCleanedAtMs: context.encounter.handsCleanedAtMs ?? nowMs }
      : context.encounter,
    happened: { atMs: nowMs, what: 'cleaned', care: null },
    did,
  };
}
