/** People as code, for tests only. A reader's understanding cannot be written as code: the expert knows which entry shows what. */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { channels, speeds } from './case.ts';
import { appealParts, fieldIds, loopSteps, patientWords, providerTopics, type AuthorizationEvent } from './events.ts';
import { gaps, neededEntries } from './findings.ts';
import { wholeAppeal } from './plan.ts';
import type { PriorAuthorization } from './simulation.ts';
import { recordTyped, requestTyped } from './typing.ts';

type Run = Runner<PriorAuthorization>;

export interface Habits {
  readonly readsAll: boolean;
  readonly matches: boolean;
  readonly attaches: 'needed' | 'all' | 'none';
  /** Looks every other day only. */
  readonly looksSlowly: boolean;
  readonly follows: boolean;
  readonly invents: boolean;
  readonly tells: boolean;
  readonly closesLoop: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  readsAll: true,
  matches: true,
  attaches: 'needed',
  looksSlowly: false,
  follows: true,
  invents: false,
  tells: true,
  closesLoop: true,
  paceMs: 4000,
};
/** Careful, leaves one entry unread and looks a day late once. */
export const slowSafeHabits: Habits = { ...expertHabits, looksSlowly: true, paceMs: 12_000 };
export const rusherHabits: Habits = {
  ...expertHabits,
  readsAll: false,
  matches: false,
  attaches: 'all',
  follows: false,
  closesLoop: false,
  tells: false,
  paceMs: 800,
};
export const ruleBreakerHabits: Habits = { ...expertHabits, invents: true };

export function work(run: Run, habits: Habits): void {
  const seen = () => run.snapshot.context;
  const act = (event: AuthorizationEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const { case: one } = seen();
  const { order, page } = one;
  const entries = habits.readsAll ? one.chart : one.chart.slice(0, 2);
  for (const { id } of entries.slice(0, habits.looksSlowly ? -1 : undefined)) act({ type: 'entry.read', entry: id });
  if (habits.matches)
    for (const { id, shownBy } of page.criteria)
      act({ type: 'criterion.matched', criterion: id, entry: shownBy[0] ?? null });
  if (habits.invents) act({ type: 'criterion.invented', criterion: page.criteria[0]?.id ?? '' });
  const tell = (): void => {
    if (habits.tells) act({ type: 'patient.told', word: 'plainly' });
  };
  if (habits.matches && gaps(seen()).length > 0 && !habits.invents) {
    act({ type: 'provider.told', topic: 'gap' });
    tell();
    run.act({ type: 'case.closed' });
    return;
  }
  for (const event of requestTyped(seen())) act(event);
  act({ type: 'speed.set', speed: order.speed });
  const attach =
    habits.attaches === 'needed'
      ? neededEntries(seen())
      : habits.attaches === 'all'
        ? one.chart.map(({ id }) => id)
        : [];
  for (const entry of attach) act({ type: 'attachment.toggled', entry });
  act({ type: 'request.submitted', channel: page.channel });
  tell();
  for (let day = 0; day < 24 && habits.follows; day += 1) {
    const { seen: known, talk, appeal, plan } = seen();
    if (known.status === 'approved') break;
    if (known.status === 'pended' && known.wants !== null) act({ type: 'papers.sent', entry: known.wants });
    if (known.status === 'denied' && talk === 'none') {
      act({ type: 'provider.told', topic: 'denied' });
      act({ type: 'talk.arranged' });
    } else if (known.status === 'denied' && appeal === null && plan.answersOn === null)
      act({ type: 'appeal.sent', parts: wholeAppeal });
    act({ type: 'days.passed', days: habits.looksSlowly && day === 0 ? 2 : 1 });
    act({ type: 'status.checked' });
  }
  if (seen().seen.status === 'approved') {
    for (const event of recordTyped(seen())) act(event);
    act({ type: 'provider.told', topic: 'approved' });
    tell();
  }
  act({ type: 'service.booked' });
  if (habits.closesLoop) {
    act({ type: 'loop.closed', step: 'details-given' });
    act({ type: 'days.passed', days: 7 });
    act({ type: 'loop.closed', step: 'visit-kept' });
    act({ type: 'loop.closed', step: 'report-to-provider' });
  }
  run.act({ type: 'case.closed' });
}

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly AuthorizationEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const entry = one('entry', ['order-note', 'visit', 'x-ray', 'therapy', 'history', 'labs', 'private']);
  const criterion = one('criterion', ['first', 'second', 'third']);
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'hint.asked' },
    { type: 'entry.read', entry },
    { type: 'criterion.matched', criterion, entry: draw('none', 0, 3) === 0 ? null : entry },
    { type: 'criterion.invented', criterion },
    { type: 'chart.altered', entry },
    {
      type: 'field.entered',
      field: one('field', fieldIds),
      text: one('text', [
        '',
        '1',
        'S93.401A',
        'ER-R04',
        '11/19/2026',
        '02/31/2026',
        'MLK208841937',
        'AU-1',
        '<i>x</i>',
        '0',
      ]),
    },
    { type: 'speed.set', speed: one('speed', speeds) },
    { type: 'attachment.toggled', entry },
    { type: 'request.submitted', channel: one('channel', channels) },
    { type: 'days.passed', days: draw('days', 1, 7) },
    { type: 'status.checked' },
    { type: 'papers.sent', entry },
    { type: 'provider.told', topic: one('topic', providerTopics) },
    { type: 'talk.arranged' },
    { type: 'talk.held-oneself' },
    { type: 'appeal.sent', parts: appealParts.filter((part) => draw(part, 0, 1) === 1) },
    { type: 'patient.told', word: one('word', patientWords) },
    { type: 'claim.noted' },
    { type: 'service.booked' },
    { type: 'loop.closed', step: one('step', loopSteps) },
    { type: 'case.closed' },
  ];
}
