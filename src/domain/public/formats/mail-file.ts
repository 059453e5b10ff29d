/** A mail as a file (`.eml`): MIME with the text and the HTML, which mail programs open as a draft. */

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** No line of base64 looks like it. */
const boundary = '=_hindsight_parts';

/**
 * Write a mail without a date, sender or receiver: the program that sends it adds them. Lines end in CR LF (RFC 5322),
 * and all of it is ASCII.
 */
export function writeMailFile({ subject, text, html }: Mail): string {
  return [
    `Subject: ${headerText(subject)}`,
    // Outlook shows it as a mail to be sent, rather than one that came.
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', text),
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function part(type: string, content: string): string[] {
  const lines = content.replace(/\r?\n/g, '\r\n');
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...piecesOf(base64(lines), mostInLine),
  ];
}

/** RFC 2045, 6.8. */
const mostInLine = 76;

/** A line with encoded words has 76 characters at most (RFC 2047, 2), of which 21 are around the text; 39 bytes give 52. */
const mostInWord = 39;

/** Text of a header as encoded words, unless it is short and plain. */
function headerText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().toWellFormed();
  if (/^[ -~]{1,60}$/.test(line) && !line.includes('=?')) return line;
  const words: string[] = [];
  let word = '';
  for (const character of line) {
    if (bytesOf(word + character).length > mostInWord) {
      words.push(word);
      word = character;
    } else word += character;
  }
  return [...words, word].map((one) => `=?utf-8?B?${base64(one)}?=`).join('\r\n ');
}

function base64(text: string): string {
  return btoa(Array.from(bytesOf(text), (byte) => String.fromCharCode(byte)).join(''));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function piecesOf(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}
