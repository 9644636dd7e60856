/** Allergy, fainting, a seizure, sugar, chest pain, stroke, bleeding, burns. */
import { firstMs, has, lastMs, positionOf, times, type EmergencyContext } from '../context.ts';
import { limits } from '../limits.ts';
import { isRightHandover } from '../worlds/all.ts';
import { fitIsOver } from '../worlds/body.ts';
import { elbow, tourniquetAboveIn, tourniquetHolds, turnsNeeded } from '../worlds/wound.ts';
import { before, doneOr, within, type Line } from './line.ts';

const office = 'clinical-procedures/emergencies-in-the-office';
const first = 'clinical-procedures/first-aid';
const drowsy = (context: EmergencyContext): boolean => has(context, 'drowsy');

export const bodyLines: readonly Line[] = [
  {
    id: 'EM-40',
    kinds: ['anaphylaxis'],
    sentence:
      'Gives epinephrine into the outer thigh at once, under the standing order or on the provider’s word, and notes the time.',
    points: 8,
    critical: true,
    competencies: ['I.P.13', 'I.P.4.e'],
    sources: ['cdc-vaccine-reactions', 'aha-first-aid-2024'],
    teaches: `${office}#allergy-and-asthma`,
    test: (context) => {
      if (firstMs(context, 'epinephrine') === null)
        return times(context, 'epinephrine-arm') > 0 ? [0.2, 'arm'] : [0, 'never'];
      const inTime = within(context, 'epinephrine', limits.epinephrineS, 0.5);
      if (inTime[0] < 1) return inTime;
      return doneOr(times(context, 'note-dose') > 0, 'no-time', 0.8);
    },
    says: {
      never:
        'No epinephrine was given. It is the one drug that saves here: outer thigh, at once, by standing order or the provider’s word.',
      arm: 'The injector went into the upper arm. There it is taken up slowly and less: outer thigh, through the clothing if need be.',
      late: 'Epinephrine came after $seconds seconds. Antihistamines and questions can wait; this cannot.',
      'no-time':
        'The time of the dose was not noted. A second may follow, and everybody has to know when the first was.',
    },
  },
  {
    id: 'EM-41',
    kinds: ['anaphylaxis'],
    when: (context) => has(context, 'second-dose') && firstMs(context, 'epinephrine') !== null,
    sentence: 'Gives the second dose as ordered when it goes on, {em-epinephrine-repeat}.',
    points: 4,
    competencies: ['I.P.13', 'X.C.1'],
    sources: ['cdc-vaccine-reactions'],
    facts: ['em-epinephrine-repeat'],
    teaches: `${office}#allergy-and-asthma`,
    test: (context) => {
      const at = firstMs(context, 'epinephrine-second');
      if (at === null) return [0, 'never'];
      const since = at - (firstMs(context, 'epinephrine') ?? 0);
      const { low, high } = context.facts.epinephrineRepeatMin;
      if (since < low * 60_000) return [0.3, 'early'];
      return since <= high * 60_000 ? [1, 'done'] : [0.5, 'late'];
    },
    says: {
      never: 'It went on, a second dose was ordered, and it was not given: {em-epinephrine-repeat}.',
      early: 'The second dose came too soon: {em-epinephrine-repeat}.',
      late: 'The second dose came too late: {em-epinephrine-repeat}.',
    },
  },
  {
    id: 'EM-42',
    kinds: ['anaphylaxis', 'bleeding'],
    sentence: 'Lays the person flat, legs raised if injury allows it; only somebody who cannot get air may half sit.',
    points: 3,
    competencies: ['I.P.13'],
    sources: ['aha-first-aid-2024'],
    teaches: `${office}#fainting-and-shock`,
    test: (context) => {
      // The one who cannot get air may half sit: chosen for them it is as good as flat.
      const mayHalfSit = context.case.kind === 'anaphylaxis' && has(context, 'second-dose');
      const isLow = ['flat', 'legs-up', 'side'].includes(positionOf(context)) || times(context, 'lay-flat') > 0;
      return doneOr(isLow || (mayHalfSit && times(context, 'sit-up') > 0), 'upright');
    },
    says: {
      upright:
        'The person stayed upright. Flat the blood reaches the heart and the brain; whoever fights for breath may sit with the legs out.',
    },
  },
  {
    id: 'EM-43',
    kinds: ['anaphylaxis', 'chest-pain'],
    when: (context) => context.case.orders.some(({ act }) => act === 'oxygen'),
    sentence: 'Gives the oxygen that was ordered.',
    points: 2,
    competencies: ['I.P.13', 'X.C.1'],
    sources: ['open-rn-nursing-skills-2e'],
    teaches: 'clinical-procedures/cardiac-arrest-and-choking#cart-and-oxygen',
    test: (context) => doneOr(times(context, 'oxygen') > 0),
    says: { never: 'The provider ordered oxygen, and it was not given.' },
  },
  {
    id: 'EM-45',
    kinds: ['syncope'],
    sentence: 'Catches and lays flat before the fall, raises the legs, loosens the clothing.',
    points: 6,
    critical: true,
    competencies: ['I.P.13.f'],
    sources: ['medlineplus-fainting'],
    teaches: `${office}#fainting-and-shock`,
    test: (context) => {
      const flat = Math.min(firstMs(context, 'ease-down') ?? Infinity, firstMs(context, 'lay-flat') ?? Infinity);
      if (flat === Infinity) return [0, 'never'];
      if ((context.world['hurt'] ?? 0) > 0) return [0.3, 'fell'];
      return doneOr(times(context, 'raise-legs') > 0 && times(context, 'loosen-clothing') > 0, 'half', 0.7);
    },
    says: {
      never: 'He was never laid down. Gray, sweating, yawning: flat, before he falls.',
      fell: 'He fell out of the chair before you laid him down. The warning is the time to act.',
      half: 'Legs raised and clothing loosened bring the blood back sooner.',
    },
  },
  {
    id: 'EM-46',
    kinds: ['syncope'],
    sentence: 'Keeps him flat for some minutes, then lets him sit slowly.',
    points: 4,
    competencies: ['I.P.13.f'],
    sources: ['medlineplus-fainting'],
    teaches: `${office}#fainting-and-shock`,
    test: (context) => {
      const up = firstMs(context, 'sit-up');
      if (up === null) return [0.6, 'left-lying'];
      return doneOr(up >= limits.flatMs, 'early', 0.2);
    },
    says: {
      'left-lying': 'He was left lying. After some minutes let him sit, look again, then stand.',
      early: 'He sat up too soon. Getting up early brings the faint back: flat for some minutes, then slowly.',
    },
  },
  {
    id: 'EM-48',
    kinds: ['seizure'],
    sentence: 'Protects the head and clears the space.',
    points: 4,
    competencies: ['I.P.13.d'],
    sources: ['cdc-seizure-first-aid'],
    teaches: `${office}#seizure`,
    test: (context) => {
      const done = (times(context, 'clear-space') > 0 ? 1 : 0) + (times(context, 'pad-head') > 0 ? 1 : 0);
      return done === 2 ? [1, 'done'] : [done / 2, 'unprotected'];
    },
    says: {
      unprotected: 'The head hit hard things. Move them away and put something soft under it; do not hold the person.',
    },
  },
  {
    id: 'EM-49',
    kinds: ['seizure'],
    sentence: 'Turns the person on the side as soon as possible.',
    points: 6,
    critical: true,
    competencies: ['I.P.13.d'],
    sources: ['cdc-seizure-first-aid'],
    teaches: `${office}#seizure`,
    test: (context) => {
      const at = firstMs(context, 'turn-on-side');
      const { endsMs = 0 } = context.world;
      return at === null ? [0, 'never'] : doneOr(at <= Math.max(limits.firstCareS * 1000, endsMs), 'late', 0.5);
    },
    says: {
      never: 'They lay on the back with saliva in the throat. On the side it runs out: turn as soon as you can.',
      late: 'The turn came late. As soon as the body lets you: on the side.',
    },
  },
  {
    id: 'EM-50',
    kinds: ['seizure'],
    sentence:
      'Notes when it began and when it stopped: a seizure that lasts {rm-seizure-call} needs 911 by that alone.',
    points: 4,
    competencies: ['I.P.13.d', 'X.P.3'],
    sources: ['cdc-seizure-first-aid'],
    facts: ['rm-seizure-call'],
    teaches: `${office}#seizure`,
    test: (context) => {
      const began = firstMs(context, 'note-time');
      const ended = firstMs(context, 'note-end');
      if (began === null) return [0, 'never'];
      return doneOr(ended !== null && fitIsOver(context.world, ended), 'no-end', 0.6);
    },
    says: {
      never: 'Nobody timed it. The length decides: {rm-seizure-call} is 911 by that alone.',
      'no-end': 'The end was not noted, or before it had stopped. Both times, or nobody knows how long it was.',
    },
  },
  {
    id: 'EM-52',
    kinds: ['glucose'],
    when: (context) => !drowsy(context),
    sentence: 'Gives fast sugar, {em-glucose-dose}, to somebody awake who can swallow.',
    points: 7,
    critical: true,
    competencies: ['I.P.13.b'],
    sources: ['niddk-hypoglycemia', 'cdc-low-blood-sugar'],
    facts: ['em-glucose-dose'],
    teaches: `${office}#sugar`,
    test: (context) => {
      const fast = Math.min(firstMs(context, 'give-tablets') ?? Infinity, firstMs(context, 'give-juice') ?? Infinity);
      if (fast === Infinity)
        return times(context, 'give-chocolate') + times(context, 'give-snack') > 0 ? [0.2, 'slow-sugar'] : [0, 'never'];
      return doneOr(fast <= 180_000, 'late', 0.6);
    },
    says: {
      never: 'No sugar was given to somebody who was awake and could swallow: {em-glucose-dose}.',
      'slow-sugar': 'Fat slows the sugar. First something fast: {em-glucose-dose}; the snack comes after.',
      late: 'The sugar came late. Awake and able to swallow: at once, {em-glucose-dose}.',
    },
  },
  {
    id: 'EM-53',
    kinds: ['glucose'],
    sentence:
      'Measures, measures again after {em-glucose-recheck}, and repeats while it is {em-low-glucose}, until it is right or the crew takes over.',
    points: 5,
    competencies: ['I.P.13.b', 'I.P.11.b'],
    sources: ['niddk-hypoglycemia', 'cdc-low-blood-sugar'],
    facts: ['em-glucose-recheck', 'em-low-glucose'],
    teaches: `${office}#sugar`,
    test: (context) => {
      const { readings, facts } = context;
      const given = Math.max(
        lastMs(context, 'give-tablets') ?? -1,
        lastMs(context, 'give-juice') ?? -1,
        lastMs(context, 'glucagon') ?? -1,
      );
      if (readings.length === 0) return [0, 'never'];
      const again = readings.filter(({ atMs }) => given >= 0 && atMs - given >= facts.recheckMin * 60_000 - 30_000);
      const crewCameBefore =
        drowsy(context) &&
        isRightHandover(context) &&
        given >= 0 &&
        (context.handover?.atMs ?? Infinity) - given < facts.recheckMin * 60_000;
      if (crewCameBefore) return [1, 'done'];
      if (again.length === 0) return [0.4, 'not-again'];
      return doneOr((readings.at(-1)?.glucose ?? 0) >= facts.lowGlucose, 'still-low', 0.6);
    },
    says: {
      never: 'The sugar was never measured, though the standing order covers it.',
      'not-again':
        'Nothing was measured {em-glucose-recheck} after the last sugar. Only the second number tells whether it was enough.',
      'still-low':
        'The last number was still {em-low-glucose}. Repeat the sugar, and measure again after {em-glucose-recheck}.',
    },
  },
  {
    id: 'EM-54',
    kinds: ['glucose'],
    when: drowsy,
    sentence: 'Puts a drowsy person on the side, gives nothing by mouth, and gives glucagon as ordered.',
    points: 7,
    critical: true,
    competencies: ['I.P.13.b', 'X.C.1'],
    sources: ['niddk-hypoglycemia', 'aha-first-aid-2024'],
    teaches: `${office}#sugar`,
    test: (context) => {
      const side = times(context, 'turn-on-side') > 0;
      const drug = times(context, 'glucagon') > 0;
      return side && drug ? [1, 'done'] : side || drug ? [0.5, 'half'] : [0, 'never'];
    },
    says: {
      half: 'Both belong to it: the side, so that nothing runs into the lungs, and the glucagon once it is ordered.',
      never: 'She lay unprotected and untreated. On the side, nothing by mouth, 911, glucagon on the provider’s word.',
    },
  },
  {
    id: 'EM-56',
    kinds: ['chest-pain'],
    sentence: 'Stops all activity and lets the person half sit.',
    points: 4,
    critical: true,
    competencies: ['I.P.13'],
    sources: ['chest-pain-guideline-2021', 'aha-first-aid-2024'],
    teaches: `${office}#chest-pain`,
    test: (context) => within(context, 'sit-up', limits.firstCareS),
    says: {
      never: 'The person was not brought to rest. Each step is work for the heart: half sitting, at once.',
      late: 'Rest came after $seconds seconds. Stop all activity first.',
    },
  },
  {
    id: 'EM-57',
    kinds: ['chest-pain'],
    sentence: 'Records the ECG under the standing order and hands it over, {em-ecg-time}.',
    points: 5,
    competencies: ['I.P.1', 'I.P.13'],
    sources: ['chest-pain-guideline-2021'],
    facts: ['em-ecg-time'],
    teaches: `${office}#chest-pain`,
    test: (context) => within(context, 'ecg', context.facts.ecgMin * 60),
    says: {
      never: 'No ECG was recorded, though the standing order asks for it: {em-ecg-time}.',
      late: 'The ECG came after $seconds seconds: {em-ecg-time}.',
    },
  },
  {
    id: 'EM-58',
    kinds: ['chest-pain'],
    when: (context) => has(context, 'aspirin-allergy') && context.providerDueMs !== null,
    sentence: 'Questions the order for a drug that the chart names as an allergy.',
    points: 5,
    critical: true,
    competencies: ['A.1', 'X.C.1', 'I.P.4.a'],
    sources: ['aha-first-aid-2024', 'ahrq-teamstepps'],
    facts: ['em-aspirin'],
    teaches: `${office}#chest-pain`,
    test: (context) => doneOr(times(context, 'question-order') > 0),
    says: {
      never:
        'Aspirin ({em-aspirin}) was ordered, and the chart says allergic. Nobody said so. In a hurry people forget: read the allergies, and speak up before anything is given.',
    },
  },
  {
    id: 'EM-59',
    kinds: ['chest-pain'],
    when: (context) => !has(context, 'aspirin-allergy'),
    sentence: 'Asks about allergies, then gives the aspirin that was ordered: {em-aspirin}.',
    points: 3,
    competencies: ['I.P.13', 'I.P.4.a'],
    sources: ['aha-first-aid-2024'],
    facts: ['em-aspirin'],
    teaches: `${office}#chest-pain`,
    test: (context) => {
      if (times(context, 'aspirin') === 0) return [0, 'never'];
      return doneOr(before(context, 'ask-history', 'aspirin'), 'unasked', 0.4);
    },
    says: {
      never: 'The provider ordered aspirin, {em-aspirin}, and it was not given.',
      unasked: 'You gave the aspirin before asking about allergies. Ask, look at the chart, then give.',
    },
  },
  {
    id: 'EM-61',
    kinds: ['stroke'],
    sentence: 'Looks at balance, eyes, face, arms and speech.',
    points: 3,
    competencies: ['I.P.13.c'],
    sources: ['cdc-stroke-signs'],
    teaches: `${office}#stroke`,
    test: (context) => within(context, 'face-arms-speech', limits.firstCareS, 0.6),
    says: {
      never: 'The signs were not checked: balance, eyes, face, arms, speech.',
      late: 'The signs were checked only after $seconds seconds.',
    },
  },
  {
    id: 'EM-62',
    kinds: ['stroke'],
    sentence: 'Asks when the person was last known to be well, and writes that time, not the time of finding.',
    points: 7,
    critical: true,
    competencies: ['I.P.13.c', 'X.P.3'],
    sources: ['cdc-stroke-signs'],
    teaches: `${office}#stroke`,
    test: (context) => {
      const right = lastMs(context, 'write-last-seen');
      const wrong = Math.max(lastMs(context, 'write-found') ?? -1, lastMs(context, 'write-arrived') ?? -1);
      if (right === null) return wrong >= 0 ? [0, 'wrong-time'] : [0, 'never'];
      if (wrong > right) return [0, 'wrong-time'];
      return doneOr(times(context, 'ask-last-well') > 0, 'unasked', 0.3);
    },
    says: {
      never: 'The time he was last known well was not written. Treatment depends on it.',
      'wrong-time':
        'The time on paper is not when somebody last saw him well. Somebody who woke with it was well when last seen, often at bedtime.',
      unasked: 'A time was written that nobody had asked for.',
    },
  },
  {
    id: 'EM-63',
    kinds: ['stroke'],
    sentence: 'Supports the weak side and gives nothing by mouth; glucose on the provider’s word.',
    points: 3,
    competencies: ['I.P.13.c'],
    sources: ['cdc-stroke-signs', 'aha-first-aid-2024'],
    teaches: `${office}#stroke`,
    test: (context) => {
      const done = (times(context, 'support-weak-side') > 0 ? 1 : 0) + (times(context, 'check-glucose') > 0 ? 1 : 0);
      return done === 2 ? [1, 'done'] : [done / 2, 'half'];
    },
    says: {
      half: 'Two things belong to it: the weak side supported, and the glucose once it is ordered, since low sugar can look like this.',
    },
  },
  {
    id: 'EM-65',
    kinds: ['bleeding'],
    sentence:
      'Presses hard on the wound at once, or straps a limb that spurts, and does not lift to look; packs a deep one in the armpit.',
    points: 7,
    critical: true,
    competencies: ['I.P.13.a'],
    sources: ['stop-the-bleed', 'aha-first-aid-2024'],
    teaches: `${first}#bleeding`,
    test: (context) => {
      // A tight tourniquet on a limb that spurts is a first act as good as pressing.
      const strap =
        !has(context, 'armpit') && (context.world['turns'] ?? 0) >= turnsNeeded && tourniquetHolds(context)
          ? (context.spots.tourniquet?.atMs ?? Infinity)
          : Infinity;
      const at = Math.min(firstMs(context, 'press') ?? Infinity, firstMs(context, 'pack') ?? Infinity, strap);
      if (at === Infinity) return [0, 'never'];
      if (has(context, 'armpit') && times(context, 'pack') === 0) return [0.3, 'not-packed'];
      if (times(context, 'lift-gauze') > 0) return [0.5, 'lifted'];
      return at <= limits.pressS * 1000 ? [1, 'done'] : [0.6, 'late', { seconds: Math.round(at / 1000) }];
    },
    says: {
      never: 'Nobody pressed on the wound. Gloves, gauze, both hands, hard.',
      'not-packed':
        'Pressing alone does not reach a deep wound in the armpit: pack it with gauze to the bottom, then press.',
      lifted: 'You lifted the gauze to look, and took the clot away with it. More on top, press harder.',
      late: 'The first pressure came after $seconds seconds. It is the first thing that helps.',
    },
  },
  {
    id: 'EM-66',
    kinds: ['bleeding'],
    when: (context) => !has(context, 'armpit'),
    sentence: 'Puts the tourniquet {em-tourniquet-place}, not on a joint, tight until it stops.',
    points: 7,
    critical: true,
    competencies: ['I.P.13.a'],
    sources: ['stop-the-bleed'],
    facts: ['em-tourniquet-place'],
    teaches: `${first}#bleeding`,
    test: (context) => {
      const above = tourniquetAboveIn(context);
      const spot = context.spots.tourniquet;
      if (above === null || spot === undefined) return [0, 'never'];
      const { low, high } = context.facts.tourniquetIn;
      // Half an inch is given either way: nobody has a ruler in the hand.
      const inPlace = above >= low - 0.5 && above <= high + 0.5;
      if (spot.x >= elbow.from && spot.x <= elbow.to) return [0.2, 'joint'];
      if (above <= 0) return [0.1, 'below'];
      if ((context.world['turns'] ?? 0) < turnsNeeded) return [0.3, 'loose'];
      if (!inPlace) return [0.5, 'far', { above }];
      return spot.atMs <= limits.tourniquetS * 1000 ? [1, 'done'] : [0.6, 'late'];
    },
    says: {
      never: 'It still spurted from a limb, and no tourniquet went on: {em-tourniquet-place}, tight until it stops.',
      joint: 'The tourniquet lay on the joint, where bone keeps it off the artery: {em-tourniquet-place}.',
      below: 'The tourniquet lay on or below the wound. The blood comes from above: {em-tourniquet-place}.',
      loose: 'The rod was not turned until it stopped. It hurts, and it has to be tight.',
      far: 'The tourniquet lay $above inches above the wound: {em-tourniquet-place}.',
      late: 'The tourniquet came late. When pressing does not stop a limb, it goes on.',
    },
  },
  {
    id: 'EM-67',
    kinds: ['bleeding'],
    sentence: 'Writes the time of the tourniquet, and keeps the person warm.',
    points: 3,
    competencies: ['I.P.13.a', 'X.P.3'],
    sources: ['stop-the-bleed', 'aha-first-aid-2024'],
    teaches: `${first}#bleeding`,
    test: (context) => {
      const time = has(context, 'armpit') || times(context, 'write-tourniquet-time') > 0;
      const warm = times(context, 'keep-warm') > 0;
      return time && warm ? [1, 'done'] : [time || warm ? 0.5 : 0, 'half'];
    },
    says: { half: 'The time stands on a tourniquet, and a blanket lies on everybody who lost blood.' },
  },
  {
    id: 'EM-69',
    kinds: ['burn'],
    when: (context) => !has(context, 'powder'),
    sentence: 'Cools at once with running water, {em-burn-cooling}.',
    points: 7,
    critical: true,
    competencies: ['I.P.13', 'I.P.13.e'],
    sources: ['aha-first-aid-2024'],
    facts: ['em-burn-cooling'],
    teaches: `${first}#burns`,
    test: (context) => {
      const cooled = (context.world['cooledMs'] ?? 0) / 60_000;
      const { low, high } = context.facts.coolingMin;
      if (cooled === 0) return [0, 'never'];
      if (cooled < low) return [0.4, 'short', { minutes: Math.round(cooled * 10) / 10 }];
      if (cooled > high * 1.5) return [0.7, 'long'];
      return within(context, 'cool-water', limits.waterS, 0.7);
    },
    says: {
      never: 'The burn was not cooled. Clean running water, {em-burn-cooling}.',
      short: 'It was cooled for $minutes minutes: {em-burn-cooling}.',
      long: 'It was cooled far longer than {em-burn-cooling}: the person gets cold.',
      late: 'The water came after $seconds seconds. Each second of heat burns deeper.',
    },
  },
  {
    id: 'EM-70',
    kinds: ['burn'],
    when: (context) => has(context, 'powder'),
    sentence: 'Brushes dry powder off first, then rinses with running water, {er-chemical-rinse}.',
    points: 8,
    critical: true,
    competencies: ['XII.C.2.d', 'I.P.13.e'],
    sources: ['medlineplus-chemical-burn'],
    facts: ['er-chemical-rinse'],
    teaches: `${first}#burns`,
    test: (context) => {
      const rinsed = (context.world['cooledMs'] ?? 0) / 60_000;
      if (rinsed === 0) return [0, 'never'];
      if (!before(context, 'brush-powder', 'cool-water')) return [0.3, 'wet-powder'];
      return rinsed >= context.facts.rinseMin ? [1, 'done'] : [0.5, 'short', { minutes: Math.round(rinsed * 10) / 10 }];
    },
    says: {
      never: 'The chemical was never rinsed off: brush, then running water, {er-chemical-rinse}.',
      'wet-powder': 'Water went on the dry powder. It dissolves, heats and burns: brush it off first.',
      short: 'It was rinsed for $minutes minutes: {er-chemical-rinse}.',
    },
  },
  {
    id: 'EM-71',
    kinds: ['burn'],
    sentence: 'Takes off rings or what the chemical touched, and covers loosely and dry.',
    points: 4,
    competencies: ['I.P.13', 'I.P.13.e'],
    sources: ['aha-first-aid-2024', 'medlineplus-burns'],
    teaches: `${first}#burns`,
    test: (context) => {
      const off = times(context, has(context, 'powder') ? 'clothes-off' : 'rings-off') > 0;
      const covered = times(context, 'cover-burn') > 0;
      return off && covered ? [1, 'done'] : [off || covered ? 0.5 : 0, 'half'];
    },
    says: {
      half: 'Two things belong to it: off with rings before it swells, or with what the chemical touched, and a loose dry cover at the end.',
    },
  },
  {
    id: 'EM-72',
    kinds: ['burn'],
    when: (context) => has(context, 'powder'),
    sentence: 'Protects their own hands, reads the label and has Poison Help called: {ic-poison-help}.',
    points: 4,
    competencies: ['XII.C.5', 'XII.P.1'],
    sources: ['osha-hazcom-1910-1200', 'hrsa-poison-help'],
    facts: ['ic-poison-help'],
    teaches: 'infection-control-and-safety/fire-chemicals-and-disaster#splash-and-spill',
    test: (context) => {
      const gloved = before(context, 'put-on-gloves', 'brush-powder');
      const done = [gloved, times(context, 'read-label') > 0, times(context, 'call-poison-help') > 0].filter(
        Boolean,
      ).length;
      return done === 3 ? [1, 'done'] : [done / 3, 'gaps'];
    },
    says: {
      gaps: 'Three things belong to it: gloves before the powder, the label or data sheet, and Poison Help ({ic-poison-help}).',
    },
  },
];
