/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import type { Library } from '#library/library.ts';
import { trial as bpTrial } from '../blood-pressure/trial.ts';
import type { ComposedLearnerEvent } from '../core/compose.ts';
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { asPart, type Part } from '../core/follow-parts.ts';
import type { Trial } from '../core/trial.ts';
import { trial as growthTrial } from '../growth/trial.ts';
import { trial as oximetryTrial } from '../oximetry/trial.ts';
import { trial as pulseTrial } from '../pulse/trial.ts';
import { trial as breathTrial } from '../respiration/trial.ts';
import { trial as roomingTrial } from '../rooming/trial.ts';
import { trial as temperatureTrial } from '../temperature/trial.ts';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readByHandFacts } from './facts.ts';
import { waysOf } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { readCases } from './people.node.ts';
import { expertHabits, ruleBreakerHabits, rusherHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { readByHandEvent } from './schema.ts';
import { roomingByHand, startOf, type RoomingByHand } from './simulation.ts';
import { handTasks, home, taskNames, type TaskName } from './tasks.ts';

const inRoom = (event: { readonly type: string } & Readonly<Record<string, unknown>>): ComposedLearnerEvent => ({
  type: 'task.acted',
  task: home,
  event,
});

/** The tasks of the patient the chart is walked with. */
const walked: readonly TaskName[] = ['temperature', 'pulse', 'blood-pressure'];

export function trial(library: Library): Trial<RoomingByHand> {
  const cases = readCases();
  const facts = readByHandFacts((id) => library.facts.get(id)?.value);
  const by = (habits: Habits) => (run: Runner<RoomingByHand>) => {
    work(run, habits);
  };
  const personas = {
    expert: by(expertHabits),
    slowButSafe: by(slowSafeHabits),
    rusher: by(rusherHabits),
    ruleBreaker: by(ruleBreakerHabits),
  };
  const [bp, room, heat] = [bpTrial(library), roomingTrial(library), temperatureTrial(library)];
  const [beat, breath, clip, size] = [
    pulseTrial(library),
    breathTrial(library),
    oximetryTrial(library),
    growthTrial(library),
  ];
  const atRandom: Readonly<Record<TaskName, (seed: number, index: number) => readonly { readonly type: string }[]>> = {
    rooming: room.randomEvents,
    temperature: heat.randomEvents,
    pulse: beat.randomEvents,
    respiration: breath.randomEvents,
    oximetry: clip.randomEvents,
    growth: size.randomEvents,
    'blood-pressure': bp.randomEvents,
  };
  const parts: Readonly<Record<TaskName, Part>> = {
    rooming: asPart(room),
    temperature: asPart(heat),
    pulse: asPart(beat),
    respiration: asPart(breath),
    oximetry: asPart(clip),
    growth: asPart(size),
    'blood-pressure': asPart(bp),
  };
  return {
    simulation: roomingByHand,
    caseIds: cases.map(({ id }) => id),
    sample: {
      why: 'a visit of forty minutes with up to six tasks in it; each task has its own suite with all its cases and seeds',
      caseIds: [
        'infant-well-visit',
        'chest-pain-walk-in',
        'skin-spot',
        'teen-alone',
        'pressure-recheck',
        'interpreter-needed',
      ],
      seeds: 2,
      walks: 24,
    },
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readByHandEvent,
    personas,
    randomEvents: (seed, index) => {
      // One task's events at a time: a hand is in one place.
      const task = taskNames[drawInt(seed, 'task', index, 0, taskNames.length - 1)] ?? home;
      const turn = handTasks[drawInt(seed, 'turn', index, 0, handTasks.length - 1)] ?? 'pulse';
      return [
        { type: 'time.skipped', ms: drawInt(seed, 'skip', index, 1, 60_000) },
        { type: 'task.opened', task: turn },
        { type: 'task.opened', task: home },
        ...atRandom[task](seed, index)
          .filter(({ type }) => type !== 'time.skipped')
          .map((event): ComposedLearnerEvent => ({ type: 'task.acted', task, event })),
        { type: 'run.ended' },
      ];
    },
    end: { type: 'run.ended' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: waysOf(parts),
    codes: explainedCodes,
    ownNumbers: bp.ownNumbers,
    walk: {
      // Three tasks are due here: six would only be more of the same, three to the sixth of it.
      caseId: 'skin-spot',
      events: [
        inRoom({ type: 'patient.called', how: 'full-name' }),
        inRoom({ type: 'patient.walked', how: 'beside' }),
        inRoom({ type: 'handoff.given', how: 'in-person' }),
        inRoom({ type: 'visit.finished' }),
        ...[home, ...walked].map((task): ComposedLearnerEvent => ({ type: 'task.opened', task })),
        ...walked.map((task): ComposedLearnerEvent => ({
          type: 'task.acted',
          task,
          event: { type: 'visit.finished' },
        })),
        { type: 'run.ended' },
        { type: 'time.passed', ms: 60_000 },
      ],
      bounded: ({ context }) => ({
        open: context.open,
        tasks: Object.entries(context.tasks)
          .map(([task, { state }]) =>
            task === home ? `${task} ${JSON.stringify(state.value)}` : `${task} ${state.status}`,
          )
          .sort(),
      }),
    },
    gotFar: ({ context }) => Object.values(context.tasks).some(({ state }) => state.status === 'done'),
    recorded: [
      {
        name: 'perfect',
        about: 'Mr. Washington, heard to the end; every vital sign taken by hand and brought to the record.',
        caseId: 'asthma-visit',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Jordan by somebody slow and careful: the numbers are there, the summary and the silence are not.',
        caseId: 'teen-alone',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Mr. Kowalski by a rule breaker: unwashed hands, no identity, a word about the heart at the cuff.',
        caseId: 'chest-pain-walk-in',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
