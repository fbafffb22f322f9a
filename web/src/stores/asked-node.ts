/** The node an address leads to, told once: the way back, or loading again, does not lead there anew. */
export function askedNode(nodes: readonly { readonly id: string }[]): string | null {
  const address = new URL(location.href);
  const id = address.searchParams.get("node");
  if (id === null) return null;
  address.searchParams.delete("node");
  history.replaceState(history.state, "", address);
  return nodes.some((node) => node.id === id) ? id : null;
}
