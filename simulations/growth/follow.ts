/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says. */
import type { Runner } from '../core/driver.ts';
import type { Way } from '../core/follow.ts';
import { itemsOf } from './begin.ts';
import { posturePoints } from './case.ts';
import type { GrowthContext } from './context.ts';
import type { GrowthLearnerEvent } from './events.ts';
import { ageTenths, bandOfPoint, bmiOf, charted, plottedFor, rightChart, statureDue } from './findings.ts';
import { beam, display, edgeCm } from './perception.ts';
import { balance } from './personas.ts';
import type { Growth } from './simulation.ts';

const chart = (
  context: GrowthContext,
  what: 'weight' | 'length' | 'height' | 'head' | 'bmi',
  value: number,
): GrowthLearnerEvent => ({
  type: 'entry.made',
  what,
  value: Math.round(value * 100) / 100,
  unit: what === 'weight' ? 'kg' : what === 'bmi' ? 'kg/m²' : 'cm',
  confirmed: context.question?.what === what,
});

const nextPlot = (context: GrowthContext) =>
  context.case.plots.find((measure) => plottedFor(context, measure) === null) ?? 'weight';

/** What each hint asks for, by its first words. */
const obeys: Readonly<Record<string, (context: GrowthContext) => readonly GrowthLearnerEvent[]>> = {
  'Clean your hands': () => [{ type: 'hands.cleaned' }],
  'Say who you are': () => [{ type: 'introduction.given', as: 'medical-assistant' }],
  'Ask for full name': () => [{ type: 'identity.checked', by: ['full-name', 'birth-date'] }],
  'Say in a sentence': () => [{ type: 'procedure.explained' }],
  'Ask how they stand': () => [{ type: 'question.asked', question: 'standing' }],
  'Choose the scale': ({ case: { stance, scales } }) => [
    {
      type: 'scale.chosen',
      scale:
        stance === 'lies'
          ? 'infant'
          : stance === 'wheelchair'
            ? 'wheelchair'
            : (scales.find((one) => one !== 'infant') ?? 'digital'),
    },
  ],
  'Lay clean paper': () => [{ type: 'paper.laid' }],
  'Zero the scale': () => [{ type: 'scale.zeroed' }],
  'Read the label': ({ case: { chairG } }) => [{ type: 'tare.entered', tenthsKg: (chairG ?? 0) / 100 }],
  'Take off what adds': ({ case: patient }) => [
    ...itemsOf(patient).map((item) => ({ type: 'worn.set', item, on: false }) as const),
    { type: 'diaper.set', to: 'fresh' },
  ],
  'Have a hand ready': () => [{ type: 'hand.set', to: 'near' }],
  'Switch the scale': () => [{ type: 'unit.switched', to: 'kg' }],
  'Now onto the scale': () => [{ type: 'scale.mounted' }],
  'Hold your hand': () => [{ type: 'hand.set', to: 'near' }],
  'When the scale rests': (context) => {
    const kg =
      context.scale === 'beam'
        ? beam(context).pounds / context.facts.poundsPerKg
        : Number(display(context)?.digits ?? 0);
    return [chart(context, 'weight', kg)];
  },
  'See them safely off': () => [{ type: 'scale.left' }],
  'Lay the tape': () => [{ type: 'tape.placed', at: 'widest', fit: 'snug' }],
  'Take the tape off': () => [{ type: 'tape.removed' }, { type: 'tape.placed', at: 'widest', fit: 'snug' }],
  'Chart the largest': (context) => [
    chart(context, 'head', Math.max(...context.tapeReadings.map(({ shownMm }) => shownMm)) / 10),
  ],
  'Under {vs-growth-chart-age}: onto': () => [{ type: 'board.used' }],
  'Length takes': () => [{ type: 'helper.placed', holding: true }],
  'Straighten the knees': () => [{ type: 'legs.set', straight: true }],
  'Bring the footboard': () => [{ type: 'footboard.set', to: 'heels' }],
  'From {vs-growth-chart-age} on: standing': () => [{ type: 'wall.used' }],
  'Look along the body': () => posturePoints.map((point) => ({ type: 'posture.set', point, right: true }) as const),
  'Bring the headpiece': () => [{ type: 'headpiece.set', to: 'firm' }],
  'Read at the edge': (context) => [chart(context, statureDue(context) ?? 'height', edgeCm(context) ?? 0)],
  'Let them get up': () => [{ type: 'measuring.left' }],
  'Work out the BMI': (context) => [
    chart(
      context,
      'bmi',
      Math.round(bmiOf(charted(context, 'weight') ?? 0, charted(context, 'height') ?? 1) * 10) / 10,
    ),
  ],
  'Open the next growth chart': (context) => {
    const name = rightChart(context, nextPlot(context));
    return name === null ? [] : [{ type: 'chart.opened', ...name }];
  },
  'Plot the charted value': (context) => [
    {
      type: 'point.plotted',
      ageTenths: ageTenths(context, context.openChart?.set ?? 'who'),
      valueTenths: Math.round((charted(context, nextPlot(context)) ?? 0) * 10),
    },
  ],
  'Read between which': (context) => {
    const unread = context.plotted.find(({ band }) => band === null);
    if (unread === undefined) return [];
    const { set, sex, measure } = unread;
    return [
      { type: 'chart.opened', set, sex, measure },
      { type: 'band.read', band: bandOfPoint(unread) ?? 0 },
    ];
  },
  'This has to be known': () => [{ type: 'report.made', to: 'provider', content: 'numbers-and-pattern' }],
  'Say the numbers': () => [{ type: 'patient.told', line: 'numbers-provider-explains' }],
  'Everything is done': () => [{ type: 'visit.finished' }],
};

export const ways: readonly Way<Growth>[] = Object.entries(obeys).map(([words, events]) => [
  words,
  (run: Runner<Growth>) => {
    if (words === 'When the scale rests' && run.snapshot.context.scale === 'beam') balance(run);
    for (const event of events(run.snapshot.context)) run.act(event);
  },
]);
