/**
 * The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. `{fact-id}` stands
 * for the fact's shown value, so no clinical number is written here.
 */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const said = (value: number | string | undefined): string => String(value ?? '?');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'bare-at-the-sink': () =>
    'You handled soiled things before you were dressed for it. Heavy gloves, gown, mask and eye protection come first: a splash or a stick takes only a second.',
  'exam-gloves-at-the-sink': () =>
    'Exam gloves tear on points and leave face and clothes bare. At the sink: heavy utility gloves, gown, mask and eye protection.',
  'never-dressed': () =>
    'You never dressed for the dirty side. Heavy gloves, gown, mask and eye protection before you touch the tray.',
  'dried-and-open': () =>
    'Blood dried on, and the tray went through the hall open. Keep it moist, carry it in a closed, labeled box.',
  'soil-dried-on': () =>
    'Blood dried on before the wash. A spray or a damp towel keeps it moist; dried it takes twice the work.',
  'carried-open': () => 'The tray went open. A closed, labeled box keeps points and splashes inside.',
  'no-blade': () => 'No blade came with this tray.',
  'blade-not-in-the-box': () =>
    'A blade did not go into the sharps box. Take it off with a remover and drop it there, first of all.',
  'blade-in-the-sink': () =>
    'The blade still lay in the batch when you rinsed or brushed. Under suds nobody sees it. Sharps go first.',
  'single-use-again': () =>
    'Something made for one use was made ready for another patient. It is thrown away, however good it looks.',
  'level-too-low': ({ count }) =>
    `${said(count)} of the things got less than what they touch asks for. Tissue: sterilize. Mucous membrane: high-level at least. Skin: wipe.`,
  'nothing-sorted': () => 'Nothing was sorted. Ask of each thing what it will touch.',
  'left-unsorted': () => 'Some things were left lying. Ask of each what it will touch, and send it there.',
  'ruined-by-steam': () =>
    'Something that does not take heat went to the sterilizer. Soak or wipe it, as what it touches asks.',
  'thrown-away': () =>
    'Something that is used again was thrown away. Only what is made for one use, and the blade, leaves the tray for good.',
  'level-too-high': () =>
    'A thing that only touches skin was treated as if it went into tissue. A wipe does, and wears it less.',
  'nothing-to-wash': () => 'Nothing had to go through the sink.',
  'rinsed-hot': () =>
    'You rinsed hot. Heat cooks protein onto the metal, and all later steps do less. Rinse cool first.',
  'not-rinsed-first': () => 'The first cool rinse was left out. It carries most of the blood off.',
  'not-soaked': () => 'The enzymatic soak was left out. It loosens what a brush does not reach.',
  'soak-not-by-label': () =>
    'The soak was not as long as the label says. Read the label: shorter does too little, much longer can pit the metal.',
  'soaked-closed': () => 'The joints were closed in the soak. What sits in a box lock stays there.',
  'not-brushed': () => 'Nothing was brushed. Brush grooves and box locks under the water.',
  'brushed-at-the-tap': () => 'You brushed at the running tap, where every stroke sprays. Brush under the water.',
  'ultrasonic-open': () => 'The ultrasonic ran without its lid. What it shakes loose goes into the air: lid on.',
  'soil-left': ({ percent }) =>
    `What was wrapped still carried up to ${said(percent)}% of its soil. Nothing sterilizes through dirt: joints open, brush, look, and back to the sink where it is not clean.`,
  'household-oil': () => 'Household oil keeps steam out of the joint. Use instrument milk.',
  'wrapped-wet': () => 'Things were not dried. Water in a pack makes it come out wet.',
  'not-rinsed-clear': () => 'The last rinse was left out. Cleaner left behind stains and harms tissue: rinse clear.',
  'not-oiled': () => 'Joints were not oiled. Instrument milk keeps them moving.',
  'fault-not-set-aside': ({ count }) =>
    `${said(count)} of the things had a fault and went back into use: rust, a stiff joint, tips that do not meet. Tag and set aside.`,
  'good-one-set-aside': () => 'A sound instrument was set aside. Tag what fails, and only that.',
  'not-all-looked-at': () =>
    'Not every thing was looked at under the light after cleaning. A wash looks done long before it is.',

  'nothing-wrapped': () => 'Nothing was wrapped, so nothing could stay sterile.',
  'hinges-closed': () => 'A joint was closed in its pack. Steam has to touch every surface: open.',
  'tips-bare': () => 'A point lay bare in its pack. It pricks through the wrap: guard it with gauze or a vented cover.',
  'wrong-wrap': () => 'The wrap did not suit the load: a pouch for one or two things, a double wrap for a set.',
  'pack-left-out': () => 'A pack of the day was left out. Wrap everything the tray is for.',
  'no-indicator-inside': () =>
    'There was no indicator inside. It goes {in-indicator-inside}; tape tells of the outside only.',
  'no-tape-outside': () =>
    'There was no tape or printed indicator outside. Nobody can tell such a pack from one that was never in.',
  'written-on-paper': () =>
    'You wrote on the wrap or the paper side. Ink and pen points go through: write on tape or film.',
  'label-incomplete': () =>
    'Labels were incomplete: contents, date, initials, sterilizer, load. Only so can a pack be found again.',
  'never-run': () => 'The sterilizer was never run. Load it, choose the cycle and start it.',
  stacked: () => 'Packs lay on each other in one place. Steam does not get between: on edge, with space.',
  'lying-flat': () => 'Packs lay flat. Air and water stay in them: stand them on edge, paper side to film side.',
  'tap-water': () => 'Tap water went into the tank. Minerals clog the machine and stain: distilled.',
  'no-water': () => 'The tank was not filled. Check it before each run.',
  'cycle-cut-short': () =>
    'The cycle was stopped before its end. Nothing from a shortened cycle counts as sterile, whatever the tape shows: let it run out.',
  'too-short': () =>
    'There was cloth in the load, and the cycle was the one for instruments. Cloth holds air: {ic-gravity-textile-132} at {ic-autoclave-temperature-high}.',
  'wrong-machine': () =>
    'That program is not for this machine. Vacuum: {ic-vacuum-132} at {ic-autoclave-temperature-high}. Gravity has to push the air out and takes longer: {ic-gravity-wrapped-121} at {ic-autoclave-temperature}, {ic-gravity-wrapped-132} at {ic-autoclave-temperature-high}.',
  'unwrapped-only': () =>
    'You ran the short unwrapped cycle with wrapped packs. Steam never got through. It is for one unwrapped thing used at once.',
  'never-unloaded': () =>
    'The load was never taken out, so nothing could be judged. When the cycle is over, unload and judge each pack.',
  'drying-too-short': ({ minutes }) =>
    `You dried for ${said(minutes)} minutes. Wet paper draws germs in from hands and shelf. Dry {ic-gravity-dry} by gravity, {ic-vacuum-dry} by vacuum.`,
  'came-out-wet': () => 'Packs came out wet. Let the load dry to the end, on edge, before anybody touches it.',
  'damp-hands': () =>
    'You took dry packs with damp bare hands, which can carry germs through the paper. Clean and dry your hands first.',
  'spores-not-due': () => 'No spore test was due.',
  'spores-left-out': () => 'The spore test was due and was left out. It is done {ic-spore-test}.',
  'not-incubated': () => 'The vials were not incubated, so they tell nothing. Put test and control in together.',
  'no-control': () => 'The control vial was left out. Without one that grows, no growth means nothing.',
  'spores-in-an-easy-place': () =>
    'The spores stood where steam comes early. Put them low and near the drain, where it comes last.',

  'printout-not-read': () => 'The printout was not read. It is read and written down {in-mechanical-every-load}.',
  'printout-misread': ({ lowest, minutes }) =>
    `The paper shows a lowest exposure of ${said(lowest)} °C over ${said(minutes)} minutes. Read the rows between "exposure" and "exhaust".`,
  'printout-misjudged': ({ lowest, minutes }) =>
    `The paper shows ${said(lowest)} °C over ${said(minutes)} minutes. Compare with the set temperature and time: it meets them only when neither falls short.`,
  'released-in-doubt': ({ count }) =>
    `${said(count)} of the packs went out although something you could see was wrong: the paper, the tape, the indicator, water, the cycle. A pack without an indicator you can see counts too. In doubt it is reprocessed.`,
  'packs-not-judged': () => 'Packs were left without a decision. Each is released or reprocessed.',
  'good-pack-held-back': () => 'A pack with nothing wrong was sent back. That costs a cycle, not a patient.',
  'not-logged': () =>
    'The load was not logged. Nobody could trace a pack to it: write number, date, contents, cycle, readings, indicators, initials.',
  'log-incomplete': () =>
    'The log has gaps. Write all of it: number, date, contents, cycle, readings, indicators, initials.',
  'vials-not-read': () => 'The vials were not read the next morning. Read both, and write down each.',
  'vials-misread': () =>
    'The vials show something else than you wrote. Cloudy and yellow is growth; clear and purple is none.',
  'load-not-decided': () =>
    'Nobody decided what becomes of the load after the spore test. Read both vials first: it stays released, is called back, or waits for a new test.',
  'growth-and-still-released': () =>
    'Spores lived, and the load was not called back. Quarantine it and recall by policy since the last negative test; then the machine is tested in {ic-spore-retest} cycles.',
  'invalid-taken-as-passed': () =>
    'The control did not grow, so the spores were dead before they went in. No growth proves nothing then: repeat with good vials.',
  'recalled-without-a-result': () => 'The test was invalid, not positive. Hold the load and repeat the test.',
  'recalled-for-nothing': () => 'The test was negative and the control grew. The load stays released.',
  'machine-in-order': () => 'Nothing spoke against the machine.',
  'tagged-for-nothing': () => 'The machine was taken out of service though nothing spoke against it.',
  'machine-goes-on': () => 'The machine stayed in use and nobody heard of it. Tag it out and tell the supervisor now.',
  'supervisor-not-told': () => 'You tagged the machine and told nobody. The supervisor decides what happens next.',
  'machine-not-tagged': () => 'You told, but the machine stands ready for the next hand. Tag it out of service.',
  'put-back-alone': () =>
    'You put the machine back into use on your own. That is for whoever is in charge, after {ic-spore-retest} clean tests.',
  'nobody-asked': () => 'Nobody asked for a short cut.',
  'gave-in': () => 'You let yourself be talked into a short cut. Say no, and offer another set that is ready.',
  'no-answer': () => 'The question stayed without an answer. Say what is possible, and bring another set.',
  'passed-on': () =>
    'You left the answer to somebody else. This one you know: the full cycle, and another set meanwhile.',
  'no-soak': () => 'Nothing had to be soaked.',
  'never-soaked': () =>
    'The scope was never soaked. It touches mucous membrane and takes no heat: clean, dry, then soak for the label time.',
  'strip-not-read': () =>
    'The soak was used without its strip. It is tested {in-soak-strip}: strength fades long before color does. Where the label says before each use, that counts.',
  'used-too-weak': () => 'The strip failed and the solution was used. Throw it out, however new it is.',
  'new-one-not-tested': () => 'The new solution was not tested before use. Dip a strip into it too.',
  'replaced-for-nothing': () => 'The solution was good and was thrown out.',
  'soaked-too-short': ({ minutes, owed }) =>
    `The scope lay in for ${said(minutes)} minutes; this label asks for ${said(owed)}. Labels run from {ic-hld-time}: set a timer.`,
  'chemical-left-on': () =>
    'The chemical was not rinsed off. It burns mucous membrane: rinse with sterile or filtered water, as the label says.',
  'soaked-wet': () =>
    'The scope went wet into the soak. Water on it weakens the chemical: clean, rinse, dry, then soak.',
  'no-cabinet': () => 'The cabinet was not part of this day.',
  'unsterile-kept': ({ count }) =>
    `${said(count)} of the stored packs stayed although something had happened to them: {in-event-related}, an indicator that never turned, a date gone by. Take each of them out.`,
  'shelf-not-finished': () => 'The shelf was not checked to the end. Pick up each pack and decide.',
  'good-one-taken-out': () =>
    'A sound pack was taken out. Age alone does not make it unsterile where shelf life is event-related.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = Object.keys(sentences);

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainInstruments(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
