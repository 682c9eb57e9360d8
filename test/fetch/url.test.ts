import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllow } from '../../fetch/allow.js';
import { FetchError } from '../../fetch/errors.js';
import { isTracking, TRACKING_PARAMETERS } from '../../fetch/tracking.js';
import { canonicalUrl, describeUrl, requestUrl, siteOf } from '../../fetch/url.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof FetchError ? error.code : String(error);
  }
  return 'none';
};

/** Written in many ways, one article. */
const SAME: readonly [string, string][] = [
  ['HTTPS://News.Example.COM/a', 'https://news.example.com/a'],
  ['https://example.com:443/a', 'https://example.com/a'],
  ['http://example.com:80', 'http://example.com/'],
  ['https://example.com./a', 'https://example.com/a'],
  ['https://example.com/a/', 'https://example.com/a'],
  ['https://example.com/a///', 'https://example.com/a'],
  ['https://example.com/x/../a/./b', 'https://example.com/a/b'],
  ['https://example.com/a#comments', 'https://example.com/a'],
  ['https://example.com/a#:~:text=port', 'https://example.com/a'],
  ['https://example.com/#!/', 'https://example.com/'],
  ['https://example.com/#!/story/1:~:text=port', 'https://example.com/#!/story/1'],
  ['https://example.com/cafe%CC%81/%E3%82%AB%E3%82%99', 'https://example.com/caf%C3%A9/%E3%82%AC'],
  ['https://example.com/a?q=e%CC%81', 'https://example.com/a?q=%C3%A9'],
  ['https://example.com/caf%E9', 'https://example.com/caf%E9'],
  ['https://example.com//a//b', 'https://example.com/a/b'],
  ['https://example.com/web/2024/http://other.example//a', 'https://example.com/web/2024/http://other.example/a'],
  ['https://example.com/a?q=b%20c', 'https://example.com/a?q=b+c'],
  ['https://example.com/a?q=&q=', 'https://example.com/a?q='],
  ['https://example.com/a?id=3&amp;utm_source=x&amp;amp;b=2', 'https://example.com/a?b=2&id=3'],
  ['https://example.com/a?osCsid=k3v9', 'https://example.com/a'],
  ['https://example.com/a?t=5&sid=0123456789abcdef0123456789ABCDEF', 'https://example.com/a?t=5'],
  ['https://example.com/a?xid_0b629=12854b827878df26423d933a5baf86d5', 'https://example.com/a'],
  ['https://example.com/a?', 'https://example.com/a'],
  ['https://example.com/a?utm_source=x&UTM_Medium=y', 'https://example.com/a'],
  ['https://example.com/a?id=7&fbclid=abc&gclid=def', 'https://example.com/a?id=7'],
  ['https://example.com/a?utm%5Fsource=x', 'https://example.com/a'],
  ['https://example.com/a?b=1&a=2', 'https://example.com/a?a=2&b=1'],
  ['https://example.com/a?&&a=1&', 'https://example.com/a?a=1'],
  ['https://example.com/%7euser/caf%c3%a9', 'https://example.com/~user/caf%C3%A9'],
  ['https://example.com/café', 'https://example.com/caf%C3%A9'],
  ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
  ['https://example.com/a;jsessionid=12AB?x=1', 'https://example.com/a?x=1'],
  ['https://example.com/a?PHPSESSID=12', 'https://example.com/a'],
  ['  https://example.com/a\n', 'https://example.com/a'],
];

/** Alike, and yet they may be two articles. */
const DIFFERENT: readonly [string, string][] = [
  ['https://example.com/a?id=1', 'https://example.com/a?id=2'],
  ['https://example.com/a?id=1', 'https://example.com/a'],
  ['https://example.com/a?page=2', 'https://example.com/a'],
  ['https://example.com/a?id=1&id=2', 'https://example.com/a?id=2&id=1'],
  ['https://example.com/A', 'https://example.com/a'],
  ['https://example.com/a?ID=1', 'https://example.com/a?id=1'],
  ['https://example.com/a?q=B', 'https://example.com/a?q=b'],
  ['https://example.com/a%2Fb', 'https://example.com/a/b'],
  ['https://example.com/a?x=1%262', 'https://example.com/a?x=1&2'],
  ['https://example.com/#!/story/1', 'https://example.com/#!/story/2'],
  ['https://example.com/app#/story/1', 'https://example.com/app'],
  ['https://example.com/a?q=b%2Bc', 'https://example.com/a?q=b+c'],
  ['https://example.com/a?id=1&id=2&id=1', 'https://example.com/a?id=1&id=2'],
  ['https://example.com/a?sid=12', 'https://example.com/a?sid=13'],
  ['https://example.com/a?id=12854b827878df26423d933a5baf86d5', 'https://example.com/a'],
  ['https://example.com/a?ref=home', 'https://example.com/a'],
  ['https://example.com/a?source=3', 'https://example.com/a'],
  ['https://example.com/a?campaign_id=3', 'https://example.com/a?campaign_id=4'],
  ['https://www.example.com/a', 'https://example.com/a'],
  ['http://example.com/a', 'https://example.com/a'],
  ['https://example.com/a.html', 'https://example.com/a'],
  ['https://example.com/?p=12', 'https://example.com/?p=13'],
  ['https://example.com/?2024-05-04', 'https://example.com/?2024-05-05'],
  ['https://example.com:8080/a', 'https://example.com/a'],
];

const REFUSED = [
  'ftp://example.com/a',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,hello',
  'gopher://example.com/',
  'https://user@example.com/',
  'https://user:secret@example.com/',
  'https://example.com:8080/',
  'http://example.com:22/',
  'http://example..com/',
  'http://.example.com/',
  'http://',
  '//example.com/a',
  '/a/b',
  'example.com/a',
  '',
  'https://exa mple.com/',
  'https://[::1/',
  `https://example.com/${'a'.repeat(5000)}`,
];

/** URLs put together from pieces that canonicalisation treats specially. */
const piece = fc.oneof(
  fc.constantFrom(
    'a',
    'B',
    '/',
    '//',
    '.',
    '..',
    '%',
    '%2',
    '%41',
    '%2e',
    '%2F',
    '%zz',
    ';jsessionid=',
    '=',
    '+',
    ' ',
    'é',
    '\ud800',
    '~',
    'e\u0301',
    '\u037e',
    '\u212a',
  ),
  fc.string({ maxLength: 3 }),
);
const parameter = fc.oneof(
  fc.constantFrom(
    'amp;',
    'sid=0123456789abcdef0123456789abcdef',
    '+',
    '%20',
    'e%CC%81',
    'utm_source=1',
    'id=1',
    'id=2',
    'fbclid',
    '=',
    '&',
    'a%26b=1',
    'utm%5Fx=2',
    'Ref=x',
    '%',
    'b',
  ),
  fc.string({ maxLength: 5 }),
);
const url = fc
  .tuple(
    fc.constantFrom('http', 'https', 'HTTP'),
    fc.constantFrom('example.com', 'EXAMPLE.com.', 'a.b.co.uk', '[2001:db8::1]', '93.184.215.14', 'bücher.example'),
    fc.array(piece, { maxLength: 8 }),
    fc.array(parameter, { maxLength: 5 }),
    fc.constantFrom('', '#', '#x', '#!', '#!/', '#!/a b', '#/é%', '#!:~:x'),
  )
  .map(([scheme, host, path, query, hash]) => `${scheme}://${host}/${path.join('')}?${query.join('&')}${hash}`);

describe('canonicalUrl', () => {
  it.each(SAME)('writes %s as %s', (given, expected) => expect(canonicalUrl(given)).toBe(expected));

  it.each(DIFFERENT)('keeps %s apart from %s', (one, other) => {
    const allow = parseAllow(':8080');
    expect(canonicalUrl(one, allow)).not.toBe(canonicalUrl(other, allow));
  });

  it.each(REFUSED.map((given) => [given.slice(0, 60), given]))('refuses %j with E_URL', (_, given) =>
    expect(codeOf(() => canonicalUrl(given))).toBe('E_URL'),
  );

  it('is idempotent', () => {
    fc.assert(
      fc.property(url, (given) => {
        const once = canonicalUrl(given);
        expect(canonicalUrl(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps every parameter that does not track, with its value', () => {
    const name = fc.stringMatching(/^[a-z]{1,6}$/).filter((text) => !isTracking(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.stringMatching(/^[a-z0-9]{0,4}$/))), (parameters) => {
        const query = parameters.map(([key, value]) => `${key}=${value}`).join('&');
        const kept = new URL(canonicalUrl(`https://example.com/?${query}&utm_source=x`)).searchParams;
        // One given twice in a row says nothing new; rows are of one name.
        const row = (wanted: string) =>
          parameters.filter(([key]) => key === wanted).filter(([, value], at, all) => value !== all[at - 1]?.[1]);
        for (const wanted of new Set(parameters.map(([key]) => key)))
          expect([...kept].filter(([key]) => key === wanted)).toEqual(row(wanted));
        expect([...kept.keys()].filter((key) => !parameters.some(([given]) => given === key))).toEqual([]);
      }),
    );
  });

  it('takes a port that was allowed', () =>
    expect(canonicalUrl('http://example.com:8080/', parseAllow('example.com:8080'))).toBe('http://example.com:8080/'));
});

describe('tracking parameters', () => {
  it('are lower case, given once, and each with a reason', () => {
    const names = TRACKING_PARAMETERS.flatMap((row) => row.names);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
    expect(TRACKING_PARAMETERS.filter(({ reason }) => reason === '')).toEqual([]);
  });
});

describe('requestUrl', () => {
  it('separates parameters that were left escaped', () =>
    expect(requestUrl('https://example.com/a?id=3&amp;page=2').href).toBe('https://example.com/a?id=3&page=2'));

  it('sends what was given, but for the fragment', () =>
    expect(requestUrl('https://example.com/a/?utm_source=x&b=1#top').href).toBe(
      'https://example.com/a/?utm_source=x&b=1',
    ));
});

describe('siteOf', () => {
  it.each([
    ['https://www.news.example.co.uk/a', 'example.co.uk'],
    ['https://example.com/', 'example.com'],
    ['https://one.blogspot.com/', 'one.blogspot.com'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['http://[::1]/', '::1'],
    ['http://localhost./', 'localhost'],
    ['http://co.uk/', 'co.uk'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
  ])('%s belongs to %s', (given, expected) => expect(siteOf(given)).toBe(expected));
});

describe('describeUrl', () => {
  it('leaves userinfo, query and fragment out', () => {
    const said = describeUrl('https://user:secret@example.com/a?token=secret#secret');
    expect(said).toBe('https://example.com/a?…');
  });

  it('says nothing of what is no URL', () => expect(describeUrl('user:secret@host')).not.toContain('secret'));

  it('stays on one line and short, whatever the path', () => {
    const said = describeUrl(`https://example.com/a\u001b[31m\nb${'x'.repeat(3000)}`);
    expect(said).toMatch(/^[\x20-\x7e]+…?$/);
    expect(said.length).toBeLessThan(260);
  });
});
