/** Criteria of assisting while the provider works, of counts and the specimen. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import { dryAfterMs } from '../acts.ts';
import type { SurgeryContext } from '../context.ts';
import { allHelped, hasTold, hasToldBefore, procedureOf } from '../findings.ts';
import { isSharp } from '../items.ts';
import { done, lost, notAsked, teaches } from './prepare.ts';

const who = ['who-surgical-care-2003'];
const specimenOf = (context: SurgeryContext) => procedureOf(context)?.specimen ?? null;

export const workCriteria: readonly Criterion<SurgeryContext>[] = [
  {
    id: 'MS-19',
    sentence: 'Prepares the skin with the ordered antiseptic in its own way and lets it dry.',
    points: 5,
    critical: false,
    competencies: ['I.P.8'],
    sources: ['cdc-ssi-2017', 'who-surgical-care-2003'],
    facts: [],
    teaches: teaches('skin-and-trays'),
    test: (context) => {
      if (procedureOf(context) === null) return notAsked('no-skin-to-prepare');
      const { prep, antiseptic, begunAtMs } = context;
      if (prep === null) return lost('skin-not-prepared');
      if (prep.with !== antiseptic) return lost('other-antiseptic', 0.2);
      const right = prep.with === 'chlorhexidine' ? 'back-and-forth' : 'center-outward';
      if (prep.way !== right) return lost(prep.way === 'edge-to-center' ? 'edge-to-center' : 'other-way', 0.4);
      return begunAtMs !== null && begunAtMs - prep.atMs < dryAfterMs ? lost('skin-still-wet', 0.5) : done;
    },
  },
  {
    id: 'MS-20',
    sentence: 'Takes part in the time-out: patient, procedure and site aloud, and stops when they do not agree.',
    points: 7,
    critical: true,
    competencies: ['I.P.9', 'XII.P.1', 'A.1'],
    sources: ['joint-commission-universal-protocol'],
    facts: [],
    teaches: teaches('assisting'),
    test: (context) => {
      const task = procedureOf(context);
      if (task === null) return notAsked('no-time-out-needed');
      if (context.timeOut === null) return lost('no-time-out');
      if (!task.markAgrees && !hasToldBefore(context, 'wrong-site')) return lost('wrong-site-unsaid');
      return context.timeOut.length === 3 ? done : lost('time-out-short', 0.4);
    },
  },
  {
    id: 'MS-21',
    sentence: 'Hands what is asked for, handle first, and sharps by the neutral zone.',
    points: 6,
    critical: false,
    competencies: ['I.P.9', 'III.P.7', 'III.P.10.a'],
    sources: ['osha-bloodborne-1910-1030', 'who-surgical-care-2003'],
    facts: [],
    teaches: teaches('assisting'),
    test: (context) => {
      if (procedureOf(context) === null) return notAsked('nothing-to-hand');
      const { handed } = context.did;
      const right = handed.filter((one) => one.right);
      if (right.length === 0) return lost('nothing-handed');
      if (handed.some(({ way }) => way === 'point-first')) return lost('handed-point-first');
      const safe = right.filter(({ item, way }) => (isSharp(item) ? way === 'neutral-zone' : true)).length;
      if (safe < right.length) return lost('sharp-hand-to-hand', 0.4);
      return right.length < handed.length ? lost('wrong-instrument', 0.6) : done;
    },
  },
  {
    id: 'MS-22',
    sentence: 'Blots without wiping, cuts suture as told, holds the open jar, and goes on to the end.',
    points: 4,
    critical: false,
    competencies: ['I.P.9'],
    sources: who,
    facts: [],
    teaches: teaches('assisting'),
    test: (context) => {
      const task = procedureOf(context);
      if (task === null) return notAsked('nothing-to-hold');
      if (!allHelped(context)) return lost('left-the-provider');
      const mine = context.did.helped.filter(({ request }) => task.requests[request]?.kind !== 'out-of-scope');
      if (mine.length === 0) return notAsked('nothing-to-hold');
      const right = mine.filter((one) => one.right).length;
      return right === mine.length ? done : lost('helped-otherwise', right / mine.length);
    },
  },
  {
    id: 'MS-23',
    sentence: 'Watches the patient’s face and says at once when it turns pale.',
    points: 4,
    critical: false,
    competencies: ['A.2', 'A.3', 'I.P.9'],
    sources: ['medlineplus-fainting'],
    facts: [],
    teaches: teaches('assisting'),
    test: (context) => {
      if (procedureOf(context) === null) return notAsked('nobody-turned-pale');
      return hasTold(context, 'patient-pale') ? done : lost('pale-unsaid');
    },
  },
  {
    id: 'MS-24',
    sentence: 'Keeps to assisting: puts in no stitch, injects nothing, even when asked.',
    points: 6,
    critical: true,
    competencies: ['X.C.1', 'A.6'],
    sources: ['aama-state-scope'],
    facts: [],
    teaches: teaches('what-we-do-here'),
    test: (context) => {
      const task = procedureOf(context);
      const at = task?.requests.findIndex(({ kind }) => kind === 'out-of-scope') ?? -1;
      if (at < 0) return notAsked('asked-for-nothing-beyond');
      const answer = context.did.helped.find(({ request }) => request === at);
      if (answer === undefined) return lost('beyond-unanswered', 0.5);
      return answer.how === 'not-mine' ? done : lost('beyond-scope');
    },
  },
  {
    id: 'MS-25',
    sentence: 'Counts gauze and sharps before and after, as they are, and tells the provider when the count is off.',
    points: 6,
    critical: true,
    competencies: ['III.P.7', 'XII.P.1'],
    sources: who,
    facts: [],
    teaches: teaches('assisting'),
    test: (context) => {
      if (procedureOf(context) === null) return notAsked('no-count-needed');
      const { counts, seen } = context.did;
      const { before, after } = counts;
      if (before === null || after === null)
        return lost(
          before === null && after === null ? 'not-counted' : 'counted-once',
          before === null && after === null ? 0 : 0.3,
        );
      const isOff = context.drawn.gauzeLost === 1;
      if (isOff && !hasTold(context, 'count-off')) return lost('count-off-unsaid');
      const fits = (when: 'before' | 'after') =>
        counts[when]?.gauze === seen[when]?.gauze && counts[when]?.sharps === seen[when]?.sharps;
      return fits('before') && fits('after') ? done : lost('miscounted', 0.4);
    },
  },
  {
    id: 'MS-26',
    sentence: 'Has the right jar open: formalin for pathology, never for a culture.',
    points: 5,
    critical: true,
    competencies: ['I.P.9'],
    sources: ['osha-formaldehyde-1910-1048', 'joint-commission-npsg'],
    facts: [],
    teaches: teaches('the-specimen'),
    test: (context) => {
      const specimen = specimenOf(context);
      if (specimen === null) return notAsked('no-specimen');
      const { container } = context.did;
      if (container === null) return lost('no-jar');
      if (container === specimen.container) return done;
      return lost(specimen.container === 'formalin' ? 'tissue-without-formalin' : 'culture-in-formalin');
    },
  },
  {
    id: 'MS-27',
    sentence: 'Labels the jar, not the lid, beside the patient once the specimen is in, with the exact site and side.',
    points: 7,
    critical: true,
    competencies: ['X.P.3', 'XII.P.1'],
    sources: ['joint-commission-npsg'],
    facts: [],
    teaches: teaches('the-specimen'),
    test: (context) => {
      const specimen = specimenOf(context);
      if (specimen === null) return notAsked('no-specimen');
      const { labeled } = context.did;
      if (labeled === null) return lost('jar-not-labeled');
      if (labeled.site !== specimen.site) return lost('label-wrong-site');
      if (labeled.on === 'lid') return lost('lid-labeled', 0.3);
      return labeled.withTissue ? done : lost('labeled-ahead', 0.5);
    },
  },
  {
    id: 'MS-28',
    sentence: 'Fills in the requisition, compares label, paper and patient, bags the jar and logs it out.',
    points: 5,
    critical: false,
    competencies: ['X.P.3', 'I.P.9'],
    sources: ['joint-commission-npsg'],
    facts: [],
    teaches: teaches('the-specimen'),
    test: (context) => {
      const specimen = specimenOf(context);
      if (specimen === null) return notAsked('no-specimen');
      const { requisition, compared, bagged, logged } = context.did;
      if (requisition !== null && requisition !== specimen.site) return lost('requisition-wrong-site', 0.2);
      const parts = [requisition !== null, compared, bagged, logged].filter(Boolean).length;
      return parts === 4 ? done : lost('specimen-half-way', parts / 4);
    },
  },
];
