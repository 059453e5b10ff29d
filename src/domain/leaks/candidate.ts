import type { Secret, SecretKind } from './leak.ts';

/** Something that may be a secret. `ordinary` is judged by its words, unless it is given. */
export interface Candidate {
  readonly kind: SecretKind;
  /** As written inside. */
  readonly text: string;
  readonly ordinary?: boolean | undefined;
  readonly source: Secret['source'];
}
