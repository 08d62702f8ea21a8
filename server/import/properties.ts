import type { MapValue, Value } from '../../contract/values.ts';

/** Properties while they are collected: an ordinary object, which costs far less than one without a prototype. */
export type Properties = Record<string, Value>;

/** Sets a property; `__proto__` is a name like any other. */
export function put(properties: Properties, name: string, value: Value): void {
  if (name !== '__proto__') properties[name] = value;
  else
    Object.defineProperty(properties, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Collected properties as a value. */
export function mapOf(properties: Properties): MapValue {
  return Object.hasOwn(properties, '$type') ? { $type: 'Map', _value: properties } : properties;
}
