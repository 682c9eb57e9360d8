/** A positive integer of 31 bits; only equality means anything. `root`: a folder with our sources and their packages. */
export function rulesVersionOf(root: string): number;
