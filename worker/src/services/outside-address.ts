/**
 * Which addresses of the outside world may be read at all: HTTPS on its own port, a host that is
 * named in advance, no IP literal in any spelling (the URL parser has made them one), no user name.
 * On a studio's own machine, loopback hosts that are named may be read over plain HTTP too.
 */
const loopback = /^(127\.0\.0\.1|localhost|\[::1\])$/;
const ipv4 = /^\d{1,3}(\.\d{1,3}){3}$/;
const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

function isNamed(hostname: string, hosts: readonly string[]): boolean {
  return hosts.some((host) =>
    host.startsWith("*.")
      ? hostname.endsWith(host.slice(1)) && hostname.length > host.length - 1
      : hostname === host,
  );
}

/** A loopback host is named by itself, or with its port. */
function isOwn({ hostname, host }: URL, hosts: readonly string[]): boolean {
  return loopback.test(hostname) && (hosts.includes(host) || hosts.includes(hostname));
}

/** The address when it may be read, else null. */
export function outsideAddress(
  address: string,
  { hosts, local }: { hosts: readonly string[]; local: boolean },
): URL | null {
  const url = URL.parse(address);
  if (!url || url.username !== "" || url.password !== "") return null;
  const { protocol, port, hostname } = url;
  if (local && isOwn(url, hosts)) return protocol === "http:" || protocol === "https:" ? url : null;
  // An empty port is the scheme's own: the parser leaves 443 out.
  if (protocol !== "https:" || port !== "") return null;
  if (hostname.startsWith("[") || ipv4.test(hostname) || loopback.test(hostname)) return null;
  const labels = hostname.split(".");
  if (labels.length < 2 || !labels.every((one) => label.test(one))) return null;
  return isNamed(hostname, hosts) ? url : null;
}
