/** Chart audit, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { AuditCase } from './case.ts';
import type { AuditContext } from './context.ts';
import { explainAudit } from './explain.ts';
import { auditMachine } from './machine.ts';
import { resultOf, type AuditResult } from './result.ts';
import { auditRubric } from './rubric.ts';

export interface ChartAudit {
  readonly machine: typeof auditMachine;
  readonly case: AuditCase;
  readonly facts: null;
  readonly carried: null;
  readonly result: AuditResult;
  readonly evidence: AuditContext;
}

export const chartAudit: Simulation<ChartAudit> = {
  id: 'chart-audit',
  version: 1,
  tickMs: 100,
  machine: auditMachine,
  rubric: auditRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainAudit,
};

export function startOf(chart: AuditCase, seed: number, mode: Mode): RunStart<ChartAudit> {
  return {
    case: chart,
    facts: null,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: chart, rubric: auditRubric, facts: null }),
  };
}
