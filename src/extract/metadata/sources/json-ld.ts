/**
 * JSON-LD as pages really write it: graphs, arrays, `@id` references, comments around it, broken strings.
 * The values are a stranger's: read by own keys only, with caps on size, depth and number.
 */
import type { Words } from '../../words.js';
import { decodeEntities, plainLine } from '../page-text.js';

export type JsonObject = { readonly [key: string]: unknown };

/** Characters of one script that are read; larger ones are product catalogues or attacks. */
const MAX_SCRIPT = 1_000_000;
const MAX_NODES = 2000;
const MAX_DEPTH = 12;

/** A node of the graph with what stood above it. */
export interface LdNode {
  readonly value: JsonObject;
  readonly types: readonly string[];
  /** It stands inside a list of other things (`itemListElement`, `hasPart`, `comment`, …). */
  readonly listed: boolean;
}

/** What stands for a value: itself, or the name of an object. */
export function textOf(value: string | JsonObject): unknown {
  return typeof value === 'string' ? value : (value['name'] ?? value['@value']);
}

/** All nodes of all scripts of a page. */
export class LdGraph {
  readonly nodes: readonly LdNode[];
  readonly #byId = new Map<unknown, JsonObject>();

  constructor(nodes: readonly LdNode[]) {
    this.nodes = nodes;
    // A bare reference ({"@id": …}) never stands for the node it names; the first that is more does.
    for (const { value } of nodes.toReversed()) if (!isReference(value)) this.#byId.set(value['@id'], value);
  }

  /** The objects a property holds, arrays unrolled, references followed one step; strings stay strings. */
  values(node: JsonObject, key: string): (string | JsonObject)[] {
    const found: (string | JsonObject)[] = [];
    for (const item of asArray(node[key]).slice(0, 50)) {
      if (typeof item === 'string') found.push(item);
      else if (isObject(item)) found.push((isReference(item) && this.#byId.get(item['@id'])) || item);
    }
    return found;
  }

  /** The first text a property holds, as one plain line; an object's `name` or `@value` counts. */
  text(node: JsonObject | undefined, key: string, cap: number): string | null {
    for (const value of node ? this.values(node, key) : []) {
      const raw = textOf(value);
      const line = typeof raw === 'string' ? plainLine(decodeEntities(raw), cap) : '';
      if (line) return line;
    }
    return null;
  }
}

/** Reads every JSON-LD script of a page. Scripts that cannot be parsed are passed over. */
export function readJsonLd(scripts: Iterable<string>, words: Words): LdGraph {
  const nodes: LdNode[] = [];
  for (const script of scripts) if (script.length <= MAX_SCRIPT) collect(parse(script), nodes, words);
  return new LdGraph(nodes);
}

function isReference(value: JsonObject): boolean {
  return '@id' in value && Object.keys(value).length <= 2 && !('name' in value);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asArray(value: unknown): readonly unknown[] {
  const list = isObject(value) ? (value['@list'] ?? value) : value;
  return Array.isArray(list) ? list : [list];
}

/** Comments and CDATA sections that pages of the XHTML age put around the data. */
const WRAPPING = /<!--|-->|(?:\/[/*])?\s*<!\[CDATA\[\s*(?:\*\/)?|(?:\/[/*])?\s*\]\]>\s*(?:\*\/)?/g;

function parse(script: string): unknown {
  const bare = script.replace(WRAPPING, '');
  // Line breaks and tabs inside strings, a semicolon at the end, a comma before a closing bracket.
  const mended = () =>
    bare
      .replace(/[\p{Cc}]+/gu, ' ')
      .replace(/;\s*$/, '')
      .replace(/,(\s?[}\]])/g, '$1');
  return tryParse(bare) ?? tryParse(mended());
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Breadth first, so that what stands high is found before any cap. */
function collect(root: unknown, nodes: LdNode[], { otherThings }: Words): void {
  const open: { value: unknown; depth: number; listed: boolean }[] = [
    { value: root, depth: 0, listed: false },
  ];
  for (const { value, depth, listed } of open) {
    if (nodes.length >= MAX_NODES) return;
    if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) continue;
    if (isObject(value)) nodes.push({ value, types: typesOf(value), listed });
    for (const [key, child] of Object.entries(value).slice(0, MAX_NODES)) {
      if (open.length > MAX_NODES * 4) break;
      open.push({ value: child, depth: depth + 1, listed: listed || otherThings.test(key) });
    }
  }
}

function typesOf(value: JsonObject): string[] {
  const types = asArray(value['@type']).slice(0, 10);
  return types.flatMap((type) =>
    typeof type === 'string' ? plainLine(type.replace(/^.*[/:#]/, ''), 50) || [] : [],
  );
}
