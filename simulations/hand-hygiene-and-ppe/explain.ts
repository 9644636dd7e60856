/**
 * The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. `{fact-id}` stands
 * for the fact's shown value, so no clinical number is written here.
 */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';
import { listed, pieceNames, surfaceNames, zoneNames } from './names.ts';

type Values = Readonly<Record<string, number | string>>;

const said = (value: number | string | undefined): string => String(value ?? '?');
const names = (value: number | string | undefined, of: Readonly<Record<string, string>>): string =>
  listed(
    String(value ?? '')
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => of[word] ?? word),
  );

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'stayed-out': () => 'Rightly left to somebody else: nothing to judge here.',
  'never-went-in': () => 'Nobody went in, so nothing that was ordered could happen. Prepare, then go in.',
  'nothing-done': () => 'Nothing was done with the patient, so there was nothing to judge.',

  'never-cleaned': () =>
    'The hands were never cleaned. Rub or wash before any gear or touch, and after the gear is off.',
  'cleaned-too-late': () =>
    'Gear, door or patient were touched before the hands were cleaned. What was on them went along. Clean them first.',
  'first-cleaning-left-some': () =>
    'You cleaned first, but under the lamp some of it was still there. Reach every part of both hands.',
  'parts-missed': ({ mean, parts }) =>
    `On average ${said(mean)}% of both hands was reached. Short or bare: ${names(parts, zoneNames)}. Even people who do every step leave bare places ({hh-uv-missed} in one study): give each part its own movement.`,
  'too-little-rub': ({ seconds }) =>
    `The shortest rub was wet for ${said(seconds)} seconds. Hands that feel dry after {hh-rub-dries} got too little: take enough for {rm-hand-rub-time} and rub until dry.`,
  'rubbed-too-short': ({ seconds }) =>
    `The shortest cleaning had ${said(seconds)} seconds of rubbing. Hand rub needs {rm-hand-rub-time}, soap {rm-hand-wash-time}.`,
  'rub-was-enough': () => 'Hand rub was enough in this visit: no dirt that shows, no germ that outlives alcohol.',
  'rub-where-soap-was-owed': () =>
    'You used hand rub where soap was owed, and the hands were never washed. Alcohol does not get through dirt and leaves spores alive: soap and water {rm-soap-needed}.',
  'soap-never-used': () => 'The hands needed soap and water and did not get it. Soap is needed {rm-soap-needed}.',
  'rub-before-soap': () =>
    'You rubbed first and washed later. In between, what alcohol leaves alive went on. Wash at once.',
  'no-wash': () => 'No wash with soap took place; hand rub has no such steps.',
  'soap-on-dry-skin': () => 'Soap went onto dry hands. Wet them first: soap lathers better and rinses off more easily.',
  'not-rinsed': () => 'The soap was not rinsed off. Rubbing loosens germs, the water carries them away.',
  'rinsed-hands-up': () =>
    'You rinsed with the fingertips up, so the water ran to the elbows and back. In a handwash the hands are lowest.',
  'left-wet': () => 'The hands were left wet. Wet skin picks up and spreads more germs. Pat dry with a paper towel.',
  'dried-on-uniform': () =>
    'You dried your hands on your clothes. What hung there came back to the hands. Use a paper towel.',
  'tap-left-open': () => 'The tap was left running. Close it with the paper towel.',
  'tap-by-hand': () =>
    'You closed the tap with the clean hand. It still carries what was on your hands before: use the towel.',
  'not-cleaned-at-the-end': () =>
    'After the last gear came off the hands were not cleaned. Gloves have pinholes and leave something behind: clean your hands at once.',
  'soiled-again': ({ percent }) =>
    `You cleaned your hands and touched something soiled afterwards (${said(percent)}% under the lamp). Clean them once more before you go on.`,
  'end-left-some': ({ percent }) =>
    `The last cleaning left ${said(percent)}% on the fingers that touch. Reach every part, with the product this germ needs.`,

  'no-sign': () => 'No sign hung on this door: standard precautions and the task decide.',
  'sign-not-followed': ({ pieces }) =>
    `The sign asked for more than you wore all the time: ${names(pieces, pieceNames)}. Put it on before the door, however short the errand, and keep it on until the work is done.`,
  'task-not-covered': ({ pieces }) =>
    `What the task could throw or touch was not covered: ${names(pieces, pieceNames)}. Ask before each task: what may reach hands, clothes, mouth, nose and eyes?`,
  'more-than-needed': ({ pieces }) =>
    `Neither sign nor task called for this: ${names(pieces, pieceNames)}. Wear what sign and task ask for: more gear is more to take off, and it scares people.`,
  'no-gear': () => 'No gear was put on at all. Read the sign, think of the task, and put on what they call for.',
  'gloves-on-wet-hands': () =>
    'Gloves went on while the rub was still wet. Rub until dry: wet skin sticks and gets sore.',
  'gloves-not-last': () =>
    'Gloves went on before the rest, so they do not lie over the cuffs and the wrists are bare. On: {hh-don-order}.',
  'on-out-of-order': () => 'The gear went on in another order. It is about fit: {hh-don-order}.',
  'nothing-to-fit': () => 'Neither gown nor mask was worn: nothing to tie or mold.',
  'put-on-loosely': () =>
    'Something was put on loosely: tie the gown at neck and waist, mold the mask to the nose, use both straps.',
  'not-airborne': () => 'The air carries nothing here: a respirator was not needed.',
  'no-respirator': ({ seconds }) =>
    `You breathed that room’s air for ${said(seconds)} seconds without a respirator. A surgical mask does not seal: put the respirator on before you go in.`,
  'seal-not-checked': ({ seconds }) =>
    `You went in without a seal that was checked and held (${said(seconds)} seconds of that air). Check it every time; where it leaks, mold the nosepiece, set the straps and check again.`,
  'respirator-off-inside': ({ seconds }) =>
    `The respirator was off or open in the room for ${said(seconds)} seconds. It comes off {hh-respirator-off}.`,
  'not-fit-tested': () =>
    'Your fit test does not cover that respirator. Without it the seal is a guess: stay outside and let somebody who is tested go in. A test is needed {ic-fit-test} and for each model.',
  'fit-test-holds': () => 'Your fit test covers what is on the shelf, or no respirator was needed.',
  'handed-over-for-nothing': () =>
    'You handed over a task that was yours. Precautions are a reason to dress, not to stay away.',
  'nobody-told': () =>
    'You stayed outside and told nobody. The patient waits: ask the nurse who is fit-tested to go in.',
  'told-somebody-untested': () => 'The person you asked has no fit test either. Ask the nurse who has one.',
  'no-gear-needed': () => 'No gear was needed here.',
  'gear-kept-on': () => 'Gear was kept on. All of it comes off before you go on to anything else.',
  'gloves-not-first': () =>
    'Gloves were not first. They are the dirtiest, and whatever they touch on the way off gets its share. Off: {hh-doff-orders}.',
  'mask-before-the-rest': () =>
    'Mask or respirator came off before the rest. It guards mouth and nose to the end: it is last.',
  'respirator-off-too-soon': () =>
    'The respirator came off in the room or with the door open. Take it off {hh-respirator-off}.',
  'gear-in-the-hall': () => 'Soiled gear was worn out into the hall. Take it off inside, by the door.',
  'germs-on-oneself': ({ surfaces }) =>
    `Under the lamp this glows on you: ${names(surfaces, surfaceNames)}. Follow the way back in the figure: gloves first, inside, band and straps only, hands cleaned when they get soiled.`,
  'taken-by-the-dirty-side': () =>
    'A piece was taken by its dirty side. It went well this time. Gloves inside out, gown by the inside, eyes by the band, mask by the straps.',

  'door-open-at-work': () => 'The door stood open while the patient coughed. Shut it behind you before you begin.',
  'door-left-open': () => 'You left the door open behind you. What is in the air then goes into the hall: shut it.',
  'no-cough': () => 'No cough that carries germs: a mask for the patient was not needed.',
  'patient-not-masked': () => 'The patient was not offered a mask. Offer one: it catches a cough where it begins.',
  'ordered-left-undone': () =>
    'Something that was ordered was not done in the room. Gear is put on so that the work can be done.',
  'no-clean-site': () => 'Nothing went from dirty to clean in this visit.',
  'dressing-left-undone': () =>
    'The dressing was not changed to the end: old one off, new gloves on clean hands, new one on.',
  'clean-dressing-soiled': ({ percent }) =>
    `The new dressing carried ${said(percent)}% of what was on the old one. Between dirty and clean: gloves off, hands cleaned, new gloves.`,
  'gloves-changed-hands-not-cleaned': () =>
    'You changed gloves but did not clean your hands between. Gloves leak a little each time: clean, then new gloves.',
  'reached-with-gloves': () =>
    'You reached for face, phone, keyboard or the front of your gear during the work. Let it ring. Gloves carry what they touched.',
  'never-left': () => 'You never left the room. Take the gear off, clean your hands, go.',
  'germs-carried-out': ({ surfaces }) =>
    `Under the lamp this glows outside the room: ${names(surfaces, surfaceNames)}. The next hand takes it on: gear off and hands clean before you touch anything out there.`,
  'not-wiped': () =>
    'Nothing was wiped at the end. The next patient lies on that table: wipe it, the cuff and the handle with gloves on.',
  'wiped-too-early': () => 'You wiped before the work was done. Wipe at the end, gloves still on.',
  'spores-not-killed': () => 'That product leaves spores alive. Use {hh-spore-kill}, for its contact time.',
  'wiped-with-a-pad': () =>
    'An alcohol pad dries before it has worked on a table. Use the disinfectant wipe, for its contact time.',
  'wiped-bare-handed': () => 'You wiped with bare hands. Keep or put on gloves for that.',
  'room-not-handed-on': () => 'Nobody was told what becomes of the room. Say so: kept shut, or clean and free.',
  'room-opened-too-soon': () =>
    'The next patient was let into that air. The room stays shut, {rm-measles-room} by the air it changes and by policy.',
  'room-shut-for-nothing': () =>
    'The room was kept shut without a need: germs by touch or droplet do not hang in the air. Wipe it and give it free.',
  'room-not-clean': () => 'The room was given to the next patient unwiped. Wipe it first.',
  diagnosed: () => 'You named the illness. Say what the sign is for, and that the provider will go over the rest.',
  'reassured-falsely': () =>
    'You said there was nothing to worry about. That, too, is for the provider to say: tell what the gear is for.',
  'kept-secret': () =>
    'You refused an answer. What the gear is for may be said; the illness is the provider’s to explain.',
  'said-nothing': () =>
    'The patient asked and got no answer. Say in a sentence what the gear is for, and that the provider will explain the rest.',
};

/** Codes of the shared beginning that this rubric uses. */
const shared = Object.keys(encounterExplanations).filter((code) => !code.startsWith('hands-'));

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = [...Object.keys(sentences), ...shared];

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainHygiene(_criterion: string, finding: Finding): string {
  return (
    sentences[finding.because]?.(finding.values ?? {}) ?? encounterExplanations[finding.because] ?? finding.because
  );
}
