/**
 * How the coach's hints are followed, for tests. A hint says what comes next and never which part is right: that is known to
 * the expert. Nothing is done that no hint asked for.
 */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { spokenDate } from './acts.ts';
import type { CorrespondenceContext } from './context.ts';
import type { CorrespondenceLearnerEvent } from './events.ts';
import { bestChannel, expertHabits, pickOf, slipsIn, toTheChart, toTheNurse } from './personas.ts';
import type { Correspondence } from './simulation.ts';

type Follow = (run: Runner<Correspondence>) => void;

/** Acts that depend on what came in. */
const acts =
  (choose: (context: CorrespondenceContext) => readonly CorrespondenceLearnerEvent[]): Follow =>
  (run) => {
    for (const event of choose(run.snapshot.context)) run.act(event);
  };

export const ways: readonly Way<Correspondence>[] = [
  ['Read what came in', does({ type: 'request.read' })],
  ['Open the chart', does({ type: 'chart.opened' })],
  ['Choose the way', acts(({ case: task }) => [{ type: 'channel.chosen', channel: bestChannel(task) }])],
  ['tell her', does({ type: 'nurse.told', parts: toTheNurse })],
  [
    'Type today’s date',
    acts(({ case: { today } }) => [{ type: 'date.written', text: spokenDate(today), confirmed: false }]),
  ],
  [
    'choose the next part',
    acts(({ picks, case: { slots } }) => {
      const slot = picks.indexOf(null);
      return [{ type: 'part.chosen', slot, option: pickOf(slots[slot]?.options ?? [], expertHabits) }];
    }),
  ],
  [
    'Write your own sentence',
    acts(({ case: { own } }) => (own === null ? [] : [{ type: 'paragraph.written', text: own.example }])),
  ],
  [
    'Proofread the typed draft',
    acts((context) => [
      ...slipsIn(context).map((mark) => ({ type: 'mark.set', ...mark }) as const),
      { type: 'draft.checked' },
    ]),
  ],
  [
    'Who gets it?',
    acts(({ case: { recipients } }) => [
      { type: 'recipient.chosen', recipient: recipients.findIndex(({ isRight }) => isRight) },
    ]),
  ],
  [
    'Look at the outside',
    acts(({ case: { outside } }) => [{ type: 'outside.chosen', option: pickOf(outside, expertHabits) }]),
  ],
  ['read and sign it', does({ type: 'provider.signed' })],
  [
    'Then send it',
    acts(({ case: { enclosures } }) => [
      ...enclosures.flatMap(({ belongs }, enclosure) =>
        belongs ? [{ type: 'enclosure.moved', enclosure } as const] : [],
      ),
      { type: 'letter.sent' },
    ]),
  ],
  ['Write in the chart', does({ type: 'log.written', parts: toTheChart })],
  ['Clear the desk', does({ type: 'desk.cleared' })],
];
