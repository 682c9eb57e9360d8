/**
 * Makes the files of a new embedded database, run as a process of its own: what `initdb` needs (some 600 MB, which WebAssembly never
 * gives back) goes with it. `node new-database.js FOLDER`
 */
import { PGlite } from '@electric-sql/pglite';
import { OwnerOnlyFS } from './owner-only.js';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder.');
const engine = await PGlite.create({ fs: new OwnerOnlyFS(folder) });
await engine.close();
