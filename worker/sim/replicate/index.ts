import type { OpenStandIn } from "../standin/maker.ts";
import { ReplicateStandIn } from "./server.ts";

const open: OpenStandIn = async (workshop, port) => {
  const maker = new ReplicateStandIn(workshop);
  await maker.open(port());
  return {
    name: "replicate",
    urls: { api: maker.url },
    environment: { REPLICATE_API_TOKEN: "standin", REPLICATE_URL: maker.url },
    jobs: () => maker.jobs.all.values(),
    close: () => maker.close(),
  };
};

export default open;
