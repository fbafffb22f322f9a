import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { at } from "../../tools/launcher/places.mjs";
import { fetchPeers } from "../peers/fetch-peers.ts";

const page = (script: string, style: string): string =>
  `<!doctype html><meta charset="utf-8"><title>peer</title><style>
   body{margin:0;background:#16181b;color:#e8e6e1;font:13px sans-serif}#root{width:100vw;height:100vh}
   .card{width:280px;background:#1d2024;border-radius:8px;contain:layout style}
   .card .head{padding:8px}.card textarea{width:260px;height:56px;margin:8px}
   .card footer{display:flex;gap:8px;padding:8px}${style}</style>
   <div id="root"></div><script type="module" src="${script}"></script>`;

const web = (name: string): string => at("web", "node_modules", name);

/** Builds the pages of the others and serves them, each as it ships. */
export async function openPeerPages(pictures: readonly Buffer[]) {
  const litegraph = fetchPeers("canvas", { "@comfyorg/litegraph": "0.17.2" });
  const outDir = at(".aktion", "peers", "canvas-pages");
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: {
      alias: {
        "@comfyorg/litegraph": path.join(litegraph, "node_modules", "@comfyorg", "litegraph"),
        "@xyflow/react": web("@xyflow/react"),
        react: web("react"),
        "react-dom": web("react-dom"),
      },
    },
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          "react-flow": at("bench", "canvas", "react-flow.tsx"),
          litegraph: at("bench", "canvas", "litegraph.ts"),
        },
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "[name].js",
          assetFileNames: "[name][extname]",
        },
      },
    },
  });
  const style = path.join(outDir, "react-flow.css");
  const styles = existsSync(style) ? readFileSync(style, "utf8") : "";
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? "/", "http://peer");
    const name = path.basename(pathname);
    const picture = pictures[Number(name.replace(/\.webp$/, ""))];
    if (picture) return answer.setHeader("content-type", "image/webp").end(picture);
    if (!name.includes(".")) {
      answer.setHeader("content-type", "text/html");
      return answer.end(page(`/${name}.js`, name === "react-flow" ? styles : ""));
    }
    const file = path.join(outDir, name);
    if (!existsSync(file)) return answer.writeHead(404).end();
    answer.setHeader("content-type", "text/javascript");
    answer.setHeader("content-length", statSync(file).size);
    return createReadStream(file).pipe(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  const addresses = pictures.map((_, place) => `${url}/${place}.webp`);
  return { url, pictures: addresses, close: () => server.close() };
}
