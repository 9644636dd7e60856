/**
 * People as code, for tests and demonstrations only. A reader's understanding cannot be written as code: the expert knows what
 * the note supports, and does the work in the order a careful coder does it.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { variantOf } from './begin.ts';
import { queryTopics } from './case.ts';
import { placeOf } from './codes.ts';
import { modifiers, wordings, type CodingLearnerEvent } from './events.ts';
import type { Coding } from './simulation.ts';
import { addModifiers, askProvider, linkLine, lookUp, markWords, typeUnits } from './steps.ts';

type Run = Runner<Coding>;

export interface Habits {
  readonly marks: boolean;
  readonly opens: boolean;
  readonly asks: boolean;
  readonly answers: 'refuses' | 'complies' | 'says-nothing';
  /** Every code the note supports, or the first only. */
  readonly all: boolean;
  readonly counts: boolean;
  readonly links: boolean;
  readonly modifies: boolean;
  readonly raisesLevel: boolean;
  /** Puts what is only suspected, or wanted for its money, on the slip. */
  readonly takesTraps: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  marks: true,
  opens: true,
  asks: true,
  answers: 'refuses',
  all: true,
  counts: true,
  links: true,
  modifies: true,
  raisesLevel: false,
  takesTraps: false,
  paceMs: 4000,
};
/** Careful, but trusts to memory instead of marking. */
export const slowSafeHabits: Habits = { ...expertHabits, marks: false, paceMs: 12_000 };
export const rusherHabits: Habits = {
  ...expertHabits,
  marks: false,
  opens: false,
  asks: false,
  answers: 'says-nothing',
  all: false,
  counts: false,
  modifies: false,
  paceMs: 600,
};
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  answers: 'complies',
  raisesLevel: true,
  takesTraps: true,
};

export function work(run: Run, habits: Habits): void {
  const act = (event: CodingLearnerEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const variant = variantOf(run.snapshot.context);
  const { services, diagnoses, traps, request } = variant;
  const actAll = (events: readonly CodingLearnerEvent[]): void => {
    for (const event of events) act(event);
  };
  const open = (code: string): void => {
    if (habits.opens) actAll(lookUp(code));
  };

  if (habits.asks) actAll(askProvider(variant));
  const wanted = diagnoses.filter(({ isOptional }) => !isOptional);
  for (const one of habits.all ? wanted : wanted.slice(0, 1)) {
    open(one.code);
    if (habits.marks) actAll(markWords(one));
    act({ type: 'diagnosis.added', code: one.code });
  }
  if (habits.takesTraps) {
    const [trap] = traps.filter(({ kind }) => kind === 'payment' || kind === 'uncertain' || kind === 'unwritten');
    const code = trap?.code ?? 'D64.9';
    open(code);
    act({ type: 'diagnosis.added', code });
  }
  const reply = request?.replies.findIndex(({ kind }) => kind === habits.answers) ?? -1;
  if (reply >= 0) act({ type: 'request.answered', reply });
  for (const service of services) {
    const line = service.id;
    if (!service.chosenByProvider) {
      open(service.code);
      act({ type: 'service.coded', line, code: service.code });
    } else if (habits.raisesLevel) act({ type: 'service.coded', line, code: 'ER-V23' });
    if (habits.counts) actAll(typeUnits(service));
    if (habits.modifies) actAll(addModifiers(service));
    if (habits.links) actAll(linkLine(service));
  }
  run.act({ type: 'slip.handed-on' });
}

/** One event of each kind with random values, for walks and clickers: names as they stand in many cases. */
export function randomEvents(seed: number, index: number): readonly CodingLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const code = one('code', ['S93.401A', 'J02.0', 'E11.9', 'Z23', 'R50.9', 'H66.92', 'I10', 'R73.03']);
  const line = one('line', ['visit', 'film', 'drug', 'test', 'vaccine', 'giving']);
  return [
    { type: 'hint.asked' },
    { type: 'phrase.toggled', phrase: one('phrase', ['reason', 'exam', 'dx', 'plan']) },
    { type: 'index.searched', words: one('words', ['sprain', 'throat', '', 'R05']) },
    { type: 'list.opened', at: placeOf(code) },
    { type: 'diagnosis.added', code },
    { type: 'diagnosis.removed', code },
    { type: 'diagnosis.moved', code, to: draw('to', 0, 3) },
    { type: 'evidence.given', code },
    { type: 'service.coded', line, code: one('service', ['ER-V23', 'ER-R02', 'J1885', 'ER-L07']) },
    { type: 'units.typed', line, text: one('units', ['4', '60', '0', '1.5', '-2', 'two']) },
    { type: 'modifier.toggled', line, modifier: one('modifier', modifiers) },
    { type: 'pointer.toggled', line, code },
    { type: 'query.sent', topic: one('topic', queryTopics), wording: one('wording', wordings) },
    { type: 'request.answered', reply: draw('reply', 0, 2) },
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'slip.handed-on' },
  ];
}
