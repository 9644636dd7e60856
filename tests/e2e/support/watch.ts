/** Watches a page for what must never happen: policy violations, script errors, requests to anybody else. */
import { type Page } from '@playwright/test';

export interface Watch {
  /** What went wrong so far, one sentence each; empty when all is well. */
  readonly faults: string[];
}

/** Starts watching; call before the first `goto`. */
export async function watchPage(page: Page): Promise<Watch> {
  const faults: string[] = [];
  await page.exposeFunction('reportPolicyViolation', (what: string) => faults.push(`policy: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportPolicyViolation: (what: string) => void }).reportPolicyViolation;
      report(
        `${event.violatedDirective} ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== 'localhost') faults.push(`asked another host: ${request.url()}`);
  });
  return { faults };
}

/** Waits until every island of the page can answer. Islands that wait to be seen are left out. */
export async function islandsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('astro-island[ssr]:not([client="visible"])').length === 0);
}
