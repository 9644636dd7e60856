/**
 * People as code, for tests and demonstrations only. They act on what was asked and heard; understanding an answer cannot be
 * written as code, so where they have asked they read what the answer means.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { ownOf, requestOf, stateOf } from './acts.ts';
import { signature, suits } from './booking.ts';
import {
  instructions,
  lanes,
  needs,
  reminderWays,
  rooms,
  topics,
  visitTypes,
  type Request,
  type Topic,
} from './case.ts';
import { passedTo, steps, type BookLearnerEvent, type Step } from './events.ts';
import { gridMinutes, prepFor } from './office.ts';
import { isBlocked } from './page-of-book.ts';
import { chartOpened, placePrepared, stepsTaken, visitWritten } from './serving.ts';
import type { Appointments } from './simulation.ts';

type Run = Runner<Appointments>;

export interface Habits {
  readonly paceMs: number;
  readonly blocksFirst: boolean;
  readonly runsScript: boolean;
  readonly readsBack: boolean;
  /** Says the same preparation to everybody. */
  readonly oneForAll: boolean;
  readonly tellsReason: boolean;
}

export const expertHabits: Habits = {
  paceMs: 2200,
  blocksFirst: true,
  runsScript: true,
  readsBack: true,
  oneForAll: false,
  tellsReason: false,
};
export const slowSafeHabits: Habits = { ...expertHabits, paceMs: 3500, oneForAll: true };
export const rusherHabits: Habits = {
  ...expertHabits,
  paceMs: 600,
  blocksFirst: false,
  runsScript: false,
  readsBack: false,
};
export const ruleBreakerHabits: Habits = { ...expertHabits, tellsReason: true };

/** How long somebody lets a second telephone ring before going to it, ms. */
const listensAfterMs = 40_000;

export function work(run: Run, habits: Habits): void {
  const act = (event: BookLearnerEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const context = () => run.snapshot.context;
  const state = (id: string) => stateOf(context(), id);

  function block(): void {
    for (const { what, lane, date, from, to, ...line } of context().matrix)
      if (!isBlocked(context().blocks, { what, lane, date, from, to, ...line }))
        act({ type: 'block.set', what, lane, date, from, to });
  }

  /** A second telephone that has rung for a while: ask about an emergency, then hold or pass on. */
  function listen(): void {
    const now = context();
    const ringing = now.requests.find(
      ({ id, by, atMs }) => by === 'call' && state(id)?.stage === 'waiting' && now.nowMs - atMs > listensAfterMs,
    );
    const current = requestOf(now, now.open);
    if (ringing === undefined || !habits.runsScript) return;
    if (current?.by === 'call') run.act({ type: 'request.held', hasAsked: true });
    act({ type: 'request.taken', request: ringing.id });
    act({ type: 'request.held', hasAsked: true });
    if (context().open === ringing.id) {
      act({ type: 'topic.asked', topic: 'script' });
      act({ type: 'passed.on', to: ringing.urgency === 'emergency' ? 'emergency' : 'nurse' });
    }
    if (current !== undefined) act({ type: 'request.taken', request: current.id });
  }

  function ask(topic: Topic): void {
    listen();
    act({ type: 'topic.asked', topic });
  }

  function step(...taken: readonly Step[]): void {
    for (const event of stepsTaken(...taken)) act(event);
  }

  function book(request: Request): void {
    const visit = visitWritten(context(), request);
    if (visit === null) return;
    act(visit);
    if (habits.readsBack) act({ type: 'read.back' });
    for (const what of new Set([...prepFor(request), ...(habits.oneForAll ? (['records'] as const) : [])]))
      act({ type: 'instruction.given', what });
    act({ type: 'reminder.set', way: request.reminder, tellsReason: habits.tellsReason });
    if (request.outside !== null) step('charted-with-tickler');
  }

  function serve(id: string): void {
    const request = requestOf(context(), id);
    if (request === undefined) return;
    act({ type: 'request.taken', request: id });
    if (request.kind === 'no-show') step('no-show-charted', 'provider-told', 'called');
    if (habits.runsScript) {
      if (request.by !== 'portal') for (const topic of ['name', 'birth-date'] as const) ask(topic);
      if (request.chart === null) ask('phone');
      for (const topic of ['reason', 'script'] as const) ask(topic);
    } else ask('name');
    if (habits.runsScript && (request.urgency === 'emergency' || request.urgency === 'nurse')) {
      if (habits.tellsReason) step('own-advice');
      act({ type: 'passed.on', to: request.urgency });
      return;
    }
    act(chartOpened(request));
    if (request.type !== null) {
      for (const topic of ['before', 'needs', 'coverage', 'times', 'reminder'] as const) ask(topic);
      for (const need of request.needs) act({ type: 'need.arranged', need });
      if (request.referral === 'missing') step('referral-asked');
      for (const event of placePrepared(request)) act(event);
    }
    if (request.about !== null) step('freed', 'reason-charted');
    book(request);
    listen();
    act({ type: 'request.closed' });
  }

  /** Callers first, then what has waited longest. */
  function next(): string | null {
    const now = context();
    const there = now.requests.filter(({ id }) =>
      ['waiting', 'held', 'voicemail', 'gone'].includes(state(id)?.stage ?? ''),
    );
    const call = there.find(({ by }) => by === 'call');
    return (call ?? there[0])?.id ?? null;
  }

  if (habits.blocksFirst) block();
  for (let turn = 0; turn < 60; turn += 1) {
    const id = next();
    if (id !== null) serve(id);
    else if (context().states.some(({ stage }) => stage === 'to-come')) act({ type: 'time.skipped', ms: 5000 });
    else break;
  }
  // Somebody careful looks once more whether what was read back still stands.
  for (const { id } of context().own) {
    const own = ownOf(context(), id);
    const request = requestOf(context(), id);
    if (own === undefined || request === undefined || !habits.readsBack) continue;
    if (state(id)?.readBack === signature(own) && suits(request, own)) continue;
    act({ type: 'request.taken', request: id });
    act({ type: 'read.back' });
    act({ type: 'request.closed' });
  }
  run.act({ type: 'book.closed' });
}

const someRequests = [
  'noemi',
  'ruth',
  'walter',
  'hector',
  'grace',
  'amara',
  'ivan',
  'dana',
  'omar',
  'fatuma',
  'milo',
  'priya',
];

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly BookLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly T[], first: T): T => list[draw(label, 0, list.length - 1)] ?? first;
  const date = `2026-11-${String(draw('day', 14, 21))}`;
  const at = draw('at', 46, 103) * gridMinutes;
  return [
    { type: 'hint.asked' },
    { type: 'time.skipped', ms: draw('skip', 1, 20_000) },
    {
      type: 'block.set',
      what: 'lunch',
      lane: one('lane', lanes, 'kim'),
      date,
      from: at,
      to: at + draw('long', 0, 6) * 10,
    },
    { type: 'block.cleared', block: `lunch all 2026-11-16 720` },
    { type: 'request.taken', request: one('request', someRequests, 'noemi') },
    { type: 'request.held', hasAsked: draw('asked', 0, 1) === 1 },
    { type: 'request.closed' },
    { type: 'topic.asked', topic: one('topic', topics, 'name') },
    { type: 'screening.asked', question: 'implants' },
    { type: 'chart.chosen', chart: one('chart', ['40122', '40210', '40404', '40501'], '40122') },
    {
      type: 'person.entered',
      last: 'Castellano',
      first: draw('first', 0, 1) === 1 ? 'Noemi' : '',
      birthDate: one('born', ['1988-03-09', '2088-03-09', 'soon'], ''),
      phone: one('phone', ['555-0143', '555'], ''),
    },
    { type: 'passed.on', to: one('to', passedTo, 'nurse') },
    {
      type: 'visit.booked',
      visitType: one('kind', visitTypes, 'new'),
      lane: one('column', lanes, 'haddad'),
      room: one('room', [...rooms, null], null),
      date,
      at,
      minutes: draw('minutes', 1, 6) * gridMinutes,
      confirmed: draw('sure', 0, 1) === 1,
    },
    { type: 'visit.removed' },
    { type: 'need.arranged', need: one('need', needs, 'hearing') },
    { type: 'instruction.given', what: one('what', instructions, 'card') },
    { type: 'read.back' },
    { type: 'reminder.set', way: one('way', reminderWays, 'text'), tellsReason: draw('tells', 0, 1) === 1 },
    { type: 'step.taken', step: one('step', steps, 'freed') },
    { type: 'book.closed' },
  ];
}
