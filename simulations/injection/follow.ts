/** How each step of the coach is done, for tests: by somebody who knows only what the hint says, reads the barrel and feels with a finger. */
import type { Runner } from '../core/driver.ts';
import type { Way } from '../core/follow.ts';
import { rightSpot } from './body.ts';
import type { InjectionContext } from './context.ts';
import { rightUl } from './dose.ts';
import type { InjectionLearnerEvent } from './events.ts';
import { orderParts } from './order.ts';
import { owedFields, rightText } from './findings.ts';
import { steps } from './hint.ts';
import { nowMin } from './acts.ts';
import { hardEdges, whealEdges } from './perception.ts';
import {
  allNeeds,
  bestNeedle,
  bestRegion,
  bestSyringe,
  drawingNeedle,
  drugs,
  inBarrel,
  nextForAir,
  nextToDraw,
  powderWaits,
} from './progress.ts';
import { rightHolds } from './rules.ts';
import type { Injection } from './simulation.ts';
import { liquidUl } from './syringe.ts';
import { needles } from './supplies.ts';

export type Doing = (context: InjectionContext) => readonly InjectionLearnerEvent[];

const just =
  (...events: readonly InjectionLearnerEvent[]): Doing =>
  () =>
    events;

/** Into a container: out of another one first. */
function into(context: InjectionContext, item: string): readonly InjectionLearnerEvent[] {
  const at = context.syringe?.at ?? null;
  if (at === item) return [];
  return [...(at === null ? [] : [{ type: 'needle.withdrawn' } as const]), { type: 'needle.inserted', item }];
}

function drawing(context: InjectionContext): readonly InjectionLearnerEvent[] {
  const next = nextToDraw(context);
  const { syringe } = context;
  if (next === null || syringe === null) return [];
  const turns = next.stock.kind !== 'ampule' && !(syringe.at === next.item && syringe.upsideDown);
  const target = liquidUl(syringe) - inBarrel(context, next.item) + next.ul;
  return [
    ...into(context, next.item),
    ...(turns ? [{ type: 'container.turned' } as const] : []),
    { type: 'plunger.set', ul: target },
  ];
}

function airing(context: InjectionContext): readonly InjectionLearnerEvent[] {
  const next = nextForAir(context);
  if (next === null) return [];
  const out = context.syringe?.at === null ? [] : [{ type: 'needle.withdrawn' } as const];
  return [
    ...out,
    { type: 'plunger.set', ul: next.ul },
    { type: 'needle.inserted', item: next.item },
    { type: 'plunger.set', ul: 0 },
  ];
}

function diluting(context: InjectionContext): readonly InjectionLearnerEvent[] {
  const powder = powderWaits(context);
  return powder === null ? [] : [...into(context, powder.item), { type: 'plunger.set', ul: 0 }];
}

/** The side of the body the order or the case's lump leave. */
const sideOf = (context: InjectionContext): 'left' | 'right' =>
  context.case.dose?.route === 'ID' ? 'left' : context.case.avoid?.side === 'left' ? 'right' : 'left';

export function entering(context: InjectionContext): InjectionLearnerEvent {
  const route = context.case.dose?.route ?? 'IM';
  const length = needles[context.syringe?.needle ?? 'g25-10'].lengthTenthsMm;
  if (route === 'ID') return { type: 'needle.entered', angleDeg: 10, depthTenthsMm: 30, bevelUp: true };
  if (route === 'SC')
    return length <= 80
      ? { type: 'needle.entered', angleDeg: 90, depthTenthsMm: length, bevelUp: true }
      : { type: 'needle.entered', angleDeg: 45, depthTenthsMm: length - 10, bevelUp: true };
  return { type: 'needle.entered', angleDeg: 90, depthTenthsMm: length - 20, bevelUp: true };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function recording(context: InjectionContext): readonly InjectionLearnerEvent[] {
  const minutes = nowMin(context);
  return owedFields(context).map((field) => ({
    type: 'record.written',
    field,
    text:
      field === 'time'
        ? `${String(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
        : field === 'reaction'
          ? 'none seen'
          : (rightText(context, field)?.[0] ?? 'done'),
  }));
}

function waiting(context: InjectionContext): readonly InjectionLearnerEvent[] {
  const shot = context.shots.at(-1);
  const minutes = (context.case.dose?.observeMin ?? 0) * 60_000;
  const left = (shot?.outAtMs ?? 0) + minutes - context.nowMs;
  return [{ type: 'time.skipped', ms: Math.max(1000, left) }];
}

function feeling(context: InjectionContext): readonly InjectionLearnerEvent[] {
  const [from, to] = hardEdges(context, 'across');
  return [from - 6, from - 1, from, to + 6, to + 1, to].map((atMm) => ({ type: 'finger.moved', way: 'across', atMm }));
}

export const doings: Readonly<Record<string, Doing>> = {
  help: just({ type: 'help.called' }),
  lay: just({ type: 'patient.laid', how: 'flat-legs-raised' }),
  hands: just({ type: 'hands.cleaned' }),
  introduce: just({ type: 'introduction.given', as: 'medical-assistant' }),
  identify: just({ type: 'identity.checked', by: ['full-name', 'birth-date'] }),
  explain: just({ type: 'procedure.explained' }),
  'wait-provider': just({ type: 'time.skipped', ms: 5000 }),
  'read-back': just({ type: 'order.read-back' }),
  compare: () => orderParts.map((part) => ({ type: 'order.compared', part })),
  ask: ({ case: { mustAsk } }) => mustAsk.map((question) => ({ type: 'question.asked', question })),
  'ask-patient': just({ type: 'provider.asked', about: 'patient' }),
  'ask-notation': just({ type: 'provider.asked', about: 'notation' }),
  'ask-route': just({ type: 'provider.asked', about: 'route' }),
  'ask-dose': just({ type: 'provider.asked', about: 'dose' }),
  'ask-allergy': just({ type: 'provider.asked', about: 'allergy' }),
  'ask-interval': just({ type: 'provider.asked', about: 'interval' }),
  'ask-not-mine': just({ type: 'provider.asked', about: 'not-mine' }),
  log: just({ type: 'log.read' }),
  'log-write': just({ type: 'log.written' }),
  'set-apart': just({ type: 'stock.set-apart' }),
  statement: ({ case: { vaccine } }) => [
    { type: 'statement.given', which: vaccine?.editions[0] === vaccine?.currentEdition ? 0 : 1 },
  ],
  'work-out': (context) => [{ type: 'dose.worked', ul: rightUl(context.case, context.facts) ?? 0, confirmed: true }],
  anew: just({ type: 'syringe.discarded' }),
  'withdraw-spoiled': just({ type: 'needle.withdrawn' }),
  take: (context) =>
    allNeeds(context)
      .filter(({ item }) => !context.tray.includes(item))
      .map(({ item }) => ({ type: 'item.taken', item })),
  'check-taking': (context) => drugs(context).map(({ item }) => ({ type: 'label.checked', item })),
  syringe: (context) => [{ type: 'syringe.taken', syringe: bestSyringe(context) }],
  needle: (context) => [{ type: 'needle.attached', needle: drawingNeedle(context) }],
  settled: (context) =>
    drugs(context).flatMap(({ item, stock }) =>
      stock.suspend === null ? [] : [{ type: 'vial.mixed', item, how: stock.suspend } as const],
    ),
  'wipe-stoppers': (context) =>
    allNeeds(context).map(({ item, stock }) =>
      stock.kind === 'ampule'
        ? ({ type: 'ampule.opened', item, with: 'gauze' } as const)
        : ({ type: 'stopper.wiped', item } as const),
    ),
  'check-drawing': (context) => drugs(context).map(({ item }) => ({ type: 'label.checked', item })),
  air: airing,
  bubbles: (context) => [
    { type: 'barrel.tapped' },
    { type: 'plunger.set', ul: context.syringe === null ? 0 : liquidUl(context.syringe) },
  ],
  draw: drawing,
  'diluent-in': diluting,
  dissolve: (context) =>
    drugs(context).flatMap(({ item, stock }) =>
      stock.mix === null ? [] : [{ type: 'vial.mixed', item, how: stock.mix.how } as const],
    ),
  withdraw: just({ type: 'needle.withdrawn' }),
  'check-giving': (context) => drugs(context).map(({ item }) => ({ type: 'label.checked', item })),
  second: just({ type: 'second.checked' }),
  gloves: just({ type: 'gloves.put-on' }),
  region: (context) => [{ type: 'site.chosen', region: bestRegion(context), side: sideOf(context) }],
  'needle-change': (context) => [{ type: 'needle.attached', needle: bestNeedle(context) }],
  spot: (context) => {
    const region = context.spot?.region ?? 'deltoid';
    const spot = rightSpot(region, context.case.dose?.route ?? 'IM', context.case.ageGroup);
    return spot === null ? [] : [{ type: 'site.marked', ...spot }];
  },
  wipe: just({ type: 'skin.wiped' }),
  dry: just({ type: 'time.skipped', ms: 20_000 }),
  hold: (context) => [{ type: 'skin.held', how: rightHolds(context)[0] ?? 'flat' }],
  enter: (context) => [entering(context)],
  aspirate: just({ type: 'plunger.pulled-back' }),
  push: ({ case: { dose } }) => [
    { type: 'dose.pushed', pace: dose?.zTrack === true || dose?.route === 'ID' ? 'slow' : 'steady' },
  ],
  'wait-empty': just({ type: 'time.skipped', ms: 5000 }),
  out: just({ type: 'needle.out' }),
  shield: just({ type: 'shield.activated' }),
  sharps: just({ type: 'sharps.dropped' }),
  release: just({ type: 'skin.released' }),
  wheal: (context) => {
    const edges = whealEdges(context);
    return [{ type: 'wheal.measured', mm: edges === null ? 0 : edges[1] - edges[0] }];
  },
  gauze: just({ type: 'site.cared-for', with: 'gauze' }),
  record: recording,
  'come-back': just({ type: 'patient.told', line: 'come-back-for-reading' }),
  tell: just({ type: 'patient.told', line: 'usual-and-when-to-call' }),
  watch: waiting,
  look: just({ type: 'patient.looked-at' }),
  'reaction-told': just({ type: 'report.made', to: 'provider', content: 'reaction' }),
  feel: feeling,
  edges: (context) => hardEdges(context, 'across').map((atMm) => ({ type: 'edge.marked', way: 'across', atMm })),
  millimeters: ({ edges: { across } }) => [
    { type: 'induration.charted', mm: Math.abs((across[1] ?? 0) - (across[0] ?? 0)), confirmed: false },
  ],
  'reading-told': just({ type: 'report.made', to: 'provider', content: 'measured' }),
  'reading-said': just({ type: 'patient.told', line: 'provider-explains' }),
  held: ({ case: { faults } }) => [{ type: 'record.written', field: 'held', text: faults[0] ?? 'refrigerator' }],
  'held-told': ({ case: { faults } }) => [
    { type: 'report.made', to: 'provider', content: faults.length === 0 ? 'refrigerator' : 'not-given-and-why' },
  ],
};

export const ways: readonly Way<Injection>[] = [
  ...steps.map(({ id, text }): Way<Injection> => [
    text,
    (run: Runner<Injection>) => {
      for (const event of doings[id]?.(run.snapshot.context) ?? []) run.act(event);
    },
  ]),
  [
    'Leave the room',
    (run) => {
      run.act({ type: 'visit.finished' });
    },
  ],
];
