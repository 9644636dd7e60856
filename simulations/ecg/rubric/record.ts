/** Criteria of recording: label, settings, a line that can be read, its causes, the rate. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { EcgContext } from '../context.ts';
import {
  countable,
  hasRoom,
  isHolter,
  isUneven,
  isUrgent,
  lastTracing,
  readable,
  rightGain,
  trueLook,
} from '../findings.ts';
import { labelParts } from '../events.ts';
import { nothing } from './place.ts';
import { module } from './prepare.ts';

const recordSection = `${module}#record-it`;
const paperSection = `${module}#paper-and-settings`;
const mendSection = `${module}#mend-artifact`;
const onHolter: Finding = { share: null, because: 'recorder-instead' };
/** A tracing that fails the run has fewer readable leads than this share: an assumption. */
const unreadableBelow = 0.5;

export const recordCriteria: readonly Criterion<EcgContext>[] = [
  {
    id: 'EC-20',
    sentence: 'Enters who this is, the date and time, and who ordered it, before the tracing runs.',
    points: 5,
    critical: true,
    competencies: ['X.P.3', 'I.P.2.a'],
    sources: ['aha-ecg-standardization-2007', 'chss-ecg-recording'],
    facts: [],
    teaches: recordSection,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      const last = lastTracing(context);
      if (last === null) return nothing;
      if (!last.label.includes('name') || !last.label.includes('birth-date'))
        return { share: 0, because: 'name-of-another' };
      const missing = labelParts.filter((part) => !last.label.includes(part)).length;
      return missing === 0 ? { share: 1, because: 'done' } : { share: 0.6, because: 'label-unfinished' };
    },
  },
  {
    id: 'EC-21',
    sentence: 'Records at {rm-ecg-speed}, or at half height where it has no room, and says so on the paper.',
    points: 5,
    critical: false,
    competencies: ['I.P.2.a', 'II.C.3.a'],
    sources: ['aha-ecg-standardization-2007'],
    facts: ['rm-ecg-speed', 'dx-small-square'],
    teaches: paperSection,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      const last = lastTracing(context);
      if (last === null) return nothing;
      if (last.speed !== 25) return { share: 0, because: 'double-speed' };
      const right = rightGain(context, last);
      if (last.gain !== right) return { share: 0, because: hasRoom(context, last) ? 'odd-height' : 'no-room' };
      return right === 10 || context.did.notes.includes('half-height')
        ? { share: 1, because: 'done' }
        : { share: 0.6, because: 'height-not-noted' };
    },
  },
  {
    id: 'EC-22',
    sentence: 'Looks at the tracing before anything comes off, and says what it looks like.',
    points: 5,
    critical: false,
    competencies: ['II.C.3.a', 'A.1'],
    sources: ['chss-ecg-recording', 'garcia-niebla-ecg-2009'],
    facts: [],
    teaches: recordSection,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      const last = lastTracing(context);
      if (last === null) return nothing;
      const { judged, removedUnseen } = context.did;
      if (removedUnseen) return { share: 0, because: 'taken-off-unseen' };
      const own = judged.filter(({ tracing }) => tracing === last.number).at(-1);
      if (own === undefined) return { share: 0, because: 'not-looked-at' };
      if (!trueLook(context, last).includes(own.looks))
        return { share: 0.2, because: 'looked-wrong', values: { looks: own.looks } };
      const wrong = context.tracings.some((tracing) => {
        const said = judged.filter((one) => one.tracing === tracing.number).at(-1);
        return said !== undefined && !trueLook(context, tracing).includes(said.looks);
      });
      return wrong ? { share: 0.7, because: 'looked-wrong-before' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'EC-23',
    sentence: 'Ends with a tracing that can be read.',
    points: 7,
    critical: true,
    competencies: ['I.P.2.a', 'A.1'],
    sources: ['chss-ecg-recording', 'aha-ecg-standardization-2007'],
    facts: ['dx-rhythm-strip'],
    teaches: mendSection,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      const last = lastTracing(context);
      if (last === null) return nothing;
      const share = readable(context, last);
      const values = { readable: Math.round(share * 12) };
      if (share === 1) return { share: 1, because: 'done', values };
      if (last.disturbed) return { share: 0.3, because: 'touched-while-it-ran', values };
      if (share >= unreadableBelow) return { share: share * 0.6, because: 'partly-readable', values };
      return isUrgent(context)
        ? { share: 0.3, because: 'unreadable-in-haste', values }
        : { share: 0, because: 'unreadable', values };
    },
  },
  {
    id: 'EC-24',
    sentence: 'Mends a spoiled line at its cause, not by the filter alone.',
    points: 5,
    critical: false,
    competencies: ['I.P.2.a', 'A.1', 'A.2'],
    sources: ['chss-ecg-recording', 'garcia-niebla-ecg-2009'],
    facts: [],
    teaches: mendSection,
    test: (context) => {
      const { case: patient, cures } = context;
      const last = lastTracing(context);
      const hasCause =
        patient.tremor !== 'none' || patient.mains.length > 0 || patient.talks || patient.begun?.loose != null;
      if (!hasCause) return { share: null, because: 'nothing-to-mend' };
      if (last === null) return nothing;
      const { disturbance, electrodes } = last;
      const left = [
        patient.tremor === 'cold' && disturbance.tremor > 0,
        patient.tremor === 'parkinson' && (electrodes.RA?.spot.x ?? 999) > 260,
        patient.talks && disturbance.talk > 0,
        disturbance.mains > 0.01,
        Object.values(electrodes).some(({ off }) => off),
      ].filter(Boolean).length;
      if (left === 0)
        return {
          share: cures.includes('filter') ? 0.7 : 1,
          because: cures.includes('filter') ? 'filter-as-well' : 'done',
        };
      return cures.includes('filter') ? { share: 0.2, because: 'filter-instead' } : { share: 0, because: 'cause-left' };
    },
  },
  {
    id: 'EC-25',
    sentence:
      'Counts the rate by a method that fits the rhythm: {dx-rate-large} by large squares, or {dx-rate-six} times ten.',
    points: 5,
    critical: false,
    competencies: ['II.P.4', 'II.C.3.a'],
    sources: ['statpearls-ecg'],
    facts: ['dx-rate-large', 'dx-rate-six', 'dx-large-square'],
    teaches: paperSection,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      if (isUrgent(context)) return { share: null, because: 'no-time-to-count' };
      const fitting = context.rates.filter(({ method }) => !isUneven(context) || method === 'six-seconds');
      const rate = fitting.at(-1);
      if (rate === undefined)
        return { share: 0, because: context.rates.length > 0 ? 'squares-of-an-uneven-rhythm' : 'rate-not-counted' };
      const can = countable(context, rate);
      if (can === null) return { share: 0, because: 'rate-out-of-nothing' };
      const values = { right: Math.round(can.right), charted: rate.ratePerMin };
      const off = Math.abs(rate.ratePerMin - can.right);
      if (off <= can.within) return { share: 1, because: 'done', values };
      return {
        share: 0,
        because: Math.abs(rate.ratePerMin * 2 - can.right) <= can.within * 2 ? 'rate-halved' : 'rate-off',
        values,
      };
    },
  },
  {
    id: 'EC-26',
    sentence: 'Checks the rate by a second method, and charts whether the beats come evenly.',
    points: 4,
    critical: false,
    competencies: ['II.P.4', 'X.P.3', 'V.C.8.a'],
    sources: ['statpearls-ecg'],
    facts: ['dx-rate-six'],
    teaches: paperSection,
    test: (context) => {
      if (isHolter(context)) return onHolter;
      if (isUrgent(context)) return { share: null, because: 'no-time-to-count' };
      const last = context.rates.at(-1);
      if (last === undefined) return { share: 0, because: 'rate-not-counted' };
      const named = (last.rhythm === 'irregular') === isUneven(context) && last.rhythm !== null;
      if (!named)
        return {
          share: 0,
          because:
            last.rhythm === null ? 'rhythm-left-out' : isUneven(context) ? 'uneven-missed' : 'even-called-uneven',
        };
      const methods = new Set(context.rates.map(({ method }) => method)).size;
      return methods === 2 || isUneven(context)
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'one-method-only' };
    },
  },
  {
    id: 'EC-27',
    sentence: 'Writes on the tracing what a reader must know: symptoms, position, an electrode in another place.',
    points: 4,
    critical: false,
    competencies: ['X.P.3'],
    sources: ['aha-ecg-standardization-2007', 'chss-ecg-recording'],
    facts: [],
    teaches: recordSection,
    test: ({ case: patient, did }) => {
      if (patient.notes.length === 0) return { share: null, because: 'nothing-to-note' };
      const written = patient.notes.filter((note) => did.notes.includes(note)).length;
      const share = written / patient.notes.length;
      return {
        share,
        because: share === 1 ? 'done' : 'not-noted',
        values: { missing: patient.notes.length - written },
      };
    },
  },
];
