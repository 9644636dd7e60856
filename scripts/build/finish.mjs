// Astro integration that finishes a build: names it by its content, writes the service worker, the list of parts that can be
// saved for offline use, and the precompressed copies.
// Nothing here depends on the time or the machine, so that the same sources give the same bytes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Stands in every page until the build's name is known. */
export const buildPlaceholder = '__EXAM_ROOM_BUILD__';

/** All files under a folder, sorted, with forward slashes. */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** SHA-256 of a file in base64. */
function digest(path) {
  return createHash('sha256').update(readFileSync(path)).digest('base64');
}

/**
 * The parts of the site that can be saved for offline use, first match wins. What fits nowhere belongs to the reading: a new page
 * must not be left out.
 */
const parts = [
  { id: 'exams', paths: /^\/(exams|bank|review)\// },
  { id: 'practice', paths: /^\/(practice|class|externship|sign)\// },
  { id: 'reading', paths: /./ },
];

/** What is not saved part by part: hashed files come with the worker, and these are about a build or never shown offline. */
const neverSaved = /^(_astro\/|sw-off\/|service-worker\.js|build\.json|404\.html)/;

/** The parts with their files, each with address, SHA-256 and size, and how much is to be fetched. */
function offlineParts(dist, build) {
  const files = filesUnder(dist).filter((name) => !neverSaved.test(name) && !/\.(gz|br)$/.test(name));
  const sized = files.map((name) => {
    const bytes = statSync(join(dist, name)).size;
    const fetched = existsSync(join(dist, `${name}.br`)) ? statSync(join(dist, `${name}.br`)).size : bytes;
    return { path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`, name, bytes, fetched };
  });
  return {
    build,
    parts: ['reading', 'practice', 'exams'].map((id) => {
      const own = sized.filter(({ path }) => parts.find(({ paths }) => paths.test(path)).id === id);
      return {
        id,
        fetchBytes: own.reduce((sum, { fetched }) => sum + fetched, 0),
        files: own.map(({ path, name, bytes }) => [path, digest(join(dist, name)), bytes]),
      };
    }),
  };
}

/** Fills the build's name into pages, writes the service worker, build.json and compressed copies into `dist`. */
export function finishBuild(dist, serviceWorkerSource) {
  const files = filesUnder(dist);
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(dist, file)));
  hash.update(serviceWorkerSource);
  const build = hash.digest('hex').slice(0, 16);

  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const text = readFileSync(join(dist, file), 'utf8');
    // The worker takes a page that ends otherwise for one cut off on its way, and keeps nothing of that version.
    if (text.includes('<html') && !text.trimEnd().endsWith('</html>'))
      throw new Error(`${file}: something stands after </html>. Put scripts inside the layout's tag.`);
    writeFileSync(join(dist, file), text.replaceAll(buildPlaceholder, build));
  }
  const hashed = Object.fromEntries(
    files.filter((name) => name.startsWith('_astro/')).map((name) => [`/${name}`, digest(join(dist, name))]),
  );
  // Data and the few files with plain names: the worker must tell those of this build from those of the next.
  const data = Object.fromEntries(
    files
      .filter((name) => !neverSaved.test(name) && !name.endsWith('.html'))
      .map((name) => [`/${name}`, digest(join(dist, name))]),
  );
  const serviceWorker = serviceWorkerSource
    .replace('__BUILD__', build)
    .replace('__FILES__', JSON.stringify(hashed))
    .replace('__DATA__', JSON.stringify(data));
  writeFileSync(join(dist, 'service-worker.js'), serviceWorker);
  writeFileSync(join(dist, 'build.json'), `${JSON.stringify({ build })}\n`);

  for (const file of filesUnder(dist).filter((name) => /\.(html|css|js|json|svg|txt|xml|webmanifest)$/.test(name))) {
    const bytes = readFileSync(join(dist, file));
    if (bytes.length < 1024) continue;
    writeFileSync(join(dist, `${file}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(
      join(dist, `${file}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  }
  writeFileSync(join(dist, 'offline-parts.json'), `${JSON.stringify(offlineParts(dist, build))}\n`);
  return build;
}

/** The integration for astro.config.mjs. */
export function finish() {
  // `EXAM_ROOM_WORKER=off`: the release that takes a broken worker out of people's browsers (src/offline/worker-off.js).
  const name = process.env.EXAM_ROOM_WORKER === 'off' ? 'worker-off.js' : 'service-worker.js';
  const source = new URL(`../../src/offline/${name}`, import.meta.url);
  return {
    name: 'exam-room:finish',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const build = finishBuild(fileURLToPath(dir), readFileSync(source, 'utf8'));
        logger.info(`build ${build}`);
      },
    },
  };
}
