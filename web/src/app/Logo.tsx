/** The mark: an A cut like an opening clapper. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="5 5 22 22" aria-hidden="true" focusable="false">
      <path d="M5.5 25.5 13.5 6.5h5.2l-8 19z" fill="currentColor" />
      <path d="m20.2 10.2 6.3 15.3h-5.3l-3.6-9z" fill="currentColor" />
    </svg>
  );
}
