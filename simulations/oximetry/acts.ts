/**
 * What each act of the learner changes, as pure functions of the context: the machine says when, this says what. Mistakes have
 * their consequence here and nothing is refused.
 */
import { did, happened, once } from '../core/acts.ts';
import { touched } from '../core/encounter.ts';
import { entryQuestion, entryVerdict } from '../core/entry.ts';
import { mostKept, type Clip, type OximetryContext, type Reading } from './context.ts';
import type { OximetryLearnerEvent } from './events.ts';
import { reportsMade, worseAfterMs } from './findings.ts';
import { percentLimits } from './limits.ts';
import { screenAt } from './signal.ts';

type Event<K extends OximetryLearnerEvent['type']> = Extract<OximetryLearnerEvent, { readonly type: K }>;
type Change = Partial<OximetryContext>;

function touch(context: OximetryContext): Change {
  return { encounter: touched(context.encounter, context.nowMs) };
}

export function asked(context: OximetryContext, event: Event<'question.asked'>): Change {
  return {
    asked: once(context.asked, event.question),
    ...(event.question === 'exposure' && context.case.carbonMonoxide
      ? did(context, { exposureHeardAtMs: context.did.exposureHeardAtMs ?? context.nowMs })
      : {}),
    ...happened(context, 'answered', { question: event.question }),
  };
}

export function polishRemoved(context: OximetryContext, event: Event<'polish.removed'>): Change {
  const { finger } = event;
  if (context.case.nails[finger] === 'artificial')
    return { ...touch(context), ...happened(context, 'does-not-come-off') };
  return {
    ...touch(context),
    cleanNails: once(context.cleanNails, finger),
    ...happened(context, 'polish-off'),
  };
}

export function helped(context: OximetryContext, event: Event<'help.given'>): Change {
  return {
    ...(event.what === 'light-shaded' ? {} : touch(context)),
    helped: { ...context.helped, [event.what]: context.helped[event.what] ?? context.nowMs },
    ...happened(context, 'helped', { words: event.what }),
  };
}

/** Time goes by: who was exposed to carbon monoxide grows worse while nobody is told. The moment is absolute, however time is cut. */
export function letTimePass(context: OximetryContext, ms: number): Change {
  const nowMs = context.nowMs + ms;
  const { exposureHeardAtMs: heardAtMs, grewWorseAtMs } = context.did;
  const isKnown = context.did.helpCalledAtMs !== null || reportsMade(context).length > 0;
  if (heardAtMs === null || grewWorseAtMs !== null || isKnown || nowMs < heardAtMs + worseAfterMs) return { nowMs };
  const atMs = heardAtMs + worseAfterMs;
  return {
    nowMs,
    ...did(context, { grewWorseAtMs: atMs }),
    happened: { atMs, what: 'grows-worse', question: null, words: null },
  };
}

/** The screen as it stands; null without a clip. */
export function readingNow(context: OximetryContext): Reading | null {
  const { clip, nowMs } = context;
  return clip === null ? null : { clip, atMs: nowMs, ...screenAt(context, clip, nowMs) };
}

export function placed(context: OximetryContext, event: Event<'clip.placed'>): Change {
  const clip: Clip = {
    number: Math.min(999, context.clips + 1),
    site: event.site,
    how: event.how,
    sensor: context.sensor ?? 'finger',
    sinceMs: context.nowMs,
  };
  return {
    ...touch(context),
    lastReading: readingNow(context) ?? context.lastReading,
    clip,
    clips: clip.number,
    clipSites: [...context.clipSites, event.site].slice(-mostKept),
  };
}

export function removed(context: OximetryContext): Change {
  return { lastReading: readingNow(context), clip: null };
}

export function felt(context: OximetryContext): Change {
  return { ...touch(context), feltSinceMs: context.nowMs };
}

export function letGo(context: OximetryContext): Change {
  return {
    feltSinceMs: null,
    feltMs: context.feltSinceMs === null ? context.feltMs : context.nowMs - context.feltSinceMs,
  };
}

export function counted(context: OximetryContext, event: Event<'pulse.counted'>): Change {
  const feltMs = context.feltSinceMs === null ? context.feltMs : context.nowMs - context.feltSinceMs;
  return { counted: { perMin: Math.max(0, Math.min(300, Math.round(event.beatsPerMin))), feltMs } };
}

/** Whether the record would keep this entry. */
export function isKept(event: Event<'saturation.charted'>): boolean {
  return entryVerdict(event.percent, percentLimits, event.confirmed) === 'kept';
}

export function chart(context: OximetryContext, event: Event<'saturation.charted'>): Change {
  const { percent, air, oxygenTenthsL, confirmed } = event;
  const words = entryQuestion('A saturation', percent, percentLimits, confirmed);
  if (words !== null) {
    const refused = entryVerdict(percent, percentLimits, confirmed) === 'refused';
    return {
      questioned: Math.min(99, context.questioned + 1),
      ...happened(context, refused ? 'entry-refused' : 'entry-questioned', { words }),
    };
  }
  const entry = {
    atMs: context.nowMs,
    percent,
    air,
    oxygenTenthsL,
    reading: readingNow(context) ?? context.lastReading,
    countedPerMin: context.counted?.perMin ?? null,
    feltMs: context.counted?.feltMs ?? 0,
  };
  return { charted: [...context.charted, entry].slice(-mostKept), ...happened(context, 'entry-kept') };
}

export function reported(context: OximetryContext, event: Event<'report.made'>): Change {
  const report = { atMs: context.nowMs, to: event.to, content: event.content };
  return did(context, { reports: [...context.did.reports, report].slice(-mostKept) });
}

export function told(context: OximetryContext, event: Event<'patient.told'>): Change {
  const calm =
    event.line === 'number-provider-explains' || event.line === 'provider-told-now' || event.line === 'number-is-fine';
  return {
    ...did(context, { told: [...context.did.told, event.line].slice(-mostKept) }),
    ...happened(context, calm ? 'thanked' : 'worried'),
  };
}
