/** What eyes see of each emergency, in words: the window of views and of screen readers. No hidden number is shown. */
import { isCompressing, isWatered, padsTouch } from './compress.ts';
import { has, isOn, positionOf, times, type EmergencyContext } from './context.ts';
import { showsLife } from './worlds/airway.ts';
import { signsOf } from './worlds/all.ts';
import { fitIsOver } from './worlds/body.ts';
import { isOutside, isSpraying } from './worlds/room.ts';
import { bleedsMlPerS, isPressed } from './worlds/wound.ts';

/** First of the thresholds the value is below; the last word where it is below none. */
function level(value: number, steps: readonly (readonly [below: number, word: string])[], last: string): string {
  return steps.find(([below]) => value < below)?.[1] ?? last;
}

const worldOf = (context: EmergencyContext, name: string): number => context.world[name] ?? 0;

function skinWords(context: EmergencyContext): string {
  const signs = signsOf(context);
  if (signs === null) return '';
  return level(
    signs.spo2,
    [
      [75, 'The skin is blue-gray.'],
      [88, 'The lips are blue.'],
      [93, 'The face is pale.'],
    ],
    signs.systolic > 0 && signs.systolic < 85 ? 'The skin is pale and wet.' : 'The skin has its color.',
  );
}

const byKind: Readonly<Record<EmergencyContext['case']['kind'], (context: EmergencyContext) => string>> = {
  anaphylaxis: (context) =>
    level(
      worldOf(context, 'reaction'),
      [
        [0.22, 'The welts fade and the voice is clear.'],
        [0.4, 'Welts on the neck, the voice hoarse.'],
        [0.6, 'Lips and eyelids swell, and the breath whistles.'],
      ],
      'Each breath is a struggle and a whistle; few words come.',
    ),
  syncope: (context) =>
    level(
      worldOf(context, 'tone'),
      [
        [0.14, 'Color and words are back.'],
        [0.4, 'Still pale, but answering.'],
      ],
      'Gray, sweating, yawning.',
    ),
  seizure: (context) =>
    fitIsOver(context.world, context.nowMs)
      ? 'The jerking has stopped; they lie limp and breathe deeply.'
      : 'Arms and legs jerk, the eyes are open and see nothing.',
  glucose: (context) =>
    level(
      worldOf(context, 'glucose'),
      [
        [42, 'Wet skin, mumbling, hard to wake.'],
        [58, 'Trembling and sweating, the answers slow.'],
        [70, 'Less trembling, the answers come.'],
      ],
      'Calm and clear.',
    ),
  'chest-pain': (context) =>
    level(
      worldOf(context, 'strain'),
      [[0.5, 'A fist on the breastbone, sweat on the forehead.']],
      'Gray and wet, bent over the pain.',
    ),
  stroke: () => 'One corner of the mouth hangs, one arm drifts, the words run together.',
  choking: (context) =>
    worldOf(context, 'cleared') > 0
      ? worldOf(context, 'out') > 0
        ? 'The airway is free; the chest is still.'
        : 'Coughing and crying: air moves.'
      : worldOf(context, 'out') > 0
        ? 'Limp, and no air moves.'
        : 'No sound, no cough, no air.',
  arrest: (context) =>
    showsLife(context) ? 'A cough, and the chest moves by itself.' : 'No movement but a gasp now and then.',
  bleeding: (context) =>
    level(
      bleedsMlPerS(context),
      [
        [0.3, 'The bleeding has stopped.'],
        [0.9, 'It seeps through the gauze.'],
        [2, 'It runs steadily.'],
      ],
      'It spurts with the pulse.',
    ),
  burn: (context) =>
    has(context, 'powder')
      ? level(
          worldOf(context, 'residue'),
          [
            [0.1, 'The powder is gone; the skin is red.'],
            [0.4, 'Traces of powder cling to red skin.'],
          ],
          'White powder lies on the sleeve and the skin.',
        )
      : level(
          worldOf(context, 'skinC'),
          [
            [25, 'The skin is red and cool.'],
            [40, 'The skin is red, and the pain eases.'],
          ],
          'The skin is red and hot, and a blister rises.',
        ),
  needlestick: (context) =>
    level(
      worldOf(context, 'film'),
      [[0.2, 'The finger is washed; a small red point.']],
      'A drop of blood on the finger.',
    ),
  fire: (context) =>
    level(
      worldOf(context, 'kw'),
      [
        [0.6, 'The fire is out; a thread of smoke rises.'],
        [30, 'Flames lick over the rim of the basket.'],
        [120, 'Flames stand a foot above the basket.'],
      ],
      'Flames climb the wall, and smoke rolls under the ceiling.',
    ),
  spill: (context) =>
    worldOf(context, 'load') < 0.1
      ? worldOf(context, 'strength') > 0
        ? 'The floor shines wet.'
        : 'The floor is bare and dry.'
      : level(
          worldOf(context, 'area'),
          [
            [0.2, 'A small pool.'],
            [0.6, 'A pool that spreads.'],
          ],
          'A wide pool that still spreads.',
        ),
};

/** What one sees of the trouble itself. */
export const troubleWords = (context: EmergencyContext): string => byKind[context.case.kind](context);

const lying = {
  flat: 'lies flat',
  'legs-up': 'lies flat, the legs raised',
  sitting: 'sits',
  side: 'lies on the side',
  standing: 'stands',
} as const;

/** The person in a sentence or two; empty where none is there. */
export function personWords(context: EmergencyContext): string {
  const { person, kind } = context.case;
  if (person === null) return '';
  if (kind === 'fire')
    return times(context, 'move-person') > 0
      ? `${person.name} is out of the room.`
      : `${person.name} sits in the wheelchair beside the fire.`;
  const awake = signsOf(context)?.awake ?? 'awake';
  const mind = { awake: 'awake', drowsy: 'drowsy', out: 'not answering' }[awake];
  return `${person.name} ${lying[positionOf(context)]}, ${mind}. ${skinWords(context)}`;
}

/** What the hands and the devices do. */
export function handsWords(context: EmergencyContext): string {
  const words: string[] = [];
  if (isCompressing(context)) words.push('You compress the chest.');
  if (context.case.kind === 'bleeding') {
    if (isPressed(context)) words.push('Both hands press on the wound.');
    if (context.spots.tourniquet !== undefined)
      words.push(`The tourniquet is on, ${String(worldOf(context, 'turns'))} turns.`);
  }
  if (isWatered(context)) words.push('Cool water runs over it.');
  if (isOn(context, 'wash-soap', 'stop-water')) words.push('You wash with soap and running water.');
  if (context.case.kind === 'fire') {
    if (isOutside(context)) words.push('You are outside; the door is shut.');
    else words.push(`You stand ${String(context.feet)} feet from the fire.`);
    if (isSpraying(context))
      words.push(worldOf(context, 'agentS') > 0 ? 'Powder sprays.' : 'The extinguisher is empty.');
  }
  if (context.case.kind === 'arrest' && padsTouch(context)) words.push('Both pads are on.');
  return words.length === 0 ? 'Your hands are free.' : words.join(' ');
}
