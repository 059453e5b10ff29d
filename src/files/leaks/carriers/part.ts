/** What a carrier gives: the parts of a file that can hold text, or what cannot be looked into. */

export type Part =
  /** To be looked into in its turn: it may be text, or a carrier itself. */
  | { readonly step: string; readonly bytes: Uint8Array; readonly isFile?: boolean }
  /** Text already, such as the name of an entry. */
  | { readonly step: string; readonly text: string }
  /** `unseen` says what it is, with its article: `an encrypted zip entry`. */
  | { readonly step: string; readonly unseen: string };

/** Gives the parts of a file of one kind, whatever the bytes: what is damaged is a part too. */
export type Carrier = (bytes: Buffer, inflate: Inflate) => Iterable<Part>;

/** How bytes were made smaller. */
export type Packing = 'gzip' | 'deflate' | 'raw deflate' | 'brotli' | 'zstd';

/** Bytes as they were before they were packed, or why that cannot be said. */
export type Inflated =
  | { readonly bytes: Buffer; readonly used: number; readonly unseen?: never }
  | { readonly unseen: string };

/** Undo a packing, within what the file may still grow to. */
export type Inflate = (bytes: Uint8Array, packing: Packing) => Inflated;
