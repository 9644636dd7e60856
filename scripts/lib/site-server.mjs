// The small static server of `npm start` and of the browser tests: compressed, with the headers a meta policy cannot carry.
// Any static host can serve dist/ instead; nothing in the site depends on this file.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** Headers every answer carries. The page's own policy stands in its <meta>; frame-ancestors only works as a header. */
const headers = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** An HTTP server for a built site in `dist`. */
export function createSiteServer(dist) {
  const files = sirv(dist, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, pathname) {
      // Hashed files never change; everything else is asked for again, so that an update is never half old.
      response.setHeader(
        'Cache-Control',
        pathname.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    files(request, response, () => {
      // A missing file is told honestly: a page gets the 404 page, anything else an empty 404, never HTML in place of script.
      const wantsPage = (request.headers.accept ?? '').includes('text/html');
      response.writeHead(404, wantsPage ? { 'Content-Type': 'text/html; charset=utf-8' } : {});
      response.end(wantsPage ? readFileSync(join(dist, '404.html')) : undefined);
    });
  });
}
