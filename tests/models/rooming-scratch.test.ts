import { it } from 'vitest';
import { scored, share, trials, worked, fresh, clickAtRandom } from './simulations/trials.ts';
import { writeFileSync } from 'node:fs';
it('prints', () => {
  const trial = trials.find(([id]) => id === 'rooming')![1];
  const out: string[] = [];
  for (const caseId of trial.caseIds) {
    for (const who of ['expert', 'slowButSafe', 'rusher', 'ruleBreaker'] as const) {
      const d = worked(trial, trial.personas[who], caseId, 2);
      const r = scored(trial, d);
      out.push(`${caseId} ${who} ${(share(r) * 100).toFixed(1)}% ${r.earned}/${r.possible} passed=${r.passed} crit=${r.criticalFailures.join(',')} min=${(d.nowMs / 60000).toFixed(1)} ev=${d.events.length}`);
      if (who === 'expert' || who === 'slowButSafe') out.push('   ' + r.criteria.filter((c) => !c.met).map((c) => `${c.id} ${c.finding.because} ${JSON.stringify(c.finding.values ?? {})}`).join('; '));
    }
    let t = performance.now();
    const d = fresh(trial, caseId, 3); clickAtRandom(trial, d, 77, 250); const r = scored(trial, d);
    out.push(`   random ${(share(r) * 100).toFixed(1)}% ${(performance.now() - t).toFixed(0)}ms`);
    const e = worked(trial, trial.personas.expert, caseId, 2).snapshot as any;
    const c = e.context; 
    out.push('   unheard: ' + c.case.told.filter((x: any) => !c.heard.some((h: any) => h.id === x.id)).map((x: any) => x.id).join(',') + ` trust ${c.trust} patience ${c.patience} moments ${c.moments.map((m: any) => m.id + (m.passedOver ? '(passed)' : '')).join(',')} of ${c.case.moments.length}`);
  }
  writeFileSync('/tmp/rooming-scores.txt', out.join('\n') + '\n');
});
