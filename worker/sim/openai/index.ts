import type { OpenStandIn } from "../standin/maker.ts";
import { OpenAiStandIn } from "./server.ts";

const open: OpenStandIn = async (workshop, port) => {
  const maker = new OpenAiStandIn(workshop);
  await maker.open(port());
  return {
    name: "openai",
    urls: { api: maker.url },
    environment: { OPENAI_API_KEY: "standin", OPENAI_URL: maker.url },
    jobs: () => maker.jobs.all.values(),
    close: () => maker.close(),
  };
};

export default open;
