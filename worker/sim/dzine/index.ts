import type { OpenStandIn } from "../standin/maker.ts";
import { DzineStandIn } from "./server.ts";

const open: OpenStandIn = async (workshop, port) => {
  const maker = new DzineStandIn(workshop);
  await maker.open(port());
  return {
    name: "dzine",
    urls: { api: maker.url },
    environment: { DZINE_API_TOKEN: "standin", DZINE_URL: maker.url },
    jobs: () => maker.jobs.all.values(),
    close: () => maker.close(),
  };
};

export default open;
