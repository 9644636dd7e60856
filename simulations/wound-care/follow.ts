/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says and what the room shows. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { circumferenceCm, layersOf, turnFor, widthMm } from './bandage.ts';
import { questionIds } from './case.ts';
import type { WoundContext } from './context.ts';
import type { RollerWidth, TurnKind } from './events.ts';
import { dressingNow, flagsOwed, toldProvider } from './findings.ts';
import { crossedMm } from './measure.ts';
import { noteOwed } from './rubric/tell.ts';
import type { WoundCare } from './simulation.ts';

type Run = Runner<WoundCare>;
const seen = (run: Run): WoundContext => run.snapshot.context;

/** The pull at which a finger slides under: found by trying a turn, as hands do, mmHg aimed at. */
const snugMmHg = 24;
export function snugPull(context: WoundContext, kind: TurnKind, advanceMm: number): number {
  const { bandage, case: patient } = context;
  if (bandage === null || patient.limb === null) return 10;
  const width = widthMm(bandage);
  const layers = kind === 'circular' ? 2 : layersOf(kind, advanceMm, width, 0);
  const around = circumferenceCm(patient.limb, bandage.turns.at(-1)?.atMm ?? 0);
  return Math.max(1, Math.round((snugMmHg * around * (width / 10) * 100) / (4620 * layers)));
}

export function layTurn(run: Run): void {
  const { bandage, case: patient } = seen(run);
  if (bandage === null || patient.wrap === null) return;
  const kind = turnFor[patient.wrap.pattern];
  const advanceMm = kind === 'recurrent' ? Math.round(widthMm(bandage) / 4) : Math.round(widthMm(bandage) / 2);
  const first = bandage.turns[0];
  run.act({ type: 'turn.laid', kind, advanceMm, pull: first?.pull ?? snugPull(seen(run), kind, advanceMm) });
}

export const sizeOf = ({ drawn }: WoundContext) => ({
  lengthMm: Math.round(crossedMm(drawn, 'long')),
  widthMm: Math.round(crossedMm(drawn, 'across')),
  depthMm: drawn.depthMm,
});

export const ways: readonly Way<WoundCare>[] = [
  [/loosen the bandage/, does({ type: 'bandage.loosened' })],
  [/Clean your hands/, does({ type: 'hands.cleaned' })],
  [/Say who you are/, does({ type: 'introduction.given', as: 'medical-assistant' })],
  [/full name and birth date/, does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [/^Read order/, does({ type: 'order.read' })],
  [/^Check circulation/, does({ type: 'cms.checked' })],
  [
    /^Ask about/,
    (run) => {
      for (const question of questionIds) run.act({ type: 'question.asked', question });
    },
  ],
  [
    /^Tell the provider/,
    (run) => {
      for (const what of flagsOwed(seen(run)))
        if (what !== 'out-of-stock' && !toldProvider(seen(run), what))
          run.act({ type: 'report.made', what, to: 'provider', when: 'now' });
    },
  ],
  [/plain words/, does({ type: 'procedure.explained' })],
  [/Put on gloves/, does({ type: 'gear.put-on', gear: ['gloves'] })],
  [/old dressing off/, does({ type: 'old.removed' })],
  [/Look at the wound/, does({ type: 'wound.looked' })],
  [/Change gloves/, does({ type: 'gloves.changed' })],
  [/longest way/, does({ type: 'ruler.laid', way: 'long', offsetMm: 10 })],
  [/straight across/, does({ type: 'ruler.laid', way: 'across', offsetMm: 10 })],
  [/the depth with/, does({ type: 'depth.dipped' })],
  [
    /Chart length/,
    (run) => {
      run.act({ type: 'size.charted', ...sizeOf(seen(run)), confirmed: true });
    },
  ],
  [
    /Chart bed/,
    (run) => {
      const { wound } = seen(run).case;
      if (wound === null) return;
      const { bed, drainage, amount, odor, edges, around } = wound;
      run.act({ type: 'look.charted', bed, drainage, amount, odor, edges, around });
    },
  ],
  [/clean to dirty/, does({ type: 'wound.wiped', way: 'clean-to-dirty' })],
  [/mask, eye/, does({ type: 'gear.put-on', gear: ['mask-and-eyes', 'gown'] })],
  [/Irrigate/, does({ type: 'wound.irrigated', distanceMm: 25, gentle: true, toDirtyEnd: true })],
  [/not to be had/, does({ type: 'report.made', what: 'out-of-stock', to: 'provider', when: 'now' })],
  [
    /ordered dressing straight/,
    (run) => {
      const kind = dressingNow(seen(run));
      if (kind !== null) run.act({ type: 'dressing.laid', kind, way: 'straight-down' });
    },
  ],
  [/Tape the edges/, does({ type: 'dressing.taped', way: 'edges' })],
  [
    /Begin at the far end/,
    (run) => {
      const width = seen(run).case.wrap?.widthIn ?? 3;
      run.act({ type: 'bandage.begun', widthIn: width as RollerWidth, start: 'far-end', tipsOut: true });
    },
  ],
  [
    /two circular/,
    (run) => {
      const pull = seen(run).bandage?.turns[0]?.pull ?? snugPull(seen(run), 'circular', 0);
      run.act({ type: 'turn.laid', kind: 'circular', advanceMm: 0, pull });
    },
  ],
  [/ordered turns/, layTurn],
  [/Secure the end/, does({ type: 'bandage.secured', way: 'edges' })],
  [/sling on/, does({ type: 'sling.put-on', hand: 'above-elbow', knot: 'side-of-neck' })],
  [
    /provider’s sheet/,
    (run) => {
      for (const line of seen(run).case.sheet) run.act({ type: 'sheet.taught', line });
    },
  ],
  [/show it back/, does({ type: 'shown.back' })],
  [/^Wait some/, does({ type: 'time.skipped', ms: 120_000 })],
  [/who looks at it/, does({ type: 'patient.told', line: 'provider-looks' })],
  [
    /^Chart what/,
    (run) => {
      run.act({ type: 'note.charted', parts: noteOwed(seen(run)) });
    },
  ],
  [/Leave the room/, does({ type: 'visit.finished' })],
];
