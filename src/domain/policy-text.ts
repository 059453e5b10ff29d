/** Policies in words, so that the guide says when this organisation writes a post-mortem. */
import type { Policy } from './archive-file.ts';
import type { Archive } from './archive.ts';
import { formatNumber } from './number.ts';
import { dataLosses, kinds } from './taxonomy.ts';

/** The conditions that ask for a post-mortem, by how strongly they do. */
export interface PolicyText {
  readonly always: readonly string[];
  readonly usually: readonly string[];
  readonly skip: readonly string[];
}

/** Say every policy of an archive; a list is empty when no policy is of that kind. */
export function sayPolicies(archive: Archive): PolicyText {
  const said = (write: Policy['write']) =>
    archive.policies.postmortems
      .filter((policy) => policy.write === write)
      .map((policy) => sayConditions(policy, archive));
  return { always: said('always'), usually: said('usually'), skip: said('skip') };
}

function sayConditions({ when }: Policy, { severities }: Archive): string {
  const { severity, kind, customerFacing, dataLoss, security, revenueAbove } = when;
  const { wokeSomeone, repeat } = when;
  const said = [
    severity && anyOf(severity.map((id) => severities[id].label)),
    kind && anyOf(kind.map((id) => kinds[id].label.toLowerCase())),
    customerFacing !== undefined &&
      (customerFacing ? 'customers affected' : 'no customer affected'),
    dataLoss && anyOf(dataLoss.map((id) => dataLosses[id].label.toLowerCase())),
    security !== undefined && (security ? 'a security incident' : 'no security incident'),
    revenueAbove !== undefined && `more than ${formatNumber(revenueAbove)} of revenue lost`,
    wokeSomeone !== undefined && (wokeSomeone ? 'somebody was woken' : 'nobody was woken'),
    repeat !== undefined && (repeat ? 'it had happened before' : 'it was the first time'),
  ].filter((part) => typeof part === 'string');
  return said.length > 0 ? said.join(', ') : 'any incident';
}

function anyOf(words: readonly string[]): string {
  return words.join(' or ');
}
