/** Criteria of counting: the window, the number, the arithmetic, rhythm and strength. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { Count, Entry, PulseContext } from '../context.ts';
import type { Strength } from '../events.ts';
import {
  charted,
  fullMinuteReason,
  mainCharted,
  mainEntry,
  rateError,
  rightSites,
  trueInWindow,
  truthFor,
} from '../findings.ts';
import { nothing, section } from './prepare.ts';

const book = ['vital-sign-measurement-2e', 'open-rn-nursing-skills-2e'];

/** A result that fails the run is off by more than this, beats a minute: an assumption. */
const farOffPerMin = 10;

/** Beats a count may be off for all and for half of the points: nobody counts a fast heart to the beat. Assumptions. */
function tolerated(beats: number): { readonly full: number; readonly half: number } {
  return { full: Math.max(1, Math.ceil(beats * 0.02)), half: Math.max(3, Math.ceil(beats * 0.05)) };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(2, b * 0.08);
}

function counted(context: PulseContext, entry: Entry, count: Count): Finding {
  const entered = count.entered ?? 0;
  const beats = trueInWindow(context, count, entry.site);
  const values = { entered, beats, windowS: count.windowS };
  const off = Math.abs(entered - beats);
  const { full, half } = tolerated(beats);
  if (count.hand?.with === 'thumb') return { share: 0, because: 'own-pulse-counted', values };
  if (off <= full) return { share: 1, because: 'done', values };
  if (entry.site === 'apical' && near(entered, beats * 2)) return { share: 0, because: 'both-sounds-counted', values };
  if (off <= half) return { share: 0.5, because: 'count-a-little-off', values };
  return { share: 0, because: count.placement < 0.3 ? 'counted-beside-the-pulse' : 'count-off', values };
}

const expectedStrength: Readonly<Record<PulseContext['case']['fullness'], Strength>> = {
  thready: '1+',
  normal: '2+',
  bounding: '3+',
};

export const countCriteria: readonly Criterion<PulseContext>[] = [
  {
    id: 'PU-11',
    sentence: 'Counts a regular pulse for {vs-pulse-count-regular}, or for {vs-pulse-count-full}.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.c'],
    sources: book,
    facts: ['vs-pulse-count-regular', 'vs-pulse-count-full'],
    teaches: section,
    test: (context) => {
      if (fullMinuteReason(context) !== null) return { share: null, because: 'full-minute-owed' };
      const main = mainCharted(context);
      if (main === null) return nothing;
      return main.count.windowS >= context.facts.regularS
        ? { share: 1, because: 'done' }
        : { share: 0.25, because: 'window-too-short', values: { windowS: main.count.windowS } };
    },
  },
  {
    id: 'PU-12',
    sentence:
      'Counts {vs-pulse-count-full} where it is owed: an irregular pulse, an apical pulse, a small child, a written order.',
    points: 6,
    critical: true,
    competencies: ['I.P.1.c', 'A.1'],
    sources: book,
    facts: ['vs-pulse-count-full', 'pulse-full-minute-age'],
    teaches: section,
    test: (context) => {
      const reason = fullMinuteReason(context);
      if (reason === null) return { share: null, because: 'half-a-minute-was-enough' };
      const all = charted(context);
      if (all.length === 0) return nothing;
      const sites = reason === 'apical' ? ['apical'] : rightSites(context);
      const minutes = all.filter(({ count }) => count.windowS >= context.facts.fullS);
      if (minutes.length === 0) return { share: 0, because: `short-${reason}` };
      const right = minutes.filter(({ entry }) => sites.includes(entry.site));
      if (right.length === 0) return { share: reason === 'ordered' ? 0 : 0.5, because: 'full-minute-elsewhere' };
      return right.some(({ count }) => !count.moved)
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'minute-interrupted' };
    },
  },
  {
    id: 'PU-13',
    sentence: 'Counts every beat once.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.c'],
    sources: book,
    facts: [],
    teaches: section,
    test: (context) => {
      const all = charted(context);
      if (all.length === 0) return nothing;
      const findings = all.map(({ entry, count }) => counted(context, entry, count));
      const share = findings.reduce((sum, finding) => sum + (finding.share ?? 0), 0) / findings.length;
      const worst = findings.reduce((least, finding) => ((finding.share ?? 0) < (least.share ?? 0) ? finding : least));
      return { ...worst, share };
    },
  },
  {
    id: 'PU-14',
    sentence: 'Turns the count into beats a minute and charts just that.',
    points: 4,
    critical: false,
    competencies: ['II.P.4', 'X.P.3'],
    sources: book,
    facts: ['vs-pulse-count-regular'],
    teaches: section,
    test: (context) => {
      const main = mainCharted(context);
      if (main === null)
        return { share: 0, because: context.entries.length === 0 ? 'nothing-counted' : 'never-counted' };
      const entered = main.count.entered ?? 0;
      const right = entered * (60 / main.count.windowS);
      const values = { entered, windowS: main.count.windowS, right, charted: main.entry.ratePerMin };
      if (main.entry.ratePerMin === right) return { share: 1, because: 'done', values };
      if (main.entry.ratePerMin === entered) return { share: 0, because: 'not-multiplied', values };
      if (main.entry.ratePerMin === entered * 2 || main.entry.ratePerMin === entered * 4)
        return { share: 0, because: 'multiplied-wrongly', values };
      return { share: 0, because: 'charted-something-else', values };
    },
  },
  {
    id: 'PU-15',
    sentence: 'Ends with a rate that can be acted on.',
    points: 6,
    critical: true,
    competencies: ['I.P.1.c', 'A.1'],
    sources: book,
    facts: [],
    teaches: section,
    test: (context) => {
      const main = mainEntry(context);
      if (main === null) return { share: 0, because: 'nothing-charted' };
      const errorPerMin = Math.round(rateError(context, main));
      const values = { errorPerMin, charted: main.ratePerMin, truth: Math.round(truthFor(context, main)) };
      const off = Math.abs(errorPerMin);
      if (off > farOffPerMin) return { share: 0, because: 'result-far-off', values };
      const { full, half } = tolerated(truthFor(context, main));
      if (off <= full + 1) return { share: 1, because: 'done', values };
      return off <= half + 1
        ? { share: 0.75, because: 'result-a-little-off', values }
        : { share: 0.5, because: 'result-off', values };
    },
  },
  {
    id: 'PU-16',
    sentence: 'Names the rhythm as it is: regular or irregular.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.c', 'V.C.8.a'],
    sources: book,
    facts: [],
    teaches: section,
    test: (context) => {
      const main = mainEntry(context);
      if (main === null) return nothing;
      if (main.rhythm === null) return { share: 0, because: 'rhythm-left-out' };
      const irregular = context.case.rhythm !== 'regular';
      return (main.rhythm === 'irregular') === irregular
        ? { share: 1, because: 'done' }
        : { share: 0, because: irregular ? 'irregular-missed' : 'regular-called-irregular' };
    },
  },
  {
    id: 'PU-17',
    sentence: 'Charts the strength felt at an artery with its scale: {vs-pulse-strength}.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.c', 'X.P.3'],
    sources: ['open-rn-nursing-skills-2e', 'vital-sign-measurement-2e'],
    facts: ['vs-pulse-strength'],
    teaches: section,
    test: (context) => {
      const felt = context.entries.filter(({ site }) => site !== 'apical').at(-1);
      if (felt === undefined) {
        return context.entries.some(({ strength }) => strength !== null && strength !== 'not-felt')
          ? { share: 0, because: 'strength-by-ear' }
          : { share: null, because: 'nothing-felt' };
      }
      if (felt.strength === null || felt.strength === 'not-felt') return { share: 0, because: 'strength-left-out' };
      if (felt.strength !== expectedStrength[context.case.fullness])
        return { share: 0.25, because: 'strength-wrong', values: { charted: felt.strength } };
      return felt.scaleNamed ? { share: 1, because: 'done' } : { share: 0.7, because: 'scale-not-named' };
    },
  },
  {
    id: 'PU-18',
    sentence: 'Goes to the apex when the pulse at the wrist is irregular.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.c', 'A.1'],
    sources: book,
    facts: ['vs-apical-site', 'vs-pulse-count-full'],
    teaches: section,
    test: (context) => {
      if (context.case.rhythm === 'regular') return { share: null, because: 'was-regular' };
      const apical = charted(context).filter(({ entry }) => entry.site === 'apical');
      if (apical.length === 0) return { share: 0, because: 'stayed-at-the-wrist' };
      return { share: 1, because: 'done' };
    },
  },
];
