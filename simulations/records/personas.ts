/**
 * People as code, for tests and demonstrations only. A reader's understanding cannot be written as code: the expert knows what
 * the papers are worth, and does the work in the order a careful desk does it.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { dollars } from '../practice/money.ts';
import { formDate } from '../core/calendar.ts';
import { variantOf } from './begin.ts';
import {
  asideReasons,
  authorities,
  channels,
  decisions,
  elements,
  reasons,
  identityWays,
  sections,
  steps,
  type Sheet,
} from './case.ts';
import type { RecordsLearnerEvent } from './events.ts';
import { dueDay, feeDue } from './findings.ts';
import type { Records } from './simulation.ts';

type Run = Runner<Records>;

export interface Habits {
  readonly readsAll: boolean;
  readonly identifies: boolean;
  readonly judges: boolean;
  readonly logs: boolean;
  /** Sends all pages to whoever asks, hides mistakes, files by the first name that fits. */
  readonly careless: boolean;
  readonly hides: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  readsAll: true,
  identifies: true,
  judges: true,
  logs: true,
  careless: false,
  hides: false,
  paceMs: 4000,
};
/** Careful with people and pages, not with the last paper and the log. */
export const slowSafeHabits: Habits = { ...expertHabits, readsAll: false, logs: false, paceMs: 12_000 };
export const rusherHabits: Habits = {
  ...expertHabits,
  readsAll: false,
  identifies: false,
  judges: false,
  logs: false,
  careless: true,
  paceMs: 600,
};
export const ruleBreakerHabits: Habits = { ...expertHabits, careless: true, hides: true };

/** A sheet to where it belongs, or aside with the reason. */
export function putAway(sheet: string, belongs: Sheet['belongs']): RecordsLearnerEvent {
  return 'aside' in belongs
    ? { type: 'sheet.set-aside', sheet, why: belongs.aside }
    : { type: 'sheet.filed', sheet, chart: belongs.patient, section: belongs.section };
}

export function work(run: Run, habits: Habits): void {
  const act = (event: RecordsLearnerEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const { context } = run.snapshot;
  const { case: matter, papers } = context;
  const variant = variantOf(context);
  for (const { id } of habits.readsAll ? papers : papers.slice(0, -1)) act({ type: 'paper.read', paper: id });
  if (matter.talk !== null) {
    const wanted = habits.hides ? 'leaks' : 'safe';
    act({ type: 'reply.given', reply: matter.talk.replies.findIndex(({ kind }) => kind === wanted) });
  }
  const [how] = variant.identity ?? [];
  if (habits.identifies && how !== undefined) act({ type: 'identity.checked', how });
  const [authority] = variant.authority ?? [];
  if (authority !== undefined) act({ type: 'authority.named', authority });
  if (habits.judges && variant.form !== null)
    for (const element of elements) act({ type: 'element.judged', element, isGood: !variant.faulty.includes(element) });

  const pages = habits.careless ? matter.pages.map(({ id }) => id) : variant.pages.must;
  for (const page of pages) act({ type: 'page.toggled', page });
  const decision = habits.careless && variant.decision !== null ? 'release' : variant.decision;
  const fee = feeDue(run.snapshot.context);
  if (fee !== null) act({ type: 'fee.typed', text: dollars(fee) });
  const due = dueDay(context);
  if (due !== null) act({ type: 'due.typed', text: formDate(due) });
  const [channel] = variant.channels ?? [];
  if (channel !== undefined) act({ type: 'channel.chosen', channel });
  if (variant.needsNotice) act({ type: 'notice.toggled' });
  if (decision !== null) act({ type: 'decision.taken', decision });
  const [reason] = variant.reasons ?? [];
  if (decision === 'return' && reason !== undefined) act({ type: 'reason.given', reason });
  if (habits.logs && variant.accounting !== null) act({ type: 'log.written', inAccounting: variant.accounting });

  if (matter.kind === 'breach') {
    if (!habits.careless) act({ type: 'officer.told' });
    act({ type: 'step.taken', step: 'stop-it' });
    act({ type: 'step.taken', step: habits.careless ? 'send-again' : 'write-down' });
    if (habits.hides) act({ type: 'step.taken', step: 'erase-log' });
  }
  const [firstChart] = matter.charts;
  for (const { id: sheet, isUpsideDown, belongs } of variant.sheets) {
    if (habits.careless) {
      const section = 'aside' in belongs ? 'notes' : belongs.section;
      act({ type: 'sheet.filed', sheet, chart: firstChart?.id ?? '', section });
      continue;
    }
    if (isUpsideDown) act({ type: 'sheet.turned', sheet });
    act(putAway(sheet, belongs));
  }
  run.act({ type: 'matter.closed' });
}

/** One event of each kind with random values, for walks and clickers: names as they stand in many cases. */
export function randomEvents(seed: number, index: number): readonly RecordsLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const sheet = one('sheet', ['a1c', 'consent', 'chest', 'echo', 'card']);
  return [
    { type: 'hint.asked' },
    { type: 'paper.read', paper: one('paper', ['letter', 'id', 'form', 'chart']) },
    { type: 'identity.checked', how: one('how', identityWays) },
    { type: 'authority.named', authority: one('authority', authorities) },
    { type: 'element.judged', element: one('element', elements), isGood: draw('good', 0, 1) === 1 },
    { type: 'page.toggled', page: one('page', ['visit', 'labs', 'medicines', 'therapy', 'other']) },
    { type: 'decision.taken', decision: one('decision', decisions) },
    { type: 'reason.given', reason: one('reason', reasons) },
    { type: 'fee.typed', text: one('fee', ['0', '0.60', '-1', 'free', '15']) },
    { type: 'due.typed', text: one('due', ['12/16/2026', '11/01/2026', '02/30/2027', 'soon']) },
    { type: 'channel.chosen', channel: one('channel', channels) },
    { type: 'notice.toggled' },
    { type: 'reply.given', reply: draw('reply', 0, 2) },
    { type: 'log.written', inAccounting: draw('accounting', 0, 1) === 1 },
    { type: 'officer.told' },
    { type: 'step.taken', step: one('step', steps) },
    { type: 'sheet.turned', sheet },
    {
      type: 'sheet.filed',
      sheet,
      chart: one('chart', ['lopez-1961', 'lopez-1984']),
      section: one('section', sections),
    },
    { type: 'sheet.set-aside', sheet, why: one('why', asideReasons) },
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'matter.closed' },
  ];
}
