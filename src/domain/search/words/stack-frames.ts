/** Frames of stack traces: they say where it broke, which is hardly ever where it breaks next. */

/** A line of a trace by the JVM, .NET and JavaScript, by Python, Ruby, Go and PHP. */
const frame =
  /^\s*(?:at .*[(:].*|\.{3} \d+ (?:more|common frames omitted)|File ".*", line \d+.*|from .*:\d+:in .*|.*\.go:\d+(?: \+0x[0-9a-f]+)?|#\d+ .*\(\d+\): .*)$/;

/** A text without the frames in it; one of nothing else stays as it is. */
export function withoutFrames(text: string): string {
  if (!text.includes('\n')) return text;
  const told = text.split('\n').filter((line) => !frame.test(line));
  return told.some((line) => line.trim() !== '') ? told.join('\n') : text;
}
