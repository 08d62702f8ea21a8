/**
 * Queries that must be refused and leave no trace. `<<url>>` is an address of a listener, `<<file>>` that of a
 * file the database could read, `<<transaction>>` somebody else's transaction.
 *
 * `by` says which layer alone must refuse it: `plan` for what only the server's account can show, `text` for
 * what is refused before the server is asked, `both` for what either must notice without the other.
 */
export interface Hostile {
  readonly about: string;
  readonly by: 'text' | 'plan' | 'both';
  readonly text: string;
}

function all(about: string, by: Hostile['by'], texts: readonly string[]): Hostile[] {
  return texts.map((text) => ({ about, by, text }));
}

const CSV = "LOAD CSV FROM '<<url>>' AS l";
const SUBQUERY = `COLLECT { ${CSV} RETURN l }`;
const FILE_SUBQUERY = "COLLECT { LOAD CSV FROM '<<file>>' AS l RETURN l }";
const KILL = "TERMINATE TRANSACTIONS '<<transaction>>'";

const writes = all('writes', 'plan', [
  'CREATE (n:Intruder)',
  'CREATE (n:Intruder) RETURN n',
  "MERGE (n:Person {id: 'intruder'})",
  "MERGE (n:Person {id: 'a'}) ON MATCH SET n.name = 'x' ON CREATE SET n.name = 'y'",
  "MATCH (n) SET n.name = 'x'",
  "MATCH (n) SET n += {name: 'x'}",
  'MATCH (n) SET n:Intruder',
  "MATCH (n) SET n['name'] = 'x'",
  'MATCH (n) REMOVE n.name',
  'MATCH (n) REMOVE n:Person',
  'MATCH (n) DETACH DELETE n',
  'MATCH ()-[r]->() DELETE r',
  'MATCH (n) NODETACH DELETE n',
  'MATCH (a), (b) CREATE (a)-[:INTRUDES]->(b)',
  'INSERT (:Intruder)',
  'FOREACH (x IN [1, 2] | CREATE (:Intruder {x: x}))',
  'MATCH (n) FOREACH (x IN [1] | SET n.x = x)',
  'CALL { CREATE (:Intruder) } RETURN 1',
  'CALL () { CREATE (n:Intruder) RETURN n } RETURN n',
  'CALL { CALL { CALL { CREATE (n:Intruder) RETURN n } RETURN n } RETURN n } RETURN n',
  'MATCH (n) CALL (n) { SET n.x = 1 } RETURN n',
  'RETURN 1 AS x UNION CREATE (n:Intruder) RETURN 1 AS x',
  'MATCH (n) WITH n LIMIT 1 SET n.x = 1 RETURN n',
  'UNWIND range(1, 10) AS x CREATE (:Intruder {x: x})',
  'OPTIONAL MATCH (n:Nobody) CREATE (:Intruder)',
  'MATCH (n) RETURN n LIMIT 0 UNION ALL CREATE (n:Intruder) RETURN n',
  'create (n:Intruder)',
  'cReAtE (:Intruder)',
  '// only reads\nCREATE (:Intruder)',
  '/* MATCH (n) RETURN n */CREATE/**/(:Intruder)',
  'EXPLAIN CREATE (:Intruder)',
  'PROFILE CREATE (:Intruder)',
  'CYPHER 5 CREATE (:Intruder)',
  'CYPHER 5 runtime=slotted PROFILE CREATE (:Intruder)',
  'USE neo4j CREATE (:Intruder)',
  'MATCH (n:`RETURN 1`) SET n.`// x` = 1',
  "WITH 'MATCH (n) RETURN n //' AS text CREATE (:Intruder {text: text})",
]);

const transactions = all('transactions of its own', 'plan', [
  'CALL { CREATE (:Intruder) } IN TRANSACTIONS',
  'UNWIND range(1, 5) AS x CALL (x) { CREATE (:Intruder {x: x}) } IN TRANSACTIONS OF 1 ROWS',
  'UNWIND range(1, 5) AS x CALL (x) { CREATE (:Intruder) } IN 2 CONCURRENT TRANSACTIONS OF 1 ROW',
  'CALL { MATCH (n) RETURN n } IN TRANSACTIONS RETURN n',
  'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2 ROWS ON ERROR CONTINUE',
]);

const schema = all('schema', 'plan', [
  'CREATE INDEX intruder FOR (n:Person) ON (n.age)',
  'CREATE INDEX intruder IF NOT EXISTS FOR (n:Person) ON (n.age)',
  'CREATE TEXT INDEX intruder FOR (n:Person) ON (n.age)',
  'CREATE POINT INDEX intruder FOR (n:Person) ON (n.place)',
  'CREATE FULLTEXT INDEX intruder FOR (n:Person) ON EACH [n.name]',
  'CREATE LOOKUP INDEX intruder FOR (n) ON EACH labels(n)',
  'CREATE INDEX intruder FOR ()-[r:KNOWS]-() ON (r.since)',
  'DROP INDEX canary',
  'DROP INDEX canary IF EXISTS',
  'CREATE CONSTRAINT intruder FOR (n:Person) REQUIRE n.name IS UNIQUE',
  'DROP CONSTRAINT canaryUnique',
  'EXPLAIN DROP INDEX canary',
]);

const administration = all('users and databases', 'plan', [
  "CREATE USER intruder SET PASSWORD 'secret123'",
  "CREATE OR REPLACE USER neo4j SET PASSWORD 'secret123'",
  'DROP USER neo4j',
  "ALTER USER neo4j SET PASSWORD 'secret123' CHANGE NOT REQUIRED",
  "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'secret123'",
  'RENAME USER neo4j TO intruder',
  'CREATE ROLE intruder',
  'GRANT ROLE admin TO neo4j',
  'CREATE DATABASE intruder',
  'DROP DATABASE neo4j',
  'STOP DATABASE neo4j',
  'ALTER DATABASE neo4j SET ACCESS READ ONLY',
  'CREATE ALIAS intruder FOR DATABASE neo4j',
  'USE system MATCH (n) RETURN n',
  "USE system CREATE USER intruder SET PASSWORD 'secret123'",
  'CALL { USE system MATCH (n) RETURN n } RETURN n',
]);

const shows = all("others' data", 'both', [
  'SHOW SETTINGS',
  "SHOW SETTINGS 'server.bolt.listen_address'",
  'SHOW SETTINGS YIELD name, value RETURN name, value',
  'SHOW TRANSACTIONS',
  'SHOW TRANSACTION',
  'SHOW TRANSACTIONS YIELD *',
  "SHOW TRANSACTIONS '<<transaction>>' YIELD currentQuery RETURN currentQuery",
  'show transactions',
  'SHOW/* INDEXES */TRANSACTIONS',
  'SHOW // INDEXES\nSETTINGS',
  'SHOW<<U+00A0>>SETTINGS',
  'PROFILE SHOW SETTINGS',
  'EXPLAIN SHOW TRANSACTIONS',
  'CYPHER 5 SHOW TRANSACTIONS',
  'SHOW USERS',
  'SHOW USERS WITH AUTH',
  'SHOW CURRENT USER',
  'SHOW DATABASES',
  'SHOW DATABASE neo4j',
  'SHOW DEFAULT DATABASE',
  'SHOW HOME DATABASE',
  'SHOW ROLES',
  'SHOW PRIVILEGES',
  'SHOW USER PRIVILEGES',
  'SHOW ALL ROLES WITH USERS',
  'SHOW SUPPORTED PRIVILEGES',
  'SHOW SERVERS',
  'SHOW ALIASES FOR DATABASE',
  `SHOW DATABASES YIELD name WHERE size(${SUBQUERY}) > 0`,
  'SHOW INDEXES YIELD name SHOW TRANSACTIONS YIELD transactionId RETURN name, transactionId',
  'CYPHER 25 RETURN [x IN [1] | COLLECT { SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery }]',
  'CYPHER 25 MATCH (n) SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery',
]);

const terminates = all("ends others' queries", 'both', [
  KILL,
  `TERMINATE TRANSACTION '<<transaction>>'`,
  `${KILL} YIELD message RETURN message`,
  `terminate/**/transactions '<<transaction>>'`,
  `TERMINATE\n// x\nTRANSACTIONS ['<<transaction>>']`,
  `PROFILE ${KILL}`,
  `CYPHER 5 ${KILL}`,
  'SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message',
  'SHOW TRANSACTIONS YIELD transactionId, username WITH collect(transactionId) AS ids TERMINATE TRANSACTIONS ids YIELD message RETURN message',
  `${KILL} YIELD message SHOW TRANSACTIONS YIELD transactionId RETURN transactionId`,
  `CYPHER 25 RETURN [x IN [1] | COLLECT { ${KILL} YIELD message RETURN message }]`,
  `CYPHER 25 MATCH (n) ${KILL} YIELD message RETURN message`,
  'CALL dbms.killConnection("bolt-1")',
  'CALL dbms.killConnections(["bolt-1"])',
  'CALL dbms.killTransaction("x")',
  'CALL dbms.killQuery("x")',
]);

const files = all('reads files and addresses', 'both', [
  `${CSV} RETURN l`,
  "LOAD CSV FROM '<<file>>' AS l RETURN l",
  "LOAD CSV FROM 'file:///etc/passwd' AS l FIELDTERMINATOR ':' RETURN l",
  "LOAD CSV WITH HEADERS FROM '<<url>>' AS l RETURN l",
  "LOAD CSV FROM 'ftp://127.0.0.1:1/x' AS l RETURN l",
  "WITH '<<url>>' AS url LOAD CSV FROM url AS l RETURN l",
  "LOAD CSV FROM 'http' + '://' + split('<<url>>', '//')[1] AS l RETURN l",
  `MATCH (n) ${CSV} RETURN n, l`,
  `load csv from '<<url>>' as l return l`,
  `LoAd\tCsV\rFROM '<<url>>' AS l RETURN l`,
  `LOAD/* x */CSV FROM '<<url>>' AS l RETURN l`,
  `LOAD // x\nCSV FROM '<<url>>' AS l RETURN l`,
  `LOAD<<U+00A0>>CSV FROM '<<url>>' AS l RETURN l`,
  `LOAD<<U+2028>>CSV FROM '<<url>>' AS l RETURN l`,
  `LOAD<<U+001C>>CSV FROM '<<url>>' AS l RETURN l`,
  `LOAD<<U+3000>>CSV FROM '<<url>>' AS l RETURN l`,
  `EXPLAIN ${CSV} RETURN l`,
  `PROFILE ${CSV} RETURN l`,
  `EXPLAIN EXPLAIN ${CSV} RETURN l`,
  `CYPHER 5 ${CSV} RETURN l`,
  `CYPHER 5 PROFILE ${CSV} RETURN l`,
  `PROFILE CYPHER 5 ${CSV} RETURN l`,
  `USE neo4j ${CSV} RETURN l`,
  `CALL { ${CSV} RETURN l } RETURN l`,
  `CALL () { ${CSV} RETURN l } RETURN l`,
  `RETURN 1 AS l UNION ${CSV} RETURN l`,
  `MATCH (n) WHERE EXISTS { ${CSV} RETURN l } RETURN n`,
  `RETURN COUNT { ${CSV} RETURN l }`,
  `RETURN ${SUBQUERY}`,
  `UNWIND ${SUBQUERY} AS x RETURN x`,
  `MATCH (n) RETURN n ORDER BY ${SUBQUERY}`,
  `SHOW INDEXES YIELD name WHERE size(${SUBQUERY}) > 0 RETURN name`,
  `//<<U+000D>>${CSV} RETURN l`,
  `/* // */ ${CSV} RETURN l`,
  `/* /* */ ${CSV} RETURN l // */`,
  `/*/ */ ${CSV} RETURN l`,
  `WITH '\\\\' AS x ${CSV} RETURN l //'`,
  `WITH "\\"" AS x ${CSV} RETURN l //"`,
  `WITH 1 AS \`a\`\`\` ${CSV} RETURN l // \``,
  `WITH "'" AS x ${CSV} RETURN l, "'" AS y`,
]);

const hidden = all('hidden in an expression', 'both', [
  `RETURN [x IN [1] | ${SUBQUERY}]`,
  `RETURN [x IN [1] | ${FILE_SUBQUERY}]`,
  `RETURN [x IN [1] WHERE size(${SUBQUERY}) > 0 | x]`,
  `RETURN [x IN ${SUBQUERY} | x]`,
  `RETURN CASE WHEN true THEN ${SUBQUERY} END`,
  `RETURN CASE WHEN size(${SUBQUERY}) > 0 THEN 1 ELSE 2 END`,
  `MATCH (n) RETURN CASE n.name WHEN 'x' THEN 1 ELSE ${SUBQUERY} END`,
  `RETURN reduce(a = [], x IN [1] | a + ${SUBQUERY})`,
  `RETURN any(x IN [1] WHERE size(${SUBQUERY}) > 0)`,
  `RETURN all(x IN [1] WHERE EXISTS { ${CSV} RETURN l })`,
  `RETURN none(x IN [1] WHERE COUNT { ${CSV} RETURN l } > 0)`,
  `RETURN single(x IN [1] WHERE size(${SUBQUERY}) > 0)`,
  `MATCH (n) RETURN n { .name, secret: [x IN [1] | ${SUBQUERY}] }`,
  `MATCH (n) RETURN n { .*, secret: ${SUBQUERY} }`,
  `RETURN { a: [x IN [1] | ${SUBQUERY}] }`,
  `MATCH (n {name: [x IN [1] | ${SUBQUERY}][0]}) RETURN n`,
  `MATCH (n:$([x IN [1] | ${SUBQUERY}][0][0])) RETURN n`,
  `MATCH (n:$(CASE WHEN size(${SUBQUERY}) > 0 THEN 'Person' ELSE 'Person' END)) RETURN n`,
  `MATCH p = shortestPath((a:Person)-[*]-(b:Person)) WHERE a <> b AND all(r IN relationships(p) WHERE size(${SUBQUERY}) > 0) RETURN p`,
  `MATCH p = (a)-[*1..2]->(b) WHERE all(r IN relationships(p) WHERE EXISTS { ${CSV} RETURN l }) RETURN p`,
  `MATCH (a) (()-[r:KNOWS]->() WHERE size([x IN [1] | ${SUBQUERY}]) > 0){1,2} (b) RETURN b`,
  `MATCH (a) RETURN [(a)-->(b) WHERE size(${SUBQUERY}) > 0 | b.name]`,
  `MATCH (a) RETURN [(a)-->(b) | ${SUBQUERY}]`,
  `CALL db.index.fulltext.queryNodes('canaryText', [x IN [1] | ${SUBQUERY}][0][0][0]) YIELD node RETURN node`,
  `MATCH (n) RETURN n ORDER BY [x IN [1] | ${SUBQUERY}]`,
  `MATCH (n) RETURN count(CASE WHEN size(${SUBQUERY}) > 0 THEN 1 END)`,
  `RETURN coalesce(null, [x IN [1] | ${SUBQUERY}])`,
  `RETURN [1, 2, 3][size([x IN [1] | ${SUBQUERY}])..3]`,
  `RETURN [0..1] + [x IN [1] | ${SUBQUERY}]`,
  `RETURN [x IN [1] | [y IN [1] | [z IN [1] | ${SUBQUERY}]]]`,
  `RETURN [x IN [1] | COUNT { MATCH (n) WHERE EXISTS { ${CSV} RETURN l } RETURN n }]`,
  `RETURN [x IN [1] | COLLECT { WITH 'a' AS a UNION ${CSV.replace('AS l', 'AS a')} RETURN a }]`,
  `MATCH (n) WHERE n.name IN [x IN [1] | ${SUBQUERY}] RETURN n`,
  `MATCH (n WHERE size([x IN [1] | ${SUBQUERY}]) > 0) RETURN n`,
  `MATCH (n) RETURN DISTINCT [x IN [1] | ${SUBQUERY}] AS x`,
  `MATCH (n) WITH [x IN [1] | ${SUBQUERY}] AS x RETURN x`,
  `SHOW INDEXES YIELD name WHERE [x IN [1] | ${SUBQUERY}] = [] RETURN name`,
  'RETURN [x IN [1] | COLLECT { CALL db.awaitIndexes() }]',
  'RETURN [x IN [1] | COUNT { CALL dbms.components() YIELD name RETURN name }]',
  'RETURN [x IN [1] | COLLECT { CALL `db`.`stats`./**/collect("QUERIES") YIELD message RETURN message }]',
  "RETURN CASE WHEN true THEN COLLECT { CALL db.stats.retrieve('TOKENS') YIELD data RETURN data } END",
  'RETURN any(x IN [1] WHERE EXISTS { CALL db.prepareForReplanning() })',
  'MATCH (n) RETURN n { .name, c: COUNT { CALL db.resampleOutdatedIndexes() } }',
]);

const procedures = all('procedures', 'both', [
  "CALL db.createLabel('Intruder')",
  "CALL db.createProperty('intruder')",
  "CALL db.createRelationshipType('INTRUDES')",
  'CALL db.awaitIndexes()',
  "CALL db.awaitIndex('canary')",
  "CALL db.resampleIndex('canary')",
  'CALL db.resampleOutdatedIndexes()',
  'CALL db.prepareForReplanning()',
  'CALL db.clearQueryCaches()',
  'CALL db.checkpoint()',
  "CALL db.stats.collect('QUERIES')",
  "CALL db.stats.retrieve('TOKENS')",
  'CALL db.stats.stop("QUERIES")',
  "CALL db.stats.clear('QUERIES')",
  'CALL db.listLocks()',
  "CALL db.create.setNodeVectorProperty(null, 'x', [1.0])",
  'CALL db.schema.everything()',
  'CALL dbms.components()',
  'CALL dbms.info()',
  'CALL dbms.listConnections()',
  'CALL dbms.listConfig()',
  'CALL dbms.listActiveLocks("x")',
  'CALL dbms.queryJmx("*:*")',
  'CALL dbms.showCurrentUser()',
  "CALL dbms.security.createUser('intruder', 'secret123')",
  'CALL dbms.listPools()',
  'CALL dbms.scheduler.jobs()',
  'CALL tx.getMetaData()',
  "CALL tx.setMetaData({a: 'x'})",
  'CALL db.awaitIndexes',
  'CALL dbms.components',
  'call DB.awaitIndexes()',
  'CALL db . awaitIndexes ( )',
  'CALL db/* . */./* labels */awaitIndexes()',
  'CALL `db`.`awaitIndexes`()',
  'CALL\n//db.labels()\ndb.awaitIndexes()',
  'CALL `db.labels`()',
  'CALL db.labels.more()',
  'PROFILE CALL db.awaitIndexes()',
  'OPTIONAL CALL db.awaitIndexes()',
  'MATCH (n) CALL db.awaitIndexes() RETURN n',
  'CALL { CALL db.awaitIndexes() } RETURN 1',
  'CALL db.labels() YIELD label CALL db.awaitIndexes() RETURN label',
  "CALL apoc.load.json('<<url>>') YIELD value RETURN value",
  "CALL apoc.load.csv('<<file>>') YIELD list RETURN list",
  "CALL apoc.cypher.run('RETURN 1', {}) YIELD value RETURN value",
  "CALL apoc.cypher.runWrite('CREATE (:Intruder)', {}) YIELD value RETURN value",
  "CALL apoc.cypher.doIt('CREATE (:Intruder)', {}) YIELD value RETURN value",
  "CALL apoc.create.node(['Intruder'], {}) YIELD node RETURN node",
  "CALL apoc.periodic.commit('CREATE (:Intruder)', {})",
  "CALL apoc.export.csv.all('intruder.csv', {})",
  "CALL apoc.when(true, 'CREATE (:Intruder)', '', {}) YIELD value RETURN value",
  "CALL apoc.case([true, 'CREATE (:Intruder)']) YIELD value RETURN value",
  'CALL apoc.util.sleep(100000)',
  "CALL apoc.log.stream('neo4j.log') YIELD line RETURN line",
  'CALL `apoc`.`load`.`json`("<<url>>") YIELD value RETURN value',
  'CALL gds.graph.list() YIELD graphName RETURN graphName',
  'CALL plain() YIELD value RETURN value',
  'CALL `plain`',
]);

const functions = all('functions', 'both', [
  "RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {})",
  `RETURN apoc.cypher.runFirstColumnMany("LOAD CSV FROM '<<url>>' AS l RETURN l", {})`,
  "RETURN [x IN [1] | apoc.cypher.runFirstColumnSingle('RETURN 1', {})]",
  "RETURN `apoc`.`cypher`.`runFirstColumnSingle`('RETURN 1', {})",
  "RETURN apoc /* x */ . cypher . runFirstColumnSingle /* y */ ('RETURN 1', {})",
  "RETURN [0..apoc.cypher.runFirstColumnSingle('RETURN 1', {})]",
  "RETURN 1 + -apoc.cypher.runFirstColumnSingle('RETURN 1', {})",
  "RETURN apoc.text.repeat('x', 1000000000)",
  'MATCH (n) WHERE apoc.util.sleep(1) IS NULL RETURN n',
  "USE graph.byName('system') MATCH (n) RETURN n",
  'RETURN n.x.y(1)',
  'RETURN dates.of(1)',
]);

const escapes = all('escapes', 'text', [
  "L\\u004FAD CSV FROM '<<url>>' AS l RETURN l",
  "LOAD\\u0020CSV FROM '<<url>>' AS l RETURN l",
  'RETURN \'\\u0027 AS x, COLLECT { LOAD CSV FROM "<<url>>" AS l RETURN l } AS y //\'',
  'RETURN "\\u0022 AS x, COLLECT { LOAD CSV FROM \'<<url>>\' AS l RETURN l } AS y //"',
  "RETURN '\\u005C' AS x, COLLECT { LOAD CSV FROM '<<url>>' AS l RETURN l } AS y //'",
  "// \\u000A LOAD CSV FROM '<<url>>' AS l RETURN l",
  "// \\u000D LOAD CSV FROM '<<url>>' AS l RETURN l",
  "/* \\u002A/ LOAD CSV FROM '<<url>>' AS l RETURN l // */",
  "/* *\\u002F LOAD CSV FROM '<<url>>' AS l RETURN l // */",
  "WITH 1 AS `a\\u0060 LOAD CSV FROM '<<url>>' AS l RETURN l // `",
  '\\u0043REATE (:Intruder)',
  '\\u0043\\u0052\\u0045\\u0041\\u0054\\u0045 (:Intruder)',
  "T\\u0045RMINATE TRANSACTIONS '<<transaction>>'",
  'SHOW SETT\\u0049NGS',
  'CALL d\\u0062.awaitIndexes()',
  "RETURN apoc\\u002Ecypher.runFirstColumnSingle('RETURN 1', {})",
  'RETURN 1 \\u003B CREATE (:Intruder)',
  "\\uu004COAD CSV FROM '<<url>>' AS l RETURN l",
  'RETURN \\ 1',
  "RETURN '\\u00'",
]);

const statements = all('several statements', 'text', [
  'RETURN 1; CREATE (:Intruder)',
  'RETURN 1;CREATE (:Intruder);',
  "RETURN ';' AS x; CREATE (:Intruder)",
  'RETURN 1 /* ; */ ; /* x */ CREATE (:Intruder)',
  ';CREATE (:Intruder)',
  ':param x => 1; CREATE (:Intruder)',
  'BEGIN; CREATE (:Intruder); COMMIT',
]);

const nested = (open: string, inner: string, close: string, times: number): string =>
  `RETURN ${open.repeat(times)}${inner}${close.repeat(times)} AS x`;

const deep = all('nested so deep that the server would never answer', 'text', [
  nested('(', '1', ')', 65),
  nested('(', '1', ')', 300),
  nested('(', '1', ')', 100_000),
  nested('[', '1', ']', 300),
  nested('{a: ', '1', '}', 300),
  nested('abs(', '1', ')', 200),
  nested('CASE WHEN true THEN ', '1', ' END', 200),
  nested('case when end then ', '1', ' end', 200),
  nested('NOT ', 'true', '', 300),
  nested('NOT(', 'true', ')', 60),
  nested(`${'NOT '.repeat(50)}(`, 'true', ')', 50),
  nested(`${'NOT '.repeat(50)}f(`, 'true', ')', 50),
  nested('- ', 'x', '', 300),
  nested('+-', 'x', '', 300),
  nested('COUNT { RETURN ', '1', ' AS x }', 70),
  nested('[x IN ', '[1]', ' | x]', 200),
  nested('(CASE WHEN [', 'true', '] = [] THEN 1 END)', 30),
  `MATCH (n:${'!'.repeat(300)}Person) RETURN n`,
  `MATCH (n:${'('.repeat(300)}Person${')'.repeat(300)}) RETURN n`,
  `${'CALL { '.repeat(70)}RETURN 1 AS x${' } RETURN x'.repeat(70)}`,
]);

const odd = all('neither', 'text', [
  '',
  '   // nothing',
  "RETURN 'never ends",
  'RETURN 1 /* never ends',
  'RETURN `never ends',
  'CYPHER debug=tostring MATCH (n) RETURN n',
  'CYPHER 5 generateJavaSource=true MATCH (n) RETURN n',
]);

export const hostile: readonly Hostile[] = [
  ...writes,
  ...transactions,
  ...schema,
  ...administration,
  ...shows,
  ...terminates,
  ...files,
  ...hidden,
  ...procedures,
  ...functions,
  ...escapes,
  ...statements,
  ...deep,
  ...odd,
];

export interface Places {
  readonly url: string;
  readonly file: string;
  readonly transaction: string;
}

/** A query of the corpus with real places put in. */
export function placed(text: string, places: Places): string {
  return text
    .replaceAll('<<url>>', places.url)
    .replaceAll('<<file>>', places.file)
    .replaceAll('<<transaction>>', places.transaction)
    .replaceAll(/<<U\+([\dA-F]{4})>>/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
