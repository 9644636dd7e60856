/**
 * What each act of the learner changes, as pure functions of the context: the machine says when, this says what. Mistakes have
 * their consequence here and nothing is refused, except by the record.
 */
import { did, happened, once } from '../core/acts.ts';
import { entryQuestion } from '../core/entry.ts';
import { touched } from '../core/encounter.ts';
import { raisedPerMin } from './heart.ts';
import { pulseLimits } from './record.ts';
import { ownFelt, placeShare, pressureShare, siteOf } from './touch.ts';
import { mostKept, type Count, type Entry, type Hand, type PulseContext } from './context.ts';
import type { Place, PulseLearnerEvent, Site } from './events.ts';

type Event<K extends PulseLearnerEvent['type']> = Extract<PulseLearnerEvent, { readonly type: K }>;
type Change = Partial<PulseContext>;

/** The second assistant is there this long after being sent for, ms: an assumption. */
const helperComesAfterMs = 45_000;

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

const kept = <T>(list: readonly T[], item: T): readonly T[] => [...list, item].slice(-mostKept);

/** A running window notices that the hand or the pressure changed. */
function disturbed(context: PulseContext): { readonly count: Count | null } {
  const { count } = context;
  return { count: count?.endedAtMs === null ? { ...count, moved: true } : count };
}

export function placed(context: PulseContext, hand: Hand): Change {
  const listens = hand.with === 'stethoscope';
  return {
    hand: { ...hand, x: clamp(Math.round(hand.x), 0, 100), y: clamp(Math.round(hand.y), 0, 100) },
    encounter: touched(context.encounter, context.nowMs),
    ...disturbed(context),
    ...did(context, {
      thumbUsed: context.did.thumbUsed || hand.with === 'thumb',
      listened: context.did.listened || listens,
      listenedThroughGown: context.did.listenedThroughGown || (listens && !context.gownOpen),
      listenedUnclean: context.did.listenedUnclean || (listens && !context.stethoscopeClean),
    }),
  };
}

export function pressed(context: PulseContext, percent: number): Change {
  return { pressurePercent: clamp(Math.round(percent), 0, 100), ...disturbed(context) };
}

export function lifted(context: PulseContext): Change {
  return { hand: null, ...disturbed(context) };
}

/** How well a hand lies and presses, 0 to 1: a thumb's own pulse does not count. */
function placementOf(context: PulseContext): number {
  const { hand, case: patient, pressurePercent } = context;
  if (hand === null || ownFelt(hand, pressurePercent) > 0) return 0;
  const place = placeShare(hand, patient.ageGroup);
  return hand.on === 'chest' ? place : place * pressureShare(pressurePercent, patient.fullness);
}

/** A window given up or never entered joins the kept ones when another begins. */
function shelved(context: PulseContext): readonly Count[] {
  return context.count === null ? context.counts : kept(context.counts, context.count);
}

export function startedCount(context: PulseContext, event: Event<'count.started'>): Change {
  const { hand } = context;
  const counts = shelved(context);
  return {
    counts,
    count: {
      number: (counts.at(-1)?.number ?? 0) + 1,
      startedAtMs: context.nowMs,
      windowS: event.windowS,
      endedAtMs: null,
      givenUp: false,
      hand,
      site: hand === null ? null : siteOf(hand, context.case.ageGroup),
      placement: placementOf(context),
      moved: false,
      heart: context.heart,
      met: 0,
      raisedPerMin: Math.round(raisedPerMin(context, context.nowMs)),
      together: event.together,
      helper: null,
      entered: null,
    },
  };
}

export function stoppedCount(context: PulseContext): Change {
  const { count } = context;
  if (count === null) return {};
  return { count: null, counts: kept(context.counts, { ...count, endedAtMs: context.nowMs, givenUp: true }) };
}

export function enteredCount(context: PulseContext, event: Event<'count.entered'>): Change {
  const { count } = context;
  if (count === null) return {};
  return { count: null, counts: kept(context.counts, { ...count, entered: clamp(Math.round(event.beats), 0, 400) }) };
}

const placeOfSite: Readonly<Record<Site, Place>> = { radial: 'wrist', brachial: 'upper-arm', apical: 'chest' };

/**
 * The entered count a pulse charted now stands for: the newest at that place which no earlier entry stands for; else the newest
 * there, since charting once more corrects a slip of the pen.
 */
function countBehind(context: PulseContext, site: Site): number | null {
  const taken = new Set(context.entries.map(({ count }) => count));
  const fitting = context.counts.filter(({ entered, hand }) => entered !== null && hand?.on === placeOfSite[site]);
  return (fitting.filter(({ number }) => !taken.has(number)).at(-1) ?? fitting.at(-1))?.number ?? null;
}

/** A pulse on the chart, if the record takes it: what cannot be is refused, what is unusual is asked about once. */
export function charted(context: PulseContext, event: Event<'pulse.charted'>): Change {
  const { ratePerMin, confirmed, site } = event;
  const question = entryQuestion('A pulse', ratePerMin, pulseLimits[context.case.ageGroup], confirmed);
  if (question !== null) return happened(context, 'record-asks', { words: question });
  const entry: Entry = {
    atMs: context.nowMs,
    count: countBehind(context, site),
    site,
    ratePerMin,
    rhythm: event.rhythm,
    strength: event.strength,
    scaleNamed: event.scaleNamed,
    notes: [...new Set(event.notes)].sort(),
  };
  return { entries: kept(context.entries, entry) };
}

export function asked(context: PulseContext, event: Event<'question.asked'>): Change {
  return {
    ...happened(context, 'answered', { question: event.question }),
    ...did(context, { asked: once(context.did.asked, event.question) }),
  };
}

export function comforted(context: PulseContext): Change {
  if (context.case.arrives !== 'crying') return happened(context, 'needs-no-comfort');
  return { comfortedAtMs: context.comfortedAtMs ?? context.nowMs };
}

export function sentForHelper(context: PulseContext): Change {
  return { helperAtMs: context.nowMs + helperComesAfterMs, ...happened(context, 'helper-sent-for') };
}

export function reported(context: PulseContext, event: Event<'report.made'>): Change {
  const report = { atMs: context.nowMs, to: event.to, content: event.content, entries: context.entries.length };
  return did(context, { reports: kept(context.did.reports, report) });
}

export function told(context: PulseContext, event: Event<'patient.told'>): Change {
  const calm = event.line === 'number-provider-explains' || event.line === 'provider-told-now';
  return {
    ...happened(context, calm || event.line === 'nothing-to-worry-about' ? 'thanked' : 'worried'),
    ...did(context, { told: kept(context.did.told, event.line) }),
  };
}
