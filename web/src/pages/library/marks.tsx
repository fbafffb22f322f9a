/** Signs that only the library has. */
export const Heart = () => (
  <svg width="16" height="16" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d="M10 16.500 4.300 10.800a3.700 3.700 0 0 1 5.200-5.200l.5.5.5-.5a3.700 3.700 0 0 1 5.200 5.200Z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinejoin="round"
    />
  </svg>
);

export const Star = ({ lit }: { lit: boolean }) => (
  <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d="m10 3 2.100 4.500 4.900.6-3.600 3.400.9 4.900L10 14l-4.300 2.400.9-4.900L3 8.100l4.900-.6Z"
      fill={lit ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  </svg>
);
