/** A function of Cypher, with what goes between its parentheses. */
export interface CypherFunction {
  readonly name: string;
  readonly takes: string;
  readonly engines: 'all' | 'neo4j';
}

const EVERYWHERE = `abs(number) acos(number) all(item IN list WHERE …) any(item IN list WHERE …) asin(number) atan(number)
  atan2(y, x) avg(number) ceil(number) char_length(text) coalesce(value, …) collect(value) cos(number) count(value)
  date(value) datetime(value) degrees(radians) duration(value) e() elementId(element) endNode(relationship)
  exists(pattern) exp(number) floor(number) head(list) id(element) keys(value) labels(node) last(list)
  left(text, length) length(path) localdatetime(value) localtime(value) log(number) log10(number) ltrim(text)
  max(value) min(value) nodes(path) none(item IN list WHERE …) normalize(text) nullIf(value, other)
  percentileCont(number, part) percentileDisc(number, part) pi() properties(value) radians(degrees) rand()
  range(start, end, step) reduce(total = start, item IN list | …) relationships(path)
  replace(text, search, by) reverse(value) right(text, length) round(number, digits) rtrim(text) sign(number)
  sin(number) single(item IN list WHERE …) size(value) split(text, by) sqrt(number) startNode(relationship)
  stdev(number) stdevp(number) substring(text, start, length) sum(number) tail(list) tan(number) time(value)
  timestamp() toBoolean(value) toFloat(value) toInteger(value) toLower(text) toString(value) toUpper(text) trim(text)
  type(relationship) shortestPath(pattern) allShortestPaths(pattern)`;

const NEO4J_ONLY = `btrim(text) cot(number) date.truncate(unit, date) datetime.fromepoch(seconds, nanoseconds)
  datetime.truncate(unit, value) duration.between(from, to) duration.inDays(from, to) duration.inMonths(from, to)
  duration.inSeconds(from, to) haversin(number) isEmpty(value) isNaN(number) point(map) point.distance(from, to)
  point.withinBBox(point, from, to) randomUUID() toBooleanOrNull(value) toFloatOrNull(value) toIntegerOrNull(value)
  toStringOrNull(value) valueType(value)`;

function parsed(text: string, engines: CypherFunction['engines']): CypherFunction[] {
  return [...text.matchAll(/([\w.]+)\(([^)]*)\)/g)].map(([, name = '', takes = '']) => ({
    name,
    takes: takes.replaceAll(/\s+/g, ' '),
    engines,
  }));
}

export const FUNCTIONS: readonly CypherFunction[] = [
  ...parsed(EVERYWHERE, 'all'),
  ...parsed(NEO4J_ONLY, 'neo4j'),
].toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));

/** Procedures that a read query may call on both engines. */
export const PROCEDURES: readonly string[] = ['db.labels', 'db.propertyKeys', 'db.relationshipTypes'];
