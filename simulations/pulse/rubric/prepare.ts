/** Criteria of preparing: who, how they are, rest, the site, the touch. Codes and numbers only; sentences are in explain.ts. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { PulseContext } from '../context.ts';
import { charted, mainCharted, mainEntry, rightSites } from '../findings.ts';

export const section = 'clinical-procedures/vital-signs#pulse';
const cleanHands = 'clinical-procedures/rooming-a-patient#clean-hands';
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';
export const nothing: Finding = { share: 0, because: 'nothing-counted' };

/** A place counts as found from this placement on, 0 to 1, and half from the second: assumptions. */
const foundFrom = { full: 0.6, half: 0.3 };
/** A raise that no longer matters, beats a minute: an assumption. */
const settledBelowPerMin = 4;

const encounterOf = ({ encounter }: PulseContext) => encounter;
const sources = ['open-rn-nursing-skills-2e'];

export const prepareCriteria: readonly Criterion<PulseContext>[] = [
  encounterCriterion(
    'hands',
    { id: 'PU-01', points: 4, competencies: ['III.P.3', 'I.P.1.c'], sources, facts: [], teaches: cleanHands },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    { id: 'PU-02', points: 2, competencies: ['A.7'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    { id: 'PU-03', points: 5, competencies: ['I.P.1.c', 'XII.P.1'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'PU-04', points: 2, competencies: ['I.P.8'], sources, facts: [], teaches: section },
    encounterOf,
  ),
  {
    id: 'PU-05',
    sentence: 'Asks how the patient feels and whether they have just been active, before counting.',
    points: 3,
    critical: false,
    competencies: ['I.P.3', 'I.P.1.c'],
    sources: ['medlineplus-pulse'],
    facts: ['pulse-rest'],
    teaches: section,
    test: ({ did }) => {
      const asked = (['feeling', 'just-active'] as const).filter((question) => did.asked.includes(question)).length;
      return { share: asked / 2, because: asked === 2 ? 'done' : asked === 1 ? 'asked-half' : 'nothing-asked' };
    },
  },
  {
    id: 'PU-06',
    sentence: 'Counts at rest: lets haste or crying pass first, or charts it beside the rate.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.c', 'A.1'],
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
    id: 'PU-07',
    sentence: 'Chooses the site that suits the patient and the order.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.c', 'A.1'],
    sources: ['vital-sign-measurement-2e', 'open-rn-nursing-skills-2e'],
    facts: ['vs-apical-age', 'pulse-brachial-site'],
    teaches: section,
    test: (context) => {
      const main = mainEntry(context);
      if (main === null) return nothing;
      if (rightSites(context).includes(main.site)) return { share: 1, because: 'done' };
      // A second look at the apex after a count at the usual site is no fault.
      if (main.site === 'apical' && charted(context).some(({ entry }) => rightSites(context).includes(entry.site)))
        return { share: 1, because: 'done' };
      if (context.case.order.kind === 'apical-before-medicine') return { share: 0, because: 'order-not-followed' };
      if (context.case.ageGroup === 'infant') return { share: 0, because: 'infant-at-the-wrist' };
      if (context.case.ageGroup === 'toddler')
        return { share: main.site === 'brachial' ? 0.5 : 0, because: 'toddler-not-at-the-apex' };
      return { share: 0.5, because: main.site === 'apical' ? 'undressed-for-nothing' : 'unusual-site' };
    },
  },
  {
    id: 'PU-08',
    sentence: 'Feels with the fingertips, never with the thumb.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.c'],
    sources: ['vital-sign-measurement-2e', 'medlineplus-pulse'],
    facts: [],
    teaches: section,
    test: (context) => {
      const felt = charted(context).filter(({ count }) => count.hand?.with !== 'stethoscope');
      if (felt.some(({ count }) => count.hand?.with === 'thumb')) return { share: 0, because: 'counted-with-thumb' };
      if (context.did.thumbUsed) return { share: 0.5, because: 'tried-the-thumb' };
      return felt.length === 0 ? { share: null, because: 'nothing-felt' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PU-09',
    sentence: 'Finds the place and the pressure at which the beat is clearest, and keeps them while counting.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.c'],
    sources: ['vital-sign-measurement-2e', 'open-rn-nursing-skills-2e'],
    facts: ['vs-apical-site', 'pulse-apical-child-site', 'pulse-brachial-site'],
    teaches: section,
    test: (context) => {
      const all = charted(context);
      if (all.length === 0) return nothing;
      const shares = all.map(({ count: { placement } }) =>
        placement >= foundFrom.full ? 1 : placement >= foundFrom.half ? 0.5 : 0,
      );
      const share = shares.reduce<number>((sum, one) => sum + one, 0) / shares.length;
      const moved = all.some(({ count }) => count.moved);
      const because = moved ? 'moved-while-counting' : share === 1 ? 'done' : 'not-on-the-spot';
      return { share: moved ? share * 0.5 : share, because };
    },
  },
  {
    id: 'PU-10',
    sentence: 'Listens with a clean stethoscope on bare skin, and covers the patient again.',
    points: 3,
    critical: false,
    competencies: ['III.P.3', 'I.P.8'],
    sources: ['vital-sign-measurement-2e'],
    facts: [],
    teaches: section,
    test: ({ did, gownOpen }) => {
      if (!did.listened)
        return gownOpen ? { share: 0, because: 'left-uncovered' } : { share: null, because: 'did-not-listen' };
      if (did.listenedThroughGown) return { share: 0, because: 'listened-through-cloth' };
      if (gownOpen) return { share: 0.4, because: 'left-uncovered' };
      return did.listenedUnclean ? { share: 0.5, because: 'stethoscope-not-cleaned' } : { share: 1, because: 'done' };
    },
  },
];
