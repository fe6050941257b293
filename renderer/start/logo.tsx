/** A claim, and the rejoinder to it. */
export function Logo() {
  return (
    <svg width="36" height="32" viewBox="0 0 36 32" aria-hidden="true">
      <rect x="1" y="1" width="22" height="14" rx="4" fill="var(--panel)" stroke="var(--ink)" strokeWidth="2" />
      <path d="M9 18v6h5" fill="none" stroke="var(--ink)" strokeWidth="2" strokeDasharray="2.5 2" />
      <rect x="14" y="18" width="22" height="13" rx="4" fill="var(--ink)" />
    </svg>
  )
}
