/**
 * The screens: their items, answers and rules of adding up. PHQ and GAD-7 items are shown word for word: the owner states that
 * no permission is required to reproduce, translate, display or distribute them; the credit line goes with them. The three
 * fall questions are those of the CDC's STEADI (public domain). Everything else is in our own words, by topic.
 */
export const screenIds = [
  'phq-2',
  'phq-9',
  'gad-7',
  'falls',
  'tug',
  'tobacco',
  'social-needs',
  'pain-numbers',
  'pain-faces',
  'pain-flacc',
  'orthostatic',
] as const;
export type ScreenId = (typeof screenIds)[number];

export const phqCredit =
  'PHQ and GAD-7: developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';

const often = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'] as const;
const noYes = ['No', 'Yes'] as const;
const twoWeeks = 'Over the last 2 weeks, how often have you been bothered by any of the following problems?';

const phqItems = [
  'Little interest or pleasure in doing things',
  'Feeling down, depressed, or hopeless',
  'Trouble falling or staying asleep, or sleeping too much',
  'Feeling tired or having little energy',
  'Poor appetite or overeating',
  'Feeling bad about yourself, or that you are a failure or have let yourself or your family down',
  'Trouble concentrating on things, such as reading the newspaper or watching television',
  'Moving or speaking so slowly that other people could have noticed? Or the opposite: being so fidgety or restless that you have been moving around a lot more than usual',
  'Thoughts that you would be better off dead or of hurting yourself in some way',
] as const;

export interface Questionnaire {
  readonly stem: string;
  readonly items: readonly string[];
  /** Words for answers 0, 1, 2 …; empty where a number is said. */
  readonly answers: readonly string[];
}

/** Screens that are asked item by item. */
export const questionnaires: Readonly<Partial<Record<ScreenId, Questionnaire>>> = {
  'phq-2': { stem: twoWeeks, items: phqItems.slice(0, 2), answers: often },
  'phq-9': { stem: twoWeeks, items: phqItems, answers: often },
  'gad-7': {
    stem: twoWeeks,
    items: [
      'Feeling nervous, anxious, or on edge',
      'Not being able to stop or control worrying',
      'Worrying too much about different things',
      'Trouble relaxing',
      'Being so restless that it is hard to sit still',
      'Becoming easily annoyed or irritable',
      'Feeling afraid as if something awful might happen',
    ],
    answers: often,
  },
  falls: {
    stem: 'Asked of everybody from the age in the script:',
    items: [
      'Have you fallen in the past year?',
      'Do you feel unsteady when standing or walking?',
      'Do you worry about falling?',
    ],
    answers: noYes,
  },
  tobacco: {
    stem: 'Asked of everybody at every visit:',
    items: [
      'Do you smoke or use tobacco or nicotine in any form, now or in the past?',
      'How many cigarettes a day, when you smoked?',
      'For how many years?',
      'Would you like help to stop, today or soon?',
    ],
    answers: [],
  },
  'social-needs': {
    stem: 'Asked of everybody, and only where nobody else listens. “You may skip any of these.”',
    items: [
      'Home: is it safe, steady and in working order?',
      'Food: did it ever run out before there was money for more?',
      'Getting around: has a missing ride kept you from care or work?',
      'Heat, power, water: has a company threatened to shut them off?',
      'Safety: does anybody hurt, threaten or insult you?',
    ],
    answers: ['No need', 'A need'],
  },
  'pain-numbers': {
    stem: 'Say the scale first: 0 is no pain, 10 is the worst you can imagine.',
    items: ['What number is your pain now?'],
    answers: [],
  },
  'pain-faces': {
    stem: 'Six faces of our own. “This face has no hurt. These have more and more, up to this one.”',
    items: ['Which face shows how much you hurt?'],
    answers: [],
  },
};

export const bandIds = [
  'none',
  'minimal',
  'mild',
  'moderate',
  'moderately-severe',
  'severe',
  'below-cut',
  'at-cut',
  'no-risk',
  'risk',
] as const;
export type BandId = (typeof bandIds)[number];

/** Bands a learner chooses from, by screen; an empty list has none. */
export const bandsOf: Readonly<Record<ScreenId, readonly BandId[]>> = {
  'phq-2': ['below-cut', 'at-cut'],
  'phq-9': ['minimal', 'mild', 'moderate', 'moderately-severe', 'severe'],
  'gad-7': ['minimal', 'mild', 'moderate', 'severe'],
  falls: ['no-risk', 'risk'],
  tug: ['no-risk', 'risk'],
  tobacco: [],
  'social-needs': ['no-risk', 'risk'],
  'pain-numbers': ['none', 'mild', 'moderate', 'severe'],
  'pain-faces': ['none', 'mild', 'moderate', 'severe'],
  'pain-flacc': ['none', 'mild', 'moderate', 'severe'],
  orthostatic: ['no-risk', 'risk'],
};
