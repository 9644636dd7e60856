/**
 * How the coach's hints are followed, for tests: one thing after the other, as the hint asks. What the hint leaves to the
 * trade (which reply, which flag, which position) is done rightly; nothing is done that no hint asked for.
 */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { dueVitals, goodReadings } from './called.ts';
import { looks, turnSteps, type TurnStep } from './choices.ts';
import type { RoomingContext } from './context.ts';
import type { RoomingLearnerEvent } from './events.ts';
import { offeredStatements, seenMedicines, speechLeftMs, waiting } from './perception.ts';
import {
  chartComplaint,
  chartHeard,
  chartReadings,
  chartRefusals,
  expertHabits,
  preparedFor,
  restLeft,
  skip,
} from './personas.ts';
import { askedWell } from './rubric/listen.ts';
import type { Rooming } from './simulation.ts';
import { canAsk, type TopicId } from './topics.ts';

type Run = Runner<Rooming>;
type Follow = (run: Run) => void;
const habits = { ...expertHabits, paceMs: 300 };
const seen = (run: Run): RoomingContext => run.snapshot.context;

/** An act that depends on this patient; nothing when there is none. */
const act =
  (choose: (context: RoomingContext) => RoomingLearnerEvent | undefined): Follow =>
  (run) => {
    const event = choose(seen(run));
    if (event !== undefined) run.act(event);
  };

/** The next question of a list: of each topic the open one first where it can be asked so, then the focused one. */
function question(context: RoomingContext, list: readonly TopicId[]): RoomingLearnerEvent | undefined {
  for (const topic of list) {
    for (const manner of ['open', 'focused'] as const) {
      const isAsked = context.asked.some((one) => one.topic === topic && one.manner === manner && !one.lost);
      if (canAsk(topic, manner) && !isAsked) return { type: 'question.asked', topic, manner };
    }
  }
  return undefined;
}

const ask = (list: (context: RoomingContext) => readonly TopicId[]): Follow =>
  act((context) => question(context, list(context)));
const medicine = (
  choose: (
    medicines: RoomingContext['case']['medicines'][number],
    context: RoomingContext,
  ) => RoomingLearnerEvent | null,
): Follow =>
  act((context) => {
    for (const one of seenMedicines(context)) {
      const event = choose(one, context);
      if (event !== null) return event;
    }
    return undefined;
  });

/** The next vital sign that is due, prepared as it needs; before a pressure the patient sits quietly. */
function takeNext(run: Run): void {
  const what = dueVitals(seen(run)).find(
    (one) => !seen(run).refused.includes(one) && goodReadings(seen(run), one).length === 0,
  );
  if (what === undefined) return;
  if (what === 'blood-pressure') skip(run, restLeft(run) + 3000);
  run.act({ type: 'vital.taken', what, with: preparedFor(run, what) });
}

function takeAgain(run: Run): void {
  skip(run, Math.max(seen(run).facts.repeatWaitMin * 60_000, restLeft(run)) + 3000);
  run.act({ type: 'vital.taken', what: 'blood-pressure', with: preparedFor(run, 'blood-pressure') });
}

function dress(run: Run): void {
  const { exam } = seen(run).case;
  const [position = 'sitting'] = exam.position;
  run.act({ type: 'gown.given', gown: exam.gown });
  if (exam.drape) run.act({ type: 'drape.given' });
  run.act({ type: 'position.helped', position });
}

const turns =
  (from: TurnStep, to: TurnStep): Follow =>
  (run) => {
    for (const step of turnSteps.slice(turnSteps.indexOf(from), turnSteps.indexOf(to) + 1))
      run.act({ type: 'room.turned', step });
  };

export const ways: readonly Way<Rooming>[] = [
  ['Read the schedule', does({ type: 'chart.read' })],
  ['Call the patient by full name', does({ type: 'patient.called', how: 'full-name' })],
  ['cannot wait', does({ type: 'alarm.raised', to: 'provider', stays: true })],
  ['Clean your hands where', does({ type: 'hands.cleaned' })],
  ['Say who you are', does({ type: 'introduction.given', as: 'medical-assistant' })],
  ['likes to talk', does({ type: 'need.asked' })],
  [
    'Bring the qualified interpreter',
    act(({ case: { need } }) => {
      const how = need?.right[0];
      return how === undefined ? undefined : { type: 'interpreter.brought', how };
    }),
  ],
  ['full name and birth date', does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [
    'Watch how they walk',
    act(({ watched }) => {
      const look = looks.find((one) => !watched.includes(one));
      return look === undefined ? undefined : { type: 'patient.watched', look };
    }),
  ],
  ['Walk with the patient', act(({ case: { walk } }) => ({ type: 'patient.walked', how: walk.right[0] ?? 'beside' }))],
  ['Shut the door', does({ type: 'door.closed' })],
  ['Say what will happen now', does({ type: 'procedure.explained' })],
  [
    'they have not finished',
    (run) => {
      skip(run, speechLeftMs(seen(run)));
    },
  ],
  [
    'They wait for a word',
    act((context) => {
      const [moment] = waiting(context);
      const reply = moment?.replies.find(({ grade }) => grade === 'right');
      return moment === undefined || reply === undefined
        ? undefined
        : { type: 'moment.answered', moment: moment.id, reply: reply.id };
    }),
  ],
  ['Begin with an open question', does({ type: 'question.asked', topic: 'reason', manner: 'open' })],
  ['Stay quiet', does({ type: 'silence.kept' })],
  ['minutes alone with you', does({ type: 'companion.placed', where: 'outside' })],
  ['The story has holes', ask(({ case: { asks } }) => asks.story)],
  ['Say a word for how', does({ type: 'empathy.shown' })],
  ['Ask about allergies', ask(({ case: { asks } }) => asks.history.filter((topic) => topic.startsWith('allergy')))],
  ['rest of the history', ask(({ case: { asks } }) => asks.history)],
  [
    'Read the label',
    medicine(({ id, brought }, context) =>
      brought !== null && context.medicines[id]?.read !== true ? { type: 'label.read', medicine: id } : null,
    ),
  ],
  [
    'how it is really taken',
    medicine(({ id }, context) =>
      context.medicines[id]?.asked === true ? null : { type: 'taking.asked', medicine: id },
    ),
  ],
  [
    'Flag each medicine',
    medicine(({ id, flag }, context) =>
      context.medicines[id]?.flag === null ? { type: 'medicine.flagged', medicine: id, flag } : null,
    ),
  ],
  // Word for word: a screen has one manner.
  [
    'Give the screens',
    act((context) => {
      const topic = context.case.asks.screens.find((one) => !askedWell(context, one));
      return topic === undefined ? undefined : { type: 'question.asked', topic, manner: 'focused' };
    }),
  ],
  [
    'prevention record',
    act(({ case: { record }, gaps }) => {
      const next = record.find(({ gap }) => gaps[gap] === undefined);
      return next === undefined ? undefined : { type: 'gap.marked', gap: next.gap, due: next.due };
    }),
  ],
  ['Say back what you heard', does({ type: 'summary.given' })],
  ['Take the vital signs', takeNext],
  ['take it again', takeAgain],
  ['Say what will be examined', does({ type: 'exam.explained' })],
  ['Gown, drape and position', dress],
  [
    'Set out what',
    (run) => {
      for (const item of seen(run).case.exam.items) run.act({ type: 'item.set', item, out: true });
    },
  ],
  [
    'waits where they cannot fall',
    act(({ case: { exam } }) => ({ type: 'patient.settled', where: exam.waits[0] ?? 'chair' })),
  ],
  [
    'Chart the chief complaint',
    (run) => {
      chartComplaint(run, habits);
    },
  ],
  [
    'Chart what was told',
    (run) => {
      chartHeard(run, habits);
    },
  ],
  [
    'Chart each reading',
    (run) => {
      chartReadings(run, habits);
    },
  ],
  [
    'Chart what the patient declined',
    (run) => {
      chartRefusals(run, habits);
    },
  ],
  [
    'Put the hand-off in order',
    (run) => {
      for (const { id, part } of offeredStatements(seen(run)))
        if (part !== null) run.act({ type: 'statement.placed', statement: id, part });
    },
  ],
  ['Hand off to the provider', does({ type: 'handoff.given', how: 'in-person' })],
  ['Lock the screen', does({ type: 'screen.locked' })],
  ['Turn the room over', turns('gloves-on', 'surfaces-wiped')],
  [
    'Keep the surface wet',
    (run) => {
      skip(run, seen(run).case.wipeMinutes * 60_000 + 2000);
      run.act({ type: 'room.turned', step: 'fresh-paper' });
    },
  ],
  ['Restock', turns('restocked', 'gloves-off-hands-clean')],
  ['Finish the visit', does({ type: 'visit.finished' })],
];
