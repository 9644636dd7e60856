/**
 * Notes of the Tabular List for the categories that the visits here lead to, in short words of our own, and everyday words
 * that the index sends elsewhere. The real list has many more; its wording is in the files that CMS publishes.
 */

export const noteKinds = ['note', 'excludes1', 'excludes2', 'code-first', 'use-additional', 'seventh'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const noteKindNames: Readonly<Record<NoteKind, string>> = {
  note: 'Note',
  excludes1: 'Excludes1 (never together)',
  excludes2: 'Excludes2 (both if both are true)',
  'code-first': 'Code first',
  'use-additional': 'Use additional code',
  seventh: 'Seventh character',
};

export interface ListNote {
  readonly kind: NoteKind;
  readonly text: string;
}

const phases: ListNote = {
  kind: 'seventh',
  text: 'A active treatment, D healing and routine care, S what remains afterward.',
};
const cause: ListNote = {
  kind: 'use-additional',
  text: 'a code of the last chapters (V to Y) for the cause of the injury, behind it.',
};
const never: ListNote = {
  kind: 'note',
  text: 'Tells how an injury came about. Stands behind the injury, never first and never alone.',
};
const signs: ListNote = {
  kind: 'note',
  text: 'For signs and findings when no diagnosis is certain. A sign that belongs to a certain diagnosis is left out.',
};

const noteList: readonly (readonly [places: readonly string[], notes: readonly ListNote[]])[] = [
  [
    ['S00', 'S01', 'S13', 'S39', 'S80', 'S83'],
    [phases, cause],
  ],
  [
    ['S93', 'S63'],
    [
      phases,
      cause,
      { kind: 'excludes2', text: 'strain of a muscle or tendon at the same place.' },
      { kind: 'note', text: 'The character before the last tells the side: 1 right, 2 left.' },
    ],
  ],
  [
    ['S61'],
    [
      phases,
      cause,
      { kind: 'excludes1', text: 'open fracture or amputation at the same place.' },
      { kind: 'note', text: 'With or without a foreign body are different codes.' },
    ],
  ],
  [
    ['V43', 'W01', 'W10', 'W18', 'W19', 'W22', 'W25', 'W26', 'W54', 'W57', 'X15'],
    [never, { ...phases }],
  ],
  [
    ['Y92', 'Y93'],
    [never, { kind: 'note', text: 'Used once only, at the first visit for the injury.' }],
  ],
  [
    ['J02'],
    [
      { kind: 'excludes2', text: 'chronic pharyngitis; for streptococcal throat also scarlet fever.' },
      {
        kind: 'note',
        text: 'J02.0 only when strep is proved in the note; J02.9 holds an acute sore throat of no named cause.',
      },
    ],
  ],
  [['J18'], [{ kind: 'code-first', text: 'influenza, if it goes with it.' }]],
  [
    ['R05'],
    [
      signs,
      { kind: 'excludes1', text: 'whooping cough, smoker’s cough.' },
      { kind: 'note', text: 'R05 alone is a heading: acute, subacute and chronic cough are codes of their own.' },
    ],
  ],
  [['R07'], [signs, { kind: 'excludes1', text: 'for pain in the throat: acute sore throat (J02.9).' }]],
  [['R06', 'R10', 'R11', 'R21', 'R30', 'R35', 'R42', 'R50', 'R51', 'R53', 'R60'], [signs]],
  [
    ['R03'],
    [
      signs,
      {
        kind: 'note',
        text: 'For a raised reading in somebody for whom nobody has made the diagnosis of hypertension.',
      },
    ],
  ],
  [
    ['R73'],
    [
      signs,
      { kind: 'excludes1', text: 'diabetes mellitus (E08 to E13).' },
      { kind: 'note', text: 'R73.03 when the provider writes prediabetes.' },
    ],
  ],
  [
    ['H66'],
    [
      { kind: 'use-additional', text: 'for a perforated eardrum (H72.-).' },
      { kind: 'note', text: 'Last character: 1 right, 2 left, 3 both, 0 not stated.' },
    ],
  ],
  [['H61', 'H92', 'H93'], [{ kind: 'note', text: 'Last character: 1 right, 2 left, 3 both.' }]],
  [
    ['M17'],
    [
      { kind: 'note', text: 'M17.0 both knees; M17.1- one knee, the last character 1 right, 2 left.' },
      { kind: 'note', text: 'Pain of that knee belongs to it and is left out.' },
    ],
  ],
  [['M25'], [{ kind: 'note', text: 'Pain in a joint while no cause is named. Last character: 1 right, 2 left.' }]],
  [
    ['E11'],
    [
      { kind: 'use-additional', text: 'for what controls it: insulin (Z79.4), medicines by mouth (Z79.84).' },
      { kind: 'use-additional', text: 'with E11.22: the stage of kidney disease (N18.1 to N18.6).' },
      { kind: 'excludes1', text: 'type 1 diabetes (E10.-), diabetes in pregnancy (O24.4-).' },
      { kind: 'note', text: 'Complications that the index lists under “with” are presumed to be linked.' },
    ],
  ],
  [['E10'], [{ kind: 'excludes1', text: 'type 2 diabetes (E11.-).' }]],
  [
    ['I10'],
    [
      {
        kind: 'note',
        text: 'High blood pressure with chronic kidney disease is I12.-, with heart failure I11.0: presumed to be linked.',
      },
    ],
  ],
  [['I12'], [{ kind: 'use-additional', text: 'the stage of kidney disease (N18.-).' }]],
  [
    ['N18'],
    [
      {
        kind: 'code-first',
        text: 'diabetes with kidney disease (E11.22) or hypertensive kidney disease (I12.-), if there.',
      },
    ],
  ],
  [
    ['Z00'],
    [
      { kind: 'use-additional', text: 'with Z00.01 and Z00.121: the abnormal finding.' },
      { kind: 'excludes1', text: 'a visit for a sign or symptom: code the sign.' },
      { kind: 'note', text: 'Z00.0- adults, Z00.12- children after the first 28 days.' },
    ],
  ],
  [
    ['Z23'],
    [
      { kind: 'code-first', text: 'a routine child health exam of the same visit.' },
      {
        kind: 'note',
        text: 'Codes for the giving and the product tell which vaccine. Z23 stands once, however many vaccines.',
      },
    ],
  ],
  [
    ['Z48'],
    [{ kind: 'note', text: 'Not for aftercare of an injury: there the injury itself is coded, with D for healing.' }],
  ],
  [['Z79'], [{ kind: 'note', text: 'Stands behind the disease that the medicine is for.' }]],
  [['Z83'], [{ kind: 'note', text: 'Family history: nobody’s disease today. May be added where it matters.' }]],
  [
    ['G43'],
    [
      { kind: 'excludes1', text: 'headache of no named kind (R51.9).' },
      { kind: 'note', text: 'Nausea of a migraine belongs to it.' },
    ],
  ],
  [
    ['L20', 'L30'],
    [{ kind: 'note', text: 'Take the kind that the provider names; L30.9 is for a dermatitis of no named kind.' }],
  ],
];

export const listNotes: ReadonlyMap<string, readonly ListNote[]> = new Map(
  noteList.flatMap(([places, notes]) => places.map((place) => [place, notes] as const)),
);

/** Everyday words, and what to look under instead. */
export const seeAlso: readonly (readonly [from: string, to: string])[] = [
  ['high blood pressure', 'hypertension'],
  ['high blood pressure reading', 'blood-pressure reading'],
  ['blood pressure', 'blood-pressure reading'],
  ['elevated blood pressure', 'blood-pressure reading'],
  ['high glucose', 'hyperglycemia'],
  ['high sugar', 'hyperglycemia'],
  ['checkup', 'examination'],
  ['physical', 'examination'],
  ['stitches', 'suture'],
  ['stitches out', 'suture'],
  ['vaccination', 'immunization'],
  ['flu shot', 'influenza vaccine'],
  ['flu vaccine', 'influenza vaccine'],
  ['sore throat', 'pharyngitis'],
  ['ear infection', 'otitis media'],
  ['ear wax', 'cerumen'],
  ['wax', 'cerumen'],
  ['earwax', 'cerumen'],
  ['eczema', 'atopic dermatitis'],
  ['cut', 'laceration'],
  ['kidney disease', 'chronic kidney'],
  ['arthritis', 'osteoarthritis'],
  ['knife', 'contact knife'],
  ['stairs', 'fall stairs'],
  ['tripped', 'fall tripping'],
  ['metformin', 'hypoglycemic drugs'],
  ['shot', 'injection'],
];
