/** An internal site stays out of engines, whoever may reach it. */
export function GET(): Response {
  return new Response('User-agent: *\nDisallow: /\n');
}
