/** Where Today lets one begin before its list is drawn. */
import { beforeEach, expect, it } from 'vitest';
import { keepQuickStart, quickStart } from './quick-start.ts';

const day = new Date(2026, 10, 27, 9);
const nextDay = new Date(2026, 10, 28, 9);

beforeEach(() => {
  localStorage.clear();
});

it('leads to the first step of the same day, and to what is due on another', () => {
  keepQuickStart({ date: '2026-11-27', href: '/learn/a/b/#c', hasCards: true });
  expect([quickStart(day), quickStart(nextDay)]).toEqual(['/learn/a/b/#c', '/review/?start=due']);

  keepQuickStart({ date: '2026-11-27', href: null, hasCards: false });
  expect([quickStart(day), quickStart(nextDay)]).toEqual([null, null]);
  keepQuickStart(null);
  expect(localStorage).toHaveLength(0);
});

it('leads nowhere else, whatever stands in the storage', () => {
  for (const odd of [
    '',
    '{',
    '[]',
    '{"date":"2026-11-27","href":"//evil.example/","hasCards":true}',
    '{"date":"2026-11-27","href":"javascript:0","hasCards":true}',
  ]) {
    localStorage.setItem('exam-room.today', odd);
    expect(quickStart(day)).toBeNull();
  }
});
