/** Fills Today from the record: asks the folds, draws the slips. Loaded lazily by today-script.ts. */
import { fetchIndex } from '#components/exam/fetch-bank.ts';
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import { fileDue, type FileDue } from '#record/backup-due.ts';
import { openRecord } from '#record/browser.ts';
import { itemsAnswered, itemsAnsweredKinds } from '#record/folds/items-answered.ts';
import { practiceAnswered, practiceAnsweredKinds } from '#record/folds/practice-answered.ts';
import { runs, runsKinds } from '#record/folds/runs.ts';
import { sectionsReadKinds } from '#record/folds/sections-read.ts';
import { sittings, sittingsKinds } from '#record/folds/sittings.ts';
import type { RecordPort } from '#record/port.ts';
import { memories, reviewKinds } from '#review/memory.ts';
import { cardOf } from '#review/card.ts';
import { missedCards, type Missed } from '#review/missed.ts';
import { planSession } from '#review/plan.ts';
import type { TopicCode } from '#schema/ids.ts';
import { topicsOf } from './plan-practice.ts';
import { planToday, type Outline } from './plan-today.ts';
import type { Slip } from './slip.ts';

/** Everything missed that stands in the record, and how many cards wait in review. */
async function readMissed(record: RecordPort, nowMs: number) {
  const [reviewed, items, practiced] = await Promise.all([
    record.entries(...reviewKinds),
    record.entries(...itemsAnsweredKinds),
    record.entries(...practiceAnsweredKinds),
  ]);
  const answered = practiceAnswered(practiced);
  const missed = missedCards(itemsAnswered(items), answered);
  const { waiting } = planSession({
    deck: [],
    missed,
    memories: memories(reviewed),
    nowMs,
    dayStartMs: nowMs,
    newPerDay: 0,
    most: 1,
  });
  return { answered, missed, waiting };
}

/** The topics of missed questions. The bank's index is fetched only for somebody who missed one. */
async function missedTopics(missed: readonly Missed[]): Promise<ReadonlyMap<TopicCode, number>> {
  const refs = missed.flatMap(({ card }) => cardOf(card) ?? []);
  const items = new Set(refs.flatMap(({ kind, id }) => (kind === 'item' ? [id] : [])));
  if (items.size === 0) return new Map();
  // Without the index the slips go without it.
  const index = await fetchIndex().catch(() => null);
  return topicsOf(items, index?.entries ?? []);
}

/** The outline of this very build. A page that cannot fetch it (no network, never saved) goes without the slips. */
function fetchOutline(): Promise<Outline | null> {
  return fetchBuildFile<Outline>('/learn/outline.json', hasKeys('modules', 'practice')).catch(() => null);
}

/** A record on one device only is one cleared browser away from nothing. */
function fileSlip({ sinceMs }: FileDue): Slip {
  const since =
    sinceMs === null ? '' : ` since ${new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format(sinceMs)}`;
  return {
    label: 'My record',
    title: 'Save your record to a file',
    href: '/record/',
    text: `What you did${since} is on this device only. A file brings it back if the browser clears it.`,
  };
}

function drawSlip(template: HTMLTemplateElement, { label, title, href, text }: Slip): DocumentFragment {
  const slip = template.content.cloneNode(true) as DocumentFragment;
  const link = slip.querySelector('a');
  const [labelLine, textLine] = slip.querySelectorAll('p');
  if (link === null || labelLine === undefined || textLine === undefined) return slip;
  labelLine.textContent = label;
  link.textContent = title;
  link.href = href;
  textLine.textContent = text;
  return slip;
}

/** Shows what waits, in the given part of the page. Answers whether there is a record at all. */
export async function showToday(part: HTMLElement): Promise<boolean> {
  const record = await openRecord();
  const nowMs = Date.now();
  const [outline, reading, sat, ran, { answered, missed, waiting }] = await Promise.all([
    fetchOutline(),
    record.entries(...sectionsReadKinds),
    record.entries(...sittingsKinds),
    record.entries(...runsKinds),
    readMissed(record, nowMs),
  ]);
  const list = part.querySelector('[data-today-slips]');
  const template = part.querySelector('template');
  const nothing = part.querySelector<HTMLElement>('[data-today-nothing]');
  if (outline === null || list === null || template === null) return false;
  const head = await record.world.storage.head();
  const due = fileDue(head.ok ? head.value : null, record.status.persistence, nowMs);
  const slips = [
    ...planToday({
      outline,
      reading,
      sittings: sittings(sat).values(),
      runs: runs(ran).values(),
      waiting,
      missedTopics: await missedTopics(missed),
      answered,
      nowMs,
    }),
    ...(due === null ? [] : [fileSlip(due)]),
  ];
  list.replaceChildren(...slips.map((slip) => drawSlip(template, slip)));
  const isKnown = reading.length + sat.length + ran.length + answered.size > 0 || waiting > 0;
  if (nothing !== null) nothing.hidden = slips.length > 0;
  return isKnown;
}
