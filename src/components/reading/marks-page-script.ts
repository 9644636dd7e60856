/** Opens the desk of all marks when the page has nothing better to do. */
import { whenIdle } from '#components/site/when-idle.ts';

whenIdle(() => {
  const target = document.querySelector<HTMLElement>('[data-marks-desk]');
  if (target !== null) void import('./open-marks-page.ts').then(({ openMarksPage }) => openMarksPage(target));
});
