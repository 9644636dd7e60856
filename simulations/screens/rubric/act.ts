/** Criteria of tobacco, needs, reporting and scope. Codes only. */
import type { Criterion } from '../../core/rubric.ts';
import { answerOf } from '../asking.ts';
import type { ScContext } from '../context.ts';
import { tobaccoSteps } from '../events.ts';
import { positives, reported, totalOf } from '../findings.ts';
import { sections } from '../plan/step.ts';

export const actCriteria: readonly Criterion<ScContext>[] = [
  {
    id: 'SN-21',
    sentence: 'Goes through the {ex-five-as} by the script, without advice of their own.',
    points: 5,
    critical: false,
    competencies: ['I.P.3', 'X.C.1'],
    sources: ['ahrq-five-as'],
    facts: ['ex-five-as'],
    teaches: sections.tobacco,
    test: (context) => {
      if (!context.case.due.includes('tobacco')) return { share: null, because: 'not-due' };
      const status = answerOf(context, 'tobacco', 1);
      if (status === null) return { share: 0, because: 'tobacco-not-asked' };
      if (status.value !== 2) return { share: null, because: 'no-tobacco-now' };
      const { tobacco } = context.did;
      if (tobacco.some(({ manner }) => manner === 'own-advice')) return { share: 0, because: 'advised-on-their-own' };
      const done = tobaccoSteps.filter((step) => tobacco.some((one) => one.step === step)).length;
      return {
        share: done / tobaccoSteps.length,
        because: done === tobaccoSteps.length ? 'done' : 'steps-left-out',
      };
    },
  },
  {
    id: 'SN-22',
    sentence: 'Asks whether help with a need is wanted, offers the resource list, and promises nothing.',
    points: 5,
    critical: false,
    competencies: ['V.P.7', 'A.3'],
    sources: ['cms-ahc-hrsn'],
    facts: ['ex-hrsn-domains'],
    teaches: sections.needs,
    test: (context) => {
      if (!context.case.due.includes('social-needs')) return { share: null, because: 'not-due' };
      const total = totalOf(context, 'social-needs');
      if (total === null) return { share: 0, because: 'needs-not-asked' };
      if (context.did.told.includes('we-will-get-you-that')) return { share: 0, because: 'promised' };
      if (total === 0) return { share: null, because: 'no-need-named' };
      const [first] = context.did.resources;
      if (first === undefined) return { share: 0, because: 'nothing-offered' };
      return first.permission ? { share: 1, because: 'done' } : { share: 0.6, because: 'list-without-asking' };
    },
  },
  {
    id: 'SN-23',
    sentence: 'Reports what is positive to the provider or nurse before the visit goes on.',
    points: 6,
    critical: true,
    competencies: ['I.P.3', 'II.C.3', 'A.1'],
    sources: ['kroenke-phq9-2001', 'cdc-steadi', 'shaw-orthostatic-2017', 'nih-numeric-scale-2003'],
    facts: [
      'rm-phq2-cut',
      'sn-phq9-report',
      'ex-gad7-cuts',
      'rm-fall-questions',
      'ex-tug-time',
      'bp-orthostatic-systolic',
      'bp-orthostatic-diastolic',
      'sn-pain-severe',
    ],
    teaches: sections.give,
    test: (context) => {
      if (context.charted.scores.length === 0) return { share: 0, because: 'nothing-charted' };
      if (positives(context).length === 0) return { share: null, because: 'nothing-positive' };
      if (reported(context)) {
        const full = context.did.reports.some(({ content }) => content === 'scores-and-words');
        return full ? { share: 1, because: 'done' } : { share: 0.7, because: 'words-left-out' };
      }
      // Whoever was called to item nine or to a faint knows the worst of it, but neither totals nor words.
      const since = context.did.redAtMs ?? context.did.faintWarnedAtMs;
      if (since !== null && context.did.calls.some(({ atMs }) => atMs >= since))
        return { share: 0.5, because: 'came-but-was-not-told' };
      return context.did.reports.length > 0
        ? { share: 0, because: 'told-the-wrong-person' }
        : { share: 0, because: 'not-reported' };
    },
  },
  {
    id: 'SN-24',
    sentence: 'Stays in scope: interprets nothing, prescribes nothing, promises no secrecy.',
    points: 6,
    critical: true,
    competencies: ['X.C.1', 'X.P.2.a', 'A.6', 'A.2'],
    sources: ['kroenke-phq9-2001', 'simon-phq9-item9-2013'],
    facts: [],
    teaches: sections.not,
    test: ({ did }) => {
      if (did.reports.some(({ to }) => to === 'companion' || to === 'front-desk'))
        return { share: 0, because: 'privacy-broken' };
      if (did.told.includes('you-are-depressed') || did.reports.some(({ content }) => content === 'own-diagnosis'))
        return { share: 0, because: 'diagnosed' };
      if (did.told.includes('stays-between-us')) return { share: 0, because: 'secrecy-promised' };
      if (did.told.includes('you-should-take')) return { share: 0, because: 'advised-medicine' };
      if (did.told.includes('screen-is-fine')) return { share: 0, because: 'declared-fine' };
      return did.told.length > 0 ? { share: 1, because: 'done' } : { share: 0.5, because: 'said-nothing' };
    },
  },
];
