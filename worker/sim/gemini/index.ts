import type { OpenStandIn } from "../standin/maker.ts";
import { GeminiStandIn } from "./server.ts";

const open: OpenStandIn = async (workshop, port) => {
  const maker = new GeminiStandIn(workshop);
  await maker.open(port());
  return {
    name: "gemini",
    urls: { api: maker.url },
    environment: { GEMINI_API_KEY: "standin", GEMINI_URL: maker.url },
    jobs: () => maker.atOnce.jobs.all.values(),
    close: () => maker.close(),
  };
};

export default open;
