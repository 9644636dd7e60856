/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { inversionsFor } from './blood.ts';
import { questionIds } from './case.ts';
import type { BloodContext } from './context.ts';
import { eventOf, mustNotDraw, neededTubes, punctures, veinDrawn } from './findings.ts';
import { handlingOwed, notYetFull, owedTube, toHandle, toInvert, toLabel } from './hint.ts';
import { feltAt } from './palpation.ts';
import { pushToFlash, seekVein } from './seek.ts';
import type { Venipuncture } from './simulation.ts';
import { labelNeeds } from './acts/tubes.ts';

type Run = Runner<Venipuncture>;
const seen = (run: Run): BloodContext => run.snapshot.context;

export function chartIt(run: Run): void {
  const context = seen(run);
  const from = veinDrawn(context);
  const event = eventOf(context);
  const why = mustNotDraw(context);
  run.act({
    type: 'draw.charted',
    site: context.case.method === 'vein' ? (from?.vein ?? null) : context.case.method,
    arm: from?.arm ?? null,
    tries: punctures(context),
    reaction:
      why === 'refusal'
        ? 'refused'
        : why === 'not-fasting'
          ? 'not-drawn'
          : event === 'faint' || event === 'shooting-pain'
            ? event
            : context.hematoma >= 200
              ? 'hematoma'
              : 'none',
    confirmed: false,
  });
}

export function enter(
  run: Run,
  how: { readonly angleDeg: number; readonly bevel: 'up' | 'down'; readonly paceMs: number },
): void {
  const { mark, case: patient, seed } = seen(run);
  if (mark === null) return;
  const felt = feltAt(patient, seed, mark, { filled: true, warm: false });
  run.act({
    type: 'needle.entered',
    ...mark,
    headingDeg: felt.headingDeg ?? 0,
    angleDeg: mark.at === 'hand' ? Math.min(15, how.angleDeg) : how.angleDeg,
    bevel: how.bevel,
    mm: 1,
  });
  run.pass(how.paceMs);
  pushToFlash(run, how.paceMs);
}

export function lance(run: Run): void {
  run.act(
    seen(run).case.method === 'heel'
      ? { type: 'lancet.fired', digit: 'heel', x: 5, y: 12, lines: 'across' }
      : { type: 'lancet.fired', digit: 'ring', x: 5, y: 12, lines: 'across' },
  );
}

export const ways: readonly Way<Venipuncture>[] = [
  [
    /^Stop: tourniquet/,
    does({ type: 'band.released' }, { type: 'needle.withdrawn', gauze: true }, { type: 'safety.activated' }),
  ],
  [/safety device/, does({ type: 'safety.activated' })],
  [/^Lay the patient flat/, does({ type: 'patient.placed', posture: 'lying' })],
  [/^Raise the legs/, does({ type: 'legs.raised' }, { type: 'help.called' }, { type: 'pulse.taken' })],
  [/whole into the sharps|used lancet into/, does({ type: 'sharps.dropped', how: 'container' })],
  [/the arm straight|^Press with clean/, does({ type: 'pressure.begun', elbow: 'straight' })],
  [
    /^Turn the tube over/,
    (run) => {
      const tube = toInvert(seen(run));
      if (tube !== undefined)
        run.act({ type: 'tube.inverted', id: tube.id, times: inversionsFor(tube.color, seen(run).facts).low });
    },
  ],
  [/^Read the requisition/, does({ type: 'requisition.read' })],
  [/where the patient can see|once more, now that/, does({ type: 'hands.cleaned' })],
  [/who you are/, does({ type: 'introduction.given', as: 'medical-assistant' })],
  [/said to you/, does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [/in a sentence what/, does({ type: 'procedure.explained' })],
  [
    /^Ask every question/,
    (run) => {
      for (const question of questionIds) run.act({ type: 'question.asked', question });
    },
  ],
  [/says no/, does({ type: 'report.made', to: 'provider', content: 'refusal' })],
  [/fast was broken/, does({ type: 'report.made', to: 'provider', content: 'not-fasting' })],
  [/lie down/, does({ type: 'patient.placed', posture: 'lying' })],
  [/draw chair/, does({ type: 'patient.placed', posture: 'sitting' })],
  [/^Put on gloves/, does({ type: 'gloves.put', kind: 'nitrile' })],
  [
    /past its date/,
    (run) => {
      const old = seen(run).tubes.find(({ expired }) => expired);
      if (old !== undefined) run.act({ type: 'tube.returned', id: old.id });
    },
  ],
  [
    /^Lay out a tube for each/,
    (run) => {
      const color = owedTube(seen(run));
      const size = seen(run).case.method === 'vein' ? 'standard' : 'micro';
      if (color !== null) run.act({ type: 'tube.laid', color, size });
    },
  ],
  [
    /feel for a vein/,
    (run) => {
      seekVein(run, 200, 3.5);
    },
  ],
  [
    /^Take the needle that suits/,
    (run) => {
      run.act({ type: 'needle.picked', needle: seen(run).mark?.at === 'hand' ? 'winged-23' : 'straight-21' });
    },
  ],
  [/as a discard/, does({ type: 'tube.laid', color: 'light-blue', size: 'standard' })],
  [
    /^Rub the site/,
    (run) => {
      const { mark } = seen(run);
      if (mark !== null) run.act({ type: 'skin.cleaned', arm: mark.arm, at: mark.at });
    },
  ],
  [/dry by itself|skin dry for/, does({ type: 'time.skipped', ms: 31_000 })],
  [
    /^Tie the tourniquet again/,
    (run) => {
      const { mark } = seen(run);
      if (mark !== null) run.act({ type: 'band.tied', arm: mark.arm, inches: 3.5 });
    },
  ],
  [/^Hold the vein/, does({ type: 'vein.anchored', how: 'below' })],
  [
    /^Bevel up/,
    (run) => {
      enter(run, { angleDeg: 25, bevel: 'up', paceMs: 200 });
    },
  ],
  [
    /no search/,
    does({ type: 'band.released' }, { type: 'needle.withdrawn', gauze: true }, { type: 'safety.activated' }),
  ],
  [/release the tourniquet\.$/, does({ type: 'band.released' })],
  [/takes no more/, does({ type: 'time.skipped', ms: 2000 })],
  [/^Take the full tube/, does({ type: 'tube.removed' })],
  [
    /^Push the next/,
    (run) => {
      const next = notYetFull(seen(run))[0];
      if (next !== undefined) run.act({ type: 'tube.pushed', id: next.id });
    },
  ],
  [/out under gauze/, does({ type: 'band.released' }, { type: 'needle.withdrawn', gauze: true })],
  [/^Warm the cold/, does({ type: 'limb.warmed' })],
  [/warmer on/, does({ type: 'time.skipped', ms: 60_000 })],
  [
    /^Choose the lancet/,
    (run) => {
      run.act({ type: 'lancet.picked', tenths: seen(run).case.method === 'heel' ? 10 : 15 });
    },
  ],
  [/for the lancet with/, does({ type: 'pad.cleaned' })],
  [/^Set the lancet/, lance],
  [/^Wipe the first/, does({ type: 'drop.wiped' })],
  [/^Press lightly/, does({ type: 'drop.pressed', how: 'gentle' })],
  [
    /^Touch the tube/,
    (run) => {
      const context = seen(run);
      const next = neededTubes(context)
        .flatMap((color) => context.tubes.filter((tube) => tube.color === color))
        .find(({ ul }) => ul < 400);
      if (next !== undefined) run.act({ type: 'drop.taken', id: next.id, how: 'touched' });
    },
  ],
  [
    /^Label each tube/,
    (run) => {
      for (const { id } of toLabel(seen(run))) run.act({ type: 'tube.labeled', id, holds: labelNeeds });
    },
  ],
  [/^Show the labels/, does({ type: 'labels.shown' })],
  [/^Keep the pressure/, does({ type: 'time.skipped', ms: 30_000 })],
  [/^Lift the gauze/, does({ type: 'site.checked' })],
  [/dressing/, does({ type: 'bandage.put' })],
  [/what happened/, does({ type: 'report.made', to: 'provider', content: 'what-happened' })],
  [/who explains/, does({ type: 'patient.told', line: 'provider-goes-over-results' })],
  [/^Take off the gloves/, does({ type: 'gloves.removed' })],
  [/get up slowly/, does({ type: 'pressure.ended' }, { type: 'patient.released' })],
  [
    /where its test wants/,
    (run) => {
      for (const tube of toHandle(seen(run)))
        run.act({ type: 'tube.handled', id: tube.id, how: handlingOwed(seen(run), tube) });
    },
  ],
  [/stand and clot/, does({ type: 'time.skipped', ms: 600_000 })],
  [/^Spin it/, does({ type: 'centrifuge.run', balance: 'equal-opposite' })],
  [/^Send the tubes/, does({ type: 'specimens.sent' })],
  [/^Chart it/, chartIt],
  [/^Everything is done/, does({ type: 'visit.finished' })],
];
