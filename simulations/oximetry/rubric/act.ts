/** Criteria of measuring, charting and acting: trace, count, agreement, result, report, scope. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { OximetryContext } from '../context.ts';
import { judgedReading, knownAtMs, lastCharted, recheckNeeded, reportNeed, reportsMade } from '../findings.ts';
import { goodQuality } from '../signal.ts';
import { nothing, teaches } from './prepare.ts';

/** A pulse on the screen agrees with the count when it lies this near, beats a minute: an assumption. */
const agreesWithin = 6;
/** A charted number this near to a perfect measurement is good, one more is half, percent: an assumption. */
const nearPercent = 2;
/** "At once" is within this time of the look or the reading that shows it, ms: an assumption. */
const atOnceMs = 120_000;

export const actCriteria: readonly Criterion<OximetryContext>[] = [
  {
    id: 'OX-13',
    sentence: 'Waits until trace and numbers are steady before reading.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.i'],
    sources: ['open-rn-nursing-skills-2e', 'fda-pulse-oximeter-2021'],
    facts: [],
    teaches,
    test: (context) => {
      const reading = judgedReading(context);
      if (reading === null) return nothing;
      if (reading.quality >= goodQuality) return { share: 1, because: 'done' };
      return reading.atMs - reading.clip.sinceMs < 8000
        ? { share: 0, because: 'read-too-soon' }
        : { share: 0, because: 'trace-not-steady' };
    },
  },
  {
    id: 'OX-14',
    sentence: 'Counts the pulse at the wrist for at least {vs-pulse-count-regular}.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.c', 'I.P.1.i'],
    sources: ['vital-sign-measurement-2e', 'open-rn-nursing-skills-2e'],
    facts: ['vs-pulse-count-regular'],
    teaches,
    test: (context) => {
      const entry = lastCharted(context);
      const count = context.counted;
      const uncounted: Finding =
        reportNeed(context) === 'emergency'
          ? { share: null, because: 'emergency' }
          : { share: 0, because: 'not-counted' };
      if (entry === null && count === null) return uncounted;
      const feltMs = entry?.feltMs ?? count?.feltMs ?? 0;
      const counted = entry?.countedPerMin ?? count?.perMin ?? null;
      if (counted === null) return uncounted;
      if (feltMs < 5000) return { share: 0, because: 'made-up' };
      if (Math.abs(counted - context.truth.heartRatePerMin) > agreesWithin)
        return { share: 0.25, because: 'miscounted', values: { counted } };
      return feltMs >= (context.facts.countSeconds - 1) * 1000
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'counted-short' };
    },
  },
  {
    id: 'OX-15',
    sentence: 'Compares the pulse on the screen with the counted one, and trusts no number when they differ.',
    points: 6,
    critical: true,
    competencies: ['I.P.1.i', 'A.1'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches,
    test: (context) => {
      const entry = lastCharted(context);
      const reading = entry?.reading ?? null;
      if (entry === null || reading === null) return nothing;
      // With blue lips or a number that cannot wait, help comes before counting.
      if (entry.countedPerMin === null)
        return reportNeed(context) === 'emergency'
          ? { share: null, because: 'emergency' }
          : { share: 0, because: 'not-compared' };
      if (entry.feltMs < 5000) return { share: 0, because: 'made-up' };
      const screen = reading.pulsePerMin;
      const values = { screen, counted: entry.countedPerMin };
      return Math.abs(screen - entry.countedPerMin) <= agreesWithin
        ? { share: 1, because: 'done', values }
        : { share: 0, because: 'trusted-in-spite', values };
    },
  },
  {
    id: 'OX-16',
    sentence: 'Charts the number that stood on the screen.',
    points: 4,
    critical: false,
    competencies: ['X.P.3'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches,
    test: (context) => {
      const entry = lastCharted(context);
      const reading = entry?.reading ?? null;
      if (entry === null || reading === null) return { share: 0, because: 'nothing-charted' };
      const off = Math.abs(entry.percent - reading.percent);
      return off === 0 ? { share: 1, because: 'done' } : { share: off <= 1 ? 0.75 : 0, because: 'not-as-read' };
    },
  },
  {
    id: 'OX-17',
    sentence: 'Ends with a number that is this patient’s.',
    points: 8,
    critical: true,
    competencies: ['I.P.1.i', 'A.1'],
    sources: ['fda-pulse-oximeter-2021'],
    facts: ['vs-spo2-errors'],
    teaches,
    test: (context) => {
      const entry = lastCharted(context);
      const reading = entry?.reading ?? null;
      if (entry === null || reading === null) return { share: 0, because: 'nothing-charted' };
      const off = Math.abs(entry.percent - context.truth.percent);
      const values = { off };
      if (off <= nearPercent) return { share: 1, because: 'done', values };
      return off <= nearPercent + 1 ? { share: 0.5, because: 'off', values } : { share: 0, because: 'far-off', values };
    },
  },
  {
    id: 'OX-18',
    sentence: 'Charts what the patient breathed: room air, or the liters of oxygen.',
    points: 4,
    critical: false,
    competencies: ['X.P.3'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches,
    test: (context) => {
      const entry = lastCharted(context);
      if (entry === null) return { share: 0, because: 'nothing-charted' };
      const breathed = context.case.oxygenTenthsL;
      if (entry.air === null) return { share: 0, because: 'no-air' };
      if (entry.air !== (breathed === null ? 'room-air' : 'oxygen')) return { share: 0, because: 'wrong-air' };
      return breathed === null || entry.oxygenTenthsL === breathed
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'liters-wrong' };
    },
  },
  {
    id: 'OX-19',
    sentence: 'Rechecks a low number at another site before it is charted.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.i', 'A.1'],
    sources: ['fda-pulse-oximeter-2021', 'open-rn-nursing-skills-2e'],
    facts: ['ox-report-below', 'vs-spo2-accuracy'],
    teaches,
    test: (context) => {
      if (!recheckNeeded(context)) return { share: null, because: 'nothing-to-recheck' };
      const places = new Set(context.clipSites);
      return places.size > 1 || context.clips > 1
        ? { share: places.size > 1 ? 1 : 0.75, because: places.size > 1 ? 'done' : 'same-site' }
        : { share: 0, because: 'not-rechecked' };
    },
  },
  {
    id: 'OX-20',
    sentence:
      'Tells the provider or nurse what has to be told, a struggle to breathe or an exposure to carbon monoxide at once, and calls for help in an emergency.',
    points: 6,
    critical: true,
    competencies: ['I.P.3', 'A.1'],
    sources: ['rcp-news2-2017', 'who-pulse-oximetry-manual', 'hampson-carbon-monoxide-2012', 'fda-pulse-oximeter-2021'],
    facts: ['ox-report-below', 'ox-emergency-below', 'ox-carbon-monoxide', 'ox-dark-skin'],
    teaches,
    test: (context) => {
      const need = reportNeed(context);
      if (need === 'none') return { share: null, because: 'nothing-to-report' };
      const made = reportsMade(context);
      const help = context.did.helpCalledAtMs;
      const first = Math.min(made[0]?.atMs ?? Infinity, help ?? Infinity);
      if (first === Infinity)
        return { share: 0, because: context.did.reports.length > 0 ? 'told-the-wrong-person' : 'not-reported' };
      const isLate = first - knownAtMs(context) > atOnceMs;
      if (isLate && context.did.exposureHeardAtMs !== null)
        return context.did.grewWorseAtMs === null
          ? { share: 0.5, because: 'exposure-told-late' }
          : { share: 0, because: 'exposure-told-too-late' };
      if ((need === 'emergency' || need === 'at-once') && isLate)
        return { share: 0, because: need === 'emergency' ? 'told-too-late' : 'struggle-told-too-late' };
      if (need === 'emergency' && help === null) return { share: 0.5, because: 'no-help-called' };
      if (help !== null) return { share: 1, because: 'done' };
      // An exposure is told whatever the number; everything else needs the number too, charted yet or not.
      const shownFromMs = judgedReading(context)?.clip.sinceMs ?? 0;
      if (!context.case.carbonMonoxide && (made.at(-1)?.atMs ?? 0) < shownFromMs)
        return { share: 0.5, because: 'number-not-told' };
      return made.some(({ withLook }) => withLook)
        ? { share: 1, because: 'done' }
        : { share: 0.75, because: 'look-left-out' };
    },
  },
  {
    id: 'OX-21',
    sentence: 'Stays in scope: gives the number, names no cause, turns no oxygen, keeps it private.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'X.P.2.a', 'A.6', 'A.2'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: ['vs-spo2-usual'],
    teaches: 'law-and-ethics/scope-and-credentials#never-yours',
    test: ({ did }) => {
      if (did.reports.some(({ to }) => to === 'family-member' || to === 'front-desk'))
        return { share: 0, because: 'privacy-broken' };
      if (did.oxygenTurned) return { share: 0, because: 'oxygen-turned' };
      if (
        did.told.includes('you-have-a-lung-problem') ||
        did.reports.some(({ content }) => content === 'own-diagnosis')
      )
        return { share: 0, because: 'diagnosed' };
      if (did.told.includes('use-more-oxygen')) return { share: 0, because: 'advised-oxygen' };
      if (did.told.includes('number-is-fine')) return { share: 0, because: 'reassured-falsely' };
      if (did.told.includes('number-is-secret')) return { share: 0.5, because: 'kept-secret' };
      return did.told.length > 0 ? { share: 1, because: 'done' } : { share: 0.5, because: 'said-nothing' };
    },
  },
  {
    id: 'OX-22',
    sentence: 'Takes the sensor off before leaving.',
    points: 2,
    critical: false,
    competencies: ['XII.P.1'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches,
    test: ({ did }) => (did.clipLeftOn ? { share: 0, because: 'clip-left-on' } : { share: 1, because: 'done' }),
  },
];
