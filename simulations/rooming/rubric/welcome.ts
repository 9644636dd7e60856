/** Criteria of the way in: chart, call, first words, eyes, privacy, understanding. Codes and numbers only. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion } from '../../core/rubric.ts';
import { isTakenOver } from '../alarms.ts';
import type { RoomingContext } from '../context.ts';
import { understands } from '../talk.ts';

const rooming = (section: string) => `clinical-procedures/rooming-a-patient#${section}`;
const talk = (section: string) => `clinical-procedures/interviewing-and-history#${section}`;
const of = ({ encounter }: RoomingContext) => encounter;

function calledAtMs({ said }: RoomingContext): number | null {
  return said.find(({ kind, id }) => kind === 'act' && (id === 'call' || id.startsWith('call:')))?.atMs ?? null;
}

export const welcomeCriteria: readonly Criterion<RoomingContext>[] = [
  {
    id: 'RM-01',
    sentence: 'Reads schedule and chart before calling the patient.',
    points: 2,
    critical: false,
    competencies: ['A.1', 'X.P.2.a'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: rooming('call-and-identify'),
    test: (context) => {
      const callMs = calledAtMs(context);
      if (context.chartReadAtMs === null) return { share: 0, because: 'chart-not-read' };
      return callMs !== null && context.chartReadAtMs > callMs
        ? { share: 0.5, because: 'chart-read-late' }
        : { share: 1, because: 'done' };
    },
  },
  encounterCriterion(
    'hands',
    {
      id: 'RM-02',
      points: 4,
      competencies: ['III.P.3'],
      sources: ['cdc-hand-hygiene'],
      facts: ['rm-hand-rub-time'],
      teaches: rooming('clean-hands'),
    },
    of,
  ),
  encounterCriterion(
    'introduction',
    {
      id: 'RM-03',
      points: 2,
      competencies: ['A.7', 'X.C.1'],
      sources: ['aama-not-nurses'],
      facts: [],
      teaches: rooming('call-and-identify'),
    },
    of,
  ),
  encounterCriterion(
    'identity',
    {
      id: 'RM-04',
      points: 5,
      competencies: ['X.P.2.a', 'XII.P.1'],
      sources: ['joint-commission-identifiers', 'joint-commission-npsg'],
      facts: ['rm-identifiers'],
      teaches: rooming('call-and-identify'),
    },
    of,
  ),
  {
    id: 'RM-05',
    sentence: 'Calls by full name and nothing more, and walks with the patient in the way that is safe for them.',
    points: 3,
    critical: false,
    competencies: ['X.P.2.a', 'XII.P.3', 'A.7'],
    sources: ['open-rn-nursing-assistant', 'cdc-steadi'],
    facts: [],
    teaches: rooming('move-safely'),
    test: ({ calledAs, walkedHow, case: { walk } }) => {
      if (calledAs === null) return { share: 0, because: 'never-called' };
      if (calledAs === 'name-and-reason') return { share: 0, because: 'reason-called-out' };
      const well = calledAs === 'full-name' ? 0.5 : 0.25;
      if (walkedHow === null) return { share: well, because: 'never-walked' };
      if (!walk.right.includes(walkedHow)) return { share: well, because: 'walked-wrong' };
      return calledAs === 'full-name' ? { share: 1, because: 'done' } : { share: 0.75, because: 'first-name-called' };
    },
  },
  {
    id: 'RM-06',
    sentence: 'Watches gait, breathing and color on the way.',
    points: 3,
    critical: false,
    competencies: ['A.1', 'XII.C.9'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: rooming('red-flags'),
    test: ({ watched }) => ({
      share: watched.length / 3,
      because: watched.length === 3 ? 'done' : 'not-watched',
      values: { watched: watched.length },
    }),
  },
  {
    id: 'RM-07',
    sentence: 'Guards privacy: door shut, private questions overheard by nobody, time alone where it is due.',
    points: 5,
    critical: true,
    competencies: ['X.P.2.a', 'A.6'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: talk('before-the-first-question'),
    test: (context) => {
      const { case: patient, moments, said } = context;
      const gaveAway = patient.moments.some(
        ({ id, kind, replies }) =>
          kind === 'privacy' &&
          replies.some(
            (reply) => reply.grade === 'wrong' && moments.some((one) => one.id === id && one.reply === reply.id),
          ),
      );
      if (gaveAway) return { share: 0, because: 'privacy-given-away' };
      const overheard = context.asked.filter((one) => one.overheard).length;
      // In an emergency the door may stand open, and the way may end where it began.
      if (isTakenOver(context) && overheard === 0 && !(context.doorClosed && context.walkedHow !== null))
        return { share: null, because: 'taken-over' };
      if (context.walkedHow === null && !isTakenOver(context)) return { share: 0, because: 'never-walked' };
      if (
        patient.needsTimeAlone &&
        !isTakenOver(context) &&
        !said.some(({ kind, id }) => kind === 'act' && id === 'outside')
      )
        return { share: 0, because: 'no-time-alone' };
      if (overheard > 0) return { share: 0.4, because: 'overheard', values: { overheard } };
      return context.doorClosed ? { share: 1, because: 'done' } : { share: 0.5, because: 'door-open' };
    },
  },
  {
    id: 'RM-08',
    sentence: 'Brings a qualified interpreter where one is needed, before the questions.',
    points: 6,
    critical: true,
    competencies: ['V.C.14', 'A.5'],
    sources: ['cfr-45-92-201', 'cfr-28-36-303', 'ada-gov-effective-communication'],
    facts: [],
    teaches: talk('other-voices'),
    test: (context) => {
      if (context.case.need === null) return { share: null, because: 'not-needed' };
      if (context.asked.length === 0 && context.interpreter === null) return { share: 0, because: 'no-interpreter' };
      if (!understands(context))
        return { share: 0, because: context.interpreter === null ? 'no-interpreter' : 'wrong-interpreter' };
      const { right } = context.case.need;
      if (context.interpretersTried.some((how) => !right.includes(how)))
        return { share: 0.5, because: 'wrong-interpreter-first' };
      return context.asked.some(({ lost }) => lost)
        ? { share: 0.5, because: 'interpreter-late' }
        : { share: 1, because: 'done' };
    },
  },
  encounterCriterion(
    'explanation',
    {
      id: 'RM-09',
      points: 2,
      competencies: ['I.P.8'],
      sources: ['open-rn-nursing-skills-2e'],
      facts: [],
      teaches: rooming('ask-and-listen'),
    },
    of,
  ),
];
