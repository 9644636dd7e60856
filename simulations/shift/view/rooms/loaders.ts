/** The way to each room, with what its simulation says of its pace. Fetched when a task of it is first opened. */
import type { Component } from 'svelte';
import type { EventObject } from 'xstate';
import type { SimulationTypes, SnapshotOf } from '../../../core/simulation.ts';
import type { TaskSimulation } from '../../kits/loaders.ts';
import type { RoomProps } from './room.ts';

interface RoomModule {
  readonly default: Component<RoomProps>;
}

/** A simulation's own `pace.ts`: it is only asked about its own. */
interface PaceModule {
  readonly moves?: (snapshot: never) => boolean;
  readonly mayWait?: (event: never) => boolean;
}

export interface LoadedRoom {
  readonly Room: Component<RoomProps>;
  /** Whether time moves something on the screen now, by the task's own snapshot. */
  readonly moves: (snapshot: SnapshotOf<SimulationTypes>) => boolean;
  /** Quick repeated events of the task that may be kept together. */
  readonly mayWait: (event: EventObject) => boolean;
}

async function room(drawn: Promise<RoomModule>, paced: Promise<PaceModule> | null = null): Promise<LoadedRoom> {
  const [{ default: Room }, pace] = await Promise.all([drawn, paced]);
  const still = (): boolean => false;
  return {
    Room,
    moves: (pace?.moves ?? still) as LoadedRoom['moves'],
    mayWait: (pace?.mayWait ?? still) as LoadedRoom['mayWait'],
  };
}

const rooms: Readonly<Record<TaskSimulation, () => Promise<LoadedRoom>>> = {
  appointments: () => room(import('./appointments.svelte')),
  'blood-pressure': () => room(import('./blood-pressure.svelte'), import('../../../blood-pressure/view/pace.ts')),
  'chart-audit': () => room(import('./chart-audit.svelte')),
  'check-in': () => room(import('./check-in.svelte')),
  claim: () => room(import('./claim.svelte')),
  coding: () => room(import('./coding.svelte')),
  correspondence: () => room(import('./correspondence.svelte')),
  'denial-desk': () => room(import('./denial-desk.svelte')),
  ecg: () => room(import('./ecg.svelte'), import('../../../ecg/view/pace.ts')),
  emergencies: () => room(import('./emergencies.svelte'), import('../../../emergencies/view/pace.ts')),
  growth: () => room(import('./growth.svelte'), import('../../../growth/view/pace.ts')),
  'hand-hygiene-and-ppe': () => room(import('./hand-hygiene-and-ppe.svelte')),
  injection: () => room(import('./injection.svelte'), import('../../../injection/view/pace.ts')),
  instruments: () => room(import('./instruments.svelte')),
  irrigation: () => room(import('./irrigation.svelte'), import('../../../irrigation/view/pace.ts')),
  'minor-surgery': () => room(import('./minor-surgery.svelte')),
  oximetry: () => room(import('./oximetry.svelte'), import('../../../oximetry/view/pace.ts')),
  payments: () => room(import('./payments.svelte')),
  'point-of-care': () => room(import('./point-of-care.svelte')),
  'prior-authorization': () => room(import('./prior-authorization.svelte')),
  pulse: () => room(import('./pulse.svelte'), import('../../../pulse/view/pace.ts')),
  records: () => room(import('./records.svelte')),
  respiration: () => room(import('./respiration.svelte'), import('../../../respiration/view/pace.ts')),
  'rooming-by-hand': () => room(import('./rooming-by-hand.svelte'), import('../../../rooming-by-hand/view/pace.ts')),
  rooming: () => room(import('./rooming.svelte')),
  screens: () => room(import('./screens.svelte'), import('../../../screens/view/pace.ts')),
  spirometry: () => room(import('./spirometry.svelte'), import('../../../spirometry/view/pace.ts')),
  supplies: () => room(import('./supplies.svelte')),
  'teach-back': () => room(import('./teach-back.svelte')),
  telephone: () => room(import('./telephone.svelte')),
  temperature: () => room(import('./temperature.svelte'), import('../../../temperature/view/pace.ts')),
  transfers: () => room(import('./transfers.svelte'), import('../../../transfers/view/pace.ts')),
  venipuncture: () => room(import('./venipuncture.svelte'), import('../../../venipuncture/view/pace.ts')),
  'vision-and-hearing': () =>
    room(import('./vision-and-hearing.svelte'), import('../../../vision-and-hearing/view/pace.ts')),
  'wound-care': () => room(import('./wound-care.svelte')),
};

/** Rejects when it cannot be fetched. */
export const loadRoom = (simulation: TaskSimulation): Promise<LoadedRoom> => rooms[simulation]();
