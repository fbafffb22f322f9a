import { describe, expect, it, vi } from "vitest";
import { ProviderError } from "../ports/provider";
import { fetchOutside, type OutsideFile } from "./fetch-outside";

const hosts = ["replicate.delivery", "*.replicate.delivery", "*.fal.media"];

function setUp(answer: (url: string) => Response | Promise<Response>) {
  const send = vi.fn<typeof fetch>(async (url) => answer(url as string));
  const read = (url: string, more: Partial<OutsideFile> = {}) =>
    fetchOutside({
      url,
      fetch: send,
      hosts,
      local: false,
      mostBytes: 1000,
      timeoutMs: 500,
      signal: new AbortController().signal,
      ...more,
    });
  return { send, read };
}

const refusal = async (work: Promise<unknown>) => {
  const fault = await work.catch((one: unknown) => one);
  expect(fault).toBeInstanceOf(ProviderError);
  const { kind, retryable } = fault as ProviderError;
  expect(kind).toBe("unusable");
  return { retryable };
};

const fine = "https://replicate.delivery/pbxt/a/out.png";
const whole = () => new Response("picture", { headers: { "content-type": "image/PNG; x=y" } });

describe("addresses that are never read", () => {
  const forms = [
    "http://127.0.0.1/",
    "https://127.0.0.1/",
    "https://127.0.0.1:8787/",
    "https://127.1/",
    "https://127.0.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.0.0.1/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://017700000001/",
    "https://0177.1/",
    "https://127.0.0.1./",
    "https://0/",
    "https://0.0.0.0/",
    "https://10.0.0.1/",
    "https://10.1/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://192.168.257/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://2852039166/",
    "https://0xa9fea9fe/",
    "https://0251.0376.0251.0376/",
    "https://8.8.8.8/",
    "https://255.255.255.255/",
    "https://224.0.0.1/",
    "https://[::1]/",
    "https://[::]/",
    "https://[0:0:0:0:0:0:0:1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[fe80::1]/",
    "https://[fc00::1]/",
    "https://[fd00:ec2::254]/",
    "https://[2002:7f00:1::]/",
    "https://localhost/",
    "https://LOCALHOST/",
    "https://localhost.localdomain/",
    "https://x.localhost/",
    "https://①②⑦.⓪.⓪.①/",
    "https://127。0。0。1/",
    "https://127.0.0.1.nip.io/",
    "https://metadata.google.internal/",
    "https://instance-data/",
    "http://replicate.delivery/a.png",
    "https://replicate.delivery:8443/a.png",
    "https://replicate.delivery:80/a.png",
    "https://user@replicate.delivery/a.png",
    "https://user:word@replicate.delivery/a.png",
    "https://replicate.delivery@127.0.0.1/",
    "https://replicate.delivery%40127.0.0.1/",
    "https://127.0.0.1\\@replicate.delivery/",
    "https://127.0.0.1#@replicate.delivery/",
    "https://127.0.0.1?.replicate.delivery",
    "https://evilreplicate.delivery/",
    "https://replicate.delivery.evil.com/",
    "https://replicate.delivery./a.png",
    "https://.replicate.delivery/a.png",
    "https://a..replicate.delivery/a.png",
    "https://fal.media/a.png",
    "https://replicate.delivеry/a.png",
    "https://evil.com/?replicate.delivery",
    "ftp://replicate.delivery/a.png",
    "file:///etc/passwd",
    "data:image/png;base64,AAAA",
    "blob:https://replicate.delivery/a",
    "javascript:alert(1)",
    "gopher://127.0.0.1:70/",
    "//replicate.delivery/a.png",
    "/a.png",
    "https://",
    "",
  ];

  it.each(forms)("%s", async (url) => {
    const { send, read } = setUp(whole);
    expect(await refusal(read(url))).toEqual({ retryable: false });
    expect(await refusal(read(url, { local: true }))).toEqual({ retryable: false });
    expect(send).not.toHaveBeenCalled();
  });

  // A header holds no letters beyond Latin-1, and a path alone is a fine redirect.
  const sent = forms.filter((form) => !form.startsWith("/") && /^[ -~]*$/.test(form));
  it.each(sent)("as a redirect: %s", async (location) => {
    const { send, read } = setUp(
      () => new Response(null, { status: 302, headers: { location: location || "https://" } }),
    );
    expect(await refusal(read(fine))).toEqual({ retryable: false });
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe("a file from outside", () => {
  it("is read from a named host or one below a wildcard, with nothing of ours", async () => {
    const { send, read } = setUp(whole);
    for (const url of [fine, "https://v3b.fal.media/x", "https://A.B.Replicate.Delivery:443/x"]) {
      const { bytes, type } = await read(url);
      expect(new TextDecoder().decode(bytes)).toBe("picture");
      expect(type).toBe("image/png");
    }
    for (const [, init] of send.mock.calls) {
      expect(Object.keys(init ?? {}).sort()).toEqual(["redirect", "signal"]);
      expect(init?.redirect).toBe("manual");
    }
  });

  it("may be on this machine only where that is named and local", async () => {
    const { read } = setUp(whole);
    const own = "http://127.0.0.1:9103/out.png";
    expect(await refusal(read(own, { hosts: ["127.0.0.1:9103"] }))).toEqual({ retryable: false });
    await read(own, { hosts: ["127.0.0.1:9103"], local: true });
    await read(own, { hosts: ["127.0.0.1"], local: true });
    const other = read(own, { hosts: ["127.0.0.1:9104"], local: true });
    expect(await refusal(other)).toEqual({ retryable: false });
    const decimal = read("http://2130706433:9103/", { hosts: ["127.0.0.1:9104"], local: true });
    expect(await refusal(decimal)).toEqual({ retryable: false });
  });

  it("follows three redirects and no more", async () => {
    const passed = (most: number) =>
      setUp((url) => {
        const hop = Number(new URL(url).searchParams.get("hop") ?? 0);
        const location = `?hop=${hop + 1}`;
        return hop < most ? new Response(null, { status: 307, headers: { location } }) : whole();
      });
    const three = passed(3);
    await three.read(fine);
    expect(three.send).toHaveBeenCalledTimes(4);
    const four = passed(4);
    expect(await refusal(four.read(fine))).toEqual({ retryable: false });
    expect(four.send).toHaveBeenCalledTimes(4);
  });

  it.each([403, 404, 410, 429, 500, 503])("may be there later after a %i", async (status) => {
    const { read } = setUp(() => new Response("no", { status }));
    expect(await refusal(read(fine))).toEqual({ retryable: true });
  });

  it("is refused for good when it says that it is too large, or turns out so", async () => {
    const says = setUp(() => new Response("x", { headers: { "content-length": "2000000000" } }));
    expect(await refusal(says.read(fine))).toEqual({ retryable: false });
    const lies = setUp(
      () => new Response("x".repeat(1001), { headers: { "content-length": "5" } }),
    );
    expect(await refusal(lies.read(fine))).toEqual({ retryable: false });
    const { bytes } = await setUp(() => new Response("x".repeat(1000))).read(fine);
    expect(bytes.length).toBe(1000);
  });

  it("is refused for now when it is cut short, empty or out of reach", async () => {
    const short = setUp(() => new Response("x", { headers: { "content-length": "9" } }));
    expect(await refusal(short.read(fine))).toEqual({ retryable: true });
    const empty = setUp(() => new Response(""));
    expect(await refusal(empty.read(fine))).toEqual({ retryable: true });
    const gone = setUp(() => Promise.reject(new TypeError("fetch failed")));
    expect(await refusal(gone.read(fine))).toEqual({ retryable: true });
    const broken = setUp(
      () => new Response(new ReadableStream({ pull: (at) => at.error(new Error("reset")) })),
    );
    expect(await refusal(broken.read(fine))).toEqual({ retryable: true });
  });

  it("has so much time in all, however it drips, and stops when it is told to", async () => {
    const drip = setUp(
      () =>
        new Response(
          new ReadableStream({
            async pull(at) {
              await new Promise((done) => setTimeout(done, 20));
              at.enqueue(new Uint8Array(1));
            },
          }),
        ),
    );
    const begun = Date.now();
    expect(await refusal(drip.read(fine, { timeoutMs: 120 }))).toEqual({ retryable: true });
    expect(Date.now() - begun).toBeLessThan(400);
    const silent = setUp(() => new Promise<Response>(() => {}));
    expect(await refusal(silent.read(fine, { timeoutMs: 50 }))).toEqual({ retryable: true });
    const stopped = silent.read(fine, { signal: AbortSignal.abort() });
    expect(await refusal(stopped)).toEqual({ retryable: true });
  });
});
