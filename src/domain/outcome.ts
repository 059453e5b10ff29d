/** What is wrong with something a person wrote: the fact, then what to type instead. */
export interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** The result of reading something a person wrote: a value, or what is wrong with it. */
export type Outcome<Value> =
  | { readonly value: Value; readonly fault?: never }
  | { readonly value?: never; readonly fault: Fault };

/** A value that was read. */
export function ok<Value>(value: Value): Outcome<Value> {
  return { value };
}

/** A text that could not be read, with the reason and the remedy. */
export function fault(message: string, hint: string): { readonly fault: Fault } {
  return { fault: { message, hint } };
}
