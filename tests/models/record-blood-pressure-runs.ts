/**
 * Records the example runs anew: `node tests/models/record-blood-pressure-runs.ts`. Needed when case, facts or rubric change
 * on purpose; the scores that change with them are then to be read in the diff, one by one.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expertHabits, ruleBreakerHabits } from '#simulations/blood-pressure/personas.ts';
import { all, change, drop, play, scored, worked, type BpDriver } from './blood-pressure-runs.ts';

const folder = join(import.meta.dirname, '../../simulations/blood-pressure/runs');

function write(name: string, about: string, driver: BpDriver): void {
  const { earned, possible, passed, criticalFailures, criteria } = scored(driver);
  const lost = Object.fromEntries(
    criteria
      .filter(({ met }) => !met)
      .map(({ id, earned: points, finding }) => [id, { earned: points, because: finding.because }]),
  );
  const { events, ...run } = driver.run;
  const head = JSON.stringify({ about, expected: { earned, possible, passed, criticalFailures, lost }, run }, null, 2);
  const lines = events.map((event) => `    ${JSON.stringify(event)}`).join(',\n');
  writeFileSync(join(folder, `${name}.json`), `${head.slice(0, -2)},\n  "events": [\n${lines}\n  ]\n}\n`);
}

write('perfect', 'Mr. Okafor, everything done: estimate, two readings, average, report.', worked('stage-two', 11));
write(
  'slip',
  'Ms. Brandt by somebody capable who leaves their title unsaid, does not ask about smoking, hurries the valve a little and forgets the average.',
  play(
    'anxious-talker',
    11,
    all(
      change('introduction.given', (event) => ({ ...event, as: 'no-title' })),
      drop('question.asked', ({ question }) => question === 'smoking'),
      drop('average.recorded'),
      change('valve.set', (event) => ({
        ...event,
        openPercent: event.openPercent < 100 ? Math.floor(event.openPercent * 1.25) : 100,
      })),
    )(worked('anxious-talker', 11).events),
  ),
);
write(
  'unsafe',
  'Mrs. Nguyen by a rule breaker: unwashed hands, no identity, the fistula arm, a diagnosis of their own.',
  worked('fistula-arm', 11, ruleBreakerHabits),
);
write(
  'gap-missed',
  'Mr. Petrov without a palpated estimate: the return of the sounds taken for the first.',
  worked('auscultatory-gap', 11, { ...expertHabits, estimates: false }),
);
