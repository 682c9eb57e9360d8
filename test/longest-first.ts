/** Orders a run: what takes long goes first, so that no long file is left for the end, when the other worker has nothing to do. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By the report of the slowest files; a file that is not among them costs nothing but its place. */
const LONGEST = [
  'cli/kill',
  'cli/urls',
  'cli/walk',
  'workers/pages',
  'workers/lists',
  'growth',
  'cli/reprocess',
  'workers/identity',
  'intake/inbox',
  'workers/learn',
  'cli/schedule',
  'cli/messages',
  'package',
].map((name) => `/test/${name}.test.ts`);

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
