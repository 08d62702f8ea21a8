import { all } from './query.ts';

export const escapes = all('escapes', 'text', [
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

export const statements = all('several statements', 'text', [
  'RETURN 1; CREATE (:Intruder)',
  'RETURN 1;CREATE (:Intruder);',
  "RETURN ';' AS x; CREATE (:Intruder)",
  'RETURN 1 /* ; */ ; /* x */ CREATE (:Intruder)',
  ';CREATE (:Intruder)',
  ':param x => 1; CREATE (:Intruder)',
  'BEGIN; CREATE (:Intruder); COMMIT',
]);

export const odd = all('neither', 'text', [
  '',
  '   // nothing',
  "RETURN 'never ends",
  'RETURN 1 /* never ends',
  'RETURN `never ends',
  'CYPHER debug=tostring MATCH (n) RETURN n',
  'CYPHER 5 generateJavaSource=true MATCH (n) RETURN n',
]);
