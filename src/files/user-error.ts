/** A mistake the person at the keyboard can mend: what is wrong, and what to type instead. No stack is shown. */
export class UserError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.hint = hint;
  }
}
