import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { archiveFile, archiveOnDisk, draft, someId } from '../support/archive.ts';
import { hindsight } from '../support/command.ts';

const project = path.resolve(import.meta.dirname, '../..');

const other = '2026-05-02-search-slow';
const files = {
  'archive.yaml': archiveFile,
  [`${someId}/index.mdx`]: draft(
    'serverity: sev1\nfactors: [{ role: root, category: humans, text: x }]',
  ),
  [`${other}/index.mdx`]: draft(
    `started: 2026-05-02T09:00Z
actions:
  - { text: Add an alert on queue length, owner: the team, due: 2026-12-05, type: detection }
`,
    'See <Figur src="a.png" />.\n',
  ),
};
const clean = { 'archive.yaml': archiveFile, [`${someId}/index.mdx`]: draft() };

describe('hindsight check', () => {
  test('says what is wrong, where, and what to type instead', async () => {
    const { status, stdout, stderr } = await hindsight(['check'], { root: archiveOnDisk(files) });
    expect(stdout).toMatchInlineSnapshot(`
      "2026-03-14-payments-pool-exhausted/index.mdx:2:1  error  serverity: unknown key "serverity"
          Did you mean "severity"?
      2026-03-14-payments-pool-exhausted/index.mdx:3:35  error  factors[0].category: "humans" is not a root-cause category
          Use one of human-error, process-gap, tooling-failure, design-weakness, communication-breakdown.
      2026-05-02-search-slow/index.mdx:4:50  warning  actions[0].owner: "the team" is a group, and a group is nobody
          Write the handle of the one person who will see to it; others can help.
      2026-05-02-search-slow/index.mdx:4:65  note  actions[0].due: 2026-12-05 is a Saturday
          Write the Friday before or the Monday after.
      2026-05-02-search-slow/index.mdx:11:5  error  <Figur> is not a component
          Did you mean "Figure"?

      2 post-mortems, 3 errors, 1 warning, 1 note
      "
    `);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test('has nothing to say about a clean archive', async () => {
    expect(await hindsight(['check'], { root: archiveOnDisk(clean) })).toEqual({
      status: 0,
      stdout: '1 post-mortem, no problems\n',
      stderr: '',
    });
  });

  test('is content with an archive of nothing', async () => {
    const { status, stdout } = await hindsight(['check'], {
      root: archiveOnDisk({ 'archive.yaml': archiveFile }),
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '0 post-mortems, no problems\n' });
  });

  test('lets warnings pass', async () => {
    const root = archiveOnDisk({
      ...clean,
      [`${someId}/index.mdx`]: draft('title: Broken since #142'),
    });
    expect((await hindsight(['check'], { root })).status).toBe(0);
  });

  test('finds no error in the archive we ship', async () => {
    const { status, stdout } = await hindsight(['check', '--format', 'json']);
    const problems = JSON.parse(stdout) as { level: string }[];
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(status).toBe(0);
  });

  test('shows paths from where it is run', async () => {
    const root = archiveOnDisk({ [`there/${someId}/index.mdx`]: draft('serverity: x') });
    const env = { HINDSIGHT_ARCHIVE: 'there' };
    const { stdout } = await hindsight(['check'], { cwd: root, env });
    expect(stdout).toContain(`there/${someId}/index.mdx:2:1  error  serverity:`);
  });

  test('shows nothing that would move a cursor or change colours', async () => {
    const root = archiveOnDisk({
      ...clean,
      [`${someId}/index.mdx`]: draft('severity: "\\e[2Jsev1"\n"\\a key": x\ntags: ["\\u202ea"]'),
    });
    const { stdout } = await hindsight(['check'], { root });
    // eslint-disable-next-line no-control-regex -- These must not be there.
    expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  });
});

describe('hindsight check PATH…', () => {
  const inOther = (stdout: string) => stdout.includes(other);
  const inSome = (stdout: string) => stdout.includes(someId);

  test.each([
    ['a file', `${other}/index.mdx`],
    ['a directory', other],
    ['a directory with a slash', `${other}/`],
    ['a directory from here', `./${other}`],
  ])('looks at %s alone', async (_, typed) => {
    const { stdout, status } = await hindsight(['check', typed], { root: archiveOnDisk(files) });
    expect([inOther(stdout), inSome(stdout), status]).toEqual([true, false, 1]);
    expect(stdout).toContain('\n1 post-mortem, ');
  });

  test('takes an id from anywhere, and several', async () => {
    const root = archiveOnDisk(files);
    const { stdout } = await hindsight(['check', other, `${root}/${someId}`], {
      root,
      cwd: project,
    });
    expect([inOther(stdout), inSome(stdout)]).toEqual([true, true]);
    expect(stdout).toContain('\n2 post-mortems, ');
  });

  test('does not count errors elsewhere', async () => {
    const root = archiveOnDisk({
      ...files,
      '2026-01-01-fine/index.mdx': draft('started: 2026-01-01T00:00Z'),
    });
    expect(await hindsight(['check', '2026-01-01-fine'], { root })).toEqual({
      status: 0,
      stdout: '1 post-mortem, no problems\n',
      stderr: '',
    });
  });

  test.each([
    ['2026-05-02-search-slov', 'there is no "2026-05-02-search-slov"', `Did you mean "${other}"?`],
    ['nowhere/at/all.mdx', 'there is no "nowhere/at/all.mdx"', 'Give a file'],
    [import.meta.dirname, 'does not belong to the archive', 'HINDSIGHT_ARCHIVE'],
  ])('refuses %s', async (typed, message, hint) => {
    const root = archiveOnDisk({ [`in/${other}/index.mdx`]: draft() });
    const { status, stdout, stderr } = await hindsight(['check', typed], {
      root: path.join(root, 'in'),
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });
});

describe('hindsight check --format', () => {
  test('json is an array of problems and nothing else', async () => {
    const { stdout, status } = await hindsight(['check', '--format', 'json'], {
      root: archiveOnDisk(files),
    });
    const problems = JSON.parse(stdout) as Record<string, unknown>[];
    expect(problems.map((problem) => Object.keys(problem).join())).toEqual(
      problems.map(() => 'rule,level,file,line,column,path,message,hint'),
    );
    expect(problems[0]).toEqual({
      rule: 'unknown-key',
      level: 'error',
      file: `${someId}/index.mdx`,
      line: 2,
      column: 1,
      path: 'serverity',
      message: 'unknown key "serverity"',
      hint: 'Did you mean "severity"?',
    });
    expect(status).toBe(1);
    expect(
      (await hindsight(['check', '--format=json'], { root: archiveOnDisk(clean) })).stdout,
    ).toBe('[]\n');
  });

  test('github annotates, with everything escaped that would end a command or a property', async () => {
    const root = archiveOnDisk({ ...clean, [`${someId}/index.mdx`]: draft('severity: "50%,: x"') });
    const { stdout } = await hindsight(['check', '--format', 'github'], { root });
    expect(stdout).toContain(
      `::error file=${someId}/index.mdx,line=2,col=11,title=bad-value::severity: "50%25,: x" is not a severity%0AUse one of`,
    );
  });

  test('github annotates ten of a kind, the worst first, and says how many more there are', async () => {
    const keys = Array.from({ length: 14 }, (_, n) => `unknown${n}: x\n`).join('');
    const root = archiveOnDisk({
      ...clean,
      [`${someId}/index.mdx`]: draft(`title: Broken since #142\n${keys}`),
    });
    const { stdout } = await hindsight(['check', '--format', 'github'], { root });
    const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(commands.map((line) => line.split(' ')[0])).toEqual([
      ...Array<string>(10).fill('::error'),
      '::warning',
    ]);
    expect(stdout).toContain('+4 more: see the log above\n');
    expect(stdout.match(/unknown key "unknown\d+"/g)).toHaveLength(24);
  });

  test('of another kind is refused with the nearest', async () => {
    const { status, stderr } = await hindsight(['check', '--format', 'jsn'], {
      root: archiveOnDisk(clean),
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'hindsight: there is no format "jsn"\n    Did you mean "json"?\n',
    });
  });
});

describe('hindsight', () => {
  test('lists its commands, with a line about each', async () => {
    const { status, stdout } = await hindsight([]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}check +Say what is wrong/m);
    expect((await hindsight(['--help'])).stdout).toBe(stdout);
  });

  test.each(['check', 'schema'])('explains %s', async (command) => {
    const { status, stdout } = await hindsight([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`hindsight ${command}`);
  });

  test.each([
    [['chek'], 'there is no command "chek"', 'Did you mean "check"?'],
    [['constructor'], 'there is no command "constructor"', 'Use one of'],
    [['check', '--formt', 'json'], 'there is no option --formt', 'Did you mean "--format"?'],
    [['check', '--format'], 'option', '--help'],
    [['schema', 'writeup'], 'there is no schema of "writeup"', 'Did you mean "write-up"?'],
  ])('says what is wrong with %j, without a stack', async (args, message, hint) => {
    const { status, stdout, stderr } = await hindsight(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('says which archive is missing', async () => {
    const { status, stderr } = await hindsight(['check'], {
      root: '/nowhere/at/all',
      cwd: project,
    });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'hindsight: there is no archive at /nowhere/at/all\n    Make the folder, or say where it is: HINDSIGHT_ARCHIVE=/path/to/postmortems.\n',
    );
  });

  test('says which variable makes no sense', async () => {
    const { status, stderr } = await hindsight(['check'], { env: { HINDSIGHT_TODAY: 'tomorrow' } });
    expect(status).toBe(2);
    expect(stderr).toContain('HINDSIGHT_TODAY is "tomorrow"');
  });
});

describe('hindsight schema', () => {
  test('prints a JSON Schema with a description for every field and no key of ours', async () => {
    const { stdout } = await hindsight(['schema']);
    const schema = JSON.parse(stdout) as { properties: Record<string, { description?: string }> };
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      required: ['title', 'status', 'severity', 'services', 'started'],
      additionalProperties: false,
    });
    expect(Object.values(schema.properties).filter(({ description }) => !description)).toEqual([]);
    expect(stdout).not.toMatch(/"(?:needed|example)"/);
  });
});
