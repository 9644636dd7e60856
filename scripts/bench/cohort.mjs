// How long it takes to take in 40 students' files of a year (about 5,000 entries each), how soon the grid answers, and how long all five
// reports of 20 students take from their files, against 5 s, 100 ms and a minute: prints times and ratios, asserts nothing, since machines differ. Two workers share the files, as on the page.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { digestLogs } from '../../src/class/digest.ts';
import { pageSigning } from '../../src/record/page-signing.ts';
import { textSource } from '../../src/record/transfer/file-source.ts';
import { readRecordFile } from '../../src/record/transfer/read-record-file.ts';

const students = 40;
const workers = 2;
const mergeBarMs = 5000;
const gridBarMs = 100;
const reported = 20;
const reportsBarMs = 60_000;

const criteria = Array.from({ length: 25 }, (_, n) => `PU-${String(n)}`);
const year = {
  simulations: [{ id: 'pulse', caseId: 'athlete', version: 1, contentHash: 'aa', criteria }],
  items: Array.from({ length: 1500 }, (_, n) => `item-${String(n)}`),
  codes: Array.from({ length: 100 }, (_, n) => `I.P.${String(n + 1)}`),
  share: 1,
};
const shelf = {
  pulse: {
    title: 'Pulse',
    version: 1,
    passShare: 0.8,
    criteria: Object.fromEntries(
      criteria.map((id, n) => [id, { sentence: '', competencies: [`I.P.${String(n + 1)}`] }]),
    ),
    cases: {},
  },
};

async function digest(path) {
  const reading = await readRecordFile(textSource(readFileSync(path, 'utf8')));
  const { facts, refused } = await digestLogs(
    [{ entries: reading.ok ? reading.entries : [], isDamaged: false }],
    pageSigning(crypto.subtle),
    shelf,
  );
  return { facts, refused };
}

if (!isMainThread) {
  parentPort.on('message', (path) => {
    void digest(path).then((digested) => parentPort.postMessage(digested));
  });
} else {
  const { studentRecord } = await import('../../tests/cohort/year-of-activity.ts');
  const { exportRecord } = await import('../../src/record/transfer/export-record.ts');
  const { classStudents } = await import('../../src/class/students.ts');
  const { classGrid } = await import('../../src/class/grid.ts');
  const { csvOf } = await import('../../src/class/csv.ts');
  const { report, reportKinds, reportTable } = await import('../../src/class/reports.ts');

  const folder = mkdtempSync(join(tmpdir(), 'cohort-'));
  let entries = 0;
  let bytes = 0;
  const paths = [];
  for (let n = 0; n < students; n += 1) {
    const file = await exportRecord(await studentRecord(n, `Student ${String(n)}`, year));
    entries += file.entries;
    bytes += file.text.length;
    const path = join(folder, `${String(n)}.examroom`);
    writeFileSync(path, file.text);
    paths.push(path);
  }

  const pool = Array.from({ length: workers }, () => new Worker(new URL(import.meta.url)));
  await Promise.all(pool.map((worker) => new Promise((ready) => worker.once('online', ready))));
  const results = [];
  const queue = [...paths];
  const from = performance.now();
  const cpuFrom = process.cpuUsage();
  await Promise.all(
    pool.map(async (worker) => {
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        const answered = new Promise((answer) => worker.once('message', answer));
        worker.postMessage(path);
        results.push(await answered);
      }
    }),
  );
  const mergeMs = performance.now() - from;
  const cpu = process.cpuUsage(cpuFrom);
  // What it takes where two processors are free: other work on this one makes the clock run on, not the processors.
  const freeMs = (cpu.user + cpu.system) / 1000 / workers;
  await Promise.all(pool.map((worker) => worker.terminate()));

  const headsOf = (digested) =>
    digested.map(({ facts, refused }) => ({
      key: facts.devices[0],
      devices: facts.devices,
      facts,
      refused,
      stamp: '',
      takenInOn: '2026-11-27',
    }));
  const viewOf = (heads) => ({
    cohort: null,
    students: heads.map(({ key, facts }) => ({ student: key, given: facts.name, family: '', number: '', email: '' })),
    matches: new Map(heads.map(({ key }) => [key, key])),
    marks: [],
    feedback: [],
    assignments: [],
    keys: [],
    withdrawn: [],
  });
  const heads = headsOf(results);
  const view = viewOf(heads);
  const framework = {
    id: 'maerb-2022',
    title: '',
    edition: '',
    standing: '',
    competencies: year.codes.map((code, n) => ({
      code,
      area: `Area ${String(n % 12)}`,
      domain: 'psychomotor',
      summary: code,
    })),
  };
  const serving = { framework: 'maerb-2022', items: {}, simulations: {} };
  const timed = (work) => {
    const times = Array.from({ length: 21 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }).sort((a, b) => a - b);
    return times[10];
  };
  const rows = classStudents(view, heads, framework, serving, '2026-11-27');
  const standMs = timed(() => classStudents(view, heads, framework, serving, '2026-11-27'));
  const filterMs = timed(() => classGrid(rows, { area: null, state: 'signed', name: 'student' }));

  // From the files to what is printed and to the CSVs, one after the other: the page reads two at a time.
  const reportsFrom = performance.now();
  const read = [];
  for (const path of paths.slice(0, reported)) read.push(await digest(path));
  const some = headsOf(read);
  const written = classStudents(viewOf(some), some, framework, serving, '2026-11-27');
  const lines = reportKinds.map((kind) => {
    const parts = report(kind, written);
    return parts.length + csvOf(reportTable(kind, written)).split('\r\n').length;
  });
  const reportsMs = performance.now() - reportsFrom;
  rmSync(folder, { recursive: true });

  const tell = (what, ms, barMs) =>
    console.log(`${what}: ${ms.toFixed(0)} ms of ${String(barMs)} ms (${(ms / barMs).toFixed(2)})`);
  console.log(
    `${String(students)} files, ${String(entries)} entries, ${(bytes / 1e6).toFixed(0)} MB, ${String(workers)} workers`,
  );
  tell('read, verified and summed up', mergeMs, mergeBarMs);
  tell('the same by processor time, two processors free', freeMs, mergeBarMs);
  tell('everybody’s standing worked out', standMs, gridBarMs);
  tell('the grid filtered', filterMs, gridBarMs);
  tell(
    `all ${String(reportKinds.length)} reports of ${String(reported)} students from their files, ${String(lines.reduce((sum, n) => sum + n, 0))} lines`,
    reportsMs,
    reportsBarMs,
  );
}
