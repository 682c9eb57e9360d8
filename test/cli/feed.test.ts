/** `winnow feed`, `winnow sitemap` and `winnow trace`, as a user types them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../site.js';
import { COMMAND_KIND } from '../stores.js';
import { jsonLines, winnow } from './run.js';

let site: Site;
beforeAll(async () => {
  site = await startSite({ articles: 12 });
});
afterAll(() => site?.close());

describe('a feed', () => {
  const kind = COMMAND_KIND;

  test('a site’s feed is found, read, listed and traced', async () => {
    const store = await kind.make();
    const environment = { ...store.environment, WINNOW_FETCH_ALLOW: site.host };
    const run = (...args: string[]) => winnow(args, { environment });

    const added = await run('feed', 'add', `${site.url}/canonical/1`, '--name', 'courier');
    expect(added).toMatchObject({ code: 0, stdout: expect.stringContaining(`reads ${site.url}/feed.rss`) });
    expect(added.stdout).toContain(`also names ${site.url}/feed.atom`);
    expect(await run('feed', 'add', `${site.url}/feed.rss`, '--name', 'courier')).toMatchObject({ code: 2 });
    expect(await run('feed', 'add', 'ftp://a.example/')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('E_URL'),
    });
    expect(await run('feed', 'add', `${site.url}/status/404`)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('E_NOT_FOUND'),
    });
    expect((await run('sitemap', 'add', site.url, '--newer-than', '1d')).code).toBe(0);

    expect((await run('up', '--once')).code).toBe(0);
    const [line] = jsonLines((await run('feed', 'list', '--jsonl')).stdout);
    expect(line).toMatchObject({ schedule: 'courier', items: 12, status: 200, title: 'The Velmora Courier' });
    expect((await run('feed', 'list')).stdout).toMatch(/courier +The Velmora Courier +12 /);
    expect((await run('sitemap', 'list')).stdout).toContain('sitemap-news.xml');
    expect(jsonLines((await run('export')).stdout)).toHaveLength(12);

    const told = (await run('trace', `${site.url}/article/3?utm_source=rss`)).stdout;
    expect(told).toMatch(new RegExp(`listed by feed ${site.url}/feed.rss[^]*asked for[^]*status 200[^]*created`));
    const traced = JSON.parse((await run('trace', `${site.url}/article/3`, '--json')).stdout);
    expect(traced.events.map(({ event }: { event: string }) => event).sort()).toEqual(
      expect.arrayContaining(['asked', 'document', 'fetched', 'listed']),
    );
    expect(traced.articles).toMatchObject([{ versions: 1 }]);
    expect(await run('trace', 'https://nowhere.example/')).toMatchObject({ code: 2 });

    // Asked again the feed says that nothing changed.
    expect(await run('feed', 'run', 'courier')).toMatchObject({ code: 0, stdout: 'asked for 1 URL\n' });
    expect((await run('up', '--once')).code).toBe(0);
    expect((await run('feed', 'list')).stdout).toContain('nothing new');
    expect((await run('feed', 'remove', `${site.url}/feed.rss`)).code).toBe(0);
    expect((await run('feed', 'remove', 'courier')).code).toBe(2);
    expect(jsonLines((await run('export')).stdout)).toHaveLength(12);
    await store.drop();
  });
});
