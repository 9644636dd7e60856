/** What is scored, as data. Codes and numbers only; sentences are in explain.ts. */
import { encounterCriterion } from '../core/encounter.ts';
import type { Criterion, Finding } from '../core/rubric.ts';
import { needIsMet, type TeachBackContext } from './context.ts';
import type { ChartPart } from './events.ts';
import { confirmed, meanGrade, troubled, wordingsUsed } from './findings.ts';

const teaching = (section: string) => `people/teaching-and-coaching#${section}`;
const adapting = (section: string) => `people/adapting-to-the-patient#${section}`;

/** Full when all of them hold, else their share. */
function shareOf(held: number, of: number, because: string, none = because): Finding {
  if (of === 0) return { share: null, because: 'does-not-apply' };
  const share = held / of;
  return { share, because: share === 1 ? 'done' : share === 0 ? none : because, values: { held, of } };
}

const told = ({ points }: TeachBackContext) => points.filter((point) => point.told.length > 0);
const nothingTold: Finding = { share: 0, because: 'nothing-taught' };

export const teachBackRubric: readonly Criterion<TeachBackContext>[] = [
  encounterCriterion(
    'introduction',
    {
      id: 'TB-01',
      points: 2,
      competencies: ['A.7'],
      sources: ['ahrq-communicate-clearly'],
      facts: [],
      teaches: 'clinical-procedures/rooming-a-patient#call-and-identify',
    },
    ({ encounter }) => encounter,
  ),
  encounterCriterion(
    'identity',
    {
      id: 'TB-02',
      points: 4,
      competencies: ['I.P.8', 'X.P.2.a'],
      sources: ['open-rn-manual-bp'],
      facts: [],
      teaches: 'clinical-procedures/rooming-a-patient#call-and-identify',
    },
    ({ encounter }) => encounter,
  ),
  {
    id: 'TB-03',
    sentence: 'Asks what the patient knows, fears and prefers before explaining.',
    points: 4,
    critical: false,
    competencies: ['V.C.6', 'A.4'],
    sources: ['openstax-patient-education', 'ahrq-communicate-clearly'],
    facts: [],
    teaches: teaching('ready-to-learn'),
    test: ({ askedWhenTelling, asked }) => {
      const first = askedWhenTelling ?? asked.length;
      return first >= 4
        ? { share: 1, because: 'done' }
        : { share: first / 4, because: first === 0 ? 'nothing-asked-first' : 'little-asked-first', values: { first } };
    },
  },
  {
    id: 'TB-04',
    sentence:
      'Sees to language, sight, hearing and quiet before explaining, with a qualified interpreter where one is needed.',
    points: 6,
    critical: true,
    competencies: ['V.C.3', 'A.5'],
    sources: ['cfr-45-92-201', 'ada-gov-effective-communication', 'ahrq-communicate-clearly'],
    facts: [],
    teaches: adapting('ask-first'),
    test: (context) => {
      const { need } = context.case;
      if (need === 'none') return { share: null, because: 'does-not-apply' };
      if (context.measures.includes('companion-interprets') && !needIsMet(context))
        return { share: 0, because: 'companion-interpreted' };
      if (context.metWhenTelling === true) return { share: 1, because: 'done' };
      return needIsMet(context) ? { share: 0.5, because: 'need-met-late' } : { share: 0, because: `need-${need}` };
    },
  },
  {
    id: 'TB-05',
    sentence: 'Teaches every point of the order.',
    points: 5,
    critical: false,
    competencies: ['V.P.3.b', 'V.C.6'],
    sources: ['openstax-patient-education'],
    facts: [],
    teaches: teaching('a-plan-for-five-minutes'),
    test: (context) => shareOf(told(context).length, context.points.length, 'points-left-out', 'nothing-taught'),
  },
  {
    id: 'TB-06',
    sentence: 'Says only what the provider ordered: nothing wrong is left standing and no advice is added.',
    points: 6,
    critical: true,
    competencies: ['X.C.1', 'V.P.3.b'],
    sources: ['openstax-patient-education'],
    facts: [],
    teaches: teaching('what-stays'),
    test: (context) => {
      if (told(context).length === 0) return nothingTold;
      if (context.points.some(({ grasp }) => grasp === 'wrong')) return { share: 0, because: 'wrong-left-standing' };
      const slips = wordingsUsed(context).filter(
        ({ wording }) => wording.kind === 'wrong' || wording.kind === 'advice',
      );
      return slips.length === 0
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'wrong-but-mended', values: { times: slips.length } };
    },
  },
  {
    id: 'TB-07',
    sentence: 'Uses plain words.',
    points: 5,
    critical: false,
    competencies: ['V.C.3', 'A.7'],
    sources: ['ahrq-communicate-clearly', 'plain-language-guidelines'],
    facts: [],
    teaches: adapting('reading'),
    test: (context) => {
      const used = wordingsUsed(context);
      if (used.length === 0) return nothingTold;
      const plain = used.filter(({ wording }) => wording.kind !== 'jargon' && wording.kind !== 'vague').length;
      return shareOf(plain, used.length, 'jargon-or-vague');
    },
  },
  {
    id: 'TB-08',
    sentence: 'Keeps what is said at or below the {tb-reading-grade}.',
    points: 3,
    critical: false,
    competencies: ['V.C.3'],
    sources: ['badarudeen-readability-2010'],
    facts: ['tb-reading-grade'],
    teaches: adapting('reading'),
    test: (context) => {
      const grade = meanGrade(context);
      if (grade === null) return nothingTold;
      return grade <= context.facts.grade
        ? { share: 1, because: 'done', values: { grade } }
        : { share: 0, because: 'grade-too-high', values: { grade } };
    },
  },
  {
    id: 'TB-09',
    sentence: 'Chunks and checks: tells no more than {tb-key-points} before the patient says or shows them back.',
    points: 5,
    critical: false,
    competencies: ['V.C.6'],
    sources: ['ahrq-teach-back', 'aafp-health-literacy-2015'],
    facts: ['tb-key-points', 'pe-forgotten-share'],
    teaches: teaching('a-plan-for-five-minutes'),
    test: (context) => {
      if (told(context).length === 0) return nothingTold;
      const over = context.mostAtOnce - context.facts.pointsAtOnce;
      return over <= 0
        ? { share: 1, because: 'done' }
        : { share: over === 1 ? 0.5 : 0, because: 'too-much-at-once', values: { atOnce: context.mostAtOnce } };
    },
  },
  {
    id: 'TB-10',
    sentence: 'Checks understanding by teach-back, not by asking for a yes or by testing the patient.',
    points: 5,
    critical: false,
    competencies: ['V.C.6', 'A.7'],
    sources: ['ahrq-teach-back'],
    facts: [],
    teaches: teaching('teach-back'),
    test: ({ checks }) => {
      const good = checks['teach-back'] + checks['show-me'];
      const poor = checks['do-you-understand'] + checks.quiz;
      if (good === 0) return { share: 0, because: poor === 0 ? 'never-checked' : 'only-asked-for-yes' };
      if (checks.quiz > 0) return { share: 0.4, because: 'quizzed' };
      return poor === 0 ? { share: 1, because: 'done' } : { share: 0.7, because: 'asked-for-yes-too' };
    },
  },
  {
    id: 'TB-11',
    sentence: 'Has every skill shown back with the hands.',
    points: 4,
    critical: false,
    competencies: ['V.P.3.b', 'V.C.6'],
    sources: ['openstax-patient-education', 'ahrq-teach-back'],
    facts: [],
    teaches: teaching('teach-back'),
    test: (context) => {
      const skills = context.case.points.filter(({ skill }) => skill).length;
      if (skills === 0) return { share: null, because: 'does-not-apply' };
      const shownHow = context.points.some(
        ({ told: tellings }, index) =>
          context.case.points[index]?.skill === true && tellings.some(({ aid }) => aid === 'showing'),
      );
      if (context.checks['show-me'] > 0)
        return { share: shownHow ? 1 : 0.7, because: shownHow ? 'done' : 'not-demonstrated' };
      return { share: 0, because: 'not-shown-back' };
    },
  },
  {
    id: 'TB-12',
    sentence: 'Catches what was misunderstood and says it another way, not in the same words again.',
    points: 6,
    critical: false,
    competencies: ['V.C.6', 'A.3', 'A.4'],
    sources: ['ahrq-teach-back'],
    facts: [],
    teaches: teaching('teach-back'),
    test: (context) => {
      if (told(context).length === 0) return nothingTold;
      const trouble = troubled(context);
      if (trouble.length === 0) return { share: null, because: 'does-not-apply' };
      if (context.points.some(({ repeatedSame }) => repeatedSame)) return { share: 0.4, because: 'same-words-again' };
      const mended = trouble.filter((index) => {
        const point = context.points[index];
        return point !== undefined && confirmed(point);
      });
      return shareOf(mended.length, trouble.length, 'some-not-mended', 'none-mended');
    },
  },
  {
    id: 'TB-13',
    sentence: 'Does not let the patient go before each point that could do harm was said or shown back right.',
    points: 8,
    critical: true,
    competencies: ['V.P.3.b', 'V.C.6'],
    sources: ['ahrq-teach-back'],
    facts: [],
    teaches: teaching('teach-back'),
    test: (context) => {
      const critical = context.points.filter((_point, index) => context.case.points[index]?.critical === true);
      const held = critical.filter(confirmed).length;
      return held === critical.length
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'danger-not-confirmed', values: { held, of: critical.length } };
    },
  },
  {
    id: 'TB-14',
    sentence: 'Passes a question out of scope on to the provider.',
    points: 6,
    critical: true,
    competencies: ['X.C.1', 'A.6'],
    sources: ['openstax-patient-education'],
    facts: [],
    teaches: teaching('what-stays'),
    test: (context) => {
      if (context.question === 'not-yet') return { share: null, because: 'does-not-apply' };
      const kind = context.reply === null ? null : context.case.replies[context.reply]?.kind;
      if (kind === 'relays') return { share: 1, because: 'done' };
      return kind === 'advises'
        ? { share: 0, because: 'gave-advice' }
        : { share: 0.3, because: kind === 'dismisses' ? 'brushed-off' : 'question-unanswered' };
    },
  },
  {
    id: 'TB-15',
    sentence: 'Sends the one handout home that this patient can use.',
    points: 3,
    critical: false,
    competencies: ['V.C.3', 'V.P.3.b'],
    sources: ['ahrq-health-literacy-toolkit'],
    facts: [],
    teaches: teaching('a-plan-for-five-minutes'),
    test: (context) => {
      const given = context.handouts.map((index) => context.case.handouts[index]?.fits === true);
      if (given.length === 0) return { share: 0, because: 'no-handout' };
      if (!given.includes(true)) return { share: 0, because: 'handout-does-not-fit' };
      return given.length === 1 ? { share: 1, because: 'done' } : { share: 0.5, because: 'handouts-too-many' };
    },
  },
  {
    id: 'TB-16',
    sentence: 'Charts what was taught, how, what the patient said or showed back, and what is left.',
    points: 4,
    critical: false,
    competencies: ['X.P.3'],
    sources: ['openstax-patient-education'],
    facts: [],
    teaches: teaching('a-plan-for-five-minutes'),
    test: ({ charted, case: patient }) => {
      if (charted.length === 0) return { share: 0, because: 'not-charted' };
      if (charted.includes('own-diagnosis')) return { share: 0, because: 'charted-own-diagnosis' };
      const needsInterpreter = patient.need === 'interpreter' || patient.need === 'sign-interpreter';
      const wanted: readonly ChartPart[] = [
        'what-was-taught',
        'how-and-material',
        'patient-response',
        'what-is-left',
        ...(needsInterpreter ? (['interpreter'] as const) : []),
      ];
      return shareOf(wanted.filter((part) => charted.includes(part)).length, wanted.length, 'chart-incomplete');
    },
  },
];
