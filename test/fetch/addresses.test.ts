import { describe, expect, it } from 'vitest';
import { addressClass } from '../../fetch/addresses.js';
import { BLOCKED } from './blocked.js';

/** Right beside the ranges of the table. */
const PUBLIC = [
  '93.184.215.14',
  '8.8.8.8',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '11.0.0.1',
  '126.255.255.255',
  '128.0.0.1',
  '169.253.255.255',
  '169.255.0.1',
  '168.63.129.15',
  '192.0.1.1',
  '192.167.255.255',
  '192.169.0.1',
  '198.17.255.255',
  '198.20.0.1',
  '223.255.255.255',
  '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
  '2400::1',
  '3ffe::1',
  '2001:200::1',
  '2003::1',
];

describe('addressClass', () => {
  it.each(BLOCKED)('%s is %s', (address, expected) => expect(addressClass(address)).toBe(expected));
  it.each(PUBLIC)('%s is public', (address) => expect(addressClass(address)).toBe('public'));
  it.each(['', 'localhost', '1.2.3.4.5', 'gg::1'])('throws on %j', (text) =>
    expect(() => addressClass(text)).toThrow(),
  );
});
