/** When a rate outside the limits has to be told: at once, before the chart if need be, and in spite of a miscount. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { factsSchema } from '#schema/fact.ts';
import { Driver } from '../core/driver.ts';
import type { BreathLearnerEvent } from './events.ts';
import { readBreathFacts } from './facts.ts';
import { breathCasesSchema } from './schema.ts';
import { respiration, startOf } from './simulation.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));
const records = new Map(
  ['vital-signs', 'pulse-and-breathing']
    .flatMap((area) => factsSchema.parse(read(`content/facts/${area}.yaml`)))
    .map(({ id, value }) => [id, value]),
);
const facts = readBreathFacts((id) => records.get(id));
const cases = breathCasesSchema.parse(read('simulations/respiration/cases.yaml'));

const told: BreathLearnerEvent = { type: 'report.made', to: 'provider', content: 'findings-and-signs' };

/** Mr. Park, who breathes slowly after an opioid, counted for a minute; what was entered may differ from what there was. */
function counted(missedBy = 0) {
  const patient = cases.find(({ id }) => id === 'slow-after-medicine');
  if (patient === undefined) throw new Error('no such case');
  const run = new Driver(respiration, startOf(patient, facts, 3, 'check-off'));
  run.act({ type: 'patient.seated' });
  run.act({ type: 'clothes.loosened' });
  run.act({ type: 'wrist.held' });
  run.act({ type: 'look.turned', to: 'chest' });
  run.act({ type: 'count.started', windowS: 60 });
  run.pass(60_000);
  const breaths = (run.snapshot.context.count?.there ?? 0) + missedBy;
  run.act({ type: 'count.entered', breaths });
  return { run, breaths };
}
type Run = ReturnType<typeof counted>['run'];

function chart(run: Run, ratePerMin: number): void {
  run.act({
    type: 'breathing.charted',
    ratePerMin,
    rhythm: 'regular',
    depth: 'shallow',
    effort: [],
    notes: [],
    confirmed: true,
  });
}

function reportOf(run: Run) {
  run.act({ type: 'visit.finished' });
  const criterion = respiration.rubric.find(({ id }) => id === 'RS-20');
  if (criterion === undefined) throw new Error('no such criterion');
  return criterion.test(respiration.evidence(run.snapshot));
}

describe('a rate outside the limits', () => {
  it('may be told before it is charted', () => {
    const { run, breaths } = counted();
    run.act(told);
    chart(run, breaths);

    expect(reportOf(run)).toMatchObject({ share: 1 });
  });

  it('leaves time to chart first', () => {
    const { run, breaths } = counted();
    run.pass(60_000);
    chart(run, breaths);
    run.act(told);

    expect(reportOf(run)).toMatchObject({ share: 1 });
  });

  it('is not left until the end of the visit', () => {
    const { run, breaths } = counted();
    chart(run, breaths);
    run.pass(240_000);
    run.act(told);

    expect(reportOf(run)).toMatchObject({ share: 0, because: 'rate-told-too-late' });
  });

  it('is owed although it was miscounted', () => {
    const { run, breaths } = counted(4);
    chart(run, breaths);

    expect(reportOf(run)).toMatchObject({ share: 0, because: 'not-reported' });
  });
});
