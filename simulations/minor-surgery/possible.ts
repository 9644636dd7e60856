/** What hands can do at all now. Everything else is possible, right or wrong. */
import type { SurgeryContext } from './context.ts';
import type { SurgeryLearnerEvent } from './events.ts';
import { procedureOf, removalOf, requestNow, visibleStitch } from './findings.ts';
import { isOpen } from './sterility.ts';

const gloveOrder = ['first', 'second', 'cuffs'] as const;

export function handsCan(context: SurgeryContext, event: SurgeryLearnerEvent): boolean {
  const { field, gloves, did } = context;
  const lies = (item: string): boolean => field.items.some((here) => here.item === item);
  const procedure = procedureOf(context);
  switch (event.type) {
    case 'time.skipped':
      return Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000;
    case 'hint.asked':
      return context.mode === 'coached';
    case 'stand.chosen':
    case 'pack.replaced':
      return field.opened.length === 0;
    case 'flap.opened':
      return !field.opened.some(({ flap }) => flap === event.flap);
    case 'indicator.read':
      return isOpen(field);
    case 'item.added':
      return isOpen(field) && !lies(event.item);
    case 'item.moved':
    case 'item.discarded':
      return lies(event.item);
    case 'bottle.poured':
      return isOpen(field) && field.poured === null;
    case 'distraction.met':
      return context.distraction?.met === null;
    case 'field.restarted':
      return field.opened.length > 0;
    case 'gloves.opened':
      return gloves.kind === null;
    case 'gloves.stepped':
      return gloves.kind !== null && gloveOrder[gloves.steps.length] === event.step;
    case 'gloves.changed':
      return gloves.kind !== null;
    case 'time-out.called':
      return procedure !== null;
    case 'procedure.begun':
      return procedure !== null && context.begunAtMs === null;
    case 'instrument.handed':
      return requestNow(context) !== null && lies(event.item);
    case 'helped':
      return requestNow(context) !== null;
    case 'specimen.taken':
      return procedure !== null && procedure.specimen !== null;
    case 'jar.labeled':
    case 'label.compared':
    case 'specimen.bagged':
    case 'specimen.logged':
      return did.container !== null;
    case 'requisition.filled':
      return procedure !== null && procedure.specimen !== null;
    case 'scab.softened':
      return removalOf(context) !== null;
    case 'stitch.removed':
      return (
        visibleStitch(context, event.index) &&
        lies(removalOf(context)?.what === 'staple' ? 'staple-remover' : 'suture-scissors')
      );
    case 'stitches.counted':
      return removalOf(context) !== null;
    case 'dressing.done':
      return context.case.task.kind === 'dressing';
    default:
      return true;
  }
}
