import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllow } from '../../fetch/allow.js';
import { type Fetcher, makeFetcher } from '../../fetch/client.js';
import { parseRobots, permission, productToken } from '../../fetch/robots.js';
import { fetchRobots, type RobotsAnswer } from '../../fetch/robots-answer.js';
import { effortMs } from '../effort.js';
import { type Site, type SiteOptions, startSite } from '../site.js';

const AGENT = 'winnow/1.0 (+https://example.com/bot)';
const parse = (text: string) => parseRobots(new TextEncoder().encode(text));
const may = (text: string, path: string, agent = AGENT) =>
  permission(parse(text), agent, `https://example.com${path}`).allowed;

describe('permission', () => {
  /** A rule, a path, and whether it matches; from RFC 9309, 2.2.2 and 2.2.3, and Google's published examples. */
  const MATCHES: readonly [string, string, boolean][] = [
    ['/', '/anything', true],
    ['/fish', '/fish.html', true],
    ['/fish', '/fishheads/yummy.html', true],
    ['/fish', '/Fish.asp', false],
    ['/fish', '/catfish', false],
    ['/fish*', '/fish', true],
    ['/fish/', '/fish', false],
    ['/fish/', '/fish/?id=1', true],
    ['/*.php', '/folder/filename.php?parameters', true],
    ['/*.php', '/windows.PHP', false],
    ['/*.php$', '/filename.php', true],
    ['/*.php$', '/filename.php?parameters', false],
    ['/*.php$', '/filename.php/', false],
    ['/fish*.php', '/fishheads/catfish.php?parameters', true],
    ['/fish$', '/fish', true],
    ['/fish$', '/fish/', false],
    ['/*a*b*c$', '/xaxbxc', true],
    ['/*ab$', '/abab', true],
    ['/a$b', '/a$b', true],
    ['*/x', '/y/x', true],
    ['/a**b', '/a--b', true],
    ['/foo/bar?baz=quz', '/foo/bar?baz=quz', true],
    ['/ツ', '/%E3%83%84', true],
    ['/%e3%83%84', '/ツ', true],
    ['/%62ar', '/bar', true],
    ['/a%2Fb', '/a/b', false],
    ['/a%2fb', '/a%2Fb', true],
    ['/path/file-with-a-%2A.html', '/path/file-with-a-*.html', true],
    ['/path/file-with-a-%2A.html', '/path/file-with-a-%2a.html', true],
    ['/path/file-with-a-%2A.html', '/path/file-with-a-b.html', false],
    ['/path/foo-%24', '/path/foo-$', true],
    ['/path/foo-$', '/path/foo-$', false],
    ['/a*c', '/a*b*c', true],
    ['', '/', false],
    ['fish', '/fish', false],
  ];
  it.each(MATCHES)('Disallow: %s on %s: %s', (rule, path, matched) =>
    expect(may(`User-agent: *\nDisallow: ${rule}`, path)).toBe(!matched),
  );

  it('the longest rule wins, and Allow wins a tie', () => {
    const text =
      'User-agent: *\nDisallow: /\nAllow: /news/\nDisallow: /news/drafts\nAllow: /same\nDisallow: /same\nDisallow: /eq*l\nAllow: /equal';
    expect(may(text, '/other')).toBe(false);
    expect(may(text, '/news/1')).toBe(true);
    expect(may(text, '/news/drafts/1')).toBe(false);
    expect(may(text, '/same')).toBe(true);
    expect(may(text, '/equal')).toBe(true);
  });

  it('the group of our name replaces the one for all', () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-agent: Winnow\nDisallow: /private\n';
    expect(may(text, '/a')).toBe(true);
    expect(may(text, '/private')).toBe(false);
    expect(may(text, '/a', 'otherbot')).toBe(false);
  });

  it('groups of one name count together, and a name within another does not', () => {
    const text =
      'user-agent: winnow\ndisallow: /a\n\nuser-agent: winnower\ndisallow: /b\n\nUSER-AGENT: winnow\nDISALLOW: /c';
    expect(['/a', '/b', '/c'].map((path) => may(text, path))).toEqual([false, true, false]);
  });

  it('several agents share a group, whatever stands between their lines', () => {
    const text = 'User-agent: a\n# hello\n\nSitemap: https://example.com/s.xml\nUser-agent: winnow\nDisallow: /x';
    expect(may(text, '/x')).toBe(false);
    expect(may(text, '/x', 'a')).toBe(false);
  });

  it('robots.txt itself is always allowed', () => expect(may('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true));

  it('says which rule decided, and the crawl delay', () => {
    const robots = parse('User-agent: *\nCrawl-delay: 2.5\nDisallow: /x');
    expect(permission(robots, AGENT, 'https://example.com/x')).toEqual({
      allowed: false,
      rule: 'Disallow: /x',
      crawlDelayMs: 2500,
    });
    expect(permission(robots, AGENT, 'https://example.com/y')).toEqual({
      allowed: true,
      rule: null,
      crawlDelayMs: 2500,
    });
  });

  it('takes bounded time on hostile rules', () => {
    const text = `User-agent: *\n${'Disallow: /*a*a*a*a*a*a*a*a*a*b$\n'.repeat(14_000)}`;
    const robots = parse(text);
    const url = `https://example.com/${'a'.repeat(4000)}`;
    expect(effortMs(() => permission(robots, AGENT, url))).toBeLessThan(2_000);
  });
});

describe('parseRobots', () => {
  it.each(['\r\n', '\r', '\n'])('reads lines parted by %j', (newline) =>
    expect(may(['User-agent: *', 'Disallow: /x'].join(newline), '/x')).toBe(false),
  );

  it('reads a byte order mark, blanks, comments and capitals', () => {
    expect(may('\ufeff  USER-Agent :  *  # all\n\tdisALLOW:/x # no', '/x')).toBe(false);
  });

  it('drops rules before any group, and lines it does not know', () =>
    expect(may('Disallow: /x\nHost: example.com\nnonsense\nUser-agent: *\nNoindex: /x', '/x')).toBe(true));

  it('lists sitemaps', () =>
    expect(parse('Sitemap: https://example.com/a.xml\nsitemap:/relative.xml\nUser-agent: *').sitemaps).toEqual([
      'https://example.com/a.xml',
    ]));

  it.each(['-1', 'soon', '1e9', '9999999'])('takes Crawl-delay: %s for none', (delay) =>
    expect(
      permission(parse(`User-agent: *\nCrawl-delay: ${delay}`), AGENT, 'https://example.com/').crawlDelayMs,
    ).toBeNull(),
  );

  it('reads the first 500 KiB and drops the line that is cut', () => {
    const text = `User-agent: *\nDisallow: /a\n${'#'.repeat(500 * 1024 - 39)}\nDisallow: /b/c`;
    expect(text.slice(0, 500 * 1024).endsWith('Disallow: /')).toBe(true);
    expect([may(text, '/a'), may(text, '/z')]).toEqual([false, true]);
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.webPath(), (bytes, path) => {
        permission(parseRobots(bytes), AGENT, `https://example.com${path}`);
      }),
    );
  });
});

describe('productToken', () => {
  it.each([
    [AGENT, 'winnow'],
    ['My-Bot_2/1.0', 'my-bot_'],
    ['*', '*'],
    ['', ''],
  ])('%j is %j', (agent, token) => expect(productToken(agent)).toBe(token));
});

describe('fetchRobots', () => {
  const sites: Site[] = [];
  let fetcher: Fetcher;
  beforeAll(() => {
    fetcher = makeFetcher({ allow: parseAllow('127.0.0.1'), userAgent: AGENT, limits: { totalMs: 2_000 } });
  });
  afterAll(async () => {
    await fetcher.close();
    await Promise.all(sites.map((site) => site.close()));
  });
  async function look(robots: SiteOptions['robots']): Promise<RobotsAnswer & { may: boolean }> {
    const site = await startSite({ robots });
    sites.push(site);
    const answer = await fetchRobots(fetcher, `${site.url}/article/1?x=1`);
    return { ...answer, may: permission(answer.robots, AGENT, `${site.url}/article/1`).allowed };
  }

  it.each([
    ['allow', 'rules', true],
    ['disallow-all', 'rules', false],
    ['not-us', 'rules', false],
    ['missing', 'absent', true],
    ['forbidden', 'absent', true],
    ['broken', 'unreachable', false],
    ['huge', 'rules', true],
    ['redirects', 'rules', false],
    ['redirect-chain', 'absent', true],
    ['html', 'rules', true],
    ['utf-16', 'rules', false],
  ] as const)('%s: %s, allowed: %s', async (robots, state, allowed) =>
    expect(await look(robots)).toMatchObject({
      state,
      may: allowed,
      failure: state === 'rules' ? null : expect.anything(),
    }),
  );

  it('does not count the line that the cap cuts in two', async () => {
    const head = `User-agent: *\nDisallow: /z\n${'#'.repeat(500 * 1024 - 39)}\n`;
    expect((await look(`${head}Disallow: /b/c`)).may).toBe(true);
    expect((await look(head.replace('/z', '/article'))).may).toBe(false);
  });

  it('takes a host that does not answer for one that says no, for now', async () => {
    const site = await startSite();
    await site.close();
    expect(await fetchRobots(fetcher, site.url)).toMatchObject({
      state: 'unreachable',
      goodForMs: 600_000,
      failure: { code: 'E_CONNECT' },
    });
  });

  it('lets a refusal of our own through', async () => {
    await expect(fetchRobots(fetcher, 'http://169.254.169.254/')).rejects.toMatchObject({ code: 'E_BLOCKED_ADDRESS' });
  });
});
