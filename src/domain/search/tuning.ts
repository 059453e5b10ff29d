/**
 * The numbers of the ranking. They were chosen by cross-validation over failure modes on a collection
 * of other people's post-mortems; tests/fixtures/judged-queries/README.md says how to measure one's own.
 */
export const tuning = {
  /** BM25's k1: how soon a word said again adds nothing. Fields weigh several, so it is large. */
  saturation: 4,
  /** A pair of neighbours against a single word. */
  pair: 0.5,
  /** How much evidence of a failure mode makes it half sure: in a document, in a query. */
  documentDoubt: 1.5,
  queryDoubt: 1,
  /** How far the rarity of a failure mode counts: 0 not at all, 1 as that of a word. */
  modeRarity: 0.75,
  /** What a failure mode counts that the query names, and one its words are typical of. */
  namedMode: 2.4,
  likelyMode: 1.6,
  /** A document whose words are typical of a failure mode far above the rest gets so much of it at most. */
  affinity: 0.36,
  /** From so many standard deviations above the mean on, and all of it so many later. */
  affinityFrom: 1.5,
  affinityOver: 3,
  /** Of so many documents it is half of that. */
  affinityFew: 100,
  /** How much more a document counts whose date is the one that was meant, and what that counts alone. */
  dateBoost: 2.5,
  dateAlone: 4,
  /** Similar incidents: how many terms of a document are compared, and what words and failure modes count. */
  tellingTerms: 30,
  tellingModes: 5,
  /** By how many terms it is known to those that are compared with it. */
  knownTerms: 200,
  similarWords: 1.2,
  similarModes: 1,
} as const;
