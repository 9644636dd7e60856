/** What each step of time is to eyes and ears: the open task sounds; a thermometer left in place may signal. */
import { Tens } from '../../blood-pressure/view/tens.ts';
import { bloodPressure } from '../../blood-pressure/simulation.ts';
import { taskSnapshot } from '../../core/compose.ts';
import { oximetry } from '../../oximetry/simulation.ts';
import { Sounding } from '../../oximetry/view/sounding.ts';
import { pulse } from '../../pulse/simulation.ts';
import { respiration } from '../../respiration/simulation.ts';
import { temperature } from '../../temperature/simulation.ts';
import { Signaling } from '../../temperature/view/signaling.ts';
import type { ByHandContext } from '../compose.ts';
import type { AllSenses } from './senses.ts';

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
