/** Criteria of the beginning: who, order, allergies, consent. Codes and numbers only; sentences are in explain.ts. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { SurgeryContext } from '../context.ts';
import { hasTold, hasToldBefore, procedureOf } from '../findings.ts';

export const teaches = (section: string): string => `clinical-procedures/minor-surgery#${section}`;
const cleanHands = 'clinical-procedures/rooming-a-patient#clean-hands';
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';
export const done: Finding = { share: 1, because: 'done' };
export const lost = (because: string, share = 0): Finding => ({ share, because });
export const notAsked = (because: string): Finding => ({ share: null, because });

const encounterOf = ({ encounter }: SurgeryContext) => encounter;
const sources = ['open-rn-nursing-skills-2e'];

export const prepareCriteria: readonly Criterion<SurgeryContext>[] = [
  encounterCriterion(
    'hands',
    { id: 'MS-01', points: 4, competencies: ['III.P.3'], sources, facts: [], teaches: cleanHands },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    { id: 'MS-02', points: 2, competencies: ['A.7'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    { id: 'MS-03', points: 5, competencies: ['XII.P.1'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'MS-04', points: 2, competencies: ['I.P.8'], sources, facts: [], teaches: teaches('assisting') },
    encounterOf,
  ),
  {
    id: 'MS-05',
    sentence: 'Reads the order, the site and the provider’s card before anything is opened.',
    points: 3,
    critical: false,
    competencies: ['I.P.9', 'A.1'],
    sources: ['who-surgical-care-2003'],
    facts: [],
    teaches: teaches('skin-and-trays'),
    test: ({ did }) => (did.orderRead ? done : lost('order-not-read')),
  },
  {
    id: 'MS-06',
    sentence: 'Asks about latex, antiseptics, anesthetics and tape, whatever the chart says.',
    points: 4,
    critical: false,
    competencies: ['I.P.8', 'I.P.3'],
    sources: ['who-surgical-care-2003'],
    facts: [],
    teaches: teaches('skin-and-trays'),
    test: ({ did }) =>
      did.asked.length === 4
        ? done
        : lost(did.asked.length === 0 ? 'allergies-not-asked' : 'allergies-half', did.asked.length / 4),
  },
  {
    id: 'MS-07',
    sentence: 'Tells the provider about a reaction before the work, and keeps the thing away from the patient.',
    points: 6,
    critical: true,
    competencies: ['A.1', 'XII.P.1'],
    sources: ['who-surgical-care-2003'],
    facts: [],
    teaches: teaches('skin-and-trays'),
    test: (context) => {
      const { allergy } = context.case;
      if (allergy === null) return notAsked('no-reaction');
      if (allergy === 'antiseptic' && context.did.metAllergen) return lost('reaction-to-antiseptic');
      if (allergy === 'latex' && (context.did.metAllergen || context.gloves.kind === 'latex'))
        return lost('latex-on-the-patient');
      if (!hasTold(context, 'allergy')) return lost('reaction-not-told');
      return hasToldBefore(context, 'allergy') ? done : lost('reaction-told-late');
    },
  },
  {
    id: 'MS-08',
    sentence: 'Looks at the consent and leaves explaining and doubts to the provider.',
    points: 6,
    critical: true,
    competencies: ['X.C.13.a', 'X.C.1', 'A.6'],
    sources: ['joint-commission-universal-protocol', 'who-surgical-care-2003'],
    facts: [],
    teaches: teaches('what-we-do-here'),
    test: (context) => {
      const task = procedureOf(context);
      if (task === null) return notAsked('no-form-needed');
      if (context.did.overstepped) return lost('consent-overstepped');
      if (task.consent !== 'signed') {
        const told = context.did.told.find(({ what }) => what === 'consent');
        if (told === undefined) return lost('consent-not-told');
        return context.begunAtMs !== null && told.atMs > context.begunAtMs ? lost('consent-too-late') : done;
      }
      return context.did.consentSeen ? done : lost('consent-not-seen', 0.3);
    },
  },
];
