/**
 * The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. `{fact-id}` stands
 * for the fact's shown value, so no clinical number is written here.
 */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const said = (value: number | string | undefined): string => String(value ?? '?');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'nobody-stood': () => 'Nobody was stood up here, so there was nothing to judge.',
  'not-moved': () => 'The person was not moved, though the order and the answers allowed it.',
  'nobody-moved': () => 'Nobody was moved.',
  'nothing-asked': () =>
    'Nothing was asked. The person knows best how they get up, which side is weak and what happened last time.',
  'asked-too-little': () =>
    'Some questions were left out: the usual way, the weak side, what may carry weight, dizziness, surgery, pain and falls. Each can change the move.',
  'nothing-stood-against-it': () => 'The answers fitted the order.',
  'told-too-late': () =>
    'Nurse or provider heard of it only after you had begun. What does not fit the order is told first.',
  'not-told-before': () =>
    'Something the person said did not fit the order, and nobody was told. "I need somebody to look at this first" is always right.',
  'way-not-cleared': () => 'Cords, stool and mat still lay in the way. Clear the floor first.',
  'no-shoes': () => 'Bare feet or socks slip. Shoes that hold go on before anybody stands.',
  'table-not-ready': () => 'The table was not low with its brakes on. Lower it first, so that nobody climbs or drops.',
  'no-weaker-side': () => 'Both sides are alike: the side did not matter.',
  'no-side': () => 'The chair stood so that there was no stronger side to move to. Beside, not in front.',
  'toward-the-weak-side': () =>
    'The person had to move toward the weak side. The chair belongs where they move {tr-stronger-side}: that leg carries the turn.',
  'chair-angle': ({ degrees }) =>
    `The chair stood at ${said(degrees)} degrees to the table. Place it {tr-chair-angle}: the turn is short and no armrest is between.`,
  'chair-too-far': ({ cm }) =>
    `The chair stood ${said(cm)} cm off or not beside the place to sit. Bring it close: each step is a chance to fall.`,
  'brakes-open': () =>
    'The brakes were open. A chair that rolls away lets people fall: both brakes, then rock it to be sure.',
  'one-brake': () => 'Only one brake was on: the chair turns around the locked wheel. Both.',
  'footrests-down': () => 'The footrests were down. Feet catch on them, and the chair tips. Swing them away first.',
  'no-belt-owed': () => 'No belt was owed here.',
  'no-belt': () => 'There was no gait belt. Without it you can only grab arms or clothes.',
  'belt-misplaced': () =>
    'The belt was on bare skin or under the arms. Around the waist, over the clothes, buckle off the spine.',
  'belt-tight': () => 'The belt was too tight. Room for {tr-belt-room}.',
  'belt-loose': () =>
    'The belt was loose: it slides up to the ribs when you need it. Room for {tr-belt-room}, not more.',
  'belt-was-allowed': () => 'Nothing stood against the belt.',
  'belt-on-wound': () =>
    'The belt went over a fresh wound and a stoma. After surgery on chest or belly, with a stoma or a tube: ask before any belt.',
  'was-sitting': () => 'The person had been sitting already.',
  'stood-too-soon': ({ seconds }) =>
    `The person sat on the edge for ${said(seconds)} seconds before standing. Blood needs time: {tr-dangle}, feet on the floor.`,
  'dizzy-not-asked-sitting': () =>
    'Nobody asked about dizziness before standing. One question on the edge saves a fall.',
  'no-stance': () => 'You took no stance. Feet apart, knees bent, close to the person, then lift with the legs.',
  'straight-knees': () => 'Your knees were straight: then the back lifts. Bend hips and knees.',
  'narrow-base': ({ cm }) =>
    `Your feet stood ${said(cm)} cm apart. About as wide as your shoulders, one a little ahead.`,
  'weak-knee-not-blocked': () =>
    'The weak knee had nothing in front of it. Your own knee in front of it, without pressing on a sore one, keeps it from folding.',
  'no-grip': () =>
    'You held nothing when they rose. Hold the belt from below, or hip and forearm where no belt may be.',
  'no-belt-to-hold': () =>
    'You reached for a belt that was not there. Put it on before they rise, where a belt is allowed.',
  'belt-not-used': () => 'The belt was allowed and gives the better hold: from below, both sides.',
  'around-the-neck': () =>
    'Arms around your neck hang the whole weight on your spine. Their hands push on the armrests.',
  'pulled-on-arms': () => 'Pulling at arms or armpits can injure a shoulder. Hold the belt from below.',
  'no-count': () => 'Without "one, two, three" two people lift at two times. Say it, and they push on three.',
  'over-the-limit': ({ pounds }) =>
    `About ${said(pounds)} pounds hung on your hands. The limit is {ex-lift-limit}, and only with somebody calm who helps. More hands or a lift.`,
  'held-a-falling-person': () =>
    'You tried to hold a falling person. Nobody can: above {ex-lift-limit} your back goes with them.',
  'left-without-a-way': () =>
    'It was right not to lift. But the exam was still owed: the lift team, or the provider comes to the chair.',
  'second-person-missing': () =>
    'A second person was needed and not there when they rose. Call, wait until they stand beside you, then count.',
  'nobody-lifted': () => 'Nobody was lifted.',
  'needs-hands': () => 'This person needs hands.',
  'own-way-ignored': () => 'You put hands on somebody who moves alone and had said how. Ask, prepare, stand by.',
  'own-way-not-used': () =>
    'The person’s own way was not used. Table to the height of the seat, chair close and locked, and let them lead.',
  'turned-without-asking': () => 'You turned at once. Let them stand a moment and ask: "Dizzy? Ready?"',
  'turned-dizzy': () =>
    'The person had gone pale, and you turned on. Back to the seat at once; then tell nurse or provider.',
  'nobody-was-dizzy': () => 'Nobody was dizzy for long.',
  'dizzy-not-told': () => 'The dizziness was not told. Whatever the cause, it is for the provider, today.',
  'left-standing-pale': () => 'A pale person was left standing. Seat first, then everything else.',
  'fell-before': () => 'There was a fall before anybody sat.',
  dropped: () => 'The person dropped into the seat. They reach back, you bend your knees and go down with them.',
  'no-ride': () => 'There was no ride in this visit.',
  'ride-not-made': () =>
    'The ride was not made to its end: doorway, elevator and ramp, to where the person is picked up.',
  'foot-dragged': () =>
    'The footrests were up during the ride and a foot dragged on the floor. Feet on the rests before the first push.',
  'ramp-forward': () =>
    'Down the ramp forward the person slides out of the seat and you hang on behind. Backward, your body below as a brake.',
  'elevator-forward': () =>
    'Into the elevator go backward: the large wheels cross the gap, and the person faces the door.',
  'left-rolling': () => 'The brakes were open where the ride ended. Both on whenever the chair stands.',
  'knees-gave-way': () =>
    'The knees gave way. With one person that can happen; a second pair of hands would have kept her up.',
  'fell-chair-rolled': () => 'The chair rolled away and the person fell. Both brakes before anybody rises or sits.',
  'fell-footrest': () => 'A foot caught on the footrest and the person fell. Swing them away first.',
  'fell-dizzy': () => 'A dizzy person was turned and fell. Back to the seat at the first sign.',
  'fell-knees': () => 'The knees gave way and the person fell. A second pair of hands would have kept them up.',
  'fell-weak-knee': () =>
    'The turn went over the weak leg and nothing guarded its knee. Turn {tr-stronger-side}, your knee in front of the weak one.',
  'fell-too-far': () =>
    'The chair stood too far away: the steps did not reach. Bring it close beside before anybody rises.',
  'fell-alone': () =>
    'Somebody who needs hands was sent to move alone and fell. Ask what they can do, and stay with your hands on the belt.',
  'nobody-fell': () => 'Nobody fell.',
  'held-up': () =>
    'You tried to hold a falling person up. Widen the stance, pull the belt close, let them slide down your leg, protect the head.',
  'let-fall': () =>
    'The person fell with nobody’s hands on them. Stay close: belt toward you, slide down your leg, protect the head.',
  'pulled-up': () =>
    'You pulled a person up from the floor. Nobody moves them before the provider has looked; then with a lift or two people.',
  'fall-not-told': () =>
    'The fall was not told to nurse or provider. Call one of them before anybody moves the person.',
  'floor-care-short': () =>
    'On the floor: stay and call, ask where it hurts, ask about the head and blood thinners. Some of it was left out.',
  'no-incident-report': () => 'No incident report was written. Every fall has one, even a soft one.',
  'incident-in-chart': () =>
    'The incident report went into the chart. The chart gets the facts and does not mention the report, which goes to the office’s own file.',
  'fall-not-charted': () => 'The facts of the fall are missing in the chart: time, place, what you saw, who was told.',
  'belt-left-on': () => 'The belt was left on. Off it comes when they sit.',
  'not-charted': () =>
    'Nothing was charted. Write how they were moved, with which aids and helpers, and how they bore it.',
  'charted-half': () => 'Chart how they were moved, with which aids and helpers, and how they bore it.',
  'nothing-said': () => 'The person was left without a word. Say what comes next and how to call you.',
  'loosened-the-order': () =>
    'You told somebody to put more weight on a leg than ordered. Weight-bearing is ordered; you teach it as it stands.',
  'took-a-medicine-away': () =>
    'You told somebody to stop a medicine. That is the provider’s: report what the person feels instead.',
  'sent-off-alone': () => 'You sent somebody to try without help. Say that somebody stays with them for each transfer.',
  'made-a-diagnosis': () => 'You named a cause. Say what you saw and what the person told you.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = [...Object.keys(sentences), ...Object.keys(encounterExplanations)];

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainTransfers(_criterion: string, finding: Finding): string {
  return (
    sentences[finding.because]?.(finding.values ?? {}) ?? encounterExplanations[finding.because] ?? finding.because
  );
}
