/** The sign of Relata: two nodes and what joins them. */
export function Mark() {
  return (
    <svg className="mark" width="22" height="22" viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="var(--text)" />
      <path d="M11 21 21 11" stroke="var(--panel)" strokeWidth="2.6" />
      <circle cx="10.5" cy="21.5" r="4.2" fill="var(--panel)" />
      <circle cx="21.5" cy="10.5" r="4.2" fill="var(--text)" stroke="var(--panel)" strokeWidth="2.6" />
    </svg>
  );
}
