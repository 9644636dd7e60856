/** What hands can do now. Only the physically impossible is left out: a mistake is always possible. */
import type { InjectionContext } from './context.ts';
import type { InjectionLearnerEvent } from './events.ts';
import { stockOf } from './labels.ts';
import { liquidUl } from './syringe.ts';
import { syringes } from './supplies.ts';

export function possible(context: InjectionContext, event: InjectionLearnerEvent): boolean {
  const { syringe, tray, items, inSkin, spot, case: patient } = context;
  const onTray = (id: string): boolean => tray.includes(id);
  const last = context.shots.at(-1);
  switch (event.type) {
    case 'order.compared':
    case 'order.read-back':
      return context.orderKnown;
    case 'item.taken':
      return stockOf(patient, event.item) !== undefined && !onTray(event.item) && tray.length < 6;
    case 'item.returned':
      return onTray(event.item) && syringe?.at !== event.item;
    case 'label.checked':
      return onTray(event.item);
    case 'stopper.wiped': {
      const kind = stockOf(patient, event.item)?.kind;
      return onTray(event.item) && kind !== 'ampule' && syringe?.at !== event.item;
    }
    case 'ampule.opened':
      return (
        onTray(event.item) && stockOf(patient, event.item)?.kind === 'ampule' && items[event.item]?.openedWith === null
      );
    case 'vial.mixed':
      return onTray(event.item);
    case 'syringe.taken':
      return syringe === null;
    case 'needle.attached':
      return (
        syringe !== null &&
        !syringe.used &&
        syringe.at === null &&
        !inSkin &&
        syringes[syringe.kind].fixedNeedle === null
      );
    case 'syringe.discarded':
      return syringe !== null && !syringe.used && syringe.at === null && !inSkin;
    case 'needle.inserted': {
      const stock = stockOf(patient, event.item);
      const closed = stock?.kind === 'ampule' && items[event.item]?.openedWith === null;
      return (
        syringe?.needle != null && syringe.at === null && !inSkin && !syringe.used && onTray(event.item) && !closed
      );
    }
    case 'container.turned':
      return syringe !== null && syringe.at !== null && stockOf(patient, syringe.at)?.kind !== 'ampule';
    case 'needle.withdrawn':
      return syringe !== null && syringe.at !== null;
    case 'plunger.set':
      return syringe !== null && !syringe.used && !inSkin;
    case 'barrel.tapped':
      return syringe !== null && !syringe.used && !inSkin;
    case 'site.marked':
      return spot !== null && !inSkin;
    case 'site.chosen':
      return !inSkin;
    case 'skin.wiped':
      return spot !== null && !inSkin;
    case 'skin.held':
      return spot !== null && !inSkin;
    case 'skin.released':
      return context.hold !== null;
    case 'needle.entered':
      return (
        syringe?.needle != null && syringe.at === null && !inSkin && !syringe.used && !syringe.shielded && spot !== null
      );
    case 'plunger.pulled-back':
      return inSkin && last?.pushedAtMs === null;
    case 'dose.pushed':
      return inSkin && last?.pushedAtMs === null && syringe !== null && (liquidUl(syringe) > 0 || syringe.airUl > 0);
    case 'needle.out':
      return inSkin;
    case 'shield.activated':
    case 'needle.recapped':
      return syringe !== null && syringe.needle !== null && syringe.at === null && !inSkin && !syringe.shielded;
    case 'sharps.dropped':
      return syringe?.used === true && !inSkin;
    case 'site.cared-for':
      return last !== undefined && !inSkin;
    case 'wheal.measured':
      return last !== undefined && last.pushedAtMs !== null;
    case 'finger.moved':
    case 'edge.marked':
    case 'induration.charted':
      return patient.test !== null;
    default:
      return true;
  }
}
