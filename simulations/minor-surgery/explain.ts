/** The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';
import { causeWords } from './words.ts';

const sentences: Readonly<Record<string, string>> = {
  done: 'Done.',
  'order-not-read': 'The order and the provider’s card were not read. They say what to open, where, and what not.',
  'allergies-not-asked':
    'Nobody asked about latex, antiseptics, anesthetics and tape. Ask each time: charts are older than patients.',
  'allergies-half': 'Some allergies were left out. Ask about latex, antiseptics, anesthetics and tape, each by name.',
  'no-reaction': 'This patient reacts to none of them.',
  'reaction-not-told':
    'The patient told of a reaction and the provider did not hear of it. Say it before anything is opened.',
  'reaction-told-late':
    'The provider heard of the reaction only after the work had begun. Say it as soon as the patient tells you.',
  'reaction-to-antiseptic':
    'The skin was prepared with what this patient reacts to. Ask first, tell the provider, and use what is ordered then.',
  'latex-on-the-patient':
    'Latex gloves were used on a patient who reacts to latex. Take the latex-free pair and tell the provider.',
  'no-form-needed': 'No separate consent form belongs to this work.',
  'consent-overstepped':
    'You explained the risks yourself or urged a signature. Consent is between provider and patient: stop and fetch the provider.',
  'consent-not-told':
    'The patient had not understood or not signed, and the provider did not hear of it. Say it: nothing begins before that.',
  'consent-too-late':
    'The provider heard of the consent after the work had begun. That is the one thing that cannot wait.',
  'consent-not-seen':
    'The consent was not looked at. See that it is signed, for this work and this side, and hear whether it was understood.',

  'no-stand': 'No place was chosen for the pack. Take a clean, dry stand at waist height.',
  'stand-low': 'The pack was opened on a low stool. Below the waist counts as unsterile.',
  'stand-damp': 'The pack was opened on a damp counter. Moisture draws germs up through the wrapper.',
  'field-never-opened': 'There was no open field, so there was nothing to judge.',
  'bad-pack-used':
    'The pack was not sterile from the start: damp, torn, out of date, or its indicator unchanged. In doubt, take another.',
  'pack-not-checked':
    'The pack was opened without a look at it. See that it is dry, whole and in date, and that the tape has turned.',
  'indicator-not-read':
    'Nobody looked at the indicator inside. The tape outside only tells that the pack was in the heat.',
  'flap-touched-inside': 'Fingers touched the inner side of a flap. That is the sterile side: take the folded tip.',
  'flap-hand-crossed':
    'A side flap was opened with the hand of the other side, so that the arm crossed the field. Each side has its own hand.',
  'flaps-out-of-order': 'The flaps came in another order. Far, sides, near: so no arm passes over what is open.',
  'tray-incomplete':
    'Something on the provider’s card was missing from the field. Go down the card line by line before you glove.',
  'tray-with-extras':
    'Something lay on the field that nobody had asked for. Each piece is one more to keep sterile and to process.',
  'adding-slipped':
    'Things slipped while you added them. Let them fall from about {ms-drop-height} onto the middle, inside the {rm-sterile-border}; too low and the wrapper touches, too high and they bounce.',
  'nothing-to-pour': 'Nothing had to be poured.',
  'not-poured': 'The saline was not poured. Read the bottle, then pour it into the cup before you glove.',
  'poured-with-a-splash': 'It splashed and the drape is wet: germs rise through it. Pour slowly from {ms-pour-height}.',
  'poured-from-wrong-height': 'The bottle was held too low or too high. Pour from {ms-pour-height}.',
  'bottle-not-read': 'The bottle was not read. Look at name and date and say them aloud.',
  'label-not-in-palm': 'The label lay outside the palm, where drops run over it and make it unreadable.',
  'lip-not-rinsed': 'The first drops went into the cup. Pour a little into the waste to rinse the lip.',
  'cup-far-in':
    'The cup stood on the border or far in. Near the edge, inside the border, so that nobody reaches across to fill it.',
  'left-the-field':
    'You turned away from the field or left it. Out of sight counts as contaminated, even for ten seconds.',
  'reached-over-field': 'An arm passed over the field. Go around to the side, or use forceps.',
  'never-gloved':
    'Sterile gloves were never on. Clean your hands and glove by the open method before you touch field or wound.',
  'gloved-with-unclean-hands': 'Hands were not cleaned before gloving. A glove may tear.',
  'gloving-slipped':
    'A glove touched skin, or bare fingers its outside. Bare hand to the folded cuff, gloved fingers under the cuff, thumb back.',
  'gloves-wandered':
    'Gloved hands met something that is not sterile. Keep them together, above the waist, in front of you.',
  'used-contaminated':
    'Something contaminated came near the patient, and nobody had said so. Say “I contaminated that” and start again: it costs minutes, never blame.',
  'used-without-gloves': 'Sterile things were used at the wound without sterile gloves on. Glove first.',
  'left-unsaid': 'Something was contaminated at the end and you had not said so. It did no harm this time. Say it.',

  'no-skin-to-prepare': 'The skin did not have to be prepared for a cut.',
  'skin-not-prepared': 'The skin was not prepared. Use the ordered antiseptic in its own way, and let it dry.',
  'other-antiseptic':
    'An antiseptic other than the ordered one was used. Read the order; if it cannot be used, ask the provider.',
  'edge-to-center': 'You came back from the edge to the middle. That carries germs to the place of the cut.',
  'other-way': 'Chlorhexidine is scrubbed back and forth, iodine painted from the center outward: each by its label.',
  'skin-still-wet':
    'It began while the skin was still wet. Wait the time its label gives: antiseptic works while it dries, and alcohol in it can catch fire.',
  'no-time-out-needed': 'No time-out belongs to this work.',
  'no-time-out':
    'There was no time-out before the work began. Everyone stops and says patient, procedure and site aloud.',
  'time-out-short': 'The time-out left something out. Say all three aloud: patient, procedure, site.',
  'wrong-site-unsaid':
    'Mark and consent did not agree, and it was not said before the work began. Anyone may stop: nothing goes on until it is cleared up.',
  'nothing-to-hand': 'There was nothing to hand.',
  'nothing-handed':
    'The provider asked and got nothing. Hand what is asked for: handle first, sharps by the neutral zone.',
  'handed-point-first':
    'Something was handed with the point toward a hand. Handle first, and sharps by the neutral zone.',
  'sharp-hand-to-hand': 'A sharp went from hand to hand. Lay it into the tray between you: the neutral zone.',
  'wrong-instrument': 'The first instrument you handed was not the one asked for. Repeat the name aloud, then hand it.',
  'nothing-to-hold': 'There was nothing to hold or blot.',
  'left-the-provider':
    'The provider’s requests were not answered to the end. Stay and assist until the provider is done.',
  'helped-otherwise':
    'A request was answered in another way: blot, never wipe; cut at the length you are told; hold the jar open.',
  'nobody-turned-pale': 'Nobody turned pale here.',
  'pale-unsaid': 'The patient turned pale and nobody said so. Watch the face; say it at once.',
  'asked-for-nothing-beyond': 'You were asked for nothing beyond your scope.',
  'beyond-unanswered':
    'A request beyond your scope stayed without an answer. Say “I’m not allowed to do that” and who can.',
  'beyond-scope': 'You did what only a provider may do. Say “I’m not allowed to do that”, and stay to assist.',
  'no-count-needed': 'No count belongs to this work.',
  'not-counted': 'Gauze and sharps were not counted. Count before and after.',
  'counted-once': 'One of the two counts was left out. Only both together tell that nothing was left inside.',
  miscounted: 'A count did not match what lay there. Count each piece with a finger.',
  'count-off-unsaid':
    'One gauze was missing at the end and the provider did not hear of it before closing. Tell at once.',
  'no-specimen': 'No specimen was taken.',
  'no-jar': 'No jar stood ready. Have it open before it is asked for.',
  'tissue-without-formalin':
    'The tissue did not go into formalin. It dries or spoils and cannot be read: have the formalin jar open.',
  'culture-in-formalin': 'A culture went into formalin, which kills what should grow. Use the transport tube.',
  'jar-not-labeled':
    'The jar left the patient’s side without a label. That may mean a second operation: label it beside the patient.',
  'label-wrong-site':
    'The label names a site or side other than the one the tissue came from. Write the site and side as the provider says them.',
  'lid-labeled': 'The lid was labeled. Lids change jars: label the jar.',
  'labeled-ahead': 'The jar was labeled before the tissue was in it. Label it then, in front of the patient.',
  'requisition-wrong-site': 'The requisition and the label name different sites. Write the same site and side on both.',
  'specimen-half-way':
    'The specimen was left halfway. Fill in the requisition, compare it with label and patient, close the bag, log it.',

  'wound-is-the-provider’s': 'In this work the wound is the provider’s.',
  'not-looked': 'The wound was not looked at. Look first: edges, color, drainage, swelling.',
  'not-looked-first':
    'You looked only after the first stitch was out. Look first; what is red or open is not yours to touch.',
  'wound-not-cleaned':
    'The wound was not cleaned. Dried crusts carry germs in: clean to dirty, one stroke for each gauze.',
  'cleaned-toward-wound': 'You wiped toward the wound or with used gauze. Clean to dirty, one stroke for each gauze.',
  'no-stitches': 'There were no stitches to take out.',
  'rightly-left-in': 'Rightly left in.',
  'none-taken-out':
    'No stitch was taken out. Where the edges hold and the order says so, take out every second one first.',
  'cut-mid-thread':
    'You cut in the middle of the thread. What lay outside is then pulled under the skin: cut on one side, next to the skin.',
  'pulled-away': 'You pulled away from the wound. That opens the edges: pull by the knot toward the wound line.',
  'half-squeezed':
    'The remover was not squeezed fully. The staple tears: squeeze until both ends rise, then lift straight.',
  'wrong-tool-way': 'A suture is cut next to the skin, a staple squeezed fully and lifted: you took one for the other.',
  'rightly-stopped': 'Rightly stopped.',
  'more-than-ordered': 'More came out than the order said. The rest holds the wound until the next visit.',
  'some-left-in':
    'Fewer came out than the order said. Take out what is ordered while the edges hold, and tell the provider what stays.',
  'side-by-side': 'Neighbors came out one after the other. Every second one first shows whether the edges hold.',
  'went-on-over-pus':
    'You took stitches out of a wound that was red and had pus. Stop and call the provider before the first.',
  'pus-not-told':
    'The provider did not hear of redness and pus while the patient was there. Take nothing out and call the provider.',
  'wound-held': 'The edges held.',
  'edges-pulled': 'You pulled the edges together. Don’t: cover the wound moist, stay, call the provider.',
  'went-on-gaping': 'The wound gaped and you went on. Stop at once.',
  'gaping-not-told': 'The wound gaped and the provider did not hear of it. Stop, cover it moist, stay, call.',
  'gaping-uncovered': 'The open wound was not covered with moist sterile gauze while you waited.',
  'stitches-not-counted': 'The pieces on the gauze were not counted. The number must match what was put in.',
  'stitches-miscounted': 'The number you said is not the number that lies on the gauze. Count again, piece by piece.',
  'stitch-left-unsaid':
    'Fewer came out than were put in, and nobody was told. Soften the scab, look with the light, tell the provider.',
  'no-old-dressing': 'There was no dressing to change.',
  'old-dressing-left':
    'The old dressing was not taken off. Clean gloves, tape toward the wound, lift it off, look at it.',
  'old-dressing-bare-hands': 'The old dressing was touched with bare hands. Clean gloves first.',
  'dirty-to-clean':
    'From the dirty dressing you went to the sterile one without changing gloves and cleaning hands between.',
  'tape-ripped': 'The tape was ripped off. Loosen it toward the wound, holding the skin; moisten what sticks.',
  'old-not-bagged': 'The old dressing was left lying. Into the bag with it, the red one if it drips.',
  'dressing-slid': 'The dressing was slid into place and carried skin germs along. Straight down, and leave it there.',
  'no-new-dressing': 'No new dressing was laid. Lay it straight down with sterile gloves.',
  'taped-around': 'Tape went all around the limb. It cuts off blood when the limb swells: tape the edges.',
  'dressing-unfinished':
    'The dressing was left without tape, or without date, time and initials. Tape the edges and write all three.',

  'dressing-judged-above': 'The dressing is judged above.',
  'cover-judged-above': 'The cover is judged above.',
  'left-uncovered': 'The wound was left uncovered. Lay a dry sterile dressing on it with sterile hands.',
  'other-cover': 'The wound was covered in another way than ordered. Here a dry sterile dressing belongs on it.',
  'no-sharps': 'There were no sharps.',
  'scissors-into-trash': 'Instruments went into the trash. They go to be processed.',
  'sharps-into-trash':
    'Sharps went into the trash, where the next person reaches in. Into the sharps box, by whoever used them.',
  'sharps-left':
    'Sharps were left on the tray for somebody else. Whoever used them puts them into the sharps box, at once.',
  'own-advice': 'You gave advice that is not on the provider’s sheet. Teach what is on it, and nothing else.',
  'sheet-not-finished': 'Lines of the sheet were left out. Go through every one.',
  'not-charted': 'Nothing was charted. What is not written was not done.',
  'charted-diagnosis': 'The note names a disease or rules one out. Write what you saw; the name is the provider’s.',
  'note-incomplete':
    'Parts of the note are missing. Chart site and work, what was seen, counted and sent, how the patient did, and what was taught.',
  'told-a-result': 'You said what the tissue is. Nobody knows before pathology, and it is the provider’s to say.',
  'reassured-falsely': 'You promised that all would be well. Say instead who will explain it and when to call.',
  'said-nothing': 'The patient left without a word about who explains the rest. Say that the provider will.',
};

export const explainedCodes: readonly string[] = [...Object.keys(sentences), ...Object.keys(encounterExplanations)];

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainSurgery(_criterion: string, finding: Finding): string {
  const sentence = sentences[finding.because] ?? encounterExplanations[finding.because] ?? finding.because;
  const cause = finding.values?.['cause'];
  const why = typeof cause === 'string' ? causeWords[cause] : undefined;
  return why === undefined ? sentence : `${why} ${sentence}`;
}
