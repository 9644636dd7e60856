/**
 * People as code, for tests and demonstrations only. What words mean cannot be written as code: the expert knows how each
 * line reads when it is right, and which part says what the chart says.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { spokenDate } from './acts.ts';
import { channels, slipKinds, type Channel, type Choice } from './case.ts';
import type { CorrespondenceContext, Mark } from './context.ts';
import { logParts, nurseParts, type CorrespondenceLearnerEvent, type LogPart, type NursePart } from './events.ts';
import type { Correspondence } from './simulation.ts';

type Run = Runner<Correspondence>;

export interface Habits {
  readonly reads: boolean;
  readonly writesOwn: boolean;
  readonly proofreads: boolean;
  readonly namesSlips: boolean;
  readonly asksProvider: boolean;
  /** Writes what nobody may know, and signs for others. */
  readonly careless: boolean;
  readonly figures: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  reads: true,
  writesOwn: true,
  proofreads: true,
  namesSlips: true,
  asksProvider: true,
  careless: false,
  figures: false,
  paceMs: 4000,
};
export const slowSafeHabits: Habits = { ...expertHabits, namesSlips: false, figures: true, paceMs: 12_000 };
export const rusherHabits: Habits = {
  ...expertHabits,
  reads: false,
  writesOwn: false,
  proofreads: false,
  asksProvider: false,
  paceMs: 400,
};
export const ruleBreakerHabits: Habits = { ...expertHabits, careless: true, asksProvider: false };

const seen = (run: Run): CorrespondenceContext => run.snapshot.context;

/** The way that carries most of what this message has to carry. */
export function bestChannel({ worth }: CorrespondenceContext['case']): Channel {
  return [...channels].sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0))[0] ?? 'first-class';
}

/** The place of an option to take: one that is right, or one that tells too much, or the first. */
export function pickOf(options: readonly Choice[], habits: Habits): number {
  const wrong = options.findIndex(({ fault }) => fault === 'privacy' || fault === 'scope');
  if (habits.careless && wrong !== -1) return wrong;
  return Math.max(
    0,
    options.findIndex(({ fault }) => fault === null),
  );
}

/** The lines of the typed draft that do not read as they should. */
export function slipsIn({ shown, case: task }: CorrespondenceContext): readonly Mark[] {
  return shown.flatMap(({ id: line, text }) => {
    const plant = task.draft.find(({ id }) => id === line)?.plants.find((one) => one.text === text);
    return plant === undefined ? [] : [{ line, kind: plant.kind }];
  });
}

/** All that is said to the nurse, and all that is written in the chart, but no view of one's own. */
export const toTheNurse: readonly NursePart[] = nurseParts.filter((part) => part !== 'my-view');
export const toTheChart: readonly LogPart[] = logParts.filter((part) => part !== 'own-opinion');

/** A whole task with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  const act = (event: CorrespondenceLearnerEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const { case: task } = seen(run);
  if (habits.reads) {
    act({ type: 'request.read' });
    act({ type: 'chart.opened' });
  }
  const toNurse = task.toNurse && habits.reads && !habits.careless;
  if (toNurse)
    act({
      type: 'nurse.told',
      parts: toTheNurse,
    });
  else {
    act({ type: 'channel.chosen', channel: task.toNurse ? 'portal' : bestChannel(task) });
    const [year = '', month = '', day = ''] = task.today.split('-');
    act({
      type: 'date.written',
      text: habits.figures ? `${month}/${day}/${year}` : spokenDate(task.today),
      confirmed: false,
    });
    task.slots.forEach(({ options }, slot) => {
      act({ type: 'part.chosen', slot, option: pickOf(options, habits) });
    });
    if (task.own !== null && habits.writesOwn) {
      const slip = habits.careless ? ` ${task.own.forbidden[0] ?? ''}.` : '';
      act({ type: 'paragraph.written', text: `${task.own.example}${slip}` });
    }
    if (habits.proofreads)
      for (const { line, kind } of slipsIn(seen(run)))
        act({ type: 'mark.set', line, kind: habits.namesSlips ? kind : 'misspelled' });
    if (habits.proofreads) act({ type: 'draft.checked' });
    const right = task.recipients.findIndex(({ isRight }) => isRight);
    act({ type: 'recipient.chosen', recipient: right });
    act({ type: 'outside.chosen', option: pickOf(task.outside, habits) });
    if (habits.proofreads)
      task.enclosures.forEach(({ belongs }, enclosure) => {
        if (belongs) act({ type: 'enclosure.moved', enclosure });
      });
    if (habits.asksProvider && task.signer === 'provider') act({ type: 'provider.signed' });
    act({ type: 'letter.sent' });
  }
  if (habits.reads) act({ type: 'log.written', parts: toTheChart });
  run.act({ type: 'desk.cleared' });
}

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly CorrespondenceLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly T[]): T => {
    const chosen = list[draw(label, 0, list.length - 1)];
    if (chosen === undefined) throw new RangeError(`randomEvents: nothing in "${label}"`);
    return chosen;
  };
  const line = `d${String(draw('line', 1, 8))}`;
  return [
    { type: 'hint.asked' },
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'request.read' },
    { type: 'chart.opened' },
    { type: 'channel.chosen', channel: one('channel', channels) },
    {
      type: 'date.written',
      text: one('date', ['November 18, 2026', '11/17/2026', 'February 30, 2026', 'soon', '12/24/2026']),
      confirmed: draw('confirmed', 0, 1) === 1,
    },
    { type: 'part.chosen', slot: draw('slot', 0, 5), option: draw('option', 0, 3) },
    { type: 'part.chosen', slot: draw('slot2', 0, 5), option: draw('option2', 0, 3) },
    { type: 'paragraph.written', text: one('text', ['Call 555-0100.', 'You are ill.', '']) },
    { type: 'mark.set', line, kind: one('kind', slipKinds) },
    { type: 'mark.cleared', line },
    { type: 'draft.checked' },
    { type: 'recipient.chosen', recipient: draw('recipient', 0, 2) },
    { type: 'outside.chosen', option: draw('outside', 0, 2) },
    { type: 'enclosure.moved', enclosure: draw('enclosure', 0, 2) },
    { type: 'provider.signed' },
    { type: 'letter.sent' },
    { type: 'nurse.told', parts: nurseParts.filter((part) => draw(part, 0, 1) === 1) },
    { type: 'log.written', parts: logParts.filter((part) => draw(part, 0, 1) === 1) },
    { type: 'desk.cleared' },
  ];
}
