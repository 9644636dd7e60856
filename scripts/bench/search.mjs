// How long a question to the search index takes as the corpus grows, against the corpus of today. Prints ratios: what should
// grow with the corpus is loading; a question must stay far below the 50 ms of the design.
import lunr from 'lunr';
import { gzipSync } from 'node:zlib';
import { library } from '../../src/library/library.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import { buildIndex, lookUp } from '../../src/search/lunr-index.ts';
import { packDocuments, unpackDocuments } from '../../src/search/packed-documents.ts';
import { pack, unpack } from '../../src/search/packed-index.ts';

const today = searchDocuments(library());
const questions = [
  'spigmomanometer',
  'blood pressure',
  'cardi',
  'hipa',
  'order of draw',
  'insulin',
  'deductible',
  'newmonia',
  'tachy',
  'cuff',
];

/** The 95th percentile of `rounds` questions, in milliseconds. */
function percentile95(index, rounds = 200) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    lookUp(index, questions[round % questions.length]);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds * 0.95)];
}

let base;
for (const times of [1, 2, 4]) {
  // Other words each time round, as new modules would bring.
  const documents = Array.from({ length: times }, (_, copy) =>
    today.map((document) =>
      copy === 0 ? document : { ...document, title: document.title.replace(/(\p{L}{5})/gu, `$1${'abcd'[copy]}`) },
    ),
  ).flat();
  const text = JSON.stringify({
    index: pack(buildIndex(documents)),
    documents: packDocuments(documents),
  });
  const started = performance.now();
  const sent = JSON.parse(text);
  const loaded = lunr.Index.load(unpack(sent.index, unpackDocuments(sent.documents)));
  const loadMs = performance.now() - started;
  const askMs = percentile95(loaded);
  const kB = gzipSync(text, { level: 9 }).length / 1000;
  base ??= { loadMs, askMs, kB };
  const ratio = (now, then) => `${(now / then).toFixed(1)}×`;
  console.log(
    `${documents.length} documents: index ${kB.toFixed(0)} kB (${ratio(kB, base.kB)}), load ${loadMs.toFixed(0)} ms (${ratio(loadMs, base.loadMs)}), question ${askMs.toFixed(1)} ms at the 95th percentile (${ratio(askMs, base.askMs)})`,
  );
}
