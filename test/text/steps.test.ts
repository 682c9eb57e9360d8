import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { CleanInput } from '../../article.js';
import { clean } from '../../clean.js';
import { ADJUSTMENTS } from '../../text/labelling/choose.js';
import { STEPS } from '../../text/labelling/label.js';

function fixture(slug: string): CleanInput {
  const folder = join(import.meta.dirname, '../articles', slug);
  const raw = JSON.parse(readFileSync(join(folder, 'raw.json'), 'utf8'));
  const content = raw.file ? readFileSync(join(folder, raw.file)) : raw.content;
  return { content, type: raw.type, ...(raw.url && { claims: { url: raw.url } }) };
}

function labels(slug: string): string[] {
  return clean(fixture(slug)).passages.map(({ label, start }) => `${start} ${label}`);
}

const kinds = Object.values(STEPS);
const states = new Map(kinds.flatMap((steps) => steps.states).map((step) => [step.id, step]));
const heads = new Map(kinds.flatMap((steps) => steps.head).map((step) => [step.id, step]));
const names = new Map(kinds.flatMap((steps) => Object.values(steps.labels).flat()).map((step) => [step.id, step]));

let restore = (): void => {};
afterEach(() => restore());

/** Puts another function in the place of one until the test is over. */
function without<T extends object, N extends keyof T>(step: T, name: N, idle: T[N]): void {
  const own = step[name];
  step[name] = idle;
  restore = () => {
    step[name] = own;
  };
}

describe('the labels of its fixture are others without', () => {
  test.each([...states.values()])('the step $id', (step) => {
    const before = labels(step.fixture);
    without(step, 'apply', (given) => given);
    expect(labels(step.fixture)).not.toEqual(before);
  });
  test.each([...heads.values()])('the step $id', (step) => {
    const before = labels(step.fixture);
    without(step, 'apply', () => false);
    expect(labels(step.fixture)).not.toEqual(before);
  });
  test.each([...names.values()])('the step $id', (step) => {
    const before = labels(step.fixture);
    without(step, 'apply', () => null);
    expect(labels(step.fixture)).not.toEqual(before);
  });
  test.each([...ADJUSTMENTS])('the points of $id', (adjustment) => {
    const before = labels(adjustment.fixture);
    without(adjustment, 'applies', () => false);
    expect(labels(adjustment.fixture)).not.toEqual(before);
  });
});

test('every passage of the article and around it names the step that decided', () => {
  const { passages } = clean(fixture('hurling-final'));
  expect(passages.filter(({ label, evidence }) => label !== 'repeat' && !evidence.step)).toEqual([]);
});

test('a line that a step moved into the article does not read as if the sequence had put it there', () => {
  const { passages } = clean(fixture('regional-nibs'));
  expect(passages.map(({ evidence }) => evidence.step)).toContain('keep-subheads');
});
