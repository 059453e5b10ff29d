const nothing = new Set(['~', 'null', 'Null', 'NULL']);
const yes = new Set(['true', 'True', 'TRUE']);
const no = new Set(['false', 'False', 'FALSE']);
const number = /^[-+]?\d{1,15}(?:\.\d{1,15})?$/;
/** A number in another form: `0x1f`, `12e4`, `.5`, `.inf`. */
const peculiar = /^[-+]?[.\d][.\d]*(?:e[-+]?\d+)?$|^0[ox]|^[-+]?\.(?:inf|nan)$/i;

/**
 * Give unquoted text its meaning in the core schema of YAML 1.2; undefined when it might be a
 * number in an unusual form.
 */
export function resolvePlain(text: string): string | number | boolean | null | undefined {
  if (nothing.has(text)) return null;
  if (yes.has(text)) return true;
  if (no.has(text)) return false;
  if (number.test(text)) return Number(text);
  return peculiar.test(text) ? undefined : text;
}
