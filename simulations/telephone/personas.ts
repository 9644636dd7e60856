/**
 * People as code, for tests and demonstrations only. What words mean cannot be written as code: the expert knows which page
 * and which saying a call asks for, and everything else they hear.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import type { TelephoneContext } from './context.ts';
import {
  emergencyWays,
  fields,
  greetings,
  handoverParts,
  logOutcomes,
  recipients,
  voicemailParts,
  type Field,
  type Greeting,
  type TelephoneLearnerEvent,
} from './events.ts';
import { dueItems } from './findings.ts';
import { leftAfterTone, messageWritten, toldAtHandover } from './message.ts';
import { commonSayings } from './sayings.ts';
import { scriptPages } from './script.ts';
import type { Telephone } from './simulation.ts';
import { kindOf, offered } from './speech.ts';

type Run = Runner<Telephone>;

export interface Habits {
  readonly greeting: Greeting;
  /** Reads the chart before dialing, asks who it is before opening it. */
  readonly careful: boolean;
  readonly asksOpenly: boolean;
  readonly usesScript: boolean;
  /** Says every tempting thing that is offered. */
  readonly tempted: boolean;
  /** Lines of the form left out. */
  readonly leavesOut: readonly Field[];
  readonly writes: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  greeting: 'full',
  careful: true,
  asksOpenly: true,
  usesScript: true,
  tempted: false,
  leavesOut: [],
  writes: true,
  paceMs: 900,
};
export const slowSafeHabits: Habits = {
  ...expertHabits,
  greeting: 'bare',
  leavesOut: ['time', 'action'],
  paceMs: 2500,
};
export const rusherHabits: Habits = {
  ...expertHabits,
  greeting: 'bare',
  careful: false,
  asksOpenly: false,
  usesScript: false,
  writes: false,
  paceMs: 300,
};
export const ruleBreakerHabits: Habits = { ...expertHabits, tempted: true };

const tempting = new Set(['advice', 'reassures', 'severity', 'diagnosis', 'interprets', 'tells', 'promises']);

const seen = (run: Run): TelephoneContext => run.snapshot.context;

/** A whole call with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  const act = (event: TelephoneLearnerEvent): void => {
    if (run.ended) return;
    if (seen(run).second.stage === 'ringing' && habits.careful) run.act({ type: 'second.sent', to: 'colleague' });
    run.act(event);
    run.pass(habits.paceMs);
  };
  const say = (saying: string): void => {
    act({ type: 'said', saying });
  };
  const { case: call, variant } = seen(run);
  const { wanted } = variant;
  const temptations = (): void => {
    if (!habits.tempted) return;
    for (const { id } of offered(seen(run), call.sayings)) if (tempting.has(kindOf(seen(run), id) ?? '')) say(id);
  };
  const write = (): void => {
    if (habits.writes) for (const event of messageWritten(seen(run), habits.leavesOut)) act(event);
    const [outcome] = wanted.log;
    if (habits.writes && outcome !== undefined) act({ type: 'log.written', outcome });
    run.act({ type: 'desk.closed' });
  };

  if (call.direction === 'out') {
    if (habits.careful) act({ type: 'chart.opened' });
    const right = call.numbers.findIndex(({ isRight }) => isRight);
    act({ type: 'call.dialed', number: habits.careful ? right : 0 });
    while (seen(run).pending.length > 0) act({ type: 'listened' });
    if (variant.answeredBy === 'machine')
      act({
        type: 'voicemail.left',
        parts: [...leftAfterTone, ...(habits.tempted ? (['about-test'] as const) : [])],
      });
    else {
      for (const id of wanted.says) say(id);
      temptations();
      act({ type: 'call.ended' });
    }
    write();
    return;
  }

  act({ type: 'call.answered', greeting: habits.greeting });
  if (habits.careful) while (seen(run).pending.length > 0) act({ type: 'listened' });
  if (call.language !== null && habits.careful) act({ type: 'interpreter.called', who: 'line' });
  for (const id of ['third-call', 'what-happened'])
    if (call.sayings.some((saying) => saying.id === id) && habits.careful) say(id);
  if (habits.careful) {
    if (call.needsIdentity) say('identity');
    say('number');
  }
  say('what-for');
  if (habits.asksOpenly) say('anything-else');
  temptations();
  const known = (flag: string): boolean => seen(run).known.includes(flag);
  if (habits.usesScript)
    for (const { page, item } of dueItems(seen(run))) {
      if (known('danger')) break;
      act({ type: 'script.opened', page });
      act({ type: 'script.asked', page, item: item.id });
    }
  const handOver = (): void => {
    act({ type: 'nurse.fetched' });
    run.pass(7000);
    act({ type: 'transfer.announced', parts: toldAtHandover });
  };
  if (known('danger')) {
    say('address');
    act({ type: 'emergency.called', how: 'coworker' });
    for (const id of wanted.says) say(id);
    temptations();
    handOver();
  } else if (known('urgent') && habits.careful) {
    for (const id of wanted.says) say(id);
    temptations();
    handOver();
  } else {
    if (habits.careful) {
      act({ type: 'chart.opened' });
      for (const field of ['pharmacy', 'allergies'] as const) if (wanted.fields.includes(field)) say(field);
      for (const id of wanted.says) if (!seen(run).said.includes(id)) say(id);
    }
    temptations();
    if (habits.careful) {
      say('read-back');
      say('when');
    }
    if (wanted.route === 'desk' && habits.careful) {
      act({ type: 'transfer.begun', to: wanted.to[0] ?? 'manager', how: 'warm' });
      run.pass(7000);
      act({ type: 'transfer.announced', parts: toldAtHandover });
    } else act({ type: 'call.ended' });
  }
  if (seen(run).second.stage === 'ringing' && habits.careful) act({ type: 'second.sent', to: 'colleague' });
  write();
}

const someSayings = [
  ...commonSayings.map(({ id }) => id),
  'refill-noted',
  'wait-see',
  'nurse-now',
  'to-refills',
  'it-is-in',
  'cannot-say',
  'between-us',
  'third-call',
  'stay-nurse',
  'call-you-back',
  'ask-rosa',
  'about-results',
  'to-scheduling',
] as const;

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly TelephoneLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly T[]): T => {
    const chosen = list[draw(label, 0, list.length - 1)];
    if (chosen === undefined) throw new RangeError(`randomEvents: nothing in "${label}"`);
    return chosen;
  };
  const some = <T>(label: string, list: readonly T[]): T[] =>
    list.filter((_one, place) => draw(`${label}${String(place)}`, 0, 1) === 1);
  const page = one('page', scriptPages);
  return [
    { type: 'hint.asked' },
    { type: 'time.skipped', ms: 100 * draw('skip', 1, 300) },
    { type: 'call.answered', greeting: one('greeting', greetings) },
    { type: 'call.dialed', number: draw('number', 0, 2) },
    { type: 'said', saying: one('saying', someSayings) },
    { type: 'said', saying: one('saying2', someSayings) },
    { type: 'listened' },
    { type: 'script.opened', page: page.id },
    { type: 'script.asked', page: page.id, item: one('item', page.items).id },
    { type: 'chart.opened' },
    { type: 'hold.asked' },
    { type: 'hold.pressed' },
    { type: 'hold.ended' },
    { type: 'transfer.begun', to: one('to', recipients), how: one('how', ['warm', 'blind'] as const) },
    { type: 'transfer.announced', parts: some('parts', handoverParts) },
    { type: 'emergency.called', how: one('way', emergencyWays) },
    { type: 'nurse.fetched' },
    { type: 'interpreter.called', who: one('who', ['line', 'child'] as const) },
    { type: 'second.picked', greeting: one('greeting2', greetings) },
    { type: 'second.sent', to: one('sent', ['colleague', 'nurse'] as const) },
    { type: 'voicemail.left', parts: some('voice', voicemailParts) },
    { type: 'call.ended' },
    {
      type: 'form.written',
      field: one('field', fields),
      text: one('text', ['11/16/2026', '9:15', '555-0123', '13/45/2026', 'Dana Moss, CMA (AAMA)', 'wants pills', '']),
    },
    { type: 'words.quoted', line: draw('line', 0, 12) },
    { type: 'form.sent', to: one('form', recipients) },
    { type: 'log.written', outcome: one('log', logOutcomes) },
    { type: 'desk.closed' },
  ];
}
