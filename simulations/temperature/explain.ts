/**
 * The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. `{fact-id}`
 * stands for the fact's shown value, so no clinical number is written here.
 */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;

function degrees(tenths: number | string | undefined): string {
  const value = Number(tenths ?? 0) / 10;
  return value >= 0 ? `${value.toFixed(1)} °F too high` : `${(-value).toFixed(1)} °F too low`;
}

const sentences: Readonly<Record<string, string | ((values: Values) => string)>> = {
  ...encounterExplanations,
  done: 'Done.',
  'never-measured': 'No temperature was taken, so there was nothing to judge. Choose a route and measure.',
  'nothing-charted': 'No measured temperature was charted. Chart the number with its route right after you read it.',

  'not-by-mouth': 'Not needed: the mouth was not used.',
  'mouth-not-asked':
    'You did not ask about the mouth. Ask about hot and cold drinks, food, gum and smoking; after any of them wait {vs-oral-wait}.',
  'mouth-was-at-rest': 'Nothing had warmed or cooled the mouth.',
  'mouth-not-waited': ({ minutes }) =>
    `Only ${String(minutes)} minutes had passed since the mouth was warmed or cooled. Wait {vs-oral-wait}, or use another route: right after a hot drink a reading is {tt-hot-drink-rise} too high.`,
  'nothing-to-ask': 'Nothing had to be asked for this route.',
  'not-asked-oral':
    'You did not ask what speaks against the mouth. Ask whether the patient breathes well through the nose, and about seizures and mouth sores.',
  'not-asked-tympanic': 'You did not ask about the ears. Ask about pain, drainage and a recent operation first.',
  'not-asked-rectal':
    'You did not ask about the bowels. Ask about diarrhea, bleeding and surgery, and read the chart for {tt-rectal-not}.',

  'route-least-sure': 'The armpit is the least sure route. Use it in an adult only when nothing better suits.',
  'route-not-as-ordered': 'The provider ordered another route. Do what the order says, or ask before you change it.',
  'route-rectal-not-ordered':
    'Nobody ordered a rectal temperature. It is taken only when ordered and when no other route will do.',
  'route-too-young-for-oral':
    'This child is too young for the mouth. Use it {tt-oral-from-age}; before that take another route.',
  'route-too-young-for-ear': 'This baby is too young for the ear. Use it {tt-ear-from-age}.',
  'route-mouth-breathing': 'The nose is blocked, so the mouth stays open and reads low. Use the ear or the forehead.',
  'route-mouth-sores': 'The mouth is sore. Leave it alone and use another route.',
  'route-confused': 'A confused patient may bite the probe. Use the ear, the forehead or the armpit.',
  'route-seizure-risk': 'A seizure with a probe in the mouth can injure. Use another route.',
  'route-fidgety': 'A child who cannot hold still does not keep the lips closed. Use a quicker route.',
  'route-shivering': 'Chattering teeth do not hold a probe. Use the ear.',
  'route-cold-skin': 'The skin was cold and wet and says nothing about the inside of the body. Use the ear.',
  'route-ear-drainage': 'A draining ear hurts and reads low. Use another route and tell the provider of the drainage.',
  'route-ear-wax': 'Wax blocks the view of the eardrum and the reading is low. Use another route.',
  'route-low-platelets': 'With low platelets nothing goes into the rectum. Use another route.',
  'route-low-white-cells': 'With low white cells nothing goes into the rectum. Use another route.',
  'route-diarrhea': 'With diarrhea nothing goes into the rectum. Use another route.',

  'harm-confused':
    'A probe went into the mouth of a confused patient, who bit it. Keep the mouth free and use the ear, the forehead or the armpit.',
  'harm-seizure-risk': 'A probe went into the mouth of somebody at risk of a seizure. Use another route.',
  'harm-mouth-sores': 'A probe went into a sore mouth and hurt. Use another route.',
  'harm-too-young-for-oral':
    'A small child bit the probe. The mouth is used {tt-oral-from-age}; before that take another route.',
  'harm-low-platelets':
    'The rectal probe made a patient with low platelets bleed. Never use the rectum with {tt-rectal-not}.',
  'harm-low-white-cells':
    'The rectal probe can carry germs into the blood of a patient with low white cells. Never use the rectum with {tt-rectal-not}.',
  'harm-diarrhea': 'The rectum was used in spite of diarrhea. Never use it with {tt-rectal-not}.',

  'rectal-probe-in-mouth':
    'The red rectal probe went into a mouth. Use the blue probe there, and keep the two apart always.',
  'oral-probe-in-rectum':
    'A probe for mouths went into a rectum. Use the red probe there; the next mouth will get this one.',
  'rectal-probe-elsewhere': 'The red rectal probe was used in the armpit. Take the blue one.',
  'no-cover': 'The instrument touched the patient without a cover. Put a new one on every time.',
  'no-cap':
    'The scanner touched the skin without a cap. This clinic caps it; where a scanner is made to be wiped, do that between patients.',
  'old-cover': 'The cover was the last patient’s. Look first, drop the old one in the trash and put on a new one.',
  'wrong-cover': 'The cover was made for another instrument and kept heat out. Take the one that belongs to it.',
  'not-by-rectum': 'Not needed: the rectum was not used.',
  'no-gloves': 'The rectal temperature was taken with bare hands. Put on gloves.',

  'nothing-to-make-ready': 'Nothing had to be made ready for this route.',
  'not-ready-clothes-opened': 'The probe lay on cloth. Open the clothing so that it touches skin.',
  'not-ready-armpit-dried': 'The armpit was damp and read low. Pat it dry first.',
  'not-ready-forehead-dried': 'The forehead was damp and read low. Wipe it dry and let it rest a moment.',
  'not-ready-hat-off': 'The hat kept the forehead warm. Take it off and wait a moment.',
  'not-ready-lubricated': 'The rectal probe was dry and hurt. Lubricate the cover first.',
  'not-ready-laid-and-covered':
    'The patient was not laid down and covered. Lay them on the side, a baby on the back, and keep them private.',
  'not-ready-column-shaken': 'The column still stood where the last patient left it. Shake it down first.',

  'lips-open':
    'The lips were open and air cooled the probe. Ask for closed lips, or use another route if they cannot be kept closed.',
  'not-in-the-pocket': 'The probe missed the heat pocket. It goes under the tongue, far back beside it.',
  'armpit-not-closed':
    'The probe was not held in the middle of a closed armpit. Put it there and hold the arm against the body.',
  'ear-not-sealed':
    'The ear was not sealed by the probe and room air was measured with it. Turn it in gently until it is snug.',
  'pull-up-back':
    'The canal was not straight. In adults and older children draw the ear up and back; down and back {vs-ear-pull-age}.',
  'pull-down-back': 'The canal was not straight. In children {vs-ear-pull-age} draw the ear down and back.',
  'wrong-path':
    'The scanner missed the artery. Begin in the middle of the forehead and slide straight across to the hairline.',
  'swept-quickly': 'The sweep was too quick. Slide slowly, as the maker says, and keep touching the skin.',
  'not-deep-enough':
    'The probe was not in far enough. It goes in {tt-rectal-depth-child} in a child and {tt-rectal-depth-adult} in an adult.',
  'too-deep':
    'The probe went in too deep, which can tear. It goes in {tt-rectal-depth-child} in a child and {tt-rectal-depth-adult} in an adult, never against resistance.',
  'let-go': 'You let go of the rectal probe. Hold it, and the patient, until it is out again.',
  'taken-before-signal': 'You took it out before the signal, and the reading was low. Wait for the signal.',
  'column-taken-early': 'The column was still climbing. Leave it for the full time on its leaflet and watch the clock.',
  off: ({ offTenths }) =>
    `The charted number was ${degrees(offTenths)} for this route. Look at site, placement and waiting time.`,
  'far-off': ({ offTenths }) =>
    `The charted number was ${degrees(offTenths)} for this route. An error of this size hides a fever or makes one: measure again when a number does not fit the patient.`,

  'degrees-changed':
    'The charted number is not the one that was read. Nothing is ever added or taken off: chart what the thermometer showed, with its route.',
  'mark-misread':
    'The column was read to the wrong mark. Hold it level with your eye and take the nearest mark, {tt-column-mark} apart.',
  'digit-wrong': 'The charted number differs from the display by a digit. Look again and correct it.',
  'no-route':
    'The route was not charted. Without it nobody can read the number: mouth, armpit, ear, forehead and rectum differ by {vs-temperature-route-difference}.',
  'wrong-route-charted': 'The chart names a route that was not used. Chart where it was taken.',
  'no-cover-used': 'No cover was used.',
  'cover-left-on':
    'The used cover stayed on the instrument for the next patient. Drop it in the trash without touching it.',
  'cover-on-counter': 'The used cover lay on the counter. Eject it straight into the trash.',
  'nothing-to-report': 'Nothing had to be told at once.',
  'told-the-wrong-person':
    'The finding reached nobody who can act on it. Tell the provider or nurse in person, after the reading.',
  'not-reported':
    'Nobody was told before you left. Tell the provider or nurse in person: {vs-fever}, {vs-hypothermia}, {vs-fever-young-baby}, {tt-report-chemo}; and anybody newly confused, or feeling ill during chemotherapy, whatever the number.',
  'told-too-late':
    'This cannot wait: {vs-fever-young-baby}, {tt-report-chemo}, {tt-report-high}, {vs-hypothermia}, or anybody newly confused. Tell the provider before anything else.',
  'told-before-reading':
    'You told of the patient before the reading, and nobody was told the number. Say it too, with its route.',
  'help-without-words':
    'You called for help, which was quick. Say the number, the route and how the patient looks to whoever comes.',
  'look-left-out': 'You gave the number without how the patient looks. Say both: color, breathing, how they answer.',
  'privacy-broken':
    'Findings were given to somebody who may not have them. They belong to the patient and the care team.',
  diagnosed: 'You named a cause. Give the number and say that the provider will explain it.',
  'advised-medicine': 'You advised a medicine. Only the provider may do that.',
  'reassured-falsely':
    'You said there is nothing to worry about. That, too, is an interpretation: leave it to the provider.',
  'kept-secret': 'The number was asked for and kept back. It is theirs: say it, and who will explain it.',
  'said-nothing': 'Nothing was said about the result. Say the number and who will explain it.',
  'left-in-place': 'You left with the thermometer still in place. Take it out and stay until then.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = Object.keys(sentences);

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainTemperature(_criterion: string, finding: Finding): string {
  const sentence = sentences[finding.because];
  if (sentence === undefined) return finding.because;
  return typeof sentence === 'string' ? sentence : sentence(finding.values ?? {});
}
