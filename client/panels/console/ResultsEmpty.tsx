import './results-empty.css';
import { openQuery } from '../../state/actions/query.ts';
import { SAMPLE_QUERIES } from './samples.ts';

/** Before the first run: what to do, and questions to begin with. */
export function ResultsEmpty() {
  return (
    <div className="result-empty">
      <p>Nothing has run yet. Write a query above, or begin with one of these.</p>
      <ul className="result-samples">
        {SAMPLE_QUERIES.map(({ title, query }) => (
          <li key={title}>
            <button type="button" className="link" onClick={() => openQuery(query, { run: true })}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
