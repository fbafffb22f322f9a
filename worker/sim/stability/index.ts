import type { OpenStandIn } from "../standin/maker.ts";
import { StabilityStandIn } from "./server.ts";

const open: OpenStandIn = async (workshop, port) => {
  const maker = new StabilityStandIn(workshop);
  await maker.open(port());
  return {
    name: "stability",
    urls: { api: maker.url },
    environment: { STABILITY_API_KEY: "standin", STABILITY_URL: maker.url },
    jobs: () => maker.jobs(),
    close: () => maker.close(),
  };
};

export default open;
