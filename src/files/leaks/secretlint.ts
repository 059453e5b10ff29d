/** Keys and tokens that secretlint knows the look of. */
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { Found } from '#domain/leaks/leak.ts';

// Nobody reads the marks it would set for each rule and text.
secretLintProfiler.setEnabled(false);

/**
 * The preset's rules, but for the one that lets a comment silence what is found: it would work in
 * what is published too. (The preset itself does not heed `disabled`: @secretlint/core 13.1.0,
 * RulePresetContext.)
 */
const config = {
  rules: rules
    .filter(({ meta }) => meta.id !== '@secretlint/secretlint-rule-filter-comments')
    .map((rule) => ({ id: rule.meta.id, rule })),
};

/** What a rule of the preset finds, by the last part of its id. */
const labels: Readonly<Record<string, string>> = {
  aws: 'an AWS key or account',
  gcp: 'a Google key',
  privatekey: 'a private key',
  basicauth: 'an address with a password in it',
  'database-connection-string': 'the address of a database with a password in it',
};

/** Find what secretlint's recommended rules find, in order. */
export async function findKeys(text: string): Promise<Found[]> {
  const { messages } = await lintSource({
    source: { filePath: 'text', content: text, contentType: 'text' },
    options: { noPhysicFilePath: true, config },
  });
  return messages
    .filter(({ type }) => type === 'message')
    .map(({ ruleId, range: [start, end] }) => {
      const rule = ruleId.slice(ruleId.lastIndexOf('-rule-') + '-rule-'.length);
      const label = labels[rule] ?? `a key or a token (${rule})`;
      return { what: 'pattern' as const, label, offset: start, length: end - start };
    })
    .toSorted((a, b) => a.offset - b.offset);
}
