/** Criteria of afterwards: watching, record, report, a reaction, a test that is read, scope. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import type { InjectionContext } from '../context.ts';
import { givenShot, gives, hoursSincePlaced, isEmergency, owedFields, rightText } from '../findings.ts';
import { ofShot } from './prepare.ts';
import { taught } from './sections.ts';

/** A measurement may be off by so many millimeters for all, for half, and at most: assumptions. */
const mmOff = { full: 1, half: 2, most: 3 };
/** Help is called within this time of the first sign, ms: "at once". An assumption. */
const helpWithinMs = 60_000;

export const afterCriteria: readonly Criterion<InjectionContext>[] = [
  {
    id: 'IJ-37',
    sentence:
      'Watches the patient as ordered, seated or lying, after a vaccine for {rx-observe-vaccine}, and looks at them before they leave.',
    points: 5,
    critical: false,
    competencies: ['I.P.3', 'A.1'],
    sources: ['cdc-imz-administration', 'cdc-vaccine-reactions'],
    facts: ['rx-observe-vaccine', 'em-vaccine-watch'],
    teaches: taught.after,
    test: (context) => {
      const minutes = context.case.dose?.observeMin ?? 0;
      if (!gives(context) || minutes === 0) return { share: null, because: 'no-watch-ordered' };
      const shot = givenShot(context);
      if (shot === null) return { share: 0, because: 'nothing-given' };
      const from = shot.outAtMs ?? shot.atMs;
      const watchedMin = Math.floor((context.nowMs - from) / 60_000);
      const looked = context.did.lookedAtMs.some((at) => at - from >= minutes * 60_000);
      const values = { watchedMin };
      if (watchedMin < minutes)
        return { share: watchedMin * 2 >= minutes ? 0.25 : 0, because: 'left-too-early', values };
      return looked ? { share: 1, because: 'done', values } : { share: 0.5, because: 'did-not-look', values };
    },
  },
  {
    id: 'IJ-38',
    sentence:
      'Charts drug, dose, route, site, lot, expiry, maker, time, reaction and signature; for a vaccine also {dose-vaccine-record}.',
    points: 6,
    critical: true,
    competencies: ['I.P.4.f', 'X.P.3'],
    sources: ['usc-42-300aa-25', 'cdc-vis-instructions', 'open-rn-parenteral'],
    facts: ['dose-vaccine-record'],
    teaches: taught.record,
    test: ofShot((context) => {
      const owed = owedFields(context);
      const missing = owed.filter((field) => context.record[field] === undefined);
      const share = 1 - missing.length / owed.length;
      if (missing.length === 0) return { share: 1, because: 'done' };
      return {
        share: share < 0.4 ? 0 : share,
        because: share === 0 ? 'nothing-charted' : 'record-incomplete',
        values: { missing: missing.join(', ') },
      };
    }),
  },
  {
    id: 'IJ-39',
    sentence: 'Charts what was really given: the lot and date of the container in the hand, the place it went in.',
    points: 5,
    critical: false,
    competencies: ['X.P.3', 'I.P.4.f'],
    sources: ['cdc-imz-administration', 'open-rn-parenteral'],
    facts: [],
    teaches: taught.record,
    test: ofShot((context) => {
      const filled = owedFields(context).filter((field) => context.record[field] !== undefined);
      if (filled.length === 0) return { share: 0, because: 'nothing-charted' };
      const wrong = filled.filter((field) => {
        const right = rightText(context, field);
        return right !== null && !right.includes(context.record[field]?.text ?? '');
      });
      const early = (context.record.time?.atMs ?? Infinity) < (givenShot(context)?.atMs ?? 0);
      if (early) return { share: 0, because: 'charted-before-giving' };
      return wrong.length === 0
        ? { share: 1, because: 'done' }
        : {
            share: Math.max(0, 1 - wrong.length * 0.35),
            because: 'record-differs',
            values: { wrong: wrong.join(', ') },
          };
    }),
  },
  {
    id: 'IJ-40',
    sentence: 'Charts why a dose was not given, and tells the provider or nurse.',
    points: 5,
    critical: false,
    competencies: ['X.P.3', 'X.C.11.d'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: taught.stop,
    test: (context) => {
      if (context.case.outcome !== 'hold') return { share: null, because: 'nothing-held' };
      const charted = context.record.held !== undefined;
      const told = context.did.reports.some(
        ({ to, content }) =>
          (to === 'provider' || to === 'nurse') && (content === 'not-given-and-why' || content === 'refrigerator'),
      );
      const frozen = context.case.faults.length === 0;
      const rightPlace =
        !frozen ||
        context.did.reports.some(
          ({ to, content }) => (to === 'provider' || to === 'nurse') && content === 'refrigerator',
        );
      if (charted && told && rightPlace) return { share: 1, because: 'done' };
      if (!charted && !told) return { share: 0, because: 'held-in-silence' };
      return { share: 0.5, because: charted ? 'hold-not-told' : 'hold-not-charted' };
    },
  },
  {
    id: 'IJ-41',
    sentence: 'Sees a severe reaction for what it is and calls for help at once.',
    points: 8,
    critical: true,
    competencies: ['I.P.13', 'A.1', 'I.C.12'],
    sources: ['cdc-vaccine-reactions', 'medlineplus-anaphylaxis'],
    facts: [],
    teaches: taught.anaphylaxis,
    test: (context) => {
      if (context.reactionAtMs === null) {
        return context.did.helpCalledAtMs === null
          ? { share: null, because: 'no-emergency' }
          : { share: 0.5, because: 'help-for-nothing' };
      }
      const { helpCalledAtMs } = context.did;
      if (helpCalledAtMs === null) return { share: 0, because: 'no-help-called' };
      return helpCalledAtMs - context.reactionAtMs <= helpWithinMs
        ? { share: 1, because: 'done' }
        : { share: 0.25, because: 'help-called-late' };
    },
  },
  {
    id: 'IJ-42',
    sentence:
      'Lays a patient in shock flat with the legs raised, or lets who cannot breathe sit, and never lets them walk.',
    points: 5,
    critical: true,
    competencies: ['I.P.13', 'I.P.13.f'],
    sources: ['cdc-vaccine-reactions', 'medlineplus-shock'],
    facts: [],
    teaches: taught.anaphylaxis,
    test: (context) => {
      if (!isEmergency(context)) return { share: null, because: 'no-emergency' };
      const { laid } = context.did;
      if (laid.includes('walk-to-a-room')) return { share: 0, because: 'let-walk' };
      if (laid.length === 0) return { share: 0.25, because: 'not-laid' };
      return { share: 1, because: 'done' };
    },
  },
  {
    id: 'IJ-43',
    sentence: 'Reads a tuberculin test {rx-tst-read} after it was placed, and says so when the time is past.',
    points: 4,
    critical: true,
    competencies: ['I.P.7', 'X.C.1'],
    sources: ['cdc-tst', 'cdc-tb-101'],
    facts: ['rx-tst-read'],
    teaches: taught.reading,
    test: (context) => {
      const hours = hoursSincePlaced(context);
      if (hours === null) return { share: null, because: 'no-test-to-read' };
      const { low, high } = context.facts.readHours;
      const inTime = hours >= low && hours <= high;
      if (inTime)
        return context.induration === null ? { share: 0, because: 'test-not-read' } : { share: 1, because: 'done' };
      return context.induration === null ? { share: 1, because: 'done' } : { share: 0, because: 'read-out-of-time' };
    },
  },
  {
    id: 'IJ-44',
    sentence: 'Feels the hardness, marks both edges across the forearm and leaves the redness out.',
    points: 6,
    critical: false,
    competencies: ['I.P.7', 'I.P.3'],
    sources: ['cdc-tst', 'cdc-tb-101'],
    facts: [],
    teaches: taught.reading,
    test: (context) => {
      if (context.case.test === null) return { share: null, because: 'no-test-to-read' };
      const { did, edges, drawn, induration } = context;
      if (induration !== null && Math.abs(induration.mm - drawn.rednessMm) <= 1)
        return { share: 0, because: 'measured-the-redness' };
      if (did.felt.across + did.felt.along === 0) return { share: 0, because: 'not-felt' };
      if (edges.across.length < 2)
        return { share: 0.25, because: edges.along.length === 2 ? 'measured-along' : 'edges-not-marked' };
      return did.felt.across >= 4 ? { share: 1, because: 'done' } : { share: 0.5, because: 'felt-too-little' };
    },
  },
  {
    id: 'IJ-45',
    sentence: 'Records the hardness in millimeters as it is.',
    points: 8,
    critical: true,
    competencies: ['X.P.3', 'I.P.7'],
    sources: ['cdc-tst', 'cdc-tb-core'],
    facts: [],
    teaches: taught.reading,
    test: (context) => {
      if (context.case.test === null) return { share: null, because: 'no-test-to-read' };
      const { induration, drawn } = context;
      if (induration === null) return { share: 0, because: 'nothing-charted' };
      const values = { read: induration.mm, truth: drawn.acrossMm };
      const off = Math.abs(induration.mm - drawn.acrossMm);
      if (off <= mmOff.full) return { share: 1, because: 'done', values };
      if (off <= mmOff.half) return { share: 0.5, because: 'millimeters-off', values };
      return off <= mmOff.most
        ? { share: 0.25, because: 'millimeters-off', values }
        : { share: 0, because: 'millimeters-wrong', values };
    },
  },
  {
    id: 'IJ-46',
    sentence: 'Tells the provider what was given, measured or went wrong.',
    points: 4,
    critical: false,
    competencies: ['X.C.11.b', 'I.P.3'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: taught.after,
    test: (context) => {
      const told = context.did.reports.filter(({ to }) => to === 'provider' || to === 'nurse');
      if (context.case.test !== null)
        return told.some(({ content }) => content === 'measured')
          ? { share: 1, because: 'done' }
          : { share: 0, because: 'reading-not-told' };
      if (isEmergency(context))
        return told.some(({ content }) => content === 'reaction')
          ? { share: 1, because: 'done' }
          : { share: 0, because: 'reaction-not-told' };
      return { share: null, because: 'nothing-to-tell' };
    },
  },
  {
    id: 'IJ-47',
    sentence: 'Says what is usual, when to call, and when to come back.',
    points: 3,
    critical: false,
    competencies: ['V.P.3.b', 'A.2'],
    sources: ['cdc-imz-administration', 'cdc-tst'],
    facts: ['rx-tst-read'],
    teaches: taught.after,
    test: (context) => {
      if (!gives(context) || isEmergency(context)) return { share: null, because: 'nothing-to-say' };
      const { told } = context.did;
      if (context.case.dose?.route === 'ID')
        return told.includes('come-back-for-reading')
          ? { share: 1, because: 'done' }
          : { share: 0, because: 'no-day-to-come-back' };
      return told.includes('usual-and-when-to-call')
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'nothing-said' };
    },
  },
  {
    id: 'IJ-48',
    sentence: 'Stays in scope: measures, gives, records; leaves meaning, drugs and advice to the provider.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'X.P.2.a', 'A.6'],
    sources: ['aama-scope-questions', 'open-rn-nursing-skills-2e'],
    facts: [],
    teaches: taught.scope,
    test: ({ did }) => {
      if (did.reports.some(({ to }) => to === 'family-member' || to === 'front-desk'))
        return { share: 0, because: 'privacy-broken' };
      if (did.told.includes('it-is-positive') || did.reports.some(({ content }) => content === 'own-diagnosis'))
        return { share: 0, because: 'interpreted' };
      if (did.told.includes('take-something-for-it')) return { share: 0, because: 'advised-a-drug' };
      if (did.told.includes('nothing-to-worry-about')) return { share: 0, because: 'reassured-falsely' };
      if (did.told.includes('rub-it-well')) return { share: 0.5, because: 'advised-rubbing' };
      return { share: 1, because: 'done' };
    },
  },
];
