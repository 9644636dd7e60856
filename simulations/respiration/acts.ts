/**
 * What each act of the learner changes, as pure functions of the context: the machine says when, this says what. Mistakes have
 * their consequence here and nothing is refused, except by the record.
 */
import { did, happened, once } from '../core/acts.ts';
import { greeted, touched, type EncounterEvent } from '../core/encounter.ts';
import { entryQuestion } from '../core/entry.ts';
import { mostKept, type BreathContext, type Count, type Entry } from './context.ts';
import type { BreathLearnerEvent } from './events.ts';
import { isAware, raisedPerMin } from './lungs.ts';
import { breathLimits } from './record.ts';
import { isSmallChild, visibility } from './sight.ts';

type Event<K extends BreathLearnerEvent['type']> = Extract<BreathLearnerEvent, { readonly type: K }>;
type Change = Partial<BreathContext>;

/** Somebody who is stared at notices after this long, ms: an assumption. */
const noticedAfterMs = 6000;

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

const kept = <T>(list: readonly T[], item: T): readonly T[] => [...list, item].slice(-mostKept);
const runs = ({ count }: BreathContext): boolean => count?.endedAtMs === null;

/** Who would change their breathing if they knew: not the sleeping, not the very young. */
const minds = ({ case: patient }: BreathContext): boolean => !patient.asleep && !isSmallChild(patient.ageGroup);

/** A running window notices that somebody spoke or the eye turned away. */
function disturbed(context: BreathContext): { readonly count: Count | null } {
  const { count } = context;
  return { count: count !== null && runs(context) ? { ...count, disturbed: true } : count };
}

/** Known from a moment on; a knowledge that runs already is not put off. */
function known(context: BreathContext, fromMs: number): { readonly awareFromMs: number | null } {
  if (!minds(context)) return { awareFromMs: context.awareFromMs };
  const before = context.awareFromMs;
  return {
    awareFromMs:
      before !== null && (isAware(context, context.nowMs) || before > context.nowMs)
        ? Math.min(before, fromMs)
        : fromMs,
  };
}

export function greet(context: BreathContext, event: EncounterEvent): Change {
  const encounter = greeted(context.encounter, event, context.nowMs);
  return event.type === 'identity.checked'
    ? { encounter, ...disturbed(context), ...happened(context, 'confirmed-identity') }
    : { encounter, ...(event.type === 'hands.cleaned' ? {} : disturbed(context)) };
}

export function asked(context: BreathContext, event: Event<'question.asked'>): Change {
  return {
    ...disturbed(context),
    ...happened(context, 'answered', { question: event.question }),
    ...did(context, { asked: once(context.did.asked, event.question) }),
  };
}

export function announced(context: BreathContext): Change {
  const { count } = disturbed(context);
  return {
    ...known(context, context.nowMs),
    count: count?.endedAtMs === null && minds(context) ? { ...count, aware: true } : count,
    ...did(context, { announced: true }),
    ...(minds(context) ? happened(context, 'breathes-on-purpose') : {}),
  };
}

export function seated(context: BreathContext): Change {
  return { position: 'upright', seatedAtMs: context.seatedAtMs ?? context.nowMs, ...happened(context, 'sat-down') };
}

export function laid(context: BreathContext): Change {
  const worse = context.case.effort.length > 0;
  return {
    position: 'lying',
    ...happened(context, worse ? 'cannot-lie' : 'lay-down'),
    ...did(context, { laidDown: true }),
  };
}

export function comforted(context: BreathContext): Change {
  if (context.case.arrives !== 'crying') return { ...disturbed(context), ...happened(context, 'needs-no-comfort') };
  return { ...disturbed(context), comfortedAtMs: context.comfortedAtMs ?? context.nowMs };
}

export function held(context: BreathContext): Change {
  return { wristHeld: true, encounter: touched(context.encounter, context.nowMs) };
}

/** Letting go in the middle of a count gives it away. */
export function released(context: BreathContext): Change {
  const { count } = context;
  if (count === null || !runs(context)) return { wristHeld: false };
  return { wristHeld: false, count: { ...count, covered: false }, ...known(context, context.nowMs + noticedAfterMs) };
}

export function looked(context: BreathContext, event: Event<'look.turned'>): Change {
  const list = context.did.looked.includes(event.to) ? context.did.looked : [...context.did.looked, event.to].sort();
  return {
    look: event.to,
    ...(event.to === context.look ? {} : disturbed(context)),
    ...did(context, { looked: list, firstLookAtMs: context.did.firstLookAtMs ?? context.nowMs }),
  };
}

export function loosenedClothes(context: BreathContext): Change {
  return { loosened: true, encounter: touched(context.encounter, context.nowMs), ...disturbed(context) };
}

export function startedCount(context: BreathContext, event: Event<'count.started'>): Change {
  const counts = context.count === null ? context.counts : kept(context.counts, context.count);
  const covered = context.wristHeld || !minds(context);
  return {
    counts,
    ...(covered ? {} : known(context, context.nowMs + noticedAfterMs)),
    count: {
      number: (counts.at(-1)?.number ?? 0) + 1,
      startedAtMs: context.nowMs,
      windowS: event.windowS,
      endedAtMs: null,
      givenUp: false,
      look: context.look,
      visibility: visibility(context),
      covered,
      disturbed: false,
      lungs: context.lungs,
      there: 0,
      met: 0,
      raisedPerMin: Math.round(raisedPerMin(context, context.nowMs)),
      aware: isAware(context, context.nowMs),
      entered: null,
    },
  };
}

export function stoppedCount(context: BreathContext): Change {
  const { count } = context;
  if (count === null) return {};
  return { count: null, counts: kept(context.counts, { ...count, endedAtMs: context.nowMs, givenUp: true }) };
}

export function enteredCount(context: BreathContext, event: Event<'count.entered'>): Change {
  const { count } = context;
  if (count === null) return {};
  return { count: null, counts: kept(context.counts, { ...count, entered: clamp(Math.round(event.breaths), 0, 300) }) };
}

/** The entered count that breathing charted now stands for: the newest that no earlier entry stands for. */
function countBehind(context: BreathContext): number | null {
  const taken = new Set(context.entries.map(({ count }) => count));
  return context.counts.filter(({ entered, number }) => entered !== null && !taken.has(number)).at(-1)?.number ?? null;
}

/** Breathing on the chart, if the record takes it: what cannot be is refused, what is unusual is asked about once. */
export function charted(context: BreathContext, event: Event<'breathing.charted'>): Change {
  const { ratePerMin, confirmed } = event;
  const question = entryQuestion('A breathing rate', ratePerMin, breathLimits[context.case.ageGroup], confirmed);
  if (question !== null) return happened(context, 'record-asks', { words: question });
  const entry: Entry = {
    atMs: context.nowMs,
    count: countBehind(context),
    ratePerMin,
    rhythm: event.rhythm,
    depth: event.depth,
    effort: event.effort === null ? null : [...new Set(event.effort)].sort(),
    notes: [...new Set(event.notes)].sort(),
  };
  return { entries: kept(context.entries, entry) };
}

export function reported(context: BreathContext, event: Event<'report.made'>): Change {
  const report = { atMs: context.nowMs, to: event.to, content: event.content, entries: context.entries.length };
  return did(context, { reports: kept(context.did.reports, report) });
}

export function told(context: BreathContext, event: Event<'patient.told'>): Change {
  const calm = event.line !== 'you-have-a-lung-disease' && event.line !== 'number-is-secret';
  return {
    ...disturbed(context),
    ...happened(context, calm ? 'thanked' : 'worried'),
    ...did(context, { told: kept(context.did.told, event.line) }),
  };
}
