/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { allergens } from './case.ts';
import type { SurgeryContext } from './context.ts';
import { piecesInSight } from './describe.ts';
import { timeOutParts } from './events.ts';
import { missingItems, orderedStitches, removalOf, requestNow, unsettled, visibleStitch } from './findings.ts';
import { noteOwed } from './rubric/after.ts';
import type { MinorSurgery } from './simulation.ts';
import { places } from './sterility.ts';

const seen = (run: Runner<MinorSurgery>): SurgeryContext => run.snapshot.context;
type Run = Runner<MinorSurgery>;

/** A named place where nothing lies yet; the cup goes near the corner. */
export function freePlace(context: SurgeryContext, item: string): { readonly x: number; readonly y: number } {
  const free = places.filter((place) => !context.field.items.some(({ x, y }) => x === place.x && y === place.y));
  const near = free.filter(({ y }) => y > 300);
  const { x, y } = (item === 'cup' ? near[0] : free[0]) ?? { x: 240, y: 225 };
  return { x, y };
}

function add(run: Run): void {
  const item = missingItems(seen(run))[0];
  if (item !== undefined)
    run.act({ type: 'item.added', item, ...freePlace(seen(run), item), way: 'flip', heightMm: 152 });
}

function count(run: Run, when: 'before' | 'after'): void {
  run.act({ type: 'count.said', when, ...piecesInSight(seen(run), when) });
}

export function nextStitch(context: SurgeryContext): number | null {
  return orderedStitches(context).find((index) => visibleStitch(context, index)) ?? null;
}

export const ways: readonly Way<MinorSurgery>[] = [
  [/is pale/, does({ type: 'provider.told', what: 'patient-pale' })],
  [/start again with a new field/, does({ type: 'field.restarted' })],
  [
    /Throw it out/,
    (run) => {
      const item = unsettled(seen(run)).find(({ on }) => on === 'item')?.item ?? null;
      if (item !== null) run.act({ type: 'item.discarded', item });
    },
  ],
  [/Change them/, does({ type: 'gloves.changed' })],
  [/Clean your hands where/, does({ type: 'hands.cleaned' })],
  [/Say who you are/, does({ type: 'introduction.given', as: 'medical-assistant' })],
  [/full name and birth date/, does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [/Read order/, does({ type: 'order.read' })],
  [/Ask about latex/, does({ type: 'allergies.asked', about: allergens })],
  [/told you of a reaction/, does({ type: 'provider.told', what: 'allergy' })],
  [/Look at the consent/, does({ type: 'consent.checked' })],
  [/fetch the provider/, does({ type: 'provider.told', what: 'consent' })],
  [/plain words/, does({ type: 'procedure.explained' })],
  [/clean gloves for/, does({ type: 'dressing.done', act: 'clean-gloves-on' })],
  [/Loosen the tape/, does({ type: 'dressing.done', act: 'tape-toward-wound' })],
  [/into the bag\.$/, does({ type: 'dressing.done', act: 'old-into-bag' })],
  [/dirty gloves off/, does({ type: 'dressing.done', act: 'gloves-off' })],
  [/Clean hands between|hands again/, does({ type: 'hands.rubbed' })],
  [/Look at the wound/, does({ type: 'wound.looked' })],
  [/on the clean, dry stand/, does({ type: 'stand.chosen', stand: 'waist-high' })],
  [/Check the pack/, does({ type: 'pack.checked' })],
  [/take another/, does({ type: 'pack.replaced' }, { type: 'pack.checked' })],
  [/far flap/, does({ type: 'flap.opened', flap: 'far', way: 'tip' })],
  [
    /side flaps/,
    does({ type: 'flap.opened', flap: 'left', way: 'tip' }, { type: 'flap.opened', flap: 'right', way: 'tip' }),
  ],
  [/near flap/, does({ type: 'flap.opened', flap: 'near', way: 'tip' })],
  [/indicator inside/, does({ type: 'indicator.read' })],
  [/missing from the card/, add],
  [/called away/, does({ type: 'distraction.met', way: 'stay' })],
  [/Read the bottle/, does({ type: 'bottle.read' })],
  [/^Pour/, does({ type: 'bottle.poured', heightMm: 125, palmed: true, lipped: true })],
  [
    /Prepare the skin/,
    (run) => {
      const { antiseptic } = seen(run);
      run.act({
        type: 'skin.prepped',
        with: antiseptic,
        way: antiseptic === 'chlorhexidine' ? 'back-and-forth' : 'center-outward',
      });
    },
  ],
  [/Open the sterile gloves/, does({ type: 'gloves.opened', kind: 'latex-free' })],
  [/First glove/, does({ type: 'gloves.stepped', step: 'first', way: 'folded-cuff' })],
  [/Second glove/, does({ type: 'gloves.stepped', step: 'second', way: 'under-cuff' })],
  [/Unfold/, does({ type: 'gloves.stepped', step: 'cuffs', way: 'outside-to-outside' })],
  [
    /before it begins/,
    (run) => {
      count(run, 'before');
    },
  ],
  [/Call the time-out/, does({ type: 'time-out.called', parts: timeOutParts })],
  [/mark does not agree/, does({ type: 'provider.told', what: 'wrong-site' })],
  [/skin is dry/, does({ type: 'time.skipped', ms: 15_000 })],
  [
    /jar open\.$/,
    (run) => {
      const { task } = seen(run).case;
      if (task.kind === 'procedure' && task.specimen !== null)
        run.act({ type: 'specimen.taken', container: task.specimen.container });
    },
  ],
  [/provider begins/, does({ type: 'procedure.begun' })],
  [
    /neutral zone|handle first/,
    (run) => {
      const item = requestNow(seen(run))?.item ?? null;
      if (item !== null) run.act({ type: 'instrument.handed', item, way: 'neutral-zone' });
    },
  ],
  [/^Blot/, does({ type: 'helped', how: 'blot' })],
  [/Cut the suture/, does({ type: 'helped', how: 'cut-as-told' })],
  [/Hold the jar/, does({ type: 'helped', how: 'hold-jar' })],
  [/not yours to do/, does({ type: 'helped', how: 'not-mine' })],
  [/count is off/, does({ type: 'provider.told', what: 'count-off' })],
  [
    /sharps again/,
    (run) => {
      count(run, 'after');
    },
  ],
  [
    /Label the jar/,
    (run) => {
      const { task } = seen(run).case;
      if (task.kind === 'procedure' && task.specimen !== null)
        run.act({ type: 'jar.labeled', on: 'jar', site: task.specimen.site });
    },
  ],
  [
    /requisition with/,
    (run) => {
      const { task } = seen(run).case;
      if (task.kind === 'procedure' && task.specimen !== null)
        run.act({ type: 'requisition.filled', site: task.specimen.site });
    },
  ],
  [/Compare label/, does({ type: 'label.compared' })],
  [/biohazard bag/, does({ type: 'specimen.bagged' })],
  [/Log the specimen/, does({ type: 'specimen.logged' })],
  [/not yours to judge/, does({ type: 'provider.told', what: 'wound-looks' })],
  [/wound gapes/, does({ type: 'provider.told', what: 'wound-gapes' })],
  [/moist sterile gauze/, does({ type: 'wound.covered', with: 'moist-gauze' })],
  [/clean to dirty/, does({ type: 'wound.cleaned', way: 'clean-to-dirty' })],
  [
    /every second one/,
    (run) => {
      const index = nextStitch(seen(run));
      if (index !== null)
        run.act({
          type: 'stitch.removed',
          index,
          way: removalOf(seen(run))?.what === 'staple' ? 'squeeze-fully-lift-straight' : 'cut-at-skin-pull-toward',
        });
    },
  ],
  [/Fewer came out/, does({ type: 'provider.told', what: 'stitch-missing' })],
  [/Soften the scab/, does({ type: 'scab.softened' })],
  [
    /pieces on the gauze/,
    (run) => {
      run.act({ type: 'stitches.counted', number: seen(run).stitches.length });
    },
  ],
  [/Lay the new dressing/, does({ type: 'dressing.done', act: 'laid-straight-down' })],
  [/Tape the edges/, does({ type: 'dressing.done', act: 'taped-at-edges' })],
  [/date, time and initials/, does({ type: 'dressing.done', act: 'dated-and-initialed' })],
  [/dry sterile dressing/, does({ type: 'wound.covered', with: 'dry-dressing' })],
  [/sharps box/, does({ type: 'sharps.discarded', into: 'sharps-box' })],
  [
    /provider’s sheet/,
    (run) => {
      for (const line of seen(run).case.sheet) run.act({ type: 'sheet.taught', line });
    },
  ],
  [/who will explain/, does({ type: 'patient.told', line: 'provider-will-explain' })],
  [
    /^Chart/,
    (run) => {
      run.act({ type: 'note.charted', parts: noteOwed(seen(run)) });
    },
  ],
  [/Leave the room/, does({ type: 'visit.finished' })],
];
