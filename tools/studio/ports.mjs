import net from "node:net";
import { Stop } from "../launcher/say.mjs";

const host = "127.0.0.1";

export function readPort(text, otherwise) {
  if (text === undefined || text === "") return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Stop(`PORT must be a whole number from 1 to 65535, not "${text}".`);
}

function canListen(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function someoneAnswers(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.setTimeout(1000, () => end(false));
  });
}

/** Both ways: on some systems one can listen beside a server that listens on every address. */
export async function isFree(port) {
  return (await canListen(port)) && !(await someoneAnswers(port));
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen({ host, port: 0 }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export async function nextFreePort(from) {
  for (let port = from; port < from + 50; port++) if (await isFree(port)) return port;
  return freePort();
}
