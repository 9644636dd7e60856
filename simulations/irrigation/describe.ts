/**
 * The visit in sentences: status text, announcements, the patient's words. Everything a screen reader says comes from here and is
 * tested as data. Nothing here says what is still to come out or how something would be judged.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import type { Solution } from './case.ts';
import type { IrrigationContext } from './context.ts';
import type { irrigationMachine } from './machine.ts';
import { atEyewash, flushedMinutes, givenMl, landingNow, orderedSide, otherSide, returnSeen } from './perception.ts';
import { runsOffFromDeg, runsOver, straightness, type EarPlace } from './stream.ts';

export type IrrigationSnapshot = SnapshotFrom<typeof irrigationMachine>;

export const solutionWords: Readonly<Record<Solution, string>> = {
  'sterile-saline': 'sterile saline for the eye',
  'body-warm-water': 'water in the basin',
  'eyewash-station': 'the eyewash on the wall',
  peroxide: 'hydrogen peroxide',
  'rubbing-alcohol': 'rubbing alcohol',
};

const placeWords: Readonly<Record<EarPlace, string>> = {
  drum: 'the eardrum',
  'upper-back': 'the upper back wall',
  'upper-front': 'the upper front wall',
  'lower-back': 'the lower back wall',
  'lower-front': 'the lower front wall',
};

const degrees = (value: number, plus: string, minus: string): string =>
  value === 0 ? `straight` : `${String(Math.abs(value))} degrees ${value > 0 ? plus : minus}`;

/** How far the tilted head leans. */
export function headSentence({ towardDeg, case: patient }: IrrigationContext): string {
  const name = patient.person.name;
  if (towardDeg === 0) return `${name} sits with the head upright.`;
  const way = towardDeg > 0 ? 'toward the side that is washed' : 'away from the side that is washed';
  const run = runsOver(towardDeg)
    ? 'water would run over the nose'
    : towardDeg >= runsOffFromDeg
      ? 'water would run into the basin'
      : 'water would run down the neck';
  return `${name} leans the head ${String(Math.abs(towardDeg))} degrees ${way}: ${run}.`;
}

/** The hands as they are: what the drawing shows, in words. */
export function handsSentence(context: IrrigationContext): string {
  const { case: patient, drawn, pull, tip, eye, lids, mlPerS } = context;
  if (patient.organ === 'ear') {
    const landing = landingNow(context);
    const straight = straightness(drawn.canal, pull);
    const ear =
      pull === null
        ? 'The ear is not drawn'
        : `The ear is drawn ${String(Math.abs(pull.upMm))} mm ${pull.upMm < 0 ? 'down' : 'up'} and ${String(Math.abs(pull.backMm))} mm ${pull.backMm < 0 ? 'forward' : 'back'}`;
    const seen =
      straight >= 0.95 ? 'straight' : straight >= 0.6 ? 'nearly straight' : straight > 0.2 ? 'half bent' : 'bent';
    const where =
      landing === null ? '' : ` The stream would meet ${placeWords[landing.place]}, ${landing.atMm.toFixed(0)} mm in.`;
    return `${ear}; the canal looks ${seen}. The tip is ${String(tip.depthMm)} mm in, pointing ${degrees(tip.upDeg, 'up', 'down')} and ${degrees(tip.backDeg, 'back', 'forward')}.${where} The hand presses ${String(mlPerS)} mL a second.`;
  }
  const open =
    lids === null
      ? 'The eye squeezes shut'
      : lids === 'bone'
        ? 'The lids are held on the bone'
        : 'Fingers press on the eyeball';
  if (atEyewash(context)) return `${open}. Two soft streams of the eyewash, the face bent over them.`;
  return `${open}. The bottle is ${String(eye.heightMm)} mm above, over a place ${String(eye.atMm)} mm from the inner corner${
    eye.heightMm < 5 ? ', so low that it touches' : ''
  }. The hand presses ${String(mlPerS)} mL a second.`;
}

export function solutionSentence(context: IrrigationContext): string {
  const { solution, did, readTenthsC, warmed } = context;
  if (solution === null) return 'Nothing has been taken to wash with.';
  const label = did.labelRead === solution ? ', its label read' : '';
  if (atEyewash(context)) return `You stand at ${solutionWords[solution]}${label}.`;
  const warm =
    readTenthsC === null
      ? warmed === null
        ? 'It stands as it came from the shelf or tap'
        : 'It was warmed; the thermometer has not been read since'
      : `The thermometer read ${(readTenthsC / 10).toFixed(1)} °C; it cools on the counter`;
  return `Taken: ${solutionWords[solution]}${label}. ${warm}.`;
}

/** What lies in the basin, as one sees it. */
export function returnSentence(context: IrrigationContext): string {
  const { load, comesOut } = context.case;
  switch (returnSeen(context)) {
    case 'nothing':
      return context.washes.length > 0 ? 'Nothing was caught: it ran down.' : 'The basin is empty.';
    case 'clear':
      return load === 'chemical' ? 'The water runs off; the eye is red.' : 'Clear water so far.';
    case 'first':
      return load === 'chemical'
        ? 'The water runs off; the tears stop smelling of cleaner.'
        : 'The first bits float in the basin.';
    case 'much':
      return load === 'chemical' ? 'The water runs clear.' : 'Much has come out, and more comes with each push.';
    case 'all':
      return comesOut;
  }
}

export function streamSentence(snapshot: IrrigationSnapshot): string {
  const { context } = snapshot;
  const sum = `Given so far: ${String(givenMl(context))} mL${
    context.case.emergency ? `, ${String(flushedMinutes(context))} minutes with the lids held` : ''
  }.`;
  if (context.stream === null) return `No water runs. ${sum}`;
  const left = context.stream.leftTenths;
  const still = left === null ? '' : ` ${String(Math.round(left / 10))} mL are left in it.`;
  return `Water runs on the ${context.stream.side} side.${still} ${sum}`;
}

function gearSentence({ gear, wearsStill, case: patient }: IrrigationContext): string {
  const words = gear.map((item) =>
    item === 'towel-and-basin' ? 'towel and basin are in place' : `${item.replace('-', ' ')} on`,
  );
  const worn = patient.wears
    ? wearsStill
      ? []
      : [patient.organ === 'ear' ? 'the hearing aid is out' : 'the contact lens is out']
    : [];
  const all = [...words, ...worn];
  return all.length === 0 ? 'Nothing has been put on or laid out.' : `Ready: ${all.join(', ')}.`;
}

function symptomSentence({ symptom, case: patient }: IrrigationContext): string {
  if (symptom === null) return 'The patient sits still.';
  return symptom.what === 'dizzy'
    ? `${patient.person.name} holds on to the chair: the room spins.`
    : `${patient.person.name} flinched: it hurts.`;
}

function chartSentence({ charted, case: patient }: IrrigationContext): string {
  if (charted === null) return 'Nothing stands on the chart about the washing.';
  const unit = patient.amountMl === null ? 'minutes' : 'mL';
  const warm = charted.celsius === null ? '' : `, ${String(charted.celsius)} °C`;
  return `Charted: ${charted.side} ${patient.organ}, ${String(charted.amount)} ${unit}${warm}.`;
}

/** The whole visit in sentences; never the same for two different states. */
export function statusOf(snapshot: IrrigationSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  return [
    encounterSentence(context.encounter),
    headSentence(context),
    symptomSentence(context),
    gearSentence(context),
    solutionSentence(context),
    handsSentence(context),
    streamSentence(snapshot),
    returnSentence(context),
    chartSentence(context),
  ];
}

const who = ({ case: patient }: IrrigationContext): string =>
  patient.person.parent === null
    ? patient.person.name
    : patient.person.parent.charAt(0).toUpperCase() + patient.person.parent.slice(1);

function sideAnswer(context: IrrigationContext, said: string): string {
  const { organ, hold } = context.case;
  // Whoever knows it better says so: the order may name the other side.
  const known = hold?.then === 'other-side' ? otherSide(context.case.side) : orderedSide(context);
  return said === known
    ? `${who(context)}: “Yes, the ${said} ${organ}.”`
    : `${who(context)}: “The ${said}? No, the ${known} ${organ}!”`;
}

function comfortAnswer(context: IrrigationContext): string {
  const { symptom, case: patient } = context;
  if (symptom?.what === 'dizzy') return '“Everything is spinning. Please stop.”';
  if (symptom?.what === 'pain') return '“That hurt!”';
  if (patient.emergency) return '“It burns, but go on.”';
  return patient.person.parent === null
    ? '“It is all right. Warm, and a bit loud.”'
    : 'The child sits still and holds a toy.';
}

/** What the patient, an instrument or a colleague did last, as words to show; null before anything happened. */
export function happenedSentence(context: IrrigationContext): string | null {
  const { happened, encounter } = context;
  if (happened === null) return null;
  const { name, birthDate } = context.case.person;
  const by = encounter.identifiedBy;
  switch (happened.what) {
    case 'answered':
      return happened.question === null ? null : `${who(context)}: “${context.case.answers[happened.question]}”`;
    case 'confirmed-identity':
      return by.includes('full-name') && by.includes('birth-date')
        ? `The answers match the chart: ${name}, born ${birthDate}.`
        : 'The answer does not tell you surely who this is.';
    case 'side-answered':
      return sideAnswer(context, happened.words ?? '');
    case 'label':
      return happened.words === 'eyewash-station'
        ? 'The tag on the eyewash: run this week, initialed.'
        : `The label: ${solutionWords[(happened.words ?? 'sterile-saline') as Solution]}, in date.`;
    case 'thermometer':
      return `The thermometer reads ${happened.words ?? ''} °C.`;
    case 'sore':
      return `${name} winces: the ear is drawn too far.`;
    case 'stream-over':
      return context.washes.length === 0
        ? 'The stream has stopped.'
        : `The stream has stopped. ${returnSentence(context)}`;
    case 'dizzy':
      return `${name}: “Oh! The room is spinning!” The hands grip the chair.`;
    case 'pain':
      return `${name}: “Ow!” and flinches.`;
    case 'comfort':
      return `${who(context)}: ${comfortAnswer(context)}`;
    case 'return':
      return returnSentence(context);
    case 'ph':
      return `The strip shows pH ${happened.words ?? ''}.`;
    case 'result':
      return context.washes.length === 0
        ? `${who(context)}: “As before. Nothing was done yet.”`
        : returnSeen(context) === 'all' || context.symptom !== null || context.case.emergency
          ? `${who(context)}: “${context.case.afterwards}”`
          : `${who(context)}: “A little better, perhaps. Not yet as it should be.”`;
    case 'record-asks':
    case 'someone-answers':
      return happened.words;
    case 'thanked':
      return `${who(context)}: “Thank you.”`;
    case 'worried':
      return `${who(context)}: “Oh. If you say so.”`;
  }
}

/** What to announce after a step, in order; empty when nothing a person must hear has changed. */
export function announcements(before: IrrigationSnapshot, after: IrrigationSnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context, after.context];
  const words = happenedSentence(is);
  if (words !== null && is.happened !== was.happened) said.push(words);
  if (after.hasTag('running') && !before.hasTag('running')) said.push('The water runs.');
  if (is.solution !== was.solution || (is.warmed !== was.warmed && is.warmed !== null)) said.push(solutionSentence(is));
  if (is.gear !== was.gear || is.wearsStill !== was.wearsStill) said.push(gearSentence(is));
  if (is.towardDeg !== was.towardDeg) said.push(headSentence(is));
  // Sliders say their own number at each step; the hands are told by the key g.
  if (is.lids !== was.lids) said.push(handsSentence(is));
  if (is.did.helpAtMs !== was.did.helpAtMs)
    said.push('A voice from the hallway: “I’ll get Dr. Haddad and the data sheet!”');
  if (is.did.dried !== was.did.dried)
    said.push(is.did.dried === 'outside' ? 'The outside is dry.' : 'The swab goes in.');
  if (is.charted !== was.charted) said.push(chartSentence(is));
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
