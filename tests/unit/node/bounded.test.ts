import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { boundedHtml } from '../../../src/node/bounded.js';

function depthOf(html: string): number {
  const { document } = new JSDOM(html).window;
  let deepest = 0;
  for (const element of document.querySelectorAll('*')) {
    let depth = 0;
    for (let node: Element | null = element; node; node = node.parentElement) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

describe('boundedHtml', () => {
  it('leaves an ordinary page alone', () => {
    const html = '<!doctype html><title>x</title><p>One<p>two <template><b>three</b></template>';
    expect(boundedHtml(html)).toBe(html);
  });

  it('flattens what is nested too deep, keeping all text in order', () => {
    const levels = Array.from({ length: 600 }, (_, i) => `<div>${i} `).join('');
    const bounded = boundedHtml(`${levels}<b>end</b>${'after</div>'.repeat(600)}`) ?? '';
    expect(depthOf(bounded)).toBeLessThanOrEqual(201);
    const text = new JSDOM(bounded).window.document.body.textContent ?? '';
    expect(text.match(/\d+/g)?.map(Number)).toEqual(Array.from({ length: 600 }, (_, i) => i));
    expect(text.match(/after/g)).toHaveLength(600);
  });

  it('does not overlook templates', () => {
    expect(boundedHtml(`<template>${'<i></i>'.repeat(70_000)}</template>`)).toBeNull();
    const bounded = boundedHtml('<template><div>'.repeat(2000)) ?? '';
    expect(bounded.split('<template>').length).toBeLessThan(250);
  });

  it('takes no longer than its length allows for', () => {
    const started = performance.now();
    boundedHtml('<div>a'.repeat(50_000));
    boundedHtml('<b>'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
