/**
 * People as code, for tests and demonstrations only. A reader's eye for what does not fit cannot be written as code: the expert
 * knows how form, ID and card read when they are right, and works from there.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { dollars } from '../practice/money.ts';
import { answersOf, documentsTyped } from './answers.ts';
import { dueToday, rightReading, wantedItems } from './coverage.ts';
import { deskActs, methods, paperActs, papers, readingItems, topics, type CheckInEvent } from './events.ts';
import { wantedDeskActs } from './findings.ts';
import { lineIds } from './form.ts';
import { fieldsOf } from './registration.ts';
import type { CheckIn } from './simulation.ts';

type Run = Runner<CheckIn>;

export interface Habits {
  readonly private: boolean;
  /** Reads the whole form back, line by line. */
  readonly quizzes: boolean;
  readonly compares: boolean;
  readonly checksCoverage: boolean;
  readonly reads: boolean;
  /** Answers what comes up with the first words that come to mind. */
  readonly careless: boolean;
  readonly signsForThem: boolean;
  readonly receipt: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  private: true,
  quizzes: false,
  compares: true,
  checksCoverage: true,
  reads: true,
  careless: false,
  signsForThem: false,
  receipt: true,
  paceMs: 3000,
};
export const slowSafeHabits: Habits = { ...expertHabits, quizzes: true, receipt: false, paceMs: 9000 };
export const rusherHabits: Habits = {
  ...expertHabits,
  private: false,
  compares: false,
  checksCoverage: false,
  reads: false,
  careless: true,
  paceMs: 700,
};
export const ruleBreakerHabits: Habits = { ...expertHabits, signsForThem: true };

export function work(run: Run, habits: Habits): void {
  const seen = () => run.snapshot.context;
  const act = (event: CheckInEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const settle = (): void => {
    for (const event of answersOf(seen(), habits.careless ? 'promises' : 'fits')) act(event);
  };
  const { case: one } = seen();
  if (habits.private) for (const what of wantedDeskActs(seen())) act({ type: 'desk.done', what });
  act({ type: 'question.asked', topic: 'name-and-birth' });
  act({ type: 'id.taken' });
  settle();
  if (habits.compares) {
    for (const topic of ['infection', 'what-changed', 'other-plans', 'accident', 'help'] as const)
      act({ type: 'question.asked', topic });
    if (seen().desk.coughs)
      for (const what of ['mask-given', 'seated-apart'] as const) act({ type: 'desk.done', what });
  } else act({ type: 'question.asked', topic: 'all-the-same' });
  seen().plans.forEach((_, plan) => {
    act({ type: 'card.scanned', plan, side: 'front' });
    if (habits.compares) act({ type: 'card.scanned', plan, side: 'back' });
  });
  for (const { id, slip } of seen().lines)
    if (habits.quizzes || (habits.compares && slip !== null)) act({ type: 'line.asked', line: id });
  settle();
  if (habits.signsForThem) act({ type: 'line.filled', line: 'signature' });
  const type = (): void => {
    for (const event of documentsTyped(seen())) act(event);
  };
  type();
  if (habits.checksCoverage)
    seen().plans.forEach((_, plan) => {
      act({ type: 'eligibility.checked', plan });
    });
  settle();
  if (habits.reads) {
    seen().plans.forEach((_, plan) => {
      for (const item of wantedItems(seen(), plan))
        act({ type: 'reading.entered', plan, item, text: rightReading(seen(), plan, item) });
    });
    if (one.plans.length > 1) act({ type: 'order.set', first: one.first.plan });
    type();
  }
  if (one.patient.isNew && habits.compares)
    for (const paper of papers) {
      act({ type: 'paper.done', paper, act: 'explained' });
      act({ type: 'paper.done', paper, act: 'handed' });
      if (seen().papers[paper].came === 'declined') act({ type: 'paper.done', paper, act: 'refusal-noted' });
    }
  const due = dueToday(seen());
  act({ type: 'due.said', text: dollars(due) });
  settle();
  if (due > 0) {
    act({ type: 'payment.taken', method: 'cash', text: dollars(due), change: dollars(seen().tender - due) });
    if (habits.receipt) act({ type: 'receipt.given' });
  }
  run.act({ type: 'arrival.marked' });
}

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly CheckInEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const plan = draw('plan', 0, 1);
  const text = one('text', [
    '',
    '30',
    '-5',
    'Mimi',
    '03/09/1988',
    '13/40/2031',
    'MLK208841937',
    'meadowlark',
    '<b>x</b>',
    '$25.00',
  ]);
  const fields = fieldsOf(2);
  const matters = one('matter', ['will-they-pay', 'mine-first', 'skip-it', 'two-names', 'but-the-card', 'no-referral']);
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'hint.asked' },
    { type: 'question.asked', topic: one('topic', topics) },
    { type: 'desk.done', what: one('desk', deskActs) },
    { type: 'id.taken' },
    { type: 'card.scanned', plan, side: one('side', ['front', 'back']) },
    { type: 'line.asked', line: one('line', lineIds) },
    { type: 'line.filled', line: one('filled', lineIds) },
    { type: 'field.entered', field: fields[draw('field', 0, fields.length - 1)] ?? 'last', text },
    { type: 'eligibility.checked', plan },
    { type: 'reading.entered', plan, item: one('item', readingItems), text },
    { type: 'order.set', first: draw('first', 0, 1) },
    { type: 'matter.answered', matter: matters, option: draw('option', 0, 3) },
    { type: 'paper.done', paper: one('paper', papers), act: one('act', paperActs) },
    { type: 'due.said', text },
    { type: 'payment.taken', method: one('method', methods), text, change: one('change', ['', '20', '70']) },
    { type: 'receipt.given' },
    { type: 'arrival.marked' },
  ];
}
