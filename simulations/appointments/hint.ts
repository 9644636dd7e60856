/** The coach: the next thing a careful assistant would do. Speaks only of what was asked, heard, and stands in the book. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { ownOf, requestOf, stateOf } from './acts.ts';
import type { Topic } from './case.ts';
import type { BookContext } from './context.ts';
import type { Step } from './events.ts';
import { signature, suits } from './booking.ts';
import { isBlocked } from './page-of-book.ts';

const teaches = (section: string): string => `front-office/scheduling#${section}`;

const openState = (context: BookContext) => stateOf(context, context.open);
const notAsked = (context: BookContext, ...wanted: readonly Topic[]): boolean => {
  const state = openState(context);
  return state !== undefined && wanted.some((topic) => !state.asked.includes(topic));
};
const isRinging = (context: BookContext): boolean =>
  context.requests.some(({ id, by }) => by === 'call' && stateOf(context, id)?.stage === 'waiting');
/** Answered while somebody else holds, and nothing was asked yet. */
const isOneTooMany = (context: BookContext): boolean => {
  const state = openState(context);
  return (
    requestOf(context, context.open)?.by === 'call' &&
    state?.asked.length === 0 &&
    state.longestHoldMs === 0 &&
    context.states.some(({ stage }) => stage === 'held')
  );
};
/** What was heard leads to 911 or the nurse. */
const hasToGoUp = (context: BookContext): boolean => {
  const urgency = requestOf(context, context.open)?.urgency;
  if (urgency !== 'emergency' && urgency !== 'nurse') return false;
  const heard = openState(context)?.asked ?? [];
  return heard.includes('script') || (urgency === 'emergency' && heard.includes('reason'));
};
const without = (context: BookContext, ...steps: readonly Step[]): boolean =>
  steps.some((step) => openState(context)?.steps.includes(step) === false);
const wants = (context: BookContext): boolean => {
  const request = requestOf(context, context.open);
  return request !== undefined && request.kind !== 'cancel';
};

const lines: readonly HintLine<BookContext>[] = [
  {
    still: (context) => requestOf(context, context.open)?.by !== 'call' && isRinging(context),
    text: 'The telephone rings. Take the call first; the matrix and the messages can wait a minute.',
    teaches: 'front-office/telephone#answer-hold-transfer',
  },
  {
    still: isOneTooMany,
    text: 'Somebody is on hold already. Ask this caller whether it is an emergency. If it is not, ask them to hold, too, and go back to the first.',
    teaches: 'front-office/telephone#answer-hold-transfer',
  },
  {
    still: hasToGoUp,
    text: 'The script has an answer to these words. Do now what it says: 911 while you stay on the line, or the nurse with a warm transfer. Nothing is booked.',
    teaches: teaches('how-urgent'),
  },
  {
    still: (context) =>
      requestOf(context, context.open)?.kind === 'no-show' &&
      without(context, 'no-show-charted', 'provider-told', 'called'),
    text: 'A visit was missed. Chart it, tell the provider, and call the person.',
    teaches: teaches('reminders-no-shows-and-changes'),
  },
  {
    still: (context) => requestOf(context, context.open)?.by !== 'portal' && notAsked(context, 'name', 'birth-date'),
    text: 'Ask who it is: full name and birth date.',
    teaches: teaches('book-it-step-by-step'),
  },
  {
    still: (context) => notAsked(context, 'reason', 'script'),
    text: 'Ask what the visit is for, then go through the script, before you look for a time.',
    teaches: teaches('how-urgent'),
  },
  {
    still: (context) => context.open !== null && isRinging(context),
    text: 'Another line rings. Ask this caller whether it is an emergency and whether they can hold, wait for the answer, then pick up the other.',
    teaches: 'front-office/telephone#answer-hold-transfer',
  },
  {
    still: (context) => openState(context)?.chart === null,
    text: 'Compare name and birth date with the index and open that chart; make a new one only for somebody who has none.',
    teaches: teaches('book-it-step-by-step'),
  },
  {
    still: (context) => wants(context) && notAsked(context, 'before', 'needs', 'coverage', 'times'),
    text: 'Ask what decides the slot: seen before, needs, coverage, when they can come.',
    teaches: teaches('new-or-established'),
  },
  {
    still: (context) => requestOf(context, context.open)?.about != null && without(context, 'freed', 'reason-charted'),
    text: 'A change: free the old slot and chart the reason.',
    teaches: teaches('reminders-no-shows-and-changes'),
  },
  {
    still: (context) => {
      const outside = requestOf(context, context.open)?.outside;
      return (
        outside != null &&
        (without(context, 'approval-given') ||
          outside.screening.some(({ id }) => openState(context)?.screened.includes(id) === false))
      );
    },
    text: 'An outside test: a gap in the order goes to the provider. Ask the screening questions of the other place, report the answers, and give the approval number.',
    teaches: teaches('book-an-outside-test'),
  },
  {
    still: (context) => context.own.length === 0 && context.matrix.some((line) => !isBlocked(context.blocks, line)),
    text: 'Read the manager’s note and block what it names before you write the first visit.',
    teaches: teaches('the-book-before-the-patients'),
  },
  {
    still: (context) => wants(context) && context.open !== null && ownOf(context, context.open) === undefined,
    text: 'Choose kind, length and room from the list, then write the visit where provider, room and machine are all free.',
    teaches: teaches('kinds-of-schedule'),
  },
  {
    still: (context) => {
      const own = ownOf(context, context.open);
      return own !== undefined && openState(context)?.readBack !== signature(own);
    },
    text: 'Read back day, date, time, provider and place.',
    teaches: teaches('book-it-step-by-step'),
  },
  {
    still: (context) => {
      const [request, own] = [requestOf(context, context.open), ownOf(context, context.open)];
      return request !== undefined && own !== undefined && !suits(request, own);
    },
    text: 'They cannot come then. Find another time.',
    teaches: teaches('book-it-step-by-step'),
  },
  {
    still: (context) => wants(context) && context.open !== null && openState(context)?.reminder === null,
    text: 'Give the preparation of the list, ask how to remind them, and set it, without the reason.',
    teaches: teaches('reminders-no-shows-and-changes'),
  },
  {
    still: (context) => requestOf(context, context.open)?.outside != null && without(context, 'charted-with-tickler'),
    text: 'Chart the outside test, and put it into the tickler file so that the result is looked for.',
    teaches: teaches('book-an-outside-test'),
  },
  {
    still: (context) => context.open !== null,
    text: 'Look once more whether something is left: a need to arrange, a referral to ask for. Then end it.',
    teaches: teaches('reminders-no-shows-and-changes'),
  },
  {
    still: (context) => context.states.some(({ stage }) => stage !== 'done' && stage !== 'to-come'),
    text: 'Take the next one from the tray: callers on hold first, then voicemails, then messages and what lies on the desk.',
    teaches: teaches('how-urgent'),
  },
  {
    still: (context) => context.states.some(({ stage }) => stage === 'to-come'),
    text: 'The tray is empty for now. Wait: more people may call.',
    teaches: teaches('when-the-day-slips'),
  },
];

const last: Hint = {
  text: 'Everybody has an answer. Look along the rows once more for collisions, then close the book.',
  teaches: teaches('when-the-day-slips'),
};

export const hintLines: readonly Hint[] = [
  ...lines.map(({ text, teaches: section }) => ({ text, teaches: section })),
  last,
];

export function hintOf(context: BookContext): Hint {
  const { text, teaches: section } = firstHint(lines, context, last);
  return { text, teaches: section };
}
