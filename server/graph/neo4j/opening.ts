import { Problem } from '../../problem.ts';

interface Opening {
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

/** The failures of opening a database, with what a user can do about each. */
export function openingProblem(error: unknown, opening: Opening): unknown {
  if (!(error instanceof Problem)) return error;
  const { code, message, cause } = error;
  const found = sentence(code, message, opening);
  return found === null ? error : new Problem(code, found.detail, { hint: found.hint, cause });
}

function sentence(
  code: Problem['code'],
  message: string,
  { url, user = 'neo4j', password, database }: Opening,
): { detail: string; hint: string } | null {
  if (code === 'authentication' && password === undefined) {
    return {
      detail: `The database at ${url} wants a password.`,
      hint: 'Give it as GRAPH_PASSWORD, and the user, unless it is neo4j, as GRAPH_USER.',
    };
  }
  // Other faults of a login, an expired password for instance, come with a reason of their own.
  if (code === 'authentication' && message.includes('authentication failure')) {
    return {
      detail: `The database at ${url} does not let user ${user} in with this password.`,
      hint: 'Check GRAPH_USER and GRAPH_PASSWORD.',
    };
  }
  if (code === 'unavailable' && message.includes('discovery')) {
    return {
      detail: `neo4j:// failed discovery at ${url}.`,
      hint: 'Check that the database runs there. If it does, for instance behind a port mapping, try bolt://.',
    };
  }
  if (code === 'unavailable') {
    const encrypted = /^\w+\+/.test(url) ? ', and with the encryption that its + asks for' : '';
    return {
      detail: `No database answers at ${url}.`,
      hint: `Check that the database runs there${encrypted}, and that GRAPH_URL is right.`,
    };
  }
  if (code === 'configuration') {
    return {
      detail: `There is no database named ${database ?? '(the default)'} at ${url}.`,
      hint: 'Check GRAPH_DATABASE.',
    };
  }
  return null;
}
