/** Hands a text to the person as a file. */
export function keepFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address a moment after the click; a minute is long enough for any.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
