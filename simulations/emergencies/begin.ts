/** How an emergency begins: the numbers the seed draws, and nothing done yet. */
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { EmergencyCase } from './case.ts';
import type { EmergencyContext } from './context.ts';
import type { EmergencyFacts } from './facts.ts';
import { modelOf } from './worlds/all.ts';

export function begin(input: SimulationInput<EmergencyCase, EmergencyFacts, null>): EmergencyContext {
  const { case: emergency, facts, seed, mode } = input;
  const draw = (label: string, low: number, high: number): number => drawInt(seed, label, 0, low, high);
  const context: EmergencyContext = {
    mode,
    seed,
    case: emergency,
    facts,
    nowMs: 0,
    drawn: {
      providerMs: draw('provider', 22, 34) * 1000,
      aedMs: draw('aed', 40, 55) * 1000,
      emsMs: draw('ems', 440, 540) * 1000,
      stiffness: draw('stiffness', 92, 108),
    },
    world: {},
    wasAwake: 'awake',
    did: {},
    log: [],
    spots: {},
    feet: 14,
    providerDueMs: null,
    aedDueMs: null,
    emsDueMs: null,
    cpr: {
      forcePercent: 45,
      downSinceMs: null,
      releasedAtMs: 0,
      taps: [],
      nextAutoMs: null,
      sinceBreath: 0,
      breaths: [],
      compressorSinceMs: 0,
      swapsMs: [],
    },
    aed: { phase: 'off', sinceMs: 0, disturbed: 0, shocks: [], analyses: 0 },
    vitals: [],
    readings: [],
    trace: [],
    handover: null,
    chart: null,
    incident: null,
    happened: null,
    unordered: [],
    hints: 0,
  };
  const model = modelOf(context);
  const world = model.begin(draw, context);
  const begun = { ...context, world };
  return { ...begun, wasAwake: model.signs(world, begun)?.awake ?? 'awake', trace: [model.trouble(world)] };
}
