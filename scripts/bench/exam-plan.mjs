// How long planning a day toward an exam takes with 10,000 cards, against the 50 ms it may take: prints time and ratio, asserts
// nothing, since machines differ.
import { planForExam } from '../../src/review/exam-date.ts';
import { usualPace } from '../../src/review/pace.ts';

const barMs = 50;
const rounds = 21;
const cards = Array.from({ length: 10_000 }, (_, index) => {
  const stabilityDays = 0.5 + ((index * 7919) % 1000) / 10;
  const state = index % 5 === 0 ? null : { stabilityDays, difficulty: 1 + (index % 90) / 10 };
  return { card: `term:${index}`, weight: 1 + (index % 3), state, daysSince: state === null ? 0 : 1 + (index % 30) };
});
const time = { daysToExam: 30, secondsToday: 1800, secondsLater: 29 * 1800, pace: usualPace };

const took = Array.from({ length: rounds }, () => {
  // Time of the processor, not of the clock on the wall: a busy machine is no slower plan.
  const start = process.cpuUsage();
  planForExam(cards, time);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}).toSorted((one, other) => one - other);
const middleMs = took[Math.floor(rounds / 2)];
console.log(
  `plan of a day, 10,000 cards: median ${middleMs.toFixed(1)} ms, first to last ${took[0].toFixed(1)}–${took.at(-1).toFixed(1)} ms, ` +
    `${(middleMs / barMs).toFixed(2)} of the ${barMs} ms it may take`,
);
