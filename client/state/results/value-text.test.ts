import { expect, test } from 'vitest';

import { mapFrom } from '../../../contract/values.ts';
import type { Value } from '../../../contract/values.ts';
import { typeName, valueText } from './value-text.ts';

const person: Value = {
  $type: 'Node',
  _value: { _element_id: 'n:1', _labels: ['Person'], _properties: { name: 'Keanu' } },
};
const acted: Value = {
  $type: 'Relationship',
  _value: {
    _element_id: 'e:1',
    _start_node_element_id: 'n:1',
    _end_node_element_id: 'n:1',
    _type: 'ACTED_IN',
    _properties: {},
  },
};

test('every value has a text that loses nothing and a name', () => {
  const cases: [Value, string, string][] = [
    [null, 'null', 'Null'],
    ['a "b"', 'a "b"', 'String'],
    [0, '0', 'Integer'],
    [1.5, '1.5', 'Float'],
    [{ $type: 'Integer', _value: '9007199254740993' }, '9007199254740993', 'Integer'],
    [{ $type: 'Float', _value: '-0.0' }, '-0.0', 'Float'],
    [{ $type: 'Base64', _value: 'AQI=' }, 'AQI=', 'Bytes'],
    [{ $type: 'Date', _value: '2022-01-07' }, '2022-01-07', 'Date'],
    [['a', 1, [null]], '["a", 1, [null]]', 'List'],
    [
      mapFrom([
        ['__proto__', 1],
        ['a b', 'x'],
      ]),
      '{__proto__: 1, `a b`: "x"}',
      'Map',
    ],
    [mapFrom([['$type', 'Date']]), '{`$type`: "Date"}', 'Map'],
    [person, '(Keanu)', 'Node'],
    [acted, '[:ACTED_IN]', 'Relationship'],
    [{ $type: 'Path', _value: [person, acted, person] }, '(Keanu)–[:ACTED_IN]–(Keanu)', 'Path'],
  ];
  for (const [value, text, name] of cases) {
    expect(valueText(value)).toBe(text);
    expect(typeName(value)).toBe(name);
  }
});
