/** Criteria of the result: what is charted, what is told to whom, what is not an assistant's. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import { methodOf, padIds } from '../case.ts';
import type { PocContext } from '../context.ts';
import { flagFor, isCalledOff, isOnHold, mainEntry, reportNeed } from '../findings.ts';
import { seenFrom } from '../perception.ts';
import { calledOff, nothingTested, sections, tested, waivedSources } from './begin.ts';
import { decidingLook } from './read.ts';

/** A critical result is told within this time of its look, ms: an assumption, "at once". */
const nowWithinMs = 120_000;

export const actCriteria: readonly Criterion<PocContext>[] = [
  {
    id: 'PT-30',
    sentence: 'Calls a device without its control invalid, repeats it with a new one, and reports it as nothing else.',
    points: 6,
    critical: true,
    competencies: ['I.P.10', 'I.P.11.d', 'A.1'],
    sources: waivedSources,
    facts: [],
    teaches: sections.window,
    test: (context) => {
      if (!tested(context) && isCalledOff(context)) return calledOff;
      const { entries, looks, device } = context;
      const method = methodOf(context.case.test);
      if (method === 'strip') return { share: null, because: 'no-control-line' };
      const failed = (number: number): boolean => {
        const look = looks.filter((one) => one.device === number).at(-1);
        if (look === undefined) return false;
        return method === 'meter' ? look.display?.startsWith('E') === true : !look.hasControl;
      };
      const charted = entries.filter((entry) => failed(entry.device));
      if (charted.some(({ value }) => value !== 'invalid')) return { share: 0, because: 'invalid-reported' };
      const everFailed = looks.some((look) => failed(look.device));
      if (!everFailed) return { share: null, because: 'control-was-there' };
      return device !== null && !failed(device.number) && mainEntry(context)?.value !== 'invalid'
        ? { share: 1, because: 'done' }
        : { share: 0.4, because: 'invalid-not-repeated' };
    },
  },
  {
    id: 'PT-31',
    sentence: 'Charts what was seen, with its unit: the number shown, the lines that were there, the matched pads.',
    points: 6,
    critical: true,
    competencies: ['II.P.2', 'X.P.3', 'II.C.1'],
    sources: ['cdc-waived-practices-2005'],
    facts: [],
    teaches: sections.say,
    test: (context) => {
      if (!tested(context) && isCalledOff(context)) return calledOff;
      const entry = mainEntry(context);
      if (entry === null) return { share: 0, because: 'nothing-charted' };
      const method = methodOf(context.case.test);
      if (method === 'strip') {
        const pads = padIds.filter((pad) => context.matches[pad] !== undefined).length;
        if (entry.value !== 'pads' || pads === 0) return { share: 0, because: 'charted-something-else' };
        return pads === padIds.length
          ? { share: 1, because: 'done' }
          : { share: 0.5, because: 'pads-left-out', values: { pads } };
      }
      const look = decidingLook(context);
      if (look === null) return { share: 0, because: 'charted-unseen' };
      if (entry.value === 'invalid')
        return look.hasControl && look.display?.startsWith('E') !== true
          ? { share: 0, because: 'charted-something-else' }
          : { share: 1, because: 'done' };
      if (method === 'meter') {
        if (String(entry.value) !== String(Number(look.display)))
          return { share: 0, because: 'number-miscopied', values: { shown: look.display ?? '' } };
        const unit = context.case.test === 'glucose' ? 'mg/dL' : context.case.test === 'a1c' ? '%' : 'g/dL';
        return entry.unit === unit ? { share: 1, because: 'done' } : { share: 0.4, because: 'unit-wrong' };
      }
      const seen = Object.entries(look.lines)
        .filter(([, strength]) => strength >= seenFrom)
        .map(([line]) => line)
        .sort();
      if ((entry.value === 'positive') !== seen.length > 0)
        return { share: 0, because: seen.length > 0 ? 'faint-line-denied' : 'line-invented' };
      return seen.join() === entry.lines.join()
        ? { share: 1, because: 'done' }
        : { share: 0.4, because: 'wrong-line-named' };
    },
  },
  {
    id: 'PT-32',
    sentence: 'Flags it against the printed range: in range, out of range, critical, or invalid.',
    points: 4,
    critical: false,
    competencies: ['II.C.3', 'II.C.3.b'],
    sources: ['cdc-waived-practices-2005'],
    facts: [],
    teaches: sections.critical,
    test: (context) => {
      if (!tested(context) && isCalledOff(context)) return calledOff;
      const entry = mainEntry(context);
      if (entry === null) return { share: 0, because: 'nothing-charted' };
      const right = flagFor(context, entry);
      return right.includes(entry.flag)
        ? { share: 1, because: 'done' }
        : {
            share: 0,
            because: right[0] === 'critical' ? 'critical-not-flagged' : 'flag-wrong',
            values: { right: right[0] ?? '' },
          };
    },
  },
  {
    id: 'PT-33',
    sentence:
      'Tells the provider a critical or urgent result at once and has it read back; any other abnormal one before leaving.',
    points: 6,
    critical: true,
    competencies: ['II.C.3', 'II.C.3.b', 'A.1'],
    sources: ['cdc-waived-practices-2005', 'ada-glycemic-goals-2026'],
    facts: ['lab-very-low-glucose'],
    teaches: sections.critical,
    test: (context) => {
      const need = reportNeed(context);
      if (need === 'none') return { share: null, because: 'nothing-to-report' };
      const { did, entries } = context;
      const told = did.reports.filter(
        ({ to, content, afterReading }) =>
          to === 'provider' && afterReading && (content === 'result' || content === 'result-and-signs'),
      );
      const first = told[0];
      if (first === undefined)
        return { share: 0, because: did.reports.length > 0 ? 'told-the-wrong-person' : 'not-reported' };
      if (need === 'before-leaving') return { share: 1, because: 'done' };
      if (first.atMs - (entries.at(-1)?.atMs ?? 0) > nowWithinMs) return { share: 0.3, because: 'told-too-late' };
      const signs = context.case.urgentSigns.length === 0 || told.some(({ content }) => content === 'result-and-signs');
      const share = 0.5 + (signs ? 0.2 : 0) + (told.some(({ readBack }) => readBack) ? 0.3 : 0);
      return { share, because: share > 0.99 ? 'done' : signs ? 'no-read-back' : 'signs-left-out' };
    },
  },
  {
    id: 'PT-34',
    sentence: 'Tells the provider before the test what makes it worthless, and waits for the decision.',
    points: 6,
    critical: true,
    competencies: ['I.P.8', 'A.1', 'X.C.1'],
    sources: ['msd-occult-blood'],
    facts: ['lab-fobt-diet', 'lab-fobt-vitamin-c'],
    teaches: sections.blood,
    test: (context) => {
      if (context.case.holdFor === null) return { share: null, because: 'nothing-in-the-way' };
      if (context.did.testedBeforeAsking) return { share: 0, because: 'tested-before-asking' };
      return isOnHold(context) ? { share: 0, because: 'not-asked' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PT-35',
    sentence: 'Says “not mine” where a test is not an assistant’s: sediment is read by the provider.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'I.P.9', 'A.6'],
    sources: ['cfr-42-493'],
    facts: [],
    teaches: sections.microscope,
    test: ({ case: patient, did }) => {
      if (!patient.order.microscopy) return { share: null, because: 'no-microscopy' };
      return did.declined ? { share: 1, because: 'done' } : { share: 0, because: 'not-declined' };
    },
  },
  {
    id: 'PT-36',
    sentence:
      'Sends a second swab for culture after a negative rapid test in {lab-strep-backup}, by the standing order.',
    points: 4,
    critical: false,
    competencies: ['I.P.11.e', 'A.1'],
    sources: ['idsa-strep-2012', 'cdc-strep-clinical'],
    facts: ['lab-strep-backup'],
    teaches: sections.strep,
    test: (context) => {
      if (!context.case.order.backup) return { share: null, because: 'no-backup' };
      const value = mainEntry(context)?.value;
      if (value === undefined) return nothingTested;
      if (value === 'positive') return { share: null, because: 'no-backup' };
      return context.did.backupSent ? { share: 1, because: 'done' } : { share: 0, because: 'backup-forgotten' };
    },
  },
  {
    id: 'PT-37',
    sentence: 'Stays in scope and private: gives no meaning to the result, tells it only to those it belongs to.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'X.P.2.a', 'A.6', 'A.2'],
    sources: ['cdc-waived-practices-2005'],
    facts: [],
    teaches: sections.scope,
    test: ({ did }) => {
      if (
        did.reports.some(({ to }) => to === 'family-member' || to === 'front-desk') ||
        did.told.includes('told-the-parent')
      )
        return { share: 0, because: 'privacy-broken' };
      if (did.told.includes('you-have-it') || did.reports.some(({ content }) => content === 'own-diagnosis'))
        return { share: 0, because: 'diagnosed' };
      if (did.told.includes('change-your-medicine')) return { share: 0, because: 'changed-medicine' };
      if (did.told.includes('nothing-wrong')) return { share: 0, because: 'reassured-falsely' };
      return did.told.length > 0 ? { share: 1, because: 'done' } : { share: 0.5, because: 'said-nothing' };
    },
  },
  {
    id: 'PT-38',
    sentence: 'Discards what is used into the right container and leaves the bench and the meter clean.',
    points: 3,
    critical: false,
    competencies: ['III.P.10', 'XII.P.1'],
    sources: ['cdc-waived-practices-2005', 'cdc-ready-set-test'],
    facts: [],
    teaches: sections.waived,
    test: (context) => {
      if (!tested(context) && isCalledOff(context)) return calledOff;
      const { wastes, benchCleaned } = context.did;
      const right = methodOf(context.case.test) === 'meter' ? 'sharps' : 'biohazard';
      const share = (wastes.includes(right) ? 0.6 : 0) + (benchCleaned ? 0.4 : 0);
      return { share, because: share > 0.99 ? 'done' : wastes.includes(right) ? 'bench-left-dirty' : 'waste-wrong' };
    },
  },
];
