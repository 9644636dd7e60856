import { join } from 'node:path';
import { it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { loadKits, taskSimulations } from './kits/loaders.ts';
import { shiftPersonas } from './personas.ts';
import { readShifts } from './shifts.node.ts';
import { makeShift, startOf } from './simulation.ts';
import { bestPlan, plainPlan } from './plan/best.ts';

const library = openLibrary(join(import.meta.dirname, '../..'));
const matter = readShifts(library);
const kits = await loadKits(taskSimulations);
const shift = makeShift(kits);
const only = process.env['ONLY'];
const whos = (process.env['WHO'] ?? 'expert,slowButSafe,rusher,ruleBreaker').split(',');
for (const one of matter.shifts) {
  if (only !== undefined && !one.id.includes(only)) continue;
  it(
    one.id,
    () => {
      const trials = Object.fromEntries(taskSimulations.map((id) => [id, matter.gathered.of(id).trial]));
      const people = shiftPersonas(kits, trials);
      const facts = matter.factsOf(one);
      const seed = Number(process.env['SEED'] ?? 2);
      let t = performance.now();
      const best = bestPlan(one, seed);
      const plain = plainPlan(one, seed);
      console.log(
        one.id,
        'best',
        Math.round(best.costMs / 60000),
        'plain',
        Math.round(plain.costMs / 60000),
        'search ms',
        Math.round(performance.now() - t),
        JSON.stringify(best.flow),
        (best.endMs / 60000).toFixed(0),
      );
      for (const who of whos) {
        t = performance.now();
        const d = new Driver(shift, startOf(one, facts, seed, 'check-off'));
        people[who as 'expert'](d);
        const cpu = performance.now() - t;
        const e = shift.evidence(d.snapshot);
        const s = score(shift.rubric, e, { finished: d.ended, passShare: shift.passShare });
        if (s.status !== 'scored') {
          console.log(who, 'NOT ENDED');
          continue;
        }
        console.log(
          who,
          `${(d.nowMs / 60000).toFixed(1)}m ${d.events.length}ev ${(JSON.stringify(d.run).length / 1000).toFixed(0)}kB cpu ${cpu.toFixed(0)}`,
          `${((s.earned / s.possible) * 100).toFixed(1)}% passed=${s.passed} crit=${s.criticalFailures.join()}`,
          JSON.stringify(e.flow),
        );
        console.log(
          s.criteria
            .filter((c) => !c.met)
            .map((c) => `   ${c.id} ${c.earned}/${c.possible} ${shift.explain(c.id, c.finding)}`)
            .join('\n'),
        );
        if (who === 'expert')
          console.log(
            e.scores
              .filter((x) => x.earned < x.possible || x.is !== 'done')
              .map((x) => `   ${x.task} ${x.is} ${x.earned}/${x.possible} ${x.missed.join()}`)
              .join('\n'),
          );
      }
    },
    300000,
  );
}
