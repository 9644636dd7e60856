/** Criteria of the beginning: hands, name, identity, explanation. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion } from '../../core/rubric.ts';
import type { GrowthContext } from '../context.ts';

const of = ({ encounter }: GrowthContext) => encounter;

export const welcomeCriteria: readonly Criterion<GrowthContext>[] = [
  encounterCriterion(
    'hands',
    {
      id: 'GR-01',
      points: 3,
      competencies: ['III.P.3'],
      sources: ['cdc-hand-hygiene'],
      facts: [],
      teaches: 'clinical-procedures/rooming-a-patient#clean-hands',
    },
    of,
  ),
  encounterCriterion(
    'introduction',
    {
      id: 'GR-02',
      points: 2,
      competencies: ['A.7'],
      sources: ['open-rn-nursing-skills-2e'],
      facts: [],
      teaches: 'clinical-procedures/rooming-a-patient#call-and-identify',
    },
    of,
  ),
  encounterCriterion(
    'identity',
    {
      id: 'GR-03',
      points: 4,
      competencies: ['XII.P.1'],
      sources: ['joint-commission-identifiers'],
      facts: ['rm-identifiers'],
      teaches: 'clinical-procedures/rooming-a-patient#call-and-identify',
    },
    of,
  ),
  encounterCriterion(
    'explanation',
    {
      id: 'GR-04',
      points: 2,
      competencies: ['I.P.8', 'A.2'],
      sources: ['open-rn-nursing-skills-2e'],
      facts: [],
      teaches: 'clinical-procedures/vital-signs#pain-height-weight',
    },
    of,
  ),
];
