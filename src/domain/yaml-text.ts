/** Text written as YAML that reads as the same text again. */

const plain = /^[A-Za-z][A-Za-z0-9 ,.()'/-]*[A-Za-z0-9.)]$/;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Text as a YAML value: bare where that is safe, else in the quotes that YAML shares with JSON. */
export function yamlText(text: string): string {
  return plain.test(text) && !reserved.test(text) ? text : JSON.stringify(text);
}

/** Texts as a YAML list on one line. */
export function yamlList(texts: readonly string[]): string {
  return `[${texts.map((text) => (text.includes(',') ? JSON.stringify(text) : yamlText(text))).join(', ')}]`;
}
