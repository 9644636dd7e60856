/** Criteria of the beginning: who, what is asked, clean things. Codes only; sentences are in explain.ts. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion } from '../../core/rubric.ts';
import type { ShContext } from '../context.ts';
import { ordered } from '../findings.ts';

const section = (id: string) => `clinical-procedures/eyes-ears-nose-and-throat#${id}`;
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';
const of = ({ encounter }: ShContext) => encounter;

export const prepareCriteria: readonly Criterion<ShContext>[] = [
  encounterCriterion(
    'hands',
    {
      id: 'SH-01',
      points: 4,
      competencies: ['III.P.3'],
      sources: ['open-rn-nursing-skills-2e'],
      facts: [],
      teaches: 'clinical-procedures/rooming-a-patient#clean-hands',
    },
    of,
  ),
  encounterCriterion(
    'introduction',
    {
      id: 'SH-02',
      points: 2,
      competencies: ['A.7'],
      sources: ['open-rn-nursing-skills-2e'],
      facts: [],
      teaches: rooming,
    },
    of,
  ),
  encounterCriterion(
    'identity',
    {
      id: 'SH-03',
      points: 5,
      competencies: ['XII.P.1'],
      sources: ['open-rn-nursing-skills-2e'],
      facts: ['rm-identifiers'],
      teaches: rooming,
    },
    of,
  ),
  encounterCriterion(
    'explanation',
    {
      id: 'SH-04',
      points: 2,
      competencies: ['I.P.8'],
      sources: ['open-rn-nursing-skills-2e'],
      facts: [],
      teaches: section('distance-vision'),
    },
    of,
  ),
  {
    id: 'SH-05',
    sentence: 'Asks how eyes and ears are today and, before an eye test, about glasses and letters.',
    points: 4,
    critical: false,
    competencies: ['I.P.3', 'A.4'],
    sources: ['msd-eye-evaluation'],
    facts: [],
    teaches: section('look-and-listen-first'),
    test: (context) => {
      const eye = ordered(context, 'distance') || ordered(context, 'near') || ordered(context, 'color');
      const wanted = [
        ...(eye ? (['eyes-today', 'glasses', 'letters'] as const) : []),
        ...(ordered(context, 'hearing') ? (['ears-today'] as const) : []),
      ];
      const asked = wanted.filter((question) => context.did.asked.includes(question)).length;
      return {
        share: asked / wanted.length,
        because: asked === wanted.length ? 'done' : 'some-not-asked',
        values: { asked, of: wanted.length },
      };
    },
  },
  {
    id: 'SH-06',
    sentence: 'Cleans what touches the face: the occluder before it is held up, the headphones before they go on.',
    points: 3,
    critical: false,
    competencies: ['III.P.3', 'XII.P.1'],
    sources: ['msd-eye-evaluation', 'asha-adult-screening'],
    facts: [],
    teaches: section('distance-vision'),
    test: (context) => {
      const checks = [
        ...(ordered(context, 'distance') ? [context.occluderClean] : []),
        ...(ordered(context, 'hearing') ? [context.phonesClean] : []),
      ];
      if (checks.length === 0) return { share: null, because: 'nothing-touched-the-face' };
      const clean = checks.filter(Boolean).length;
      return { share: clean / checks.length, because: clean === checks.length ? 'done' : 'not-cleaned-before-use' };
    },
  },
];
