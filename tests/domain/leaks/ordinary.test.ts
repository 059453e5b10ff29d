import { expect, test } from 'vitest';
import { isOrdinary } from '#domain/leaks/ordinary.ts';

test.each([
  'payments',
  'Payments database',
  'deploy-pipeline',
  'Grace',
  'Brown',
  'edge',
  'svg',
  'qa',
  'error-rate-2',
])('%s is ordinary language', (text) => expect(isOrdinary(text)).toBe(true));

test.each(['kraken', 'payments-db', 'nadia', 'Nadia Brown', 'INC-142', 'grafana', 'order2cash'])(
  '%s tells something',
  (text) => expect(isOrdinary(text)).toBe(false),
);

test('what customers know already is ordinary', () => {
  expect(isOrdinary('Kraken search', new Set(['kraken']))).toBe(true);
});
