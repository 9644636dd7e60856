/** A stick, a fire, a spill. */
import { has, isOn, times, type EmergencyContext } from '../context.ts';
import { one, step, wait, type Step } from '../plan-step.ts';
import { aimOf, contactMs, fireBase } from '../worlds/room.ts';
import { frame } from './frame.ts';

const call = one(frame);
const minutes = 'infection-control-and-safety/exposure-and-waste#first-minutes';
const stick = one(minutes);
const evaluation = one('infection-control-and-safety/exposure-and-waste#the-evaluation');

export const stickSteps: readonly Step[] = [
  stick('patient-safe', 'The patient first: gauze on the puncture.', { light: true }),
  stick('drop-sharp', 'Safety on, sharp in the box.'),
  stick('wash-soap', 'Wash the stick with soap and running water. No squeezing, no bleach.'),
  step(minutes)(
    (context) => isOn(context, 'wash-soap', 'stop-water') && (context.world['washedMs'] ?? 0) < 30_000,
    'Go on washing for half a minute or more. You may let time pass.',
    wait(15_000),
  ),
  step(minutes)(
    (context) => isOn(context, 'wash-soap', 'stop-water'),
    'Washed: water off.',
    (run) => {
      run.act({ type: 'act.done', act: 'stop-water' });
    },
  ),
  stick('tell-supervisor', 'Tell the supervisor now, in person.'),
  call('note-time', 'Note the time it began.', { light: true }),
  evaluation('name-source', 'Say who the source was and which device; the clinician does the rest.', { light: true }),
  evaluation(
    'go-to-evaluation',
    'Go to the evaluation now: a treatment works best within hours, and hardly after {ic-pep-window}.',
  ),
  evaluation('agree-baseline', 'Give the baseline blood: it shows later what came from work.', { light: true }),
];

const fireSection = 'infection-control-and-safety/fire-chemicals-and-disaster#fire';
const outSection = 'infection-control-and-safety/fire-chemicals-and-disaster#getting-out';
const burns = one(fireSection);
const isSmall = (context: EmergencyContext): boolean => !has(context, 'large');
const stillBurns = ({ world }: EmergencyContext): boolean => (world['kw'] ?? 0) > 0;
const fights = (context: EmergencyContext): boolean => isSmall(context) && stillBurns(context);

export const fireSteps: readonly Step[] = [
  burns('move-person', 'Rescue: move her out of the room first.', { when: ({ case: { person } }) => person !== null }),
  burns('pull-alarm', 'Alarm: pull it and say the code words.'),
  call('call-911', 'Send someone by name to call 911.'),
  burns('close-door', 'Confine: close the door to the fire.', { when: isSmall, light: true }),
  burns('leave-room', 'Too large: leave and close the door. No extinguisher.', {
    when: (context) => !isSmall(context),
  }),
  burns('take-abc', 'Small, alarm given, exit free, trained: take the ABC extinguisher.', { when: fights }),
  burns('exit-behind', 'Stand with the exit behind you.', { when: fights, light: true }),
  step(fireSection)(
    (context) =>
      fights(context) &&
      (context.feet < context.facts.extinguisherFt.low || context.feet > context.facts.extinguisherFt.high),
    'Stand {er-extinguisher-distance} away.',
    (run) => {
      const { low, high } = run.snapshot.context.facts.extinguisherFt;
      run.act({ type: 'distance.set', feet: Math.round((low + high) / 2) });
    },
  ),
  burns('pull-pin', 'Pull the pin.', { when: fights }),
  step(fireSection)(
    (context) => fights(context) && aimOf(context) !== 'base',
    'Aim at the base of the fire, not at the flames.',
    (run) => {
      run.act({ type: 'spot.chosen', what: 'nozzle', side: 'front', ...fireBase });
    },
  ),
  burns('squeeze-handle', 'Squeeze the handle.', { when: fights }),
  burns('sweep', 'Sweep from side to side.', { when: fights }),
  step(fireSection)(fights, 'Go on until it is out; leave if it grows.', wait(1000)),
  step(fireSection)(
    (context) => isSmall(context) && isOn(context, 'squeeze-handle', 'let-handle-go'),
    'Out: let the handle go and back away, your eyes on it.',
    (run) => {
      run.act({ type: 'act.done', act: 'let-handle-go' });
    },
  ),
  one(outSection)('leave-room', 'Leave the room, and close the door behind you.', { light: true }),
  call('keep-others-back', 'Get the others out, by the plan: those near it first.', { light: true }),
  one(outSection)('count-people', 'To the meeting place: count everyone. Nobody goes back in.'),
  call('tell-supervisor', 'Tell the supervisor now, in person.', { light: true }),
  call('note-time', 'Note the time it began.', { light: true }),
  call('send-to-door', 'Send someone to the door for the crew.', { light: true }),
];

const spillSection = 'infection-control-and-safety/exposure-and-waste#spills';
const chemicalSection = 'infection-control-and-safety/fire-chemicals-and-disaster#splash-and-spill';
const spills = one(spillSection);
const isBlood = (context: EmergencyContext): boolean => !has(context, 'chemical');

export const spillSteps: readonly Step[] = [
  spills('keep-others-back', 'Keep people away from it.'),
  call('note-time', 'Note the time it began.', { light: true }),
  one(chemicalSection)('leave-room', 'Large, with stinging fumes: leave and close the door.', {
    when: (context) => !isBlood(context),
  }),
  one(chemicalSection)('read-label', 'Read the label or the data sheet: what is it, how much may you do?', {
    light: true,
  }),
  call('call-911', 'Send someone by name to call 911.', { when: ({ case: { ems } }) => ems }),
  call('call-poison-help', 'Have Poison Help called: {ic-poison-help}.', {
    when: (context) => !isBlood(context),
    light: true,
  }),
  spills('fetch-kit', 'Fetch the spill kit.', { when: isBlood, light: true }),
  spills('put-on-kit', 'Put on the protection from the kit.', { when: isBlood }),
  spills('glass-by-tongs', 'Glass first, with tongs, into the sharps box.', { when: isBlood }),
  spills('absorb', 'Cover with absorbent and let it soak.', { when: isBlood }),
  step(spillSection)(
    (context) =>
      isBlood(context) &&
      context.nowMs - (context.did.absorb?.firstMs ?? 0) < 20_000 &&
      times(context, 'wipe-up') === 0,
    'Let it soak for a moment.',
    wait(10_000),
  ),
  spills('wipe-up', 'Wipe up from the edge to the middle, into the red bag.', { when: isBlood }),
  spills('wet-product', 'Now the registered disinfectant: wet, and never with ammonia or acid.', { when: isBlood }),
  step(spillSection)(
    (context) =>
      isBlood(context) && (context.world['wetMs'] ?? 0) < contactMs && isOn(context, 'wet-product', 'wipe-dry'),
    'Keep it wet for the whole contact time on the label. You may let time pass.',
    (run) => {
      const owed = contactMs - (run.snapshot.context.world['wetMs'] ?? 0);
      run.act({ type: 'time.skipped', ms: Math.max(1000, Math.min(300_000, owed)) });
    },
  ),
  spills('wipe-dry', 'The time is over: wipe dry.', { when: isBlood }),
  spills('kit-off-wash', 'Bag it, protection off, wash hands.', { when: isBlood, light: true }),
  call('tell-supervisor', 'Tell the supervisor now, in person.'),
];
