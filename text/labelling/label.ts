/** Blocks to labelled pieces: the sequence decides what is the article, the steps what it gets wrong and what the rest is. */
import type { Label, Span } from '../../article.js';
import { type BlockFacts, isProse } from '../blocks/block-facts.js';
import { contexts } from '../blocks/context.js';
import { features } from '../blocks/features.js';
import type { Observation } from '../blocks/observe.js';
import { openingOf, topicOf } from '../blocks/topic.js';
import { modelOf, type Sequenced, STATES, type State, sequence } from '../model/crf.js';
import { WEIGHTS } from '../model/weights.js';
import type { Piece } from '../normalise/passages.js';
import { signatureOf } from '../recognise/names.js';
import type { Rulebook } from '../rules/rulebook.js';
import { bareLines } from './bare-lines.js';
import { choose } from './choose.js';
import { INSIDE_STEPS, TITLE_STEPS } from './inside-steps.js';
import { OUTSIDE_STEPS } from './outside-steps.js';
import { piecesOf } from './pieces.js';
import { HEAD_STEPS, STATE_STEPS } from './state-steps.js';
import { type Blocks, type Kind, type LabelStep, type Place, stepsFor, type Verdict } from './step.js';
import { titleOf } from './title.js';

const MODEL = modelOf(WEIGHTS);
const NONE: ReadonlyMap<number, Label> = new Map();
/** What sites print between headline and text about the text itself. */
const BELOW_TITLE: ReadonlySet<Label> = new Set(['byline', 'timestamp', 'share']);

/** The steps of each kind of document; those that give labels by the state of the block. */
export const STEPS = { text: stepsOf('text'), page: stepsOf('page') };

function stepsOf(kind: Kind) {
  const labels = stepsFor([...TITLE_STEPS, ...INSIDE_STEPS, ...OUTSIDE_STEPS], kind);
  const by = (state: State): LabelStep[] => labels.filter(({ states }) => states.includes(state));
  return {
    states: stepsFor(STATE_STEPS, kind),
    head: stepsFor(HEAD_STEPS, kind),
    labels: Object.fromEntries(STATES.map((state) => [state, by(state)])) as Record<State, LabelStep[]>,
  };
}

/** Pieces of the blocks that were looked at, in order. Indexes count those blocks only. */
export interface Labelled {
  facts: readonly BlockFacts[];
  pieces: Piece[];
  /** Index of the block that is the title, or -1. */
  title: number;
  /** As the byline names them. */
  author: string | null;
  /** One answer a block. */
  states: Sequenced[];
  verdicts: Verdict[];
}

/** `left` tells which blocks to leave out: copies of others, which would be taken for the article or its tail. */
export function label(
  text: string,
  { words, facts: all, titles, titleAt, pageModel }: Observation,
  book: Rulebook,
  left: (block: Span) => boolean = () => false,
): Labelled {
  const kind: Kind = pageModel ? 'page' : 'text';
  const model = pageModel ?? MODEL;
  const facts = all.filter(({ block }) => !left(block));
  const around = contexts(text, facts, titles);
  const on = features(facts, around).map((own, at) => (facts[at]!.hints ? own.concat(facts[at]!.hints!) : own));
  const { states, moved } = moveStates(sequence(on, model), kind, {
    facts,
    contexts: around,
    again: (from) => sequence(on.slice(from), model),
  });
  const opening = openingOf(facts, states);
  const topic = topicOf(words, facts, opening);
  const title =
    titleAt === undefined
      ? titleOf(words, facts, around, states, opening, topic)
      : facts.findIndex(({ block }) => block.start === titleAt);
  const verdicts: Verdict[] = [];
  const isText = (at: number): boolean => states[at]!.state === 'body';
  const place = {
    at: 0,
    state: 'head' as State,
    probable: 0,
    proposal: null,
    author: null,
    signed: false,
    above: verdicts,
    ...{ text, facts, contexts: around, title, titles, topic },
    body: states.findIndex((_, at) => isText(at) && at !== title && (isProse(facts[at]!) || at > title)),
    last: states.findLastIndex((_, at) => isText(at)),
    lastProse: states.findLastIndex((_, at) => isText(at) && isProse(facts[at]!)),
    bare: kind === 'text' ? bareLines(words, facts, around, states) : NONE,
  } satisfies Place as { -readonly [name in keyof Place]: Place[name] };
  facts.forEach(({ shape, block }, at) => {
    place.at = at;
    place.probable = states[at]!.body;
    verdicts.push(verdictOn(place, states[at]!.state, STEPS[kind], moved[at]));
    const { label: name } = verdicts[at]!;
    place.signed ||= title >= 0 && at > title && BELOW_TITLE.has(name);
    if (name === 'byline') place.author ??= signatureOf(words, shape.from, shape.to, block.end, book);
  });
  return { facts, pieces: piecesOf(text, facts, verdicts), title, author: place.author, states, verdicts };
}

/** The states after all steps, and by index the id of the last step that moved a block. */
function moveStates(first: Sequenced[], kind: Kind, blocks: Blocks): { states: Sequenced[]; moved: string[] } {
  let states = first;
  const moved: string[] = [];
  for (const { id, apply } of STEPS[kind].states) {
    const next = apply(states, blocks);
    if (next !== states)
      for (let at = 0; at < next.length; at++) if (next[at]!.state !== states[at]!.state) moved[at] = id;
    states = next;
  }
  return { states, moved };
}

/** What the block is, by the first step that says so; without one it is of the text, as the sequence has it. */
function verdictOn(
  place: { -readonly [name in keyof Place]: Place[name] },
  state: State,
  steps: (typeof STEPS)[Kind],
  movedBy: string | undefined,
): Verdict {
  const above = state === 'head' ? undefined : steps.head.find(({ apply }) => apply(place));
  const { proposals, best } = place.facts[place.at]!;
  const moved = above?.id ?? movedBy;
  place.state = above ? 'head' : state;
  place.proposal = place.state === 'body' ? null : choose(proposals, place);
  for (const { id, apply } of steps.labels[place.state]) {
    const verdict = apply(place);
    if (verdict === null) continue;
    verdict.evidence.step = id;
    if (moved !== undefined) verdict.evidence.moved = moved;
    return verdict;
  }
  const evidence = { rule: 'prose', ...(best && { context: `not ${best.rule}` }), step: moved ?? 'sequence' };
  return { label: 'body', evidence };
}
