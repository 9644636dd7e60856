/** Criteria of the talk: how it was asked, what was found, what was answered, and the limits of the role. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import { isTakenOver } from '../alarms.ts';
import { alarmsOf, neededTold } from '../called.ts';
import type { Moment, ReplyFault } from '../case.ts';
import type { RoomingContext } from '../context.ts';
import { isHeard } from '../talk.ts';
import { screenTopics, type TopicId } from '../topics.ts';

const rooming = (section: string) => `clinical-procedures/rooming-a-patient#${section}`;
const talk = (section: string) => `clinical-procedures/interviewing-and-history#${section}`;
const taken: Finding = { share: null, because: 'taken-over' };

/** Nobody was asked anything: right only where the provider was called first and has taken over. */
const nothingAsked = (context: RoomingContext): Finding =>
  isTakenOver(context) ? taken : { share: 0, because: 'nothing-asked' };

/** "At once", ms: assumptions. A red reading may be taken again first. */
const wordsWithinMs = 60_000;
const readingsWithinMs = 300_000;
/** Ordinary acts between knowing and telling that still count as stopping. */
const mayGoOn = 2;
/** The patient is at ease from here on, points of trust: an assumption. */
const easeFrom = 60;

/** Topics asked in a manner that works. */
export function askedWell(context: RoomingContext, topic: TopicId): boolean {
  return context.asked.some(
    (one) => one.topic === topic && (one.manner === 'open' || one.manner === 'focused') && !one.lost,
  );
}

function shareOf(context: RoomingContext, list: readonly TopicId[], because: string): Finding {
  if (list.length === 0) return { share: null, because: 'not-needed' };
  const done = list.filter((topic) => askedWell(context, topic)).length;
  return {
    share: done / list.length,
    because: done === list.length ? 'done' : because,
    values: { done, of: list.length },
  };
}

/** Said in answer to a feeling, these are beyond the role as well: a disease named, advice, a promise to keep it out of the record. */
const beyondTheRole: readonly ReplyFault[] = ['diagnosed', 'advised', 'promised-secrecy'];

/** Whether the provider had been sent for already, and takes over, when something more became known. */
function wasOnTheWay(context: RoomingContext, knownAtMs: number): boolean {
  return (
    isTakenOver(context) &&
    context.alarms.some(
      ({ raised }) =>
        raised !== null && raised.atMs <= knownAtMs && (raised.to === 'provider' || raised.to === 'nurse'),
    )
  );
}

interface Lived {
  readonly grade: 'right' | 'weak' | 'wrong' | 'none' | 'not-come';
  readonly fault: ReplyFault | null;
}

function lived(context: RoomingContext, moment: Moment): Lived {
  const state = context.moments.find(({ id }) => id === moment.id);
  if (state === undefined) return { grade: 'not-come', fault: null };
  const reply = moment.replies.find(({ id }) => id === state.reply);
  return reply === undefined ? { grade: 'none', fault: null } : { grade: reply.grade, fault: reply.fault };
}

export const listenCriteria: readonly Criterion<RoomingContext>[] = [
  {
    id: 'RM-10',
    sentence: 'Begins with an open question and lets the patient finish.',
    points: 4,
    critical: false,
    competencies: ['A.4', 'V.C.3'],
    sources: ['singh-ospina-agenda-2019', 'open-rn-nursing-skills-2e'],
    facts: ['ex-interruption'],
    teaches: talk('open-then-narrow'),
    test: (context) => {
      const [first, second] = context.asked;
      if (first === undefined) return nothingAsked(context);
      const isOpen = first.manner === 'open' && first.topic === 'reason';
      if (second?.cut === true) return { share: isOpen ? 0.5 : 0, because: 'first-answer-cut' };
      return isOpen ? { share: 1, because: 'done' } : { share: 0.5, because: 'not-open-first' };
    },
  },
  {
    id: 'RM-11',
    sentence: 'Asks in plain words, without leading and without blame.',
    points: 5,
    critical: false,
    competencies: ['V.C.2', 'V.C.3', 'A.7'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: talk('open-then-narrow'),
    test: (context) => {
      const { asked } = context;
      if (asked.length === 0) return nothingAsked(context);
      const count = (manner: string) => asked.filter((one) => one.manner === manner).length;
      const [leading, jargon, blaming] = [count('leading'), count('jargon'), count('blaming')];
      const bad = leading + jargon + blaming;
      const share = Math.max(0, 1 - (4 * bad) / Math.max(8, asked.length));
      const because =
        bad === 0 ? 'done' : blaming > 0 ? 'asked-with-blame' : jargon >= leading ? 'asked-in-jargon' : 'asked-leading';
      return { share, because, values: { leading, jargon, blaming } };
    },
  },
  {
    id: 'RM-12',
    sentence: 'Never talks over the patient.',
    points: 3,
    critical: false,
    competencies: ['A.4'],
    sources: ['singh-ospina-agenda-2019'],
    facts: ['ex-interruption'],
    teaches: talk('open-then-narrow'),
    test: (context) => {
      const { interruptions, asked } = context;
      if (asked.length === 0) return nothingAsked(context);
      return interruptions === 0
        ? { share: 1, because: 'done' }
        : { share: interruptions === 1 ? 0.5 : 0, because: 'talked-over', values: { times: interruptions } };
    },
  },
  {
    id: 'RM-13',
    sentence: 'Brings out what the patient has to tell.',
    points: 10,
    critical: false,
    competencies: ['V.P.1', 'A.4', 'V.C.3'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: talk('complaint-and-story'),
    test: (context) => {
      if (isTakenOver(context)) return taken;
      const needed = neededTold(context);
      const found = needed.filter(({ id }) => isHeard(context, id)).length;
      return {
        share: found / Math.max(1, needed.length),
        because: found === needed.length ? 'done' : 'not-all-found',
        values: { found, of: needed.length },
      };
    },
  },
  {
    id: 'RM-14',
    sentence: 'Answers a feeling with a word for it, before the next question.',
    points: 5,
    critical: false,
    competencies: ['A.2', 'A.3', 'V.P.1'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: talk('tools-and-blocks'),
    test: (context) => {
      const all = context.case.moments
        .filter(({ kind }) => kind === 'feeling')
        .map((moment) => ({
          ...lived(context, moment),
          passedOver: context.moments.find(({ id }) => id === moment.id)?.passedOver === true,
        }))
        .filter(({ grade }) => !(grade === 'not-come' && isTakenOver(context)));
      if (all.length === 0)
        return context.empathies > 0 ? { share: 1, because: 'done' } : { share: null, because: 'not-needed' };
      const worth = (one: (typeof all)[number]) =>
        one.grade === 'right' ? (one.passedOver ? 0.6 : 1) : one.grade === 'weak' ? 0.4 : 0;
      const share = all.reduce((sum, one) => sum + worth(one), 0) / all.length;
      const worst = all.find(({ grade }) => grade === 'wrong') ?? all.find(({ grade }) => grade === 'weak');
      return {
        share,
        because:
          share === 1
            ? 'done'
            : worst !== undefined
              ? `feeling-${worst.fault ?? 'brushed-off'}`
              : all.some(({ grade }) => grade === 'none')
                ? 'feeling-unanswered'
                : all.some(({ grade }) => grade === 'not-come')
                  ? 'feeling-not-shown'
                  : 'feeling-passed-over',
      };
    },
  },
  {
    id: 'RM-15',
    sentence: 'Says back what was heard and asks for anything else.',
    points: 3,
    critical: false,
    competencies: ['A.4', 'V.C.3'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: talk('close-and-hand-over'),
    test: (context) => {
      if (isTakenOver(context)) return taken;
      const [summary, more] = [context.summaries > 0, askedWell(context, 'anything-else')];
      if (summary && more) return { share: 1, because: 'done' };
      return summary || more
        ? { share: 0.5, because: summary ? 'anything-else-not-asked' : 'not-summed-up' }
        : { share: 0, because: 'not-closed' };
    },
  },
  {
    id: 'RM-16',
    sentence: 'Asks about allergies to medicines, food and latex, and what happened when.',
    points: 5,
    critical: true,
    competencies: ['I.P.3', 'XII.P.1'],
    sources: ['joint-commission-npsg', 'open-rn-nursing-skills-2e'],
    facts: [],
    teaches: rooming('allergies-and-medicines'),
    test: (context) => {
      if (isTakenOver(context)) return taken;
      if (!askedWell(context, 'allergy-medicine')) return { share: 0, because: 'allergies-not-asked' };
      return shareOf(
        context,
        context.case.asks.history.filter((topic) => topic.startsWith('allergy-')),
        'allergies-half-asked',
      );
    },
  },
  {
    id: 'RM-20',
    sentence: 'Asks the rest of the history this visit calls for.',
    points: 4,
    critical: false,
    competencies: ['I.P.3'],
    sources: ['open-rn-nursing-skills-2e', 'ncbi-family-history-guide'],
    facts: ['ex-family-generations'],
    teaches: talk('the-rest-of-the-history'),
    test: (context) =>
      isTakenOver(context)
        ? taken
        : shareOf(
            context,
            context.case.asks.history.filter((topic) => !topic.startsWith('allergy-')),
            'history-gaps',
          ),
  },
  {
    id: 'RM-21',
    sentence: 'Gives the screens that are due by their script and marks what prevention is due.',
    points: 5,
    critical: false,
    competencies: ['I.P.3'],
    sources: [
      'kroenke-phq2-2003',
      'cdc-steadi',
      'uspstf-colorectal',
      'uspstf-breast-cancer',
      'uspstf-cervical-cancer',
      'uspstf-hiv',
      'uspstf-hepatitis-c',
      'uspstf-partner-violence',
      'aap-periodicity',
      'aap-schedule',
    ],
    facts: [
      'rm-phq2-cut',
      'rm-fall-age',
      'rm-fall-questions',
      'ex-colorectal-ages',
      'ex-breast-ages',
      'ex-cervical-ages',
      'ex-bone-age',
      'ex-lung-ages',
      'ex-lung-rule',
      'ex-diabetes-ages',
      'ex-hiv-ages',
      'ex-hepatitis-c-ages',
      'ex-partner-violence-who',
      'ex-hrsn-domains',
      'vax-infant-series',
      'vax-flu-child',
      'vax-zoster',
      'vax-td',
      'vax-tdap-pregnancy',
      'vax-preteen',
      'vax-sixteen',
    ],
    teaches: 'clinical-procedures/screening-and-wellness#care-by-age',
    test: (context) => {
      if (isTakenOver(context)) return taken;
      const { asks, record } = context.case;
      const screens = screenTopics.filter((topic) => asks.screens.includes(topic));
      const given = screens.filter((topic) =>
        context.asked.some((one) => one.topic === topic && one.manner === 'focused' && !one.lost),
      ).length;
      const marked = record.filter(({ gap, due }) => context.gaps[gap] === due).length;
      const share = (given + marked) / Math.max(1, screens.length + record.length);
      return {
        share,
        because: share === 1 ? 'done' : given < screens.length ? 'screens-missing' : 'prevention-wrong',
        values: { given, screens: screens.length, marked, of: record.length },
      };
    },
  },
  {
    id: 'RM-24',
    sentence: 'Stops and tells the provider in person what cannot wait, and stays with the patient.',
    points: 10,
    critical: true,
    competencies: ['A.1', 'XII.C.9', 'I.P.3'],
    sources: [
      'chest-pain-guideline-2021',
      'simon-phq9-item9-2013',
      'aha-acc-blood-pressure-2025',
      'rcp-news2-2017',
      'acog-gestational-hypertension-222',
      'aap-fever-when-to-call',
      'cdc-hypothermia',
      'nhlbi-low-blood-pressure',
    ],
    facts: [
      'bp-report-high-systolic',
      'bp-report-high-diastolic',
      'bp-report-low-systolic',
      'bp-pregnancy-report-systolic',
      'bp-pregnancy-report-diastolic',
      'vs-fever-young-baby',
      'vs-hypothermia',
      'tt-report-high',
      'rr-oxygen-low',
      'breath-report-high',
      'breath-report-low',
      'pulse-report-high',
      'pulse-report-low',
    ],
    teaches: rooming('red-flags'),
    test: (context) => {
      const ids = alarmsOf(context);
      if (ids.length === 0)
        return context.falseAlarms > 1
          ? { share: 0.5, because: 'alarm-for-nothing' }
          : { share: null, because: 'no-alarm' };
      const findings = ids.map((id): Finding => {
        const state = context.alarms.find((one) => one.id === id);
        const what = context.case.alarms.find((one) => one.id === id)?.what ?? 'a reading beyond the limit';
        const values = { what };
        // Once the provider has taken over, nobody is asked to look for further signs.
        if (state === undefined)
          return id.startsWith('vital:') || isTakenOver(context)
            ? { share: 1, because: 'done', values }
            : { share: 0, because: 'alarm-never-found', values };
        if (state.raised === null && wasOnTheWay(context, state.knownAtMs))
          return { share: 1, because: 'done', values };
        if (state.raised === null) return { share: 0, because: 'alarm-not-told', values };
        if (state.raised.to !== 'provider' && state.raised.to !== 'nurse')
          return { share: 0, because: 'alarm-told-nobody', values };
        const withinMs = id.startsWith('vital:') ? readingsWithinMs : wordsWithinMs;
        if (state.raised.atMs - state.knownAtMs > withinMs) return { share: 0, because: 'alarm-told-late', values };
        // With signs or words like these nobody is left alone; for a number one may step out.
        if (!state.raised.stays)
          return { share: id.startsWith('vital:') ? 0.5 : 0, because: 'alarm-left-alone', values };
        return state.wentOn > mayGoOn
          ? { share: 0.5, because: 'alarm-went-on', values }
          : { share: 1, because: 'done', values };
      });
      return findings.reduce((worst, one) => ((one.share ?? 1) < (worst.share ?? 1) ? one : worst));
    },
  },
  {
    id: 'RM-25',
    sentence: 'Stays within the role: names no disease, promises nothing, gives no advice, and passes the question on.',
    points: 6,
    critical: true,
    competencies: ['X.C.1', 'A.6', 'A.7'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: rooming('allergies-and-medicines'),
    test: (context) => {
      const { case: patient } = context;
      if (
        context.entries.some(
          ({ kind, of }) => kind === 'stray' && patient.stray.some((one) => one.id === of && one.kind === 'diagnosis'),
        )
      )
        return { share: 0, because: 'diagnosed-in-chart' };
      if (
        context.placed.some(({ statement }) =>
          patient.sbar.some((one) => one.id === statement && one.part === null && one.id.startsWith('dx-')),
        )
      )
        return { share: 0, because: 'diagnosed-at-handoff' };
      const all = patient.moments
        .filter(({ kind }) => kind === 'scope')
        .map((moment) => lived(context, moment))
        .filter(({ grade }) => grade !== 'not-come');
      const elsewhere = patient.moments
        .filter(({ kind }) => kind === 'feeling')
        .map((moment) => lived(context, moment))
        .filter(({ fault }) => fault !== null && beyondTheRole.includes(fault));
      const wrong = [...all, ...elsewhere].find(({ grade }) => grade === 'wrong');
      if (wrong !== undefined) return { share: 0, because: `scope-${wrong.fault ?? 'advised'}` };
      if (all.length === 0) return { share: null, because: 'not-needed' };
      const open = all.filter(({ grade }) => grade !== 'right');
      return open.length === 0
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: open.some(({ grade }) => grade === 'weak') ? 'scope-weak' : 'scope-unanswered' };
    },
  },
  {
    id: 'RM-38',
    sentence: 'Leaves the patient at ease, and heard.',
    points: 4,
    critical: false,
    competencies: ['A.2', 'A.3'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: talk('tools-and-blocks'),
    test: (context) => {
      const { trust, patience, asked } = context;
      if (asked.length === 0) return nothingAsked(context);
      const values = { trust, patience };
      if (trust >= easeFrom && patience > 0) return { share: 1, because: 'done', values };
      return trust >= easeFrom - 20
        ? { share: 0.5, because: 'half-at-ease', values }
        : { share: 0, because: 'ill-at-ease', values };
    },
  },
];
