/** People as code, for tests and demonstrations only. They read the papers as a careful person does, or do not. */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { boxes } from './boxes.ts';
import { waits, type ClaimLearnerEvent } from './events.ts';
import type { Claim } from './simulation.ts';
import { registrationOnly, rightForm } from './truth.ts';

type Run = Runner<Claim>;

export interface Habits {
  readonly readsAll: boolean;
  /** Compares registration, card and the plan's answer; else copies the registration. */
  readonly compares: boolean;
  readonly scrubs: boolean;
  /** Boxes left empty. */
  readonly forgets: readonly string[];
  readonly waits: boolean;
  /** Adds a modifier that the slip does not have. */
  readonly adds: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  readsAll: true,
  compares: true,
  scrubs: true,
  forgets: [],
  waits: true,
  adds: false,
  paceMs: 4000,
};
/** Checks nothing by machine and leaves two boxes empty that no payer turns a claim back for. */
export const slowSafeHabits: Habits = { ...expertHabits, scrubs: false, forgets: ['5.phone', '32a'], paceMs: 9000 };
export const rusherHabits: Habits = {
  ...expertHabits,
  readsAll: false,
  compares: false,
  scrubs: false,
  forgets: [
    '5.phone',
    '7',
    '9',
    '9a',
    '10a',
    '10b',
    '10c',
    '14',
    '14.qualifier',
    '20',
    '22',
    '22.original',
    '23',
    '17',
    '17b',
    '32',
    '32a',
  ],
  waits: false,
  paceMs: 700,
};
export const ruleBreakerHabits: Habits = { ...expertHabits, adds: true };

export function work(run: Run, habits: Habits): void {
  const act = (event: ClaimLearnerEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const { context } = run.snapshot;
  const toRead = habits.readsAll ? context.papers : ['registration', 'charges'];
  for (const paper of toRead) act({ type: 'paper.opened', paper });
  const form = habits.compares ? rightForm(context) : registrationOnly(context);
  for (const { fields } of boxes)
    for (const { id: field } of fields) {
      const text = form[field];
      if (text === undefined || habits.forgets.includes(field)) continue;
      const added = habits.adds && field === '24.1.D' ? `${text} P1` : text;
      act({ type: 'field.written', field, text: added, confirmed: true });
    }
  if (habits.scrubs) act({ type: 'claim.scrubbed' });
  act({ type: 'claim.sent' });
  for (let wait = 0; habits.waits && wait < 40; wait += 1) {
    if (run.act({ type: 'answer.read' }).ok) break;
    act({ type: 'days.passed', days: 1 });
  }
  run.act({ type: 'claim.closed' });
}

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly ClaimLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const paper = one('paper', ['registration', 'card-1', 'eligibility', 'charges', 'practice', 'work']);
  const line = one('line', ['name', 'born', 'address', 'plan-1', 'member', 'service-1', 'diagnoses', 'npi', 'total']);
  const box = one('box', ['payer', '1a', '2', '3', '5', '21', '24.1', '24.2', '28', '33', '33a']);
  const field = one('field', ['1', '1a', '2', '3', '10a', '14', '21A', '24.1.D', '24.1.F', '27', '31.date']);
  const text = one('text', ['Yes', 'No', 'CASTELLANO, NOEMI, R', '11/18/2026', 'M54.50', '-5', '120.00', 'ER-V22', '']);
  return [
    { type: 'hint.asked' },
    { type: 'paper.opened', paper },
    { type: 'line.copied', paper, line, box },
    { type: 'field.written', field, text, confirmed: draw('confirmed', 0, 1) === 1 },
    { type: 'claim.scrubbed' },
    { type: 'claim.sent' },
    { type: 'days.passed', days: one('wait', waits) },
    { type: 'answer.read' },
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'claim.closed' },
  ];
}
