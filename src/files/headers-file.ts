/** The `_headers` file that static hosts read, for our own server. */

/** Headers for the paths that a pattern matches. */
export interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Read a `_headers` file: a pattern on a line of its own, below it indented `Name: value`. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ pattern: patternOf(line.trim()), headers: [] });
  }
  return rules;
}

/** Every header for a path; a later rule overrides an earlier one. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Map<string, string> {
  return new Map(
    rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers),
  );
}

function patternOf(written: string): RegExp {
  const escaped = written.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}
