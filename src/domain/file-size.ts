/** "840 B", "12 kB", "1.4 MB" from a number of bytes; a kilobyte is 1000 of them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${tidy(bytes / 1000)} kB`;
  return `${tidy(bytes / 1_000_000)} MB`;
}

function tidy(value: number): string {
  return value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
}
