/** Each act of the learner and what it changes: the one way from event to context. */
import { once } from '../core/acts.ts';
import {
  asked,
  begunBandage,
  changedGloves,
  chartedSize,
  checkedCms,
  did,
  dipped,
  geared,
  greet,
  irrigated,
  laidDressing,
  laidRuler,
  laidTurn,
  lookedAt,
  loosened,
  removedOld,
  said,
  securedBandage,
  wiped,
} from './acts.ts';
import type { WoundContext } from './context.ts';
import type { WoundLearnerEvent } from './events.ts';
import { reportAnswer } from './findings.ts';

export function acted(context: WoundContext, event: WoundLearnerEvent): WoundContext {
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
      return said(did(context, { orderRead: true }), 'You read order, site and side to the end.');
    case 'question.asked':
      return asked(context, event);
    case 'gear.put-on':
      return geared(context, event);
    case 'gloves.changed':
      return changedGloves(context);
    case 'old.removed':
      return removedOld(context);
    case 'wound.looked':
      return lookedAt(context);
    case 'ruler.laid':
      return laidRuler(context, event);
    case 'depth.dipped':
      return dipped(context);
    case 'size.charted':
      return chartedSize(context, event);
    case 'look.charted': {
      const { type: _type, ...look } = event;
      return said({ ...context, look }, 'It is on the chart.');
    }
    case 'wound.wiped':
      return wiped(context, event);
    case 'wound.irrigated':
      return irrigated(context, event);
    case 'dressing.laid':
      return laidDressing(context, event);
    case 'dressing.taped':
      return context.dressing === null ? context : { ...context, dressing: { ...context.dressing, taped: event.way } };
    case 'cms.checked':
      return checkedCms(context);
    case 'bandage.begun':
      return begunBandage(context, event);
    case 'turn.laid':
      return laidTurn(context, event);
    case 'bandage.secured':
      return securedBandage(context, event);
    case 'bandage.loosened':
      return loosened(context);
    case 'sling.put-on':
      return { ...context, sling: { hand: event.hand, knot: event.knot } };
    case 'report.made': {
      const { what, to, when } = event;
      const reports = [...context.did.reports, { what, to, when, atMs: context.nowMs }].slice(-30);
      return said(did(context, { reports }), reportAnswer(context, event));
    }
    case 'sheet.taught':
      return did(context, { taught: once(context.did.taught, event.line) });
    case 'shown.back':
      return said(did(context, { shownBack: true }), `${context.case.person.name} shows it back, step by step.`);
    case 'patient.told':
      return did(context, { told: once(context.did.told, event.line) });
    case 'note.charted':
      return did(context, { note: [...new Set(event.parts)].sort() });
  }
}
