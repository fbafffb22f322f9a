/** What an isolate holds, in megabytes, after its garbage was collected. */
export interface IsolateMemory {
  /** All memories of its wasm modules: they grow and never shrink. */
  readonly wasm: number;
  readonly heap: number;
  /** Array buffers outside both. */
  readonly buffers: number;
}

interface Told {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly context?: { readonly id: number } };
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

const patience = 30_000;

/** Looks into a script of `wrangler dev` by its inspector. */
export async function isolateMemory(inspector: number): Promise<IsolateMemory> {
  const list = await fetch(`http://127.0.0.1:${inspector}/json`);
  const [script] = (await list.json()) as { webSocketDebuggerUrl: string }[];
  if (!script) throw new Error("The inspector names no script.");
  // The inspector answers nobody who does not say where they come from; Node's socket takes headers.
  const options = { headers: { origin: "http://127.0.0.1" } } as unknown as string[];
  const socket = new WebSocket(script.webSocketDebuggerUrl, options);
  const waiting = new Map<number, (told: Told) => void>();
  const contexts: number[] = [];
  socket.addEventListener("message", ({ data }) => {
    const told = JSON.parse(String(data)) as Told;
    if (told.params?.context) contexts.push(told.params.context.id);
    waiting.get(told.id ?? 0)?.(told);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", () => reject(new Error("The inspector refused.")), {
      once: true,
    });
  });
  let asked = 0;
  const ask = (method: string, params: object = {}): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      asked += 1;
      const late = setTimeout(() => reject(new Error(`${method} had no answer.`)), patience);
      waiting.set(asked, ({ result, error }) => {
        clearTimeout(late);
        if (result) resolve(result);
        else reject(new Error(`${method}: ${error?.message}`));
      });
      socket.send(JSON.stringify({ id: asked, method, params }));
    });
  try {
    await ask("Runtime.enable");
    const expression = "WebAssembly.Memory.prototype";
    const { result: prototype } = (await ask("Runtime.evaluate", {
      expression,
      contextId: contexts[0],
    })) as { result: { objectId: string } };
    // Whoever asks for all objects of a kind has the garbage collected first.
    const { objects } = (await ask("Runtime.queryObjects", {
      prototypeObjectId: prototype.objectId,
    })) as { objects: { objectId: string } };
    const { result: sizes } = (await ask("Runtime.callFunctionOn", {
      objectId: objects.objectId,
      functionDeclaration:
        "function () { return Array.from(this, ({ buffer }) => buffer.byteLength); }",
      returnByValue: true,
    })) as { result: { value: number[] } };
    const { usedSize, backingStorageSize } = (await ask("Runtime.getHeapUsage")) as {
      usedSize: number;
      backingStorageSize: number;
    };
    const wasm = sizes.value.reduce((sum, size) => sum + size, 0);
    return { wasm: wasm / 1e6, heap: usedSize / 1e6, buffers: backingStorageSize / 1e6 };
  } finally {
    socket.close();
  }
}
