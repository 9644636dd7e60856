/**
 * Sounds and traces to name. What is heard or drawn comes from the generators of the simulations; here stand the names, and for
 * those who can't hear or see it what there is to notice, in measures and plain words that say no name. Pure.
 */
import { cardName } from '../card.ts';
import type { Deck, DeckCard } from '../deck.ts';

export const senseIds = [
  'korotkoff-1',
  'korotkoff-2',
  'korotkoff-3',
  'korotkoff-4',
  'rhythm-sinus',
  'rhythm-atrial-fibrillation',
  'rhythm-early-beats',
  'rhythm-ventricular-tachycardia',
  'rhythm-ventricular-fibrillation',
  'rhythm-flat-line',
  'artifact-tremor',
  'artifact-mains',
  'artifact-drift',
  'breath-usual',
  'breath-fast',
  'breath-slow',
  'breath-pauses',
  'breath-sound-usual',
  'breath-sound-wheeze',
] as const;
export type SenseId = (typeof senseIds)[number];

interface Sense {
  readonly id: SenseId;
  readonly name: string;
  /** What it means for the assistant, after the answer. */
  readonly line: string;
}

interface SenseGroup {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  readonly front: string;
  readonly more: string;
  readonly senses: readonly Sense[];
  /** More names to choose from. */
  readonly also: readonly string[];
}

const groups: readonly SenseGroup[] = [
  {
    id: 'korotkoff',
    title: 'Korotkoff sounds to name',
    ask: 'The cuff is let down. Which phase do you hear?',
    front: 'Four beats under the stethoscope',
    more: '/learn/clinical-procedures/blood-pressure/#korotkoff-sounds',
    also: [],
    senses: [
      { id: 'korotkoff-1', name: 'Phase I', line: 'Clear taps. The first of two in a row is the systolic reading.' },
      { id: 'korotkoff-2', name: 'Phase II', line: 'Swishing: the blood rushes through the part-open artery.' },
      { id: 'korotkoff-3', name: 'Phase III', line: 'Crisper and louder taps.' },
      {
        id: 'korotkoff-4',
        name: 'Phase IV',
        line: 'Muffled. Silence, phase V, follows: the diastolic reading in adults.',
      },
    ],
  },
  {
    id: 'rhythm',
    title: 'Rhythm strips to name',
    ask: 'What does this strip look like?',
    front: 'Six seconds of lead II',
    more: '/learn/clinical-procedures/ecg-and-heart-monitoring/#pictures-that-cannot-wait',
    also: [],
    senses: [
      { id: 'rhythm-sinus', name: 'Sinus rhythm', line: 'A P before every narrow QRS, even spacing.' },
      {
        id: 'rhythm-atrial-fibrillation',
        name: 'Atrial fibrillation',
        line: 'Uneven spacing without P waves. New, fast or with symptoms: told now; in any case before the patient leaves.',
      },
      {
        id: 'rhythm-early-beats',
        name: 'Premature beats',
        line: 'A beat comes early. Single ones are common; many, or wide ones in a row, are told now.',
      },
      {
        id: 'rhythm-ventricular-tachycardia',
        name: 'Ventricular tachycardia',
        line: 'Fast, wide, regular. Check the patient, call for help at once, even if the patient is awake.',
      },
      {
        id: 'rhythm-ventricular-fibrillation',
        name: 'Ventricular fibrillation',
        line: 'Chaos, and the patient does not respond. Call, CPR, AED.',
      },
      {
        id: 'rhythm-flat-line',
        name: 'Flat line',
        line: 'Look at the patient. Awake? A wire is off. Not responding? Call, CPR.',
      },
    ],
  },
  {
    id: 'artifact',
    title: 'Artifact to name',
    ask: 'What spoils this tracing?',
    front: 'Six seconds of lead II at rest',
    more: '/learn/clinical-procedures/ecg-and-heart-monitoring/#mend-artifact',
    also: ['Nothing: a clean tracing'],
    senses: [
      {
        id: 'artifact-tremor',
        name: 'Somatic tremor',
        line: 'Jagged fuzz: cold, fear, talking, Parkinson disease. Blanket, reassurance, hands under the hips.',
      },
      {
        id: 'artifact-mains',
        name: 'Alternating-current interference',
        line: 'An even, thick band: a lamp, pump or charger, crossed wires. Unplug, move away, uncross.',
      },
      {
        id: 'artifact-drift',
        name: 'Baseline wander',
        line: 'A slow drift: breathing, lotion, a dry or loose electrode. Clean, new electrode, support the wire.',
      },
    ],
  },
  {
    id: 'breath',
    title: 'Breathing patterns to name',
    ask: 'An adult at rest. What is this breathing called?',
    front: 'One minute of breathing: up is in, down is out',
    more: '/learn/clinical-procedures/vital-signs/#respiration',
    also: [],
    senses: [
      { id: 'breath-usual', name: 'Usual adult breathing', line: 'Even, at a usual rate.' },
      { id: 'breath-fast', name: 'Tachypnea', line: 'Faster than usual. Told to the provider.' },
      { id: 'breath-slow', name: 'Bradypnea', line: 'Slower than usual. Told to the provider.' },
      {
        id: 'breath-pauses',
        name: 'Breathing with spells of apnea',
        line: 'Breaths that swell and fade, then none for a while. Told to the provider.',
      },
    ],
  },
  {
    id: 'breath-sound',
    title: 'Breath sounds to name',
    ask: 'Two breaths. What is this sound called?',
    front: 'Breath under the stethoscope',
    more: '/learn/anatomy-and-physiology/respiratory-system/#words-and-sounds',
    also: ['Stridor', 'Crackles'],
    senses: [
      { id: 'breath-sound-usual', name: 'Usual breath sounds', line: 'A soft rush in and a softer one out.' },
      {
        id: 'breath-sound-wheeze',
        name: 'Wheeze',
        line: 'Musical, mostly on breathing out: narrow lower airways.',
      },
    ],
  },
];

function cardsOf({ ask, front, more, senses, also }: SenseGroup): readonly DeckCard[] {
  const names = [...senses.map(({ name }) => name), ...also];
  return senses.map(({ id, name, line }) => ({
    way: 'sense',
    card: cardName({ kind: 'sound', id }),
    ask,
    front,
    say: null,
    back: name,
    lines: [line],
    more,
    cites: [],
    sense: id,
    wrong: names.filter((other) => other !== name),
  }));
}

export function senseDecks(): readonly Deck[] {
  return groups.map((group) => ({
    id: `senses/${group.id}`,
    title: group.title,
    shelf: 'senses' as const,
    cards: cardsOf(group),
  }));
}
