/** Gives the user a text as a file. Some hosts' web views do not download: whoever offers this offers copying too. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; revoking at once ends it in some browsers.
  setTimeout(() => URL.revokeObjectURL(url), keepForMs);
}

const keepForMs = 10_000;
