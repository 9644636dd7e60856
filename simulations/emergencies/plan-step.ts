/** What a step of a plan is, and the words to write one with. */
import type { Runner } from '../core/driver.ts';
import { isOffered, type ActId } from './acts.ts';
import { firstMs, type EmergencyContext } from './context.ts';
import type { Emergencies } from './simulation.ts';

export type Run = Runner<Emergencies>;

export interface Step {
  readonly still: (context: EmergencyContext) => boolean;
  readonly text: string;
  readonly teaches: string;
  readonly go: (run: Run, habits: Pace) => void;
  /** Somebody in a hurry leaves it out. */
  readonly light: boolean;
}

/** How somebody's hands work. */
export interface Pace {
  /** Between two compressions, ms. */
  readonly tapMs: number;
  /** Millimeters by which the wished depth misses the middle of what is right. */
  readonly depthOff: number;
  /** Between two acts, ms. */
  readonly paceMs: number;
}
export const goodPace: Pace = { tapMs: 545, depthOff: 0, paceMs: 900 };

export const seen = (run: Run): EmergencyContext => run.snapshot.context;

interface More {
  readonly when?: (context: EmergencyContext) => boolean;
  readonly light?: boolean;
}

/** A step that is one act, to be done once. */
export const one =
  (teaches: string) =>
  (act: ActId, text: string, { when = () => true, light = false }: More = {}): Step => ({
    still: (context) => firstMs(context, act) === null && isOffered(act, context.case.kind) && when(context),
    text,
    teaches,
    light,
    go: (run) => {
      run.act({ type: 'act.done', act });
    },
  });

/** Any other step. */
export const step =
  (teaches: string) =>
  (still: Step['still'], text: string, go: Step['go'], light = false): Step => ({ still, text, teaches, go, light });

export const wait = (ms: number) => (run: Run) => {
  run.act({ type: 'time.skipped', ms });
};
