/** A service of docker-compose.yml, as far as the test carries it out. */
export interface Service {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Reads the services from our own docker-compose.yml, whose indentation is known. `${NAME…}` is taken from `variables`. */
export function readServices(
  text: string,
  variables: Readonly<Record<string, string>>,
): Record<string, Service> {
  const services: Record<string, { command: string[]; environment: Record<string, string> }> = {};
  let service = { command: [] as string[], environment: {} as Record<string, string> };
  let key = '';
  for (const line of text.slice(text.indexOf('\nservices:'), text.indexOf('\nvolumes:')).split('\n')) {
    const [, indent = '', name = '', value = ''] = /^( +)(\w+):\s*(.*)$/.exec(line) ?? [];
    if (indent.length === 2) services[name] = service = { command: [], environment: {} };
    if (indent.length === 4) key = name;
    if (indent.length === 4 && name === 'command') service.command = value.slice(1, -1).split(', ');
    if (indent.length === 6 && key === 'environment') service.environment[name] = fill(value, variables);
  }
  return services;
}

function fill(value: string, variables: Readonly<Record<string, string>>): string {
  return value
    .replace(/^'(.*)'$/, '$1')
    .replaceAll(/\$\{(\w+)[^}]*\}/g, (_, name: string) => variables[name] ?? '');
}

/** The line of neo4j.conf that the image makes of a variable. */
export function neo4jSetting(variable: string): string {
  return variable.slice('NEO4J_'.length).replaceAll('__', '\0').replaceAll('_', '.').replaceAll('\0', '_');
}
