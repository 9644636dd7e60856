/* Runs before the first paint, so that a chosen theme never flashes: reads the choice, marks the page. Nothing else belongs here. */
(function () {
  var root = document.documentElement;
  root.setAttribute('data-script', '');
  try {
    var theme = localStorage.getItem('exam-room.theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  } catch (blocked) {
    /* Storage is closed to us: the system's own setting stands. */
  }
})();
