/** The one manifest source → each browser's manifest. */
import { readFileSync } from 'node:fs';

export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/**
 * The manifest of one browser: what is common, with what only that browser has laid over it, and the version
 * that `package.json` states. Lists are joined, objects merged, all else replaced.
 */
export function manifestFor(target: Target): JsonObject {
  const { targets, ...common } = readJson('manifest.json');
  const { version } = readJson('package.json');
  const own = isObject(targets) ? targets[target] : undefined;
  if (!isObject(own)) throw new Error(`manifest.json has no targets.${target}`);
  return merge({ ...common, version: version ?? null }, own);
}

function merge(base: JsonObject, over: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = base[key];
    if (Array.isArray(old) && Array.isArray(value)) merged[key] = [...old, ...value];
    else merged[key] = isObject(old) && isObject(value) ? merge(old, value) : value;
  }
  return merged;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readJson(file: string): JsonObject {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as JsonObject;
}
