/**
 * The search page's script: asks the worker as one types and shows what it finds. The worker and its index load with the
 * first letter, not with the page. Results are built as elements, so that nothing typed or found can become markup.
 */
import { pageBuild } from '#offline/build-file.ts';
import { trustedScriptAddress } from '#offline/script-address.ts';
import type { FoundDocument } from '#search/documents.ts';
import { markMatches } from '#search/highlight.ts';
import type { SearchAnswer, SearchQuestion } from '#search/search-worker.ts';
import workerAddress from '#search/search-worker.ts?worker&url';

function marked(tag: string, className: string, text: string, typed: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  for (const part of markMatches(text, typed)) {
    if (!part.isMatch) {
      element.append(part.text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.append(part.text);
    element.append(mark);
  }
  return element;
}

function resultRow(result: FoundDocument, typed: string): HTMLLIElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = result.url;
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.append(result.kind);
  link.append(marked('span', 'title', result.title, typed), kind);
  row.append(link, marked('p', 'line', result.line, typed));
  return row;
}

/** Words for how many were found. */
function countWords(count: number, typed: string): string {
  if (count === 0) return `Nothing found for “${typed}”. Try fewer or other words; spelling does not have to be exact.`;
  return count === 1 ? '1 result' : `${count} results`;
}

function start(form: HTMLFormElement, input: HTMLInputElement, list: HTMLElement, status: HTMLElement): void {
  const build = pageBuild();
  let worker: Worker | undefined;
  let ask = 0;

  function show(results: readonly FoundDocument[], typed: string): void {
    list.replaceChildren(...results.map((result) => resultRow(result, typed)));
    status.textContent = countWords(results.length, typed);
  }

  function answer({ data }: MessageEvent<SearchAnswer>): void {
    // An answer to an earlier question says nothing about what stands in the field now.
    if (data.ask !== ask) return;
    if ('failed' in data) {
      status.textContent = 'The search index could not be loaded. Check the network; typing on tries again.';
      return;
    }
    show(data.results, input.value.trim());
  }

  function search(): void {
    const typed = input.value.trim();
    ask += 1;
    history.replaceState(null, '', typed === '' ? location.pathname : `?q=${encodeURIComponent(typed)}`);
    if (typed === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    if (worker === undefined) {
      worker = new Worker(trustedScriptAddress(workerAddress), { type: 'module' });
      worker.addEventListener('message', answer);
      status.textContent = 'Loading the index …';
    }
    worker.postMessage({ ask, typed, build } satisfies SearchQuestion);
  }

  input.addEventListener('input', search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  list.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const here = links.findIndex((link) => link === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || here === -1) return;
    event.preventDefault();
    (links[here + step] ?? (step < 0 ? input : links[here]))?.focus();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.querySelector('a')?.focus();
  });

  input.value = new URL(location.href).searchParams.get('q') ?? input.value;
  if (input.value !== '') search();
  input.focus();
}

const form = document.querySelector<HTMLFormElement>('form[role="search"]');
const input = form?.querySelector('input') ?? null;
const list = document.querySelector<HTMLElement>('[data-results]');
const status = document.querySelector<HTMLElement>('[data-status]');
if (form !== null && input !== null && list !== null && status !== null) start(form, input, list, status);
