import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api-error";

/** Asks again only where asking again can help. */
export const worthRetrying = (tries: number, error: unknown): boolean =>
  tries < 2 && error instanceof ApiError && (error.code === "offline" || error.status >= 500);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 10_000 } },
});
