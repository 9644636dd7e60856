/** Criteria of preparing: who, look and questions, site, warmth, stillness, light. Codes and numbers only. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion, Finding } from '../../core/rubric.ts';
import { questionIds } from '../case.ts';
import type { Clip, OximetryContext } from '../context.ts';
import { judgedReading } from '../findings.ts';
import { movement, nailNow, warmth } from '../signal.ts';

export const teaches = 'clinical-procedures/vital-signs#oxygen-saturation';
const cleanHands = 'clinical-procedures/rooming-a-patient#clean-hands';
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';
export const nothing: Finding = { share: 0, because: 'never-measured' };
const encounterOf = ({ encounter }: OximetryContext) => encounter;

/** Clip and moment of the reading that counts; null without one. */
function judged(context: OximetryContext): { readonly clip: Clip; readonly atMs: number } | null {
  return judgedReading(context);
}

export const prepareCriteria: readonly Criterion<OximetryContext>[] = [
  encounterCriterion(
    'hands',
    {
      id: 'OX-01',
      points: 4,
      competencies: ['III.P.3', 'I.P.1.i'],
      sources: ['cdc-hand-hygiene', 'open-rn-nursing-skills-2e'],
      facts: [],
      teaches: cleanHands,
    },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    {
      id: 'OX-02',
      points: 5,
      competencies: ['I.P.1.i', 'XII.P.1'],
      sources: ['joint-commission-identifiers'],
      facts: ['rm-identifiers'],
      teaches: rooming,
    },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    {
      id: 'OX-03',
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
    { id: 'OX-04', points: 2, competencies: ['A.2'], sources: ['open-rn-nursing-skills-2e'], facts: [], teaches },
    encounterOf,
  ),
  {
    id: 'OX-05',
    sentence: 'Looks at the person as well as the screen: color, breathing and speech.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.i', 'A.1'],
    sources: ['fda-pulse-oximeter-2021', 'open-rn-nursing-skills-2e'],
    facts: ['ox-dark-skin', 'vs-spo2-accuracy'],
    teaches,
    test: ({ looked }) => (looked ? { share: 1, because: 'done' } : { share: 0, because: 'not-looked' }),
  },
  {
    id: 'OX-06',
    sentence: 'Asks how they feel, what they breathe, what they were exposed to and what is usual for them.',
    points: 4,
    critical: false,
    competencies: ['A.4', 'I.P.3'],
    sources: ['open-rn-nursing-skills-2e', 'hampson-carbon-monoxide-2012'],
    facts: ['ox-carbon-monoxide'],
    teaches,
    test: ({ asked }) => {
      const share = asked.length / questionIds.length;
      return { share, because: share === 1 ? 'done' : 'some-not-asked' };
    },
  },
  {
    id: 'OX-07',
    sentence: 'Looks at nails and feels the hands before choosing a site.',
    points: 3,
    critical: false,
    competencies: ['I.P.1.i'],
    sources: ['fda-pulse-oximeter-2021', 'open-rn-nursing-skills-2e'],
    facts: ['vs-spo2-errors'],
    teaches,
    test: ({ examined }) => (examined ? { share: 1, because: 'done' } : { share: 0, because: 'hands-not-examined' }),
  },
  {
    id: 'OX-08',
    sentence: 'Measures through a bare nail, sideways or at the earlobe: not through {ox-nail-polish}.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.i'],
    sources: ['fda-pulse-oximeter-2021', 'nail-polish-oximetry-review-2023'],
    facts: ['ox-nail-polish', 'vs-spo2-errors'],
    teaches,
    test: (context) => {
      const reading = judged(context);
      if (reading === null) return nothing;
      const { site, how } = reading.clip;
      if (site === 'earlobe' || how === 'sideways') return { share: 1, because: 'done' };
      const nail = nailNow(context, site);
      return nail === 'bare' ? { share: 1, because: 'done' } : { share: 0, because: `through-${nail}` };
    },
  },
  {
    id: 'OX-09',
    sentence: 'Warms a cold hand first, or uses the earlobe.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.i'],
    sources: ['fda-pulse-oximeter-2021', 'open-rn-nursing-skills-2e'],
    facts: ['vs-spo2-errors'],
    teaches,
    test: (context) => {
      if (!context.case.coldHands) return { share: null, because: 'hands-were-warm' };
      const reading = judged(context);
      if (reading === null) return nothing;
      if (reading.clip.site === 'earlobe') return { share: 1, because: 'done' };
      const warm = warmth(context, reading.atMs);
      return warm >= 0.9 ? { share: 1, because: 'done' } : { share: warm >= 0.5 ? 0.5 : 0, because: 'hand-still-cold' };
    },
  },
  {
    id: 'OX-10',
    sentence: 'Brings a moving hand to rest: a pillow, a helping hand, a blanket.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.i', 'A.3'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches,
    test: (context) => {
      if (context.case.motion === 'none') return { share: null, because: 'hand-was-still' };
      const reading = judged(context);
      if (reading === null) return nothing;
      const moves = movement(context, reading.atMs);
      return moves <= 0.2 ? { share: 1, because: 'done' } : { share: 0, because: `moved-${context.case.motion}` };
    },
  },
  {
    id: 'OX-11',
    sentence: 'Shades the sensor from bright light.',
    points: 3,
    critical: false,
    competencies: ['I.P.1.i'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches,
    test: (context) => {
      if (!context.case.brightLight) return { share: null, because: 'light-was-dim' };
      return context.helped['light-shaded'] === undefined
        ? { share: 0, because: 'not-shaded' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'OX-12',
    sentence: 'Cleans the sensor and seats the one made for the site, all the way on.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.i', 'III.P.3'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches,
    test: (context) => {
      const reading = judged(context);
      if (reading === null) return nothing;
      const { site, how, sensor } = reading.clip;
      if ((site === 'earlobe') !== (sensor === 'ear')) return { share: 0, because: 'wrong-sensor' };
      if (how === 'half-on') return { share: 0, because: 'half-on' };
      return context.sensorCleaned ? { share: 1, because: 'done' } : { share: 0.5, because: 'sensor-not-cleaned' };
    },
  },
];
