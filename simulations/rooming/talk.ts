/**
 * The dialogue: what a question opens, how long the answer takes, and what it does to the patient. Generic; everything said
 * stands in the case. An answer is a queue of sentences, each heard when it ends, so speaking before the end cuts it off.
 */
import { felt, effects, curtBelow, kindWordsThatCount, mannerEffects, mostAtOnce } from './feelings.ts';
import {
  mostAsked,
  mostLines,
  type AlarmState,
  type Coming,
  type Line,
  type RoomingContext,
  type Said,
} from './context.ts';
import type { Told } from './case.ts';
import { topics, type Manner, type TopicId } from './topics.ts';
import { wordsOf } from './words.ts';

type Change = Partial<RoomingContext>;

/** How long the learner's own sentence takes, and each word of an answer, ms: assumptions. */
const sayMs = 2500;
const wordMs = 320;
const breathMs = 600;

export const isHeard = (context: RoomingContext, id: string): boolean => context.heard.some((one) => one.id === id);
const isKept = (list: readonly { readonly id: string }[], id: string): boolean => list.some((one) => one.id === id);

/** Whether the two understand each other. */
export function understands({ case: { need }, interpreter }: RoomingContext): boolean {
  return need === null || (interpreter !== null && need.right.includes(interpreter));
}

/** Whether a private word would be overheard: in the hall, through an open door, or by a companion who should be outside. */
export function isOverheard(context: RoomingContext): boolean {
  const { walkedHow, doorClosed, companionAt, case: patient } = context;
  return walkedHow === null || !doorClosed || (companionAt === 'here' && patient.needsTimeAlone);
}

/** An alarm that becomes known; only the first time counts. */
export function alarmKnown(context: RoomingContext, id: string | null, atMs: number): readonly AlarmState[] {
  if (id === null || isKept(context.alarms, id)) return context.alarms;
  return [...context.alarms, { id, knownAtMs: atMs, raised: null, wentOn: 0 }];
}

/** Ordinary work goes on though something should be told first. */
export function wentOn(context: RoomingContext): Change {
  if (!context.alarms.some(({ raised }) => raised === null)) return {};
  return {
    alarms: context.alarms.map((alarm) =>
      alarm.raised === null ? { ...alarm, wentOn: Math.min(50, alarm.wentOn + 1) } : alarm,
    ),
  };
}

function keepSaid(said: readonly Said[], line: Line, atMs: number): readonly Said[] {
  return [...said, { kind: line.kind, id: line.id, atMs }].slice(-mostLines);
}

/** A sentence has been spoken to its end. */
function hear(context: RoomingContext, line: Coming): RoomingContext {
  const atMs = line.endsAtMs;
  const base: RoomingContext = {
    ...context,
    said: keepSaid(context.said, line, atMs),
    lastSpokenAtMs: Math.max(context.lastSpokenAtMs, atMs),
  };
  if (line.kind === 'moment')
    return isKept(base.moments, line.id)
      ? base
      : { ...base, moments: [...base.moments, { id: line.id, atMs, reply: null, passedOver: false }] };
  if (line.kind !== 'told') return base;
  const told = base.case.told.find(({ id }) => id === line.id);
  return {
    ...base,
    ...felt(base, effects.finished),
    heard: isHeard(base, line.id) ? base.heard : [...base.heard, { id: line.id, atMs }],
    alarms: alarmKnown(base, told?.alarm ?? null, atMs),
  };
}

/** Lets the queue speak on until `nowMs`. */
export function heardUntil(context: RoomingContext, nowMs: number): RoomingContext {
  let here = context;
  while (here.coming[0] !== undefined && here.coming[0].endsAtMs <= nowMs) {
    const [line, ...coming] = here.coming;
    here = hear({ ...here, coming }, line);
  }
  return { ...here, nowMs };
}

/** The learner speaks: whoever was still talking is cut off. */
function cutIn(context: RoomingContext): RoomingContext {
  if (context.coming.length === 0) return context;
  return {
    ...context,
    ...felt(context, effects.interrupted),
    coming: [],
    interruptions: Math.min(99, context.interruptions + 1),
  };
}

/** The learner's sentence, then the answer. The learner's own words are said at once. */
export function speak(context: RoomingContext, own: Line, answer: readonly Line[]): RoomingContext {
  const here = cutIn(context);
  let endsAtMs = here.nowMs + sayMs;
  const coming = answer.map((line): Coming => {
    const words = wordsOf(here, line).split(' ').length;
    endsAtMs += words * wordMs + breathMs;
    return { kind: line.kind, id: line.id, endsAtMs };
  });
  return {
    ...here,
    said: keepSaid(here.said, own, here.nowMs),
    lastSpokenAtMs: Math.max(here.lastSpokenAtMs, here.nowMs + sayMs),
    coming,
  };
}

function isWilling(context: RoomingContext, told: Told): boolean {
  return context.trust >= told.trust && (!told.alone || context.companionAt !== 'here');
}

/** A moment whose time has come and that was not lived through yet; at most one at a time. */
function nextMoment(context: RoomingContext, telling: readonly string[], topic: TopicId | null): readonly Line[] {
  const moment = context.case.moments.find(({ id, after }) => {
    if (isKept(context.moments, id)) return false;
    if ('told' in after) return telling.includes(after.told) || isHeard(context, after.told);
    if ('topic' in after) return after.topic === topic || context.asked.some((one) => one.topic === after.topic);
    return context.walkedHow !== null;
  });
  return moment === undefined ? [] : [{ kind: 'moment', id: moment.id }];
}

/** What a question opens, and what is held back. */
function opened(
  context: RoomingContext,
  topic: TopicId,
  manner: Manner,
): { readonly tell: readonly Told[]; readonly guarded: Told | null } {
  const asked = context.case.told.filter(
    (told) =>
      told.topics.includes(topic) &&
      !isHeard(context, told.id) &&
      (told.by === 'any' || told.by === manner) &&
      (understands(context) || told.plain),
  );
  const most = context.patience < curtBelow ? 1 : mostAtOnce;
  return {
    tell: asked.filter((told) => isWilling(context, told)).slice(0, most),
    guarded: asked.find((told) => !isWilling(context, told)) ?? null,
  };
}

/** Marks what was waiting for a word as passed over. */
function passOver(context: RoomingContext): RoomingContext {
  if (!context.moments.some(({ reply, passedOver }) => reply === null && !passedOver)) return context;
  return {
    ...context,
    ...felt(context, effects.passedOver),
    moments: context.moments.map((moment) => (moment.reply === null ? { ...moment, passedOver: true } : moment)),
  };
}

/** A question in a manner: the heart of the interview. */
export function asked(context: RoomingContext, topic: TopicId, manner: Manner): RoomingContext {
  const repeated = context.asked.some((one) => one.topic === topic && one.manner === manner && !one.lost);
  const overheard = topics[topic].isPrivate && isOverheard(context);
  const lost = !understands(context);
  const before = passOver(context);
  const feeling = felt(
    before,
    mannerEffects[manner],
    ...(repeated ? [effects.repeated] : []),
    ...(overheard ? [effects.overheard] : []),
    ...(lost ? [effects.lost] : []),
  );
  const here = { ...before, ...feeling };
  const works = manner === 'open' || manner === 'focused';
  const { tell, guarded } = works ? opened(here, topic, manner) : { tell: [], guarded: null };
  const answer: readonly Line[] = !works
    ? [{ kind: 'reply', id: manner }]
    : tell.length > 0
      ? tell.map(({ id }): Line => ({ kind: 'told', id }))
      : lost
        ? [{ kind: 'reply', id: 'lost' }]
        : guarded !== null && guarded.hides !== null
          ? [{ kind: 'guarded', id: guarded.id }]
          : [{ kind: 'reply', id: topic }];
  const moment =
    works && !lost
      ? nextMoment(
          here,
          tell.map(({ id }) => id),
          topic,
        )
      : [];
  const cut = here.coming.length > 0;
  const next = speak(here, { kind: 'ask', id: `${topic}/${manner}` }, [...answer, ...moment]);
  return {
    ...next,
    asked: [
      ...next.asked,
      { atMs: next.nowMs, topic, manner, said: tell.length, cut, repeated, overheard, lost },
    ].slice(-mostAsked),
    ...wentOn(next),
  };
}

/** Waiting, attentively: some people go on when nobody pushes. */
export function keptSilent(context: RoomingContext): RoomingContext {
  // Silence while the patient speaks is listening: it takes nothing away.
  if (context.coming.length > 0) return context;
  const topicsSoFar = new Set(context.asked.filter(({ manner }) => manner === 'open').map(({ topic }) => topic));
  const more = context.case.told.find(
    (told) =>
      told.by === 'silence' &&
      !isHeard(context, told.id) &&
      told.topics.some((topic) => topicsSoFar.has(topic)) &&
      isWilling(context, told) &&
      (understands(context) || told.plain),
  );
  const feeling = felt(
    context,
    context.silences < kindWordsThatCount || more !== undefined ? effects.silence : effects.worn,
  );
  const here = { ...context, ...feeling, silences: Math.min(99, context.silences + 1) };
  const moment = nextMoment(here, more === undefined ? [] : [more.id], null);
  return speak(
    here,
    { kind: 'act', id: 'silence' },
    more === undefined ? moment : [{ kind: 'told', id: more.id }, ...moment],
  );
}

/** A word for the feeling. */
export function showedEmpathy(context: RoomingContext): RoomingContext {
  const feeling = felt(context, context.empathies < kindWordsThatCount ? effects.empathy : effects.worn);
  const here = { ...context, ...feeling, empathies: Math.min(99, context.empathies + 1) };
  return speak(here, { kind: 'act', id: 'empathy' }, [
    { kind: 'reply', id: here.empathies === 1 ? 'empathy' : 'thanks' },
  ]);
}

/** Saying back what one heard: the patient mends it. */
export function summedUp(context: RoomingContext): RoomingContext {
  const more = context.case.told.filter(
    (told) =>
      told.by === 'summary' &&
      !isHeard(context, told.id) &&
      isWilling(context, told) &&
      (told.corrects === null || isHeard(context, told.corrects)) &&
      understands(context),
  );
  const feeling = felt(context, context.summaries < 2 ? effects.summary : effects.worn);
  const here = { ...context, ...feeling, summaries: Math.min(99, context.summaries + 1) };
  const answer: readonly Line[] =
    more.length === 0
      ? [{ kind: 'reply', id: 'summary' }]
      : more.slice(0, mostAtOnce).map(({ id }): Line => ({ kind: 'told', id }));
  return speak(here, { kind: 'act', id: 'summary' }, [
    ...answer,
    ...nextMoment(
      here,
      more.map(({ id }) => id),
      null,
    ),
  ]);
}

/** An answer to what the patient said: picked among replies. */
export function answered(context: RoomingContext, momentId: string, replyId: string): RoomingContext {
  const reply = context.case.moments.find(({ id }) => id === momentId)?.replies.find(({ id }) => id === replyId);
  if (reply === undefined) return context;
  const here: RoomingContext = {
    ...context,
    ...felt(context, effects[reply.grade]),
    moments: context.moments.map((moment) => (moment.id === momentId ? { ...moment, reply: replyId } : moment)),
  };
  return speak(here, { kind: 'ask', id: `reply:${momentId}/${replyId}` }, [
    { kind: 'answer', id: `${momentId}/${replyId}` },
  ]);
}

/** A sentence of the learner's with a sentence in return: introductions, explanations, ways. */
export function exchange(context: RoomingContext, act: string, reply: string): RoomingContext {
  return speak(context, { kind: 'act', id: act }, [{ kind: 'reply', id: reply }, ...nextMoment(context, [], null)]);
}

export type { Change };
