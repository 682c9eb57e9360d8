import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventsSchema } from '../../queues/events.js';

test('the published schema of the events is the one that they are held against', () => {
  const published = readFileSync(join(import.meta.dirname, '../../queues/events.schema.json'), 'utf8');
  expect(published, 'run: npm run schema').toBe(`${JSON.stringify(eventsSchema(), null, 2)}\n`);
});
