/** Criteria of preparing: who, how they are, rest, unwatched, seen well. Codes and numbers only; sentences are in explain.ts. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { BreathContext } from '../context.ts';
import { mainCharted } from '../findings.ts';
import { isSmallChild } from '../sight.ts';

export const section = 'clinical-procedures/vital-signs#respiration';
const cleanHands = 'clinical-procedures/rooming-a-patient#clean-hands';
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';
export const nothing: Finding = { share: 0, because: 'nothing-counted' };

/** A raise that no longer matters, breaths a minute: an assumption. */
const settledBelowPerMin = 2;
/** Movement counts as well seen from this visibility on, and half from the second: assumptions. */
const seenFrom = { full: 0.7, half: 0.3 };

const encounterOf = ({ encounter }: BreathContext) => encounter;
const sources = ['open-rn-nursing-skills-2e'];
const book = ['vital-sign-measurement-2e', 'open-rn-nursing-skills-2e'];
const canMind = ({ case: patient }: BreathContext) => !patient.asleep && !isSmallChild(patient.ageGroup);

export const prepareCriteria: readonly Criterion<BreathContext>[] = [
  encounterCriterion(
    'hands',
    { id: 'RS-01', points: 4, competencies: ['III.P.3', 'I.P.1.d'], sources, facts: [], teaches: cleanHands },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    { id: 'RS-02', points: 2, competencies: ['A.7'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    { id: 'RS-03', points: 5, competencies: ['I.P.1.d', 'XII.P.1'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'RS-04', points: 2, competencies: ['I.P.8'], sources, facts: [], teaches: section },
    encounterOf,
  ),
  {
    id: 'RS-05',
    sentence: 'Asks how the patient feels and whether they get enough air, before counting.',
    points: 3,
    critical: false,
    competencies: ['I.P.3', 'I.P.1.d'],
    sources: book,
    facts: [],
    teaches: section,
    test: ({ did }) => {
      const asked = (['feeling', 'breath'] as const).filter((question) => did.asked.includes(question)).length;
      return { share: asked / 2, because: asked === 2 ? 'done' : asked === 1 ? 'asked-half' : 'nothing-asked' };
    },
  },
  {
    id: 'RS-06',
    sentence: 'Counts at rest: lets haste or crying pass first, or charts it beside the rate.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.d', 'A.1'],
    sources: ['medlineplus-pulse', 'vital-sign-measurement-2e'],
    facts: ['pulse-rest'],
    teaches: section,
    test: (context) => {
      if (context.case.arrives === 'rested') return { share: null, because: 'was-at-rest' };
      const main = mainCharted(context);
      if (main === null) return nothing;
      const { raisedPerMin } = main.count;
      if (raisedPerMin < settledBelowPerMin) return { share: 1, because: 'done' };
      const note = context.case.arrives === 'crying' ? 'crying' : 'just-active';
      return main.entry.notes.includes(note)
        ? { share: 0.6, because: 'raised-but-noted', values: { raisedPerMin } }
        : { share: 0, because: 'counted-unsettled', values: { raisedPerMin } };
    },
  },
  {
    id: 'RS-07',
    sentence: 'Counts without saying so: nobody who knows breathes as before.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.d', 'A.1'],
    sources: book,
    facts: [],
    teaches: section,
    test: (context) => {
      if (!canMind(context)) return { share: null, because: 'nobody-to-mind' };
      const main = mainCharted(context);
      if (context.did.announced) return { share: 0, because: 'announced' };
      if (main === null) return nothing;
      return main.count.aware ? { share: 0.4, because: 'noticed' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'RS-08',
    sentence: 'Keeps the fingers on the wrist while counting, as if the pulse were still being counted.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.d'],
    sources: book,
    facts: [],
    teaches: section,
    test: (context) => {
      if (!canMind(context)) return { share: null, because: 'nobody-to-mind' };
      const main = mainCharted(context);
      if (main === null) return nothing;
      return main.count.covered ? { share: 1, because: 'done' } : { share: 0, because: 'stared' };
    },
  },
  {
    id: 'RS-09',
    sentence: 'Looks where the movement shows, with coat or blanket out of the way, and looks on while counting.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.d'],
    sources: book,
    facts: [],
    teaches: section,
    test: (context) => {
      const main = mainCharted(context);
      if (main === null) return nothing;
      const { visibility, disturbed } = main.count;
      const share = visibility >= seenFrom.full ? 1 : visibility >= seenFrom.half ? 0.5 : 0;
      if (disturbed) return { share: share * 0.5, because: 'disturbed' };
      if (share === 1) return { share, because: 'done' };
      return { share, because: context.case.bulky && !context.loosened ? 'cloth-in-the-way' : 'looked-elsewhere' };
    },
  },
];
