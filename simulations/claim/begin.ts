/** How a claim begins: an empty form and the folder of the visit, in which the check-in desk may have left a slip. */
import { registrationOf } from '../practice/claim-form.ts';
import { swapped } from '../practice/slip.ts';
import type { Registration, VisitFolder } from '../practice/types.ts';
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { ClaimCase, ClaimFacts } from './case.ts';
import { papersOf } from './papers/papers.ts';
import { slips, type ClaimContext, type Slip } from './context.ts';

/** The registration as the desk should have typed it: the plans in the order of the chart, which need not be that of paying. */
export function trueRegistration(one: ClaimCase): Registration {
  const plans = one.work === null ? one.patient.coverages.map(({ payer }) => payer) : [];
  const plain = registrationOf(one.patient, plans, one.copayCollected);
  return { ...plain, referralNumber: one.referrer?.number ?? null };
}

function withSlip(right: Registration, slip: Slip, seed: number): Registration {
  const [first, ...rest] = right.coverages;
  const at = drawInt(seed, 'claim:where', 0, 4, 7);
  switch (slip) {
    case 'none':
      return right;
    case 'name':
      return { ...right, name: { ...right.name, last: swapped(right.name.last, 2) } };
    case 'member':
      return first === undefined
        ? right
        : { ...right, coverages: [{ ...first, memberId: swapped(first.memberId, at) }, ...rest] };
    case 'birth-date': {
      const [year = '', month = '', day = ''] = right.birthDate.split('-');
      const other = day === '01' ? '02' : String(Number(day) - 1).padStart(2, '0');
      return { ...right, birthDate: `${year}-${month}-${other}` };
    }
  }
}

export function begin(input: SimulationInput<ClaimCase, ClaimFacts, VisitFolder | null>): ClaimContext {
  const { case: one, facts, seed, mode, carried } = input;
  const possible = one.work === null ? slips : slips.filter((slip) => slip !== 'member');
  const slip =
    carried?.registration == null
      ? (possible[drawInt(seed, 'claim:slip', 0, 0, possible.length - 1)] ?? 'none')
      : 'none';
  const folder = {
    registration: carried?.registration ?? withSlip(trueRegistration(one), slip, seed),
    charges: carried?.charges ?? one.charges,
    authorization: carried?.authorization ?? one.authorization,
  };
  return {
    mode,
    seed,
    case: one,
    facts,
    nowMs: 0,
    folder,
    slip,
    day: 0,
    form: {},
    objection: null,
    paper: null,
    papers: papersOf(one, facts.practice, folder).map(({ id }) => id),
    opened: [],
    findings: null,
    scrubs: 0,
    sendings: [],
    hints: 0,
  };
}
