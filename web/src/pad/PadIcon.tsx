/** The pad's own signs, fetched with it: paths to stroke on a 20 by 20 grid. */
const lines = {
  pen: "M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2zM11.5 5.900l2.600 2.600",
  rub: "M8 16.500h8.500M3.900 12.300l7.500-7.500a1.400 1.400 0 0 1 2 0l2.800 2.800a1.400 1.400 0 0 1 0 2l-6.900 6.900H6.500l-2.600-2.600a1.100 1.100 0 0 1 0-1.600ZM7.600 8.600l4.900 4.900",
  fill: "M3.300 10.200 9.500 4l5.800 5.800-5.300 5.300a1.400 1.400 0 0 1-2 0zM3.300 10.200h12M7.300 1.800 9.500 4M16.800 12.800c.8 1.100 1.200 1.800 1.200 2.400a1.200 1.200 0 0 1-2.400 0c0-.6.400-1.300 1.200-2.400Z",
  layers:
    "M10 3.300 17 6.800l-7 3.500-7-3.500ZM3.300 10.200 10 13.500l6.700-3.300M3.300 13.500 10 16.800l6.700-3.300",
  swap: "M4.500 7.500H15M12.300 4.800 15 7.500l-2.700 2.700M15.500 12.500H5M7.700 9.800 5 12.500l2.700 2.700",
} as const;

export type PadIconName = keyof typeof lines;

export function PadIcon({ name }: { name: PadIconName }) {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={lines[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
