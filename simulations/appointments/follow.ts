/**
 * How the coach's hints are followed, for tests. They say what comes next and never what is right for this person: kind, place,
 * preparation and where the script leads are read as the expert reads them.
 */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { requestOf, stateOf } from './acts.ts';
import type { Request, Topic } from './case.ts';
import type { RequestStage } from './context.ts';
import type { BookLearnerEvent } from './events.ts';
import { prepFor } from './office.ts';
import { isBlocked } from './page-of-book.ts';
import { chartOpened, placePrepared, stepsTaken, visitWritten } from './serving.ts';
import type { Appointments } from './simulation.ts';

type Run = Runner<Appointments>;
const seen = ({ snapshot }: Run) => snapshot.context;
const ask = (...topics: readonly Topic[]) =>
  does<Appointments>(...topics.map((topic) => ({ type: 'topic.asked', topic }) as const));

/** Does what the request on the line asks for. */
const forRequest =
  (events: (request: Request, run: Run) => readonly BookLearnerEvent[]) =>
  (run: Run): void => {
    const request = requestOf(seen(run), seen(run).open);
    if (request !== undefined) for (const event of events(request, run)) run.act(event);
  };

function block(run: Run): void {
  const { matrix, blocks } = seen(run);
  const line = matrix.find((one) => !isBlocked(blocks, one));
  if (line === undefined) return;
  const { what, lane, date, from, to } = line;
  run.act({ type: 'block.set', what, lane, date, from, to });
}

/** Those who wait so, longest first. */
function waiting(run: Run, stage: RequestStage, isFor: (request: Request) => boolean = () => true): readonly string[] {
  return [...seen(run).states]
    .filter(({ id, stage: at }) => at === stage && seen(run).requests.some((one) => one.id === id && isFor(one)))
    .sort((a, b) => a.sinceMs - b.sinceMs)
    .map(({ id }) => id);
}

function take(run: Run, [request]: readonly string[]): void {
  if (request !== undefined) run.act({ type: 'request.taken', request });
}

function answerCall(run: Run): void {
  take(
    run,
    waiting(run, 'waiting', ({ by }) => by === 'call'),
  );
}

const arranged = forRequest(({ needs, referral }, run) => [
  ...needs
    .filter((need) => stateOf(seen(run), seen(run).open)?.needs.includes(need) === false)
    .map((need) => ({ type: 'need.arranged', need }) as const),
  ...(referral === 'missing' ? stepsTaken('referral-asked') : []),
]);

const booked = forRequest((request, run) => {
  const visit = visitWritten(seen(run), request);
  return visit === null ? [] : [visit];
});

export const ways: readonly Way<Appointments>[] = [
  ['The telephone rings', answerCall],
  [
    'Another line rings',
    (run) => {
      run.act({ type: 'request.held', hasAsked: true });
      if (seen(run).open === null) answerCall(run);
    },
  ],
  ['Somebody is on hold', does({ type: 'request.held', hasAsked: true })],
  [
    'Do now what it says',
    forRequest(({ urgency }) => [{ type: 'passed.on', to: urgency === 'emergency' ? 'emergency' : 'nurse' }]),
  ],
  ['A visit was missed', does(...stepsTaken('no-show-charted', 'provider-told', 'called'))],
  ['Ask who it is', ask('name', 'birth-date')],
  ['what the visit is for', ask('reason', 'script')],
  [
    'open that chart',
    (run) => {
      if (requestOf(seen(run), seen(run).open)?.chart === null) ask('phone')(run);
      forRequest((request) => [chartOpened(request)])(run);
    },
  ],
  ['what decides the slot', ask('before', 'needs', 'coverage', 'times')],
  ['free the old slot', does(...stepsTaken('freed', 'reason-charted'))],
  ['An outside test', forRequest(placePrepared)],
  ['Read the manager’s note', block],
  [/^(Choose kind, length|They cannot come)/, booked],
  ['Read back', does({ type: 'read.back' })],
  [
    'Give the preparation',
    forRequest((request) => [
      ...prepFor(request).map((what) => ({ type: 'instruction.given', what }) as const),
      { type: 'topic.asked', topic: 'reminder' },
      { type: 'reminder.set', way: request.reminder, tellsReason: false },
    ]),
  ],
  ['tickler file', does(...stepsTaken('charted-with-tickler'))],
  [
    'something is left',
    (run) => {
      arranged(run);
      run.act({ type: 'request.closed' });
    },
  ],
  [
    'next one from the tray',
    (run) => {
      take(run, [
        ...waiting(run, 'held'),
        ...waiting(run, 'voicemail'),
        ...waiting(run, 'gone'),
        ...waiting(run, 'waiting'),
      ]);
    },
  ],
  ['The tray is empty', does({ type: 'time.skipped', ms: 5000 })],
  ['close the book', does({ type: 'book.closed' })],
];
