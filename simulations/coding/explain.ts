/** The debrief's sentences: for each code, what happened and what to do instead. */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'nothing-coded': () =>
    'The slip went on without a diagnosis. A line without a reason is never paid: code first what brought the patient.',
  'not-tied': ({ proved, of }) =>
    `For ${text(proved)} of ${text(of)} codes the right words of the note are marked. Mark the provider’s words first and take the code second: then nobody has to trust a memory.`,
  'from-the-index-alone': ({ unverified, of }) =>
    `You took ${text(unverified)} of ${text(of)} codes from the index without opening the list. The index only gives a start: side, length, notes and what must come first stand in the list.`,
  'codes-missing': ({ missing }) =>
    `The note supports more than stands on the slip: ${text(missing)}. Go through the assessment line by line, then look for long-term medicines and the cause of an injury.`,
  'wrong-sister': ({ used, right }) =>
    `You used ${text(used)}; the note carries ${text(right)}. Compare side, phase of care, stage and “with” in the list, and read the title once more against the note. The edition changes every {icd-10-cm-update}.`,
  'suspected-as-certain': ({ code }) =>
    `You coded ${text(code)}, and the note only suspects it. In an office “suspected,” “possible” and “rule out” are not coded: code the sign, symptom or finding.`,
  'coded-for-payment': ({ code }) =>
    `You coded ${text(code)} for the sake of payment. A diagnosis that nobody made is a false claim, and a label that follows the patient. Say no, and say what can be done.`,
  'nobody-wrote-it': ({ code }) =>
    `You coded ${text(code)}, and the provider had not written it. A value, a medicine or what the patient says is no diagnosis: leave it out, or ask the provider before the slip goes on.`,
  'nothing-to-leave-out': () => 'Nothing in this note was to be left out.',
  'sign-of-the-diagnosis': ({ code }) =>
    `${text(code)} is a sign that belongs to the confirmed diagnosis. It is left out: the diagnosis says it already.`,
  'no-matter-today': ({ code }) =>
    `${text(code)} is over, or was no matter of this visit. Code what is present and was looked after today.`,
  'order-turned': () =>
    'The first code is right, and the order behind it is not. What caused comes before its stage or its medicine; how an injury happened comes last.',
  'wrong-first': ({ used, right }) =>
    `You put ${text(used)} first. What was chiefly responsible for the visit comes first: ${text(right)}.`,
  'no-line-to-code': () => 'There was only the visit, and the provider had chosen its level.',
  'line-without-code': ({ did, right }) =>
    `“${text(did)}” has no code: it was ${text(right)}. What was done and has no code is not paid.`,
  'wrong-service': ({ did, right }) =>
    `“${text(did)}” is ${text(right)}. Read the whole line in the list: each or pair, ready-made or fitted, the drug or the giving of it.`,
  'no-units-to-count': () => 'Every line of this visit had one unit.',
  'wrong-units': ({ did, right, typed }) =>
    `“${text(did)}” has ${text(right)} units; ${text(typed)} stood there. Divide the dose by the amount in the title of the code.`,
  'milligrams-as-units': ({ did, right, typed }) =>
    `“${text(did)}” has ${text(right)} units, and ${text(typed)} were typed. One unit of ketorolac stands for {hcpcs-ketorolac-unit}, of ceftriaxone for {cod-ceftriaxone-unit}: milligrams in the units box look like fraud.`,
  'dose-guessed': ({ did }) =>
    `The note gave no dose for “${text(did)}.” Units cannot be guessed: ask the provider and let the answer stand in the note first.`,
  'line-without-reason': ({ did, right }) =>
    `“${text(did)}” points to no diagnosis. Its reason was ${text(right)}; a line without one is rejected.`,
  'reason-does-not-explain': ({ did, right }) =>
    `“${text(did)}” points first to a diagnosis that does not explain it. Its reason was ${text(right)}: however needed it was, such a line is refused.`,
  'modifiers-differ': ({ did, right }) =>
    `“${text(did)}” called for: ${text(right)}. A modifier tells a truth that the note shows; it is neither left out nor added to be paid.`,
  'nothing-to-ask': () => 'The note decided everything.',
  'not-asked': () =>
    'The note left something open, and you did not ask. Where it is silent or says two things, only the provider can decide: send a query before you code.',
  'nothing-asked': () => 'No query was sent.',
  'asked-leading': () =>
    'Your query wished for an answer. Quote what the note says, ask an open question, and take what comes.',
  'asked-for-payment': () =>
    'Your query spoke of money. What a plan pays has no place in a question about what was found: quote the note and ask.',
  'asked-needlessly': ({ needless }) =>
    `You sent ${text(needless)} ${needless === 1 ? 'query' : 'queries'} that the note already answered. Read it once more before you take a provider’s time.`,
  'nobody-asked': () => 'Nobody asked for anything improper.',
  'agreed-to-miscode': () =>
    'You agreed to code for payment. Say no at once, say why, and offer what is honest: the real coverage rules, the provider, the supervisor or the compliance line.',
  'request-unanswered': () =>
    'You left the request unanswered. Silence sounds like yes: say no, and say what can be done.',
  'request-evaded': () =>
    'You put the request off. “Perhaps later” sounds like yes: say plainly that the code follows the note, and what can be done.',
  'no-visit-level': () => 'There was no visit of a provider to charge.',
  'level-changed': ({ right }) =>
    `You changed the level of the visit; the provider had chosen ${text(right)}. Higher is upcoding, lower is downcoding, and neither is yours: send a query if it seems wrong.`,
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainCoding(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
