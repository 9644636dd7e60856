/** People as code, for tests only: each reads the order, hears what the patient says, and sees nothing else. */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import {
  aids,
  chartParts,
  checks,
  measures,
  openers,
  type Aid,
  type Check,
  type Measure,
  type TeachBackEvent,
} from './events.ts';
import type { TeachBackContext } from './context.ts';
import type { TeachBack } from './simulation.ts';

type Run = Runner<TeachBack>;

export interface Habits {
  readonly identifies: boolean;
  readonly asksFirst: boolean;
  readonly meetsNeeds: boolean;
  /** Which kind of wording they reach for. */
  readonly speaks: 'plain' | 'jargon';
  /** Points told before a check. */
  readonly chunk: number;
  readonly check: Check | null;
  /** A question for a yes slips out as well. */
  readonly asksForYes: boolean;
  readonly mends: boolean;
  readonly answers: 'relays' | 'advises';
  readonly handsOut: boolean;
  readonly charts: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  identifies: true,
  asksFirst: true,
  meetsNeeds: true,
  speaks: 'plain',
  chunk: 2,
  check: 'show-me',
  asksForYes: false,
  mends: true,
  answers: 'relays',
  handsOut: true,
  charts: true,
  paceMs: 4000,
};
export const slowSafeHabits: Habits = { ...expertHabits, chunk: 1, asksForYes: true, paceMs: 12_000 };
/** Good words, all at once, and a nod taken for an answer. */
export const rusherHabits: Habits = {
  ...expertHabits,
  asksFirst: false,
  chunk: 12,
  check: 'do-you-understand',
  mends: false,
  paceMs: 1500,
};
export const ruleBreakerHabits: Habits = { ...expertHabits, identifies: false, answers: 'advises' };

const seen = (run: Run): TeachBackContext => run.snapshot.context;

const meets: Readonly<Record<TeachBackContext['case']['need'], Measure | null>> = {
  interpreter: 'interpreter',
  'sign-interpreter': 'sign-interpreter',
  glasses: 'glasses',
  'hearing-aid': 'hearing-aid',
  quiet: 'quiet',
  none: null,
};

/** Wordings of a point that sound as this person speaks, by place. */
function wordingsOf({ case: patient }: TeachBackContext, point: number, speaks: Habits['speaks']): readonly number[] {
  const all = patient.points[point]?.wordings ?? [];
  const fitting = all.flatMap(({ kind }, index) => (kind === speaks ? [index] : []));
  return fitting.length > 0 ? fitting : [0];
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  const act = (event: TeachBackEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const tell = (point: number, wording: number, aid: Aid): void => {
    act({ type: 'point.explained', point, wording, aid });
  };
  const { case: patient } = seen(run);
  act({ type: 'introduction.given', as: 'medical-assistant' });
  if (habits.identifies) act({ type: 'identity.checked', by: ['full-name', 'birth-date'] });
  act({ type: 'procedure.explained' });
  if (habits.asksFirst) for (const what of openers) act({ type: 'opener.asked', what });
  const measure = meets[patient.need];
  if (habits.meetsNeeds && measure !== null) act({ type: 'measure.taken', what: measure });
  const check = (): void => {
    if (habits.check === null) return;
    if (habits.asksForYes) act({ type: 'understanding.checked', how: 'do-you-understand' });
    act({ type: 'understanding.checked', how: habits.check });
    if (seen(run).question === 'waiting') {
      const reply = patient.replies.findIndex(({ kind }) => kind === habits.answers);
      act({ type: 'question.answered', reply });
    }
  };
  let since = 0;
  patient.points.forEach((point, index) => {
    tell(index, wordingsOf(seen(run), index, habits.speaks)[0] ?? 0, point.skill ? 'showing' : 'picture');
    since += 1;
    if (since < habits.chunk && index < patient.points.length - 1) return;
    check();
    since = 0;
    for (let round = 0; round < 3 && habits.mends; round += 1) {
      const wrong = seen(run).points.flatMap(({ shown, grasp }, place) => (shown && grasp !== 'right' ? [place] : []));
      if (wrong.length === 0) break;
      for (const place of wrong) tell(place, wordingsOf(seen(run), place, 'plain')[(round + 1) % 2] ?? 0, 'showing');
      check();
    }
  });
  if (habits.handsOut) {
    const fitting = patient.handouts.findIndex(({ fits }) => fits);
    act({ type: 'handout.given', handout: fitting });
  }
  if (habits.charts) act({ type: 'teaching.charted', parts: chartParts.filter((part) => part !== 'own-diagnosis') });
  run.act({ type: 'visit.finished' });
}

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly TeachBackEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'hint.asked' },
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', ['medical-assistant', 'nurse', 'no-title']) },
    { type: 'identity.checked', by: draw('by', 0, 1) === 1 ? ['full-name', 'birth-date'] : ['first-name'] },
    { type: 'procedure.explained' },
    { type: 'opener.asked', what: one('opener', openers) },
    { type: 'measure.taken', what: one('measure', measures) },
    ...[0, 1, 2].map((nth): TeachBackEvent => ({
      type: 'point.explained',
      point: draw(`point${String(nth)}`, 0, 5),
      wording: draw(`wording${String(nth)}`, 0, 4),
      aid: one(`aid${String(nth)}`, aids),
    })),
    { type: 'understanding.checked', how: one('how', checks) },
    { type: 'question.answered', reply: draw('reply', 0, 3) },
    { type: 'help.fetched' },
    { type: 'handout.given', handout: draw('handout', 0, 3) },
    { type: 'teaching.charted', parts: chartParts.filter((part) => draw(part, 0, 1) === 1) },
    { type: 'visit.finished' },
  ];
}
