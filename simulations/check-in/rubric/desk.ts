/** Criteria of the desk itself: who it is, who can overhear, what is asked, what the papers say. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { CheckInContext } from '../context.ts';
import { papers } from '../events.ts';
import { needlessLines, slippedLines, wantedDeskActs } from '../findings.ts';

const reception = (section: string) => `front-office/reception-and-check-in#${section}`;

export function part(right: number, of: number, because: string, values: Finding['values'] = {}): Finding {
  return right >= of
    ? { share: 1, because: 'done' }
    : { share: Math.max(0, right / of), because, values: { right, of, ...values } };
}

export const deskCriteria: readonly Criterion<CheckInContext>[] = [
  {
    id: 'CI-01',
    sentence: 'Matches {rm-identifiers} that the person says aloud with the photo ID.',
    points: 5,
    critical: true,
    competencies: ['X.P.2.a', 'A.1'],
    sources: ['joint-commission-identifiers', 'ftc-medical-identity-theft'],
    facts: ['rm-identifiers'],
    teaches: reception('identity-and-insurance'),
    test: ({ asked, idTaken }) =>
      !asked.includes('name-and-birth')
        ? { share: 0, because: asked.includes('leading-name') ? 'named-for-them' : 'not-identified' }
        : idTaken
          ? { share: 1, because: 'done' }
          : { share: 0.4, because: 'id-not-seen' },
  },
  {
    id: 'CI-02',
    sentence: 'Keeps the desk private: a low voice, a screen nobody can read, a sign-in sheet without reasons.',
    points: 4,
    critical: false,
    competencies: ['X.P.2.a', 'A.7'],
    sources: ['hhs-faq-sign-in', 'cfr-45-164-530'],
    facts: [],
    teaches: reception('the-first-minute'),
    test: (context) => {
      const wanted = wantedDeskActs(context);
      const done = wanted.filter((act) => context.did.includes(act)).length;
      if (done === wanted.length && context.exposedFirst) return { share: 0.6, because: 'overheard-first' };
      return part(done, wanted.length, 'desk-open');
    },
  },
  {
    id: 'CI-03',
    sentence: 'Asks about fever, cough and rash, and masks and seats apart whoever has them.',
    points: 3,
    critical: false,
    competencies: ['XII.P.1', 'A.1'],
    sources: ['cdc-isolation-2007'],
    facts: [],
    teaches: reception('a-safe-waiting-room'),
    test: ({ asked, desk, did }) => {
      if (!asked.includes('infection')) return { share: 0, because: 'infection-not-asked' };
      if (!desk.coughs) return { share: 1, because: 'done' };
      const done = (['mask-given', 'seated-apart'] as const).filter((act) => did.includes(act)).length;
      return done === 2
        ? { share: 1, because: 'done' }
        : { share: done === 1 ? 0.6 : 0.2, because: 'coughing-among-others' };
    },
  },
  {
    id: 'CI-04',
    sentence:
      'Asks openly what has changed, which plans there are, whether it was an accident, and whether help is wanted.',
    points: 4,
    critical: false,
    competencies: ['V.P.3.a', 'A.4', 'A.5'],
    sources: ['cms-claims-manual-1', 'cfr-28-36-303'],
    facts: [],
    teaches: reception('identity-and-insurance'),
    test: ({ asked }) =>
      part(
        (['what-changed', 'other-plans', 'accident', 'help'] as const).filter((topic) => asked.includes(topic)).length,
        4,
        asked.includes('all-the-same') ? 'asked-for-yes' : 'little-asked',
      ),
  },
  {
    id: 'CI-05',
    sentence: 'Scans every card, front and back.',
    points: 4,
    critical: true,
    competencies: ['VIII.P.1'],
    sources: ['cms-claims-manual-1', 'ftc-medical-identity-theft'],
    facts: [],
    teaches: 'insurance-coding-and-billing/claim-from-visit-to-payment#check-in-and-the-card',
    test: ({ plans }) => {
      if (plans.length === 0) return { share: null, because: 'no-plan' };
      const sides = plans.reduce((sum, { front, back }) => sum + Number(front) + Number(back), 0);
      return part(sides, plans.length * 2, sides === 0 ? 'no-card-scanned' : 'side-missing');
    },
  },
  {
    id: 'CI-06',
    sentence:
      'Finds what does not fit on the form by laying it beside ID and card, and asks about that and little else.',
    points: 6,
    critical: false,
    competencies: ['VI.P.3', 'A.1', 'A.7'],
    sources: ['cms-claims-manual-26', 'joint-commission-identifiers'],
    facts: [],
    teaches: reception('register-a-new-patient'),
    test: (context) => {
      const slips = slippedLines(context);
      const found = slips.filter(({ asked }) => asked).length;
      const needless = needlessLines(context).length;
      // One question too many is a courtesy; more of them are a quiz.
      const over = Math.max(0, needless - 1);
      const share = slips.length === 0 ? 1 : found / slips.length;
      if (share === 1 && over === 0) return { share: 1, because: 'done' };
      return {
        share: Math.max(0, share - over * 0.1),
        because: share < 1 ? 'slips-missed' : 'asked-too-much',
        values: { found, of: slips.length, needless },
      };
    },
  },
  {
    id: 'CI-07',
    sentence: 'Never writes or signs in the place of the patient.',
    points: 5,
    critical: true,
    competencies: ['XI.C.4', 'X.P.2.a'],
    sources: ['cfr-45-164-520', 'cms-program-integrity-3'],
    facts: [],
    teaches: reception('forms-and-signatures'),
    test: ({ lines, papers: all }) => {
      const wrote = lines.some(({ filled }) => filled);
      const signed = papers.some((paper) => all[paper].signedForThem);
      return wrote || signed
        ? { share: 0, because: signed ? 'signed-for-patient' : 'wrote-on-form' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'CI-08',
    sentence:
      'Gives the privacy notice and asks for a receipt of it, and has consent, assignment and money policy explained and signed.',
    points: 5,
    critical: false,
    competencies: ['X.P.2.a', 'V.P.3.a'],
    sources: ['cfr-45-164-520', 'cfr-45-164-506'],
    facts: ['ci-acknowledgment-effort'],
    teaches: reception('forms-and-signatures'),
    test: ({ case: one, papers: all }) => {
      if (!one.patient.isNew) return { share: null, because: 'papers-on-file' };
      const done = papers.filter((paper) => {
        const { explained, handed, came, refusalNoted } = all[paper];
        return explained && handed && (came === 'signed' || refusalNoted);
      }).length;
      const open = papers.some((paper) => all[paper].came === 'declined' && !all[paper].refusalNoted);
      return part(done, papers.length, open ? 'refusal-not-noted' : 'papers-missing');
    },
  },
];
