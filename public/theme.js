/*
 * Runs before the first paint: marks the page with the chosen theme, so that it never flashes, and with "known" where
 * somebody has a record here, so that Today leaves room for it and nothing moves. Nothing else belongs here.
 */
(function () {
  var root = document.documentElement;
  root.setAttribute('data-script', '');
  try {
    var theme = localStorage.getItem('exam-room.theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
    if (localStorage.getItem('exam-room.known') !== null) root.setAttribute('data-known', '');
  } catch {
    /* Storage is closed to us: the system's own setting stands. */
  }
})();
