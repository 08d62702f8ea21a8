import './parameters-pane.css';
import { useStore } from '@nanostores/react';

import { runQuery } from '../../state/actions/query.ts';
import { $parameters, $query } from '../../state/console.ts';
import {
  missingNames,
  namesText,
  parameterNames,
  parseParameters,
  unusedNames,
  withNames,
} from '../../state/parameters.ts';

/** Parameters as JSON, shown when the query asks for some. */
export function ParametersPane() {
  const query = useStore($query);
  const text = useStore($parameters);
  const names = parameterNames(query);
  const parsed = parseParameters(text);
  const missing = parsed.ok ? missingNames(query, text) : [];
  if (names.length === 0 && text.trim() === '{}') return null;
  return (
    <section className="console-parameters" aria-label="Parameters">
      <header>
        <h3>Parameters</h3>
        {missing.length > 0 && (
          <button type="button" className="link" onClick={() => $parameters.set(withNames(text, names))}>
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
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void runQuery();
        }}
      />
      <p id="parameters-help" className={parsed.ok ? 'quiet' : 'fault'} aria-live="polite">
        {parsed.ok ? standing(missing, unusedNames(query, text)) : parsed.message}
      </p>
    </section>
  );
}

function standing(missing: readonly string[], unused: readonly string[]): string {
  if (missing.length > 0) return `No value yet for ${namesText(missing)}.`;
  if (unused.length > 0) return `The query does not ask for ${namesText(unused)}.`;
  return 'Sent as typed values, never pasted into the text.';
}
