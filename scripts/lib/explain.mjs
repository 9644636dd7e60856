// Turns the machine's error messages into a sentence that says what to do. Pure.

/** Whether npm's words mean that the registry could not be reached. ENOTCACHED is what offline mode says. */
export function isNetworkFailure(text) {
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|ENOTCACHED|network/i.test(text);
}

/** What went wrong while installing packages, from npm's standard error. */
export function explainInstallFailure(text) {
  if (/ENOSPC|no space left/i.test(text)) {
    return 'The disk is full, so the packages could not be installed. Exam Room needs about 1 GB. Free some space and run the same command again; nothing else is lost.';
  }
  if (isNetworkFailure(text)) {
    return 'The packages could not be fetched: no network, or the package registry does not answer. The first start needs the network once; after that Exam Room works without it. Connect (or check a proxy setting) and run the same command again.';
  }
  if (/EACCES|EPERM/i.test(text)) {
    return 'This folder may not be written to. Check who owns the folder (do not use sudo), then run the same command again.';
  }
  if (/ENOENT.*npm|npm.*not found/i.test(text))
    return 'The command npm was not found. It comes with Node: install Node from https://nodejs.org.';
  return `The packages could not be installed. npm said:\n${text.trim().split('\n').slice(0, 12).join('\n')}`;
}

/** What went wrong while opening the port. */
export function explainListenFailure(code, port) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use, perhaps by another Exam Room that is still running. Stop that one, or choose another port: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES') return `This account may not open port ${port}. Choose one above 1023: PORT=4321 npm start`;
  return `The site could not be served on port ${port} (${code}).`;
}

/** What went wrong while building, from the build's output. */
export function explainBuildFailure(text) {
  if (/ENOSPC|no space left/i.test(text))
    return 'The disk is full, so the site could not be built. Free about 200 MB and run the same command again.';
  return 'The site was not built. The reason stands above.';
}
