// Counts how often the 80% interval of an estimate holds the truth, with scripted learners of known ability, and writes what
// the page about scores shows: `npm run calibrate`. Run it after any change to the estimate; the tests count again.
import { writeFileSync } from 'node:fs';
import { answerCounts, calibration, learnersEach } from '../src/exam/fixtures/learners.ts';

const rows = answerCounts.map((answers) => ({ answers, bands: calibration(answers) }));
writeFileSync('content/checks/calibration.json', `${JSON.stringify({ learnersEach, rows }, null, 2)}\n`);
for (const { answers, bands } of rows) {
  const held = bands.reduce((sum, band) => sum + band.held, 0);
  console.log(
    `${String(answers).padStart(4)} answers: ${((100 * held) / learnersEach).toFixed(1)}% of ${learnersEach} hold`,
  );
}
