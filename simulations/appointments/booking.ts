/** Writing into the book: what a careful book refuses or asks about, and what it keeps. Pure. */
import { clock, isCivilDate, longDate, plusDays, weekday } from '../core/calendar.ts';
import { changed, ownOf, requestOf, stateOf, type Change } from './acts.ts';
import type { Request } from './case.ts';
import type { BookContext, Heard, OwnBooking, Question } from './context.ts';
import type { BookingWish, BookLearnerEvent, TypedPerson } from './events.ts';
import { hours, laneNames } from './office.ts';
import { isBlocked } from './page-of-book.ts';

type Event<K extends BookLearnerEvent['type']> = Extract<BookLearnerEvent, { readonly type: K }>;

/** Blocks the learner may set at most. */
const mostBlocks = 60;
/** How far ahead the book goes, days. */
const farthestDays = 365;

const refuse = (about: Question['about'], text: string): Question => ({ about, text, canConfirm: false });

/** Time at the desk, minutes after midnight. */
export const deskTime = ({ case: day, nowMs }: BookContext): number => day.now + Math.floor(nowMs / 60_000);

/** What the book says of a wish before it is written; null when nothing. */
export function bookingQuestion(context: BookContext, wish: BookingWish): Question | null {
  const { today } = context.case;
  const { date, at, minutes, lane } = wish;
  if (!isCivilDate(date)) return refuse('booking', 'That is not a day of the calendar. Nothing was written.');
  if (date < today || (date === today && at < deskTime(context)))
    return refuse('booking', `${longDate(date)}, ${clock(at)} is past. Nothing was written.`);
  if (date > plusDays(today, farthestDays))
    return refuse('booking', 'The book does not go so far. Nothing was written.');
  if (weekday(date) === 0 || weekday(date) === 6)
    return refuse('booking', `The practice is closed on ${longDate(date)}. Nothing was written.`);
  if (at < hours.open || at + minutes > hours.close)
    return {
      about: 'booking',
      canConfirm: true,
      text: `${clock(at)} to ${clock(at + minutes)} is outside the hours of the practice. Is it right?`,
    };
  const block = context.blocks.find(
    (one) =>
      one.date === date &&
      (one.lane === null ? lane !== 'outside' : one.lane === lane) &&
      one.from < at + minutes &&
      at < one.to &&
      (one.what === 'lunch' || one.what === 'meeting' || one.what === 'rounds' || one.what === 'out'),
  );
  if (block !== undefined)
    return {
      about: 'booking',
      canConfirm: true,
      text: `${laneNames[lane]} is blocked from ${clock(block.from)} to ${clock(block.to)} (${block.what}). Write it there anyway?`,
    };
  return null;
}

/** A booking as one text: what was read back is compared by it. */
export const signature = ({ type, lane, room, date, at, minutes }: OwnBooking): string =>
  `${date} ${String(at)} ${lane} ${room ?? ''} ${type} ${String(minutes)}`;

/** Whether somebody can come at that time. */
export function suits({ windows }: Request, { date, at, minutes }: BookingWish): boolean {
  return windows.some((free) => free.date === date && at >= free.from && at + minutes <= free.to);
}

const knows = (context: BookContext, request: Request): boolean => {
  const state = stateOf(context, request.id);
  return (
    // The portal has asked for a name and a password.
    request.by === 'portal' ||
    (state !== undefined && state.asked.includes('name') && state.asked.includes('birth-date'))
  );
};

export function booked(context: BookContext, event: Event<'visit.booked'>): Change {
  const request = requestOf(context, context.open);
  if (request === undefined) return {};
  const { type: _type, confirmed, visitType, ...place } = event;
  const wish: BookingWish = { type: visitType, ...place };
  const question = bookingQuestion(context, wish);
  if (question !== null && !(question.canConfirm && confirmed)) return { question };
  return {
    question: null,
    own: [...context.own.filter(({ id }) => id !== request.id), { id: request.id, ...wish }],
    blockedFirst:
      context.blockedFirst ?? context.matrix.filter((line) => isBlocked(context.blocks, line)).map(({ id }) => id),
    ...changed(context, request.id, (state) => ({
      ...state,
      everBooked: true,
      bookedUnknown: state.bookedUnknown || !knows(context, request),
      bookedUnscreened: state.bookedUnscreened || !(state.asked.includes('reason') && state.asked.includes('script')),
    })),
  };
}

export function removed(context: BookContext): Change {
  return { question: null, own: context.own.filter(({ id }) => id !== context.open) };
}

/** Day, date, time, provider and place read back: whoever cannot come then says so now. */
export function readBack(context: BookContext): Change {
  const request = requestOf(context, context.open);
  const own = ownOf(context, context.open);
  if (request === undefined || own === undefined) return {};
  const heard: Heard = { what: 'read-back', suits: suits(request, own) };
  return changed(context, request.id, (state) => ({
    ...state,
    readBack: signature(own),
    heard: [...state.heard, heard].slice(-40),
  }));
}

export function blockSet(context: BookContext, { type: _type, ...block }: Event<'block.set'>): Change {
  const { date, from, to } = block;
  if (!isCivilDate(date) || to <= from)
    return {
      question: refuse('block', 'A block ends after it begins, on a day of the calendar. Nothing was blocked.'),
    };
  const id = `${block.what} ${block.lane ?? 'all'} ${date} ${String(from)}`;
  const others = context.blocks.filter((one) => one.id !== id);
  if (others.length >= mostBlocks) return { question: refuse('block', 'The page holds no more blocks.') };
  return { question: null, blocks: [...others, { id, ...block }] };
}

export function blockCleared(context: BookContext, { block }: Event<'block.cleared'>): Change {
  return { question: null, blocks: context.blocks.filter(({ id }) => id !== block) };
}

/** What is wrong with a typed person; null when nothing a machine can see. */
export function personQuestion(today: string, { last, first, birthDate, phone }: TypedPerson): Question | null {
  if (last.trim() === '' || first.trim() === '')
    return refuse('person', 'A chart needs a last and a first name. Nothing was kept.');
  if (!isCivilDate(birthDate))
    return refuse('person', 'That birth date is not a day of the calendar. Nothing was kept.');
  if (birthDate > today) return refuse('person', 'That birth date has not come yet. Nothing was kept.');
  if (birthDate < '1900-01-01')
    return refuse('person', 'A birth date before the year 1900 is a slip. Nothing was kept.');
  if (!/^(\d{3})?\d{7}$/.test(phone.replaceAll(/[\s().-]/g, '')))
    return refuse('person', 'A telephone number has seven digits, or ten with the area code. Nothing was kept.');
  return null;
}

export function personEntered(context: BookContext, { type: _type, ...typed }: Event<'person.entered'>): Change {
  const question = personQuestion(context.case.today, typed);
  if (question !== null) return { question };
  return { question: null, ...changed(context, context.open, (state) => ({ ...state, chart: 'new', entered: typed })) };
}
