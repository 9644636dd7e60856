/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import type { Library } from '#library/library.ts';
import { taskSnapshot } from '../core/compose.ts';
import type { SimulationTypes } from '../core/simulation.ts';
import type { Trial } from '../core/trial.ts';
import { statusOf } from './describe.ts';
import { wholeCodes } from './explain.ts';
import { deskTrials, gather } from './gather.node.ts';
import { waysOf } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { randomEvents, worksAs, type AnyDeskTrial, type DeskTrials } from './personas.ts';
import { readThreadEvent } from './schema.ts';
import { phoneToPaid, startOf, type PhoneToPaid } from './simulation.ts';
import { desks } from './tasks.ts';

/** A desk's trial among others: it is only ever handed its own desk. */
function forgetful<T extends SimulationTypes>(trial: Trial<T>): AnyDeskTrial {
  return trial as unknown as AnyDeskTrial;
}

export function trial(library: Library): Trial<PhoneToPaid> {
  const { cases, facts } = gather(library);
  const own = deskTrials(library);
  const trials: DeskTrials = {
    appointments: forgetful(own.appointments),
    'check-in': forgetful(own['check-in']),
    coding: forgetful(own.coding),
    'prior-authorization': forgetful(own['prior-authorization']),
    claim: forgetful(own.claim),
    'denial-desk': forgetful(own['denial-desk']),
    payments: forgetful(own.payments),
  };
  const personas = {
    expert: worksAs('expert', trials),
    slowButSafe: worksAs('slowButSafe', trials),
    rusher: worksAs('rusher', trials),
    ruleBreaker: worksAs('ruleBreaker', trials),
  };
  return {
    simulation: phoneToPaid,
    caseIds: cases.map(({ id }) => id),
    fewCases: 'One patient’s way through desks that have cases of their own; the seed varies every desk.',
    start: (caseId, seed, mode) => {
      const scenario = cases.find(({ id }) => id === caseId);
      if (scenario === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(scenario, facts, seed, mode);
    },
    readEvent: readThreadEvent,
    personas,
    randomEvents: randomEvents(trials),
    end: { type: 'run.ended' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: waysOf(trials),
    codes: [...new Set([...wholeCodes, ...Object.values(trials).flatMap(({ codes }) => codes)])],
    ownNumbers: own.appointments.ownNumbers,
    walk: {
      caseId: 'castellano',
      events: [{ type: 'task.opened', task: 'check-in' }, { type: 'time.passed', ms: 1000 }, { type: 'run.ended' }],
      bounded: ({ context }) => ({ open: context.open, begun: Object.keys(context.tasks) }),
    },
    gotFar: ({ context }) => taskSnapshot(desks['check-in'], context.tasks, 'check-in') !== null,
    recorded: [
      {
        name: 'perfect',
        about: 'Ms. Castellano from the call to the posted payment, by an expert at every desk.',
        caseId: 'castellano',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Her visit by somebody careful, with small slips that come back.',
        caseId: 'castellano',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Her visit by a rule breaker.',
        caseId: 'castellano',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
