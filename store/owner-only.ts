/**
 * The files of the embedded store are their owner's alone, as those of any Postgres: 0600 in folders 0700, whatever the umask. PGlite
 * itself gives them the modes that its archive of a new database names (0666), which everybody may write to.
 */
import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The mode of a folder. */
export const OWNER_ONLY = 0o700;
const OTHERS = 0o077;

/** A folder of this machine for PGlite, in which no mode leaves anything to group and others. */
export class OwnerOnlyFS extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...given);
    const preRun = [...(emscriptenOpts.preRun ?? []), (engine: object) => narrow((engine as Engine).NODEFS)];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

/** What of the engine's own file system makes a file or changes its mode. Every engine has one of its own. */
interface Engine {
  NODEFS: {
    node_ops: {
      mknod(parent: object, name: string, mode: number, device: number): object;
      setattr(node: object, attributes: { mode?: number | null }): void;
    };
    stream_ops: { setattr(stream: object, attributes: { mode?: number | null }): void };
  };
}

function narrow({ node_ops, stream_ops }: Engine['NODEFS']): void {
  const { mknod, setattr } = node_ops;
  const { setattr: setStreamAttr } = stream_ops;
  const own = (attributes: { mode?: number | null }) =>
    attributes.mode == null ? attributes : { ...attributes, mode: attributes.mode & ~OTHERS };
  node_ops.mknod = (parent, name, mode, device) => mknod(parent, name, mode & ~OTHERS, device);
  node_ops.setattr = (node, attributes) => setattr(node, own(attributes));
  stream_ops.setattr = (stream, attributes) => setStreamAttr(stream, own(attributes));
}

/** Takes from group and others what they may do with what a folder holds, and with the folder. Links are not followed. */
export function closeToOthers(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) closeToOthers(join(folder, entry.name));
    else if (!entry.isSymbolicLink()) closeOne(join(folder, entry.name));
  }
  closeOne(folder);
}

/** The folder alone, without what it holds, if it is this user's. */
export function closeOwn(folder: string): void {
  if (lstatSync(folder).uid === process.getuid?.()) closeOne(folder);
}

function closeOne(path: string): void {
  const { mode } = lstatSync(path);
  if (mode & OTHERS) chmodSync(path, mode & 0o7777 & ~OTHERS);
}
