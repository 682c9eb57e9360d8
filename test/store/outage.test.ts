import { expect, test } from 'vitest';
import { codeOf, isOutage } from '../../store/outage.js';

const withCode = (code: string) => Object.assign(new Error('told by a driver'), { code });

test.each(['08006', '57P01', '25P03', '53100', '53200', '58030', '40P01', 'ECONNRESET', 'ENOSPC'])(
  '%s is no fault of a document',
  (code) => expect(isOutage(withCode(code))).toBe(true),
);

test.each(['22P05', '22P02', '22021', '23505', '54000', 'E_TIMEOUT', 'E_CRASH'])(
  '%s may be a fault of a document',
  (code) => expect(isOutage(withCode(code))).toBe(false),
);

test('people are told a code of ours and never what a database calls it', () => {
  expect(['22P05', 'ENOSPC', 'E_TIMEOUT'].map((code) => codeOf(withCode(code)))).toEqual([
    'E_FAULT',
    'E_FAULT',
    'E_TIMEOUT',
  ]);
});
