/** Ways into the record of a built page: append, read, look. They use the very script the pages load. */
import { filesUnder } from '../../../scripts/build/finish.mjs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { AppendResult } from '../../../src/record/port.ts';
import type { RecordStatus } from '../../../src/record/status.ts';
import type { Entry, Intent } from '../../../src/schema/entry.ts';

/** Address of the built record; a new build, a new name. */
export function recordScript(): string {
  const name = filesUnder('dist/_astro').find((file) => /^browser\.[^.]+\.js$/.test(file));
  if (name === undefined) throw new Error('no built record found in dist/_astro: build the site first');
  return `/_astro/${name}`;
}

interface OpenedRecord {
  readonly append: (intents: readonly Intent[]) => Promise<AppendResult>;
  readonly entries: (...kinds: readonly string[]) => Promise<readonly Entry[]>;
  readonly watch: (heard: (added: readonly Entry[]) => void) => () => void;
  readonly status: RecordStatus;
}
export interface RecordModule {
  readonly openRecord: () => Promise<OpenedRecord>;
}

/** An act that can be told from all others. */
export function markOf(mark: string): Intent {
  return { kind: 'section.read', data: { module: 'law-and-ethics/hipaa', section: mark } };
}

/** Appends one act per mark, in one transaction. Resolves when the record answered. */
export function append(page: Page, ...marks: readonly string[]): Promise<AppendResult> {
  return page.evaluate(
    async ({ script, intents }) => {
      const { openRecord } = (await import(script)) as RecordModule;
      return (await openRecord()).append(intents);
    },
    { script: recordScript(), intents: marks.map(markOf) },
  );
}

/** Chooses a record file on the record page, once the page has opened its record and takes one. */
export async function bring(page: Page, file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  const choice = page.getByLabel('Record file (.examroom)');
  await expect(choice).toBeEnabled();
  await choice.setInputFiles(file);
}

/** All entries, as the page reads them. */
export function entriesOf(page: Page): Promise<readonly Entry[]> {
  return page.evaluate(async (script) => {
    const { openRecord } = (await import(script)) as RecordModule;
    return (await openRecord()).entries();
  }, recordScript());
}

/** The marks of all acts that are there, in log order. */
export async function marksIn(page: Page): Promise<readonly string[]> {
  return (await entriesOf(page)).flatMap((entry) => (entry.kind === 'section.read' ? [entry.data.section] : []));
}

export function statusOf(page: Page): Promise<RecordStatus> {
  return page.evaluate(async (script) => {
    const { openRecord } = (await import(script)) as RecordModule;
    return (await openRecord()).status;
  }, recordScript());
}

/** Ends the page's process the hard way. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}
