/** The steps of the hearing screening. */
import type { Side } from '../case.ts';
import type { ShContext } from '../context.ts';
import { findingReported, levelFor, ordered, toneList } from '../findings.ts';
import { sections, type Step } from './step.ts';

/** Pauses between tones, ms: short and long in turn. */
const pausesMs = [3000, 5600, 4000, 7200, 3400, 6200] as const;
/** After that the hand has gone up or it will not. */
const answerMs = 1500;
const tonesAt = (context: ShContext, ear: Side, pitch: number) =>
  context.tones.filter((tone) => tone.ear === ear && tone.pitch === pitch && tone.level === levelFor(context));
const isSettled = (context: ShContext, ear: Side, pitch: number) => {
  const mine = tonesAt(context, ear, pitch);
  return mine.some(({ raised }) => raised) || mine.length > 1;
};
const toneNow = (context: ShContext) =>
  toneList(context).find(({ ear, pitch }) => !isSettled(context, ear, pitch)) ?? null;
const toneUncharted = (context: ShContext) =>
  toneList(context).find(
    ({ ear, pitch }) =>
      isSettled(context, ear, pitch) &&
      !context.charted.tones.some((entry) => entry.ear === ear && entry.pitch === pitch),
  ) ?? null;
const sinceToneMs = ({ nowMs, tones }: ShContext) => nowMs - (tones.at(-1)?.atMs ?? -60_000);
const pauseMs = ({ tones }: ShContext) => pausesMs[tones.length % pausesMs.length] ?? 3000;
const earUncharted = (context: ShContext): Side | null =>
  (['right', 'left'] as const).find(
    (ear) =>
      toneList(context).every(
        (one) =>
          one.ear !== ear || context.charted.tones.some((entry) => entry.ear === ear && entry.pitch === one.pitch),
      ) && !context.charted.ears.some((entry) => entry.ear === ear),
  ) ?? null;
const setTo = (context: ShContext, ear: Side, pitch: number, level: number) =>
  context.set.ear === ear && context.set.pitch === pitch && context.set.level === level;

const listens = (context: ShContext) => ordered(context, 'hearing') && toneNow(context) !== null;

export const hearingSteps: readonly Step[] = [
  {
    id: 'ears',
    still: (context) => ordered(context, 'hearing') && context.did.earsLookedAtMs === null,
    text: 'Look into both ears for wax or drainage.',
    teaches: sections.hearing,
    act: () => ({ type: 'ears.looked' }),
  },
  {
    id: 'ear-finding',
    still: (context) =>
      context.did.earsLookedAtMs !== null && context.case.earFinding !== null && !findingReported(context),
    text: 'There is something in an ear: tell the provider before you go on.',
    teaches: sections.hearing,
    act: () => ({ type: 'report.made', to: 'provider', content: 'ear-finding' }),
  },
  {
    id: 'door',
    still: (context) => ordered(context, 'hearing') && context.case.noisy && !context.doorClosed,
    text: 'It is noisy: shut the door.',
    teaches: sections.hearing,
    act: () => ({ type: 'door.closed' }),
  },
  {
    id: 'phones-clean',
    still: (context) => listens(context) && !context.phonesClean,
    text: 'Wipe the headphones.',
    teaches: sections.hearing,
    act: () => ({ type: 'headphones.wiped' }),
  },
  {
    id: 'away',
    still: (context) => listens(context) && !context.facesAway,
    text: 'Seat the person so that dial and hand cannot be seen.',
    teaches: sections.hearing,
    act: () => ({ type: 'patient.turned', away: true }),
  },
  {
    id: 'task',
    still: (context) => listens(context) && !context.taskTold,
    text: 'Say what to do: a hand up at each tone, however soft.',
    teaches: sections.hearing,
    act: () => ({ type: 'task.told' }),
  },
  {
    id: 'phones-off-first',
    still: ({ phones }) => phones !== null && (phones.red === 'left' || !phones.cleared),
    text: 'Take the headphones off again: red belongs on the right ear, glasses and earrings off first.',
    teaches: sections.hearing,
    act: () => ({ type: 'headphones.off' }),
  },
  {
    id: 'phones',
    still: (context) => listens(context) && context.phones === null,
    text: 'Put the headphones on: red on the right ear, glasses and earrings off, hair behind the ears.',
    teaches: sections.hearing,
    act: () => ({ type: 'headphones.put', red: 'right', cleared: true }),
  },
  {
    id: 'practice-dial',
    still: (context) =>
      listens(context) &&
      context.tones.length === 0 &&
      !(context.set.pitch === context.facts.practicePitch && context.set.level >= context.facts.practiceLevel),
    text: 'Set a clear tone for practice: {sv-practice-tone}.',
    teaches: sections.hearing,
    act: ({ facts }) => ({ type: 'audiometer.set', ear: 'right', pitch: 1000, level: facts.practiceLevel }),
  },
  {
    id: 'practice',
    still: (context) => listens(context) && context.tones.length === 0,
    text: 'Give the practice tone.',
    teaches: sections.hearing,
    act: () => ({ type: 'tone.given' }),
  },
  {
    id: 'watch',
    still: (context) => ordered(context, 'hearing') && context.tones.length > 0 && sinceToneMs(context) < answerMs,
    text: 'Watch the hand for a moment.',
    teaches: sections.hearing,
    act: (context) => Math.max(100, answerMs - sinceToneMs(context)),
  },
  {
    id: 'chart-tone',
    still: (context) => ordered(context, 'hearing') && toneUncharted(context) !== null,
    text: 'Chart the tone: heard or not heard, at its ear, pitch and level.',
    teaches: sections.hearing,
    act: (context) => {
      const one = toneUncharted(context);
      if (one === null) return 100;
      const raised = tonesAt(context, one.ear, one.pitch).some((tone) => tone.raised);
      const result = raised ? 'heard' : 'not-heard';
      return {
        type: 'tone.charted',
        ear: one.ear,
        pitch: one.pitch,
        level: levelFor(context),
        result,
        confirmed: true,
      };
    },
  },
  {
    id: 'tone-dial',
    still: (context) => {
      const one = toneNow(context);
      return listens(context) && one !== null && !setTo(context, one.ear, one.pitch, levelFor(context));
    },
    text: 'Set the next tone: {ex-hearing-tones}, one ear and then the other, at {ex-hearing-level}.',
    teaches: sections.hearing,
    act: (context) => {
      const one = toneNow(context);
      return one === null ? 100 : { type: 'audiometer.set', ear: one.ear, pitch: one.pitch, level: levelFor(context) };
    },
  },
  {
    id: 'pause',
    still: (context) => listens(context) && sinceToneMs(context) < pauseMs(context),
    text: 'Let a pause go by, another length each time.',
    teaches: sections.hearing,
    act: (context) => Math.max(100, pauseMs(context) - sinceToneMs(context)),
  },
  {
    id: 'tone',
    still: listens,
    text: 'Give the tone. Repeat once what was missed.',
    teaches: sections.hearing,
    act: () => ({ type: 'tone.given' }),
  },
  {
    id: 'ear-result',
    still: (context) => ordered(context, 'hearing') && earUncharted(context) !== null,
    text: 'Chart each ear: pass when every tone was heard, else refer.',
    teaches: sections.hearing,
    act: (context) => {
      const ear = earUncharted(context) ?? 'right';
      const missed = context.charted.tones.some((entry) => entry.ear === ear && entry.result === 'not-heard');
      return { type: 'ear.charted', ear, result: missed ? 'refer' : 'pass' };
    },
  },
  {
    id: 'phones-off',
    still: ({ phones }) => phones !== null,
    text: 'Take the headphones off.',
    teaches: sections.hearing,
    act: () => ({ type: 'headphones.off' }),
  },
];
