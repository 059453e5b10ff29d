/**
 * A write-up as the post-mortem of an incident on an Atlassian Statuspage: the text itself, the body of the request
 * that sets it, and the requests as a script. Nothing is sent from here.
 */
import { writeMarkdown } from './markdown.ts';
import { type PublishedWriteUp, storyOf } from './published.ts';

/** The text: title, impact and updates are the incident's own. */
export function postmortemText(writeUp: PublishedWriteUp, address: string | undefined): string {
  return writeMarkdown(storyOf(writeUp, address));
}

/** The body of `PUT /pages/{page_id}/incidents/{incident_id}/postmortem`. */
export function postmortemRequest(text: string): string {
  return JSON.stringify({ postmortem: { body_draft: text } });
}

/**
 * The script for a POSIX shell that sets a post-mortem and publishes it. All of it is ASCII, and the text is data
 * between two lines that the shell does not look into.
 */
export function postmortemScript(text: string, name: string): string {
  return `#!/bin/sh
# Sets the post-mortem of an incident on your Statuspage, and publishes it.
#
#   STATUSPAGE_API_KEY=... STATUSPAGE_PAGE_ID=... sh ${name} INCIDENT_ID [--notify]
#
# INCIDENT_ID is the last part of the incident's address. Subscribers are told with --notify only.
set -eu

fail() {
  printf '%s\\n' "$1" >&2
  exit 2
}

usage='Usage: STATUSPAGE_API_KEY=... STATUSPAGE_PAGE_ID=... sh ${name} INCIDENT_ID [--notify]'
[ -n "\${STATUSPAGE_API_KEY:-}" ] || fail "STATUSPAGE_API_KEY is not set. $usage"
case "\${STATUSPAGE_PAGE_ID:-}" in
  '') fail "STATUSPAGE_PAGE_ID is not set. $usage" ;;
  *[!A-Za-z0-9]*) fail 'STATUSPAGE_PAGE_ID is letters and digits.' ;;
esac
case "\${1:-}" in
  '') fail "Which incident? $usage" ;;
  *[!A-Za-z0-9]*) fail 'INCIDENT_ID is letters and digits.' ;;
esac
case "\${2:-}" in
  '') notify=false ;;
  --notify) notify=true ;;
  *) fail "$usage" ;;
esac

postmortem="https://api.statuspage.io/v1/pages/$STATUSPAGE_PAGE_ID/incidents/$1/postmortem"

put() {
  curl --fail-with-body --silent --show-error --request PUT \\
    --header "Authorization: OAuth $STATUSPAGE_API_KEY" \\
    --header 'Content-Type: application/json' \\
    --data-binary @- "$1"
  echo
}

put "$postmortem" <<'END_OF_POSTMORTEM'
${inAscii(postmortemRequest(text))}
END_OF_POSTMORTEM

put "$postmortem/publish" <<END_OF_REQUEST
{"postmortem":{"notify_subscribers":$notify,"notify_twitter":false}}
END_OF_REQUEST
`;
}

/** JSON on one line, every other character than those of ASCII as its code. */
function inAscii(json: string): string {
  return json.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
