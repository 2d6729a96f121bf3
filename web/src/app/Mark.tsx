/** The sign of the product: a flame over a meridian. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="34" height="34" aria-hidden="true">
      <circle cx="16" cy="16" r="15" className="mark-globe" />
      <path d="M16 1a22 22 0 0 0 0 30M16 1a22 22 0 0 1 0 30M2 20.500h28" className="mark-mesh" />
      <path
        d="M16.300 5.500c.8 3.200 2.400 4.600 4 6.600 1.400 1.700 2.200 3.300 2.200 5.400a6.500 6.500 0 0 1-13 0c0-1.700.6-3 1.500-4.100.3 1.400 1.100 2.100 2 2.100 1.200 0 1.900-.9 1.800-2.300-.1-2.500-.8-4.500 1.500-7.700z"
        className="mark-flame"
      />
    </svg>
  );
}
