/** Where a visit fits: the first place that suits, collides with nothing and keeps the rule. For tests and personas. */
import type { Request } from './case.ts';
import type { BookContext } from './context.ts';
import type { BookingWish } from './events.ts';
import { gridMinutes, visitNeeds } from './office.ts';
import { clashes, isWave, keepsRule } from './page-of-book.ts';

/** Minutes this request should be given; an outside place has a length of its own. */
export function minutesFor({ facts }: Pick<BookContext, 'facts'>, { type, needs }: Request): number {
  if (type === null || type === 'outside-test') return 30;
  return facts.minutes[type] + (needs.some((need) => need !== 'hearing') ? facts.bufferMinutes : 0);
}

export function findSlot(context: BookContext, request: Request): BookingWish | null {
  const { type } = request;
  if (type === null) return null;
  const minutes = minutesFor(context, request);
  const others = context.own.filter(({ id }) => id !== request.id);
  const freed = request.about === null ? context.freed : [...context.freed, request.about];
  for (const { date, from, to } of request.windows)
    for (let at = from; at + minutes <= to; at += gridMinutes)
      for (const lane of request.lanes.filter((one) => visitNeeds[type].lanes.includes(one)))
        for (const room of isWave(context, lane) ? [null] : visitNeeds[type].rooms) {
          const wish = { type, lane, room, date, at, minutes };
          const tried = { ...context, freed, own: [...others, { id: request.id, ...wish }] };
          const entry = { id: request.id, ...wish };
          if (clashes(tried).length === clashes({ ...tried, own: others }).length)
            if (keepsRule(tried, entry, request.urgency === 'today')) return wish;
        }
  return null;
}
