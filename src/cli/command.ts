/** What a file of `commands/` exports, and what it is told. */
import type { Environment } from '#files/environment.ts';

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: how it is called, then its options. */
  readonly usage: string;
  /** Do it, and give the exit code. */
  readonly run: (args: readonly string[], context: CommandContext) => Promise<number>;
}

export interface CommandContext {
  readonly environment: Environment;
  /** Where the command was run: paths are read and shown relative to it. */
  readonly cwd: string;
  /** The day: HINDSIGHT_TODAY, or that of the machine. Commands may know it, builds not. */
  readonly today: string;
  readonly input: Input;
  readonly out: Output;
  /** What is wrong goes here, so that what comes out can be handed on. */
  readonly err: Output;
}

/** What comes in by a pipe. */
export interface Input {
  /** Whether a person sits there, and nothing comes by itself. */
  readonly isTerminal: boolean;
  /** All of it. */
  readonly read: () => Promise<string>;
}

export interface Output {
  readonly write: (text: string) => void;
  /** Whether a person sees it, and colours are welcome. */
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
}
