/** What acts on pack, field and gloves change, as pure functions of the context. Mistakes have their consequence here. */
import { bareHands, newField } from './begin.ts';
import type { FieldItem, SurgeryContext } from './context.ts';
import type { HandPlace, SurgeryLearnerEvent } from './events.ts';
import type { Cause } from './context.ts';
import { items, type ItemId } from './items.ts';
import {
  bouncedTo,
  broken,
  dropped,
  flapFault,
  isOpen,
  kitSpot,
  neighborsOf,
  poured,
  reachesOver,
  settled,
  zoneAt,
  type Spot,
} from './sterility.ts';

type Event<K extends SurgeryLearnerEvent['type']> = Extract<SurgeryLearnerEvent, { readonly type: K }>;

export function said(context: SurgeryContext, words: string): SurgeryContext {
  return { ...context, happened: { atMs: context.nowMs, what: 'words', words } };
}

const packWords = {
  none: 'Dry, whole, in date, and the tape has turned.',
  wet: 'One corner is damp and has dried with a yellow ring.',
  outdated: 'The date on the label was last month.',
  torn: 'There is a small tear along a fold.',
  indicator: 'Dry, whole, in date, and the tape has turned.',
} as const;

export function checkedPack(context: SurgeryContext): SurgeryContext {
  return said({ ...context, field: { ...context.field, checked: true } }, packWords[context.field.pack]);
}

export function replacedPack(context: SurgeryContext): SurgeryContext {
  const field = { ...newField('none', context.field.attempt), stand: context.field.stand };
  return said({ ...context, field }, 'A new pack lies on the stand.');
}

export function choseStand(context: SurgeryContext, { stand }: Event<'stand.chosen'>): SurgeryContext {
  return { ...context, field: { ...context.field, stand } };
}

export function openedFlap(context: SurgeryContext, { flap, way }: Event<'flap.opened'>): SurgeryContext {
  if (context.field.opened.some((open) => open.flap === flap)) return context;
  const fault = flapFault(context.field, flap, way);
  let next: SurgeryContext = {
    ...context,
    field: { ...context.field, opened: [...context.field.opened, { flap, way }] },
  };
  if (fault !== null) next = broken(next, fault, 'field', { spot: { x: 240, y: 200 } });
  if (!isOpen(next.field)) return next;
  const inside = next.case.kit.map((item, index): FieldItem => ({ item, ...kitSpot(index), unsterile: false }));
  next = { ...next, field: { ...next.field, items: inside } };
  if (next.field.pack !== 'none') next = broken(next, 'pack-not-sterile', 'field');
  if (next.field.stand === 'damp-counter') next = broken(next, 'damp-stand', 'field');
  if (next.field.stand === 'low-stool' || next.field.stand === null) next = broken(next, 'below-waist', 'field');
  return next;
}

export function readIndicator(context: SurgeryContext): SurgeryContext {
  return said(
    { ...context, field: { ...context.field, indicatorRead: true } },
    context.field.pack === 'indicator'
      ? 'The strip inside is still as pale as from the box.'
      : 'The strip inside has turned dark all the way.',
  );
}

/** Puts a piece down and tells what that makes unsterile: itself on the border, what it touches, the field it lies on. */
function laid(context: SurgeryContext, item: ItemId, spot: Spot, wasUnsterile: boolean): SurgeryContext {
  const here: FieldItem = { item, ...spot, unsterile: wasUnsterile };
  const others = context.field.items.filter((other) => other.item !== item);
  let next: SurgeryContext = { ...context, field: { ...context.field, items: [...others, here] } };
  const zone = zoneAt(context.facts, spot);
  if (zone === 'off') {
    next = { ...next, field: { ...next.field, items: others } };
    return broken(next, 'off-the-field', 'item', { item, spot });
  }
  if (zone === 'border' && !wasUnsterile) next = broken(next, 'on-the-border', 'item', { item, spot });
  const isUnsterile = wasUnsterile || zone === 'border';
  // An unsterile piece in the middle takes the field along; on the border it lies on what is unsterile anyway.
  if (wasUnsterile && zone === 'sterile') next = broken(next, 'touched-contaminated', 'field', { spot });
  for (const other of neighborsOf(next.field.items, item, spot)) {
    if (isUnsterile && !other.unsterile)
      next = broken(next, 'touched-contaminated', 'item', { item: other.item, spot: other });
    else if (other.unsterile && !isUnsterile) next = broken(next, 'touched-contaminated', 'item', { item, spot });
  }
  return next;
}

function startsDistraction(context: SurgeryContext): SurgeryContext {
  if (context.distraction !== null) return context;
  const words =
    context.drawn.distraction === 'phone'
      ? 'The phone rings in the hall.'
      : 'What you want next is in the drawer behind you, across the room.';
  return said({ ...context, distraction: { atMs: context.nowMs, met: null } }, words);
}

export function addedItem(context: SurgeryContext, event: Event<'item.added'>): SurgeryContext {
  const { item, way, heightMm } = event;
  const wanted: Spot = { x: Math.round(event.x), y: Math.round(event.y) };
  const nth = context.field.items.length;
  const fall = way === 'flip' ? dropped(context.facts, heightMm) : 'lands';
  const spot = fall === 'bounces' ? bouncedTo(context.seed, nth, wanted) : wanted;
  let next = context;
  if (!context.case.adds.includes(item) && !context.case.kit.includes(item))
    next = { ...next, did: { ...next.did, wrongItems: [...new Set([...next.did.wrongItems, item])] } };
  const isGloved = context.gloves.steps.length === 3 && !context.gloves.unsterile;
  const byHand = way === 'hand' && !isGloved;
  next = laid(next, item, spot, false);
  if (reachesOver(context.field.side, wanted, way)) next = broken(next, 'reached-over', 'field', { spot: wanted });
  if (fall === 'wrapper-touches') next = broken(next, 'wrapper-touched', 'field', { spot: wanted });
  if (fall === 'bounces' && zoneAt(context.facts, spot) === 'border')
    next = broken(next, 'bounced', 'item', { item, spot });
  if (byHand) next = broken(next, 'bare-hand', 'field', { spot: wanted });
  if (way === 'forceps-tips-up') next = broken(next, 'forceps-tips-up', 'item', { item, spot });
  // Sterile gloves meet the outside of a pouch, which is not sterile.
  if (isGloved) next = broken(next, 'touched-contaminated', 'gloves');
  return next.breaks.length === context.breaks.length ? startsDistraction(next) : startsDistractionLater(next);
}

/** What broke is heard first; the distraction comes all the same. */
function startsDistractionLater(context: SurgeryContext): SurgeryContext {
  return context.distraction === null ? { ...context, distraction: { atMs: context.nowMs, met: null } } : context;
}

export function movedItem(context: SurgeryContext, { item, x, y }: Event<'item.moved'>): SurgeryContext {
  const before = context.field.items.find((here) => here.item === item);
  if (before === undefined) return context;
  const spot = { x: Math.round(x), y: Math.round(y) };
  const isGloved = context.gloves.steps.length === 3;
  let next = context;
  if (!isGloved) next = broken(next, 'bare-hand', 'item', { item, spot });
  else if (context.gloves.unsterile && !before.unsterile)
    next = broken(next, 'touched-contaminated', 'item', { item, spot });
  else if (before.unsterile && !context.gloves.unsterile) next = broken(next, 'touched-contaminated', 'gloves');
  const unsterile = before.unsterile || !isGloved || context.gloves.unsterile;
  return laid(next, item, spot, unsterile);
}

export function discardedItem(context: SurgeryContext, { item }: Event<'item.discarded'>): SurgeryContext {
  const field = { ...context.field, items: context.field.items.filter((here) => here.item !== item) };
  const did = { ...context.did, wrongItems: context.did.wrongItems.filter((other) => other !== item) };
  return said(
    { ...context, field, did, ...settled(context, (one) => one.on === 'item' && one.item === item) },
    `The ${items[item].name} is gone. A new one is in the cupboard.`,
  );
}

export function pouredBottle(context: SurgeryContext, event: Event<'bottle.poured'>): SurgeryContext {
  const { heightMm, palmed, lipped } = event;
  const cup = context.field.items.find(({ item }) => item === 'cup');
  const spot: Spot = cup ?? { x: 240, y: 330 };
  const outcome = cup === undefined ? 'splashes' : poured(context.facts, heightMm);
  let next: SurgeryContext = { ...context, field: { ...context.field, poured: { heightMm, palmed, lipped } } };
  if (outcome === 'splashes') {
    next = { ...next, field: { ...next.field, wet: spot } };
    next = broken(next, 'splashed', 'field', { spot });
  }
  if (outcome === 'lip-touches') next = broken(next, 'bottle-touched', 'field', { spot });
  if (reachesOver(context.field.side, spot, 'flip')) next = broken(next, 'reached-over', 'field', { spot });
  // The bottle is clean outside, never sterile.
  if (context.gloves.steps.length > 0) next = broken(next, 'touched-contaminated', 'gloves');
  return next;
}

export function metDistraction(context: SurgeryContext, { way }: Event<'distraction.met'>): SurgeryContext {
  if (context.distraction === null) return context;
  const next = { ...context, distraction: { ...context.distraction, met: way } };
  if (way === 'stay') return said(next, 'You stay, your eyes on the field. It can wait.');
  if (way === 'ask-colleague') return said(next, 'A colleague looks in and takes care of it.');
  return isOpen(context.field) ? broken(next, 'out-of-sight', 'field') : next;
}

export function restarted(context: SurgeryContext): SurgeryContext {
  const { field } = context;
  return said(
    {
      ...context,
      field: { ...newField('none', field.attempt + 1), stand: field.stand === 'waist-high' ? field.stand : null },
      gloves: bareHands,
      ...settled(context, () => true),
    },
    'You said it and took everything away. A new pack lies ready: nobody minds.',
  );
}

export function openedGloves(context: SurgeryContext, { kind }: Event<'gloves.opened'>): SurgeryContext {
  return { ...context, gloves: { ...bareHands, kind } };
}

const gloveFaults: Partial<Record<Event<'gloves.stepped'>['way'], Cause>> = {
  outside: 'glove-outside-touched',
  'thumb-on-wrist': 'glove-wrist-touched',
};

export function steppedGloves(context: SurgeryContext, { step, way }: Event<'gloves.stepped'>): SurgeryContext {
  const { gloves } = context;
  if (gloves.steps.includes(step)) return context;
  let next: SurgeryContext = { ...context, gloves: { ...gloves, steps: [...gloves.steps, step] } };
  const fault = step === 'second' && way === 'folded-cuff' ? 'glove-cuff-touched' : gloveFaults[way];
  if (fault !== undefined) next = broken(next, fault, 'gloves');
  else if (step === 'first' && context.handsRubbedAtMs === null) next = broken(next, 'unclean-into-gloves', 'gloves');
  return next;
}

export function changedGloves(context: SurgeryContext): SurgeryContext {
  return said(
    { ...context, gloves: bareHands, ...settled(context, (one) => one.on === 'gloves') },
    'Off with them. Clean hands and a new pair next.',
  );
}

const handFaults: Partial<Record<HandPlace, Cause>> = {
  'at-sides': 'hands-below-waist',
  'own-face': 'hands-at-face',
  'light-handle': 'hands-at-light',
};

export function handsWent(context: SurgeryContext, { to }: Event<'hands.went'>): SurgeryContext {
  const next = { ...context, gloves: { ...context.gloves, at: to } };
  const fault = handFaults[to];
  return fault === undefined || context.gloves.steps.length === 0 ? next : broken(next, fault, 'gloves');
}
