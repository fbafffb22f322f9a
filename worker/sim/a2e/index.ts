import type { OpenStandIn } from "../standin/maker.ts";
import { A2eStandIn } from "./server.ts";

const open: OpenStandIn = async (workshop, port) => {
  const maker = new A2eStandIn(workshop);
  await maker.open(port());
  return {
    name: "a2e",
    urls: { api: maker.url },
    environment: { A2E_API_KEY: "standin", A2E_API_URL: maker.url },
    jobs: () => maker.jobs.all.values(),
    close: () => maker.close(),
  };
};

export default open;
