/**
 * One exam's outline as a map: for each topic what was read, asked, done and is remembered, what it is still worth, and the next
 * step. What serves a topic is what the plan says serves it (`StudyMaterial`); worth is what the plan gives time by. Pure.
 */
import { jeffreys, type Interval } from '#exam/interval.ts';
import { knownTopics, timeShares, type Prior } from '#plan/known.ts';
import type { StudyMaterial, StudyTopic } from '#plan/material.ts';
import type { Portfolio } from '#record/folds/portfolio.ts';
import { recallModel } from '#review/recall-model.ts';
import type { Memory } from '#review/memory.ts';
import type { Blueprint } from '#schema/blueprint.ts';
import type { Done } from './done.ts';

/** So many of so many. */
export interface Part {
  readonly done: number;
  readonly of: number;
}

/** What could be done next on a topic; each at most once. */
export type NextStep =
  | { readonly kind: 'read'; readonly module: string; readonly section: string; readonly title: string }
  | { readonly kind: 'simulate'; readonly simulation: string; readonly title: string }
  /** `isMissed`: nothing new is left, so what was missed is asked again. */
  | { readonly kind: 'ask'; readonly count: number; readonly isMissed: boolean };

export interface TopicProgress {
  readonly code: string;
  readonly title: string;
  /** Title of its area in the outline. */
  readonly area: string;
  /** Share of the outline, 0 to 1. */
  readonly weight: number;
  readonly sections: Part;
  /** Questions met at least once. */
  readonly asked: Part;
  /** Right on first sight, of those met. */
  readonly right: Part & { readonly interval: Interval };
  readonly simulations: {
    readonly of: number;
    /** Passed as a check-off. */
    readonly checkedOff: number;
    /** Passed in practice, not yet as a check-off. */
    readonly practiced: number;
  };
  /** Cards of its missed questions that were reviewed, and their mean chance of recall now, 0 to 1. Null where there are none. */
  readonly cards: { readonly count: number; readonly recall: number } | null;
  /** Share of everything still missing for the exam that is missing here: all topics together give 1. */
  readonly worth: number;
  /** Reading first, then doing, then questions; empty where all is done. */
  readonly next: readonly NextStep[];
}

export interface TopicMapInput {
  readonly material: StudyMaterial;
  readonly blueprint: Blueprint;
  readonly done: Done;
  readonly simulations: Portfolio['simulations'];
  readonly nowMs: number;
  /** See {@link knownTopics}. */
  readonly priors: ReadonlyMap<string, Prior>;
}

const dayMs = 86_400_000;
/** New questions offered at once. */
const questionsAtOnce = 10;

type Cards = TopicProgress['cards'];

function cardsOf({ items }: StudyTopic, memories: ReadonlyMap<string, Memory>, nowMs: number): Cards {
  const { recall } = recallModel();
  const own = items.flatMap((item) => memories.get(`item:${item}`) ?? []);
  if (own.length === 0) return null;
  const sum = own.reduce(
    (so, { stabilityDays, lastMs }) => so + recall(stabilityDays, Math.max(0, nowMs - lastMs) / dayMs),
    0,
  );
  return { count: own.length, recall: sum / own.length };
}

function askStep({ items }: StudyTopic, done: Done['items']): readonly NextStep[] {
  const unseen = items.filter((item) => !done.has(item)).length;
  const missed = items.filter((item) => done.get(item)?.isLastRight === false).length;
  if (unseen > 0) return [{ kind: 'ask', count: Math.min(questionsAtOnce, unseen), isMissed: false }];
  return missed > 0 ? [{ kind: 'ask', count: Math.min(questionsAtOnce, missed), isMissed: true }] : [];
}

interface Section {
  readonly id: string;
  readonly isRead: boolean;
  /** The part of the section that is about the topic, 0 to 1. */
  readonly about: number;
}

/** What of a module is still to be read, and how much of that is about the topic: the plan reads the module first that is most about it. */
function shareAbout(sections: readonly Section[]): number {
  const unread = sections.filter(({ isRead }) => !isRead);
  return unread.reduce((sum, { about }) => sum + about, 0) / Math.max(1, unread.length);
}

/** The modules that teach a topic, each with all its sections. */
function modulesOf({ code }: StudyTopic, { material, done }: TopicMapInput) {
  return material.modules.flatMap(({ id, title, sections: all }) => {
    const sections = all.map((section): Section => ({
      id: section.id,
      isRead: done.read.get(id)?.has(section.id) === true,
      about: section.topics.includes(code) ? 1 / section.topics.length : 0,
    }));
    return sections.some(({ about }) => about > 0) ? [{ id, title, sections }] : [];
  });
}

function readStep(modules: ReturnType<typeof modulesOf>): readonly NextStep[] {
  const [most] = modules.toSorted((a, b) => shareAbout(b.sections) - shareAbout(a.sections));
  const unread = most?.sections.find(({ isRead, about }) => !isRead && about > 0);
  return most === undefined || unread === undefined
    ? []
    : [{ kind: 'read', module: most.id, section: unread.id, title: most.title }];
}

function topicProgress(topic: StudyTopic, area: string, worth: number, input: TopicMapInput): TopicProgress {
  const { material, done, simulations, nowMs } = input;
  const { code, title, weight, items } = topic;
  const modules = modulesOf(topic, input);
  const sections = modules.flatMap((module) => module.sections.filter(({ about }) => about > 0));
  const hands = material.simulations
    .filter(({ topics }) => topics.includes(code))
    .map((simulation) => ({ ...simulation, standing: simulations.get(simulation.id) }))
    // The one that is about the least else first.
    .sort((a, b) => a.topics.length - b.topics.length);
  const open = hands.find(({ standing }) => standing?.word !== 'passed');
  const met = items.flatMap((item) => done.items.get(item) ?? []);
  const right = met.filter(({ isFirstRight }) => isFirstRight).length;
  return {
    code,
    title,
    area,
    weight,
    sections: { done: sections.filter(({ isRead }) => isRead).length, of: sections.length },
    asked: { done: met.length, of: items.length },
    right: { done: right, of: met.length, interval: jeffreys(right, met.length) },
    simulations: {
      of: hands.length,
      checkedOff: hands.filter(({ standing }) => standing?.word === 'passed').length,
      practiced: hands.filter(
        ({ standing }) => standing !== undefined && standing.word !== 'passed' && standing.practice.passed > 0,
      ).length,
    },
    cards: cardsOf(topic, done.memories, nowMs),
    worth,
    next: [
      ...readStep(modules),
      ...(open === undefined ? [] : [{ kind: 'simulate' as const, simulation: open.id, title: open.title }]),
      ...askStep(topic, done.items),
    ],
  };
}

/** Every topic of the outline, the one where most is still missing for the exam first; equals in the outline's order. */
export function topicMap(input: TopicMapInput): readonly TopicProgress[] {
  const { material, blueprint, done, priors } = input;
  const answered = new Map([...done.items].map(([item, { isLastRight }]) => [item, isLastRight]));
  const shares = timeShares(material, knownTopics(material, answered, priors));
  const areas = new Map(blueprint.areas.flatMap(({ title, topics }) => topics.map(({ code }) => [code, title])));
  return material.topics
    .map((topic) => topicProgress(topic, areas.get(topic.code) ?? '', shares.get(topic.code) ?? 0, input))
    .sort((a, b) => b.worth - a.worth);
}
