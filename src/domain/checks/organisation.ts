/** What archive.yaml says about itself: names given twice, and names it does not have. */
import type { ArchiveFile } from '../archive.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding, Path } from '../problem.ts';
import { quote } from '../quote.ts';

/** Hold the parts of archive.yaml against each other. */
export function examineOrganisation(file: ArchiveFile): Finding[] {
  const { services = [], failureModes = [], tags = {}, people, policies, public: site } = file;
  const components = site?.components ?? [];
  return [
    ...givenTwice(services.map(({ id }, index) => [id, ['services', index, 'id']])),
    ...givenTwice(failureModes.map(({ id }, index) => [id, ['failureModes', index, 'id']])),
    ...givenTwice(
      components.map(({ name }, index) => [name, ['public', 'components', index, 'name']]),
    ),
    ...givenTwice(
      Object.entries(tags).flatMap(([tag, aliases]) =>
        aliases.map((alias, index): Named => [alias, ['tags', tag, index]]),
      ),
    ),
    ...unknown(
      people && Object.keys(people),
      (policies?.facilitators ?? []).map((name, index) => [
        name,
        ['policies', 'facilitators', index],
      ]),
      'unknown-person',
      'is not among the people of archive.yaml',
    ),
    ...unknown(
      site?.components && components.map(({ name }) => name),
      services.flatMap(({ publicComponent }, index): Named[] =>
        publicComponent === undefined
          ? []
          : [[publicComponent, ['services', index, 'publicComponent']]],
      ),
      'unknown-component',
      'is not a public component',
    ),
  ];
}

/** A name and where it stands. */
type Named = readonly [name: string, path: Path];

/** Every name but the first of its kind: one would take the place of the other. */
function givenTwice(names: readonly Named[]): Finding[] {
  const seen = new Set<string>();
  return names.flatMap(([name, path]): Finding[] => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const message = `${quote(name)} is given twice`;
    return [
      { rule: 'duplicate-id', level: 'error', path, message, hint: 'Keep one, or rename one.' },
    ];
  });
}

/** Names that a list does not have; where there is no list, any name will do. */
function unknown(
  known: readonly string[] | undefined,
  names: readonly Named[],
  rule: string,
  complaint: string,
): Finding[] {
  if (!known) return [];
  return names
    .filter(([name]) => !known.includes(name))
    .map(([name, path]) => ({
      rule,
      level: 'error',
      path,
      message: `${quote(name)} ${complaint}`,
      hint: didYouMean(name, known, `Known here: ${known.join(', ') || 'none'}.`),
    }));
}
