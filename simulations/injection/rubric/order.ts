/** Criteria of the order: who, what is asked, what is compared, what cannot stand. Codes and numbers only; sentences are in explain.ts. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion } from '../../core/rubric.ts';
import type { QuestionId } from '../case.ts';
import type { InjectionContext } from '../context.ts';
import { orderParts } from '../order.ts';
import { gives, givenShot, givenShots, isEmergency, isVaccine } from '../findings.ts';
import { taught } from './sections.ts';

/** Answers that decide whether the dose may be given at all: never left out before a shot. */
const decides: readonly QuestionId[] = ['allergies', 'glucose', 'pregnancy-immune'];

const encounterOf = ({ encounter }: InjectionContext) => encounter;
const book = ['open-rn-nursing-skills-2e'];
const books = ['open-rn-parenteral', 'open-rn-nursing-skills-2e'];

export const orderCriteria: readonly Criterion<InjectionContext>[] = [
  encounterCriterion(
    'hands',
    { id: 'IJ-01', points: 4, competencies: ['III.P.3'], sources: book, facts: [], teaches: taught.hands },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    { id: 'IJ-02', points: 2, competencies: ['A.7'], sources: book, facts: [], teaches: taught.identify },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    {
      id: 'IJ-03',
      points: 5,
      competencies: ['I.P.4.a', 'XII.P.1'],
      sources: ['joint-commission-identifiers', ...book],
      facts: [],
      teaches: taught.identify,
    },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'IJ-04', points: 2, competencies: ['I.P.8'], sources: book, facts: [], teaches: taught.rights },
    encounterOf,
  ),
  {
    id: 'IJ-05',
    sentence: 'Holds every part of the order against chart and label before preparing: {dose-six-rights}.',
    points: 4,
    critical: false,
    competencies: ['I.P.4', 'I.P.4.d', 'I.P.4.e'],
    sources: books,
    facts: ['dose-six-rights'],
    teaches: taught.rights,
    test: ({ did }) => {
      const share = did.compared.length / orderParts.length;
      return { share, because: share === 1 ? 'done' : share === 0 ? 'order-not-compared' : 'order-half-compared' };
    },
  },
  {
    id: 'IJ-06',
    sentence: 'Asks the provider about an order that cannot stand, before anything is prepared.',
    points: 8,
    critical: true,
    competencies: ['I.P.4', 'X.C.1', 'A.1', 'II.C.2'],
    sources: [...books, 'aama-scope-questions'],
    facts: ['vax-live-spacing'],
    teaches: taught.stop,
    test: ({ case: { faults }, did, shots }) => {
      if (faults.length === 0) return { share: null, because: 'order-could-stand' };
      const found = faults.filter((fault) => did.doubts.includes(fault)).length;
      if (found === 0) return { share: 0, because: `missed-${faults[0] ?? 'fault'}` };
      if (found < faults.length) return { share: 0.5, because: 'one-fault-missed' };
      return did.askedBeforeTaking || shots.length === 0
        ? { share: did.askedBeforeTaking ? 1 : 0.75, because: did.askedBeforeTaking ? 'done' : 'asked-late' }
        : { share: 0.25, because: 'asked-late' };
    },
  },
  {
    id: 'IJ-07',
    sentence: 'Asks nothing of the provider that order and chart already answer.',
    points: 2,
    critical: false,
    competencies: ['A.1'],
    sources: book,
    facts: [],
    teaches: taught.readOrder,
    test: ({ did, case: { faults } }) => {
      if (did.needlessDoubts === 0) return { share: 1, because: 'done' };
      return { share: did.needlessDoubts === 1 && faults.length > 0 ? 0.5 : 0, because: 'needless-doubt' };
    },
  },
  {
    id: 'IJ-08',
    sentence: 'Gives nothing that may not be given.',
    points: 6,
    critical: true,
    competencies: ['I.P.4.b', 'X.C.1'],
    sources: books,
    facts: [],
    teaches: taught.stop,
    test: (context) => {
      if (gives(context)) {
        const { case: patient, orderSettledAtMs } = context;
        const shot = givenShot(context);
        if (patient.faults.length === 0) return { share: null, because: 'was-to-be-given' };
        if (shot === null) return { share: 1, because: 'done' };
        return orderSettledAtMs !== null && givenShots(context).every(({ atMs }) => atMs > orderSettledAtMs)
          ? { share: 1, because: 'done' }
          : { share: 0, because: 'given-by-a-bad-order' };
      }
      return givenShot(context) === null ? { share: 1, because: 'done' } : { share: 0, because: 'given-all-the-same' };
    },
  },
  {
    id: 'IJ-09',
    sentence: 'Asks what has to be known before the dose; never leaves out what decides whether it may be given.',
    points: 4,
    critical: true,
    competencies: ['I.P.3', 'A.4'],
    sources: ['cdc-imz-contraindications', ...books],
    facts: [],
    teaches: taught.inform,
    test: (context) => {
      const { mustAsk } = context.case;
      const left = mustAsk.filter((question) => !context.did.asked.includes(question));
      if (left.length === 0) return { share: 1, because: 'done' };
      if (gives(context) && !isEmergency(context) && left.some((question) => decides.includes(question)))
        return { share: 0, because: left.length === mustAsk.length ? 'nothing-asked' : 'decisive-not-asked' };
      // Held back, read or in an emergency: what was not asked costs points and harms nobody.
      const share = Math.max(0.25, 1 - left.length / mustAsk.length);
      return { share, because: left.length === mustAsk.length ? 'nothing-asked' : 'asked-half' };
    },
  },
  {
    id: 'IJ-10',
    sentence: 'Gives the current information statement to read before the vaccine: {inj-vis-list}.',
    points: 4,
    critical: true,
    competencies: ['I.P.8', 'I.C.13'],
    sources: ['cdc-vis-instructions'],
    facts: ['inj-vis-list', 'dose-vaccine-record'],
    teaches: taught.inform,
    test: (context) => {
      const { vaccine } = context.case;
      if (vaccine === null || !gives(context)) return { share: null, because: 'no-statement-owed' };
      const { statement } = context.did;
      const shot = givenShot(context);
      if (statement === null) return { share: 0, because: 'no-statement' };
      if (shot !== null && statement.atMs > shot.atMs) return { share: 0, because: 'statement-afterwards' };
      return vaccine.editions[statement.which] === vaccine.currentEdition
        ? { share: 1, because: 'done' }
        : { share: 0.25, because: 'old-statement' };
    },
  },
  {
    id: 'IJ-11',
    sentence: 'Reads a spoken order back before drawing.',
    points: 4,
    critical: true,
    competencies: ['I.P.4.c', 'V.C.4'],
    sources: book,
    facts: [],
    teaches: taught.readOrder,
    test: ({ case: { order }, did, shots }) => {
      if (!order.spoken) return { share: null, because: 'order-was-written' };
      if (did.readBackAtMs === null) return { share: 0, because: 'not-read-back' };
      const first = shots[0];
      return first !== undefined && did.readBackAtMs > first.atMs
        ? { share: 0, because: 'not-read-back' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'IJ-12',
    sentence:
      'Reads and writes the refrigerator’s lowest and highest temperature before taking anything out: {vax-refrigerator}.',
    points: 3,
    critical: false,
    competencies: ['XII.P.1', 'I.P.4.b'],
    sources: ['cdc-storage-toolkit'],
    facts: ['vax-refrigerator', 'vax-min-max'],
    teaches: taught.cold,
    test: (context) => {
      const { case: patient, did } = context;
      if (patient.refrigerator === null || (!gives(context) && patient.faults.length > 0) || isEmergency(context))
        return { share: null, because: 'nothing-from-the-cold' };
      if (did.logReadAtMs === null) return { share: 0, because: 'log-not-read' };
      if (did.takenAtMs !== null && did.takenAtMs < did.logReadAtMs) return { share: 0.5, because: 'log-read-late' };
      return did.logWrittenAtMs === null ? { share: 0.5, because: 'log-not-written' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'IJ-13',
    sentence: 'Sets apart what was out of range, marked and cold, and neither uses it nor throws it away.',
    points: 6,
    critical: true,
    competencies: ['XII.P.4', 'X.C.11.d'],
    sources: ['cdc-storage-toolkit'],
    facts: ['vax-refrigerator'],
    teaches: taught.cold,
    test: (context) => {
      const { refrigerator } = context.case;
      const { low, high } = context.facts.fridgeTenthsF;
      const out = refrigerator !== null && (refrigerator.lowTenthsF < low || refrigerator.highTenthsF > high);
      if (!out) {
        return context.did.setApartAtMs === null || !isVaccine(context)
          ? { share: null, because: 'refrigerator-in-range' }
          : { share: 0.5, because: 'set-apart-for-nothing' };
      }
      return context.did.setApartAtMs === null ? { share: 0, because: 'left-in-use' } : { share: 1, because: 'done' };
    },
  },
];
