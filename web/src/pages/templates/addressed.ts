import { navigate, useSearch } from "wouter/use-browser-location";

export { navigate };

/** What the address says behind its question mark. */
export const useAddressed = (): URLSearchParams => new URLSearchParams(useSearch());
