/** How the embedded engine names what it waits for. */
const NAMED: Readonly<Record<string, string>> = {
  LParen: '(',
  RParen: ')',
  LBracket: '[',
  RBracket: ']',
  LBrace: '{',
  RBrace: '}',
  Colon: ':',
  Comma: ',',
  By: 'BY',
  As: 'AS',
  With: 'WITH',
  In: 'IN',
  Then: 'THEN',
  End: 'END',
  On: 'ON',
};

/** The word or sign that a message of the embedded engine waits for; undefined when it waits for something else. */
export function expectedByEngine(detail: string): string | undefined {
  return NAMED[/^Expected (\w+)\.$/.exec(detail)?.[1] ?? ''];
}
