/** How a case begins: the order has just come; the chart lies there in an order the seed draws. */
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { AuthorizationCase } from './case.ts';
import type { AuthorizationContext, Field, PlanSide } from './context.ts';
import { fieldIds, type FieldId } from './events.ts';
import type { AuthorizationFacts } from './facts.ts';

export type AuthorizationInput = SimulationInput<AuthorizationCase, AuthorizationFacts, VisitFolder | null>;

const quiet: PlanSide = {
  status: 'none',
  since: 0,
  answersOn: null,
  dueOn: null,
  wants: null,
  reason: null,
  grant: null,
  missed: false,
};

export function begin(input: AuthorizationInput): AuthorizationContext {
  const { case: one, facts, seed, mode, carried } = input;
  const empty: Field = { text: '', kept: '', refused: null };
  // The registration of an earlier desk fills in the member number, with its slip if it has one.
  const member = carried?.registration?.coverages.find(({ payer }) => payer === one.payer)?.memberId ?? '';
  const fields = {
    ...Object.fromEntries(fieldIds.map((field) => [field, empty])),
    member: { text: member, kept: member, refused: null },
    // Every field is named in `fieldIds`.
  } as Record<FieldId, Field>;
  return {
    case: one,
    facts,
    seed,
    mode,
    nowMs: 0,
    day: 0,
    shuffle: one.chart
      .map((_, place) => ({ place, order: drawInt(seed, `chart:${one.id}`, place, 0, 1_000_000) }))
      .sort((a, b) => a.order - b.order)
      .map(({ place }) => place),
    read: [],
    matches: {},
    invented: [],
    altered: [],
    fields,
    speed: null,
    attached: [],
    submitted: null,
    wrongWay: false,
    sent: [],
    plan: quiet,
    seen: quiet,
    looks: [],
    lookedLate: false,
    provider: [],
    talk: 'none',
    appeal: null,
    patient: [],
    claimNoted: false,
    booked: null,
    loop: [],
    hints: 0,
    heard: null,
  };
}
