/** Criteria of the beginning and of giving a screen. Codes only; sentences are in explain.ts. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { ScContext } from '../context.ts';
import {
  bandFor,
  dueNow,
  isComplete,
  missingItems,
  painScaleFor,
  scoreOf,
  totalOf,
  unheardItemNine,
} from '../findings.ts';
import { questionnaires, type ScreenId } from '../instruments.ts';
import { flaccParts } from '../case.ts';
import { sections } from '../plan/step.ts';

const of = ({ encounter }: ScContext) => encounter;
const nothing: Finding = { share: 0, because: 'nothing-was-asked' };
const dueForms = (context: ScContext): readonly ScreenId[] =>
  dueNow(context).filter((screen) => questionnaires[screen] !== undefined);
/** Nothing that is asked is due: a set of pressures, or a child that is watched. */
const noForms: Finding = { share: null, because: 'nothing-to-ask' };

export const askCriteria: readonly Criterion<ScContext>[] = [
  encounterCriterion(
    'hands',
    {
      id: 'SN-01',
      points: 4,
      competencies: ['III.P.3'],
      sources: ['open-rn-nursing-skills-2e'],
      facts: [],
      teaches: sections.hands,
    },
    of,
  ),
  encounterCriterion(
    'introduction',
    {
      id: 'SN-02',
      points: 2,
      competencies: ['A.7'],
      sources: ['open-rn-nursing-skills-2e'],
      facts: [],
      teaches: sections.rooming,
    },
    of,
  ),
  encounterCriterion(
    'identity',
    {
      id: 'SN-03',
      points: 5,
      competencies: ['XII.P.1'],
      sources: ['open-rn-nursing-skills-2e'],
      facts: ['rm-identifiers'],
      teaches: sections.rooming,
    },
    of,
  ),
  encounterCriterion(
    'explanation',
    {
      id: 'SN-04',
      points: 2,
      competencies: ['I.P.8'],
      sources: ['kroenke-phq9-2001'],
      facts: [],
      teaches: sections.give,
    },
    of,
  ),
  {
    id: 'SN-05',
    sentence:
      'Gives the screens that are due by age, reason and script, those that follow from an answer, and no others.',
    points: 5,
    critical: false,
    competencies: ['I.P.3'],
    sources: ['cdc-steadi', 'aap-periodicity', 'seattle-childrens-pain-scales'],
    facts: ['rm-fall-age', 'ex-teen-depression-age', 'sn-faces-age', 'sn-numbers-age'],
    teaches: sections.give,
    test: (context) => {
      const due = dueNow(context);
      const given = due.filter((screen) => context.chosen.includes(screen)).length;
      const extra = context.chosen.filter((screen) => !due.includes(screen));
      if (context.chosen.length === 0) return nothing;
      const scale = extra.some((screen) => screen.startsWith('pain-')) && due.includes(painScaleFor(context));
      return {
        share: Math.max(0, given / due.length - extra.length * 0.25),
        because:
          given < due.length
            ? 'due-screen-left-out'
            : scale
              ? 'wrong-pain-scale'
              : extra.length > 0
                ? 'screen-not-due'
                : 'done',
        values: { given, of: due.length, extra: extra.length },
      };
    },
  },
  {
    id: 'SN-06',
    sentence: 'Asks in private: whoever came along waits outside, the door is shut.',
    points: 6,
    critical: true,
    competencies: ['X.P.2.a', 'A.7'],
    sources: ['uspstf-partner-violence', 'cms-ahc-hrsn'],
    facts: [],
    teaches: sections.give,
    test: (context) => {
      if (dueForms(context).length === 0) return noForms;
      if (context.answers.length === 0) return nothing;
      const heard = context.answers.filter((answer) => answer.overheard).length;
      return heard === 0
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'asked-in-hearing', values: { heard, of: context.answers.length } };
    },
  },
  {
    id: 'SN-07',
    sentence: 'Bridges language by a qualified interpreter, and reads aloud where reading is hard.',
    points: 5,
    critical: true,
    competencies: ['V.P.1', 'A.5'],
    sources: ['cfr-45-92-201'],
    facts: [],
    teaches: sections.give,
    test: (context) => {
      if (dueForms(context).length === 0) return noForms;
      if (context.case.language === null)
        return context.case.reads
          ? { share: null, because: 'no-bridge-needed' }
          : {
              share: context.answers.length > 0 ? 1 : 0,
              because: context.answers.length > 0 ? 'done' : 'nothing-was-asked',
            };
      if (context.answers.length === 0) return nothing;
      if (context.answers.some(({ translated }) => translated === 'relative'))
        return { share: 0, because: 'relative-translated' };
      return context.answers.every(({ translated }) => translated === 'interpreter')
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'no-interpreter' };
    },
  },
  {
    id: 'SN-08',
    sentence: 'Keeps the printed words: does not explain, lead or soften.',
    points: 5,
    critical: true,
    competencies: ['I.P.3', 'A.6'],
    sources: ['kroenke-phq9-2001', 'cdc-steadi'],
    facts: [],
    teaches: sections.give,
    test: (context) => {
      if (dueForms(context).length === 0) return noForms;
      if (context.answers.length === 0) return nothing;
      const bent = context.answers.filter(({ manner }) => manner === 'own-words' || manner === 'leading').length;
      if (bent === 0) return { share: 1, because: 'done' };
      const leading = context.answers.some(({ manner }) => manner === 'leading');
      return { share: bent === 1 && !leading ? 0.4 : 0, because: leading ? 'led-the-answer' : 'explained-the-words' };
    },
  },
  {
    id: 'SN-09',
    sentence: 'Leaves no blank: each item is answered, or offered once more and charted as declined.',
    points: 4,
    critical: false,
    competencies: ['I.P.3', 'X.P.3'],
    sources: ['kroenke-phq9-2001'],
    facts: [],
    teaches: sections.give,
    test: (context) => {
      const forms = dueForms(context);
      if (forms.length === 0) return noForms;
      const whole = forms.filter((screen) => missingItems(context, screen).length === 0).length;
      return { share: whole / forms.length, because: whole === forms.length ? 'done' : 'items-left-blank' };
    },
  },
  {
    id: 'SN-10',
    sentence: 'Adds each screen up by its published rule and names the band.',
    points: 6,
    critical: false,
    competencies: ['II.P.4', 'X.P.3', 'II.C.3'],
    sources: [
      'kroenke-phq9-2001',
      'kroenke-phq2-2003',
      'spitzer-gad7-2006',
      'cdc-steadi',
      'uspstf-lung-cancer',
      'nih-numeric-scale-2003',
    ],
    facts: [
      'rm-phq2-cut',
      'rm-phq9-range',
      'ex-phq9-bands',
      'ex-gad7-range',
      'ex-gad7-cuts',
      'ex-pack-years',
      'sn-pack',
      'sn-pain-moderate',
      'sn-pain-severe',
    ],
    teaches: sections.mood,
    test: (context) => {
      const due = dueNow(context);
      const shares = due.map((screen) => {
        const score = scoreOf(context, screen);
        const total = totalOf(context, screen);
        if (score === null || total === null) return 0;
        // Seconds and pressures are read by hand and eye: a little beside them is still right.
        // Pack-years may be charted exactly, rounded, or cut at the tenth.
        const near = screen === 'tug' ? 0.5 : screen === 'orthostatic' ? 1 : screen === 'tobacco' ? 0.11 : 0.05;
        if (Math.abs(score.total - total) > near) return 0;
        return score.band === bandFor(context, screen, total) ? 1 : 0.6;
      });
      const share = shares.reduce<number>((sum, one) => sum + one, 0) / due.length;
      const unscored = due.some((screen) => scoreOf(context, screen) === null);
      return {
        share,
        because:
          share === 1
            ? 'done'
            : unscored
              ? 'total-not-charted'
              : shares.includes(0)
                ? 'added-up-wrongly'
                : 'band-wrong',
      };
    },
  },
  {
    id: 'SN-11',
    sentence: 'Gives the whole PHQ-9 when the PHQ-2 reaches {rm-phq2-cut}.',
    points: 4,
    critical: false,
    competencies: ['I.P.3', 'A.1'],
    sources: ['kroenke-phq2-2003', 'arroll-phq-2010'],
    facts: ['rm-phq2-cut'],
    teaches: sections.mood,
    test: (context) => {
      if (!context.case.due.includes('phq-2')) return { share: null, because: 'phq-not-due' };
      const total = totalOf(context, 'phq-2');
      if (total === null) return nothing;
      if (total < context.facts.phq2Cut) return { share: null, because: 'phq2-below-cut' };
      return isComplete(context, 'phq-9') ? { share: 1, because: 'done' } : { share: 0, because: 'phq9-not-given' };
    },
  },
  {
    id: 'SN-12',
    sentence:
      'On item nine of the PHQ-9, {sn-item-nine}: asks it when it is due, stays, has the provider come now, and lets the first answer stand.',
    points: 8,
    critical: true,
    competencies: ['A.1', 'A.3', 'II.C.3'],
    sources: ['simon-phq9-item9-2013'],
    facts: ['sn-item-nine'],
    teaches: sections.mood,
    test: (context) => {
      const { redAtMs, calls, leftAlone, changedAnswer } = context.did;
      if (redAtMs === null) {
        const unheard = unheardItemNine(context);
        return unheard === null ? { share: null, because: 'item-nine-zero' } : { share: 0, because: unheard };
      }
      if (leftAlone) return { share: 0, because: 'left-alone' };
      const call = calls.find(({ atMs }) => atMs >= redAtMs);
      if (call === undefined) return { share: 0, because: 'item-nine-not-told' };
      if (changedAnswer) return { share: 0, because: 'answer-changed' };
      // "Now": within two minutes. An assumption (model.md).
      return call.atMs - redAtMs <= 120_000 ? { share: 1, because: 'done' } : { share: 0, because: 'item-nine-late' };
    },
  },
  {
    id: 'SN-13',
    sentence:
      'Rates pain by a scale that fits: {vs-pain-numeric} from about {sn-numbers-age}, faces from about {sn-faces-age}, FLACC by what is seen.',
    points: 5,
    critical: false,
    competencies: ['I.P.3', 'A.4'],
    sources: ['seattle-childrens-pain-scales', 'flacc-table-2018', 'nih-numeric-scale-2003'],
    facts: ['vs-pain-numeric', 'vs-flacc', 'sn-numbers-age', 'sn-faces-age'],
    teaches: sections.pain,
    test: (context) => {
      const scale = painScaleFor(context);
      if (!context.case.due.includes(scale)) return { share: null, because: 'pain-not-due' };
      if (!isComplete(context, scale)) return { share: 0, because: 'pain-not-rated' };
      if (scale !== 'pain-flacc') return { share: 1, because: 'done' };
      const right = flaccParts.filter((part) => context.flacc[part] === context.truth.flacc[part]).length;
      return {
        share: right / flaccParts.length,
        because: right === flaccParts.length ? 'done' : 'flacc-not-as-seen',
        values: { right, of: flaccParts.length },
      };
    },
  },
];
