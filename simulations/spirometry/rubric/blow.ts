/** Criteria of the blow: the three cues, the eye on every effort, the set. Codes and numbers only; sentences are in explain.ts. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { Made, Phase, SpirometryContext } from '../context.ts';
import {
  acceptableOf,
  correctionFor,
  effortsOf,
  faultsOf,
  isDizzyCase,
  owesSecond,
  repeats,
  setIsDone,
} from '../findings.ts';
import { coach, done, heldTest, notBlown, nothingBlown, standard } from './prepare.ts';

const eye = 'clinical-procedures/breathing-tests-and-treatments#good-blow-bad-blow';

/** Mean of a share over all efforts. */
function over(context: SpirometryContext, of: (made: Made) => number, because: string): Finding {
  if (notBlown(context)) return heldTest;
  if (context.made.length === 0) return nothingBlown;
  const share = context.made.reduce((sum, made) => sum + of(made), 0) / context.made.length;
  return share >= 0.999 ? done : { share: Math.round(share * 100) / 100, because };
}

const phasesOwed = (context: SpirometryContext): readonly Phase[] =>
  owesSecond(context) ? ['before', 'after'] : ['before'];

export const blowCriteria: readonly Criterion<SpirometryContext>[] = [
  {
    id: 'SP-15',
    sentence: 'Coaches the breath in until the chest stops rising: in, in, in.',
    points: 4,
    critical: false,
    competencies: ['V.P.3.b', 'I.P.2.d'],
    sources: standard,
    facts: [],
    teaches: coach,
    test: (context) => over(context, ({ deep }) => (deep ? 1 : 0), 'deep-not-coached'),
  },
  {
    id: 'SP-16',
    sentence: 'Calls the blast at full lungs, with a pause of no more than {sp-hesitation}.',
    points: 4,
    critical: false,
    competencies: ['V.P.3.b', 'I.P.2.d'],
    sources: standard,
    facts: ['sp-hesitation'],
    teaches: coach,
    test: (context) =>
      over(
        context,
        ({ cued, heldMs, effort, deep }) =>
          cued && heldMs <= context.facts.hesitationS * 1000 && (effort.fill >= 0.94 || !deep) ? 1 : 0,
        'blast-not-in-time',
      ),
  },
  {
    id: 'SP-17',
    sentence: 'Keeps the patient going {dx-spiro-end}.',
    points: 5,
    critical: false,
    competencies: ['V.P.3.b', 'I.P.2.d'],
    sources: standard,
    facts: ['dx-spiro-end', 'sp-plateau'],
    teaches: coach,
    test: (context) =>
      over(
        context,
        ({ printed, effort }) =>
          printed.lastSecondL < context.facts.plateauL ||
          printed.seconds >= context.facts.longestS ||
          effort.throatAtMs !== null
            ? 1
            : 0,
        'ended-too-early',
      ),
  },
  {
    id: 'SP-18',
    sentence: 'Judges every effort as it was: acceptable, or what was wrong.',
    points: 8,
    critical: false,
    competencies: ['II.C.3.a', 'A.1', 'I.P.2.d'],
    sources: standard,
    facts: ['sp-start-share', 'sp-start-floor', 'sp-first-second', 'sp-plateau', 'sp-longest-blow'],
    teaches: eye,
    test: (context) =>
      over(
        context,
        (made) => {
          const faults = faultsOf(made, context.facts);
          if (made.verdict === null) return 0;
          if (made.verdict === 'acceptable') return faults.length === 0 ? 1 : 0;
          if (faults.length === 0) return 0;
          return faults.some((fault) => fault === made.verdict) ? 1 : 0.5;
        },
        'judged-wrongly',
      ),
  },
  {
    id: 'SP-19',
    sentence: 'Puts right before the next effort what was wrong with the last one.',
    points: 5,
    critical: false,
    competencies: ['V.P.3.b', 'A.1'],
    sources: standard,
    facts: [],
    teaches: eye,
    test: (context) => {
      if (notBlown(context)) return heldTest;
      const { made, facts } = context;
      const owed = made.filter((one, index) => index < made.length - 1 && faultsOf(one, facts).length > 0);
      if (owed.length === 0) return made.length === 0 ? nothingBlown : { share: null, because: 'nothing-to-put-right' };
      const right = owed.filter((one) =>
        faultsOf(one, facts).some((fault) => one.corrections.includes(correctionFor[fault])),
      ).length;
      return right === owed.length ? done : { share: right / owed.length, because: 'not-put-right' };
    },
  },
  {
    id: 'SP-20',
    sentence: 'Comes to {dx-spiro-three} acceptable efforts of which the two largest agree {dx-spiro-repeat}.',
    points: 8,
    critical: false,
    competencies: ['I.P.2.d', 'II.P.4'],
    sources: standard,
    facts: ['dx-spiro-three', 'dx-spiro-repeat'],
    teaches: coach,
    test: (context) => {
      if (notBlown(context)) return heldTest;
      if (isDizzyCase(context)) return { share: null, because: 'stopped-for-the-patient' };
      if (context.made.length === 0) return nothingBlown;
      const missing = phasesOwed(context).filter((phase) => !setIsDone(context, phase));
      if (missing.length === 0) return done;
      const good = acceptableOf(context, missing[0] ?? 'before');
      const share = good.length >= 2 && repeats(good, context.facts) ? 0.5 : 0;
      return { share, because: 'set-not-complete', values: { good: good.length } };
    },
  },
  {
    id: 'SP-21',
    sentence: 'Stops at {dx-spiro-max} efforts, and does not go on once the set is complete.',
    points: 3,
    critical: false,
    competencies: ['A.1', 'I.P.2.d'],
    sources: standard,
    facts: ['dx-spiro-max'],
    teaches: coach,
    test: (context) => {
      if (notBlown(context)) return heldTest;
      if (context.made.length === 0) return nothingBlown;
      const most = Math.max(...phasesOwed(context).map((phase) => effortsOf(context, phase).length));
      if (most > context.facts.most) return { share: 0, because: 'too-many-efforts', values: { most } };
      const extra = phasesOwed(context).some((phase) => {
        const all = effortsOf(context, phase);
        const shorter = { ...context, made: all.slice(0, -2) };
        return all.length > 4 && setIsDone(shorter, phase);
      });
      return extra ? { share: 0.5, because: 'went-on-for-nothing' } : done;
    },
  },
  {
    id: 'SP-22',
    sentence: 'Stops at dizziness, keeps the patient seated and tells the provider at once.',
    points: 8,
    critical: true,
    competencies: ['A.2', 'I.P.13.f', 'XII.P.1'],
    sources: standard,
    facts: [],
    teaches: coach,
    test: (context) => {
      if (context.dizzyAtMs === null)
        return isDizzyCase(context) && context.made.length === 0
          ? nothingBlown
          : { share: null, because: 'nobody-was-dizzy' };
      if (context.did.blewDizzy) return { share: 0, because: 'blew-dizzy' };
      const reported = context.did.reports.some(
        ({ atMs, to, content }) => atMs >= (context.dizzyAtMs ?? 0) && to !== 'front-desk' && content === 'dizzy-now',
      );
      if (!reported) return { share: 0, because: 'dizzy-not-told' };
      if (context.posture === 'standing') return { share: 0.3, because: 'dizzy-on-their-feet' };
      return context.stoppedAtMs === null ? { share: 0.6, because: 'not-stopped' } : done;
    },
  },
];
