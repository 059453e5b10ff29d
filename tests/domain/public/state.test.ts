import { expect, test } from 'vitest';
import { notWritten, publicAddress, sayPublicState } from '#domain/public/state.ts';
import { archiveWith } from '../../support/postmortems.ts';

const archive = archiveWith({
  people: { sofia: 'Sofía Quintero' },
  public: { url: 'https://status.example/all' },
});
const approval = { by: 'sofia', on: '2026-03-16', since: '2026-03-15', slug: 'failed' };
const written = { isWritten: true, hasChanged: false, errors: 0, hasPreview: true };

test('those inside read how far an incident is on its way to the public', () => {
  const say = (state: Partial<typeof written & { approval: typeof approval }>) =>
    sayPublicState({ ...written, ...state }, archive);
  expect(sayPublicState(notWritten, archive)).toEqual(['Not written']);
  expect(say({ errors: 1 })).toEqual(['Being written', '1 error to mend before approval']);
  expect(say({ approval, hasChanged: true, errors: 2 })).toEqual([
    'Live since 15 March 2026',
    'Approved by Sofía Quintero on 16 March 2026',
    'The draft has changed since',
    '2 errors to mend before approval',
  ]);
});

test('the public page has an address once something is approved and somebody says where it is', () => {
  expect(publicAddress({ ...written, approval }, archive)).toBe(
    'https://status.example/all/incidents/failed/',
  );
  expect(publicAddress(written, archive)).toBeUndefined();
  expect(publicAddress({ ...written, approval }, archiveWith())).toBeUndefined();
});
