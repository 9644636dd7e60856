/**
 * How the coach's hints are followed, for tests. They say how a code is found and never which it is: what the note supports is
 * the expert's to know.
 */
import type { Runner } from '../core/driver.ts';
import type { Way } from '../core/follow.ts';
import { variantOf } from './begin.ts';
import type { Service, SupportedCode } from './case.ts';
import type { Coded, Line } from './context.ts';
import type { CodingLearnerEvent } from './events.ts';
import { judgedLines, wanted } from './findings.ts';
import type { Coding } from './simulation.ts';
import { addModifiers, askProvider, linkLine, lookUp, markWords, typeUnits } from './steps.ts';

type Run = Runner<Coding>;

const seen = ({ snapshot }: Run) => snapshot.context;

function doAll(run: Run, events: readonly CodingLearnerEvent[]): void {
  for (const event of events) run.act(event);
}

function isOn({ diagnoses }: { readonly diagnoses: readonly Coded[] }, { code }: SupportedCode): boolean {
  return diagnoses.some((one) => one.code === code);
}

/** The first diagnosis the note supports that has no code yet. */
const nextDiagnosis = (run: Run): SupportedCode | undefined => wanted(seen(run)).find((one) => !isOn(seen(run), one));

/** Every line that lacks something, with what was done. */
function eachLine(
  run: Run,
  lacks: (line: Line) => boolean,
  steps: (service: Service) => readonly CodingLearnerEvent[],
) {
  for (const { line, service } of judgedLines(seen(run))) if (lacks(line)) doAll(run, steps(service));
}

const codeService = (service: Service): readonly CodingLearnerEvent[] => [
  ...lookUp(service.code),
  { type: 'service.coded', line: service.id, code: service.code },
  ...typeUnits(service),
];

function beginNote(run: Run): void {
  doAll(run, askProvider(variantOf(seen(run))));
  const first = nextDiagnosis(run);
  if (first !== undefined) doAll(run, markWords(first));
}

function addNext(run: Run): void {
  const next = nextDiagnosis(run);
  if (next !== undefined) doAll(run, [{ type: 'diagnosis.added', code: next.code }]);
}

function codeLines(run: Run): void {
  eachLine(run, ({ code }) => code === null, codeService);
}

function linkLines(run: Run): void {
  eachLine(run, ({ pointers }) => pointers.length === 0, linkLine);
}

/** Another diagnosis in the same way; with none left the lines, coded or linked. */
function goOn(run: Run): void {
  const next = nextDiagnosis(run);
  if (next !== undefined) {
    doAll(run, [...lookUp(next.code), ...markWords(next), { type: 'diagnosis.added', code: next.code }]);
    return;
  }
  if (seen(run).lines.some(({ code }) => code === null)) codeLines(run);
  else linkLines(run);
}

/** Takes off what was not looked up, and puts it on again from the list. */
function verifyDiagnoses(run: Run): void {
  for (const { code } of seen(run).diagnoses.filter(({ isVerified }) => !isVerified))
    doAll(run, [{ type: 'diagnosis.removed', code }, ...lookUp(code), { type: 'diagnosis.added', code }]);
}

function giveWords(run: Run): void {
  for (const one of wanted(seen(run)).filter((each) => isOn(seen(run), each)))
    if (seen(run).diagnoses.some(({ code, words }) => code === one.code && words.length === 0))
      doAll(run, [...markWords(one), { type: 'evidence.given', code: one.code }]);
}

function refuse(run: Run): void {
  const reply = variantOf(seen(run)).request?.replies.findIndex(({ kind }) => kind === 'refuses') ?? -1;
  doAll(run, [{ type: 'request.answered', reply }]);
}

/** Modifiers where a line calls for one; where none does, the slip is ready. */
function modify(run: Run): void {
  const steps = judgedLines(seen(run)).flatMap(({ service }) => addModifiers(service));
  doAll(run, steps.length > 0 ? steps : [{ type: 'slip.handed-on' }]);
}

function putInOrder(run: Run): void {
  for (const [to, { code }] of wanted(seen(run)).entries()) doAll(run, [{ type: 'diagnosis.moved', code, to }]);
  doAll(run, [{ type: 'slip.handed-on' }]);
}

export const ways: readonly Way<Coding>[] = [
  ['Read the whole note', beginNote],
  [
    'Look up the main term',
    (run) => {
      doAll(run, lookUp(nextDiagnosis(run)?.code ?? ''));
    },
  ],
  ['Read the notes and the codes next to it', addNext],
  ['taken from the index alone', verifyDiagnoses],
  ['Mark the words of the note that carry the code', giveWords],
  ['Somebody asks you for something', refuse],
  ['does another diagnosis', goOn],
  ['A line has no code yet', codeLines],
  [
    'coded without opening the list',
    (run) => {
      eachLine(run, ({ isVerified }) => !isVerified, codeService);
    },
  ],
  [
    'did not take what you typed',
    (run) => {
      eachLine(
        run,
        ({ trouble }) => trouble !== null,
        ({ id, units }) => [{ type: 'units.typed', line: id, text: String(units) }],
      );
    },
  ],
  ['Link each line', linkLines],
  ['policy of the practice', modify],
  ['Read the slip from the top', putInOrder],
];
