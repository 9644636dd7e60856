/** What a question opens depends on how, when, before whom and in which language it is asked; and nothing unheard ever shows. */
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import { announcements, statusOf } from '#simulations/rooming/describe.ts';
import type { RoomingLearnerEvent } from '#simulations/rooming/events.ts';
import { speakingNow, speechLeftMs, transcript, waiting } from '#simulations/rooming/perception.ts';
import { readCases } from '#simulations/rooming/cases.node.ts';
import { readRoomingFacts } from '#simulations/rooming/facts.ts';
import { rooming, startOf, type Rooming } from '#simulations/rooming/simulation.ts';
import type { Manner, TopicId } from '#simulations/rooming/topics.ts';

const library = openLibrary(process.cwd());
const facts = readRoomingFacts((id) => library.facts.get(id)?.value);
const cases = readCases();

class Visit {
  readonly driver: Driver<Rooming>;

  constructor(caseId: string) {
    const patient = cases.find(({ id }) => id === caseId);
    if (patient === undefined) throw new Error(caseId);
    this.driver = new Driver(rooming, startOf(patient, facts, 3, 'coached'));
  }

  get context() {
    return this.driver.snapshot.context;
  }

  act(...events: readonly RoomingLearnerEvent[]): this {
    for (const event of events) expect(this.driver.act(event), event.type).toEqual({ ok: true });
    return this;
  }

  hearOut(): this {
    this.driver.pass(speechLeftMs(this.context));
    return this;
  }

  /** In the room with the door shut. */
  inRoom(): this {
    this.act({ type: 'patient.called', how: 'full-name' }).hearOut();
    return this.act({ type: 'patient.walked', how: 'beside' }, { type: 'door.closed' });
  }

  ask(topic: TopicId, manner: Manner): this {
    return this.act({ type: 'question.asked', topic, manner }).hearOut();
  }

  heard(id: string): boolean {
    return this.context.heard.some((one) => one.id === id);
  }

  finding(criterion: string) {
    this.driver.act({ type: 'visit.finished' });
    const result = score(rooming.rubric, this.context, { finished: true, passShare: 0.8 });
    if (result.status !== 'scored') throw new Error('not finished');
    return result.criteria.find(({ id }) => id === criterion)?.finding;
  }
}

describe('a question', () => {
  it.each<Manner>(['leading', 'jargon', 'blaming'])('that is %s opens nothing and costs trust', (manner) => {
    const visit = new Visit('pressure-recheck').inRoom();
    const { trust } = visit.context;

    visit.ask('reason', manner);

    expect(visit.context.heard).toEqual([]);
    expect(visit.context.trust).toBeLessThan(trust);
  });

  it('that is open brings what an exact one does not', () => {
    const exact = new Visit('pressure-recheck').inRoom().ask('reason', 'focused');
    const open = new Visit('pressure-recheck').inRoom().ask('reason', 'open');

    expect(exact.heard('headaches')).toBe(false);
    expect(open.heard('headaches')).toBe(true);
  });

  it('cut into loses what was still to come, until it is asked again', () => {
    const visit = new Visit('pressure-recheck').inRoom();
    visit.act({ type: 'question.asked', topic: 'reason', manner: 'open' });
    const { trust } = visit.context;
    visit.ask('severity', 'focused');

    expect(visit.heard('headaches')).toBe(false);
    expect(visit.context.interruptions).toBe(1);
    expect(visit.context.trust).toBeLessThan(trust);
    expect(visit.ask('reason', 'open').heard('headaches')).toBe(true);
  });

  it('waits its turn: silence after an open answer brings what nobody asked for', () => {
    const visit = new Visit('pressure-recheck').inRoom().ask('reason', 'open');
    expect(visit.heard('mothers-stroke')).toBe(false);

    visit.act({ type: 'silence.kept' }).hearOut();

    expect(visit.heard('mothers-stroke')).toBe(true);
    expect(waiting(visit.context).map(({ id }) => id)).toEqual(['mothers-age']);
  });

  it('in private is answered otherwise than in front of a mother', () => {
    const visit = new Visit('teen-alone').inRoom();
    visit.act({ type: 'empathy.shown' }).hearOut();
    visit.act({ type: 'summary.given' }).hearOut().ask('period', 'open');
    expect(visit.heard('late-period')).toBe(false);
    expect(transcript(visit.context).at(-1)?.words).toBe('It’s fine.');
    expect(visit.context.asked.at(-1)).toMatchObject({ overheard: true });

    visit.act({ type: 'companion.placed', where: 'outside' }).hearOut();
    for (let kind = 0; kind < 3; kind += 1) visit.act({ type: 'empathy.shown' }).hearOut();
    visit.ask('period', 'open');

    expect(visit.heard('late-period')).toBe(true);
    expect(visit.finding('RM-07')).toMatchObject({ because: 'overheard' });
  });

  it('in the wrong language brings a nod; with a qualified interpreter it brings the story', () => {
    const visit = new Visit('interpreter-needed').inRoom().ask('with-it', 'focused');
    expect(transcript(visit.context).at(-1)?.words).toContain('nods');
    visit.act({ type: 'interpreter.brought', how: 'child' }).hearOut().ask('with-it', 'focused');
    expect(visit.heard('dark-urine')).toBe(false);

    visit.act({ type: 'interpreter.brought', how: 'qualified-by-video' }).hearOut().ask('with-it', 'focused');

    expect(visit.heard('dark-urine')).toBe(true);
    expect(visit.finding('RM-08')).toMatchObject({ share: 0.5, because: 'wrong-interpreter-first' });
  });

  it('gets one thing at a time from somebody out of patience', () => {
    const visit = new Visit('angry-with-back-pain').inRoom();
    for (let time = 0; time < 4; time += 1) visit.ask('severity', 'jargon');
    expect(visit.context.patience).toBeLessThan(25);

    visit.ask('with-it', 'focused');

    expect(visit.context.asked.at(-1)?.said).toBeLessThanOrEqual(1);
  });
});

describe('what cannot wait', () => {
  const known = (visit: Visit) => visit.context.alarms.map(({ id }) => id);

  it('is known once it was seen, and taken over once it was told in person', () => {
    const visit = new Visit('chest-pain-walk-in').act({ type: 'patient.called', how: 'full-name' }).hearOut();
    expect(known(visit)).toEqual([]);
    visit.act({ type: 'patient.watched', look: 'color' });
    expect(known(visit)).toEqual(['gray-and-sweating']);

    visit.act({ type: 'alarm.raised', to: 'provider', stays: true });

    expect(visit.driver.snapshot.hasTag('stopped')).toBe(true);
    visit.act({ type: 'patient.walked', how: 'wheelchair' });
  });

  it.each([
    ['front-desk', true, 0, 'alarm-told-nobody'],
    ['provider', false, 0, 'alarm-left-alone'],
  ] as const)('told to the %s, staying %s, earns %s', (to, stays, share, because) => {
    const visit = new Visit('low-mood').inRoom();
    for (let kind = 0; kind < 3; kind += 1) visit.act({ type: 'empathy.shown' }).hearOut();
    visit.ask('phq-9', 'focused').act({ type: 'alarm.raised', to, stays });

    expect(visit.finding('RM-24')).toMatchObject({ share, because });
  });

  it('counts as late after a minute', () => {
    const visit = new Visit('chest-pain-walk-in').inRoom().ask('reason', 'open');
    visit.act({ type: 'time.skipped', ms: 61_000 }).act({ type: 'patient.watched', look: 'color' });
    visit.act({ type: 'alarm.raised', to: 'nurse', stays: true });

    expect(visit.finding('RM-24')).toMatchObject({ share: 0, because: 'alarm-told-late' });
  });
});

describe('the words on the screen', () => {
  it.each(cases.map(({ id }) => id))('%s: nothing shows before it was heard', (id) => {
    const visit = new Visit(id).inRoom();
    const shown = new Set<string>(statusOf(visit.driver.snapshot));
    let before = visit.driver.snapshot;
    for (const topic of visit.context.case.asks.story.slice(0, 4)) {
      visit.driver.act({ type: 'question.asked', topic, manner: 'open' });
      const now = speakingNow(visit.context);
      for (const text of announcements(before, visit.driver.snapshot)) shown.add(text);
      for (const text of statusOf(visit.driver.snapshot)) shown.add(text);
      expect(now).not.toBeNull();
      visit.hearOut();
      before = visit.driver.snapshot;
    }
    const all = [...shown].join(' ');
    const spoken = new Set(transcript(visit.context).map(({ words }) => words));
    for (const told of visit.context.case.told)
      if (!visit.heard(told.id) && !spoken.has(told.says)) expect(all, told.id).not.toContain(told.says);
    for (const [measure, value] of Object.entries(visit.context.truth))
      if (measure === 'systolic') expect(all).not.toContain(`${String(value)} over`);
  });
});
