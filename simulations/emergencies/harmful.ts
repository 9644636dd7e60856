/** Acts that do harm in an emergency of this kind, and why: one sentence each. */
import type { ActId } from './acts.ts';
import type { Kind } from './kinds.ts';
import { firstMs, has, isOn, times, type EmergencyContext } from './context.ts';
import { limits } from './limits.ts';
import { rightThrust } from './worlds/airway.ts';

interface Harm {
  readonly key: string;
  readonly kinds: readonly Kind[];
  readonly did: (context: EmergencyContext) => boolean;
  readonly why: string;
}
const done = (act: ActId) => (context: EmergencyContext) => times(context, act) > 0;
const all: readonly Kind[] = [
  'anaphylaxis',
  'syncope',
  'seizure',
  'glucose',
  'chest-pain',
  'stroke',
  'choking',
  'arrest',
  'bleeding',
  'burn',
];

/** Some minutes flat, and then sat up. */
const faintOverMs = (context: EmergencyContext): number =>
  Math.max(limits.flatMs, firstMs(context, 'sit-up') ?? Infinity);

export const harms: readonly Harm[] = [
  {
    key: 'waited',
    kinds: all,
    did: done('wait-and-see'),
    why: 'You let the person rest and meant to look in later. This could not wait: call, stay, act.',
  },
  {
    key: 'stood',
    kinds: ['anaphylaxis', 'chest-pain', 'stroke', 'syncope'],
    did: (context) => {
      const at = firstMs(context, 'stand-up');
      return at !== null && (context.case.kind !== 'syncope' || at < 300_000);
    },
    why: 'You helped them up to walk. Upright, the pressure falls and the heart works: flat or half sitting until the crew is there.',
  },
  {
    key: 'drink',
    kinds: ['seizure', 'stroke', 'choking', 'arrest', 'bleeding', 'syncope', 'anaphylaxis'],
    did: (context) => {
      const at = firstMs(context, 'give-water');
      // After a faint, awake and sitting again, a drink is fine.
      return at !== null && (context.case.kind !== 'syncope' || at < faintOverMs(context));
    },
    why: 'You gave a drink. Somebody who is not fully awake, cannot swallow surely or may need an operation gets nothing by mouth.',
  },
  {
    key: 'held-down',
    kinds: ['seizure'],
    did: done('hold-down'),
    why: 'You held arms and legs. That injures muscles and joints: move the things away, not the person.',
  },
  {
    key: 'mouth',
    kinds: ['seizure'],
    did: done('put-in-mouth'),
    why: 'You put something between the teeth. It breaks teeth and blocks the airway, and nobody swallows the tongue: nothing in the mouth.',
  },
  {
    key: 'insulin',
    kinds: ['glucose'],
    did: done('insulin'),
    why: 'You gave insulin to somebody with low sugar. It takes the sugar lower: never.',
  },
  {
    key: 'fed-drowsy',
    kinds: ['glucose'],
    did: ({ world }) => (world['wrongWay'] ?? 0) > 0,
    why: 'You gave something by mouth to somebody who was not awake. It goes into the lungs: on the side, nothing by mouth, help.',
  },
  {
    key: 'nitro',
    kinds: ['chest-pain'],
    did: done('nitroglycerin'),
    why: 'You gave nitroglycerin from the cart without the provider’s word. With some other drugs it drops the pressure dangerously: only as the provider says.',
  },
  {
    key: 'allergic-aspirin',
    kinds: ['chest-pain'],
    did: (context) => has(context, 'aspirin-allergy') && times(context, 'aspirin') > 0,
    why: 'You gave aspirin to somebody whose chart says allergic to it. An order can be wrong: stop, say so, and let the provider decide.',
  },
  {
    key: 'stroke-aspirin',
    kinds: ['stroke'],
    did: done('aspirin'),
    why: 'You gave aspirin with signs of stroke. It may be a bleeding one, and nothing goes by mouth: leave it to the hospital.',
  },
  {
    key: 'swept',
    kinds: ['choking'],
    did: done('finger-sweep'),
    why: 'You swept the mouth blindly. That pushes the object deeper: take out only what you see.',
  },
  {
    key: 'belly-thrust',
    kinds: ['choking'],
    did: (context) => rightThrust(context) === 'chest-thrust' && times(context, 'abdominal-thrust') > 0,
    why: 'You thrust at the belly of an infant or of somebody late in pregnancy. It can tear what lies inside: thrust at the chest.',
  },
  {
    key: 'not-clear',
    kinds: ['arrest'],
    did: ({ aed }) => aed.shocks.some(({ clear }) => !clear),
    why: `A shock was given without "everyone clear" and a look just before it. Whoever touches is shocked too: say it, look head to foot, then press.`,
  },
  {
    key: 'loosened',
    kinds: ['bleeding'],
    did: done('loosen-tourniquet'),
    why: 'You loosened the tourniquet. Once tight it stays tight, with the time on it, until the hospital opens it.',
  },
  {
    key: 'ice',
    kinds: ['burn'],
    did: done('ice'),
    why: 'You put ice on burned skin. It freezes what the heat has left: cool running water, {em-burn-cooling}.',
  },
  {
    key: 'grease',
    kinds: ['burn'],
    did: done('butter'),
    why: 'You put grease on the burn. It keeps the heat in and has to be scrubbed off later: water only, then a dry cover.',
  },
  {
    key: 'blister',
    kinds: ['burn'],
    did: done('open-blister'),
    why: 'You opened a blister. Its skin is the best cover there is: leave it whole.',
  },
  {
    key: 'neutralized',
    kinds: ['burn', 'spill'],
    did: done('neutralize'),
    why: 'You poured acid on to neutralize. That makes heat and fumes: water on skin, and on a floor what the data sheet says.',
  },
  {
    key: 'finished',
    kinds: ['needlestick'],
    did: done('finish-schedule'),
    why: 'You finished the morning first. A treatment after a stick works best within hours, and hardly after {ic-pep-window}: go now.',
  },
  {
    key: 'bleached',
    kinds: ['needlestick'],
    did: done('bleach-skin'),
    why: 'You put bleach on the finger. It burns and does not help: soap and running water.',
  },
  {
    key: 'looked-up',
    kinds: ['needlestick'],
    did: (context) => times(context, 'open-source-chart') + times(context, 'ask-source') > 0,
    why: 'You looked up the source’s results or asked for a test yourself. That belongs to the evaluating clinician, with the consent the state asks for.',
  },
  {
    key: 'water-on-fire',
    kinds: ['fire'],
    did: done('take-water'),
    why: 'You went for a bucket of water. It costs time, and on liquids and live wires water spreads the fire or shocks you: the ABC extinguisher, or leave.',
  },
  {
    key: 'elevator',
    kinds: ['fire'],
    did: done('take-elevator'),
    why: 'You took the elevator. It can stop in the smoke: the stairs.',
  },
  {
    key: 'went-back',
    kinds: ['fire'],
    did: done('go-back-in'),
    why: 'You went back in. Nobody goes back until the fire service says so.',
  },
  {
    key: 'fought-large',
    kinds: ['fire'],
    did: (context) => has(context, 'large') && times(context, 'squeeze-handle') > 0,
    why: 'You fought a fire larger than a wastebasket. One "no" to small, alarm, exit and training means: leave and close the door.',
  },
  {
    key: 'by-hand',
    kinds: ['spill'],
    did: done('glass-by-hand'),
    why: 'You picked up glass by hand. Gloves do not stop glass: tongs or cardboard, into the sharps box.',
  },
  {
    key: 'ammonia',
    kinds: ['spill'],
    did: done('add-ammonia'),
    why: 'You mixed an ammonia cleaner with the disinfectant. That gives off poisonous gas: never bleach with ammonia or acid.',
  },
  {
    key: 'mopped',
    kinds: ['spill'],
    did: done('mop-hall'),
    why: 'You took the hall mop. It spreads the spill and drags glass: absorb, wipe, bag.',
  },
  {
    key: 'cleaned-large',
    kinds: ['spill'],
    did: (context) =>
      has(context, 'chemical') &&
      (times(context, 'absorb') > 0 || times(context, 'wipe-up') > 0 || !isOn(context, 'leave-room', 'absorb')),
    why: 'You stayed with a large chemical spill that you are not dressed or trained for. Leave, close the door, call.',
  },
];

/** The harms done, the first of the list first. */
export function harmsDone(context: EmergencyContext): readonly Harm[] {
  return harms.filter(({ kinds, did }) => kinds.includes(context.case.kind) && did(context));
}
