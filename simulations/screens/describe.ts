/** The visit in sentences: what stands, what the person says and does, what to announce. Nothing here looks at the truth. */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import { answerOf } from './asking.ts';
import type { Answer, CuffReading, ScContext } from './context.ts';
import { questionnaires, type BandId, type ScreenId } from './instruments.ts';
import type { screensMachine } from './machine.ts';

export type ScSnapshot = SnapshotFrom<typeof screensMachine>;

export const screenWords: Readonly<Record<ScreenId, string>> = {
  'phq-2': 'PHQ-2',
  'phq-9': 'PHQ-9',
  'gad-7': 'GAD-7',
  falls: 'fall questions',
  tug: 'Timed Up and Go',
  tobacco: 'tobacco',
  'social-needs': 'social needs',
  'pain-numbers': 'pain in numbers',
  'pain-faces': 'pain in faces',
  'pain-flacc': 'FLACC',
  orthostatic: 'orthostatic set',
};
export const bandWords: Readonly<Record<BandId, string>> = {
  none: 'none',
  minimal: 'minimal',
  mild: 'mild',
  moderate: 'moderate',
  'moderately-severe': 'moderately severe',
  severe: 'severe',
  'below-cut': 'below the cut',
  'at-cut': 'at or above the cut',
  'no-risk': 'nothing to pass on',
  risk: 'to be passed on',
};

const tobaccoStatus = ['never', 'not any more', 'yes, now'] as const;

/** An answer as it was said. */
export function answerWords({ screen, item, value }: Pick<Answer, 'screen' | 'item' | 'value'>): string {
  const words = questionnaires[screen]?.answers ?? [];
  if (words.length > 0) return `${words[value] ?? ''} (${String(value)})`;
  if (screen === 'tobacco' && item === 1) return tobaccoStatus[value] ?? '';
  if (screen === 'tobacco' && item === 4) return value === 1 ? 'yes' : 'not now';
  return String(value);
}

/** Item and answer one after the other, for a form or a paper. */
export function itemText(screen: ScreenId, item: number): string {
  return questionnaires[screen]?.items[item - 1] ?? '';
}

function stageSentence(snapshot: ScSnapshot): string {
  if (snapshot.hasTag('finished')) return 'The visit is over.';
  if (snapshot.hasTag('charting')) return 'Charting.';
  return snapshot.hasTag('screening') ? 'Screening.' : 'Preparing.';
}

function roomSentence({ companionHere, case: patient, doorClosed, interpreter }: ScContext): string {
  const who = companionHere && patient.companion !== null ? patient.companion : 'Nobody else is in the room.';
  const bridge =
    interpreter === 'none'
      ? ''
      : interpreter === 'interpreter'
        ? ' A qualified interpreter is on the screen.'
        : ' The relative translates.';
  return `${who} The door is ${doorClosed ? 'shut' : 'open'}.${bridge}`;
}

function personSentence(snapshot: ScSnapshot): string {
  const { context } = snapshot;
  const { name } = context.case.person;
  const seconds = Math.floor((context.nowMs - context.postureAtMs) / 1000);
  const time = `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
  if (snapshot.hasTag('down')) return `${name} is on the floor.`;
  if (snapshot.hasTag('walking')) return `${name} walks to the line and back.`;
  if (snapshot.hasTag('standing'))
    return `${name} stands, for ${time}${context.swaysAtMs === null ? '' : ', sways and turns pale'}.`;
  return snapshot.hasTag('lying') ? `${name} lies flat, for ${time}.` : `${name} sits in the armchair.`;
}

function formSentence({ screen, answers, asking }: ScContext): string {
  if (screen === null) return 'No screen is open.';
  const done = answers.filter((answer) => answer.screen === screen).length;
  return `Open: ${screenWords[screen]}, ${String(done)} answered${asking === null ? '' : `; the person asks what item ${String(asking.item)} means`}.`;
}

/** A cuff reading in words. */
export function readingWords({ systolic, diastolic, pulse, pulseCounted }: CuffReading): string {
  return `${String(systolic)}/${String(diastolic)}, ${pulseCounted ? `pulse ${String(pulse)} counted` : 'pulse not counted'}`;
}

function cuffSentence(context: ScContext): string {
  const last = context.readings.at(-1);
  const work = context.cuff === null ? '' : ' It is pumping.';
  return `${context.cuffOn ? 'The automatic cuff is on.' : 'The automatic cuff hangs on the wall.'}${work}${last === undefined ? '' : ` It last showed ${readingWords(last)}.`}`;
}

/** The visit as it stands. */
export function statusOf(snapshot: ScSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return [stageSentence(snapshot)];
  const { context } = snapshot;
  const { scores, positions } = context.charted;
  const entries = scores.length + positions.length;
  return [
    stageSentence(snapshot),
    encounterSentence(context.encounter),
    roomSentence(context),
    personSentence(snapshot),
    formSentence(context),
    cuffSentence(context),
    entries === 0
      ? 'Nothing is on the chart yet.'
      : `${String(entries)} ${entries === 1 ? 'entry is' : 'entries are'} on the chart.`,
  ];
}

/** What the person or the room did last, as words to show; null before anything happened. */
export function happenedSentence(context: ScContext): string | null {
  const { happened, screen } = context;
  if (happened === null) return null;
  const { person } = context.case;
  const { name } = person;
  switch (happened.what) {
    case 'confirmed-identity': {
      const { identifiedBy } = context.encounter;
      return identifiedBy.includes('full-name') && identifiedBy.includes('birth-date')
        ? `The answers match the chart: ${name}, born ${person.birthDate}.`
        : 'The answer does not tell you surely who this is.';
    }
    case 'answered':
    case 'companion-answers': {
      const last = context.answers.at(-1);
      if (last === undefined) return null;
      const said = `${name}, item ${String(last.item)}: “${answerWords(last)}.”`;
      return happened.what === 'answered' ? said : `The one beside them speaks first. ${said}`;
    }
    case 'asks-what-it-means':
      return context.asking === null || screen === null
        ? null
        : `${name}: “What do they mean by ‘${itemText(screen, context.asking.item)}’?”`;
    case 'takes-it-back': {
      const red = answerOf(context, 'phq-9', 9);
      return `${name} has answered item 9 with “${red === null ? '' : answerWords(red)}” and says, “Oh, I didn’t mean that one.”`;
    }
    case 'wants-no-form':
      return `${name} looks at the form and gives it back: “Could you read it to me?”`;
    case 'form-filled':
      return `${name} hands the form back, every line answered.`;
    case 'form-filled-but-one':
      return `${name} hands the form back. One line is blank.`;
    case 'companion-goes':
      return 'Whoever came along waits outside.';
    case 'interpreter-comes':
      return 'A qualified interpreter is on the screen and says hello.';
    case 'relative-helps':
      return 'The relative begins to translate.';
    case 'reading-ready': {
      const last = context.readings.at(-1);
      return last === undefined ? null : `The cuff shows ${String(last.systolic)}/${String(last.diastolic)}.`;
    }
    case 'says-how-it-is': {
      const reading = context.cuff?.reading ?? context.readings.at(-1);
      return reading?.dizzy === true && context.posture === 'standing'
        ? `${name}: “A bit woozy.”`
        : `${name}: “I feel all right.”`;
    }
    case 'sways':
      return `${name} sways and turns pale: “I don’t feel so…”`;
    case 'lowered':
      return `${name} faints. You hold on and lower them to the floor.`;
    case 'falls':
      return `${name} faints and falls hard.`;
    case 'lies-down':
      return `${name} lies flat.`;
    case 'stands-up':
      return `${name} stands up.`;
    case 'sits-down':
      return `${name} sits down.`;
    case 'walks':
      return `“Go.” ${name} gets up and walks.`;
    case 'back-in-chair':
      return `${name} sits in the chair again.`;
    case 'provider-comes':
      return 'A colleague gets the provider, who comes in. You have stayed.';
    case 'alone-meanwhile':
      return `You go and look for the provider. ${name} is alone meanwhile.`;
    case 'reported':
      return 'You have told it.';
    case 'takes-list':
      return `${name} takes the list: “Could you call the first one with me?”`;
    case 'needs-no-list':
      return `${name}: “Thank you, I’m fine.”`;
    case 'nods':
      return `${name} nods.`;
    case 'worried':
      return `${name} looks unsure.`;
    case 'question-of-record':
      return context.question?.text ?? null;
  }
}

/** What to announce after a step, in order. */
export function announcements(before: ScSnapshot, after: ScSnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  const words = happenedSentence(context);
  if (words !== null && context.happened !== before.context.happened) said.push(words);
  if (context.screen !== before.context.screen) said.push(formSentence(context));
  if (context.cuff !== null && before.context.cuff === null) said.push('The cuff pumps.');
  if (context.stopwatchMs !== null && before.context.stopwatchMs === null)
    said.push(`The watch shows ${(context.stopwatchMs / 1000).toFixed(1)} seconds.`);
  if (context.charted !== before.context.charted) said.push('Charted.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
