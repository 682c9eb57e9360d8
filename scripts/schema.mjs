// Writes the published schema of the Redis doors' message from the code that checks it. Run by `npm run schema`.
import { writeFileSync } from 'node:fs';
import { intakeSchema } from '../dist/queues/message.js';

writeFileSync(new URL('../queues/intake.schema.json', import.meta.url), `${JSON.stringify(intakeSchema(), null, 2)}\n`);
