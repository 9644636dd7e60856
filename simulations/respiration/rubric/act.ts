/** Criteria of acting: position, charting, report, scope. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import type { BreathContext } from '../context.ts';
import { alarmAtMs, countOf, knownAtMs, reportNeed } from '../findings.ts';
import { section } from './prepare.ts';

/** An emergency is told within this time of the first look at the patient, ms. An assumption: "at once". */
const emergencyWithinMs = 60_000;
/** A rate outside the limits is told within this time of the first count that shows it, ms: a recount fits in. An assumption. */
const rateWithinMs = 180_000;

export const actCriteria: readonly Criterion<BreathContext>[] = [
  {
    id: 'RS-18',
    sentence: 'Keeps somebody who works hard to breathe upright, a child with the parent.',
    points: 4,
    critical: false,
    competencies: ['XII.P.1', 'A.1'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: ['breath-effort-signs'],
    teaches: section,
    test: ({ case: patient, did }) => {
      if (patient.effort.length === 0) return { share: null, because: 'breathes-easily' };
      return did.laidDown ? { share: 0, because: 'laid-down' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'RS-19',
    sentence: 'Charts only what was counted.',
    points: 3,
    critical: false,
    competencies: ['X.P.3', 'I.P.1.d'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: section,
    test: (context) => {
      if (context.entries.length === 0) return { share: 0, because: 'nothing-charted' };
      const behind = context.entries.filter((entry) => countOf(context, entry) !== null).length;
      const share = behind / context.entries.length;
      return { share, because: share === 1 ? 'done' : 'never-counted' };
    },
  },
  {
    id: 'RS-20',
    sentence:
      'Reports what has to be reported to the provider or nurse before leaving; a rate outside the limits and a fight for breath at once.',
    points: 6,
    critical: true,
    competencies: ['I.P.3', 'II.C.3', 'A.1'],
    sources: ['rcp-news2-2017', 'open-rn-nursing-skills-2e', 'kidshealth-periodic-breathing', 'fleming-centile-data'],
    facts: [
      'breath-report-low',
      'breath-report-high',
      'breath-infant-range',
      'breath-toddler-range',
      'breath-school-range',
      'breath-pause-limit',
      'breath-effort-signs',
      'vs-adult-respiration',
    ],
    teaches: section,
    test: (context) => {
      const need = reportNeed(context);
      if (need === 'none') return { share: null, because: 'nothing-to-report' };
      const { did } = context;
      const to = did.reports.filter((report) => report.to === 'provider' || report.to === 'nurse');
      if (need === 'emergency') {
        const earliest = Math.min(to[0]?.atMs ?? Infinity, did.helpCalledAtMs ?? Infinity);
        if (earliest === Infinity)
          return { share: 0, because: did.reports.length > 0 ? 'told-the-wrong-person' : 'emergency-not-reported' };
        if (earliest - (did.firstLookAtMs ?? earliest) > emergencyWithinMs)
          return { share: 0, because: 'emergency-too-late' };
        return did.helpCalledAtMs !== null || to.some(({ content }) => content === 'findings-and-signs')
          ? { share: 1, because: 'done' }
          : { share: 0.5, because: 'signs-left-out' };
      }
      // Told out loud counts as soon as the number is known: the chart may come after.
      const counted = context.counts.filter(({ entered }) => entered !== null).map(({ endedAtMs }) => endedAtMs);
      const fromMs = Math.min(counted[0] ?? Infinity, context.entries[0]?.atMs ?? Infinity);
      const told = to.filter(({ atMs }) => atMs >= fromMs);
      // Whoever calls for help because of a rate has told it.
      const helpAtMs = need === 'now' ? (did.helpCalledAtMs ?? Infinity) : Infinity;
      const earliest = Math.min(told[0]?.atMs ?? Infinity, helpAtMs);
      if (earliest === Infinity)
        return {
          share: 0,
          because: to.length === 0 && did.reports.length > 0 ? 'told-the-wrong-person' : 'not-reported',
        };
      if (need === 'now' && earliest - (alarmAtMs(context) ?? earliest) > rateWithinMs)
        return { share: 0, because: 'rate-told-too-late' };
      const lastMs = Math.max(told.at(-1)?.atMs ?? 0, helpAtMs === Infinity ? 0 : helpAtMs);
      return lastMs >= (knownAtMs(context) ?? 0)
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'reported-before-the-end' };
    },
  },
  {
    id: 'RS-21',
    sentence: 'Stays in scope: gives the number, leaves meaning, medicine and private findings to the provider.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'X.P.2.a', 'A.6', 'A.2'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: 'law-and-ethics/scope-and-credentials#never-yours',
    test: ({ did }) => {
      if (did.reports.some(({ to }) => to === 'family-member' || to === 'front-desk'))
        return { share: 0, because: 'privacy-broken' };
      if (
        did.told.includes('you-have-a-lung-disease') ||
        did.reports.some(({ content }) => content === 'own-diagnosis')
      )
        return { share: 0, because: 'diagnosed' };
      if (did.told.includes('take-another-puff')) return { share: 0, because: 'advised-medicine' };
      if (did.told.includes('nothing-to-worry-about')) return { share: 0, because: 'reassured-falsely' };
      if (did.told.includes('number-is-secret')) return { share: 0.5, because: 'kept-secret' };
      return did.told.length > 0 ? { share: 1, because: 'done' } : { share: 0.5, because: 'said-nothing' };
    },
  },
];
