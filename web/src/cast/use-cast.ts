import { useQuery } from "@tanstack/react-query";
import { useMe } from "../api/session";
import { castQuery } from "./cast-list";

/** The cast, read once it is known whose. */
export function useCast() {
  const known = useMe().data !== undefined;
  return useQuery({ ...castQuery, enabled: known });
}
