/** Shelf, tray and syringe: taking, wiping, opening, mixing, drawing, throwing away. */
import { did } from '../core/acts.ts';
import { addedTo, happened, type Change, type Event } from './acts.ts';
import type { InjectionContext, ItemState, Syringe } from './context.ts';
import { plungerMoved } from './syringe.ts';
import { syringes } from './supplies.ts';

export function changed(
  context: InjectionContext,
  id: string,
  change: Partial<ItemState>,
): Pick<InjectionContext, 'items'> {
  const item = context.items[id];
  return item === undefined ? { items: context.items } : { items: { ...context.items, [id]: { ...item, ...change } } };
}

export function took(context: InjectionContext, event: Event<'item.taken'>): Change {
  const { faults } = context.case;
  return {
    tray: addedTo(context.tray, event.item),
    ...did(context, {
      takenAtMs: context.did.takenAtMs ?? context.nowMs,
      askedBeforeTaking:
        context.did.askedBeforeTaking &&
        (faults.length === 0 || context.orderSettledAtMs !== null || context.tray.length === 0),
    }),
  };
}

/** Goes back as it came; what was prepared with it stays. */
export function returned(context: InjectionContext, event: Event<'item.returned'>): Change {
  return { tray: context.tray.filter((id) => id !== event.item) };
}

export function tookSyringe(event: Event<'syringe.taken'>): Change {
  const syringe: Syringe = {
    kind: event.syringe,
    needle: syringes[event.syringe].fixedNeedle,
    contents: [],
    airUl: 0,
    airAtTop: true,
    at: null,
    upsideDown: false,
    drewWith: [],
    airFirst: [],
    pulls: 0,
    sprangBack: false,
    used: false,
    shielded: false,
    recapped: false,
  };
  return { syringe };
}

function onSyringe(context: InjectionContext, change: Partial<Syringe>): Change {
  return context.syringe === null ? {} : { syringe: { ...context.syringe, ...change } };
}

export function attached(context: InjectionContext, event: Event<'needle.attached'>): Change {
  return onSyringe(context, { needle: event.needle });
}

export function discarded(context: InjectionContext): Change {
  return { syringe: null, ...did(context, { discarded: Math.min(20, context.did.discarded + 1) }) };
}

export function opened(context: InjectionContext, event: Event<'ampule.opened'>): Change {
  return changed(context, event.item, { openedWith: event.with });
}

export function mixed(context: InjectionContext, event: Event<'vial.mixed'>): Change {
  return { ...changed(context, event.item, { mixed: event.how }), ...happened(context, 'item-changed') };
}

export function inserted(context: InjectionContext, event: Event<'needle.inserted'>): Change {
  const { syringe } = context;
  if (syringe?.needle == null) return {};
  return {
    syringe: { ...syringe, at: event.item, upsideDown: false, drewWith: addedTo(syringe.drewWith, syringe.needle) },
  };
}

export function turned(context: InjectionContext): Change {
  return onSyringe(context, { upsideDown: !(context.syringe?.upsideDown ?? false) });
}

export function withdrew(context: InjectionContext): Change {
  return onSyringe(context, { at: null, upsideDown: false });
}

export function setPlunger(context: InjectionContext, event: Event<'plunger.set'>): Change {
  const moved = plungerMoved(context, event.ul);
  if (moved === null) return {};
  const at = moved.syringe.at;
  return {
    syringe: moved.syringe,
    ...(moved.item === null || at === null ? {} : { items: { ...context.items, [at]: moved.item } }),
    ...(moved.event === null ? {} : happened(context, moved.event)),
  };
}

/** Bubbles rise when the needle points up: free, or in a container that hangs above it. */
export function tapped(context: InjectionContext): Change {
  const { syringe } = context;
  if (syringe === null || (syringe.at !== null && !syringe.upsideDown)) return {};
  return { syringe: { ...syringe, airAtTop: true } };
}
