/**
 * Tells, on whatever page it happens, that the record is not being kept as it should: no storage, not saved, read-only, site
 * data erased, a clock that looks wrong, or that it is somebody else's. It stays as long as that does, and offers what can be done.
 * Plain DOM, loaded only when needed.
 */
import './storage-banner.css';
import { openRecord, watchTrouble } from '#record/browser.ts';
import { viewedId } from '#record/viewing-key.ts';
import { isFailure, tellClock, tellCondition, tellFailure } from '#record/status.ts';
import { saveToFile } from './save-to-file.ts';
import type { Trouble } from '#record/status.ts';

interface Action {
  readonly label: string;
  readonly act: () => Promise<unknown>;
}

const save: Action = { label: 'Save my record to a file', act: async () => saveToFile(await openRecord()) };
const reload: Action = {
  label: 'Reload this page',
  act: () => {
    location.reload();
    return Promise.resolve();
  },
};

const goBack: Action = {
  label: 'Back to my own record',
  act: async () => {
    await (await import('#record/viewing.ts')).endViewing();
    location.reload();
  },
};

/** Where somebody else's record is worth looking at. */
const lookAt = [
  ['/record/', 'What is in it'],
  ['/practice/portfolio/', 'Portfolio'],
  ['/learn/', 'Reading'],
  ['/exams/', 'Exams'],
] as const;

let banner: HTMLElement | null = null;

/** Shows the banner from now on whenever there is trouble, and takes it away when it is over. Call as often as you like. */
export function showTrouble(): void {
  if (banner !== null) return;
  banner = document.createElement('section');
  banner.className = 'note storage-banner no-print';
  banner.dataset['status'] = 'watch';
  banner.setAttribute('aria-label', 'Your record');
  banner.hidden = true;
  const label = document.createElement('p');
  label.className = 'note-label shape';
  label.dataset['status'] = 'watch';
  label.textContent = 'Your record';
  const text = document.createElement('p');
  // A live region must be there before its words are, or they are not read out.
  text.setAttribute('role', 'alert');
  // On a phone it must leave room to read on, so what can be done unfolds.
  const more = document.createElement('details');
  more.open = matchMedia('(min-width: 60rem)').matches;
  const summary = document.createElement('summary');
  summary.textContent = 'What you can do';
  const actions = document.createElement('p');
  actions.className = 'row';
  more.append(summary, actions);
  banner.append(label, text, more);
  if (viewedId() !== null) void markViewing(banner, label);
  (document.querySelector('.sheet') ?? document.body).prepend(banner);
  const parts = { banner, text, more, actions };
  watchTrouble((trouble) => {
    draw(parts, trouble);
  });
}

/** Somebody else's record is marked on the whole page, by its owner's name. */
async function markViewing(banner: HTMLElement, label: HTMLElement): Promise<void> {
  document.documentElement.dataset['viewing'] = '';
  banner.setAttribute('aria-label', 'Somebody else’s record');
  label.textContent = 'Somebody else’s record';
  // On a page that asks for no record itself, nobody else would open it.
  void openRecord();
  const { viewedNow } = await import('#record/viewing.ts');
  const viewed = await viewedNow();
  if (viewed !== null) label.textContent = `The record of ${viewed.name}`;
}

function draw(parts: Readonly<Record<'banner' | 'text' | 'more' | 'actions', HTMLElement>>, trouble: Trouble): void {
  const sentence = sentenceOf(trouble);
  parts.banner.hidden = sentence === null;
  if (parts.text.textContent === (sentence ?? '')) return;
  parts.text.textContent = sentence;
  const ways = [...actionsOf(trouble).map(button), ...linkTo(trouble)];
  parts.actions.replaceChildren(...ways);
  parts.more.hidden = ways.length === 0;
}

function sentenceOf({ condition, saving, setAside, clock }: Trouble): string | null {
  if (saving === 'not-yours') return tellFailure(saving);
  if (condition !== 'well' && condition !== 'memory') return tellCondition(condition);
  // Islands that show their own saving say it where it happened.
  if (isFailure(saving) && document.querySelector('[data-saved-note]') === null) return tellFailure(saving);
  if (condition === 'memory') return tellCondition(condition);
  if (setAside > 0) return 'Part of your record was damaged on this device. It was set aside; the rest is whole.';
  return clock === null ? null : tellClock(clock);
}

function actionsOf({ condition, saving, held }: Trouble): readonly Action[] {
  switch (condition) {
    case 'well':
      return isFailure(saving) ? [save] : [];
    case 'memory':
      return [save];
    case 'slow':
    case 'waiting':
      return [];
    case 'read-only':
    case 'outdated':
    case 'lost':
      return [reload, save];
    case 'cleared':
      return [
        { label: `Put back what this page holds (${String(held)})`, act: async () => (await openRecord()).putBack() },
        {
          label: 'Start an empty record',
          act: async () => {
            (await openRecord()).startAfresh();
          },
        },
        save,
      ];
    case 'viewing':
      return [goBack];
    default:
      return condition satisfies never;
  }
}

function linkTo({ condition }: Trouble): readonly HTMLElement[] {
  if (condition === 'viewing') return lookAt.filter(([href]) => href !== location.pathname).map(madeLink);
  if (condition === 'waiting' || condition === 'slow' || location.pathname === '/record/') return [];
  return [madeLink(['/record/', condition === 'cleared' ? 'Restore from a file' : 'More about your record'])];
}

function madeLink([href, words]: readonly [string, string]): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  return link;
}

function button({ label, act }: Action): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button small quiet';
  made.textContent = label;
  made.addEventListener('click', () => void act());
  return made;
}
