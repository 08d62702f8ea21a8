import { expect, test } from 'vitest';

import { captionOf } from './caption.ts';
import { mapFrom } from './values.ts';
import type { NodeValue, Value } from './values.ts';

function node(labels: string[], properties: Record<string, Value>): NodeValue {
  return {
    $type: 'Node',
    _value: { _element_id: '1', _labels: labels, _properties: mapFrom(Object.entries(properties)) },
  };
}

test('a naming property wins, then the first short text, then the labels', () => {
  expect(captionOf(node(['Person'], { born: 1964, name: 'Keanu Reeves' }))).toBe('Keanu Reeves');
  expect(captionOf(node(['Movie'], { tagline: 'Free your mind', title: 'The Matrix' }))).toBe('The Matrix');
  expect(captionOf(node(['Thing'], { id: 'x/1', code: 'A-7', text: 'z'.repeat(200) }))).toBe('A-7');
  expect(captionOf(node(['Entity', 'Force'], { size: 3 }))).toBe('Force');
  expect(captionOf(node(['A'], { name: '   ', id: 'a/1' }))).toBe('a/1');
  expect(captionOf(node([], {}))).toBe('node');
});

function claim(properties: Record<string, Value>): string {
  return captionOf(node(['Claim'], { id: 'c/1', ...properties }));
}

test('a claim is called by its words, otherwise by what it affirms or denies', () => {
  expect(claim({ certainty: 'stated', quote: 'no threat', type: 'THREATENS' })).toBe('“no threat”');
  expect(claim({ polarity: 'denied', quote: 'x'.repeat(200), type: 'THREATENS' })).toBe('denied: THREATENS');
  expect(claim({ polarity: 'affirmed', type: 'LEADS' })).toBe('LEADS');
  expect(claim({ code: 'A-7' })).toBe('A-7');
});

test('a source without a title is called by what a person can tell it by, and nothing by a hash', () => {
  const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
  const source = (properties: Record<string, Value>) => captionOf(node(['Source'], properties));
  expect(source({ textSha256: hash, id: 's/1', publisher: 'Reuters', date: '2022-01-07' })).toBe('Reuters');
  expect(source({ textSha256: hash, url: 'https://example.org/1' })).toBe('https://example.org/1');
  expect(source({ textSha256: hash, id: 's/1' })).toBe('s/1');
  expect(source({ textSha256: hash, id: hash, language: 'en' })).toBe('en');
  expect(source({ textSha256: hash })).toBe('Source');
  expect(captionOf(node(['File'], { sha256: hash, key: hash, path: 'a.txt' }))).toBe('a.txt');
  expect(captionOf(node(['File'], { ref: '6ba7b810-9dad-11d1-80b4-00c04fd430c8' }))).toBe('File');
});

test('of several names the first is taken', () => {
  expect(captionOf(node(['Film'], { name: ['Amélie', 'Le Fabuleux Destin'] }))).toBe('Amélie');
  expect(captionOf(node(['Film'], { name: [], title: 'T' }))).toBe('T');
});
