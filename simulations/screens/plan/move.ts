/** The steps of lying, standing and walking. */
import { positions, type Position } from '../case.ts';
import type { ScContext } from '../context.ts';
import { readingAt } from '../findings.ts';
import { postureMs } from '../perception.ts';
import { screenNow } from './ask.ts';
import { sections, type Step } from './step.ts';

const orthostatic = (context: ScContext) =>
  screenNow(context) === 'orthostatic' && context.did.faintWarnedAtMs === null;
const walks = (context: ScContext) => screenNow(context) === 'tug';

const positionNow = (context: ScContext): Position | null =>
  positions.find((position) => readingAt(context, position) === null && !runsFor(context, position)) ?? null;
/** The cuff works on the reading for this position. */
function runsFor({ cuff }: ScContext, position: Position): boolean {
  return cuff?.reading.posture === (position === 'lying' ? 'lying' : 'standing');
}
const dueMs = ({ facts }: ScContext, position: Position): number => {
  const [one = 1, three = 3] = facts.standMinutes;
  return (position === 'lying' ? facts.lieMinutes : position === 'standing-1' ? one : three) * 60_000;
};
const uncharted = (context: ScContext): Position | null =>
  positions.find(
    (position) =>
      readingAt(context, position) !== null && !context.charted.positions.some((entry) => entry.position === position),
  ) ?? null;
/** The reading that runs or came last, as far as it lacks something beside it. */
const lacks = (context: ScContext, what: 'pulseCounted' | 'symptomsAsked') => {
  const reading = context.cuff?.reading ?? context.readings.at(-1);
  return reading?.posture === context.posture && reading.atMs >= context.postureAtMs && !reading[what];
};

export const faintSteps: readonly Step[] = [
  {
    id: 'lay-flat',
    still: ({ swaysAtMs, posture }) => swaysAtMs !== null || posture === 'down',
    text: 'They sway and turn pale: lay them flat at once.',
    teaches: sections.orthostatic,
    act: () => ({ type: 'patient.laid' }),
  },
  {
    id: 'faint-call',
    still: ({ did }) => did.faintWarnedAtMs !== null && did.calls.length === 0,
    text: 'Stay beside them and have a colleague get the provider.',
    teaches: sections.orthostatic,
    act: () => ({ type: 'provider.called', calling: 'stay-and-call' }),
  },
];

export const movingSteps: readonly Step[] = [
  {
    id: 'chair',
    still: (context) => orthostatic(context) && !context.chairPlaced,
    text: 'Put a chair behind where they will stand.',
    teaches: sections.orthostatic,
    act: () => ({ type: 'chair.placed' }),
  },
  {
    id: 'cuff',
    still: (context) => orthostatic(context) && !context.cuffOn,
    text: 'Put the automatic cuff on.',
    teaches: sections.orthostatic,
    act: () => ({ type: 'cuff.put' }),
  },
  {
    id: 'lie',
    still: (context) => orthostatic(context) && positionNow(context) === 'lying' && context.posture !== 'lying',
    text: 'Have them lie flat for {bp-orthostatic-lie-time}.',
    teaches: sections.orthostatic,
    act: () => ({ type: 'patient.laid' }),
  },
  {
    id: 'pulse',
    still: (context) => orthostatic(context) && lacks(context, 'pulseCounted'),
    text: 'Count the pulse with each pressure.',
    teaches: sections.orthostatic,
    act: () => ({ type: 'pulse.counted' }),
  },
  {
    id: 'symptoms',
    still: (context) => orthostatic(context) && lacks(context, 'symptomsAsked'),
    text: 'Ask about dizziness, each time.',
    teaches: sections.orthostatic,
    act: () => ({ type: 'symptoms.asked' }),
  },
  {
    id: 'wait-cuff',
    still: (context) => orthostatic(context) && context.cuff !== null,
    text: 'Wait for the reading.',
    teaches: sections.orthostatic,
    act: () => 2000,
  },
  {
    id: 'chart-position',
    still: (context) => orthostatic(context) && uncharted(context) !== null,
    text: 'Chart pressure and pulse with position and minute.',
    teaches: sections.orthostatic,
    act: (context) => {
      const position = uncharted(context) ?? 'lying';
      const reading = readingAt(context, position);
      if (reading === null) return 100;
      const { systolic, diastolic, pulse } = reading;
      return { type: 'position.charted', position, systolic, diastolic, pulse, confirmed: true };
    },
  },
  {
    id: 'stand',
    still: (context) => {
      const position = positionNow(context);
      return orthostatic(context) && position !== null && position !== 'lying' && context.posture !== 'standing';
    },
    text: 'Help them stand, you within reach and the chair behind.',
    teaches: sections.orthostatic,
    act: () => ({ type: 'patient.stood', spotted: true }),
  },
  {
    id: 'wait-posture',
    still: (context) => {
      const position = positionNow(context);
      return orthostatic(context) && position !== null && postureMs(context) < dueMs(context, position);
    },
    text: 'Wait: lying {bp-orthostatic-lie-time}, then standing {bp-orthostatic-stand-times}. Watch the face.',
    teaches: sections.orthostatic,
    act: (context) => {
      const position = positionNow(context) ?? 'lying';
      const left = dueMs(context, position) - postureMs(context);
      return context.posture === 'standing' ? Math.max(100, Math.min(4000, left)) : Math.max(100, left);
    },
  },
  {
    id: 'start-cuff',
    still: (context) => orthostatic(context) && positionNow(context) !== null,
    text: 'Start the cuff now: the time has come.',
    teaches: sections.orthostatic,
    act: () => ({ type: 'cuff.started' }),
  },
  {
    id: 'sit',
    still: (context) => context.posture === 'standing' && screenNow(context) !== 'orthostatic',
    text: 'Let them sit down.',
    teaches: sections.orthostatic,
    act: () => ({ type: 'patient.seated' }),
  },
  {
    id: 'line',
    still: (context) => walks(context) && context.lineFeet !== context.facts.tugFeet,
    text: 'Measure the line: {ex-tug-distance} from the chair.',
    teaches: sections.falls,
    act: ({ facts }) => ({ type: 'line.measured', feet: facts.tugFeet }),
  },
  {
    id: 'sit-for-walk',
    still: (context) => walks(context) && context.posture === 'lying',
    text: 'Let them sit up in the chair first.',
    teaches: sections.falls,
    act: () => ({ type: 'patient.seated' }),
  },
  {
    id: 'walk',
    still: (context) => walks(context) && context.did.walks.length === 0 && context.posture === 'seated',
    text: 'Say “go”, start the watch, and walk beside them the whole way.',
    teaches: sections.falls,
    act: () => ({ type: 'walk.started', beside: true }),
  },
  {
    id: 'watch-walk',
    still: (context) => walks(context) && context.posture === 'walking',
    text: 'Stay beside them until they sit.',
    teaches: sections.falls,
    act: () => 100,
  },
  {
    id: 'stop',
    still: (context) => walks(context) && context.stopwatchMs === null,
    text: 'Stop the watch as they sit.',
    teaches: sections.falls,
    act: () => ({ type: 'walk.stopped' }),
  },
];
