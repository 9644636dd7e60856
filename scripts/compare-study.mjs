// Compares planning to the exam with normal spacing at equal minutes, with simulated students: `npm run study`. Prints how much is
// known on the day, by student, days, cards and minutes, and where ours is not better. Run it after any change to the plan.
import { compare, students } from '../src/review/fixtures/simulated-study.ts';

const seeds = Number(process.argv[2] ?? 5);
const horizons = [7, 14, 30, 60, 90];
const decks = [200, 600, 1500];
const minutes = [5, 15, 30];
const percent = (share) => (100 * share).toFixed(1).padStart(6);

console.log(`Chance of knowing a card on the day, in percent; ${seeds} simulated students a row, 95% interval.`);
console.log(
  'Fixed: normal spacing at 90%, minutes left over go to cards that come due next. New first: the same, but new cards before',
);
console.log('due ones. Ours: decision 019.\n');
const rows = [];
for (const student of students) {
  console.log(`${student.name}\n  days  cards  min/day   fixed  new first   ours    more        minutes ours/fixed`);
  for (const days of horizons) {
    for (const cards of decks) {
      for (const minutesADay of minutes) {
        const row = { student, days, cards, minutesADay, ...compare({ student, days, cards, minutesADay }, seeds) };
        rows.push(row);
        const { fixed, newFirst, ours, more, within, minutesRatio } = row;
        const place = [days, cards, minutesADay].map((value) => String(value).padStart(6)).join(' ');
        const range = `${percent(more)} ± ${(100 * within).toFixed(1)}`;
        console.log(
          `${place} ${percent(fixed)}  ${percent(newFirst)}   ${percent(ours)}  ${range}  ${minutesRatio.toFixed(2)}`,
        );
      }
    }
  }
}

const average = (of) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
const surely = rows.filter(({ more, within }) => more > within);
const worse = rows.filter(({ more, within }) => more < -within);
console.log(
  `\n${rows.length} rows. On average: fixed ${percent(average((row) => row.fixed))}, new first ` +
    `${percent(average((row) => row.newFirst))}, ours ${percent(average((row) => row.ours))}.`,
);
console.log(
  `Surely more: ${surely.length}. Surely less: ${worse.length}. Too close to call: ${rows.length - surely.length - worse.length}.`,
);
for (const { student, days, cards, minutesADay, more, within } of worse.toSorted((a, b) => a.more - b.more)) {
  console.log(
    `  less: ${student.name}, ${days} days, ${cards} cards, ${minutesADay} min: ${percent(more)} ± ${(100 * within).toFixed(1)}`,
  );
}
