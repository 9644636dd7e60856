/**
 * People as code, for tests and demonstrations only. Whether somebody reads a paper rightly cannot be written as code: the
 * expert knows what the papers ask for. Everything is typed as a learner types it.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { payMethods, postingKinds } from '../practice/account.ts';
import { formAmount } from '../practice/claim-form.ts';
import type { Cents } from '../practice/money.ts';
import type { Question } from './case.ts';
import { adjustmentCodes, denialCodes, identifiers, type PaymentsLearnerEvent } from './events.ts';
import { difference } from './ledger.ts';
import type { Payments } from './simulation.ts';
import { entryOf, matchAccount, noteDenied, optionWorth, takeOutMistakes } from './steps.ts';

type Run = Pick<Runner<Payments>, 'act' | 'pass' | 'snapshot'>;

export interface Habits {
  readonly matches: boolean;
  /** Counts, notes what is unpaid and looks for mistakes; otherwise posts and talks only. */
  readonly isThorough: boolean;
  /** Takes the half-right way where there is one, and a wrong figure first. */
  readonly isClumsy: boolean;
  /** Bills write-offs, forces sums, says what must not be said. */
  readonly breaksRules: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  matches: true,
  isThorough: true,
  isClumsy: false,
  breaksRules: false,
  paceMs: 5000,
};
export const slowSafeHabits: Habits = { ...expertHabits, isClumsy: true, paceMs: 15_000 };
export const rusherHabits: Habits = { ...expertHabits, matches: false, isThorough: false, paceMs: 800 };
export const ruleBreakerHabits: Habits = { ...expertHabits, breaksRules: true };

function pick(question: Question, { isClumsy, breaksRules }: Habits): number {
  const harmful = breaksRules ? question.options.findIndex(({ harm }) => harm !== null) : -1;
  const half = isClumsy ? optionWorth(question, 0.5) : -1;
  return harmful >= 0 ? harmful : half >= 0 ? half : optionWorth(question, 1);
}

function postAll(act: (event: PaymentsLearnerEvent) => void, run: Run, habits: Habits): void {
  for (const want of run.snapshot.context.scene.expected) act(entryOf(want));
  if (!habits.isThorough) return;
  for (const event of takeOutMistakes(run.snapshot.context)) act(event);
  for (const event of noteDenied(run.snapshot.context)) act(event);
}

export function work(run: Run, habits: Habits): void {
  const act = (event: PaymentsLearnerEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const { scene } = run.snapshot.context;
  if (habits.matches) for (const { id } of scene.accounts) for (const event of matchAccount(id)) act(event);
  postAll(act, run, habits);
  const [first] = scene.accounts;
  const [line] = first?.lines ?? [];
  if (habits.breaksRules && first !== undefined && line !== undefined) {
    act({
      type: 'entry.posted',
      account: first.id,
      line: line.id,
      kind: 'adjustment',
      text: '3.00',
      code: 'courtesy',
      method: null,
      confirmed: true,
    });
    act({
      type: 'entry.posted',
      account: first.id,
      line: line.id,
      kind: 'transfer-to-patient',
      text: '20.00',
      code: null,
      method: null,
      confirmed: true,
    });
  }
  for (const [turn, question] of (scene.call?.turns ?? []).entries())
    act({ type: 'turn.said', turn, option: pick(question, habits) });
  for (const question of scene.questions)
    act({ type: 'choice.made', question: question.id, option: pick(question, habits) });
  const write = (figure: string, amount: Cents): void => {
    act({ type: 'figure.written', figure, text: formAmount(amount) });
  };
  if (habits.isThorough)
    for (const [at, { id, amount }] of scene.figures.entries()) {
      const isSlip = habits.isClumsy && at === 1;
      write(id, isSlip ? amount + 90 : amount);
    }
  const off =
    scene.inDrawer === null && scene.arrived === null ? scene.overShort : Math.abs(difference(run.snapshot.context));
  if (habits.isThorough && off > 0 && !habits.breaksRules) act({ type: 'difference.reported', text: formAmount(off) });
  run.act({ type: 'day.closed' });
}

/** One event of each kind with random values, for walks and clickers: accounts and lines named as in most cases. */
export function randomEvents(seed: number, index: number): readonly PaymentsLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const account = one('account', ['castellano', 'fontaine', 'whitcomb', 'delacruz', 'thibodeaux', 'macleod']);
  const line = one('line', ['1', '2', '3']);
  const text = one('text', [
    '12.00',
    '130.00',
    '90.00',
    '-5',
    '1.234',
    '',
    '78',
    '25.00',
    formAmount(draw('amount', 1, 30_000)),
  ]);
  const question = one('question', [
    'ask',
    'denial-2',
    'statement-now',
    'cut',
    'rest',
    'tell',
    'again',
    'owner',
    'due',
    'bucket',
    'note',
    'what-now',
    'refill',
    'bank',
  ]);
  const option = draw('option', 0, 3);
  return [
    { type: 'hint.asked' },
    { type: 'account.opened', account },
    { type: 'account.matched', account, by: identifiers.slice(0, draw('by', 0, 4)) },
    {
      type: 'entry.posted',
      account,
      line,
      kind: one('kind', postingKinds),
      text,
      code: one('code', [...adjustmentCodes, null] as const),
      method: one('method', [...payMethods, null] as const),
      confirmed: draw('sure', 0, 1) === 1,
    },
    { type: 'entry.voided', index: draw('void', 0, 12) },
    { type: 'denial.noted', account, line, code: one('denial', denialCodes) },
    { type: 'choice.made', question, option },
    { type: 'turn.said', turn: draw('turn', 0, 3), option },
    {
      type: 'figure.written',
      figure: one('figure', ['statement', 'installment', 'cash', 'vouchers', 'should', 'deposit', 'payments']),
      text,
    },
    { type: 'difference.reported', text },
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'day.closed' },
  ];
}
