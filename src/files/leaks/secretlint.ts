/** Keys and tokens that secretlint knows the look of. */
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { Found } from '#domain/leaks/leak.ts';

// Nobody reads the marks it would set for each rule and text.
secretLintProfiler.setEnabled(false);

const preset = '@secretlint/secretlint-rule-preset-recommend';

const config = {
  rules: [
    {
      id: preset,
      rule: creator,
      // A comment in what is published must not silence what is found there.
      rules: [{ id: '@secretlint/secretlint-rule-filter-comments', disabled: true }],
    },
  ],
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
