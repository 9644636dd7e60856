/** Criteria of plotting, answering the record, reporting, scope and a safe end. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { GrowthContext, Plotted } from '../context.ts';
import type { ChartMeasure } from '../curves.ts';
import {
  ageTenths,
  bandOfPoint,
  charted,
  plottedFor,
  reportNeed,
  rightChart,
  toldTheTeam,
  trueValue,
} from '../findings.ts';

const plotting = 'clinical-procedures/children#plot-and-read';
const body = 'clinical-procedures/vital-signs#pain-height-weight';

const noPlots: Finding = { share: null, because: 'nothing-to-plot' };

/** A point this near on the paper is in its place: tenths of a month or year, tenths of the value. Assumptions. */
const ageWithinTenths = 3;
const valueWithinTenths = 2;
/** A confirmed entry further off than this share of the truth was confirmed without looking. An assumption. */
const confirmedWithinShare = 0.06;

/** The mean share over the measures that are due on paper. */
function overPlots(context: GrowthContext, judge: (measure: ChartMeasure, point: Plotted | null) => Finding): Finding {
  const { plots } = context.case;
  if (plots.length === 0) return noPlots;
  const findings = plots.map((measure) => judge(measure, plottedFor(context, measure)));
  const share = findings.reduce((sum, finding) => sum + (finding.share ?? 0), 0) / findings.length;
  const worst = findings.find((finding) => (finding.share ?? 0) < 1);
  return worst === undefined ? { share: 1, because: 'done' } : { ...worst, share };
}

const notPlotted: Finding = { share: 0, because: 'not-plotted' };

export const chartCriteria: readonly Criterion<GrowthContext>[] = [
  {
    id: 'GR-19',
    sentence: 'Takes the chart for the age and the sex: WHO under {vs-growth-chart-age}, CDC from then on.',
    points: 5,
    critical: false,
    competencies: ['II.P.3'],
    sources: ['cdc-who-growth-charts', 'cdc-mmwr-growth-charts'],
    facts: ['vs-growth-chart-age'],
    teaches: plotting,
    test: (context) =>
      overPlots(context, (measure, point) => {
        const right = rightChart(context, measure);
        if (point === null || right === null) return notPlotted;
        if (point.set !== right.set)
          return { share: 0, because: right.set === 'who' ? 'cdc-too-young' : 'who-too-old' };
        return point.sex === right.sex ? { share: 1, because: 'done' } : { share: 0, because: 'other-sex' };
      }),
  },
  {
    id: 'GR-20',
    sentence: 'Puts the point over the exact age at the charted value.',
    points: 6,
    critical: false,
    competencies: ['II.P.3', 'II.C.3.a'],
    sources: ['cdc-mmwr-growth-charts', 'who-child-growth-standards-2006', 'cdc-growth-data-2000'],
    facts: [],
    teaches: plotting,
    test: (context) =>
      overPlots(context, (measure, point) => {
        if (point === null) return notPlotted;
        const value = charted(context, measure);
        if (value === null) return { share: 0, because: 'plotted-out-of-nothing' };
        const age = Math.abs(point.ageTenths - ageTenths(context, point.set)) <= ageWithinTenths;
        const up = Math.abs(point.valueTenths - value * 10) <= valueWithinTenths;
        if (age && up) return { share: 1, because: 'done' };
        return { share: age || up ? 0.5 : 0, because: age ? 'wrong-height-on-paper' : 'wrong-age-on-paper' };
      }),
  },
  {
    id: 'GR-21',
    sentence: 'Reads between which percentile lines the point lies.',
    points: 4,
    critical: false,
    competencies: ['II.C.3.a'],
    sources: ['who-child-growth-standards-2006', 'cdc-growth-data-2000'],
    facts: ['ex-who-cutoffs'],
    teaches: plotting,
    test: (context) =>
      overPlots(context, (_measure, point) => {
        if (point === null) return notPlotted;
        const right = bandOfPoint(point);
        if (point.band === null || right === null) return { share: 0, because: 'band-not-read' };
        return point.band === right ? { share: 1, because: 'done' } : { share: 0, because: 'band-misread' };
      }),
  },
  {
    id: 'GR-22',
    sentence: 'Looks again when the record asks, and confirms only what was measured.',
    points: 4,
    critical: false,
    competencies: ['X.P.3', 'VI.P.3'],
    sources: ['cdc-mmwr-growth-charts'],
    facts: [],
    teaches: 'clinical-procedures/documenting-care#in-the-electronic-record',
    test: (context) => {
      const confirmed = context.entries.filter((entry) => entry.confirmed);
      if (context.did.questions === 0) return { share: null, because: 'never-asked' };
      const wrong = confirmed.filter(({ what, value, unit }) => {
        const truth = trueValue(context, what);
        const factor = unit === 'lb' ? 1 / context.facts.poundsPerKg : unit === 'in' ? context.facts.cmPerInch : 1;
        return truth !== null && Math.abs(value * factor - truth) > confirmedWithinShare * truth;
      });
      return wrong.length === 0 ? { share: 1, because: 'done' } : { share: 0, because: 'confirmed-blindly' };
    },
  },
  {
    id: 'GR-23',
    sentence:
      'Tells the provider or nurse what cannot wait: a crossing of {gr-crossed-lines}, a point outside the lines, a fast gain in heart failure.',
    points: 6,
    critical: true,
    competencies: ['II.C.3', 'A.1'],
    sources: ['aap-growth-faltering', 'cdc-who-growth-charts', 'cdc-child-bmi', 'allina-heart-failure-weight'],
    facts: ['gr-crossed-lines', 'ex-who-cutoffs', 'ex-child-bmi', 'gr-heart-failure-week', 'gr-heart-failure-day'],
    teaches: plotting,
    test: (context) => {
      const need = reportNeed(context);
      if (need === 'none') return { share: null, because: 'nothing-to-report' };
      if (!toldTheTeam(context)) return { share: 0, because: `${need}-not-told` };
      const whole = context.did.reports.some(
        ({ to, content }) => (to === 'provider' || to === 'nurse') && content === 'numbers-and-pattern',
      );
      return whole ? { share: 1, because: 'done' } : { share: 0.5, because: 'pattern-left-out' };
    },
  },
  {
    id: 'GR-24',
    sentence: 'Stays in scope: gives the numbers in private, leaves their meaning and every advice to the provider.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'A.2'],
    sources: ['aap-growth-faltering', 'cdc-child-bmi'],
    facts: [],
    teaches: plotting,
    test: ({ did }) => {
      if (did.reports.some(({ to }) => to === 'front-desk' || to === 'waiting-room'))
        return { share: 0, because: 'privacy-broken' };
      if (did.told.includes('said-aloud-in-the-hall')) return { share: 0, because: 'said-aloud' };
      if (did.told.includes('growth-is-wrong') || did.reports.some(({ content }) => content === 'own-diagnosis'))
        return { share: 0, because: 'judged' };
      if (did.told.includes('food-advice')) return { share: 0, because: 'advised' };
      if (did.told.includes('all-is-well')) return { share: 0, because: 'reassured' };
      return did.told.length > 0 ? { share: 1, because: 'done' } : { share: 0.5, because: 'said-nothing' };
    },
  },
  {
    id: 'GR-25',
    sentence: 'Leaves nobody on the scale, at the board or at the wall.',
    points: 3,
    critical: true,
    competencies: ['XII.P.1'],
    sources: ['mchb-weighing-measuring'],
    facts: [],
    teaches: body,
    test: ({ did, encounter }) => {
      if (did.leftOn !== null && did.leftOn !== 'floor') return { share: 0, because: 'left-on-it' };
      return encounter.firstTouchAtMs === null
        ? { share: 0.5, because: 'never-touched' }
        : { share: 1, because: 'done' };
    },
  },
];
