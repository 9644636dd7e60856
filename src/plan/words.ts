/** The plan in words: what each task is called, why it stands there, what does not fit and why. Pure. */
import { dateInWords, type CivilDate } from '#simulations/core/calendar.ts';
import type { Known } from './known.ts';
import type { StudyMaterial, StudyTopic } from './material.ts';
import type { StudyPlan, TopicTime } from './plan.ts';
import type { PlanSettings } from './settings.ts';
import type { Standing } from './standing.ts';
import type { Task } from './todays-list.ts';

export interface ToldTask {
  readonly label: string;
  readonly title: string;
  readonly href: string;
  readonly reason: string;
}

/** "1 card", "18 cards" */
export function some(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** "20 minutes", "1 hour", "2 hours 5 minutes" */
export function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return some(minutes, 'minute');
  return rest === 0 ? some(hours, 'hour') : `${some(hours, 'hour')} ${some(rest, 'minute')}`;
}

/** "8%", "less than 1%" */
export function sayShare(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 ? 'less than 1%' : `${String(percent)}%`;
}

/** What share of the whole a topic is. */
function sayWeight({ exam }: StudyMaterial, { weight }: StudyTopic): string {
  return exam === null
    ? `teaches ${sayShare(weight)} of the competencies`
    : `is about ${sayShare(weight)} of the ${exam.credential} outline`;
}

/** "2 of 9 modules" on a topic are read to their end. */
function sayRead({ modules }: StudyMaterial, topic: string, { read }: Standing): string {
  const own = modules.filter(({ sections }) => sections.some(({ topics }) => topics.includes(topic)));
  const done = own.filter(({ id, sections }) => sections.every((section) => read.get(id)?.has(section.id) === true));
  return `you have read ${String(done.length)} of ${some(own.length, 'module')} on it`;
}

/** Fewer answers say nothing yet. */
const fewestAnswers = 4;

function sayRight(known: Known | undefined): string {
  if (known === undefined || known.asked < fewestAnswers) return '';
  return `, and ${String(known.right)} of your ${String(known.asked)} last answers on it were right`;
}

/** What the reasons are drawn from. */
export interface Told {
  readonly material: StudyMaterial;
  readonly standing: Standing;
  readonly known: StudyPlan['known'];
  /** Codes of the topics in whose area the last attempt at the exam was weakest. */
  readonly weakest: ReadonlySet<string>;
}

function topicOf({ topics }: StudyMaterial, code: string | undefined): StudyTopic | null {
  return topics.find((topic) => topic.code === code) ?? null;
}

/** The topic that most of these sections teach. */
function mainTopic(material: StudyMaterial, module: string, sections: readonly string[]): StudyTopic | null {
  const counts = new Map<string, number>();
  for (const { id, topics } of material.modules.find((one) => one.id === module)?.sections ?? [])
    if (sections.includes(id))
      for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1 / topics.length);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return topicOf(material, most?.[0]);
}

/** What an attempt says of a topic, as a sentence before others; empty where it says nothing. */
function sayAttempt({ weakest }: Pick<Told, 'weakest'>, topic: StudyTopic | null): string {
  return topic !== null && weakest.has(topic.code) ? 'Your last attempt was weakest in this area. ' : '';
}

function whyTopic(told: Told, topic: StudyTopic): string {
  const { material, standing, known } = told;
  const weight = `${sayAttempt(told, topic)}“${topic.title}” ${sayWeight(material, topic)}`;
  return `${weight}; ${sayRead(material, topic.code, standing)}${sayRight(known.get(topic.code))}.`;
}

function tellReading(task: Extract<Task, { kind: 'read' }>, told: Told): ToldTask {
  const { material, standing } = told;
  const module = material.modules.find(({ id }) => id === task.module);
  const [first = ''] = task.sections;
  const all = module?.sections.length ?? 0;
  const read = standing.read.get(task.module)?.size ?? 0;
  const topic = mainTopic(material, task.module, task.sections);
  const part = task.sections.length === all ? '' : `: ${String(task.sections.length)} of ${some(all, 'section')}`;
  const begun = read === 0 ? '' : `You are in the middle of it, with ${some(read, 'section')} read. `;
  return {
    label: 'Read',
    title: `${module?.title ?? task.module}${part}`,
    href: `/learn/${task.module}/#${first}`,
    reason: `${begun}${topic === null ? '' : whyTopic(told, topic)}`.trim(),
  };
}

function tellSimulation(task: Extract<Task, { kind: 'simulate' }>, { material, standing }: Told): ToldTask {
  const simulation = material.simulations.find(({ id }) => id === task.simulation);
  const module = material.modules.find(({ id }) => id === simulation?.module);
  const isTried = standing.tried.has(task.simulation);
  return {
    label: 'Do',
    title: simulation?.title ?? task.simulation,
    href: `/practice/${task.simulation}/`,
    reason: isTried
      ? 'You did it before and did not pass yet. Most people need a few runs.'
      : `It lets you do with your hands what “${module?.title ?? 'the module'}” teaches.`,
  };
}

function tellQuestions(task: Extract<Task, { kind: 'ask' }>, told: Told): ToldTask {
  const { material, known } = told;
  const topics = task.topics.flatMap((code) => topicOf(material, code) ?? []);
  const [first] = topics;
  const query = new URLSearchParams();
  query.set('exam', first?.ask.exam ?? 'cma-aama');
  query.set('kind', 'topic');
  for (const code of new Set(topics.flatMap(({ ask }) => ask.topics))) query.append('topic', code);
  query.set('count', String(task.count));
  query.set('from', 'unseen');
  query.set('mode', 'practice');
  const asked = known.get(first?.code ?? '')?.asked ?? 0;
  const all = some(first?.items.length ?? 0, 'question');
  const others = topics.length - 1;
  const seen = `${asked === 0 ? 'None' : String(asked)} of its ${all} ${asked > 1 ? 'have' : 'has'} come up so far.`;
  return {
    label: 'Be asked',
    title: some(task.count, 'new question'),
    href: `/exams/sitting/?${query.toString()}`,
    reason:
      first === undefined
        ? 'They show what the reading left.'
        : `${sayAttempt(told, first)}On “${first.title}”${others === 0 ? '' : ` and ${some(others, 'more topic')}`}. ${seen}`,
  };
}

/** @param hasMoreDue more is due than fits into the day */
export function tellTask(task: Task, told: Told, hasMoreDue: boolean): ToldTask {
  switch (task.kind) {
    case 'review':
      return {
        label: 'Review',
        title: some(task.cards, 'card'),
        href: '/review/?start=due',
        reason: hasMoreDue
          ? 'More is due than fits into your minutes. These come first; the rest comes on the next days.'
          : 'What you missed, and what you are about to forget. It comes before anything new.',
      };
    case 'read':
      return tellReading(task, told);
    case 'simulate':
      return tellSimulation(task, told);
    case 'ask':
      return tellQuestions(task, told);
    default:
      return task satisfies never;
  }
}

/** What an exam's day means for today; null where it means nothing. */
export function tellExamDay({ examDay }: Pick<StudyPlan, 'examDay'>, examDate: CivilDate | null): string | null {
  const day = examDate === null ? '' : dateInWords(examDate);
  switch (examDay) {
    case 'past':
      return `The day you set for your exam, ${day}, is over. The plan goes on without a date until you set a new one.`;
    case 'today':
      return 'Your exam is today. Nothing new on this day: eat, take your papers, leave early. The cards can wait.';
    case 'tomorrow':
      return 'Your exam is tomorrow. Today only what is due, nothing new, and an early night.';
    case 'ahead':
    case 'none':
      return null;
    default:
      return examDay satisfies never;
  }
}

/** How the minutes stand against the work, in one or two sentences. */
export function tellFit(plan: StudyPlan, { minutesADay }: Pick<PlanSettings, 'minutesADay'>): string {
  const { availableMinutes, neededMinutes, leftOut, enoughMinutesADay } = plan;
  if (plan.line.length === 0) return 'Everything on this outline is read, done and asked. What is left is to keep it.';
  if (availableMinutes === null) {
    const days = Math.ceil(neededMinutes / minutesADay);
    return `What is left takes about ${sayMinutes(neededMinutes)}. At ${sayMinutes(minutesADay)} a day, review apart, that is ${some(days, 'day')} of work.`;
  }
  const both = `What is left takes about ${sayMinutes(neededMinutes)}, review included; until the exam you have ${sayMinutes(availableMinutes)}.`;
  if (leftOut.length === 0) return `${both} It fits.`;
  const enough =
    enoughMinutesADay === null ? '' : ` With about ${sayMinutes(enoughMinutesADay)} a day everything would fit.`;
  return `${both} So the plan takes from every topic in proportion to its weight and to what you do not know yet.${enough}`;
}

/** One topic's line in the table of the whole plan. */
export interface ToldTopic {
  readonly code: string;
  readonly title: string;
  readonly share: string;
  /** How many of the last answers were right; empty where there are none. */
  readonly right: string;
  readonly planned: string;
  readonly left: string;
}

/** Topics in words, in the order given: the one that weighs most first. */
export function tellTopics(
  topics: readonly TopicTime[],
  { material, known }: Pick<Told, 'material' | 'known'>,
): readonly ToldTopic[] {
  const sayShort = (minutes: number): string => (Math.round(minutes) === 0 ? '0' : String(Math.round(minutes)));
  return topics.flatMap(({ topic: code, plannedMinutes, leftMinutes }) => {
    const topic = topicOf(material, code);
    const answers = known.get(code);
    return topic === null
      ? []
      : [
          {
            code,
            title: topic.title,
            share: sayShare(topic.weight),
            right:
              answers === undefined || answers.asked === 0
                ? ''
                : `${String(answers.right)} of ${String(answers.asked)}`,
            planned: sayShort(plannedMinutes),
            left: sayShort(leftMinutes),
          },
        ];
  });
}

/** Why something is left out of a plan whose minutes do not suffice, and what of it weighs most. Null where all fits. */
export function tellLeftOut({ leftOut, topics }: StudyPlan, material: StudyMaterial): string | null {
  if (leftOut.length === 0) return null;
  const title = (time: TopicTime | undefined): string => topicOf(material, time?.topic)?.title ?? '';
  const whole = leftOut.filter(({ plannedMinutes }) => plannedMinutes === 0);
  const partly = `Something is left out of ${some(leftOut.length, 'topic')} of ${String(topics.length)}, because the minutes until the exam do not reach further.`;
  const last = whole.at(-1);
  if (last === undefined) return `${partly} No topic is left out as a whole.`;
  return `${partly} ${some(whole.length, 'topic')} ${whole.length === 1 ? 'has' : 'have'} no turn at all before the exam, among them “${title(last)}”: others weigh more, or are known less.`;
}

/** The plan was drawn again. Nothing is counted against anybody. */
export function tellAway(days: number): string {
  return `You were away for ${some(days, 'day')}. The plan was drawn again from what is left.`;
}
