/** Criteria of preparing: who, what to ask, which route, which instrument and cover. Codes and numbers only. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { Route } from '../case.ts';
import type { Take, TemperatureContext } from '../context.ts';
import { judgedTake } from '../findings.ts';
import { questionsFor, routeVerdict } from '../route-rules.ts';
import { coverFor } from '../sensing.ts';

const teaches = 'clinical-procedures/vital-signs#temperature';
const cleanHands = 'clinical-procedures/rooming-a-patient#clean-hands';
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';
export const nothing: Finding = { share: 0, because: 'never-measured' };
const encounterOf = ({ encounter }: TemperatureContext) => encounter;

/** Every take, the one still at the site as well. */
export function allTakes(context: TemperatureContext): readonly Take[] {
  return context.take === null ? context.takes : [...context.takes, context.take];
}

function askedBefore(context: TemperatureContext, route: Route): Finding {
  const needed = questionsFor[route].filter((question) => question !== 'mouth');
  if (needed.length === 0) return { share: null, because: 'nothing-to-ask' };
  const asked = needed.filter((question) => context.asked.includes(question)).length;
  const share = asked / needed.length;
  return { share, because: share === 1 ? 'done' : `not-asked-${route}` };
}

export const prepareCriteria: readonly Criterion<TemperatureContext>[] = [
  encounterCriterion(
    'hands',
    {
      id: 'TP-01',
      points: 4,
      competencies: ['III.P.3', 'I.P.1.b'],
      sources: ['cdc-hand-hygiene', 'open-rn-nursing-skills-2e'],
      facts: [],
      teaches: cleanHands,
    },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    {
      id: 'TP-02',
      points: 5,
      competencies: ['I.P.1.b', 'XII.P.1'],
      sources: ['joint-commission-identifiers'],
      facts: ['rm-identifiers'],
      teaches: rooming,
    },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    {
      id: 'TP-03',
      points: 2,
      competencies: ['A.7'],
      sources: ['open-rn-nursing-skills-2e'],
      facts: [],
      teaches: rooming,
    },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'TP-04', points: 2, competencies: ['A.2'], sources: ['open-rn-nursing-skills-2e'], facts: [], teaches },
    encounterOf,
  ),
  {
    id: 'TP-05',
    sentence: 'Asks about hot and cold drinks, food, gum and smoking before a temperature by mouth.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.b', 'A.4'],
    sources: ['open-rn-nursing-skills-2e', 'newman-oral-temperature-2001', 'rabinowitz-body-temperature-1996'],
    facts: ['vs-oral-wait', 'tt-hot-drink-rise'],
    teaches,
    test: (context) => {
      if (allTakes(context).length === 0) return nothing;
      if (!allTakes(context).some(({ placement }) => placement.route === 'oral'))
        return { share: null, because: 'not-by-mouth' };
      return context.asked.includes('mouth') ? { share: 1, because: 'done' } : { share: 0, because: 'mouth-not-asked' };
    },
  },
  {
    id: 'TP-06',
    sentence: 'After a drink, food, gum or smoking waits {vs-oral-wait}, or uses another route.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.b', 'A.1'],
    sources: ['open-rn-nursing-skills-2e', 'newman-oral-temperature-2001'],
    facts: ['vs-oral-wait', 'tt-hot-drink-rise'],
    teaches,
    test: (context) => {
      const { mouth } = context.case;
      if (mouth === null) return { share: null, because: 'mouth-was-at-rest' };
      const take = judgedTake(context);
      if (take === null) return nothing;
      if (take.placement.route !== 'oral') return { share: 1, because: 'done' };
      const minutes = mouth.minutesAgo + take.startedAtMs / 60_000;
      return minutes >= context.facts.oralWaitMin
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'mouth-not-waited', values: { minutes: Math.floor(minutes) } };
    },
  },
  {
    id: 'TP-07',
    sentence: 'Asks for what speaks against the route before using it.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.b', 'A.4'],
    sources: ['open-rn-nursing-skills-2e', 'vital-sign-measurement-2e'],
    facts: ['tt-rectal-not'],
    teaches,
    test: (context) => {
      const take = judgedTake(context);
      return take === null ? nothing : askedBefore(context, take.placement.route);
    },
  },
  {
    id: 'TP-08',
    sentence: 'Chooses the route by age, condition and order.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.b', 'I.P.3', 'A.1'],
    sources: [
      'open-rn-nursing-skills-2e',
      'vital-sign-measurement-2e',
      'merck-child-temperature',
      'mayo-thermometer-basics',
    ],
    facts: ['tt-oral-from-age', 'tt-ear-from-age', 'tt-rectal-not'],
    teaches,
    test: (context) => {
      const take = judgedTake(context);
      if (take === null) return nothing;
      const { fit, because } = routeVerdict(context.case, context.facts, take.placement.route);
      if (fit === 'fit') return { share: 1, because: 'done' };
      return { share: fit === 'second' ? 0.5 : 0, because: `route-${because}` };
    },
  },
  {
    id: 'TP-09',
    sentence: 'Uses no route that can harm this patient.',
    points: 6,
    critical: true,
    competencies: ['XII.P.1', 'I.P.1.b'],
    sources: ['open-rn-nursing-skills-2e', 'vital-sign-measurement-2e', 'merck-child-temperature'],
    facts: ['tt-rectal-not', 'tt-oral-from-age'],
    teaches,
    test: (context) => {
      const takes = allTakes(context);
      if (takes.length === 0) return nothing;
      const harm = takes
        .map(({ placement }) => routeVerdict(context.case, context.facts, placement.route))
        .find(({ fit }) => fit === 'harmful');
      return harm === undefined ? { share: 1, because: 'done' } : { share: 0, because: `harm-${harm.because}` };
    },
  },
  {
    id: 'TP-10',
    sentence: 'Uses the thermometer made for the route, and never a rectal probe in the mouth.',
    points: 4,
    critical: true,
    competencies: ['III.P.3', 'XII.P.1'],
    sources: ['vital-sign-measurement-2e', 'open-rn-nursing-skills-2e'],
    facts: [],
    teaches,
    test: (context) => {
      const takes = allTakes(context);
      if (takes.length === 0) return nothing;
      if (takes.some(({ device, placement }) => device === 'rectal-probe' && placement.route === 'oral'))
        return { share: 0, because: 'rectal-probe-in-mouth' };
      if (takes.some(({ device, placement }) => device !== 'rectal-probe' && placement.route === 'rectal'))
        return { share: 0, because: 'oral-probe-in-rectum' };
      return takes.some(({ device, placement }) => device === 'rectal-probe' && placement.route === 'axillary')
        ? { share: 0.5, because: 'rectal-probe-elsewhere' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'TP-11',
    sentence: 'Puts a new cover of the right kind on the instrument for this patient.',
    points: 5,
    critical: true,
    competencies: ['III.P.3', 'XII.P.1'],
    sources: ['vital-sign-measurement-2e', 'open-rn-nursing-skills-2e'],
    facts: [],
    teaches,
    test: (context) => {
      const takes = allTakes(context);
      if (takes.length === 0) return nothing;
      const bare = takes.filter(({ cover }) => cover === null);
      if (bare.some(({ device }) => device !== 'forehead')) return { share: 0, because: 'no-cover' };
      if (takes.some(({ cover }) => cover?.state === 'someone-else')) return { share: 0, because: 'old-cover' };
      // A scanner stays on whole skin, and many are made to be wiped instead of capped.
      if (bare.length > 0) return { share: 0.5, because: 'no-cap' };
      return takes.some(({ cover, device }) => cover?.cover !== coverFor[device])
        ? { share: 0.5, because: 'wrong-cover' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'TP-12',
    sentence: 'Wears gloves for the rectal route.',
    points: 3,
    critical: false,
    competencies: ['III.P.3'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches,
    test: (context) => {
      const rectal = allTakes(context).filter(({ placement }) => placement.route === 'rectal');
      if (rectal.length === 0) return { share: null, because: 'not-by-rectum' };
      return rectal.every(({ gloved }) => gloved) ? { share: 1, because: 'done' } : { share: 0, because: 'no-gloves' };
    },
  },
];
