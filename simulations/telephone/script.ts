/**
 * The practice's written screening script: pages of questions in their order, each with what the page says on a "yes". Made
 * up for the case, in the spirit of the ladder the module teaches; an office's own script always wins.
 */

/** What the paper says where the answer is yes. `note` items only gather. */
export type OnYes = '911' | 'nurse-now' | 'note';

export interface ScriptItem {
  readonly id: string;
  readonly ask: string;
  readonly yes: OnYes;
  /** Said where the case has no answer of its own. */
  readonly otherwise: string;
}

export interface ScriptPage {
  readonly id: string;
  readonly name: string;
  readonly use: string;
  readonly items: readonly ScriptItem[];
  /** The last line of the page. */
  readonly none: string;
}

const first: readonly ScriptItem[] = [
  { id: 'breath', ask: 'Any trouble breathing?', yes: '911', otherwise: 'No, breathing is fine.' },
  {
    id: 'chest',
    ask: 'Any pain, pressure or tightness in the chest?',
    yes: '911',
    otherwise: 'No, nothing like that.',
  },
  { id: 'stroke', ask: 'Any sudden weakness, a drooping face, or trouble speaking?', yes: '911', otherwise: 'No.' },
  { id: 'awake', ask: 'Anyone faint, confused or hard to wake?', yes: '911', otherwise: 'No.' },
  { id: 'bleeding', ask: 'Any heavy bleeding, or swelling of face, lips or throat?', yes: '911', otherwise: 'No.' },
];

export const scriptPages: readonly ScriptPage[] = [
  {
    id: 'first',
    name: 'First page: emergency words',
    use: 'Every call in which a symptom is named.',
    items: first,
    none: 'All no: go to the page of the complaint. No page fits: the nurse takes the call.',
  },
  {
    id: 'refill',
    name: 'Refill',
    use: 'Every call for a refill.',
    items: [
      {
        id: 'new',
        ask: 'Is anything new or different since the last visit? Any symptom, anything you noticed?',
        yes: 'nurse-now',
        otherwise: 'No, I feel the same as always.',
      },
      {
        id: 'which',
        ask: 'Which medicine and strength, and how do you take it?',
        yes: 'note',
        otherwise: 'The usual one.',
      },
      { id: 'left', ask: 'How many days do you have left?', yes: 'note', otherwise: 'About a week.' },
      {
        id: 'change',
        ask: 'Did you change how you take it, or is it not working?',
        yes: 'note',
        otherwise: 'No, as the label says.',
      },
      { id: 'pharmacy', ask: 'Which pharmacy?', yes: 'note', otherwise: '{pharmacy}.' },
      { id: 'allergies', ask: 'Any allergies to medicines?', yes: 'note', otherwise: '{allergies}.' },
    ],
    none: 'New symptom: first page, then the nurse. Controlled substance, a change, “not working”: message to the provider. On the standing order and unchanged: message to the refill desk.',
  },
  {
    id: 'baby',
    name: 'Fever in a baby or child',
    use: 'After the first page.',
    items: [
      { id: 'limp', ask: 'Limp, blue, hard to wake, or a seizure?', yes: '911', otherwise: 'No. He’s looking at me.' },
      { id: 'age', ask: 'How old exactly?', yes: 'note', otherwise: 'He’s still little.' },
      {
        id: 'degrees',
        ask: 'What was the temperature, and how was it taken? Is it {vs-fever-young-baby}?',
        yes: 'nurse-now',
        otherwise: 'No, it was lower.',
      },
      { id: 'drinks', ask: 'Drinking less, or fewer wet diapers?', yes: 'nurse-now', otherwise: 'No, he’s drinking.' },
    ],
    none: 'All no: message to the nurse, called back today.',
  },
  {
    id: 'stomach',
    name: 'Vomiting, belly pain',
    use: 'After the first page.',
    items: [
      { id: 'blood', ask: 'Any blood in it, or black stools?', yes: '911', otherwise: 'No, no blood.' },
      { id: 'severe', ask: 'Is the pain severe?', yes: 'nurse-now', otherwise: 'Not severe, no.' },
      {
        id: 'keeps',
        ask: 'Is nothing staying down, for a day or longer?',
        yes: 'nurse-now',
        otherwise: 'No, I can drink.',
      },
      { id: 'pregnant', ask: 'Pregnant, or could you be?', yes: 'nurse-now', otherwise: 'No.' },
    ],
    none: 'All no: message to the nurse, called back today.',
  },
  {
    id: 'injury',
    name: 'Injury of an arm or a leg',
    use: 'After the first page.',
    items: [
      {
        id: 'bone',
        ask: 'Is bone showing, or bleeding that does not stop?',
        yes: '911',
        otherwise: 'No, the skin is whole.',
      },
      {
        id: 'numb',
        ask: 'Is it numb, cold, pale or blue below the injury?',
        yes: '911',
        otherwise: 'No, I feel my toes.',
      },
      { id: 'crooked', ask: 'Is it bent out of shape?', yes: 'nurse-now', otherwise: 'No, just swollen.' },
      {
        id: 'steps',
        ask: 'Can you not take four steps on it, or not use it?',
        yes: 'nurse-now',
        otherwise: 'I can hobble.',
      },
    ],
    none: 'All no: scheduling books a visit for today or tomorrow.',
  },
  {
    id: 'safety',
    name: 'Words about dying',
    use: 'At once. Stay on the line. Wave the nurse over.',
    items: [
      {
        id: 'thoughts',
        ask: 'Are you thinking about killing yourself?',
        yes: 'nurse-now',
        otherwise: 'No. No, nothing like that.',
      },
      {
        id: 'done',
        ask: 'Have you taken or done something already, or have it in your hand?',
        yes: '911',
        otherwise: 'No. Nothing.',
      },
      {
        id: 'where',
        ask: 'Where are you now, and is somebody with you?',
        yes: 'note',
        otherwise: 'At home. {address}. Nobody is here.',
      },
    ],
    none: 'Never alone on the line, never on hold. The nurse takes over. Say that {fo-crisis-line} answers at any hour.',
  },
];

export function pageOf(id: string): ScriptPage | undefined {
  return scriptPages.find((page) => page.id === id);
}
