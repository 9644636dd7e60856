/** The critical criteria: where the script sends the call, staying on the line, privacy, scope. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { TelephoneContext } from '../context.ts';
import { emergencyWellCalled, isDangerous, nurseHasIt, saidOf, scopeKinds } from '../findings.ts';
import { done, notApplicable, teaches } from './lines.ts';

function whereItBelongs(context: TelephoneContext): Finding {
  const { wanted } = context.variant;
  if (wanted.route === 'emergency') {
    if (emergencyWellCalled(context)) return done;
    if (context.emergency !== null) return { share: 0, because: 'sent-away-to-911' };
    return nurseHasIt(context)
      ? { share: 0.4, because: 'nurse-without-911' }
      : { share: 0, because: context.dangerAtMs === null ? 'danger-not-found' : 'danger-not-answered' };
  }
  if (wanted.route === 'nurse-now') {
    if (nurseHasIt(context)) return done;
    // More help than the page asks for harms nobody.
    if (emergencyWellCalled(context)) return { share: 0.7, because: 'more-than-the-page' };
    return { share: 0, because: context.dangerAtMs === null ? 'danger-not-found' : 'nurse-not-now' };
  }
  return notApplicable;
}

const freeParts = ['office', 'my-name', 'number', 'number-again', 'please-call'];

export const dangerCriteria: readonly Criterion<TelephoneContext>[] = [
  {
    id: 'TP-05',
    sentence:
      'Finds what the script calls an emergency or a case for the nurse now, and brings the call there before it ends.',
    points: 10,
    critical: true,
    competencies: ['V.P.4', 'VI.P.1', 'A.1'],
    sources: ['aama-scope-questions', 'aha-call-911', 'chest-pain-guideline-2021', 'samhsa-988'],
    facts: ['fo-crisis-line', 'vs-fever-young-baby'],
    teaches: teaches('the-decision-ladder'),
    test: whereItBelongs,
  },
  {
    id: 'TP-06',
    sentence: 'Keeps a caller in danger on the line until help or the nurse has taken over.',
    points: 8,
    critical: true,
    competencies: ['V.P.4', 'XII.P.1'],
    sources: ['aha-call-911', 'samhsa-988'],
    facts: ['fo-crisis-line'],
    teaches: teaches('the-decision-ladder'),
    test: (context) => {
      if (context.dangerAtMs === null) {
        return isDangerous(context) && (context.ended === 'goodbye' || context.ended === 'cut-off')
          ? { share: 0, because: 'danger-sent-home' }
          : notApplicable;
      }
      if (context.heldInDanger) return { share: 0, because: 'danger-on-hold' };
      if (context.handover?.how === 'blind') return { share: 0, because: 'danger-transferred-blind' };
      if (context.stage !== 'gone') return { share: 0, because: 'danger-left-waiting' };
      return context.ended === 'cut-off' ||
        context.ended === 'hung-up' ||
        (context.ended === 'goodbye' && context.helpAtMs === null)
        ? { share: 0, because: 'danger-cut-off' }
        : done;
    },
  },
  {
    id: 'TP-07',
    sentence: 'Tells only what this listener may hear; leaves no reason and no result on a voicemail.',
    points: 8,
    critical: true,
    competencies: ['X.P.2.a', 'X.P.2.b'],
    sources: ['cfr-45-164-510', 'hhs-family-friends', 'hhs-faq-messages', 'cfr-45-164-522'],
    facts: [],
    teaches: teaches('voicemail-and-calling-out'),
    test: (context) => {
      if (saidOf(context, new Set(['tells'])) > 0) return { share: 0, because: 'told-without-right' };
      if (context.voicemail === null) {
        if (context.answeredAtMs === null) return notApplicable;
        return context.variant.wanted.route === 'voicemail' ? { share: 0.3, because: 'no-voicemail' } : done;
      }
      const extra = context.voicemail.filter((part) => !freeParts.includes(part));
      if (extra.length > 0) return { share: 0, because: 'voicemail-told-why' };
      const needed = ['office', 'number', 'please-call'] as const;
      return needed.every((part) => context.voicemail?.includes(part)) && context.voicemail.includes('number-again')
        ? done
        : { share: 0.6, because: 'voicemail-thin' };
    },
  },
  {
    id: 'TP-08',
    sentence:
      'Stays inside the scope: no advice, no comfort that cannot be backed, no judgment of how bad it is, no reading of results, no promises.',
    points: 8,
    critical: true,
    competencies: ['X.C.1', 'A.6'],
    sources: ['aama-scope-questions'],
    facts: [],
    teaches: teaches('the-decision-ladder'),
    test: (context) => {
      if (context.answeredAtMs === null) return { share: 0, because: 'never-answered' };
      const times = saidOf(context, scopeKinds);
      return times === 0 ? done : { share: 0, because: 'out-of-scope', values: { times } };
    },
  },
];
