/** What the hand has ready before a visit is written: kind, length, room, and where the page lies open. */
import type { CivilDate } from '../../core/calendar.ts';
import type { Lane, RoomId, VisitType } from '../case.ts';
import type { BookFacts } from '../facts.ts';

export class Draft {
  type = $state<VisitType | null>(null);
  minutes = $state(20);
  /** Null: the next room that is free. */
  room = $state<RoomId | null>(null);
  lane = $state<Lane>('haddad');
  date = $state<CivilDate>('');
  at = $state(540);
  /** The page shows one day with all columns, or one column for the week. */
  isWeek = $state(false);

  constructor(date: CivilDate) {
    this.date = date;
  }

  /** A kind brings its length from the list; buffers are added by hand. */
  choose(type: VisitType, facts: BookFacts): void {
    this.type = type;
    this.minutes = type === 'outside-test' ? 30 : facts.minutes[type];
    if (type === 'outside-test') {
      this.lane = 'outside';
      this.room = 'elsewhere';
    }
  }

  /** Somebody else is on the line: kind, length and room are chosen anew; the page stays open where it was. */
  clear(): void {
    this.type = null;
    this.minutes = 20;
    this.room = null;
  }
}
