/**
 * How the coach's hints are followed, for tests. They say where to look and never which entry shows what: that reading is the
 * expert's.
 */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { neededEntries } from './findings.ts';
import { wholeAppeal } from './plan.ts';
import type { PriorAuthorization } from './simulation.ts';
import { recordTyped, requestTyped } from './typing.ts';

type Run = Runner<PriorAuthorization>;
const seen = ({ snapshot }: Run) => snapshot.context;
const tellPlainly = does<PriorAuthorization>({ type: 'patient.told', word: 'plainly' });
const overnight = does<PriorAuthorization>({ type: 'days.passed', days: 1 }, { type: 'status.checked' });

export const ways: readonly Way<PriorAuthorization>[] = [
  [
    'every entry of the chart',
    (run) => {
      const next = seen(run).case.chart.find(({ id }) => !seen(run).read.includes(id));
      if (next !== undefined) run.act({ type: 'entry.read', entry: next.id });
    },
  ],
  [
    'line by line',
    (run) => {
      const next = seen(run).case.page.criteria.find(({ id }) => seen(run).matches[id] === undefined);
      if (next !== undefined)
        run.act({ type: 'criterion.matched', criterion: next.id, entry: next.shownBy[0] ?? null });
    },
  ],
  ['a line that nothing shows', does({ type: 'provider.told', topic: 'gap' })],
  ['Say plainly where it stands', tellPlainly],
  [
    'Fill in the request',
    (run) => {
      for (const event of requestTyped(seen(run))) run.act(event);
    },
  ],
  [
    'How fast',
    (run) => {
      run.act({ type: 'speed.set', speed: seen(run).case.order.speed });
    },
  ],
  [
    'Enclose what shows the criteria',
    (run) => {
      for (const entry of neededEntries(seen(run))) run.act({ type: 'attachment.toggled', entry });
    },
  ],
  [
    'Send it today',
    (run) => {
      run.act({ type: 'request.submitted', channel: seen(run).case.page.channel });
    },
  ],
  ['what was asked, and when', tellPlainly],
  [
    'wants a paper by a date',
    (run) => {
      const { wants } = seen(run).seen;
      if (wants !== null) run.act({ type: 'papers.sent', entry: wants });
    },
  ],
  ['End the day', overnight],
  ['has to hear of it today', does({ type: 'provider.told', topic: 'denied' })],
  ['Set that up', does({ type: 'talk.arranged' })],
  ['A letter', does({ type: 'appeal.sent', parts: wholeAppeal })],
  ['look every day', overnight],
  [
    'Record number, units',
    (run) => {
      for (const event of recordTyped(seen(run))) run.act(event);
    },
  ],
  ['Now it can be booked', does({ type: 'service.booked' })],
  ['Tell the patient the answer', tellPlainly],
  [
    'Close the loop',
    does(
      { type: 'loop.closed', step: 'details-given' },
      { type: 'days.passed', days: 7 },
      { type: 'loop.closed', step: 'visit-kept' },
      { type: 'loop.closed', step: 'report-to-provider' },
    ),
  ],
  ['close the case', does({ type: 'case.closed' })],
];
