import { expect, test } from 'vitest';

import {
  missingNames,
  namesText,
  parameterNames,
  parseParameters,
  unusedNames,
  withNames,
} from './parameters.ts';

test('parameters are found where the query really asks for them', () => {
  const query = `// $comment\nMATCH (n {id: $id, a: '$text', \`$name\`: $\`odd name\`}) /* $block */ RETURN $id, "\\"$no"`;
  expect(parameterNames(query)).toEqual(['id', 'odd name']);
});

test('faults in the parameters are explained', () => {
  expect(parseParameters('')).toEqual({ ok: true, parameters: {} });
  expect(parseParameters('{"a": 1}')).toEqual({ ok: true, parameters: { a: 1 } });
  expect(parseParameters('{"a": 1,\n  b: 2}')).toEqual({
    ok: false,
    message: 'Line 2, column 3: a name in double quotes is missing.',
  });
  expect(parseParameters('[1]')).toMatchObject({ ok: false, message: 'parameters must be an object' });
  expect(parseParameters('{"d": {"$type": "Nope", "_value": ""}}')).toMatchObject({
    message: expect.stringContaining('parameter "d"') as string,
  });
});

test('missing names are added and nothing that was typed is lost', () => {
  expect(JSON.parse(withNames('{"a": {"$type": "Float", "_value": "1.0"}}', ['a', 'b']))).toEqual({
    a: { $type: 'Float', _value: '1.0' },
    b: null,
  });
  expect(withNames('{broken', ['b'])).toBe('{broken');
  expect(withNames('{"a": 1}', ['a'])).toBe('{"a": 1}');
});

test('what is missing and what nobody asks for is named', () => {
  const query = 'RETURN $a, $b, $c';
  expect(missingNames(query, '{"a": null, "d": 1}')).toEqual(['b', 'c']);
  expect(missingNames(query, '{broken')).toEqual(['a', 'b', 'c']);
  expect(unusedNames(query, '{"a": null, "d": 1}')).toEqual(['d']);
  expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(namesText)).toEqual(['$a', '$a and $b', '$a, $b and $c']);
});
