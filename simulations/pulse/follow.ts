/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import type { PulseContext } from './context.ts';
import type { Pulse } from './simulation.ts';
import { apexOf, arteries } from './touch.ts';

const seen = (run: Runner<Pulse>): PulseContext => run.snapshot.context;
const inChest = (run: Runner<Pulse>) => seen(run).hand?.on === 'chest';

export const ways: readonly Way<Pulse>[] = [
  [/Clean your hands/, does({ type: 'hands.cleaned' })],
  [/Say who you are/, does({ type: 'introduction.given', as: 'medical-assistant' })],
  [/full name and birth date/, does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [/in a sentence what/, does({ type: 'procedure.explained' })],
  [/feels today/, does({ type: 'question.asked', question: 'feeling' })],
  [/haste or excitement/, does({ type: 'question.asked', question: 'just-active' })],
  [/sit down/, does({ type: 'patient.seated' })],
  [/comfort the child/, does({ type: 'patient.comforted' })],
  [/^Wait: a resting/, does({ type: 'time.skipped', ms: 60_000 })],
  [/forearm rest/, does({ type: 'arm.supported' })],
  [
    /^Enter what you counted/,
    (run) => {
      run.act({ type: 'count.entered', beats: seen(run).count?.met ?? 0 });
    },
  ],
  [/^Count on/, does({ type: 'time.skipped', ms: 5000 })],
  [
    /^Chart the pulse/,
    (run) => {
      const count = seen(run).counts.at(-1);
      const { rhythm, fullness } = seen(run).case;
      run.act({
        type: 'pulse.charted',
        site: inChest(run) ? 'apical' : 'radial',
        ratePerMin: (count?.entered ?? 0) * (60 / (count?.windowS ?? 60)),
        rhythm: rhythm === 'regular' ? 'regular' : 'irregular',
        strength: inChest(run) ? 'not-felt' : fullness === 'thready' ? '1+' : fullness === 'normal' ? '2+' : '3+',
        scaleNamed: true,
        notes: [],
        confirmed: true,
      });
    },
  ],
  [
    /cannot wait/,
    (run) => {
      run.act({ type: 'help.called' });
      run.act({ type: 'report.made', to: 'provider', content: 'findings-and-signs' });
    },
  ],
  [/send for a second/, does({ type: 'helper.called' })],
  [/until the second assistant/, does({ type: 'time.skipped', ms: 10_000 })],
  [/Wipe the/, does({ type: 'stethoscope.cleaned' })],
  [/Bare the chest/, does({ type: 'gown.opened' })],
  [
    /Lay the stethoscope/,
    (run) => {
      run.act({ type: 'stethoscope.placed', ...apexOf(seen(run).case.ageGroup) });
    },
  ],
  [
    /radial artery/,
    (run) => {
      run.act({ type: 'fingers.placed', on: 'wrist', with: 'fingertips', ...arteries.wrist[0] });
      run.act({ type: 'pressure.set', percent: 30 });
    },
  ],
  [/together/, does({ type: 'count.started', windowS: 60, together: true })],
  [/vs-pulse-count-full} by/, does({ type: 'count.started', windowS: 60, together: false })],
  [/^Count {vs-pulse-count-regular}/, does({ type: 'count.started', windowS: 30, together: false })],
  [
    /Chart the deficit/,
    (run) => {
      const count = seen(run).counts.at(-1);
      run.act({ type: 'deficit.charted', beats: (count?.entered ?? 0) - (count?.helper?.beats ?? 0) });
    },
  ],
  [/Cover the patient/, does({ type: 'gown.closed' })],
  [/tell the provider/, does({ type: 'report.made', to: 'provider', content: 'findings-and-signs' })],
  [/Say the number/, does({ type: 'patient.told', line: 'number-provider-explains' })],
  [/Leave the room/, does({ type: 'visit.finished' })],
];
