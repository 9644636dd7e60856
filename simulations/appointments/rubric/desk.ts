/** What is scored of the talk: who is calling, how urgent, what is agreed, what is said beforehand. */
import type { Criterion } from '../../core/rubric.ts';
import { ringMs } from '../acts.ts';
import { signature, suits } from '../booking.ts';
import type { BookContext } from '../context.ts';
import { prepFor } from '../office.ts';
import {
  allOrNothing,
  bookable,
  everybody,
  isPassedOnly,
  sameSet,
  shareOf,
  teaches,
  worked,
  type Worked,
} from './reading.ts';

const digits = (text: string): string => text.replaceAll(/\D/g, '');
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.toLowerCase();

function isKnown({ request, state }: Worked): boolean {
  const hasAsked = request.by === 'portal' || (state.asked.includes('name') && state.asked.includes('birth-date'));
  if (!hasAsked || state.bookedUnknown) return false;
  if (request.chart !== null) return state.chart === request.chart;
  const { entered } = state;
  return (
    entered !== null &&
    same(entered.last, request.name.last) &&
    same(entered.first, request.name.first) &&
    entered.birthDate === request.birthDate &&
    digits(entered.phone) === digits(request.phone)
  );
}

function isSent({ request, state }: Worked): boolean {
  const isHighEnough = state.passed === 'emergency' || (request.urgency === 'nurse' && state.passed === 'nurse');
  return isHighEnough && !state.everBooked && !state.heldBlindly;
}

export const deskCriteria: readonly Criterion<BookContext>[] = [
  {
    id: 'AP-02',
    sentence: 'Knows who it is before anything is written: full name and birth date, the right chart or a new one.',
    points: 6,
    critical: true,
    competencies: ['VI.P.1', 'V.P.4'],
    sources: ['joint-commission-identifiers'],
    facts: [],
    teaches: teaches('book-it-step-by-step'),
    test: (context) =>
      allOrNothing(
        worked(context).filter(({ request }) => !isPassedOnly(request)),
        isKnown,
        'identity-missing',
      ),
  },
  {
    id: 'AP-03',
    sentence: 'Asks the reason in the caller’s own words and runs the script before looking for a time.',
    points: 6,
    critical: true,
    competencies: ['VI.P.1', 'A.1'],
    sources: ['aama-scope-questions'],
    facts: [],
    teaches: teaches('how-urgent'),
    test: (context) =>
      allOrNothing(
        bookable(context),
        ({ state }) => state.asked.includes('reason') && state.asked.includes('script') && !state.bookedUnscreened,
        'script-missing',
      ),
  },
  {
    id: 'AP-04',
    sentence:
      'Sends the words of the script where they lead at once, never into the book: an emergency to 911, others to the nurse.',
    points: 8,
    critical: true,
    competencies: ['VI.P.1', 'A.1'],
    sources: ['aha-call-911', 'aama-scope-questions'],
    facts: [],
    teaches: teaches('how-urgent'),
    test: (context) => {
      const due = everybody(context).filter(({ request }) => isPassedOnly(request));
      const finding = allOrNothing(due, isSent, 'urgent-not-sent');
      // More help than the script asks for harms nobody.
      return finding.share === 1 &&
        due.some(({ request, state }) => request.urgency === 'nurse' && state.passed === 'emergency')
        ? { share: 0.7, because: 'more-than-the-script' }
        : finding;
    },
  },
  {
    id: 'AP-10',
    sentence:
      'Asks what a person needs and arranges it; asks for coverage, and for a referral where the plan wants one.',
    points: 5,
    critical: false,
    competencies: ['VI.P.1', 'VIII.C.2'],
    sources: ['cfr-45-92-201', 'cfr-28-36-303'],
    facts: [],
    teaches: teaches('book-it-step-by-step'),
    test: (context) =>
      shareOf(
        bookable(context),
        ({ request, state }) =>
          state.asked.includes('needs') &&
          state.asked.includes('coverage') &&
          sameSet(state.needs, request.needs) &&
          (request.referral !== 'missing' || state.steps.includes('referral-asked')),
        'needs-missing',
      ),
  },
  {
    id: 'AP-11',
    sentence: 'Gives the preparation that the list or the other place asks for, and nothing else.',
    points: 5,
    critical: false,
    competencies: ['V.P.3.b', 'VI.P.2'],
    sources: ['medlineplus-fasting', 'ahrq-health-literacy-toolkit'],
    facts: [],
    teaches: teaches('book-it-step-by-step'),
    test: (context) =>
      shareOf(
        bookable(context).filter(({ request, state }) => prepFor(request).length > 0 || state.given.length > 0),
        ({ request, state }) => sameSet(state.given, prepFor(request)),
        'preparation-wrong',
      ),
  },
  {
    id: 'AP-12',
    sentence: 'Reads back day, date, time, provider and place after the last change, and hears that they suit.',
    points: 6,
    critical: true,
    competencies: ['VI.P.1', 'V.P.4'],
    sources: ['ahrq-health-literacy-toolkit'],
    facts: [],
    teaches: teaches('book-it-step-by-step'),
    test: (context) =>
      allOrNothing(
        bookable(context).filter(({ own }) => own !== undefined),
        ({ request, state, own }) => own !== undefined && state.readBack === signature(own) && suits(request, own),
        'not-read-back',
      ),
  },
  {
    id: 'AP-13',
    sentence: 'Sets the reminder the person chose. Reminders and voicemails say when and where, never why.',
    points: 4,
    critical: true,
    competencies: ['VI.P.1', 'X.P.2.a'],
    sources: ['hhs-faq-messages', 'cfr-45-164-506'],
    facts: [],
    teaches: teaches('reminders-no-shows-and-changes'),
    test: (context) => {
      const tells = worked(context).some(
        ({ state }) => state.reminder?.tellsReason === true || state.steps.includes('voicemail-with-reason'),
      );
      if (tells) return { share: 0, because: 'reason-told' };
      const finding = shareOf(
        bookable(context),
        ({ request, state }) => state.reminder?.way === request.reminder,
        'reminder-wrong',
      );
      // What was not set is a slip; only a reason told to whoever listens fails the day.
      return finding.share === null ? finding : { ...finding, share: 0.4 + 0.6 * finding.share };
    },
  },
  {
    id: 'AP-14',
    sentence:
      'Looks after changes: the old slot freed and the reason charted; a missed visit charted, told to the provider, called.',
    points: 6,
    critical: false,
    competencies: ['VI.P.1', 'V.P.3.a'],
    sources: ['ahrq-open-access'],
    facts: [],
    teaches: teaches('reminders-no-shows-and-changes'),
    test: (context) =>
      shareOf(
        worked(context).filter(
          ({ request }) =>
            !isPassedOnly(request) && ['cancel', 'reschedule', 'recall', 'no-show'].includes(request.kind),
        ),
        ({ request, state }) =>
          request.kind === 'no-show'
            ? (['no-show-charted', 'provider-told', 'called'] as const).every((step) => state.steps.includes(step)) &&
              !(['fee-charged', 'erased'] as const).some((step) => state.steps.includes(step))
            : state.steps.includes('freed') && state.steps.includes('reason-charted'),
        'change-left',
      ),
  },
  {
    id: 'AP-15',
    sentence:
      'Answers before it rings out, asks before a hold, holds nobody past {ap-hold-check}, and leaves no one undone.',
    points: 6,
    critical: false,
    competencies: ['V.P.4', 'VI.P.1'],
    sources: ['ahrq-service-recovery'],
    facts: ['ap-hold-check'],
    teaches: 'front-office/telephone#answer-hold-transfer',
    test: (context) => {
      const left = context.states.filter(({ stage }) => stage !== 'done').length;
      const of = context.states.length;
      if (left > 0)
        return { share: Math.max(0, (of - left) / of - 0.25), because: 'people-left', values: { left, of } };
      return shareOf(
        worked(context),
        ({ request, state }) =>
          request.by !== 'call' ||
          ((state.answeredAfterMs ?? 0) < ringMs && state.longestHoldMs <= context.facts.holdMs && !state.heldBlindly),
        'waited-long',
      );
    },
  },
  {
    id: 'AP-16',
    sentence:
      'Books an outside test by a complete order: the other place’s questions asked and the answers reported, approval given, the result in the tickler file.',
    points: 6,
    critical: false,
    competencies: ['VI.P.2', 'VI.C.2'],
    sources: ['ahrq-health-literacy-toolkit'],
    facts: [],
    teaches: teaches('book-an-outside-test'),
    test: (context) =>
      shareOf(
        worked(context).filter(({ request }) => request.outside !== null),
        ({ request: { outside }, state }) =>
          outside === null ||
          (outside.screening.every(({ id }) => state.screened.includes(id)) &&
            (!outside.screening.some(({ isFlag }) => isFlag) || state.steps.includes('answers-reported')) &&
            (outside.missing === null || state.steps.includes('order-completed')) &&
            state.steps.includes('approval-given') &&
            state.steps.includes('charted-with-tickler')),
        'outside-incomplete',
      ),
  },
  {
    id: 'AP-17',
    sentence: 'Stays within the scope: no advice, no judgment of an answer, no order completed alone.',
    points: 5,
    critical: true,
    competencies: ['A.1', 'X.C.1'],
    sources: ['aama-scope-questions'],
    facts: [],
    teaches: teaches('how-urgent'),
    test: (context) =>
      worked(context).some(({ state }) =>
        (['own-advice', 'decided-alone', 'side-guessed'] as const).some((step) => state.steps.includes(step)),
      )
        ? { share: 0, because: 'beyond-scope' }
        : { share: 1, because: 'done' },
  },
];
