/** Keys that mean something to YAML or to JavaScript rather than to us. */
export const forbiddenKeys: ReadonlySet<string> = new Set([
  '<<',
  '__proto__',
  'constructor',
  'prototype',
]);
