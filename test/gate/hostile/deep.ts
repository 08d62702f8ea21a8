import { all } from './query.ts';

const nested = (open: string, inner: string, close: string, times: number): string =>
  `RETURN ${open.repeat(times)}${inner}${close.repeat(times)} AS x`;

export const deep = all('nested so deep that the server would never answer', 'text', [
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
  nested('COUNT { RETURN ', '1', ' AS x }', 20),
  nested('CASE WHEN true THEN COUNT { RETURN ', '1', ' AS x } END', 20),
  `RETURN 1${' AND 1'.repeat(300)}`,
  `RETURN 'a'${" || 'a'".repeat(500)}`,
  `RETURN 1${' + 1'.repeat(2000)}`,
  `RETURN true${' XOR true'.repeat(24)}`,
  `RETURN (${'true XOR ('.repeat(24)}true${')'.repeat(24)})`,
  `MATCH (a) RETURN a${'.a'.repeat(500)}`,
  `MATCH (a) RETURN a${'.return'.repeat(500)}`,
  `MATCH (a${':A'.repeat(2000)}) RETURN a`,
  nested('(CASE WHEN [', 'true', '] = [] THEN 1 END)', 30),
  `MATCH (n:${'!'.repeat(300)}Person) RETURN n`,
  `MATCH (n:${'('.repeat(300)}Person${')'.repeat(300)}) RETURN n`,
  `${'CALL { '.repeat(70)}RETURN 1 AS x${' } RETURN x'.repeat(70)}`,
]);
