/**
 * Everything a learner can do in an emergency, as one union. Most of it is an act from the list of acts.ts; the rest has a
 * place, a number or a moment of its own. The contract of the views: send these, read the snapshot, decide nothing.
 */
import type { TimeSkipped } from '../core/simulation.ts';
import type { ActId } from './acts.ts';

/** Things that go to a spot of a close-up, measured in hundredths from its upper left corner. */
export const spotted = ['hands', 'pad-one', 'pad-two', 'tourniquet', 'nozzle'] as const;
export type Spotted = (typeof spotted)[number];

export const handoverTargets = ['ems', 'provider', 'supervisor', 'family'] as const;
export type HandoverTarget = (typeof handoverTargets)[number];
/** The first five are the handover; the others do not belong in it. */
export const handoverItems = ['what', 'when', 'found', 'done', 'background', 'diagnosis', 'blame'] as const;
export type HandoverItem = (typeof handoverItems)[number];

/** The first five belong on the chart; the others do not. */
export const chartItems = ['times', 'findings', 'acts', 'response', 'told', 'incident-named', 'guess'] as const;
export type ChartItem = (typeof chartItems)[number];

export type EmergencyLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | { readonly type: 'act.done'; readonly act: ActId }
  /** Hands, a pad, the tourniquet or the nozzle go to a spot, front or back of the body. */
  | {
      readonly type: 'spot.chosen';
      readonly what: Spotted;
      readonly side: 'front' | 'back';
      readonly x: number;
      readonly y: number;
    }
  /** The chest is pressed down, and let go: the moments are what counts. */
  | { readonly type: 'chest.pressed' }
  | { readonly type: 'chest.released' }
  /** How hard the arms push, whole percent. */
  | { readonly type: 'force.set'; readonly percent: number }
  /** Compressions kept by an automatic rhythm for those who cannot tap: begun, and stopped. */
  | { readonly type: 'rhythm.held' }
  | { readonly type: 'rhythm.stopped' }
  /** How far from the fire one stands, whole feet. */
  | { readonly type: 'distance.set'; readonly feet: number }
  | { readonly type: 'handover.given'; readonly to: HandoverTarget; readonly items: readonly HandoverItem[] }
  | { readonly type: 'chart.written'; readonly items: readonly ChartItem[] }
  | { readonly type: 'incident.filed'; readonly style: 'facts' | 'blame' }
  /** Leaves: the run is over. */
  | { readonly type: 'scene.left' };
