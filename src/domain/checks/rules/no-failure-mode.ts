import type { Archive } from '../../archive.ts';
import type { Postmortem } from '../../resolve.ts';
import { countTerms } from '../../search/index-terms.ts';
import { postmortemDocument } from '../../search/postmortem-document.ts';
import { vocabularyPhrases } from '../../search/vocabulary-phrases.ts';
import { type Vocabulary, vocabularyOf } from '../../search/vocabulary.ts';
import { defineRule, isUnread } from '../rule.ts';

/** How sure a text has to be of a failure mode for it to be proposed, 0–1. */
const leastSure = 0.4;
const mostProposed = 3;

/** Who breaks in the same way finds it by its failure mode, whatever else the two say. */
export const noFailureMode = defineRule({
  id: 'no-failure-mode',
  level: 'note',
  description: 'A final post-mortem of an incident or near miss names how the system failed.',
  *check(subject) {
    const { postmortem, archive } = subject;
    const { status, kind, failureModes } = postmortem;
    if (status !== 'final' || kind === 'drill' || failureModes.length > 0) return;
    if (isUnread(subject, 'failureModes')) return;
    const likely = likelyModes(postmortem, archive);
    yield {
      path: ['failureModes'],
      message: 'names no failure mode, by which whoever fails in the same way would find it',
      hint:
        likely.length > 0
          ? `Add \`failureModes: [${likely.join(', ')}]\`, or those of them that are right.`
          : 'Add `failureModes` from the list in the guide.',
    };
  },
});

/** What its own words speak of, the surest first. */
function likelyModes(postmortem: Postmortem, archive: Archive): string[] {
  const document = postmortemDocument(postmortem, '', archive);
  const { modes } = countTerms(document, vocabularyFor(archive));
  return [...modes]
    .filter(([, sure]) => sure >= leastSure)
    .sort(([a, sureA], [b, sureB]) => sureB - sureA || (a < b ? -1 : 1))
    .slice(0, mostProposed)
    .map(([mode]) => mode);
}

/** Made when it is first needed: where every post-mortem names its failure modes it never is. */
const vocabularies = new WeakMap<Archive, Vocabulary>();

function vocabularyFor(archive: Archive): Vocabulary {
  let vocabulary = vocabularies.get(archive);
  if (!vocabulary) {
    vocabulary = vocabularyOf(vocabularyPhrases(archive));
    vocabularies.set(archive, vocabulary);
  }
  return vocabulary;
}
