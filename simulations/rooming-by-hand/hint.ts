/** The coach: of the open task; in the visit, what is owed by hand is named by its task. */
import { hintLines as bpHints } from '../blood-pressure/hint.ts';
import type { Hint } from '../core/hint.ts';
import { hintLines as growthHints } from '../growth/hint.ts';
import { hintLines as oximetryHints } from '../oximetry/hint.ts';
import { hintLines as pulseHints } from '../pulse/hint.ts';
import { hintLines as breathHints } from '../respiration/hint.ts';
import type { Vital } from '../rooming/choices.ts';
import { hintLines as roomingHints, hintOf as roomingHint } from '../rooming/hint.ts';
import { hintLines as temperatureHints } from '../temperature/hint.ts';
import type { ByHandContext } from './compose.ts';
import { roomOf } from './derive/moment.ts';
import { waitingTasks } from './describe.ts';
import { owed } from './due.ts';
import { openName, toldBy } from './open-task.ts';
import { handTasks, home, taskFor, taskWords, type HandTask } from './tasks.ts';

const teaches = 'clinical-procedures/rooming-a-patient#chart-and-hand-off';

export const take = (task: HandTask): Hint => ({
  text: `Take the ${taskWords[task]} yourself: open it under the measurements.`,
  teaches,
});
export const goBack = (task: HandTask): Hint => ({
  text: `Go back to the ${taskWords[task]}: it is begun and not charted.`,
  teaches,
});

/** Every hint there is. */
export const hintLines: readonly Hint[] = [
  ...roomingHints,
  ...handTasks.map(take),
  ...handTasks.map(goBack),
  ...temperatureHints,
  ...pulseHints,
  ...breathHints,
  ...oximetryHints,
  ...growthHints,
  ...bpHints,
];

/** Rooming's own words for "measure what is due". */
const measuring = roomingHints.find(({ text }) => text.startsWith('Take the vital signs that are due'));
/** Whoever follows the hand-off's hints has had those of the measurements before: they come earlier in rooming's list. */
export function hintOf(context: ByHandContext): Hint {
  const open = openName(context);
  if (open !== home) return toldBy[open].hint(context.tasks) ?? { text: 'Go on with the visit.', teaches };
  const room = roomOf(context);
  const { missing } = owed(room);
  const progressOf = (what: Vital) => context.tasks[taskFor(what) ?? home]?.state.status;
  // Nobody can take up a measurement that was ended, charted or not.
  const hint = roomingHint(
    room,
    missing.filter((what) => progressOf(what) === 'done'),
  );
  if (hint.text !== measuring?.text) return hint;
  const [left] = waitingTasks({ context });
  if (left !== undefined) return goBack(left);
  const next = missing.map(taskFor).find((task) => task !== null && context.tasks[task] === undefined);
  return next == null ? hint : take(next);
}
