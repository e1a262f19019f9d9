/**
 * JSON-LD as pages really write it: graphs, arrays, `@id` references, comments around it, broken strings.
 * The values are a stranger's: read by own keys only, with caps on size, depth and number.
 */
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

/** All nodes of all scripts of a page. */
export class LdGraph {
  readonly nodes: readonly LdNode[];
  readonly #byId = new Map<string, JsonObject>();

  constructor(nodes: readonly LdNode[]) {
    this.nodes = nodes;
    for (const { value } of nodes) {
      const id = own(value, '@id');
      // A bare reference ({"@id": …}) never stands for the node it names.
      if (typeof id === 'string' && Object.keys(value).length > 1 && !this.#byId.has(id))
        this.#byId.set(id, value);
    }
  }

  /** The node itself, or the one its `@id` names. One step only, so cycles cannot hold us. */
  resolve(value: JsonObject): JsonObject {
    const id = own(value, '@id');
    if (typeof id !== 'string' || Object.keys(value).length > 2) return value;
    return this.#byId.get(id) ?? value;
  }

  /** The objects a property holds, arrays unrolled, references resolved; strings stay strings. */
  values(node: JsonObject, key: string): (string | JsonObject)[] {
    const found: (string | JsonObject)[] = [];
    for (const item of asArray(own(node, key)).slice(0, 50)) {
      if (typeof item === 'string') found.push(item);
      else if (isObject(item)) found.push(this.resolve(item));
    }
    return found;
  }

  /** The first text a property holds, as one plain line; an object's `name` or `@value` counts. */
  text(node: JsonObject, key: string, cap: number): string | null {
    for (const value of this.values(node, key)) {
      const raw = typeof value === 'string' ? value : (own(value, 'name') ?? own(value, '@value'));
      const line = typeof raw === 'string' ? plainLine(decodeEntities(raw), cap) : '';
      if (line) return line;
    }
    return null;
  }
}

/** Reads every JSON-LD script of a page. Scripts that cannot be parsed are passed over. */
export function readJsonLd(scripts: readonly string[]): LdGraph {
  const nodes: LdNode[] = [];
  for (const script of scripts) {
    const parsed = parse(script);
    if (parsed !== undefined) collect(parsed, nodes);
  }
  return new LdGraph(nodes);
}

/** A property the object itself has: `__proto__` and inherited names never answer. */
export function own(value: JsonObject, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asArray(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isObject(value) && Array.isArray(own(value, '@list'))) return own(value, '@list') as unknown[];
  return value === undefined ? [] : [value];
}

/** Comments and CDATA sections that pages of the XHTML age put around the data. */
const WRAPPING =
  /<!--|-->|(?:\/[/*])?\s*<!\[CDATA\[\s*(?:\*\/)?|(?:\/[/*])?\s*\]\]>\s*(?:\*\/)?/g;

function parse(script: string): unknown {
  if (script.length > MAX_SCRIPT) return undefined;
  const bare = script.replace(WRAPPING, '').trim();
  return (
    tryParse(bare) ??
    // Line breaks and tabs inside strings, a semicolon at the end, a comma before a closing bracket.
    tryParse(
      bare
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/;\s*$/, '')
        .replace(/,(\s?[}\]])/g, '$1'),
    )
  );
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Properties whose objects are about other things than this page. */
const OTHER_THINGS = new Set(
  'itemListElement hasPart comment review reviews relatedLink isPartOf citation mentions blogPost subjectOf associatedMedia suggestedAnswer'.split(
    ' ',
  ),
);

function collect(root: unknown, nodes: LdNode[]): void {
  const open: { value: unknown; depth: number; listed: boolean }[] = [
    { value: root, depth: 0, listed: false },
  ];
  for (let next = open.shift(); next && nodes.length < MAX_NODES; next = open.shift()) {
    const { value, depth, listed } = next;
    if (depth > MAX_DEPTH || open.length > MAX_NODES * 2) continue;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MAX_NODES)) open.push({ value: item, depth: depth + 1, listed });
    } else if (isObject(value)) {
      nodes.push({ value, types: typesOf(value), listed });
      for (const key of Object.keys(value).slice(0, 100)) {
        const child = value[key];
        if (typeof child !== 'object' || child === null) continue;
        open.push({ value: child, depth: depth + 1, listed: listed || OTHER_THINGS.has(key) });
      }
    }
  }
}

function typesOf(value: JsonObject): string[] {
  const types: string[] = [];
  for (const type of asArray(own(value, '@type')).slice(0, 10)) {
    if (typeof type === 'string') types.push(plainLine(type.replace(/^.*[/:#]/, ''), 50));
  }
  return types;
}
