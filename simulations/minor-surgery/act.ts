/** Each act of the learner and what it changes: the one way from event to context. */
import {
  addedItem,
  changedGloves,
  checkedPack,
  choseStand,
  discardedItem,
  handsWent,
  metDistraction,
  movedItem,
  openedFlap,
  openedGloves,
  pouredBottle,
  readIndicator,
  replacedPack,
  restarted,
  said,
  steppedGloves,
} from './acts-field.ts';
import {
  askedAllergies,
  began,
  calledTimeOut,
  checkedConsent,
  cleanedWound,
  covered,
  did,
  dressingDone,
  greet,
  handedInstrument,
  helped,
  lookedAtWound,
  nextRequest,
  noted,
  overstepped,
  prepped,
  removedStitch,
  rubbed,
  saidCount,
  toldProvider,
} from './acts.ts';
import type { SurgeryContext } from './context.ts';
import type { SurgeryLearnerEvent } from './events.ts';
import { isPaleNow } from './findings.ts';

export function acted(context: SurgeryContext, event: SurgeryLearnerEvent): SurgeryContext {
  switch (event.type) {
    case 'time.skipped':
    case 'visit.finished':
      return context;
    case 'hint.asked':
      return did(context, { hints: Math.min(99, context.did.hints + 1) });
    case 'hands.cleaned':
    case 'introduction.given':
    case 'identity.checked':
    case 'procedure.explained':
      return greet(context, event);
    case 'order.read':
      return said(did(context, { orderRead: true }), 'You read order, site and the provider’s card to the end.');
    case 'allergies.asked':
      return askedAllergies(context, event);
    case 'consent.checked':
      return checkedConsent(context);
    case 'consent.overstepped':
      return overstepped(context);
    case 'provider.told': {
      const wasPale = isPaleNow(context);
      const next = toldProvider(context, event);
      return wasPale && event.what === 'patient-pale' ? nextRequest(next) : next;
    }
    case 'stand.chosen':
      return choseStand(context, event);
    case 'pack.checked':
      return checkedPack(context);
    case 'pack.replaced':
      return replacedPack(context);
    case 'flap.opened':
      return openedFlap(context, event);
    case 'indicator.read':
      return readIndicator(context);
    case 'side.taken':
      return { ...context, field: { ...context.field, side: event.side } };
    case 'item.added':
      return addedItem(context, event);
    case 'item.moved':
      return movedItem(context, event);
    case 'item.discarded':
      return discardedItem(context, event);
    case 'bottle.read':
      return said(
        { ...context, field: { ...context.field, bottleRead: true } },
        'Sterile saline, in date, opened today. You say it aloud.',
      );
    case 'bottle.poured':
      return pouredBottle(context, event);
    case 'distraction.met':
      return metDistraction(context, event);
    case 'field.restarted':
      return restarted(context);
    case 'hands.rubbed':
      return rubbed(context);
    case 'gloves.opened':
      return openedGloves(context, event);
    case 'gloves.stepped':
      return steppedGloves(context, event);
    case 'gloves.changed':
      return changedGloves(context);
    case 'hands.went':
      return handsWent(context, event);
    case 'skin.prepped':
      return prepped(context, event);
    case 'time-out.called':
      return calledTimeOut(context, event);
    case 'procedure.begun':
      return began(context);
    case 'instrument.handed':
      return handedInstrument(context, event);
    case 'helped':
      return helped(context, event);
    case 'count.said':
      return saidCount(context, event);
    case 'specimen.taken':
      return did(context, { container: event.container });
    case 'jar.labeled':
      return did(context, { labeled: { on: event.on, site: event.site, withTissue: hasTissue(context) } });
    case 'label.compared':
      return did(context, { compared: true });
    case 'requisition.filled':
      return did(context, { requisition: event.site });
    case 'specimen.bagged':
      return did(context, { bagged: true });
    case 'specimen.logged':
      return did(context, { logged: true });
    case 'wound.looked':
      return lookedAtWound(context);
    case 'wound.cleaned':
      return cleanedWound(context, event);
    case 'scab.softened':
      return softened(context);
    case 'stitch.removed':
      return removedStitch(context, event);
    case 'stitches.counted':
      return did(context, { countedStitches: event.number });
    case 'wound.covered':
      return covered(context, event);
    case 'dressing.done':
      return dressingDone(context, event);
    case 'sharps.discarded':
      return did(context, { sharps: event.into });
    case 'sheet.taught':
      return did(context, { taught: noted.once(context.did.taught, event.line) });
    case 'patient.told':
      return did(context, { toldPatient: noted.once(context.did.toldPatient, event.line) });
    case 'note.charted':
      return did(context, { note: [...new Set(event.parts)].sort() });
  }
}

/** The tissue is in the jar once the provider's request for it was met. */
function hasTissue({ did: { helped: all } }: SurgeryContext): boolean {
  return all.some(({ how, right }) => how === 'hold-jar' && right);
}

function softened(context: SurgeryContext): SurgeryContext {
  const { task } = context.case;
  const hides = task.kind === 'removal' && task.hidden !== null;
  return said(
    { ...context, scabSoft: true },
    hides
      ? 'Saline, a minute, the light: one more thread shows under the scab.'
      : 'Saline, a minute, the light: nothing more shows.',
  );
}
