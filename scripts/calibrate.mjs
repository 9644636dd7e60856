// Counts how often the 80% interval of an estimate holds the truth, with scripted learners of known ability, and writes what
// the page about scores shows: `npm run calibrate`. Run it after any change to the estimate; the tests count again.
import { writeFileSync } from 'node:fs';
import {
  answerCounts,
  attemptAnswerCounts,
  attemptCalibration,
  attemptsTried,
  calibration,
  failedLearnersEach,
  learnersEach,
} from '../src/exam/fixtures/learners.ts';

const rows = answerCounts.map((answers) => ({ answers, bands: calibration(answers) }));
const attempts = attemptsTried.flatMap((given) =>
  attemptAnswerCounts.map((answers) => attemptCalibration(answers, given, failedLearnersEach)),
);
writeFileSync(
  'content/checks/calibration.json',
  `${JSON.stringify({ learnersEach, rows, failedLearnersEach, attempts }, null, 2)}\n`,
);
for (const { answers, bands } of rows) {
  const held = bands.reduce((sum, band) => sum + band.held, 0);
  console.log(
    `${String(answers).padStart(4)} answers: ${((100 * held) / learnersEach).toFixed(1)}% of ${learnersEach} hold`,
  );
}
console.log('after a failed attempt:');
for (const { report, monthsAgo, learnedSince, answers, held, width, likelyUnder74 } of attempts) {
  console.log(
    `${String(answers).padStart(4)} answers, ${report} ${monthsAgo} months ago, ${learnedSince} logits learned since: ` +
      `${((100 * held) / failedLearnersEach).toFixed(1)}% of ${failedLearnersEach} hold, width ${(100 * width).toFixed(1)} points, ` +
      `${likelyUnder74} told "likely" under 74%`,
  );
}
