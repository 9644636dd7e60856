/** Criteria of acting: patient before screen, report, scope, after the tracing, the recorder. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { EcgContext } from '../context.ts';
import { goodHolterLines, recorderParts } from '../events.ts';
import { handedOver, isHolter, isUrgent } from '../findings.ts';
import { tracingMs } from '../signal/rhythm.ts';
import { module } from './prepare.ts';

const nowSection = `${module}#pictures-that-cannot-wait`;
const holterSection = `${module}#monitors-for-days-and-weeks`;
const noRecorder: Finding = { share: null, because: 'no-recorder' };

/** An emergency is told within this time of the first tracing's end, ms. An assumption: "now". */
const tellWithinMs = 120_000;

const reached = ({ did }: EcgContext) => did.reports.filter(({ to }) => to === 'provider' || to === 'nurse');

export const actCriteria: readonly Criterion<EcgContext>[] = [
  {
    id: 'EC-28',
    sentence: 'Looks at the patient before the screen: no alarm and no compressions for somebody who is well.',
    points: 6,
    critical: true,
    competencies: ['A.1', 'II.C.3.a'],
    sources: ['statpearls-ecg', 'garcia-niebla-ecg-2009'],
    facts: [],
    teaches: nowSection,
    test: (context) => {
      const { did } = context;
      if (did.compressions) return { share: 0, because: 'pressed-on-the-living' };
      if (isUrgent(context))
        return did.lookedAtMs !== null || did.asked.includes('symptoms')
          ? { share: 1, because: 'done' }
          : { share: 0.5, because: 'patient-not-looked-at' };
      // With new symptoms a call is more than is needed, but no alarm about a loose clip.
      if (did.helpCalledAtMs !== null)
        return context.case.urgency === 'before-leaving'
          ? { share: 0.5, because: 'call-not-needed' }
          : { share: 0, because: 'false-alarm' };
      if (context.case.begun?.loose == null) return { share: 1, because: 'done' };
      return did.lookedAtMs === null ? { share: 0.5, because: 'patient-not-looked-at' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'EC-29',
    sentence: 'Brings the tracing to the provider, and what cannot wait at once; in chest pain {rm-ecg-ten-minutes}.',
    points: 8,
    critical: true,
    competencies: ['I.P.3', 'II.C.3', 'A.1'],
    sources: ['chest-pain-guideline-2021', 'statpearls-ecg'],
    facts: ['rm-ecg-ten-minutes'],
    teaches: nowSection,
    test: (context) => {
      if (isHolter(context)) return { share: null, because: 'recorder-instead' };
      const { did, tracings, facts, case: patient } = context;
      const handed = reached(context).filter(({ tracing, content }) => tracing !== null && content !== 'symptoms');
      const first = Math.min(handed[0]?.atMs ?? Infinity, did.helpCalledAtMs ?? Infinity);
      if (!isUrgent(context)) {
        if (handed.length === 0)
          return { share: 0, because: did.reports.length > 0 ? 'not-to-a-provider' : 'tracing-kept' };
        if (!handedOver(context)) return { share: 0.5, because: 'older-tracing-handed' };
        const withSymptoms = handed.some(({ content }) => content === 'tracing-and-symptoms');
        return patient.urgency === 'routine' || withSymptoms
          ? { share: 1, because: 'done' }
          : { share: 0.5, because: 'symptoms-left-out' };
      }
      if (first === Infinity) return { share: 0, because: 'emergency-kept' };
      const out = (tracings[0]?.atMs ?? 0) + tracingMs;
      if (first - out > tellWithinMs) return { share: 0, because: 'emergency-late' };
      if (handed.length === 0) return { share: 0.6, because: 'help-without-the-paper' };
      // Help on its way reads nothing: the minutes run until the paper is there.
      const minutes = patient.arrivedMinAgo + (handed[0]?.atMs ?? 0) / 60_000;
      if (minutes > facts.withinMin)
        return { share: 0.4, because: 'after-ten-minutes', values: { minutes: Math.round(minutes) } };
      return handed.some(({ content }) => content === 'tracing-and-symptoms')
        ? { share: 1, because: 'done' }
        : { share: 0.6, because: 'symptoms-left-out' };
    },
  },
  {
    id: 'EC-30',
    sentence: 'Calls the emergency response where the patient is in danger, and fetches the cart.',
    points: 5,
    critical: false,
    competencies: ['A.1', 'XII.P.1'],
    sources: ['chest-pain-guideline-2021', 'statpearls-ecg'],
    facts: [],
    teaches: nowSection,
    test: (context) => {
      if (!isUrgent(context)) return { share: null, because: 'not-in-danger' };
      if (context.did.helpCalledAtMs === null) return { share: 0, because: 'no-help-called' };
      return context.did.cart ? { share: 1, because: 'done' } : { share: 0.7, because: 'cart-not-fetched' };
    },
  },
  {
    id: 'EC-31',
    sentence: 'Stays in scope: records, recognizes and tells, and leaves the meaning to the provider.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'X.P.2.a', 'A.6'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: 'law-and-ethics/scope-and-credentials#never-yours',
    test: ({ did }) => {
      if (did.reports.some(({ to }) => to === 'family-member' || to === 'front-desk'))
        return { share: 0, because: 'privacy-broken' };
      if (did.told.includes('heart-attack') || did.reports.some(({ content }) => content === 'own-diagnosis'))
        return { share: 0, because: 'diagnosed' };
      if (did.told.includes('looks-normal')) return { share: 0, because: 'reassured-falsely' };
      if (did.told.includes('machine-says')) return { share: 0, because: 'machine-read-out' };
      if (did.told.includes('not-allowed')) return { share: 0.5, because: 'kept-secret' };
      return did.told.length > 0 ? { share: 1, because: 'done' } : { share: 0.5, because: 'said-nothing' };
    },
  },
  {
    id: 'EC-32',
    sentence: 'Takes the stickers off gently, wipes the skin, and cleans wires and machine.',
    points: 3,
    critical: false,
    competencies: ['XII.P.1', 'A.2'],
    sources: ['chss-ecg-recording'],
    facts: [],
    teaches: `${module}#record-it`,
    test: (context) => {
      if (isHolter(context) || isUrgent(context)) return { share: null, because: 'stickers-stay-on' };
      const { removed, did } = context;
      if (!removed) return { share: 0, because: 'stickers-left-on' };
      return did.cleaned ? { share: 1, because: 'done' } : { share: 0.6, because: 'machine-not-cleaned' };
    },
  },
  {
    id: 'EC-33',
    sentence:
      'Prepares the recorder: fresh battery, empty memory, right clock, signal seen, wires looped, start time written.',
    points: 5,
    critical: false,
    competencies: ['I.P.2.a', 'X.P.3'],
    sources: ['medlineplus-holter'],
    facts: [],
    teaches: holterSection,
    test: (context) => {
      if (!isHolter(context)) return noRecorder;
      const done = recorderParts.filter((part) => context.did.recorder.includes(part)).length;
      const share = done / recorderParts.length;
      return {
        share,
        because: share === 1 ? 'done' : 'recorder-unfinished',
        values: { missing: recorderParts.length - done },
      };
    },
  },
  {
    id: 'EC-34',
    sentence:
      'Tells the patient how to live with the recorder for {cv-holter-time}: diary, button, dry, and what means an emergency.',
    points: 8,
    critical: true,
    competencies: ['I.P.8', 'V.P.3.b'],
    sources: ['medlineplus-holter'],
    facts: ['cv-holter-time'],
    teaches: holterSection,
    test: (context) => {
      if (!isHolter(context)) return noRecorder;
      const { taught } = context.did;
      const false_ = taught.filter((line) => !goodHolterLines.includes(line));
      if (false_.length > 0) return { share: 0, because: `wrong-${false_[0] ?? 'line'}` };
      if (!taught.includes('emergency') || !taught.includes('diary')) return { share: 0, because: 'holter-essentials' };
      const share = taught.length / goodHolterLines.length;
      return {
        share,
        because: share === 1 ? 'done' : 'holter-lines-missing',
        values: { missing: goodHolterLines.length - taught.length },
      };
    },
  },
  {
    id: 'EC-35',
    sentence: 'Lets the patient write a first line of the diary before leaving.',
    points: 4,
    critical: false,
    competencies: ['V.P.3.b'],
    sources: ['medlineplus-holter'],
    facts: [],
    teaches: holterSection,
    test: (context) => {
      if (!isHolter(context)) return noRecorder;
      return context.did.diary ? { share: 1, because: 'done' } : { share: 0, because: 'no-practice-line' };
    },
  },
];
