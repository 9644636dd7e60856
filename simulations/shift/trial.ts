/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import type { Library } from '#library/library.ts';
import { asPart } from '../core/follow-parts.ts';
import type { Trial } from '../core/trial.ts';
import { statusFor } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { waysOf } from './follow.ts';
import { hintFor, ownHints } from './hint.ts';
import { loadKits, taskSimulations } from './kits/loaders.ts';
import { shiftPersonas, type TaskTrials } from './personas.ts';
import { randomEventsOf } from './random-events.ts';
import { shiftEventReader } from './schema.ts';
import { readShifts } from './shifts.node.ts';
import { makeShift, startOf, type Shift } from './simulation.ts';

/** Short shifts of three kinds of places stand for all: each task has its own suite, and `shift.test.ts` works every shift. */
const walked = ['family-practice-short', 'pediatrics-short', 'outpatient-clinic-short'];

const kits = await loadKits(taskSimulations);

export function trial(library: Library): Trial<Shift> {
  const { shifts, factsOf, gathered } = readShifts(library);
  const trials: TaskTrials = Object.fromEntries(taskSimulations.map((id) => [id, gathered.of(id).trial]));
  const personas = shiftPersonas(kits, trials);
  const hint = hintFor(kits);
  const parts = Object.fromEntries(
    shifts.flatMap(({ tasks }) =>
      Object.entries(tasks).flatMap(([task, { simulation }]) => {
        const own = trials[simulation];
        return own === undefined ? [] : [[task, asPart(own)] as const];
      }),
    ),
  );
  const facts = new Map(shifts.map((shift) => [shift.id, factsOf(shift)]));
  return {
    simulation: makeShift(kits),
    caseIds: shifts.map(({ id }) => id),
    sample: {
      why: 'a shift is hours long and full of tasks that have suites of their own',
      caseIds: walked,
      seeds: 2,
      walks: 24,
    },
    start: (caseId, seed, mode) => {
      const shift = shifts.find(({ id }) => id === caseId);
      if (shift === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(shift, facts.get(caseId) ?? {}, seed, mode);
    },
    readEvent: shiftEventReader(kits),
    personas,
    randomEvents: randomEventsOf(
      shifts.filter(({ id }) => walked.includes(id)),
      trials,
    ),
    end: { type: 'run.ended' },
    describe: statusFor(kits),
    // Each task's own hints are looked at with the task.
    hints: ownHints,
    hint: ({ context }) => hint(context),
    follow: waysOf(parts),
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: 'family-practice-short',
      events: [
        { type: 'patient.called', patient: 'p1', room: 'room-1', how: 'name' },
        { type: 'task.opened', task: 'p1-temperature' },
        { type: 'task.left' },
        { type: 'provider.told', patient: 'p1', about: 'ready', urgency: 0 },
        { type: 'patient.seen-off', patient: 'p1' },
        { type: 'time.passed', ms: 60_000 },
        { type: 'run.ended' },
      ],
      bounded: ({ context: { world, open } }) => ({
        open,
        first: world.patients['p1']?.where,
        second: world.patients['p2']?.where,
      }),
    },
    gotFar: ({ context }) => Object.values(context.tasks).some(({ state }) => state.status === 'done'),
    recorded: [
      {
        name: 'perfect',
        about: 'Twenty minutes at Larkspur by an expert: three patients, a call, a result.',
        caseId: 'family-practice-short',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'The same by somebody slow and careful, who leaves charts open on the screen.',
        caseId: 'family-practice-short',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'The same by a rule breaker: critical steps missed in every task, reasons said aloud.',
        caseId: 'family-practice-short',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
