import './search-foot.css';
/** The keys of the box. */
export function SearchFoot() {
  return (
    <div className="search-foot">
      <span>
        <kbd>↵</kbd> Show on canvas
      </span>
      <span>
        <kbd>Ctrl</kbd> <kbd>↵</kbd> Expand
      </span>
      <span>
        <kbd>Tab</kbd> Next group
      </span>
      <span>
        <kbd>&gt;</kbd> commands only
      </span>
    </div>
  );
}
