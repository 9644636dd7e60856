/** The words on the controls. What the person says and what the room shows is said by describe.ts. */
import type { QuestionId, Stretch } from '../case.ts';
import type {
  BeltPlace,
  Block,
  ChartNote,
  FallWay,
  FloorAct,
  Grip,
  PatientLine,
  ReportContent,
  ReportTarget,
} from '../events.ts';

export const questionWord: Readonly<Record<QuestionId, string>> = {
  'own-way': 'How do you usually get up and over?',
  'weak-side': 'Which side is weaker?',
  weight: 'How much weight may each leg carry?',
  dizzy: 'Do you get dizzy when you get up?',
  surgery: 'Any surgery, tubes, a stoma?',
  'pain-falls': 'Any pain, any fall lately?',
};

export const stretchWord: Readonly<Record<Stretch, string>> = {
  doorway: 'Doorway',
  elevator: 'Into the elevator',
  'ramp-down': 'Down the ramp',
};

export const beltWord: Readonly<Record<BeltPlace, string>> = {
  'waist-over-clothes': 'around the waist, over the clothes',
  'waist-on-skin': 'around the waist, on the skin',
  'under-the-arms': 'under the arms',
};
export const blockWord: Readonly<Record<Block, string>> = {
  'left-knee': 'their left knee',
  'right-knee': 'their right knee',
  none: 'no knee',
};
export const gripWord: Readonly<Record<Grip, string>> = {
  'belt-palms-up': 'the belt from below, both sides',
  'hips-and-forearm': 'hip and forearm',
  'under-the-arms': 'under the arms',
  'pulls-the-arms': 'both hands, pull',
  'arms-around-neck': '“Put your arms around my neck”',
};
export const fallWord: Readonly<Record<FallWay, string>> = {
  'ease-to-floor': 'Wide stance, belt close: let them slide down your leg',
  'hold-up': 'Hold them up with all your strength',
  'let-go': 'Let go and step back',
};
export const floorWord: Readonly<Record<FloorAct, string>> = {
  'stays-and-calls': 'Stay and call for help',
  'asks-where-hurt': '“Where does it hurt?”',
  'asks-head-and-thinner': '“Did you hit your head? Do you take a blood thinner?”',
  'pulls-up': 'Pull them up by the arms',
};
export const noteWord: Readonly<Record<ChartNote, string>> = {
  'how-moved': 'how they were moved, from where to where',
  'aids-and-helpers': 'belt, chair, lift, who helped',
  'how-tolerated': 'how they bore it: dizzy, pain',
  'fall-facts': 'the fall: time, place, what was seen, who was told',
};
export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
};
export const contentWord: Readonly<Record<ReportContent, string>> = {
  'answers-before': 'what they told me, before I move them',
  dizzy: 'dizzy on standing',
  fall: 'a fall, and how they are',
  'went-well': 'moved, all well',
  'own-diagnosis': 'what I think the cause is',
};
export const lineWord: Readonly<Record<PatientLine, string>> = {
  'what-comes-next': '“You sit well? This comes next, and here is the call button.”',
  'provider-comes': '“Stay as you are. The provider is coming to you.”',
  'try-without-help': '“Try it without me next time.”',
  'put-more-weight-on-it': '“You can put more weight on that leg.”',
  'stop-the-pill': '“Better stop that new pill.”',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
