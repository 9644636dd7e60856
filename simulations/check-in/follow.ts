/**
 * How the coach's hints are followed, for tests. They say where to look and never which line is wrong: the eye for what does not
 * fit is the expert's.
 */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { dollars } from '../practice/money.ts';
import { answersOf, documentsTyped } from './answers.ts';
import { dueToday, rightReading, wantedItems } from './coverage.ts';
import { papers, type CheckInEvent } from './events.ts';
import { slippedLines, wantedDeskActs } from './findings.ts';
import { planOf } from './registration.ts';
import type { CheckIn } from './simulation.ts';

type Run = Runner<CheckIn>;
const seen = ({ snapshot }: Run) => snapshot.context;

function doAll(run: Run, events: readonly CheckInEvent[]): void {
  for (const event of events) run.act(event);
}

function scan(run: Run): void {
  seen(run).plans.forEach(({ visible, front, back }, plan) => {
    if (visible && !front) run.act({ type: 'card.scanned', plan, side: 'front' });
    if (visible && !back) run.act({ type: 'card.scanned', plan, side: 'back' });
  });
}

function type(run: Run, isMeant: (field: string) => boolean): void {
  doAll(
    run,
    documentsTyped(seen(run)).filter((event) => event.type === 'field.entered' && isMeant(event.field)),
  );
}
const fromCard = (field: string): boolean => planOf(field) !== null;
const fromId = (field: string): boolean => !fromCard(field) && field !== 'referral';

function askPlans(run: Run): void {
  type(run, fromCard);
  seen(run).plans.forEach(({ check }, plan) => {
    if (check !== 'answered') run.act({ type: 'eligibility.checked', plan });
  });
}

function read(run: Run): void {
  seen(run).plans.forEach((_, plan) => {
    for (const item of wantedItems(seen(run), plan))
      run.act({ type: 'reading.entered', plan, item, text: rightReading(seen(run), plan, item) });
  });
}

function papersSigned(run: Run): void {
  for (const paper of papers) {
    run.act({ type: 'paper.done', paper, act: 'explained' });
    run.act({ type: 'paper.done', paper, act: 'handed' });
    if (seen(run).papers[paper].came === 'declined') run.act({ type: 'paper.done', paper, act: 'refusal-noted' });
  }
}

export const ways: readonly Way<CheckIn>[] = [
  [
    'who can hear you',
    (run) => {
      for (const what of wantedDeskActs(seen(run))) run.act({ type: 'desk.done', what });
    },
  ],
  ['say who they are', does({ type: 'question.asked', topic: 'name-and-birth' })],
  ['photo ID', does({ type: 'id.taken' })],
  [
    'waits for your answer',
    (run) => {
      doAll(run, answersOf(seen(run), 'fits'));
    },
  ],
  ['fever, cough and rash', does({ type: 'question.asked', topic: 'infection' })],
  [
    'You have heard the cough',
    does({ type: 'desk.done', what: 'mask-given' }, { type: 'desk.done', what: 'seated-apart' }),
  ],
  [
    'Ask open questions',
    does(
      { type: 'question.asked', topic: 'what-changed' },
      { type: 'question.asked', topic: 'other-plans' },
      { type: 'question.asked', topic: 'accident' },
      { type: 'question.asked', topic: 'help' },
    ),
  ],
  ['Scan every card', scan],
  [
    'Lay the form beside',
    (run) => {
      const next = slippedLines(seen(run)).find(({ asked }) => !asked);
      if (next !== undefined) run.act({ type: 'line.asked', line: next.id });
    },
  ],
  [
    'Type what the documents show',
    (run) => {
      type(run, fromId);
    },
  ],
  ['Register the plan', askPlans],
  ['Read the answer', read],
  [
    'A referral number has come',
    (run) => {
      type(run, (field) => field === 'referral');
    },
  ],
  [
    'which of them pays first',
    (run) => {
      run.act({ type: 'order.set', first: seen(run).case.first.plan });
    },
  ],
  ['explain each paper', papersSigned],
  [
    'Say what is due',
    (run) => {
      run.act({ type: 'due.said', text: dollars(dueToday(seen(run))) });
    },
  ],
  [
    'Take what is due',
    (run) => {
      const due = dueToday(seen(run));
      run.act({ type: 'payment.taken', method: 'cash', text: dollars(due), change: dollars(seen(run).tender - due) });
    },
  ],
  ['gets a receipt', does({ type: 'receipt.given' })],
  [
    'mark the patient as arrived',
    (run) => {
      type(run, (field) => fromId(field) || fromCard(field));
      run.act({ type: 'arrival.marked' });
    },
  ],
];
