/** Criteria of the beginning, of looking, measuring, cleaning and dressing. Codes and numbers only. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { WoundContext } from '../context.ts';
import { mmPerInch } from '../facts.ts';
import { dressingNow, lookRight, stopsHere, toldProvider } from '../findings.ts';

export const teaches = (section: string): string => `clinical-procedures/wound-care#${section}`;
const cleanHands = 'clinical-procedures/rooming-a-patient#clean-hands';
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';
export const done: Finding = { share: 1, because: 'done' };
export const lost = (because: string, share = 0): Finding => ({ share, because });
export const notAsked = (because: string): Finding => ({ share: null, because });
export const care = ['open-rn-wound-care'];

const encounterOf = ({ encounter }: WoundContext) => encounter;
const sources = ['open-rn-nursing-skills-2e'];
/** A ruler is read to this, mm, for all and for half of the points; deeper ones the same. Assumptions. */
const readWithin = { full: 1, half: 3 };
/** The tip is near the ordered distance within this share of it: an assumption. */
const tipSlack = 0.6;

export const lookCriteria: readonly Criterion<WoundContext>[] = [
  encounterCriterion(
    'hands',
    { id: 'WC-01', points: 4, competencies: ['III.P.3'], sources, facts: [], teaches: cleanHands },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    { id: 'WC-02', points: 2, competencies: ['A.7'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    { id: 'WC-03', points: 5, competencies: ['XII.P.1'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'WC-04', points: 2, competencies: ['I.P.8'], sources, facts: [], teaches: teaches('change-a-dressing') },
    encounterOf,
  ),
  {
    id: 'WC-05',
    sentence: 'Reads the order, the place and the side.',
    points: 3,
    critical: false,
    competencies: ['A.1'],
    sources: care,
    facts: [],
    teaches: teaches('change-a-dressing'),
    test: ({ did }) => (did.orderRead ? done : lost('order-not-read')),
  },
  {
    id: 'WC-06',
    sentence: 'Asks about pain, fever, reactions, when it happened, and for an open wound about tetanus.',
    points: 4,
    critical: false,
    competencies: ['I.P.3', 'III.P.8'],
    sources: ['cdc-tetanus-wounds', 'open-rn-wound-care'],
    facts: [],
    teaches: teaches('tetanus-and-teaching'),
    test: ({ did, case: patient }) => {
      const owed =
        patient.wound === null
          ? (['pain', 'since', 'reactions'] as const)
          : (['pain', 'fever', 'tetanus', 'reactions', 'since'] as const);
      const asked = owed.filter((question) => did.asked.includes(question)).length;
      return asked === owed.length ? done : lost(asked === 0 ? 'nothing-asked' : 'questions-left', asked / owed.length);
    },
  },
  {
    id: 'WC-07',
    sentence:
      'Wears gloves at the wound, and changes them with clean hands between the old dressing and the clean work.',
    points: 6,
    critical: true,
    competencies: ['III.P.2', 'III.P.9', 'III.P.3'],
    sources: care,
    facts: [],
    teaches: teaches('change-a-dressing'),
    test: ({ did, case: patient }) => {
      if (patient.wound === null) return notAsked('no-open-wound');
      if (did.touchedBare) return lost('bare-hands-at-wound');
      return did.dirtyGlovesOnClean ? lost('dirty-gloves-on-clean', 0.3) : done;
    },
  },
  {
    id: 'WC-08',
    sentence: 'Looks at the wound before it is cleaned or covered.',
    points: 4,
    critical: false,
    competencies: ['III.P.8'],
    sources: care,
    facts: [],
    teaches: teaches('look-first'),
    test: (context) => {
      if (context.case.wound === null) return notAsked('no-open-wound');
      if (!context.looked) return lost('not-looked');
      return context.did.lookedLate ? lost('looked-late', 0.4) : done;
    },
  },
  {
    id: 'WC-09',
    sentence:
      'Measures with the ruler, the long way first, then straight across, then the depth, and charts it in centimeters.',
    points: 7,
    critical: false,
    competencies: ['III.P.8', 'II.P.5', 'X.P.3'],
    sources: care,
    facts: [],
    teaches: teaches('look-first'),
    test: ({ case: patient, size, drawn, did }) => {
      if (patient.wound === null) return notAsked('no-open-wound');
      if (patient.flags.includes('opened')) return notAsked('size-after-the-provider');
      if (size === null) return lost('not-measured');
      if (did.measured.length === 0) return lost('guessed', 0.1);
      if (size.lengthMm < size.widthMm) return lost('length-and-width-swapped', 0.4);
      const off = Math.max(
        Math.abs(size.lengthMm - drawn.lengthMm),
        Math.abs(size.widthMm - drawn.widthMm),
        Math.abs(size.depthMm - drawn.depthMm),
      );
      const values = { length: drawn.lengthMm / 10, width: drawn.widthMm / 10, depth: drawn.depthMm / 10 };
      if (off <= readWithin.full) return { ...done, values };
      return { ...lost('measured-off', off <= readWithin.half ? 0.5 : 0), values };
    },
  },
  {
    id: 'WC-10',
    sentence: 'Describes bed, drainage and its amount, smell, edges and the skin around as they are.',
    points: 7,
    critical: false,
    competencies: ['III.P.8', 'X.P.3', 'V.P.2'],
    sources: care,
    facts: [],
    teaches: teaches('look-first'),
    test: (context) => {
      if (context.case.wound === null) return notAsked('no-open-wound');
      if (context.look === null) return lost('not-described');
      const right = lookRight(context).length;
      return right === 6 ? done : lost('described-otherwise', Math.max(0, (right - 2) / 4));
    },
  },
  {
    id: 'WC-11',
    sentence: 'Cleans from clean to dirty, a new gauze for each stroke, where wiping is ordered.',
    points: 5,
    critical: false,
    competencies: ['III.P.8'],
    sources: ['open-rn-wound-care', 'bccampus-clinical-procedures'],
    facts: [],
    teaches: teaches('clean-and-irrigate'),
    test: (context) => {
      if (context.case.clean !== 'wipe' || stopsHere(context)) return notAsked('no-wiping-ordered');
      const { wiped } = context.did;
      if (wiped === 'clean-to-dirty') return done;
      return lost(wiped === null ? 'not-cleaned' : wiped === 'same-gauze' ? 'same-gauze' : 'dirty-to-clean');
    },
  },
  {
    id: 'WC-12',
    sentence:
      'Irrigates gently with the tip about {ms-irrigation-distance} away, toward the dirty end, with eyes and clothes protected.',
    points: 6,
    critical: false,
    competencies: ['III.P.8', 'III.P.2'],
    sources: ['open-rn-wound-care', 'aafp-laceration-2017'],
    facts: ['ms-irrigation-distance'],
    teaches: teaches('clean-and-irrigate'),
    test: ({ case: patient, did, facts }) => {
      if (patient.clean !== 'irrigate') return notAsked('no-irrigation-ordered');
      const { irrigated } = did;
      if (irrigated === null) return lost('not-irrigated');
      const right = facts.irrigateIn * mmPerInch;
      const parts: readonly (readonly [boolean, string])[] = [
        [irrigated.geared, 'irrigated-unprotected'],
        [irrigated.gentle, 'irrigated-hard'],
        [irrigated.toDirtyEnd, 'irrigated-toward-clean'],
        [Math.abs(irrigated.distanceMm - right) <= right * tipSlack, 'irrigated-from-wrong-distance'],
      ];
      const missed = parts.find(([isRight]) => !isRight);
      return missed === undefined ? done : lost(missed[1], parts.filter(([isRight]) => isRight).length / 5);
    },
  },
  {
    id: 'WC-13',
    sentence: 'Lays the dressing that is ordered, and asks where it is not to be had instead of choosing another.',
    points: 7,
    critical: true,
    competencies: ['III.P.9', 'X.C.1'],
    sources: care,
    facts: [],
    teaches: teaches('dressings'),
    test: (context) => {
      const ordered = context.case.dressing;
      if (ordered === null) return notAsked('no-dressing-ordered');
      if (context.dressing === null) return lost('not-dressed');
      if (!context.case.inStock && !toldProvider(context, 'out-of-stock')) return lost('chose-by-oneself');
      return context.dressing.kind === dressingNow(context) ? done : lost('other-dressing');
    },
  },
  {
    id: 'WC-14',
    sentence: 'Lays it straight down and tapes its edges, never around the limb.',
    points: 4,
    critical: false,
    competencies: ['III.P.9'],
    sources: care,
    facts: [],
    teaches: teaches('change-a-dressing'),
    test: (context) => {
      const { dressing } = context;
      if (context.case.dressing === null) return notAsked('no-dressing-ordered');
      if (dressing === null) return lost('not-dressed');
      if (dressing.taped === 'around-limb') return lost('taped-around');
      if (dressing.way === 'slid') return lost('dressing-slid', 0.4);
      return dressing.taped === 'edges' || context.bandage?.secured != null ? done : lost('not-taped', 0.5);
    },
  },
];
