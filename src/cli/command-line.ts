/** The command line: finds the command, runs it, and is the one place that catches. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { didYouMean } from '#domain/nearest.ts';
import { readEnvironment } from '#files/environment.ts';
import { refusedBySystem } from '#files/system-refusal.ts';
import { UserError } from '#files/user-error.ts';
import type { Command, Input, Output } from './command.ts';

const exitCodes = `Exit codes: 0 done, 1 the archive has errors, 2 it could not be done.`;

/** Where a command is run, and what it hears and says there. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path. */
  readonly cwd: string;
  readonly input: Input;
  readonly out: Output;
  readonly err: Output;
}

/** Run what was typed after `hindsight`, and give the exit code; errors have then been told. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const { env, out, err, ...rest } = terminal;
  const [name, ...others] = args;
  let command: Command | undefined;
  try {
    if (name === undefined || name === 'help' || isHelp(name)) {
      out.write(await overview());
      return 0;
    }
    command = await load(name);
    if (others.some(isHelp)) {
      out.write(`${command.usage}\n`);
      return 0;
    }
    const environment = readEnvironment(env, terminal.cwd);
    const today = environment.today ?? todayHere();
    return await command.run(others, { ...rest, environment, today, out, err });
  } catch (error) {
    err.write(explain(error, command));
    return 2;
  }
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

/** Every file of `commands/` is a command. */
function commandNames(): string[] {
  return readdirSync(path.join(import.meta.dirname, 'commands'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.basename(file, '.ts'))
    .sort();
}

async function load(name: string): Promise<Command> {
  const names = commandNames();
  if (names.includes(name)) return (await import(`./commands/${name}.ts`)) as Command;
  throw new UserError(
    `there is no command "${name}"`,
    didYouMean(name, names, `Use one of ${names.join(', ')}.`),
  );
}

async function overview(): Promise<string> {
  const names = commandNames();
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const commands = await Promise.all(names.map(load));
  const lines = names.map((name, index) => `  ${name.padEnd(width)}${commands[index]?.summary}`);
  return `hindsight COMMAND [OPTION…]

${lines.join('\n')}

\`hindsight COMMAND --help\` explains one. HINDSIGHT_ARCHIVE=/path names another archive,
HINDSIGHT_TODAY=2026-11-21 another day.
${exitCodes}
`;
}

/** The day where the command is run. */
function todayHere(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function explain(error: unknown, command: Command | undefined): string {
  const known =
    error instanceof UserError ? error : (badArgument(error, command) ?? refusedBySystem(error));
  if (known) return `hindsight: ${known.message}\n    ${known.hint.replaceAll('\n', '\n    ')}\n`;
  return `${inspect(error)}\n\nThis is a mistake in Hindsight, not in your archive: please report it with the lines above.\n`;
}

/** What node:util parseArgs throws, with the nearest flag the command knows. */
function badArgument(error: unknown, command: Command | undefined): UserError | undefined {
  if (!command || !(error instanceof Error) || !('code' in error)) return undefined;
  if (!String(error.code).startsWith('ERR_PARSE_ARGS_')) return undefined;
  const flags = [...new Set(command.usage.match(/--[a-z][a-z-]*/g))];
  const [typed] = /(?<=')-[^'\s=]*/.exec(error.message) ?? [];
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && typed) {
    const hint = flags.length > 0 ? `The options are ${flags.join(', ')}.` : 'It has no options.';
    return new UserError(`there is no option ${typed}`, didYouMean(typed, flags, hint));
  }
  const [message = error.message] = error.message.split('. ');
  return new UserError(
    message.replace(/^./, (letter) => letter.toLowerCase()),
    `See --help.`,
  );
}
