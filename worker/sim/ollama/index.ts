import type { OpenStandIn } from "../standin/maker.ts";
import { OllamaStandIn } from "./server.ts";

const open: OpenStandIn = async (workshop, port) => {
  const maker = new OllamaStandIn(workshop);
  await maker.open(port());
  return {
    name: "ollama",
    urls: { api: maker.url },
    environment: { OLLAMA_URL: maker.url },
    jobs: () => maker.atOnce.jobs.all.values(),
    close: () => maker.close(),
  };
};

export default open;
