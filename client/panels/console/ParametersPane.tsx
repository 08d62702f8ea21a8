import { useStore } from '@nanostores/react';

import { $parameters, $query } from '../../state/console.ts';
import { parameterNames, parseParameters, withNames } from '../../state/parameters.ts';

/** Parameters as JSON, shown when the query asks for some. */
export function ParametersPane() {
  const query = useStore($query);
  const text = useStore($parameters);
  const names = parameterNames(query);
  const parsed = parseParameters(text);
  const missing = parsed.ok ? names.filter((name) => !Object.hasOwn(parsed.parameters, name)) : [];
  if (names.length === 0 && text.trim() === '{}') return null;
  return (
    <section className="console-parameters" aria-label="Parameters">
      <header>
        <h3>Parameters</h3>
        {missing.length > 0 && (
          <button
            type="button"
            className="text-button"
            onClick={() => $parameters.set(withNames(text, names))}
          >
            Add {missing.map((name) => `$${name}`).join(', ')}
          </button>
        )}
      </header>
      <textarea
        aria-label="Parameters as JSON"
        aria-invalid={!parsed.ok}
        aria-describedby="parameters-help"
        spellCheck={false}
        value={text}
        onChange={(event) => $parameters.set(event.currentTarget.value)}
      />
      <p id="parameters-help" className={parsed.ok ? 'quiet' : 'fault'}>
        {parsed.ok ? 'Sent as typed values, never pasted into the text.' : parsed.message}
      </p>
    </section>
  );
}
