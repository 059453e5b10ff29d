/** Undo packings without being blown up by them. */
import zlib from 'node:zlib';
import type { Inflate, Inflated, Packing } from './part.ts';

/** What one stream may grow to, and all streams of a file together, in bytes. */
export interface Limits {
  readonly stream: number;
  readonly file: number;
}

export const usualLimits: Limits = { stream: 64 * 2 ** 20, file: 256 * 2 ** 20 };

/** Make what inflates the streams of one file. */
export function inflater({ stream, file }: Limits): Inflate {
  let left = file;
  return (bytes, packing) => {
    const most = Math.min(stream, left);
    if (most <= 0) return { unseen: `${articled[packing]} in a file that grows without end` };
    const { inflated, cost } = undo(bytes, packing, most);
    left -= cost;
    return inflated;
  };
}

const articled: Record<Packing, string> = {
  gzip: 'gzip',
  deflate: 'a deflate stream',
  'raw deflate': 'a deflate stream',
  brotli: 'brotli',
  zstd: 'zstd',
};

/** What a call with `info` gives; the types of Node leave it out. */
interface WithInfo {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** `cost` is what counts against the limit of the file: a stream that was given up cost all of it. */
function undo(
  bytes: Uint8Array,
  packing: Packing,
  most: number,
): { readonly inflated: Inflated; readonly cost: number } {
  // What is cut short gives what there is.
  const flush = { finishFlush: zlib.constants.Z_SYNC_FLUSH, maxOutputLength: most, info: true };
  const brotli = {
    ...{ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH, maxOutputLength: most, info: true },
  };
  try {
    const { buffer, engine } = ((): WithInfo => {
      switch (packing) {
        case 'gzip':
          return zlib.gunzipSync(bytes, flush) as unknown as WithInfo;
        case 'deflate':
          return zlib.inflateSync(bytes, flush) as unknown as WithInfo;
        case 'raw deflate':
          return zlib.inflateRawSync(bytes, flush) as unknown as WithInfo;
        case 'brotli':
          return zlib.brotliDecompressSync(bytes, brotli) as unknown as WithInfo;
        case 'zstd':
          return zlib.zstdDecompressSync(bytes, {
            ...{ maxOutputLength: most, info: true },
          }) as unknown as WithInfo;
      }
    })();
    return { inflated: { bytes: buffer, used: engine.bytesWritten }, cost: buffer.length };
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    const name = articled[packing];
    const unseen = isTooLarge
      ? `${name} that unpacks to more than ${Math.floor(most / 2 ** 20)} MiB`
      : `damaged: ${name} that does not unpack`;
    return { inflated: { unseen }, cost: isTooLarge ? most : bytes.length };
  }
}
