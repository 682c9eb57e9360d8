import { describe, expect, it } from 'vitest';
import { mayReach, mayUsePort, parseAllow } from '../../fetch/allow.js';

describe('parseAllow', () => {
  it.each([
    '10.0.0.0/33',
    'http://intranet',
    'a b:99999',
    'host:0',
    'host:',
    '[::1',
    '2130706433',
    '0x7f.1',
    'user@host',
    '10.0.0/8',
    '*',
    '*.example.com',
    '::1:',
    'a/b',
  ])('says that it cannot read %j', (text) => expect(() => parseAllow(text)).toThrow(/cannot read "/));

  it('takes entries parted by commas, blanks and newlines', () => {
    const allow = parseAllow(' intranet, wiki:8080\n10.0.0.0/8\t[::1]:99,fd00::/8 :8000 ::1 127.0.0.1:5000 ');
    expect(allow.hosts).toEqual([
      { name: 'intranet', port: null },
      { name: 'wiki', port: 8080 },
    ]);
    expect(allow.ranges.map(({ range, port }) => `${range[0]}/${range[1]} ${port}`)).toEqual([
      '10.0.0.0/8 null',
      '::1/128 99',
      'fd00::/8 null',
      '::1/128 null',
      '127.0.0.1/32 5000',
    ]);
    expect(allow.ports).toEqual([8000]);
  });

  it('allows nothing when empty', () => expect(parseAllow('  ')).toEqual({ hosts: [], ranges: [], ports: [] }));

  it('reads a name as URLs write it', () =>
    expect(parseAllow('Bücher.Example.').hosts[0]!.name).toBe('xn--bcher-kva.example'));
});

describe('mayReach', () => {
  const reach = (allow: string, host: string, address: string, port = 80) =>
    mayReach(parseAllow(allow), host, address, port);

  it('opens a named host on private addresses, on every port', () => {
    expect(reach('wiki', 'wiki', '10.0.0.5', 8080)).toBe('ok');
    expect(reach('wiki', 'wiki', '127.0.0.1')).toBe('ok');
    expect(reach('wiki', 'other', '10.0.0.5')).toBe('address');
  });

  it('does not open the metadata address to a named host', () => {
    expect(reach('wiki', 'wiki', '169.254.169.254')).toBe('address');
    expect(reach('169.254.169.254', 'wiki', '169.254.169.254')).toBe('ok');
  });

  it('holds an entry to its port', () => {
    expect(reach('wiki:8080', 'wiki', '10.0.0.5', 8080)).toBe('ok');
    expect(reach('wiki:8080', 'wiki', '10.0.0.5', 80)).toBe('address');
    expect(reach('127.0.0.0/8:8080', 'any', '127.0.0.9', 8080)).toBe('ok');
    expect(reach('127.0.0.0/8:8080', 'any', '127.0.0.9', 6379)).toBe('address');
  });

  it('opens a bare port on public hosts only', () => {
    expect(reach(':8080', 'any', '93.184.215.14', 8080)).toBe('ok');
    expect(reach(':8080', 'any', '10.0.0.5', 8080)).toBe('address');
    expect(reach('', 'any', '93.184.215.14', 8080)).toBe('port');
  });
});

describe('mayUsePort', () => {
  it('leaves a name open while a range could still hold its address', () => {
    expect(mayUsePort(parseAllow('10.0.0.0/8:8080'), 'wiki', 8080)).toBe(true);
    expect(mayUsePort(parseAllow('10.0.0.0/8:8080'), '11.0.0.1', 8080)).toBe(false);
    expect(mayUsePort(parseAllow('10.0.0.0/8:8080'), 'wiki', 8081)).toBe(false);
  });
});
