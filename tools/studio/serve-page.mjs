// Runs vite's own server for contributors: serve-page.mjs PAGE_PORT STUDIO_PORT
import { createServer } from "vite";
import { at } from "../launcher/places.mjs";

const [pagePort, studioPort] = process.argv.slice(2).map(Number);
const target = `http://127.0.0.1:${studioPort}`;
const proxied = ["/api", "/media", "/hooks", "/outbox"];

const server = await createServer({
  root: at("web"),
  configFile: at("web", "vite.config.ts"),
  server: {
    host: "127.0.0.1",
    port: pagePort,
    strictPort: true,
    proxy: Object.fromEntries(proxied.map((path) => [path, { target, ws: true }])),
  },
});
await server.listen();
server.printUrls();
