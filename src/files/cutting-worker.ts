/** Cuts texts into words, in a thread of its own. */
import { parentPort } from 'node:worker_threads';
import { Cutter } from './cutter.ts';
import type { CuttingOrder } from './cutting-thread.ts';

const cutter = new Cutter();

parentPort?.on('message', (order: CuttingOrder) => {
  if (order === 'end') end();
  else cutter.cut(order);
});

function end(): void {
  const packed = cutter.end();
  parentPort?.postMessage(packed, [packed.tokens.buffer as ArrayBuffer]);
  parentPort?.close();
}
