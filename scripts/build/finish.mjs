// Astro integration that finishes a build: names it by its content, writes the service worker and the precompressed copies.
// Nothing here depends on the time or the machine, so that the same sources give the same bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Fills the build's name into pages, writes the service worker, build.json and compressed copies into `dist`. */
export function finishBuild(dist, serviceWorkerSource) {
  const files = filesUnder(dist);
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(dist, file)));
  hash.update(serviceWorkerSource);
  const build = hash.digest('hex').slice(0, 16);

  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const text = readFileSync(join(dist, file), 'utf8');
    writeFileSync(join(dist, file), text.replaceAll(buildPlaceholder, build));
  }
  const hashed = Object.fromEntries(
    files.filter((name) => name.startsWith('_astro/')).map((name) => [`/${name}`, digest(join(dist, name))]),
  );
  const serviceWorker = serviceWorkerSource.replace('__BUILD__', build).replace('__FILES__', JSON.stringify(hashed));
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
  return build;
}

/** The integration for astro.config.mjs. */
export function finish() {
  const source = new URL('../../src/offline/service-worker.js', import.meta.url);
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
