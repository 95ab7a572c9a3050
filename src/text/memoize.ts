/** The value of an object, computed on the first call and kept as long as the object lives. */
export function memoize<Key extends WeakKey, Value>(
  values: WeakMap<Key, Value>,
  key: Key,
  compute: () => Value
): Value {
  if (!values.has(key)) values.set(key, compute())
  return values.get(key) as Value
}
