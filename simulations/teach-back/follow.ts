/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import type { TeachBackContext } from './context.ts';
import { chartParts, openers, type Aid } from './events.ts';
import { needMeasure, wordingsOf } from './personas.ts';
import type { TeachBack } from './simulation.ts';

type Run = Runner<TeachBack>;
const seen = (run: Run): TeachBackContext => run.snapshot.context;

/** Says a point in plain words, each time another wording than the time before. */
function tell(run: Run, point: number, aid: Aid): void {
  const plain = wordingsOf(seen(run), point, 'plain');
  const times = seen(run).points[point]?.told.length ?? 0;
  run.act({ type: 'point.explained', point, wording: plain[times % plain.length] ?? 0, aid });
}

export const ways: readonly Way<TeachBack>[] = [
  ['Say who you are', does({ type: 'introduction.given', as: 'medical-assistant' })],
  ['full name and birth date', does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  ['what this person needs', does({ type: 'opener.asked', what: 'needs' })],
  [
    'Ask what they know',
    (run) => {
      for (const what of openers) run.act({ type: 'opener.asked', what });
    },
  ],
  [
    'See to it before you explain',
    (run) => {
      const measure = needMeasure[seen(run).case.need];
      if (measure !== null) run.act({ type: 'measure.taken', what: measure });
    },
  ],
  [
    'Is it yours to answer',
    (run) => {
      const reply = seen(run).case.replies.findIndex(({ kind }) => kind === 'relays');
      run.act({ type: 'question.answered', reply });
    },
  ],
  [
    'Say it another way',
    (run) => {
      const wrong = seen(run).points.findIndex(({ shown, grasp }) => shown && grasp !== 'right');
      tell(run, wrong, 'showing');
    },
  ],
  ['say it back, or show it', does({ type: 'understanding.checked', how: 'show-me' })],
  [
    'Take the next point',
    (run) => {
      const next = seen(run).points.findIndex(({ told }) => told.length === 0);
      tell(run, next, seen(run).case.points[next]?.skill === true ? 'showing' : 'picture');
    },
  ],
  [
    'Give the sheet',
    (run) => {
      run.act({ type: 'handout.given', handout: seen(run).case.handouts.findIndex(({ fits }) => fits) });
    },
  ],
  [
    'Chart what was taught',
    does({ type: 'teaching.charted', parts: chartParts.filter((part) => part !== 'own-diagnosis') }),
  ],
  ['Say goodbye', does({ type: 'visit.finished' })],
];
