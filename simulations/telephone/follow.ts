/**
 * How the coach's hints are followed, for tests. They say what to ask and never what the words mean: which page and which answer
 * a call wants is heard as the expert hears it.
 */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { dueItems } from './findings.ts';
import { leftAfterTone, messageWritten, toldAtHandover } from './message.ts';
import type { Telephone } from './simulation.ts';
import { kindOf, offered } from './speech.ts';

type Run = Runner<Telephone>;
const seen = ({ snapshot }: Run) => snapshot.context;
const say = (...sayings: readonly string[]) =>
  does<Telephone>(...sayings.map((saying) => ({ type: 'said', saying }) as const));

/** What this call wants said; where it wants nothing of its own, the first good answer there is. */
function answer(run: Run): void {
  const { case: call, variant } = seen(run);
  const [good] = offered(
    seen(run),
    call.sayings.filter(({ needs }) => needs.length > 0),
  ).filter(({ id }) => kindOf(seen(run), id) === 'good');
  const own = variant.wanted.says.filter((id) => !seen(run).said.includes(id));
  say(...(own.length > 0 ? own : good === undefined ? [] : [good.id]))(run);
}

function askOn(run: Run): void {
  const { asked } = seen(run);
  const next = dueItems(seen(run)).find(
    ({ page, item }) => !asked.some((one) => one.page === page && one.item === item.id),
  );
  if (next === undefined) return;
  run.act({ type: 'script.opened', page: next.page });
  run.act({ type: 'script.asked', page: next.page, item: next.item.id });
}

function giveAway(run: Run): void {
  const { wanted } = seen(run).variant;
  if (wanted.route === 'desk') run.act({ type: 'transfer.begun', to: wanted.to[0] ?? 'manager', how: 'warm' });
  else does<Telephone>({ type: 'said', saying: 'when' }, { type: 'call.ended' })(run);
}

const listens = does<Telephone>({ type: 'listened' });
const handsOver = does<Telephone>({ type: 'transfer.announced', parts: toldAtHandover });

export const ways: readonly Way<Telephone>[] = [
  ['Pick it up', does({ type: 'call.answered', greeting: 'full' })],
  [/^(Open the chart before|You know who it is)/, does({ type: 'chart.opened' })],
  [
    'dial the one',
    (run) => {
      run.act({ type: 'call.dialed', number: seen(run).case.numbers.findIndex(({ isRight }) => isRight) });
    },
  ],
  ['interpreter line in', does({ type: 'interpreter.called', who: 'line' })],
  ['911 now', does({ type: 'emergency.called', how: 'coworker' })],
  ['where the caller is', say('address')],
  ['Wave the nurse', does({ type: 'nurse.fetched' })],
  [/^(Tell the caller that help|Ask for the patient by name|Answer what the caller)/, answer],
  [/^(The nurse is here|Say who is calling)/, handsOver],
  [/second line/, does({ type: 'second.sent', to: 'colleague' })],
  ['Come back', does({ type: 'hold.ended' })],
  ['Press hold', does({ type: 'hold.pressed' })],
  // Waiting is what they ask for; time between steps passes anyhow.
  [/^(You asked|Stay on the line|The caller is still speaking)/, listens],
  ['A machine', does({ type: 'voicemail.left', parts: leftAfterTone })],
  ['Say goodbye', does({ type: 'call.ended' })],
  [
    'The caller is upset',
    (run) => {
      const kind = seen(run).case.sayings.find(({ id }) => kindOf(seen(run), id) === 'kind');
      if (kind !== undefined) say(kind.id)(run);
    },
  ],
  ['full name and the date of birth', say('identity')],
  ['Ask for a number', say('number')],
  ['what you can do', say('what-for')],
  ['Ask openly', say('anything-else')],
  ['Take the page', askOn],
  [
    'then read it back',
    (run) => {
      const { fields } = seen(run).variant.wanted;
      say(...(['pharmacy', 'allergies'] as const).filter((field) => fields.includes(field)), 'read-back')(run);
    },
  ],
  ['to whom it belongs, or', giveAway],
  [
    'Fill in the form',
    (run) => {
      for (const event of messageWritten(seen(run), [])) run.act(event);
    },
  ],
  [
    'Write in the log',
    (run) => {
      const [outcome] = seen(run).variant.wanted.log;
      if (outcome !== undefined) run.act({ type: 'log.written', outcome });
    },
  ],
  ['Close the file', does({ type: 'desk.closed' })],
];
