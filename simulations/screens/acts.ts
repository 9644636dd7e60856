/** What each act of the learner changes, as pure functions of the context. Mistakes have their consequence here. */
import { did } from '../core/acts.ts';
import { touched } from '../core/encounter.ts';
import { answerOf } from './asking.ts';
import { mostKept, type Happening, type ScContext } from './context.ts';
import type { ScLearnerEvent } from './events.ts';
import { isRed } from './findings.ts';
import { isDizzy, postured, beside } from './standing.ts';

type Event<K extends ScLearnerEvent['type']> = Extract<ScLearnerEvent, { readonly type: K }>;
type Change = Partial<ScContext>;

export function happened(context: ScContext, what: Happening['what']): Pick<ScContext, 'happened'> {
  return { happened: { atMs: context.nowMs, what } };
}

export function touch(context: ScContext): Pick<ScContext, 'encounter'> {
  return { encounter: touched(context.encounter, context.nowMs) };
}

export function answerChanged(context: ScContext, event: Event<'answer.changed'>): Change {
  const { screen } = context;
  if (screen === null || answerOf(context, screen, event.item) === null) return {};
  return {
    answers: context.answers.map((answer) =>
      answer.screen === screen && answer.item === event.item ? { ...answer, value: event.to } : answer,
    ),
    ...did(context, { changedAnswer: true }),
  };
}

export function itemDeclined(context: ScContext, event: Event<'item.declined'>): Change {
  const { screen } = context;
  if (screen === null || answerOf(context, screen, event.item) !== null) return {};
  return { declined: [...context.declined, { screen, item: event.item }].slice(-mostKept) };
}

export function laid(context: ScContext): Change {
  const warned = context.did.faintWarnedAtMs;
  return {
    ...postured(context, 'lying'),
    ...touch(context),
    ...happened(context, 'lies-down'),
    ...did(
      context,
      warned === null || context.did.laidAfterWarningMs !== null ? {} : { laidAfterWarningMs: context.nowMs - warned },
    ),
  };
}

export function stood(context: ScContext, event: Event<'patient.stood'>): Change {
  return {
    ...postured(context, 'standing'),
    ...touch(context),
    spotted: event.spotted,
    ...happened(context, 'stands-up'),
    ...did(context, { stoodUnspotted: context.did.stoodUnspotted || !event.spotted || !context.chairPlaced }),
  };
}

export function seated(context: ScContext): Change {
  return { ...postured(context, 'seated'), ...happened(context, 'sits-down') };
}

export function symptomsAsked(context: ScContext): Change {
  return {
    ...happened(context, 'says-how-it-is'),
    ...beside(context, { symptomsAsked: true, dizzy: isDizzy(context) }),
  };
}

export function walkStarted(context: ScContext, event: Event<'walk.started'>): Change {
  const { tugMs } = context.truth;
  // From another line the walk is shorter or longer.
  const feet = context.lineFeet ?? context.facts.tugFeet - 2;
  const ms = Math.round((tugMs * (feet + 2)) / (context.facts.tugFeet + 2) / 100) * 100;
  return {
    ...postured(context, 'walking'),
    ...touch(context),
    walk: { startedAtMs: context.nowMs, backAtMs: context.nowMs + ms, beside: event.beside },
    stopwatchMs: null,
    ...happened(context, 'walks'),
    ...did(context, {
      walks: [...context.did.walks, { feet: context.lineFeet, beside: event.beside, trueMs: ms }].slice(-mostKept),
    }),
  };
}

export function walkStopped(context: ScContext): Change {
  return context.walk === null || context.stopwatchMs !== null
    ? {}
    : { stopwatchMs: context.nowMs - context.walk.startedAtMs };
}

export function providerCalled(context: ScContext, event: Event<'provider.called'>): Change {
  const left = event.calling === 'go-and-fetch' && isRed(context);
  return {
    ...happened(context, left ? 'alone-meanwhile' : 'provider-comes'),
    ...did(context, {
      calls: [...context.did.calls, { atMs: context.nowMs, calling: event.calling }].slice(-mostKept),
      leftAlone: context.did.leftAlone || left,
    }),
  };
}

export function reportedTo(context: ScContext, event: Event<'report.made'>): Change {
  return {
    ...happened(context, 'reported'),
    ...did(context, {
      reports: [...context.did.reports, { atMs: context.nowMs, to: event.to, content: event.content }].slice(-mostKept),
    }),
  };
}

const worrying = ['you-are-depressed', 'you-should-take'];

export function told(context: ScContext, event: Event<'patient.told'>): Change {
  return {
    ...happened(context, worrying.includes(event.line) ? 'worried' : 'nods'),
    ...did(context, { told: [...context.did.told, event.line].slice(-mostKept) }),
  };
}

export function resourcesOffered(context: ScContext, event: Event<'resources.offered'>): Change {
  return {
    ...happened(context, context.case.wantsHelp ? 'takes-list' : 'needs-no-list'),
    ...did(context, {
      resources: [...context.did.resources, { permission: event.permission, atMs: context.nowMs }].slice(-mostKept),
    }),
  };
}
