/** Criteria of the end: the reliever, the chart, the report, scope. Codes and numbers only; sentences are in explain.ts. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { SpirometryContext } from '../context.ts';
import { bestOf, effortsOf, isDizzyCase, isHeld, owesSecond, repeats, acceptableOf } from '../findings.ts';
import { coach, done, heldTest, notBlown, nothingBlown, ready, standard } from './prepare.ts';

const measures = 'clinical-procedures/breathing-tests-and-treatments#what-the-tests-measure';
/** A charted value may be rounded by this much, liters. */
const roundedL = 0.006;

function chartFinding(context: SpirometryContext): Finding {
  if (notBlown(context)) return heldTest;
  if (context.made.length === 0) return nothingBlown;
  const phases = (['before', 'after'] as const).filter((phase) => effortsOf(context, phase).length > 0);
  const shares = phases.map((phase) => {
    const set = context.sets.filter((one) => one.phase === phase).at(-1);
    const best = bestOf(context, phase);
    if (set === undefined || best === null) return 0;
    const fits = [set.fvcL - best.fvcL, set.fev1L - best.fev1L].filter((off) => Math.abs(off) <= roundedL).length;
    return fits / 2;
  });
  const share = shares.reduce<number>((sum, one) => sum + one, 0) / Math.max(1, shares.length);
  if (share === 1) return done;
  return { share, because: context.sets.length === 0 ? 'nothing-charted' : 'not-the-largest' };
}

export const endCriteria: readonly Criterion<SpirometryContext>[] = [
  {
    id: 'SP-23',
    sentence: 'Gives a reliever only as ordered.',
    points: 4,
    critical: true,
    competencies: ['I.P.4', 'X.C.1'],
    sources: standard,
    facts: [],
    teaches: measures,
    test: (context) => {
      if (context.did.relieverWithoutOrder) return { share: 0, because: 'reliever-without-order' };
      if (context.relieverAtMs !== null && isHeld(context)) return { share: 0, because: 'reliever-on-a-held-test' };
      if (!owesSecond(context)) return { share: null, because: 'no-reliever-ordered' };
      if (context.relieverAtMs === null) return { share: 0.2, because: 'reliever-not-given' };
      return effortsOf(context, 'before').length === 0
        ? { share: 0.3, because: 'reliever-before-the-first-set' }
        : done;
    },
  },
  {
    id: 'SP-24',
    sentence: 'Waits {sp-after-reliever} after the reliever before the second set.',
    points: 4,
    critical: false,
    competencies: ['I.P.2.d', 'I.P.4.e'],
    sources: standard,
    facts: ['sp-after-reliever'],
    teaches: coach,
    test: (context) => {
      if (!owesSecond(context)) return { share: null, because: 'no-reliever-ordered' };
      const first = effortsOf(context, 'after')[0];
      if (context.relieverAtMs === null || first === undefined) return { share: 0, because: 'no-second-set' };
      const minutes = Math.floor((first.atMs - context.relieverAtMs) / 60_000);
      return minutes >= context.facts.relieverMin ? done : { share: 0, because: 'too-soon', values: { minutes } };
    },
  },
  {
    id: 'SP-25',
    sentence: 'Charts the largest FVC and the largest FEV1 of the acceptable efforts, each set by itself.',
    points: 6,
    critical: false,
    competencies: ['II.P.2', 'X.P.3', 'I.P.2.d'],
    sources: standard,
    facts: [],
    teaches: measures,
    test: chartFinding,
  },
  {
    id: 'SP-26',
    sentence:
      'Says truly whether the efforts agree {dx-spiro-repeat}, and notes inhaler, position and how well it went.',
    points: 4,
    critical: false,
    competencies: ['X.P.3', 'II.P.4'],
    sources: standard,
    facts: ['dx-spiro-repeat'],
    teaches: coach,
    test: (context) => {
      if (notBlown(context)) return heldTest;
      const set = context.sets.at(-1);
      if (set === undefined) return { share: 0, because: 'nothing-charted' };
      const right = repeats(acceptableOf(context, set.phase), context.facts);
      if (set.repeatable !== right) return { share: 0, because: 'agreement-wrong' };
      const owed = ['inhaler-and-time', 'position', 'cooperation'] as const;
      const missing = owed.filter((note) => !set.notes.includes(note)).length;
      const dizzy = isDizzyCase(context) && context.dizzyAtMs !== null && !set.notes.includes('dizzy');
      if (dizzy) return { share: 0.3, because: 'dizziness-not-charted' };
      return missing === 0 ? done : { share: 1 - missing * 0.25, because: 'notes-missing' };
    },
  },
  {
    id: 'SP-27',
    sentence: 'Hands the results to the provider with their quality.',
    points: 4,
    critical: false,
    competencies: ['I.P.9', 'A.2'],
    sources: standard,
    facts: [],
    teaches: measures,
    test: (context) => {
      if (notBlown(context)) return heldTest;
      const to = context.did.reports.filter(({ content }) => content === 'results-and-quality').map((one) => one.to);
      if (to.includes('provider')) return done;
      return to.includes('nurse')
        ? { share: 0.6, because: 'handed-to-the-nurse' }
        : { share: 0, because: 'not-handed-on' };
    },
  },
  {
    id: 'SP-28',
    sentence: 'Tells the patient what comes next: the provider explains, or a new date where the test was held.',
    points: 3,
    critical: false,
    competencies: ['V.P.3.b', 'A.7'],
    sources: standard,
    facts: [],
    teaches: ready,
    test: (context) => {
      const { told } = context.did;
      if (notBlown(context)) return told.includes('new-date') ? done : { share: 0, because: 'no-new-date' };
      return told.includes('provider-explains') ? done : { share: 0, because: 'nothing-said' };
    },
  },
  {
    id: 'SP-29',
    sentence: 'Names no finding and no disease, and takes no medicine away.',
    points: 6,
    critical: true,
    competencies: ['X.C.1', 'A.6'],
    sources: standard,
    facts: [],
    teaches: measures,
    test: ({ did }) => {
      if (did.told.includes('this-is-copd') || did.reports.some(({ content }) => content === 'own-diagnosis'))
        return { share: 0, because: 'made-a-diagnosis' };
      if (did.told.includes('leave-out-your-inhaler')) return { share: 0, because: 'took-a-medicine-away' };
      return did.told.includes('looks-normal') ? { share: 0, because: 'said-normal' } : done;
    },
  },
];
