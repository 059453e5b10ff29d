/**
 * Why there is no answer: `missing`, no index was made; `empty`, an index of nothing; `unreachable`,
 * it could not be fetched; `broken`, it was fetched and did not work.
 */
export type Reason = 'missing' | 'empty' | 'unreachable' | 'broken';

export class SearchUnavailable extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, options?: ErrorOptions) {
    super(`The search index is ${reason}`, options);
    this.reason = reason;
  }
}

/** What to say for each reason: a sentence, then what to do, with commands between backticks. */
export type Troubles = Readonly<
  Record<Reason, { readonly message: string; readonly hint: string; readonly retry: boolean }>
>;
