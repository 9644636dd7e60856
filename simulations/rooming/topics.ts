/**
 * What may be asked, and how each manner of asking it sounds. The words are the simulation's, the same for every patient;
 * what a patient answers stands in the cases. `[you]` and its kin become the patient's name where a parent speaks.
 */

export const manners = ['open', 'focused', 'leading', 'jargon', 'blaming'] as const;
export type Manner = (typeof manners)[number];

export const storyTopics = [
  'reason',
  'onset',
  'place',
  'character',
  'worse',
  'better',
  'timing',
  'severity',
  'with-it',
  'eating',
  'growing',
  'worry',
  'anything-else',
] as const;
export const historyTopics = [
  'allergy-medicine',
  'allergy-food',
  'allergy-latex',
  'allergy-reaction',
  'nonprescription',
  'past',
  'surgery',
  'family',
  'home-work',
  'tobacco',
  'alcohol-drugs',
  'period',
  'vaccines',
  'pharmacy',
] as const;
export const screenTopics = ['phq-2', 'phq-9', 'falls', 'home-safety', 'needs'] as const;
export const topicIds = [...storyTopics, ...historyTopics, ...screenTopics] as const;
export type TopicId = (typeof topicIds)[number];

interface Topic {
  readonly name: string;
  /** Asked behind a shut door, and after some trust. */
  readonly isPrivate: boolean;
  /** Sentences by manner; a manner that makes no sense for the topic is left out. */
  readonly asks: Partial<Readonly<Record<Manner, string>>>;
}

export const topics: Readonly<Record<TopicId, Topic>> = {
  reason: {
    name: 'Why they came',
    isPrivate: false,
    asks: {
      open: 'What brings you in today?',
      focused: 'It says on the schedule why [you] came. Is that still right?',
      leading: 'So it is just the thing on the schedule, right?',
      jargon: 'What is the presenting complaint?',
      blaming: 'Why did you not come sooner?',
    },
  },
  onset: {
    name: 'How it began',
    isPrivate: false,
    asks: {
      open: 'Tell me how it began.',
      focused: 'When did it start?',
      leading: 'It only started today, didn’t it?',
      jargon: 'Was the onset acute or insidious?',
    },
  },
  place: {
    name: 'Where it is',
    isPrivate: false,
    asks: {
      open: 'Show me where it is, and where it goes.',
      focused: 'Does it go anywhere else?',
      leading: 'It stays in one place, right?',
      jargon: 'Is there any radiation?',
    },
  },
  character: {
    name: 'What it is like',
    isPrivate: false,
    asks: {
      open: 'What is it like?',
      focused: 'Is it sharp, dull, or something else?',
      leading: 'It’s a sharp pain, isn’t it?',
      jargon: 'Is it colicky or lancinating?',
    },
  },
  worse: {
    name: 'What makes it worse',
    isPrivate: false,
    asks: {
      open: 'What makes it worse?',
      focused: 'Is it worse when [you] move[s], eat[s] or lie[s] down?',
      leading: 'Moving makes it worse, right?',
      jargon: 'Any exacerbating factors?',
    },
  },
  better: {
    name: 'What helps, and what was tried',
    isPrivate: false,
    asks: {
      open: 'What have you tried, and what helps?',
      focused: 'Does anything make it better?',
      leading: 'Rest helps, doesn’t it?',
      jargon: 'Any alleviating factors?',
      blaming: 'Why have you not done anything about it?',
    },
  },
  timing: {
    name: 'When it comes',
    isPrivate: false,
    asks: {
      open: 'What does it do over a day?',
      focused: 'Does it come and go, or is it there all the time?',
      leading: 'It comes and goes, right?',
      jargon: 'Is it intermittent or constant, any diurnal variation?',
    },
  },
  severity: {
    name: 'How bad it is',
    isPrivate: false,
    asks: {
      open: 'How bad is it, and what does it keep [you] from doing?',
      focused: 'From none to the worst there could be, how bad is it right now?',
      leading: 'It’s not that bad, is it?',
      jargon: 'Rate the severity on the NRS.',
    },
  },
  'with-it': {
    name: 'What came with it',
    isPrivate: false,
    asks: {
      open: 'What else have you noticed along with it?',
      focused: 'Has anything else come with it: fever, trouble breathing, numbness, a change in going to the bathroom?',
      leading: 'No fever or anything, right?',
      jargon: 'Any associated symptoms, dyspnea, paresthesia?',
    },
  },
  eating: {
    name: 'Eating, drinking, diapers or bathroom',
    isPrivate: false,
    asks: {
      open: 'How is eating and drinking going?',
      focused: 'How many times did [you] pee since last night, and what did [you] drink?',
      leading: '[You] eat[s] and drink[s] fine, right?',
      jargon: 'What is the intake and output?',
    },
  },
  growing: {
    name: 'Growing, learning, school, sport',
    isPrivate: false,
    asks: {
      open: 'What [are] [you] doing these days that is new?',
      focused: 'What can [you] do now that [you] could not do before?',
      leading: '[You] hit[s] all the milestones, right?',
      jargon: 'Any developmental concerns, gross or fine motor?',
    },
  },
  worry: {
    name: 'What worries them',
    isPrivate: false,
    asks: {
      open: 'What worries you most about it?',
      focused: 'Is there something you are afraid it could be?',
      leading: 'You’re not worried, are you?',
      jargon: 'Any health-related anxiety?',
    },
  },
  'anything-else': {
    name: 'Anything else',
    isPrivate: false,
    asks: {
      open: 'What else do you want to be sure we talk about today?',
      focused: 'Is there anything else?',
      leading: 'That’s all then, right?',
    },
  },
  'allergy-medicine': {
    name: 'Allergy to medicines',
    isPrivate: false,
    asks: {
      open: 'Tell me about any medicine that [you] cannot take.',
      focused: 'Is there any medicine [you] [are] allergic to?',
      leading: 'No allergies, right?',
      jargon: 'NKDA?',
    },
  },
  'allergy-food': {
    name: 'Allergy to food',
    isPrivate: false,
    asks: {
      focused: 'Any food, or a sting, that [you] [are] allergic to?',
      leading: 'No food allergies, right?',
      jargon: 'Any alimentary hypersensitivity?',
    },
  },
  'allergy-latex': {
    name: 'Allergy to latex or contrast dye',
    isPrivate: false,
    asks: {
      focused: 'What about latex, like gloves or balloons, or contrast dye?',
      leading: 'You’re fine with gloves, right?',
    },
  },
  'allergy-reaction': {
    name: 'What happened, and when',
    isPrivate: false,
    asks: {
      open: 'What happened when [you] had it, and when was that?',
      focused: 'Which reaction was it, and in what year?',
      leading: 'It was just a rash, right?',
      jargon: 'Was it anaphylaxis or an intolerance?',
    },
  },
  nonprescription: {
    name: 'Over the counter, herbs, inhalers, drops',
    isPrivate: false,
    asks: {
      open: 'What else [do] [you] take that is not on the list: from the store, vitamins, herbs, inhalers, drops, creams?',
      focused: 'Anything over the counter?',
      leading: 'And nothing else, right?',
      jargon: 'Any OTCs or supplements?',
    },
  },
  past: {
    name: 'Past illnesses',
    isPrivate: false,
    asks: {
      open: 'What illnesses or hospital stays should we know about?',
      focused: 'Has anything changed in [your] health since the last visit?',
      leading: 'Nothing new, right?',
      jargon: 'Any significant PMH?',
    },
  },
  surgery: {
    name: 'Operations',
    isPrivate: false,
    asks: {
      focused: 'Which operations [have] [you] had, and when?',
      leading: 'No operations, right?',
      jargon: 'Any surgical history?',
    },
  },
  family: {
    name: 'Family',
    isPrivate: false,
    asks: {
      open: 'What illnesses run in [your] family, and how old were they?',
      focused: 'Has a parent, brother or sister had heart trouble, diabetes or cancer?',
      leading: 'Nothing in the family, right?',
      jargon: 'Any first-degree relatives affected?',
    },
  },
  'home-work': {
    name: 'Home and work',
    isPrivate: false,
    asks: {
      open: 'Who is at home, and what [do] [you] do all day?',
      focused: 'What work or school [do] [you] go to?',
      leading: 'Everything fine at home, right?',
    },
  },
  tobacco: {
    name: 'Tobacco and vaping',
    isPrivate: true,
    asks: {
      open: 'We ask everyone: what about cigarettes, vaping or other tobacco?',
      focused: '[Do] [you] smoke, vape or chew?',
      leading: '[You] [do]n’t smoke, right?',
      blaming: 'You’re not still smoking, are you?',
    },
  },
  'alcohol-drugs': {
    name: 'Alcohol and drugs',
    isPrivate: true,
    asks: {
      open: 'We ask everyone: what about alcohol, cannabis or other drugs, or somebody else’s pills?',
      focused: 'How often [do] [you] drink alcohol or use other drugs?',
      leading: 'No drugs, right?',
      blaming: 'Why would [you] take somebody else’s pills?',
    },
  },
  period: {
    name: 'Periods, pregnancy, partners',
    isPrivate: true,
    asks: {
      open: 'Some private questions that we ask everyone: what should we know about periods, pregnancy or partners?',
      focused: 'When did the last period begin?',
      leading: 'No chance of being pregnant, right?',
      jargon: 'LMP and gravida/para?',
    },
  },
  vaccines: {
    name: 'Vaccines',
    isPrivate: false,
    asks: {
      open: 'Which vaccines have been given somewhere else?',
      focused: 'When was the last tetanus shot?',
      leading: '[You] [are] up to date, right?',
      blaming: 'Why [have] [you] not had the shots?',
    },
  },
  pharmacy: {
    name: 'Pharmacy',
    isPrivate: false,
    asks: { focused: 'Which pharmacy do you use?', leading: 'Same pharmacy, right?' },
  },
  'phq-2': {
    name: 'The two mood questions',
    isPrivate: true,
    asks: {
      focused: 'PHQ-2, read word for word, with its four answers',
      leading: 'You haven’t been feeling down, have you?',
      jargon: 'Any anhedonia or dysphoria?',
    },
  },
  'phq-9': {
    name: 'The nine mood questions',
    isPrivate: true,
    asks: {
      focused: 'PHQ-9, read word for word, the last question too',
      leading: 'I’ll skip the last one, you’re not like that.',
    },
  },
  falls: {
    name: 'The three fall questions',
    isPrivate: false,
    asks: {
      focused:
        'Three questions as written: a fall in the past year? Unsteady when standing or walking? Worried about falling?',
      leading: 'You haven’t fallen, have you?',
    },
  },
  'home-safety': {
    name: 'Safety at home',
    isPrivate: true,
    asks: {
      focused: 'The clinic’s questions about safety at home, as written, for everyone',
      leading: 'Everything is fine at home, right?',
      blaming: 'Why do you put up with it?',
    },
  },
  needs: {
    name: 'Food, housing, rides, bills',
    isPrivate: true,
    asks: {
      focused: 'The clinic’s questions about food, housing, rides and bills, as written',
      leading: 'You don’t need any help, do you?',
    },
  },
};

/** Whether asking it that way is a thing one can say. */
export function canAsk(topic: TopicId, manner: Manner): boolean {
  return topics[topic].asks[manner] !== undefined;
}
