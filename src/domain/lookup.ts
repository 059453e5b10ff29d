/**
 * Look a word that somebody typed up in a table; undefined when the table does not have it. What
 * every object inherits ("constructor", "toString") is not in the table.
 */
export function lookUp<Value>(
  table: Readonly<Record<string, Value>> | undefined,
  word: string,
): Value | undefined {
  return table && Object.hasOwn(table, word) ? table[word] : undefined;
}
