/** WebAssembly: custom sections and data segments (core specification, 5.5). */
import type { Carrier, Part } from './part.ts';

const custom = 0;
const data = 11;

export const wasm: Carrier = function* (bytes) {
  let at = 8;
  while (at < bytes.length) {
    const id = bytes[at];
    const size = readNumber(bytes, at + 1);
    const end = size.next + size.value;
    if (end > bytes.length) {
      yield { step: 'WebAssembly', unseen: 'WebAssembly that is cut short' };
      yield { step: 'WebAssembly', bytes: bytes.subarray(at) };
      return;
    }
    const section = bytes.subarray(size.next, end);
    if (id === custom) yield* readCustom(section);
    else if (id === data) yield* readData(section);
    else yield { step: 'WebAssembly', bytes: section };
    at = Math.max(end, at + 1);
  }
};

function* readCustom(section: Buffer): Generator<Part> {
  const name = readNumber(section, 0);
  const end = name.next + name.value;
  const step = 'WebAssembly section';
  yield { step, bytes: section.subarray(name.next, end) };
  yield { step, bytes: section.subarray(end) };
}

/** Segments: a kind, perhaps where they go, a length and bytes. */
function* readData(section: Buffer): Generator<Part> {
  const step = 'WebAssembly data';
  const count = readNumber(section, 0);
  let at = count.next;
  for (let segment = 0; segment < count.value && at < section.length; segment++) {
    const kind = readNumber(section, at);
    at = kind.value === 2 ? readNumber(section, kind.next).next : kind.next;
    // Where it goes is an expression that ends with 0x0b: nearly always one constant.
    if (kind.value !== 1) {
      const isConstant = section[at] === 0x41 || section[at] === 0x42;
      const end = isConstant ? readNumber(section, at + 1).next : section.indexOf(0x0b, at);
      if (end < 0 || section[end] !== 0x0b) break;
      at = end + 1;
    }
    const size = readNumber(section, at);
    yield { step, bytes: section.subarray(size.next, size.next + size.value) };
    at = size.next + size.value;
  }
  yield { step, bytes: section };
}

/** A number in LEB128. */
function readNumber(bytes: Buffer, from: number): { value: number; next: number } {
  let value = 0;
  let at = from;
  for (let shift = 0; shift < 35 && at < bytes.length; shift += 7) {
    const byte = bytes[at++] as number;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  return { value, next: Math.max(at, from + 1) };
}
