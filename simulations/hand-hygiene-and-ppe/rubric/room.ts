/** Criteria of the room: the words at the start, the door, the work, the hands between, what stays behind, what is said. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion } from '../../core/rubric.ts';
import { careActs, coughs, isAirborne } from '../care.ts';
import type { HygieneContext } from '../context.ts';
import { glowing, hallSurfaces, realCleanings, wentIn } from '../findings.ts';
import { done, inVisit, lost, none, part, section } from './parts.ts';

const encounterOf = ({ encounter }: HygieneContext) => encounter;
const visit = ['open-rn-nursing-skills-2e'];

const criteria: readonly Criterion<HygieneContext>[] = [
  encounterCriterion(
    'introduction',
    { id: 'HP-17', points: 2, competencies: ['A.7'], sources: visit, facts: [], teaches: section.rooming },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    { id: 'HP-18', points: 4, competencies: ['XII.P.1'], sources: visit, facts: [], teaches: section.rooming },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'HP-19', points: 2, competencies: ['I.P.8'], sources: visit, facts: [], teaches: section.standard },
    encounterOf,
  ),
  {
    id: 'HP-20',
    sentence: 'Keeps the door shut while the patient is inside, where the air carries germs.',
    points: 3,
    critical: false,
    competencies: ['III.P.2', 'III.C.5'],
    sources: ['cdc-isolation-2007'],
    facts: [],
    teaches: section.spread,
    test: ({ case: scenario, did, doorOpen }) => {
      if (!isAirborne(scenario)) return none('not-airborne');
      if (did.cares.length === 0) return lost('nothing-done');
      const open = did.cares.filter(({ doorShut }) => !doorShut).length;
      if (open > 0) return part(1 - open / did.cares.length, 'door-open-at-work');
      return doorOpen ? part(0.5, 'door-left-open') : done;
    },
  },
  {
    id: 'HP-21',
    sentence: 'Offers a mask to a patient whose cough carries germs.',
    points: 2,
    critical: false,
    competencies: ['III.C.5', 'III.P.2'],
    sources: ['cdc-isolation-2007', 'cdc-outpatient-guide'],
    facts: [],
    teaches: section.door,
    test: ({ case: scenario, patientMasked }) =>
      coughs(scenario) ? (patientMasked ? done : lost('patient-not-masked')) : none('no-cough'),
  },
  {
    id: 'HP-22',
    sentence: 'Does everything that was ordered.',
    points: 5,
    critical: false,
    competencies: ['I.P.9'],
    sources: ['cdc-isolation-2007'],
    facts: [],
    teaches: section.standard,
    test: ({ case: scenario, did }) => {
      const open = scenario.cares.filter((care) => !did.cares.some((one) => one.care === care && one.inside));
      return open.length === 0 ? done : part(1 - open.length / scenario.cares.length, 'ordered-left-undone');
    },
  },
  {
    id: 'HP-23',
    sentence: 'Goes from dirty to clean with new gloves on clean hands.',
    points: 6,
    critical: true,
    competencies: ['III.P.2', 'III.P.9'],
    sources: ['cdc-hand-hygiene', 'cdc-isolation-2007'],
    facts: [],
    teaches: section.moments,
    test: (context) => {
      if (!context.case.cares.includes('new-dressing-on')) return none('no-clean-site');
      const { cares } = context.did;
      const clean = cares.find(({ care }) => care === 'new-dressing-on');
      const dirty = cares.find(({ care }) => careActs[care].dirty);
      if (clean === undefined || dirty === undefined) return lost('dressing-left-undone');
      if (context.germs.loads['clean-dressing'] > 0)
        return lost('clean-dressing-soiled', { percent: context.germs.loads['clean-dressing'] });
      const between = realCleanings(context).some(({ atMs }) => atMs > dirty.atMs && atMs <= clean.atMs);
      return between ? done : part(0.5, 'gloves-changed-hands-not-cleaned');
    },
  },
  {
    id: 'HP-24',
    sentence: 'Keeps gloved or soiled hands away from the face, the phone and the keyboard.',
    points: 4,
    critical: false,
    competencies: ['III.P.2', 'III.C.3.a'],
    sources: ['cdc-isolation-2007'],
    facts: [],
    teaches: section.choose,
    test: (context) => {
      if (!wentIn(context)) return lost('never-went-in');
      const touches = context.did.reached.filter(({ gloved, surface }) => gloved || surface.endsWith('front'));
      return touches.length === 0 ? done : part(touches.length > 1 ? 0 : 0.4, 'reached-with-gloves');
    },
  },
  {
    id: 'HP-25',
    sentence: 'Carries nothing out: the door handle, the phone and the keyboard outside stay clean.',
    points: 5,
    critical: false,
    competencies: ['III.C.7', 'III.P.2'],
    sources: ['cdc-isolation-2007'],
    facts: [],
    teaches: section.moments,
    test: (context) => {
      if (context.did.leftAtMs === null || context.inside) return lost('never-left');
      const bad = glowing(context, hallSurfaces);
      return bad.length === 0 ? done : part(bad.length > 1 ? 0 : 0.4, 'germs-carried-out', { surfaces: bad.join(' ') });
    },
  },
  {
    id: 'HP-26',
    sentence: 'Wipes table, cuff and handle with gloves on, with a product that works on this germ.',
    points: 4,
    critical: false,
    competencies: ['III.C.4', 'III.P.2'],
    sources: ['cdc-isolation-2007', 'cdc-c-diff'],
    facts: ['hh-spore-kill'],
    teaches: section.spread,
    test: ({ case: scenario, did }) => {
      const after = did.cares.at(-1)?.atMs ?? 0;
      const late = did.wiped.filter(({ atMs }) => atMs >= after);
      if (late.length === 0) return lost(did.wiped.length > 0 ? 'wiped-too-early' : 'not-wiped');
      const works = late.filter((one) =>
        scenario.germ === 'outlives-alcohol' ? one.with === 'sporicidal' : one.with !== 'alcohol-pad',
      );
      if (works.length === 0)
        return lost(scenario.germ === 'outlives-alcohol' ? 'spores-not-killed' : 'wiped-with-a-pad');
      return works.some(({ gloved }) => gloved) ? done : part(0.5, 'wiped-bare-handed');
    },
  },
  {
    id: 'HP-27',
    sentence:
      'Hands the room on rightly: kept shut after germs in the air ({rm-measles-room}), else free once it is clean.',
    points: 3,
    critical: false,
    competencies: ['III.C.5'],
    sources: ['cdc-isolation-2007', 'cdc-measles-infection-control'],
    facts: ['rm-measles-room'],
    teaches: section.spread,
    test: ({ case: scenario, did }) => {
      if (did.handOn === null) return lost('room-not-handed-on');
      if (isAirborne(scenario)) return did.handOn === 'kept-shut' ? done : lost('room-opened-too-soon');
      if (did.handOn === 'kept-shut') return part(0.5, 'room-shut-for-nothing');
      return did.wiped.length > 0 ? done : lost('room-not-clean');
    },
  },
  {
    id: 'HP-28',
    sentence: 'Answers the patient without naming or denying an illness.',
    points: 3,
    critical: true,
    competencies: ['X.C.1', 'A.1'],
    sources: visit,
    facts: [],
    teaches: section.door,
    test: ({ did }) => {
      if (did.told.includes('you-have-it')) return lost('diagnosed');
      if (did.told.includes('nothing-to-worry-about')) return lost('reassured-falsely');
      if (did.told.includes('sign-provider-explains')) return done;
      return part(0.3, did.told.length === 0 ? 'said-nothing' : 'kept-secret');
    },
  },
];

export const roomCriteria = criteria.map(inVisit);
