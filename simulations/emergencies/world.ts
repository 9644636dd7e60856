/**
 * What all the models of emergencies have in common: numbers that step on half a second at a time, acts that change them at
 * once, and what they show. Each kind has its own in `worlds/`; here their types are put away.
 */
import type { ActId } from './acts.ts';
import type { Kind } from './kinds.ts';
import type { EmergencyContext, World } from './context.ts';

/** Length of a step of every model, ms and s. */
export const stepMs = 500;
export const stepS = 0.5;

export type Awake = 'awake' | 'drowsy' | 'out';
export type Course = 'active' | 'worse' | 'settled';

export interface Signs {
  readonly awake: Awake;
  readonly pulse: number;
  readonly systolic: number;
  readonly spo2: number;
  readonly breaths: number;
}

/** A model of one kind: its numbers are those of `S`. */
export interface WorldModel<S extends World> {
  readonly begin: (draw: (label: string, low: number, high: number) => number, context: EmergencyContext) => S;
  /** One step on. */
  readonly step: (world: S, context: EmergencyContext) => S;
  /** What an act does at once. */
  readonly acts?: Partial<Record<ActId, (world: S, context: EmergencyContext) => S>>;
  readonly course: (world: S, context: EmergencyContext) => Course;
  /** Null where no person is in it. */
  readonly signs: (world: S, context: EmergencyContext) => Signs | null;
  /** How bad it is, 0 to 100, for the curve of the debrief, and what that number is called. */
  readonly trouble: (world: S) => number;
  readonly troubleName: string;
}

export interface AnyModel {
  readonly begin: (draw: (label: string, low: number, high: number) => number, context: EmergencyContext) => World;
  readonly step: (world: World, context: EmergencyContext) => World;
  readonly act: (world: World, act: ActId, context: EmergencyContext) => World;
  readonly course: (world: World, context: EmergencyContext) => Course;
  readonly signs: (world: World, context: EmergencyContext) => Signs | null;
  readonly trouble: (world: World) => number;
  readonly troubleName: string;
}

/** Puts the type of a model's numbers away: they come from its own `begin` and nobody else writes them. */
export function erased<S extends World>(model: WorldModel<S>): AnyModel {
  return {
    begin: model.begin,
    step: (world, context) => model.step(world as S, context),
    act: (world, act, context) => model.acts?.[act]?.(world as S, context) ?? world,
    course: (world, context) => model.course(world as S, context),
    signs: (world, context) => model.signs(world as S, context),
    trouble: (world) => Math.round(Math.max(0, Math.min(100, model.trouble(world as S)))),
    troubleName: model.troubleName,
  };
}

export type Models = Readonly<Record<Kind, AnyModel>>;

export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
/** Goes towards a value with a time constant, s. */
export const towards = (value: number, target: number, tauS: number): number =>
  value + ((target - value) * stepS) / tauS;
