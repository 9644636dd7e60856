/** The coach: the first thing a careful assistant would still do. Looks only at what a learner could know. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { callsForSecond } from './readings.ts';
import { isTakenOver } from './alarms.ts';
import { dueVitals, goodReadings } from './called.ts';
import { looks, type Vital } from './choices.ts';
import type { RoomingContext } from './context.ts';
import { seenMedicines, speakingNow, waiting } from './perception.ts';
import { askedWell } from './rubric/listen.ts';
import { understands } from './talk.ts';
import type { TopicId } from './topics.ts';

const rooming = (section: string) => `clinical-procedures/rooming-a-patient#${section}`;
const talk = (section: string) => `clinical-procedures/interviewing-and-history#${section}`;
const documenting = (section: string) => `clinical-procedures/documenting-care#${section}`;

const isGoing = (context: RoomingContext) => !isTakenOver(context) && context.handoff === null;
const missing = (context: RoomingContext, list: readonly TopicId[]) => list.some((topic) => !askedWell(context, topic));
const inRoom = (context: RoomingContext) => context.walkedHow !== null && context.handoff === null;

/** What the coach looks at: the visit, and vital signs that cannot be taken any more. */
type Seen = RoomingContext & { readonly outOfReach: readonly Vital[] };
const isOpen = (context: Seen, what: Vital): boolean =>
  !context.refused.includes(what) && !context.outOfReach.includes(what) && goodReadings(context, what).length === 0;

const lines: readonly HintLine<Seen>[] = [
  {
    still: ({ chartReadAtMs, calledAs }) => chartReadAtMs === null && calledAs === null,
    text: 'Read the schedule and the chart before you call.',
    teaches: rooming('call-and-identify'),
  },
  {
    still: ({ calledAs }) => calledAs === null,
    text: 'Call the patient by full name, and say no more than the name.',
    teaches: rooming('call-and-identify'),
  },
  {
    still: (context) => context.alarms.some(({ raised }) => raised === null),
    text: 'What you have learned cannot wait: stop, stay, and have the provider told now.',
    teaches: rooming('red-flags'),
  },
  {
    still: ({ encounter, handoff }) => encounter.handsCleanedAtMs === null && handoff === null,
    text: 'Clean your hands where the patient can see it.',
    teaches: rooming('clean-hands'),
  },
  {
    still: ({ encounter, handoff }) => encounter.introducedAs === null && handoff === null,
    text: 'Say who you are: your name and “medical assistant”.',
    teaches: rooming('call-and-identify'),
  },
  {
    still: (context) => context.case.need !== null && !context.needAsked && context.handoff === null,
    text: 'Ask how the patient likes to talk, so that you understand each other.',
    teaches: talk('other-voices'),
  },
  {
    still: (context) => !understands(context) && context.handoff === null,
    text: 'Bring the qualified interpreter this patient needs.',
    teaches: talk('other-voices'),
  },
  {
    still: ({ encounter, handoff }) => encounter.identifiedAtMs === null && handoff === null,
    text: 'Ask for full name and birth date and compare both with the chart.',
    teaches: rooming('call-and-identify'),
  },
  {
    still: (context) => context.watched.length < looks.length && context.handoff === null,
    text: 'Watch how they walk, how they breathe, and their color.',
    teaches: rooming('red-flags'),
  },
  {
    still: ({ walkedHow }) => walkedHow === null,
    text: 'Walk with the patient, in the way that is safe for them.',
    teaches: rooming('move-safely'),
  },
  {
    still: (context) => inRoom(context) && !context.doorClosed,
    text: 'Shut the door before you ask anything.',
    teaches: talk('before-the-first-question'),
  },
  {
    still: (context) => inRoom(context) && context.encounter.explainedAtMs === null,
    text: 'Say what will happen now.',
    teaches: rooming('ask-and-listen'),
  },
  {
    still: (context) => context.handoff === null && speakingNow(context) !== null,
    text: 'Listen: they have not finished.',
    teaches: talk('open-then-narrow'),
  },
  {
    still: (context) => context.handoff === null && waiting(context).length > 0,
    text: 'They wait for a word from you. Answer it before you go on.',
    teaches: talk('tools-and-blocks'),
  },
  {
    still: (context) => isGoing(context) && context.asked.length === 0,
    text: 'Begin with an open question: what brings them in?',
    teaches: talk('open-then-narrow'),
  },
  {
    still: (context) => isGoing(context) && context.silences === 0,
    text: 'Stay quiet for a moment. Some people go on when nobody pushes.',
    teaches: talk('tools-and-blocks'),
  },
  {
    still: (context) =>
      isGoing(context) &&
      context.case.needsTimeAlone &&
      context.companionAt === 'here' &&
      !context.said.some(({ id }) => id === 'outside'),
    text: 'Give the patient some minutes alone with you, as routine.',
    teaches: talk('other-voices'),
  },
  {
    still: (context) => isGoing(context) && missing(context, context.case.asks.story),
    text: 'The story has holes: go through the template, open first, then focused.',
    teaches: rooming('complaint-and-history'),
  },
  {
    still: (context) => isGoing(context) && context.empathies === 0,
    text: 'Say a word for how this must feel.',
    teaches: talk('tools-and-blocks'),
  },
  {
    still: (context) =>
      isGoing(context) &&
      missing(
        context,
        context.case.asks.history.filter((topic) => topic.startsWith('allergy')),
      ),
    text: 'Ask about allergies: medicines, food, latex, and what happened when.',
    teaches: rooming('allergies-and-medicines'),
  },
  {
    still: (context) => isGoing(context) && missing(context, context.case.asks.history),
    text: 'Ask the rest of the history on the template.',
    teaches: talk('the-rest-of-the-history'),
  },
  {
    still: (context) =>
      isGoing(context) &&
      seenMedicines(context).some(({ id, brought }) => brought !== null && context.medicines[id]?.read !== true),
    text: 'Read the label of every bottle on the table.',
    teaches: talk('allergies-and-medicines'),
  },
  {
    still: (context) =>
      isGoing(context) && seenMedicines(context).some(({ id }) => context.medicines[id]?.asked !== true),
    text: 'Ask of each medicine how it is really taken, and when last.',
    teaches: talk('allergies-and-medicines'),
  },
  {
    still: (context) =>
      isGoing(context) && seenMedicines(context).some(({ id }) => context.medicines[id]?.flag === null),
    text: 'Flag each medicine: does list, label and life agree?',
    teaches: talk('allergies-and-medicines'),
  },
  {
    still: (context) => isGoing(context) && missing(context, context.case.asks.screens),
    text: 'Give the screens that are due, word for word.',
    teaches: rooming('screens-by-script'),
  },
  {
    still: (context) => isGoing(context) && context.case.record.some(({ gap }) => context.gaps[gap] === undefined),
    text: 'Go through the prevention record: due, or not due?',
    teaches: 'clinical-procedures/screening-and-wellness#care-by-age',
  },
  {
    still: (context) => isGoing(context) && context.summaries === 0,
    text: 'Say back what you heard, and let the patient mend it.',
    teaches: talk('close-and-hand-over'),
  },
  {
    still: (context) => inRoom(context) && dueVitals(context).some((what) => isOpen(context, what)),
    text: 'Take the vital signs that are due. Before the pressure, let the patient sit quietly for {bp-rest-time}.',
    teaches: 'clinical-procedures/blood-pressure#before-you-measure',
  },
  {
    // Pressure taken by hand is waited for and repeated there: one value comes to the record.
    still: (context) =>
      isGoing(context) &&
      !context.byHand.includes('blood-pressure') &&
      goodReadings(context, 'blood-pressure').length === 1 &&
      goodReadings(context, 'blood-pressure').some((reading) => callsForSecond(context, reading)),
    text: 'That pressure is high: wait {bp-repeat-wait} and take it again.',
    teaches: 'clinical-procedures/blood-pressure#record-repeat-report',
  },
  {
    still: (context) => isGoing(context) && !context.examExplained,
    text: 'Say what will be examined and what to take off.',
    teaches: rooming('position-and-drape'),
  },
  {
    still: (context) =>
      isGoing(context) &&
      (context.gown === null || context.position === null || (context.case.exam.drape && !context.draped)),
    text: 'Gown, drape and position: as the exam needs them.',
    teaches: rooming('position-and-drape'),
  },
  {
    still: (context) => context.items.length === 0 && context.handoff === null,
    text: 'Set out what the provider will need.',
    teaches: rooming('room-and-tray'),
  },
  {
    still: (context) => inRoom(context) && context.settled === null,
    text: 'See that the patient waits where they cannot fall.',
    teaches: rooming('move-safely'),
  },
  {
    still: ({ entries }) => !entries.some(({ kind }) => kind === 'complaint'),
    text: 'Chart the chief complaint in the patient’s words, with how long.',
    teaches: rooming('complaint-and-history'),
  },
  {
    still: (context) =>
      isGoing(context) && context.entries.filter(({ kind }) => kind === 'told').length < context.heard.length / 2,
    text: 'Chart what was told and seen, and nothing else.',
    teaches: documenting('heard-and-seen'),
  },
  {
    still: (context) =>
      dueVitals(context).some(
        (what) => goodReadings(context, what).length > 0 && !context.entries.some(({ of }) => of === what),
      ),
    text: 'Chart each reading as the instrument showed it, with its unit.',
    teaches: documenting('a-good-entry'),
  },
  {
    still: (context) =>
      context.refused.some((what) => !context.entries.some(({ kind, of }) => kind === 'refusal' && of === what)),
    text: 'Chart what the patient declined.',
    teaches: documenting('refusals-and-missed-care'),
  },
  {
    still: (context) => context.handoff === null && context.placed.length === 0,
    text: 'Put the hand-off in order: situation, background, what you found, what you need.',
    teaches: documenting('calls-and-messages'),
  },
  {
    still: ({ handoff }) => handoff === null,
    text: 'Hand off to the provider in person.',
    teaches: rooming('chart-and-hand-off'),
  },
  { still: ({ locked }) => !locked, text: 'Lock the screen.', teaches: rooming('chart-and-hand-off') },
  {
    still: ({ turned }) => !turned.some(({ step }) => step === 'surfaces-wiped'),
    text: 'Turn the room over: gloves, waste, soil, then wipe from clean to dirty.',
    teaches: rooming('turn-the-room'),
  },
  {
    still: ({ turned }) => !turned.some(({ step }) => step === 'fresh-paper'),
    text: 'Keep the surface wet for the time on the label, then lay fresh paper.',
    teaches: rooming('turn-the-room'),
  },
  {
    still: ({ turned }) => !turned.some(({ step }) => step === 'gloves-off-hands-clean'),
    text: 'Restock, take the gloves off and clean your hands.',
    teaches: rooming('turn-the-room'),
  },
];

const last: Hint = { text: 'Everything is done. Finish the visit.', teaches: rooming('turn-the-room') };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to finish. Nobody is sent after what is out of reach. */
export function hintOf(context: RoomingContext, outOfReach: readonly Vital[] = []): Hint {
  return firstHint(lines, { ...context, outOfReach }, last);
}
