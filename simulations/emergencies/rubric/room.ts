/** A stick, a fire, a spill. */
import { firstMs, has, isOn, lastMs, times, type EmergencyContext } from '../context.ts';
import { limits } from '../limits.ts';
import { aimOf, contactMs } from '../worlds/room.ts';
import { before, doneOr, within, type Line } from './line.ts';

const exposure = 'infection-control-and-safety/exposure-and-waste';
const safety = 'infection-control-and-safety/fire-chemicals-and-disaster';
const law = ['osha-bloodborne-1910-1030'];
const isSmall = (context: EmergencyContext): boolean => !has(context, 'large');

export const roomLines: readonly Line[] = [
  {
    id: 'EM-80',
    kinds: ['needlestick'],
    sentence: 'Makes the patient and the sharp safe, then washes with soap and running water, without squeezing.',
    points: 7,
    critical: true,
    competencies: ['XII.C.2.c', 'XII.C.2.a'],
    sources: ['cdc-exposure-to-blood-2003', ...law],
    teaches: `${exposure}#first-minutes`,
    test: (context) => {
      const washed = context.world['washedMs'] ?? 0;
      if (washed === 0) return [0, 'never'];
      if (times(context, 'squeeze') > 0) return [0.4, 'squeezed'];
      if (washed < limits.washedMs) return [0.5, 'short'];
      const inTime = within(context, 'wash-soap', limits.washS, 0.6);
      if (inTime[0] < 1) return inTime;
      return doneOr(times(context, 'drop-sharp') > 0 && times(context, 'patient-safe') > 0, 'sharp', 0.7);
    },
    says: {
      never: 'The stick was not washed. Soap and running water, at once.',
      squeezed: 'You squeezed the finger. It does not help and bruises the tissue: soap and running water.',
      short: 'You washed only for a moment. Let the soap and the water work.',
      late: 'The wash came after $seconds seconds. First the sharp and the patient, then the sink, at once.',
      sharp: 'The needle still lay open or the patient still bled: box and gauze first, it takes seconds.',
    },
  },
  {
    id: 'EM-81',
    kinds: ['needlestick'],
    sentence: 'Tells the supervisor at once, in person, with source and device.',
    points: 6,
    critical: true,
    competencies: ['XII.C.2.c', 'X.P.6'],
    sources: law,
    teaches: `${exposure}#first-minutes`,
    test: (context) => {
      const inTime = within(context, 'tell-supervisor', limits.tellS);
      if (inTime[0] < 1) return inTime;
      return doneOr(times(context, 'name-source') > 0, 'no-source', 0.7);
    },
    says: {
      never:
        'The supervisor was not told. Without a report there is no test, and nobody can show later that it came from work.',
      late: 'The supervisor heard of it after $seconds seconds. Now, in person, before the next patient.',
      'no-source': 'Source and device were not named. The evaluating clinician needs both.',
    },
  },
  {
    id: 'EM-82',
    kinds: ['needlestick'],
    sentence:
      'Goes to the evaluation now: a treatment after exposure starts within hours, hardly after {ic-pep-window}, and lasts {ic-pep-length}.',
    points: 6,
    critical: true,
    competencies: ['XII.C.2.c'],
    sources: ['usphs-hiv-exposure-2025', ...law],
    facts: ['ic-pep-window', 'ic-pep-length'],
    teaches: `${exposure}#the-evaluation`,
    test: (context) => {
      const inTime = within(context, 'go-to-evaluation', limits.evaluationS);
      if (inTime[0] < 1) return inTime;
      return doneOr(times(context, 'agree-baseline') > 0, 'no-baseline', 0.8);
    },
    says: {
      never:
        'You did not go to the evaluation. A treatment works best within hours, and hardly after {ic-pep-window}; a course lasts {ic-pep-length}.',
      late: 'You went after $seconds seconds. Right away, not after the shift: {ic-pep-window} is the far end, hours are best.',
      'no-baseline':
        'No baseline blood was given. It is your choice, and it shows later what came from work: say yes or ask the clinician.',
    },
  },
  {
    id: 'EM-84',
    kinds: ['fire'],
    when: ({ case: { person } }) => person !== null,
    sentence: 'Rescues the person in danger first.',
    points: 6,
    critical: true,
    competencies: ['XII.C.3', 'XII.C.4'],
    sources: ['osha-emergency-plan-1910-38'],
    teaches: `${safety}#fire`,
    test: (context) => {
      if (firstMs(context, 'move-person') === null) return [0, 'never'];
      if (!before(context, 'move-person', 'take-abc')) return [0.3, 'after'];
      return within(context, 'move-person', limits.rescueS);
    },
    says: {
      never: 'She was left beside the fire. Rescue comes first.',
      after: 'You took the extinguisher before you moved her. Rescue, alarm, confine, then the fire.',
      late: 'She sat in the smoke for $seconds seconds. Rescue comes first.',
    },
  },
  {
    id: 'EM-85',
    kinds: ['fire'],
    sentence: 'Gives the alarm and shuts the door to the fire.',
    points: 6,
    critical: true,
    competencies: ['XII.C.3'],
    sources: ['osha-emergency-plan-1910-38', 'osha-extinguisher-basics'],
    teaches: `${safety}#fire`,
    test: (context) => {
      const alarm = firstMs(context, 'pull-alarm');
      if (alarm === null) return [0, 'never'];
      if (!before(context, 'pull-alarm', 'take-abc')) return [0.4, 'after'];
      const shut = times(context, 'close-door') > 0 || times(context, 'leave-room') > 0;
      if (times(context, 'open-window') > 0) return [0.3, 'window'];
      return shut ? within(context, 'pull-alarm', limits.firstCareS) : [0.5, 'open'];
    },
    says: {
      never: 'No alarm was given. Everybody else in the building depends on it.',
      after: 'The alarm came after the extinguisher. Alarm first: if you fail, the others are already on the way out.',
      late: 'The alarm came after $seconds seconds.',
      open: 'The door stayed open. A shut door holds back smoke for many minutes.',
      window: 'You opened the window. Air feeds the fire: shut doors and windows.',
    },
  },
  {
    id: 'EM-86',
    kinds: ['fire'],
    when: isSmall,
    sentence:
      'Uses the ABC extinguisher by the steps: pin, base, handle, sweep, from {er-extinguisher-distance}, the exit behind.',
    points: 8,
    competencies: ['XII.P.2.b', 'XII.C.3'],
    sources: ['osha-extinguisher-basics', 'sjgov-extinguishers'],
    facts: ['er-extinguisher-distance'],
    teaches: `${safety}#fire`,
    test: (context) => {
      if (times(context, 'squeeze-handle') === 0) return [0.3, 'left'];
      const { low, high } = context.facts.extinguisherFt;
      if (aimOf(context) !== 'base') return [0.3, 'aim'];
      if (context.feet < low || context.feet > high) return [0.5, 'distance', { feet: context.feet }];
      if (times(context, 'exit-behind') === 0) return [0.6, 'exit'];
      if (times(context, 'sweep') === 0) return [0.6, 'sweep'];
      return doneOr((context.world['kw'] ?? 1) === 0, 'burns', 0.6);
    },
    says: {
      left: 'The fire was small, the alarm given and the exit free, and nobody put it out. Leaving is never wrong, but this one was yours to try.',
      aim: 'The powder went into the flames or beside. Aim at the base: there the fire feeds.',
      distance:
        'You stood $feet feet away: {er-extinguisher-distance}. Nearer scatters what burns, farther does not reach.',
      exit: 'The exit was not behind you. If it grows you have to get out.',
      sweep: 'You did not sweep. From side to side over the whole base.',
      burns: 'It still burned when you stopped.',
    },
  },
  {
    id: 'EM-87',
    kinds: ['fire'],
    sentence: 'Leaves in time, closes the door, counts everyone at the meeting place.',
    points: 5,
    critical: true,
    competencies: ['XII.C.4', 'XII.C.3'],
    sources: ['osha-emergency-plan-1910-38', 'osha-exit-routes-1910-37'],
    teaches: `${safety}#getting-out`,
    test: (context) => {
      const left = times(context, 'leave-room') > 0;
      const counted = times(context, 'count-people') > 0;
      if (!left && !counted) return [0, 'never'];
      return doneOr(left && counted, counted ? 'door' : 'uncounted', 0.5);
    },
    says: {
      never: 'Nobody left and nobody was counted. Out, door shut, and count.',
      door: 'The door was not closed behind you.',
      uncounted: 'Nobody was counted. Only a count shows who is still inside.',
    },
  },
  {
    id: 'EM-90',
    kinds: ['spill'],
    sentence: 'Keeps people away and reads the label or the data sheet.',
    points: 5,
    competencies: ['XII.C.5', 'XII.P.1'],
    sources: ['osha-hazcom-1910-1200'],
    teaches: `${safety}#splash-and-spill`,
    test: (context) => {
      const done = (times(context, 'keep-others-back') > 0 ? 1 : 0) + (times(context, 'read-label') > 0 ? 1 : 0);
      return done === 2 ? [1, 'done'] : [done / 2, 'half'];
    },
    says: {
      half: 'Two things come first: nobody walks through it, and the label or data sheet says what may be done.',
    },
  },
  {
    id: 'EM-91',
    kinds: ['spill'],
    when: (context) => !has(context, 'chemical'),
    sentence: 'Takes glass with tongs, absorbs, wipes up into the red bag, in this order.',
    points: 6,
    critical: true,
    competencies: ['XII.C.6.a', 'XII.C.2.a'],
    sources: ['osha-bloodborne-1910-1030', 'cdc-disinfection-2008'],
    teaches: `${exposure}#spills`,
    test: (context) => {
      if (firstMs(context, 'wipe-up') === null) return [0, 'never'];
      if (!before(context, 'glass-by-tongs', 'wipe-up')) return [0.3, 'glass'];
      return doneOr(before(context, 'absorb', 'wipe-up'), 'not-soaked', 0.5);
    },
    says: {
      never: 'The blood was not wiped up. Glass, absorb, wipe, then disinfect.',
      glass: 'The glass still lay there when you wiped. It goes first, with tongs.',
      'not-soaked': 'Nothing soaked it up first. Blood that stays uses up the disinfectant.',
    },
  },
  {
    id: 'EM-92',
    kinds: ['spill'],
    when: (context) => !has(context, 'chemical'),
    sentence:
      'Disinfects after the blood is gone and keeps it wet for the whole contact time of the label; bleach would be {ic-bleach-dilution}.',
    points: 7,
    competencies: ['XII.C.6.a', 'III.P.3'],
    sources: ['cdc-disinfection-2008', 'osha-bloodborne-1910-1030'],
    facts: ['ic-bleach-dilution'],
    teaches: `${exposure}#spills`,
    test: (context) => {
      const { wetMs = 0, logs = 6 } = context.world;
      if (wetMs === 0) return [0, 'never'];
      if (times(context, 'wet-product') === 0) return [0.2, 'weak'];
      // A first wetting before the wiping does no harm when one follows it.
      if ((lastMs(context, 'wet-product') ?? 0) < (firstMs(context, 'wipe-up') ?? Infinity)) return [0.4, 'first'];
      if (wetMs < contactMs) return [0.4, 'short', { minutes: Math.round(wetMs / 6000) / 10 }];
      return doneOr(logs <= 0.5, 'loaded', 0.5);
    },
    says: {
      never: 'The floor was not disinfected. Wiped is not clean.',
      weak: 'What you poured was too weak. The registered product, or fresh bleach: {ic-bleach-dilution}.',
      first: 'The disinfectant went onto the blood, which uses it up. First the blood, then the disinfectant.',
      short: 'It stayed wet for $minutes minutes. The label asks for the whole contact time, wet.',
      loaded: 'Too much blood lay under it for the germs to die.',
    },
  },
  {
    id: 'EM-93',
    kinds: ['spill'],
    when: (context) => has(context, 'chemical'),
    sentence: 'Leaves a large or fuming spill, closes the door and has it called in.',
    points: 8,
    critical: true,
    competencies: ['XII.C.6.b', 'XII.C.2.d'],
    sources: ['osha-hazcom-1910-1200'],
    teaches: `${safety}#splash-and-spill`,
    test: (context) => {
      const at = firstMs(context, 'leave-room');
      if (at === null) return [0, 'never'];
      return doneOr(at <= limits.firstCareS * 1000 && isOn(context, 'leave-room', 'absorb'), 'late', 0.5);
    },
    says: {
      never: 'You stayed in the fumes. Large, or stinging: leave, close the door, call. Not yours to clean.',
      late: 'You left late. Each breath of it counts.',
    },
  },
  {
    id: 'EM-94',
    kinds: ['spill', 'fire'],
    sentence: 'Tells the supervisor.',
    points: 2,
    competencies: ['X.P.6'],
    sources: ['osha-emergency-plan-1910-38'],
    teaches: `${safety}#getting-out`,
    test: (context) => doneOr(times(context, 'tell-supervisor') > 0),
    says: { never: 'The supervisor was not told.' },
  },
];
