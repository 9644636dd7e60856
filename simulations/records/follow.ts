/**
 * How the coach's hints are followed, for tests. A hint says what to settle and never how: what the papers are worth is known
 * to the expert. Nothing is done that no hint asked for.
 */
import { formDate } from '../core/calendar.ts';
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { dollars } from '../practice/money.ts';
import { variantOf } from './begin.ts';
import { elements, type Variant } from './case.ts';
import type { RecordsContext } from './context.ts';
import type { RecordsLearnerEvent } from './events.ts';
import { dueDay, feeDue } from './findings.ts';
import { putAway } from './personas.ts';
import type { Records } from './simulation.ts';

type Follow = (run: Runner<Records>) => void;

/** Acts that depend on how the matter lies. */
const acts =
  (choose: (context: RecordsContext, variant: Variant) => readonly RecordsLearnerEvent[]): Follow =>
  (run) => {
    const { context } = run.snapshot;
    for (const event of choose(context, variantOf(context))) run.act(event);
  };

const countTheDay = acts((context) => {
  const due = dueDay(context);
  return due === null ? [] : [{ type: 'due.typed', text: formDate(due) }];
});

function nextSheet({ sheets, filed, aside }: RecordsContext): readonly RecordsLearnerEvent[] {
  const sheet = sheets.find(({ id }) => ![...filed, ...aside].some((one) => one.sheet === id));
  if (sheet === undefined) return [];
  const { id, isUpsideDown, belongs } = sheet;
  return [...(isUpsideDown ? [{ type: 'sheet.turned', sheet: id } as const] : []), putAway(id, belongs)];
}

export const ways: readonly Way<Records>[] = [
  [
    'Open each paper',
    acts(({ papers, read }) => {
      const next = papers.find(({ id }) => !read.includes(id));
      return next === undefined ? [] : [{ type: 'paper.read', paper: next.id }];
    }),
  ],
  [
    'Neither confirm nor deny',
    acts(({ case: { talk } }) => [
      { type: 'reply.given', reply: talk?.replies.findIndex(({ kind }) => kind === 'safe') ?? 0 },
    ]),
  ],
  [
    'who it really is',
    acts((_context, { identity }) => [{ type: 'identity.checked', how: identity?.[0] ?? 'call-back' }]),
  ],
  [
    'Judge the authorization',
    acts((_context, { faulty }) =>
      elements.map((element) => ({ type: 'element.judged', element, isGood: !faulty.includes(element) })),
    ),
  ],
  [
    'what gives this person the right',
    acts((_context, { authority }) => [{ type: 'authority.named', authority: authority?.[0] ?? 'none' }]),
  ],
  ['Decide:', acts((_context, { decision }) => (decision === null ? [] : [{ type: 'decision.taken', decision }]))],
  [
    'Say what is missing',
    acts((_context, { reasons }) => (reasons ?? []).slice(0, 1).map((reason) => ({ type: 'reason.given', reason }))),
  ],
  ['Count the new date', countTheDay],
  ['off the pile again', acts(({ pile }) => pile.map((page) => ({ type: 'page.toggled', page })))],
  ['Go through the pages', acts((_context, { pages }) => pages.must.map((page) => ({ type: 'page.toggled', page })))],
  ['Enter the fee', acts((context) => [{ type: 'fee.typed', text: dollars(feeDue(context) ?? 0) }])],
  ['Count the last day', countTheDay],
  [
    'Choose a safe way',
    acts((_context, { channels, needsNotice }) => [
      { type: 'channel.chosen', channel: channels?.[0] ?? 'secure-mail' },
      ...(needsNotice ? [{ type: 'notice.toggled' } as const] : []),
    ]),
  ],
  ['Log it', acts((_context, { accounting }) => [{ type: 'log.written', inAccounting: accounting === true }])],
  ['Count the day by which', countTheDay],
  ['Who has to know of this now', does({ type: 'officer.told' })],
  ['Stop it where it went', does({ type: 'step.taken', step: 'stop-it' }, { type: 'step.taken', step: 'write-down' })],
  ['Take the next sheet', acts(nextSheet)],
  ['close the matter', does({ type: 'matter.closed' })],
];
