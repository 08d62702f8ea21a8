import { SETTINGS } from '../../server/config.ts';
import type { Setting } from '../../server/config.ts';

const BEFORE = `# Configuration

<!-- Generated from server/config.ts by node scripts/docs.mjs -->

Every setting is an environment variable and a flag of the same meaning; a flag wins. Flags go to \`npm start\` after
\`--\`:

\`\`\`
GRAPH_URL=bolt://localhost:7687 GRAPH_PASSWORD=secret npm start -- --port 0
\`\`\`

An unknown flag or a value that is not possible ends the start with one sentence and an exit code other than 0.
\`npm start -- --help\` prints this table.

| variable | flag | usually | meaning |
| --- | --- | --- | --- |
`;

const AFTER = `
Relata listens on loopback and asks for no password: whoever can reach it can read the graph. Before you set \`HOST\` to
anything else, put something in front of it that asks who is there.
`;

/** docs/configuration.md */
export function configurationPage(): string {
  return `${BEFORE}${SETTINGS.map(row).join('\n')}\n${AFTER}`;
}

function row({ variable, flag, usual, description, isSwitch }: Setting): string {
  const shown = usual === '' ? '' : `\`${usual}\``;
  return `| \`${variable}\` | \`${flag}${isSwitch ? '' : ' …'}\` | ${shown} | ${description.replaceAll('|', '\\|')} |`;
}
