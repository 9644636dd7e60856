/** RR-12 to RR-17: what is said, a page that went astray, the scanning tray. */
import type { Criterion } from '../../core/rubric.ts';
import { variantOf } from '../begin.ts';
import type { RecordsContext } from '../context.ts';
import { sheetVerdict } from '../findings.ts';

const hipaa = (section: string) => `law-and-ethics/hipaa#${section}`;
const chart = (section: string) => `front-office/records-and-the-ehr#${section}`;

export const deskCriteria: readonly Criterion<RecordsContext>[] = [
  {
    id: 'RR-12',
    sentence: 'Tells the privacy officer of a misdirected page now, and mends nothing in silence.',
    points: 8,
    critical: true,
    competencies: ['X.C.11.d', 'X.P.2.a'],
    sources: ['cfr-45-164-subpart-d', 'cfr-45-164-530'],
    facts: ['hipaa-breach-factors'],
    teaches: hipaa('screens-paper-and-breaches'),
    test: ({ case: matter, officerTold, steps }) => {
      if (matter.kind !== 'breach') return { share: null, because: 'no-breach' };
      if (steps.includes('erase-log')) return { share: 0, because: 'log-erased' };
      return officerTold ? { share: 1, because: 'done' } : { share: 0, because: 'officer-untold' };
    },
  },
  {
    id: 'RR-13',
    sentence: 'Stops it where it went, writes it down, and leaves notice to the patient to the office.',
    points: 5,
    critical: false,
    competencies: ['X.P.6', 'X.C.11.d'],
    sources: ['cfr-45-164-subpart-d', 'cfr-45-164-530'],
    facts: ['hipaa-breach-notice-days'],
    teaches: hipaa('screens-paper-and-breaches'),
    test: ({ case: matter, steps }) => {
      if (matter.kind !== 'breach') return { share: null, because: 'no-breach' };
      if (steps.includes('call-patient')) return { share: 0, because: 'patient-called' };
      const done = (['stop-it', 'write-down'] as const).filter((step) => steps.includes(step)).length;
      if (done < 2) return { share: done / 2, because: steps.includes('stop-it') ? 'not-written' : 'not-stopped' };
      return { share: 1, because: 'done' };
    },
  },
  {
    id: 'RR-14',
    sentence: 'Files each sheet in the chart of the right patient, by two identifiers.',
    points: 8,
    critical: true,
    competencies: ['VI.P.3', 'X.P.2.a'],
    sources: ['healthit-safer-guides', 'ihs-arranging-files'],
    facts: [],
    teaches: chart('scan-index-and-track'),
    test: (context) => {
      const { sheets } = context;
      if (sheets.length === 0) return { share: null, because: 'no-tray' };
      const verdicts = sheets.map((sheet) => ({ sheet, is: sheetVerdict(context, sheet) }));
      const wrong = verdicts.find(({ is }) => is === 'wrong-chart');
      if (wrong !== undefined) return { share: 0, because: 'wrong-chart', values: { sheet: wrong.sheet.title } };
      const left = verdicts.filter(({ is }) => is === 'left' || is === 'should-be-filed').length;
      return left === 0
        ? { share: 1, because: 'done' }
        : { share: left === sheets.length ? 0 : 1 - left / sheets.length, because: 'sheets-left', values: { left } };
    },
  },
  {
    id: 'RR-15',
    sentence: 'Indexes by kind, turns what lies upside down, and holds back what is not ready to be filed.',
    points: 6,
    critical: false,
    competencies: ['VI.P.3'],
    sources: ['healthit-safer-guides', 'ihs-arranging-files'],
    facts: [],
    teaches: chart('scan-index-and-track'),
    test: (context) => {
      const { sheets } = context;
      if (sheets.length === 0) return { share: null, because: 'no-tray' };
      const flawed = sheets.filter((sheet) => {
        const is = sheetVerdict(context, sheet);
        const isDown = context.filed.some(({ sheet: id, isUpright }) => id === sheet.id && !isUpright);
        return is !== 'right' || isDown;
      });
      const [first] = flawed;
      if (first === undefined) return { share: 1, because: 'done' };
      const is = sheetVerdict(context, first);
      const because =
        is === 'should-wait' || is === 'wrong-reason'
          ? 'filed-too-early'
          : is === 'wrong-section'
            ? 'wrong-section'
            : is === 'right'
              ? 'upside-down'
              : 'sheets-left';
      return { share: 1 - flawed.length / sheets.length, because, values: { sheet: first.title, left: flawed.length } };
    },
  },
  {
    id: 'RR-16',
    sentence: 'Gives nothing away in words: neither that somebody is a patient nor what for.',
    points: 6,
    critical: true,
    competencies: ['V.P.4', 'X.P.2.a'],
    sources: ['cfr-45-164-510', 'cfr-45-164-514'],
    facts: [],
    teaches: hipaa('family-and-phone'),
    test: ({ case: matter, replies }) => {
      if (matter.talk === null) return { share: null, because: 'nobody-spoke' };
      if (replies.some(({ kind }) => kind === 'leaks')) return { share: 0, because: 'gave-it-away' };
      if (replies.length === 0) return { share: 0.1, because: 'no-answer' };
      return replies.some(({ kind }) => kind === 'harsh')
        ? { share: 0.5, because: 'harsh-answer' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'RR-17',
    sentence: 'Says what is missing, so that whoever asks can mend it.',
    points: 5,
    critical: false,
    competencies: ['X.P.2.b'],
    sources: ['cfr-45-164-508'],
    facts: [],
    teaches: hipaa('release-with-a-signature'),
    test: (context) => {
      const { reasons } = variantOf(context);
      if (reasons === null) return { share: null, because: 'nothing-missing' };
      if (context.reason === null) return { share: 0, because: 'reason-unsaid' };
      return reasons.includes(context.reason) ? { share: 1, because: 'done' } : { share: 0, because: 'reason-wrong' };
    },
  },
];
