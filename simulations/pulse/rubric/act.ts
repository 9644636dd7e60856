/** Criteria of acting: deficit, recount, charting, report, scope. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import type { PulseContext } from '../context.ts';
import { charted, isOutOfLimits, mainCharted, reportNeed, togetherCount } from '../findings.ts';
import { nothing, section } from './prepare.ts';

const book = ['vital-sign-measurement-2e', 'open-rn-nursing-skills-2e'];

/** An emergency is told within this time of the first charted rate, ms. An assumption: "now". */
const emergencyWithinMs = 120_000;

export const actCriteria: readonly Criterion<PulseContext>[] = [
  {
    id: 'PU-19',
    sentence: 'For a pulse deficit, has a second person count the other site in the same full minute.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.c'],
    sources: ['vital-sign-measurement-2e'],
    facts: ['pulse-deficit-rule', 'vs-pulse-count-full'],
    teaches: section,
    test: (context) => {
      if (context.case.order.kind !== 'deficit') return { share: null, because: 'no-deficit-asked-for' };
      if (togetherCount(context) !== null) return { share: 1, because: 'done' };
      const sites = new Set(charted(context).map(({ entry }) => entry.site));
      if (context.counts.some(({ together }) => together)) return { share: 0.4, because: 'together-too-short' };
      return sites.has('apical') && sites.has('radial')
        ? { share: 0.3, because: 'one-after-the-other' }
        : { share: 0, because: 'no-second-counter' };
    },
  },
  {
    id: 'PU-20',
    sentence: 'Charts the deficit: {pulse-deficit-rule}.',
    points: 4,
    critical: false,
    competencies: ['II.P.4', 'X.P.3'],
    sources: ['vital-sign-measurement-2e'],
    facts: ['pulse-deficit-rule'],
    teaches: section,
    test: (context) => {
      if (context.case.order.kind !== 'deficit') return { share: null, because: 'no-deficit-asked-for' };
      const both = togetherCount(context);
      if (context.deficit === null) return { share: 0, because: 'deficit-not-charted' };
      if (both === null) return { share: 0, because: 'deficit-out-of-nothing' };
      const { apical, radial } = both;
      const values = { apical, radial, right: apical - radial, charted: context.deficit.beats };
      if (context.deficit.beats === apical - radial) return { share: 1, because: 'done', values };
      return {
        share: 0,
        because: context.deficit.beats === radial - apical ? 'deficit-reversed' : 'deficit-wrong',
        values,
      };
    },
  },
  {
    id: 'PU-21',
    sentence: 'Counts a rate outside the limits for {vs-pulse-count-full} before reporting it.',
    points: 3,
    critical: false,
    competencies: ['I.P.1.c', 'A.1'],
    sources: book,
    facts: ['vs-pulse-count-full', 'pulse-report-low', 'pulse-report-high'],
    teaches: section,
    test: (context) => {
      const main = mainCharted(context);
      if (main === null) return nothing;
      if (reportNeed(context) === 'emergency') return { share: null, because: 'emergency' };
      if (!isOutOfLimits(context, main.entry.ratePerMin)) return { share: null, because: 'within-limits' };
      return main.count.windowS >= context.facts.fullS
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'not-recounted' };
    },
  },
  {
    id: 'PU-22',
    sentence: 'Charts each rate with the site it was counted at.',
    points: 3,
    critical: false,
    competencies: ['X.P.3', 'I.P.1.c'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: section,
    test: (context) => {
      if (context.entries.length === 0) return { share: 0, because: 'nothing-charted' };
      const behind = charted(context).length;
      const share = behind / context.entries.length;
      return { share, because: share === 1 ? 'done' : 'site-not-the-one-counted' };
    },
  },
  {
    id: 'PU-23',
    sentence: 'Reports what has to be reported to the provider or nurse before leaving, and an emergency at once.',
    points: 6,
    critical: true,
    competencies: ['I.P.3', 'II.C.3', 'A.1'],
    sources: ['rcp-news2-2017', 'medlineplus-shock', 'fleming-centile-data'],
    facts: [
      'pulse-report-low',
      'pulse-report-high',
      'pulse-report-with-signs',
      'pulse-infant-range',
      'pulse-toddler-range',
      'vs-adult-pulse',
    ],
    teaches: section,
    test: (context) => {
      const need = reportNeed(context);
      if (need === 'none') return { share: null, because: 'nothing-to-report' };
      const { did, entries, deficit } = context;
      const told = did.reports.filter(({ to, entries: by }) => (to === 'provider' || to === 'nurse') && by > 0);
      const help = need === 'emergency' ? did.helpCalledAtMs : null;
      const earliest = Math.min(told[0]?.atMs ?? Infinity, help ?? Infinity);
      if (earliest === Infinity)
        return { share: 0, because: did.reports.length > 0 ? 'told-the-wrong-person' : 'not-reported' };
      if (need === 'emergency') {
        const first = entries[0];
        if (first !== undefined && earliest - first.atMs > emergencyWithinMs)
          return { share: 0, because: 'emergency-too-late' };
        return help !== null || told.some(({ content }) => content === 'findings-and-signs')
          ? { share: 1, because: 'done' }
          : { share: 0.5, because: 'signs-left-out' };
      }
      const lastEntry = Math.max(entries.at(-1)?.atMs ?? 0, deficit?.atMs ?? 0);
      return (told.at(-1)?.atMs ?? 0) >= lastEntry
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'reported-before-the-end' };
    },
  },
  {
    id: 'PU-24',
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
        did.told.includes('you-have-a-rhythm-disease') ||
        did.reports.some(({ content }) => content === 'own-diagnosis')
      )
        return { share: 0, because: 'diagnosed' };
      if (did.told.includes('leave-out-your-medicine')) return { share: 0, because: 'changed-medicine' };
      if (did.told.includes('nothing-to-worry-about')) return { share: 0, because: 'reassured-falsely' };
      if (did.told.includes('number-is-secret')) return { share: 0.5, because: 'kept-secret' };
      return did.told.length > 0 ? { share: 1, because: 'done' } : { share: 0.5, because: 'said-nothing' };
    },
  },
];
