/** Blood from the skin: warmth, the lancet, the drop, the small tube. */
import { did, happened } from '../../core/acts.ts';
import { touched } from '../../core/encounter.ts';
import type { BloodContext, Lancing } from '../context.ts';
import { hangsUl, pressedUl } from '../skin.ts';
import { fullUl } from '../tubes.ts';
import { askedByNow, clamp, kept, withTube, type Change, type Event } from './common.ts';

/** A tick mark for warmth: the pad lies on for the least time of the fact before it counts. */
export function warmed(context: BloodContext): Change {
  return { limbWarmAtMs: context.limbWarmAtMs ?? context.nowMs, encounter: touched(context.encounter, context.nowMs) };
}

export function isWarm({ limbWarmAtMs, nowMs, facts }: BloodContext): boolean {
  return limbWarmAtMs !== null && nowMs - limbWarmAtMs >= facts.warmMin.low * 60_000;
}

export function lancetPicked(_context: BloodContext, { tenths }: Event<'lancet.picked'>): Change {
  return { lancet: clamp(Math.round(tenths), 5, 30), needle: null };
}

export function padCleaned(context: BloodContext): Change {
  return { padCleanedAtMs: context.nowMs, encounter: touched(context.encounter, context.nowMs) };
}

export function fired(context: BloodContext, event: Event<'lancet.fired'>): Change {
  const { padCleanedAtMs, nowMs, facts, lancet } = context;
  if (lancet === null) return {};
  const lancing: Lancing = {
    atMs: nowMs,
    digit: event.digit,
    x: event.x,
    y: event.y,
    lines: event.lines,
    tenths: lancet,
    warm: isWarm(context),
    skin: padCleanedAtMs === null ? 'not-cleaned' : nowMs - padCleanedAtMs >= facts.dryS * 1000 ? 'dry' : 'wet',
    gloved: context.gloves !== null,
  };
  return {
    lancings: kept(context.lancings, lancing),
    encounter: touched(context.encounter, nowMs),
    dropUl: 10,
    dropIsFirst: true,
    dropFluid: false,
    wiped: false,
    pressing: null,
    pressedMs: 0,
    ...did(context, askedByNow(context)),
    ...happened(context, 'drop'),
  };
}

export function wiped(context: BloodContext): Change {
  return { dropUl: 0, dropIsFirst: false, dropFluid: false, wiped: context.wiped || context.dropIsFirst };
}

export function pressed(context: BloodContext, { how }: Event<'drop.pressed'>): Change {
  const last = context.lancings.at(-1);
  const deep = last !== undefined && last.tenths >= (last.digit === 'heel' ? 8 : 13);
  return {
    dropUl: Math.min(hangsUl, context.dropUl + pressedUl[how] * (deep ? 1 : 0.3)),
    dropFluid: context.dropFluid || how === 'milked',
    ...did(context, { milked: context.did.milked || how === 'milked' }),
  };
}

export function taken(context: BloodContext, { id, how }: Event<'drop.taken'>): Change {
  const { dropUl, nowMs } = context;
  const amount = Math.floor(dropUl);
  if (amount < 1) return {};
  return {
    dropUl: 0,
    dropIsFirst: false,
    dropFluid: false,
    tubes: withTube(context.tubes, id, (tube) => ({
      ...tube,
      ul: Math.min(fullUl.micro, tube.ul + amount),
      firstAtMs: tube.firstAtMs ?? nowMs,
      lastAtMs: nowMs,
      removedAtMs: nowMs,
      tissueFluid: tube.tissueFluid || context.dropIsFirst || context.dropFluid,
      hemolysis: Math.min(
        300,
        tube.hemolysis +
          (how === 'scraped' ? 20 : 0) +
          (context.dropFluid ? 20 : 0) +
          (context.lancings.at(-1)?.skin === 'wet' && tube.firstAtMs === null ? 20 : 0),
      ),
    })),
    ...did(context, { scraped: context.did.scraped || how === 'scraped' }),
  };
}
