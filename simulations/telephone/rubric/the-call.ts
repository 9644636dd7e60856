/** Criteria of the call itself: greeting, listening, identity, script, hold, transfer, tone, language, second line. */
import type { Criterion } from '../../core/rubric.ts';
import type { TelephoneContext } from '../context.ts';
import { emergencyWellCalled, saidOf, scriptWork } from '../findings.ts';
import { greetWithinMs, holdLimitMs } from '../policy.ts';
import { done, notApplicable, shareOf, teaches } from './lines.ts';

const isOut = ({ case: call }: TelephoneContext) => call.direction === 'out';
const wasAnswered = ({ answeredAtMs }: TelephoneContext) => answeredAtMs !== null;

export const callCriteria: readonly Criterion<TelephoneContext>[] = [
  {
    id: 'TP-01',
    sentence:
      'Picks up within three rings with office, name and the emergency question, or dials the number the chart allows.',
    points: 4,
    critical: false,
    competencies: ['V.P.4'],
    sources: ['ahrq-service-recovery', 'cfr-45-164-522'],
    facts: [],
    teaches: teaches('answer-hold-transfer'),
    test: (context) => {
      if (isOut(context)) {
        if (context.dialed === null) return { share: 0, because: 'never-dialed' };
        if (context.case.numbers[context.dialed]?.isRight !== true) return { share: 0, because: 'wrong-number-dialed' };
        return (context.chartAtMs ?? Infinity) > (context.answeredAtMs ?? 0)
          ? { share: 0.5, because: 'dialed-without-chart' }
          : done;
      }
      if (context.answeredAtMs === null) return { share: 0, because: 'never-answered' };
      const worth = context.greeting === 'full' ? 1 : context.greeting === 'bare' ? 0.4 : 0;
      const late = context.answeredAtMs > greetWithinMs;
      if (worth === 1) return late ? { share: 0.5, because: 'answered-late' } : done;
      return { share: late ? worth / 2 : worth, because: worth === 0 ? 'greeted-with-hold' : 'greeted-without-name' };
    },
  },
  {
    id: 'TP-02',
    sentence: 'Asks for full name and birth date before opening a chart or saying anything out of it.',
    points: 6,
    critical: true,
    competencies: ['X.P.2.a', 'V.P.4'],
    sources: ['cfr-45-164-514', 'joint-commission-identifiers'],
    facts: [],
    teaches: teaches('who-is-calling'),
    test: (context) => {
      if (isOut(context)) return notApplicable;
      const { identifiedAtMs, chartAtMs, toldAtMs, case: call, variant } = context;
      const firstUse = Math.min(chartAtMs ?? Infinity, toldAtMs ?? Infinity);
      if (identifiedAtMs === null) {
        if (context.said.includes('born-told')) return { share: 0, because: 'told-the-birth-date' };
        if (firstUse < Infinity) return { share: 0, because: 'chart-without-identity' };
        // Where a life is in danger, help comes first and the name is enough.
        if (!call.needsIdentity || variant.wanted.route === 'emergency') return notApplicable;
        return { share: 0, because: 'never-identified' };
      }
      if (firstUse < identifiedAtMs) return { share: 0, because: 'identified-late' };
      return context.said.includes('born-told') ? { share: 0.5, because: 'told-the-birth-date' } : done;
    },
  },
  {
    id: 'TP-03',
    sentence: 'Lets the caller finish and asks openly what else is going on.',
    points: 4,
    critical: false,
    competencies: ['A.4', 'V.P.4'],
    sources: ['umn-what-is-communication', 'ahrq-health-literacy-toolkit'],
    facts: [],
    teaches: teaches('a-voice-instead-of-a-face'),
    test: (context) => {
      if (isOut(context)) return notApplicable;
      const asked =
        context.said.includes('anything-else') ||
        context.said.includes('what-happened') ||
        context.asked.some(({ item }) => item === 'new') ||
        emergencyWellCalled(context);
      if (!asked) return { share: 0, because: 'never-asked-openly' };
      return context.interruptions === 0
        ? done
        : { share: 0.5, because: 'interrupted', values: { times: context.interruptions } };
    },
  },
  {
    id: 'TP-04',
    sentence: 'Works through the page of the written script that fits, in its order, until the page decides.',
    points: 6,
    critical: false,
    competencies: ['V.P.4', 'VI.P.1'],
    sources: ['aama-scope-questions', 'chest-pain-guideline-2021', 'cdc-stroke-signs'],
    facts: ['vs-fever-young-baby'],
    teaches: teaches('the-decision-ladder'),
    test: (context) => {
      const { due, asked, inOrder } = scriptWork(context);
      if (due === 0) return notApplicable;
      // The first words were said before the paper came out: nobody asks on, help is called.
      if (context.variant.wanted.route === 'emergency' && emergencyWellCalled(context)) return done;
      if (asked < due) return shareOf(asked, due, 'script-unfinished', 'script-not-used');
      return inOrder === asked ? done : { share: 0.7, because: 'script-out-of-order' };
    },
  },
  {
    id: 'TP-09',
    sentence: 'Asks before putting anybody on hold, waits for the answer, and comes back soon.',
    points: 4,
    critical: false,
    competencies: ['V.P.4', 'A.7'],
    sources: ['ahrq-service-recovery'],
    facts: [],
    teaches: teaches('answer-hold-transfer'),
    test: ({ holds }) => {
      if (holds.length === 0) return notApplicable;
      if (holds.some(({ againstNo }) => againstNo)) return { share: 0, because: 'held-against-no' };
      if (holds.some(({ asked }) => !asked)) return { share: 0, because: 'held-unasked' };
      if (holds.some(({ waited }) => !waited)) return { share: 0.4, because: 'did-not-wait' };
      return holds.some(({ ms }) => ms > holdLimitMs) ? { share: 0.5, because: 'held-too-long' } : done;
    },
  },
  {
    id: 'TP-10',
    sentence: 'Hands a call over warm: stays until the other side answers, and says who, why and the number.',
    points: 5,
    critical: false,
    competencies: ['V.P.4', 'V.C.4'],
    sources: ['ahrq-service-recovery', 'aama-scope-questions'],
    facts: [],
    teaches: teaches('answer-hold-transfer'),
    test: (context) => {
      const { handover, variant } = context;
      const due =
        variant.wanted.route === 'nurse-now' || variant.wanted.route === 'desk' || variant.wanted.route === 'emergency';
      if (handover === null) return due ? { share: 0, because: 'not-handed-over' } : notApplicable;
      if (handover.how === 'blind') return { share: 0, because: 'blind-transfer' };
      if (!variant.wanted.to.includes(handover.to)) return { share: 0.3, because: 'wrong-desk' };
      if (handover.parts.includes('my-view')) return { share: 0.4, because: 'handed-over-a-guess' };
      const due4 = ['who', 'why', 'number', ...(variant.wanted.page === null ? [] : (['script'] as const))] as const;
      return shareOf(due4.filter((part) => handover.parts.includes(part)).length, due4.length, 'handover-thin');
    },
  },
  {
    id: 'TP-11',
    sentence: 'Keeps a calm and respectful tone; hears anger out and names the trouble.',
    points: 4,
    critical: false,
    competencies: ['A.2', 'A.3', 'A.7'],
    sources: ['ahrq-service-recovery', 'openstax-therapeutic-communication'],
    facts: [],
    teaches: teaches('the-angry-caller'),
    test: (context) => {
      if (!wasAnswered(context)) return { share: 0, because: 'never-answered' };
      if (saidOf(context, new Set(['rude'])) > 0) return { share: 0, because: 'was-rude' };
      if (context.ended === 'hung-up') return { share: 0, because: 'caller-gave-up' };
      if (context.variant.wanted.says.includes('third-call') && !context.said.includes('third-call'))
        return { share: 0.3, because: 'anger-not-named' };
      return saidOf(context, new Set(['thin'])) > 0 ? { share: 0.6, because: 'thin-words' } : done;
    },
  },
  {
    id: 'TP-12',
    sentence: 'Brings a qualified interpreter in before asking anything else, and never lets a child interpret.',
    points: 6,
    critical: true,
    competencies: ['V.C.3', 'A.5'],
    sources: ['cfr-45-92-201'],
    facts: [],
    teaches: teaches('who-is-calling'),
    test: ({ case: call, interpreter, askedWithout }) => {
      if (call.language === null) return notApplicable;
      if (interpreter === 'child') return { share: 0, because: 'child-interpreted' };
      if (interpreter === null) return { share: 0, because: 'no-interpreter' };
      return askedWithout === 0 ? done : { share: 0.6, because: 'interpreter-late' };
    },
  },
  {
    id: 'TP-13',
    sentence:
      'Sees to a second line without leaving the first in the lurch: emergency question first, or a colleague takes it.',
    points: 4,
    critical: false,
    competencies: ['V.P.4', 'VI.P.1'],
    sources: ['ahrq-service-recovery', 'aama-scope-questions'],
    facts: [],
    teaches: teaches('answer-hold-transfer'),
    test: ({ second }) => {
      if (second.call === null || second.stage === 'quiet') return notApplicable;
      if (second.leftFirst === 'in-danger') return { share: 0, because: 'left-danger-for-second' };
      if (second.stage === 'ringing') return { share: 0, because: 'second-ignored' };
      if (second.stage === 'gone' && second.sentTo === null) return { share: 0, because: 'second-ignored' };
      if (second.greeting === 'hold') return { share: 0.2, because: 'second-held-unasked' };
      if (second.call.emergency && second.greeting !== null && second.sentTo === null)
        return { share: 0, because: 'second-emergency-left' };
      if (second.sentTo === null) return { share: 0.6, because: 'second-still-waits' };
      return second.leftFirst === 'unasked' ? { share: 0.5, because: 'first-held-unasked' } : done;
    },
  },
];
