/** What each step of time is to eyes and ears: the open task moves and sounds; a thermometer left in place may signal. */
import { Tens } from '../../blood-pressure/view/tens.ts';
import { bloodPressure } from '../../blood-pressure/simulation.ts';
import { taskSnapshot } from '../../core/compose.ts';
import { growth } from '../../growth/simulation.ts';
import { settled } from '../../growth/perception.ts';
import { oximetry } from '../../oximetry/simulation.ts';
import { Sounding } from '../../oximetry/view/sounding.ts';
import { pulse } from '../../pulse/simulation.ts';
import { respiration } from '../../respiration/simulation.ts';
import { temperature } from '../../temperature/simulation.ts';
import { Signaling } from '../../temperature/view/signaling.ts';
import type { ByHandContext } from '../compose.ts';
import type { AllSenses } from './senses.ts';

/** Whether time moves something on the screen now. */
export function moves({ tasks, open }: ByHandContext): boolean {
  switch (open) {
    case 'temperature':
      return taskSnapshot(temperature, tasks, open)?.context.take?.complete === false;
    case 'pulse': {
      const snapshot = taskSnapshot(pulse, tasks, open);
      return snapshot !== null && (snapshot.context.hand !== null || snapshot.hasTag('counting'));
    }
    case 'respiration':
      return taskSnapshot(respiration, tasks, open)?.status === 'active';
    case 'oximetry': {
      const context = taskSnapshot(oximetry, tasks, open)?.context;
      return context !== undefined && (context.clip !== null || context.feltSinceMs !== null);
    }
    case 'growth': {
      const context = taskSnapshot(growth, tasks, open)?.context;
      return context?.place === 'scale' && !settled(context);
    }
    case 'blood-pressure': {
      const context = taskSnapshot(bloodPressure, tasks, open)?.context;
      return (
        context !== undefined &&
        (context.cuffMmHg > 0 || context.incomingMmHg > 0 || context.fingers !== null || context.stethoscope !== null)
      );
    }
    default:
      return false;
  }
}

const quick: readonly string[] = ['pressure.set', 'poise.moved', 'bulb.squeezed', 'valve.set', 'arm.rested'];

/** Quick repeated events that may be kept together. */
export function mayWait(event: { readonly type: string; readonly event?: { readonly type: string } }): boolean {
  return event.event !== undefined && quick.includes(event.event.type);
}

export class Stepping {
  readonly #senses: AllSenses;
  readonly #sounding: Sounding;
  readonly #signaling: Signaling;
  readonly #tens: Tens;

  constructor(senses: AllSenses) {
    this.#senses = senses;
    this.#sounding = new Sounding(senses.sounder);
    this.#signaling = new Signaling(senses.beeper);
    this.#tens = new Tens(senses.pressure);
  }

  /** Forgets the last run. */
  reset(): void {
    this.#sounding.reset();
    this.#senses.pulse.reset();
    this.#senses.breath.reset();
    this.#senses.pressure.reset();
  }

  /** After each step of time or act. */
  step({ tasks, open }: ByHandContext): void {
    const thermometer = taskSnapshot(temperature, tasks, 'temperature');
    if (thermometer !== null) this.#signaling.step(thermometer.context);
    if (open === 'pulse') {
      const here = taskSnapshot(pulse, tasks, open);
      if (here !== null) this.#senses.pulse.step(here.context);
    } else if (open === 'respiration') {
      const here = taskSnapshot(respiration, tasks, open);
      if (here !== null) this.#senses.breath.step(here.context);
    } else if (open === 'oximetry') {
      const here = taskSnapshot(oximetry, tasks, open);
      if (here !== null) this.#sounding.step(here.context);
    } else if (open === 'blood-pressure') {
      const here = taskSnapshot(bloodPressure, tasks, open);
      if (here === null) return;
      this.#senses.pressure.step(here.context);
      this.#tens.step(here.context);
    }
  }
}
