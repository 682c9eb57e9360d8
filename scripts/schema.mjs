// Writes the published schemas of the Redis doors, of their message and of what they tell, from the code that checks both. Run by `npm run schema`.
import { writeFileSync } from 'node:fs';
import { eventsSchema } from '../dist/queues/events.js';
import { intakeSchema } from '../dist/queues/message.js';

const write = (name, schema) =>
  writeFileSync(new URL(`../queues/${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
write('intake', intakeSchema());
write('events', eventsSchema());
