import type { OpenStandIn } from "../standin/maker.ts";
import { AimlStandIn } from "./server.ts";

const open: OpenStandIn = async (workshop, port) => {
  const maker = new AimlStandIn(workshop);
  await maker.open(port());
  return {
    name: "aiml",
    urls: { api: maker.url },
    environment: { AIML_API_KEY: "standin", AIML_URL: maker.url },
    jobs: () => maker.jobs(),
    close: () => maker.close(),
  };
};

export default open;
