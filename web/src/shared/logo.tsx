/** The mark of Anlan: a roof over calm water. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="28" height="28" rx="6" fill="var(--accent)" />
      <path d="M6 12.2 14 6l8 6.2M5.5 17.2c2.8-2 5.6-2 8.5 0s5.7 2 8.5 0M5.5 21.8c2.800-2 5.600-2 8.500 0s5.700 2 8.500 0" fill="none" stroke="var(--on)" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
