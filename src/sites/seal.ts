/**
 * Loaded before anything else where Node's permission model is on. What may not be read
 * is then not there: Astro and Vite look for their settings in every folder up to the root, and
 * would end where they are refused. The refusing itself is Node's. No program may be started but
 * esbuild, of which Astro makes use: others would read what they like.
 *
 *     node --permission --allow-fs-read=… --import ./seal.ts build.ts
 */
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Function_ = (...args: unknown[]) => unknown;
type Functions = Record<string, Function_>;

interface Denial extends Error {
  readonly permission: string;
  readonly resource: string;
}

for (const [holder, guard] of [
  [fs, guardCall],
  [fs.promises, guardPromise],
] as const) {
  const functions = holder as unknown as Functions;
  for (const name of Object.keys(functions)) {
    // Classes such as Stats begin with a capital letter.
    if (typeof functions[name] === 'function' && /^[a-z]/.test(name)) {
      functions[name] = guard(functions[name], name);
    }
  }
}

const starter = childProcess.ChildProcess.prototype as unknown as Functions;
const start = starter['spawn'] as Function_;
starter['spawn'] = function (this: unknown, options) {
  const { file } = options as { file: string };
  if (!/[\\/]node_modules[\\/].*[\\/]esbuild(?:\.exe)?$/.test(file)) throw notThere('spawn', file);
  return Reflect.apply(start, this, [options]);
};
for (const name of ['spawnSync', 'execSync', 'execFileSync']) {
  (childProcess as unknown as Functions)[name] = (file) => {
    throw notThere('spawn', String(file));
  };
}

syncBuiltinESMExports();

/** A function that throws, or calls back, as Node's do where nothing is. */
function guardCall(original: Function_, name: string): Function_ {
  const instead = insteadOf(name);
  return guarded(original, (self, args) => {
    const last = args.at(-1);
    const back = typeof last === 'function' && name !== 'exists' ? (last as Function_) : undefined;
    const passed = back
      ? args.with(-1, (error: unknown, ...rest: unknown[]) => back(translate(error), ...rest))
      : args;
    try {
      return Reflect.apply(original, self, passed);
    } catch (error) {
      if (!isDenial(error)) throw error;
      if (back) return process.nextTick(back, translate(error));
      const isAsked = (args.at(-1) as fs.StatOptions | undefined)?.throwIfNoEntry === false;
      if (instead && (instead.always || isAsked)) return instead.value;
      throw translate(error);
    }
  });
}

function guardPromise(original: Function_): Function_ {
  return guarded(original, (self, args) => {
    try {
      const given = Reflect.apply(original, self, args);
      return given instanceof Promise
        ? given.catch((error: unknown) => {
            throw translate(error);
          })
        : given;
    } catch (error) {
      throw translate(error);
    }
  });
}

/** The function with its properties (`realpath.native`), called otherwise. */
function guarded(original: Function_, call: (self: unknown, args: unknown[]) => unknown) {
  return new Proxy(original, { apply: (_, self, args) => call(self, args) });
}

/** What a function gives, rather than to throw, where nothing is. */
function insteadOf(
  name: string,
): { readonly value: unknown; readonly always: boolean } | undefined {
  if (name === 'existsSync') return { value: false, always: true };
  if (name === 'statSync' || name === 'lstatSync') return { value: undefined, always: false };
  return undefined;
}

function isDenial(error: unknown): error is Denial {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return (
    error.code === 'ERR_ACCESS_DENIED' &&
    String(Reflect.get(error, 'permission')).startsWith('FileSystem')
  );
}

function translate(error: unknown): unknown {
  return isDenial(error) ? notThere('open', error.resource) : error;
}

function notThere(syscall: string, path: string): Error {
  const error = new Error(`ENOENT: no such file or directory, ${syscall} '${path}'`);
  return Object.assign(error, { code: 'ENOENT', errno: -2, syscall, path });
}
