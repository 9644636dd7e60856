/**
 * Says that a newer version waits, with a button that reloads, or that a saved copy is shown and how old it is. It never reloads
 * by itself, and says nothing while somebody sits an exam or is in the middle of a run. Plain DOM, loaded only when needed.
 */
import '../record/storage-banner.css';
import { pageBuild } from '#offline/build-file.ts';
import { copyAge, tellAge } from '#offline/copy-age.ts';
import type { VersionNews } from '#offline/register.ts';

let note: HTMLElement | null = null;

export function showNews(news: VersionNews): void {
  if (news.kind === 'offline') void showAge();
  else void offerReload(news.registration);
}

/** A sitting or a run marks the page while it lasts. */
function isUnderWay(): boolean {
  const { sitting, run } = document.documentElement.dataset;
  return sitting !== undefined || run === 'running';
}

async function offerReload({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (waiting === null || note !== null) return;
  const build = await askBuild(waiting);
  if (build === pageBuild()) {
    // This page came from the network and is of that version already: its worker may as well serve it.
    waiting.postMessage({ type: 'take-over' });
    return;
  }
  note = draw('A newer Exam Room is saved on this device and ready. This page goes on as it is until you reload.', [
    [
      'Reload now',
      () => {
        takeOver(waiting);
      },
    ],
    ['Later', () => note?.remove()],
  ]);
  const follow = (): void => {
    if (note !== null) note.hidden = isUnderWay();
  };
  follow();
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['data-sitting', 'data-run'] });
}

/** The version in waiting takes over, and this page alone is loaded anew: others keep what they have. */
function takeOver(waiting: ServiceWorker): void {
  if (isUnderWay()) return;
  const reload = (): void => {
    location.reload();
  };
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  waiting.postMessage({ type: 'take-over' });
}

/** Which build a worker is of; empty when it does not answer. */
function askBuild(worker: ServiceWorker): Promise<string> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      resolve(typeof data === 'string' ? data : '');
    };
    worker.postMessage({ type: 'build' }, [port2]);
    setTimeout(() => {
      resolve('');
    }, 2000);
  });
}

async function showAge(): Promise<void> {
  const sentence = tellAge(await copyAge(location.pathname, pageBuild()), Date.now());
  if (sentence !== null && !isUnderWay()) draw(sentence, []);
}

function draw(sentence: string, actions: readonly (readonly [string, () => void])[]): HTMLElement {
  const made = document.createElement('section');
  made.className = 'note storage-banner no-print';
  made.setAttribute('aria-label', 'Version of this page');
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const row = document.createElement('p');
  row.className = 'row';
  for (const [words, act] of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button small quiet';
    button.textContent = words;
    button.addEventListener('click', act);
    row.append(button);
  }
  made.append(text, ...(actions.length === 0 ? [] : [row]));
  (document.querySelector('.sheet') ?? document.body).prepend(made);
  // After it is in the page, so that it is read out.
  text.textContent = sentence;
  return made;
}
