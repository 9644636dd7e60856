/**
 * Every act there is, with its words on the button, the part of the room it stands in, and the kinds of emergency that offer
 * it. Right and wrong acts stand side by side: a mistake is an act like any other and has its consequence in the model.
 */
import type { Kind } from './kinds.ts';

export type ActPart = 'look' | 'help' | 'care' | 'device';

interface Act {
  readonly label: string;
  readonly part: ActPart;
  readonly kinds: readonly Kind[] | 'all' | 'people';
}

const people = 'people';
const down: readonly Kind[] = ['arrest', 'choking', 'syncope', 'seizure', 'glucose'];
const pads: readonly Kind[] = ['arrest'];
const chest: readonly Kind[] = ['arrest', 'choking'];

export const acts = {
  // Look
  'look-around': { label: 'Look around first: is it safe?', part: 'look', kinds: 'all' },
  'put-on-gloves': { label: 'Put on gloves', part: 'look', kinds: people },
  'put-on-kit': {
    label: 'Put on gloves, gown and eye protection from the kit',
    part: 'look',
    kinds: ['bleeding', 'spill'],
  },
  'tap-and-shout': { label: 'Tap and shout: “Are you all right?”', part: 'look', kinds: down },
  'check-breathing-pulse': { label: 'Look for breathing and feel the pulse together', part: 'look', kinds: down },
  'ask-choking': { label: '“Are you choking? Can you speak?”', part: 'look', kinds: ['choking'] },
  'ask-what': { label: '“What happened? How do you feel?”', part: 'look', kinds: 'all' },
  'ask-history': { label: 'Ask about illnesses, medicines and allergies', part: 'look', kinds: people },
  'ask-last-well': { label: '“When was he last known to be well?”', part: 'look', kinds: ['stroke'] },
  'face-arms-speech': { label: 'Check balance, eyes, face, arms, speech', part: 'look', kinds: ['stroke'] },
  'take-vitals': { label: 'Take pulse, pressure, breathing and oxygen', part: 'look', kinds: people },
  'check-glucose': { label: 'Check the blood glucose', part: 'look', kinds: ['glucose', 'stroke', 'seizure'] },
  'read-label': { label: 'Read the label and the safety data sheet', part: 'look', kinds: ['burn', 'spill'] },
  'note-time': { label: 'Note the time it began', part: 'look', kinds: 'all' },
  'note-end': { label: 'Note the time it stopped', part: 'look', kinds: ['seizure'] },
  'write-last-seen': { label: 'Write: last known well at 10 the evening before', part: 'look', kinds: ['stroke'] },
  'write-found': { label: 'Write: last known well at 7 this morning, when found', part: 'look', kinds: ['stroke'] },
  'write-arrived': { label: 'Write: last known well now, at the desk', part: 'look', kinds: ['stroke'] },

  // Help
  'shout-for-help': { label: 'Shout for the provider and a second pair of hands', part: 'help', kinds: 'all' },
  'call-911': { label: 'Send someone by name to call 911', part: 'help', kinds: 'all' },
  'send-for-aed': { label: 'Send someone for the AED and the cart', part: 'help', kinds: people },
  'send-to-door': { label: 'Send someone to the door for the crew', part: 'help', kinds: 'all' },
  'name-scribe': { label: 'Ask someone to write down the times', part: 'help', kinds: people },
  'keep-others-back': { label: 'Keep others back, look after the family', part: 'help', kinds: 'all' },
  reassure: { label: 'Say who you are and what you are doing, calmly', part: 'help', kinds: people },
  'repeat-order': { label: 'Repeat the order back before doing it', part: 'help', kinds: people },
  'question-order': { label: '“Stop: the chart says allergic to that.”', part: 'help', kinds: ['chest-pain'] },
  'call-poison-help': { label: 'Have Poison Help called', part: 'help', kinds: ['burn', 'spill'] },
  'pull-alarm': { label: 'Pull the fire alarm and say the code words', part: 'help', kinds: ['fire'] },
  'tell-supervisor': {
    label: 'Tell the supervisor now, in person',
    part: 'help',
    kinds: ['needlestick', 'spill', 'fire', 'burn'],
  },
  'leave-to-fetch': { label: 'Leave to look for the provider yourself', part: 'help', kinds: people },
  'wait-and-see': { label: 'Let them rest and look in again later', part: 'help', kinds: people },

  // Position and comfort
  'lay-flat': { label: 'Lay flat on the back', part: 'care', kinds: people },
  'raise-legs': {
    label: 'Raise the legs',
    part: 'care',
    kinds: ['anaphylaxis', 'syncope', 'bleeding', 'chest-pain'],
  },
  'sit-up': { label: 'Let them sit, half upright', part: 'care', kinds: people },
  'turn-on-side': { label: 'Turn on the side', part: 'care', kinds: people },
  'stand-up': { label: 'Help them up to walk', part: 'care', kinds: people },
  'ease-down': { label: 'Catch and ease down to the floor', part: 'care', kinds: ['syncope', 'seizure'] },
  'loosen-clothing': { label: 'Loosen collar and belt', part: 'care', kinds: ['syncope', 'seizure', 'chest-pain'] },
  'keep-warm': { label: 'Cover with a blanket', part: 'care', kinds: ['bleeding', 'anaphylaxis', 'burn'] },
  'give-water': { label: 'Give a drink of water', part: 'care', kinds: people },

  // Medicines
  epinephrine: {
    label: 'Epinephrine auto-injector, outer thigh, through the clothing',
    part: 'care',
    kinds: ['anaphylaxis'],
  },
  'epinephrine-arm': { label: 'Epinephrine auto-injector, upper arm', part: 'care', kinds: ['anaphylaxis'] },
  'epinephrine-second': { label: 'Second auto-injector, outer thigh', part: 'care', kinds: ['anaphylaxis'] },
  'note-dose': { label: 'Note the time of the dose', part: 'care', kinds: ['anaphylaxis'] },
  antihistamine: { label: 'Antihistamine tablet, then watch', part: 'care', kinds: ['anaphylaxis'] },
  oxygen: { label: 'Oxygen by mask', part: 'care', kinds: ['anaphylaxis', 'chest-pain', 'seizure', 'stroke'] },
  'smelling-salts': { label: 'Smelling salts under the nose', part: 'care', kinds: ['syncope'] },
  'give-juice': { label: 'Half a cup of fruit juice', part: 'care', kinds: ['glucose'] },
  'give-tablets': { label: 'Four glucose tablets', part: 'care', kinds: ['glucose'] },
  'give-chocolate': { label: 'A chocolate bar', part: 'care', kinds: ['glucose'] },
  'give-diet-drink': { label: 'A diet soda', part: 'care', kinds: ['glucose'] },
  'give-snack': { label: 'Crackers and cheese', part: 'care', kinds: ['glucose'] },
  glucagon: { label: 'Glucagon, as ordered', part: 'care', kinds: ['glucose'] },
  insulin: { label: 'The insulin that is due', part: 'care', kinds: ['glucose'] },
  aspirin: { label: 'Aspirin to chew', part: 'care', kinds: ['chest-pain', 'stroke'] },
  nitroglycerin: { label: 'A nitroglycerin tablet from the cart', part: 'care', kinds: ['chest-pain'] },
  ecg: { label: 'Record the ECG and hand it to the provider', part: 'care', kinds: ['chest-pain'] },
  'support-weak-side': { label: 'Support the weak side, rail up', part: 'care', kinds: ['stroke'] },

  // Seizure
  'clear-space': { label: 'Move hard things away', part: 'care', kinds: ['seizure'] },
  'pad-head': { label: 'Something soft under the head, glasses off', part: 'care', kinds: ['seizure'] },
  'hold-down': { label: 'Hold arms and legs still', part: 'care', kinds: ['seizure'] },
  'put-in-mouth': { label: 'A spoon between the teeth', part: 'care', kinds: ['seizure'] },

  // Choking
  'encourage-cough': { label: '“Cough!” and wait', part: 'care', kinds: ['choking'] },
  'back-blow': { label: 'A back blow between the shoulder blades', part: 'care', kinds: ['choking'] },
  'abdominal-thrust': { label: 'An abdominal thrust', part: 'care', kinds: ['choking'] },
  'chest-thrust': { label: 'A chest thrust', part: 'care', kinds: ['choking'] },
  'finger-sweep': { label: 'Sweep the mouth with a finger', part: 'care', kinds: ['choking'] },
  'lower-to-floor': { label: 'Lower to the floor', part: 'care', kinds: ['choking'] },
  'look-in-mouth': { label: 'Look in the mouth', part: 'care', kinds: ['choking'] },
  'take-out': { label: 'Take out what you see', part: 'care', kinds: ['choking'] },

  // CPR and AED
  'bare-chest': { label: 'Bare the chest', part: 'device', kinds: pads },
  'two-hands': { label: 'Two hands, one on the other', part: 'device', kinds: chest },
  'one-hand': { label: 'Heel of one hand', part: 'device', kinds: chest },
  thumbs: { label: 'Both thumbs, hands around the chest', part: 'device', kinds: chest },
  'two-fingers': { label: 'Two fingers', part: 'device', kinds: chest },
  'open-airway': { label: 'Tilt the head, lift the chin', part: 'device', kinds: chest },
  breath: { label: 'A breath with the bag-mask: gentle, until the chest rises', part: 'device', kinds: chest },
  'breath-hard': { label: 'A breath with the bag-mask: the whole bag', part: 'device', kinds: chest },
  'swap-compressor': { label: 'Change the compressor', part: 'device', kinds: chest },
  'aed-on': { label: 'Switch the AED on', part: 'device', kinds: pads },
  'dry-chest': { label: 'Wipe the chest dry', part: 'device', kinds: pads },
  shave: { label: 'Shave the hair under the pads', part: 'device', kinds: pads },
  'peel-patch': { label: 'Peel the medicine patch off with a glove and wipe', part: 'device', kinds: pads },
  'adult-pads': { label: 'Take the adult pads', part: 'device', kinds: pads },
  'child-pads': { label: 'Take the child pads', part: 'device', kinds: pads },
  'say-clear': { label: '“Everyone clear!” and look head to foot', part: 'device', kinds: pads },
  shock: { label: 'Press the shock button', part: 'device', kinds: pads },
  'remove-pads': { label: 'Take the pads off', part: 'device', kinds: pads },

  // Bleeding
  press: { label: 'Press hard with both hands on gauze', part: 'care', kinds: ['bleeding'] },
  'add-gauze': { label: 'More gauze on top, press harder', part: 'care', kinds: ['bleeding'] },
  'lift-gauze': { label: 'Lift the gauze to look', part: 'care', kinds: ['bleeding'] },
  pack: { label: 'Pack the wound with gauze to the bottom, then press', part: 'care', kinds: ['bleeding'] },
  'turn-rod': { label: 'Turn the rod of the tourniquet once', part: 'care', kinds: ['bleeding'] },
  'loosen-tourniquet': { label: 'Loosen the tourniquet for a moment', part: 'care', kinds: ['bleeding'] },
  'write-tourniquet-time': { label: 'Write the time on the tourniquet', part: 'care', kinds: ['bleeding'] },

  // Burn
  'cool-water': { label: 'Cool running water on', part: 'care', kinds: ['burn'] },
  'stop-water': { label: 'Water off', part: 'care', kinds: ['burn', 'needlestick'] },
  ice: { label: 'Ice on the skin', part: 'care', kinds: ['burn'] },
  butter: { label: 'Ointment or butter on it', part: 'care', kinds: ['burn'] },
  'rings-off': { label: 'Take rings and tight things off', part: 'care', kinds: ['burn'] },
  'open-blister': { label: 'Open the blister', part: 'care', kinds: ['burn'] },
  'cover-burn': { label: 'Cover loosely, dry and nonstick', part: 'care', kinds: ['burn'] },
  'brush-powder': { label: 'Brush the powder off with a gloved hand', part: 'care', kinds: ['burn'] },
  'clothes-off': { label: 'Take off what the chemical touched', part: 'care', kinds: ['burn'] },
  neutralize: { label: 'Pour vinegar on to neutralize', part: 'care', kinds: ['burn', 'spill'] },

  // Needlestick
  'drop-sharp': { label: 'Safety on, sharp in the box', part: 'care', kinds: ['needlestick'] },
  'patient-safe': { label: 'Make the patient safe: gauze on the puncture', part: 'care', kinds: ['needlestick'] },
  'wash-soap': { label: 'Wash the stick with soap and running water', part: 'care', kinds: ['needlestick'] },
  squeeze: { label: 'Squeeze the finger hard', part: 'care', kinds: ['needlestick'] },
  'bleach-skin': { label: 'Bleach on the finger', part: 'care', kinds: ['needlestick'] },
  'name-source': { label: 'Tell who the source patient was and which device', part: 'help', kinds: ['needlestick'] },
  'go-to-evaluation': { label: 'Go to the evaluation now', part: 'help', kinds: ['needlestick'] },
  'agree-baseline': { label: 'Give the baseline blood', part: 'help', kinds: ['needlestick'] },
  'finish-schedule': { label: 'Finish the morning’s patients first', part: 'help', kinds: ['needlestick'] },
  'open-source-chart': { label: 'Look up the source’s results in the chart', part: 'help', kinds: ['needlestick'] },
  'ask-source': { label: 'Ask the source patient for a test yourself', part: 'help', kinds: ['needlestick'] },

  // Fire
  'move-person': { label: 'Move the person out of the room', part: 'care', kinds: ['fire'] },
  'close-door': { label: 'Close the door to the fire', part: 'care', kinds: ['fire'] },
  'open-window': { label: 'Open the window', part: 'care', kinds: ['fire', 'spill'] },
  'take-abc': { label: 'Take the ABC extinguisher from the wall', part: 'device', kinds: ['fire'] },
  'take-water': { label: 'Fill a bucket with water', part: 'device', kinds: ['fire'] },
  'exit-behind': { label: 'Stand with the exit behind you', part: 'device', kinds: ['fire'] },
  'pull-pin': { label: 'Pull the pin', part: 'device', kinds: ['fire'] },
  'squeeze-handle': { label: 'Squeeze the handle', part: 'device', kinds: ['fire'] },
  'let-handle-go': { label: 'Let the handle go', part: 'device', kinds: ['fire'] },
  sweep: { label: 'Sweep from side to side', part: 'device', kinds: ['fire'] },
  'leave-room': { label: 'Leave, and close the door behind you', part: 'care', kinds: ['fire', 'spill'] },
  'take-elevator': { label: 'Take the elevator down', part: 'care', kinds: ['fire'] },
  'go-back-in': { label: 'Go back in for your bag', part: 'care', kinds: ['fire'] },
  'count-people': { label: 'Go to the meeting place and count everyone', part: 'care', kinds: ['fire'] },

  // Spill
  'fetch-kit': { label: 'Fetch the spill kit', part: 'care', kinds: ['spill'] },
  'glass-by-hand': { label: 'Pick up the glass by hand', part: 'care', kinds: ['spill'] },
  'glass-by-tongs': { label: 'Glass with tongs into the sharps box', part: 'care', kinds: ['spill'] },
  absorb: { label: 'Cover with absorbent and let it soak', part: 'care', kinds: ['spill'] },
  'wipe-up': { label: 'Wipe up from the edge to the middle, into the red bag', part: 'care', kinds: ['spill'] },
  'mop-hall': { label: 'Fetch the hall mop', part: 'care', kinds: ['spill'] },
  'wet-product': { label: 'Wet the floor with the registered disinfectant', part: 'care', kinds: ['spill'] },
  'wet-weak': { label: 'Wet the floor with weak bleach, 1 to 1,000', part: 'care', kinds: ['spill'] },
  'add-ammonia': { label: 'Add the ammonia glass cleaner', part: 'care', kinds: ['spill'] },
  'wipe-dry': { label: 'Wipe dry', part: 'care', kinds: ['spill'] },
  'kit-off-wash': { label: 'Bag the kit, take protection off, wash hands', part: 'care', kinds: ['spill'] },
} as const satisfies Readonly<Record<string, Act>>;

export type ActId = keyof typeof acts;
// Object.keys loses the keys' type; they are exactly those of the table.
export const actIds = Object.keys(acts) as readonly ActId[];

const roomKinds: readonly Kind[] = ['needlestick', 'fire', 'spill'];

export function isOffered(act: ActId, kind: Kind): boolean {
  const { kinds } = acts[act] as Act;
  if (kinds === 'all') return true;
  return kinds === 'people' ? !roomKinds.includes(kind) : kinds.includes(kind);
}

/** The acts of a part of the room, in the order of the table. */
export function actsOf(kind: Kind, part: ActPart): readonly ActId[] {
  return actIds.filter((act) => acts[act].part === part && isOffered(act, kind));
}

/** Acts nobody may do without an order, a standing order or a protocol. */
export const ordered: readonly ActId[] = [
  'epinephrine',
  'epinephrine-second',
  'epinephrine-arm',
  'antihistamine',
  'oxygen',
  'glucagon',
  'insulin',
  'aspirin',
  'nitroglycerin',
  'ecg',
  'check-glucose',
];
