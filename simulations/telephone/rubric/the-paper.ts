/** Criteria of what is written: the form, the words, the route of the message, the closed loop. */
import type { Criterion } from '../../core/rubric.ts';
import type { TelephoneContext } from '../context.ts';
import type { Field } from '../events.ts';
import { fieldIsRight, forbiddenIn } from '../findings.ts';
import { done, notApplicable, shareOf, teaches } from './lines.ts';

const exact: readonly Field[] = ['patient', 'born', 'number', 'caller'];

export const paperCriteria: readonly Criterion<TelephoneContext>[] = [
  {
    id: 'TP-14',
    sentence: 'Writes name, birth date and call-back number as they were said.',
    points: 5,
    critical: false,
    competencies: ['V.P.5', 'X.P.3'],
    sources: ['joint-commission-identifiers'],
    facts: [],
    teaches: teaches('take-a-message'),
    test: (context) => {
      const due = context.variant.wanted.fields.filter((field) => exact.includes(field));
      if (due.length === 0) return notApplicable;
      if (context.sent === null) return { share: 0, because: 'no-message' };
      return shareOf(due.filter((field) => fieldIsRight(context, field)).length, due.length, 'identity-written-wrong');
    },
  },
  {
    id: 'TP-15',
    sentence: 'Takes the message in the caller’s own words, with everything the next person needs and no diagnosis.',
    points: 6,
    critical: false,
    competencies: ['V.P.5', 'X.P.3', 'V.C.4'],
    sources: ['joint-commission-identifiers', 'aama-scope-questions'],
    facts: [],
    teaches: teaches('take-a-message'),
    test: (context) => {
      const due = context.variant.wanted.fields.filter((field) => !exact.includes(field));
      if (due.length === 0) return notApplicable;
      if (context.sent === null) return { share: 0, because: 'no-message' };
      const [word] = forbiddenIn(context);
      if (word !== undefined) return { share: 0.2, because: 'wrote-a-diagnosis', values: { word } };
      if (!fieldIsRight(context, 'reason')) return { share: 0.3, because: 'not-in-their-words' };
      return shareOf(due.filter((field) => fieldIsRight(context, field)).length, due.length, 'message-thin');
    },
  },
  {
    id: 'TP-16',
    sentence:
      'Says what this call needs said, sends the message to whom it belongs, and writes in the log how it ended.',
    points: 5,
    critical: false,
    competencies: ['V.P.5', 'V.P.4'],
    sources: ['aama-scope-questions', 'hhs-faq-messages'],
    facts: [],
    teaches: teaches('refills-results-and-other-calls'),
    test: (context) => {
      const { wanted } = context.variant;
      const { sent, log, said } = context;
      if (context.answeredAtMs === null) return { share: 0, because: 'never-answered' };
      const unsaid = wanted.says.filter((id) => !said.includes(id));
      if (wanted.route === 'voicemail' && context.voicemail === null) return { share: 0, because: 'no-voicemail' };
      if (unsaid.length > 0) return { share: 0.2, because: 'not-said' };
      if (wanted.fields.length > 0 && (sent === null || !wanted.to.includes(sent.to)))
        return { share: 0.3, because: sent === null ? 'no-message' : 'message-to-the-wrong-desk' };
      if (log === null) return { share: 0.5, because: 'log-empty' };
      return wanted.log.includes(log) ? done : { share: 0.5, because: 'log-wrong' };
    },
  },
  {
    id: 'TP-17',
    sentence: 'Reads back, and says when somebody will call and what to do if it gets worse.',
    points: 3,
    critical: false,
    competencies: ['V.P.4', 'V.C.4'],
    sources: ['ahrq-health-literacy-toolkit'],
    facts: [],
    teaches: teaches('take-a-message'),
    test: ({ variant, said, case: call }) => {
      const due = variant.wanted.route === 'message' && call.direction === 'in';
      if (!due) return notApplicable;
      const back = said.includes('read-back');
      const when = said.includes('when');
      return back && when ? done : { share: back || when ? 0.5 : 0, because: back ? 'no-time-given' : 'not-read-back' };
    },
  },
];
