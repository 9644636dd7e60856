/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import type { BreathContext } from './context.ts';
import type { LookAt } from './events.ts';
import type { Respiration } from './simulation.ts';

const seen = (run: Runner<Respiration>): BreathContext => run.snapshot.context;
const where = (run: Runner<Respiration>): LookAt => (seen(run).case.ageGroup === 'infant' ? 'belly' : 'chest');

export const ways: readonly Way<Respiration>[] = [
  [/Clean your hands/, does({ type: 'hands.cleaned' })],
  [/Say who you are/, does({ type: 'introduction.given', as: 'medical-assistant' })],
  [/full name and birth date/, does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [
    /Call for help/,
    (run) => {
      run.act({ type: 'help.called' });
      run.act({ type: 'report.made', to: 'provider', content: 'findings-and-signs' });
    },
  ],
  [/Say that you will take/, does({ type: 'procedure.explained' })],
  [/feels today/, does({ type: 'question.asked', question: 'feeling' })],
  [/enough air/, does({ type: 'question.asked', question: 'breath' })],
  [/sit upright/, does({ type: 'patient.seated' })],
  [/comfort the child/, does({ type: 'patient.comforted' })],
  [/^Wait: counting/, does({ type: 'time.skipped', ms: 60_000 })],
  [/Open the coat/, does({ type: 'clothes.loosened' })],
  [
    /^Enter what/,
    (run) => {
      run.act({ type: 'count.entered', breaths: seen(run).count?.met ?? 0 });
    },
  ],
  [/^Count on/, does({ type: 'time.skipped', ms: 5000 })],
  [/fingers on the wrist/, does({ type: 'wrist.held' })],
  [/Look at the face/, does({ type: 'look.turned', to: 'face' })],
  [/Look at the whole/, does({ type: 'look.turned', to: 'whole' })],
  [
    /^Chart the breathing/,
    (run) => {
      const count = seen(run).counts.at(-1);
      const { pattern, depth, effort } = seen(run).case;
      run.act({
        type: 'breathing.charted',
        ratePerMin: (count?.entered ?? 0) * (60 / (count?.windowS ?? 60)),
        rhythm: pattern === 'even' ? 'regular' : 'irregular',
        depth,
        effort,
        notes: pattern === 'even' ? [] : ['pauses-seen'],
        confirmed: true,
      });
    },
  ],
  [
    /Look where the breath/,
    (run) => {
      run.act({ type: 'look.turned', to: where(run) });
    },
  ],
  [/breath-full-minute} by/, does({ type: 'count.started', windowS: 60 })],
  [/without saying so/, does({ type: 'count.started', windowS: 30 })],
  [/tell the provider/, does({ type: 'report.made', to: 'provider', content: 'findings-and-signs' })],
  [/Say the number/, does({ type: 'patient.told', line: 'number-provider-explains' })],
  [/Leave the room/, does({ type: 'visit.finished' })],
];
