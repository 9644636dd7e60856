/** What is scored of the page: matrix, length, place, collisions, time, the rule of the day. */
import type { Criterion } from '../../core/rubric.ts';
import { suits } from '../booking.ts';
import type { BookContext } from '../context.ts';
import { visitNeeds } from '../office.ts';
import { clashes, isWave, keepsRule, needlessBlocks } from '../page-of-book.ts';
import { minutesFor } from '../slots.ts';
import { bookable, shareOf, teaches } from './reading.ts';

const lengthFacts = [
  'ap-length-new',
  'ap-length-established',
  'ap-length-sick',
  'ap-length-physical',
  'ap-length-well-child',
  'ap-length-procedure',
  'ap-length-pelvic',
  'ap-length-ecg',
  'ap-length-injection',
];

export const bookCriteria: readonly Criterion<BookContext>[] = [
  {
    id: 'AP-01',
    sentence:
      'Blocks first: lunch, meetings, rounds and kept time stand in the book before the first visit is written.',
    points: 5,
    critical: false,
    competencies: ['VI.C.1', 'VI.P.1'],
    sources: ['fpm-wave-scheduling', 'ahrq-open-access'],
    facts: [],
    teaches: teaches('the-book-before-the-patients'),
    test: (context) => {
      const lines = context.matrix.filter(({ isSet }) => !isSet);
      if (lines.length === 0) return { share: null, because: 'none-such' };
      const first = context.blockedFirst ?? [];
      const right = lines.filter(({ id }) => first.includes(id)).length;
      const needless = needlessBlocks(context).length;
      if (right < lines.length)
        return { share: right / lines.length, because: 'not-blocked', values: { right, of: lines.length } };
      return needless === 0
        ? { share: 1, because: 'done' }
        : { share: 0.6, because: 'blocked-too-much', values: { count: needless } };
    },
  },
  {
    id: 'AP-05',
    sentence:
      'Chooses the kind of visit and its length: new only after {fo-new-patient-years} without a visit, {ap-buffer} where an interpreter or a wheelchair comes along.',
    points: 6,
    critical: false,
    competencies: ['VI.C.1', 'VI.P.1'],
    sources: ['cms-claims-manual-12', 'bmc-appointment-lengths'],
    facts: [...lengthFacts, 'ap-buffer', 'fo-new-patient-years'],
    teaches: teaches('new-or-established'),
    test: (context) =>
      shareOf(
        bookable(context),
        ({ request, own }) =>
          own?.type === request.type &&
          (request.type === 'outside-test' || own.minutes === minutesFor(context, request)),
        'length-wrong',
      ),
  },
  {
    id: 'AP-06',
    sentence: 'Finds the provider, the room and the equipment that the visit takes.',
    points: 5,
    critical: false,
    competencies: ['VI.C.1', 'VI.P.1'],
    sources: ['fpm-wave-scheduling'],
    facts: [],
    teaches: teaches('the-book-before-the-patients'),
    test: (context) =>
      shareOf(
        bookable(context),
        ({ request, own }) =>
          own !== undefined &&
          request.type !== null &&
          request.lanes.includes(own.lane) &&
          (own.room === null ? isWave(context, own.lane) : visitNeeds[request.type].rooms.includes(own.room)),
        'place-wrong',
      ),
  },
  {
    id: 'AP-07',
    sentence:
      'Books nobody onto another visit, another’s room or machine, or the hour in which the provider is not there.',
    points: 7,
    critical: false,
    competencies: ['VI.C.1', 'VI.P.1'],
    sources: ['fpm-modified-wave', 'fpm-wave-scheduling'],
    facts: ['ap-wave-most'],
    teaches: teaches('kinds-of-schedule'),
    test: (context) => {
      if (context.own.length === 0) return { share: 0, because: 'nothing-booked' };
      const count = clashes(context).length;
      return count === 0
        ? { share: 1, because: 'done' }
        : { share: count === 1 ? 0.5 : 0, because: 'collisions', values: { count } };
    },
  },
  {
    id: 'AP-08',
    sentence: 'Books a time at which the person can come, and as soon as the script says: today means today.',
    points: 6,
    critical: false,
    competencies: ['VI.P.1'],
    sources: ['ahrq-open-access'],
    facts: [],
    teaches: teaches('how-urgent'),
    test: (context) =>
      shareOf(
        bookable(context),
        ({ request, own }) =>
          own !== undefined && suits(request, own) && (request.urgency !== 'today' || own.date === context.case.today),
        'time-wrong',
      ),
  },
  {
    id: 'AP-09',
    sentence:
      'Keeps the rule of the day: {ap-wave-most} at most in a wave, {modified-wave-pattern} in a modified wave, like with like in a cluster, kept slots for today’s callers only.',
    points: 5,
    critical: false,
    competencies: ['VI.C.1'],
    sources: ['fpm-wave-scheduling', 'fpm-modified-wave', 'ahrq-open-access'],
    facts: ['ap-wave-most', 'modified-wave-pattern'],
    teaches: teaches('kinds-of-schedule'),
    test: (context) =>
      context.case.policy === 'stream'
        ? { share: null, because: 'none-such' }
        : shareOf(
            bookable(context),
            ({ request, own }) => own !== undefined && keepsRule(context, own, request.urgency === 'today'),
            'rule-broken',
          ),
  },
];
