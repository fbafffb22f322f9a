import type { OpenStandIn } from "../standin/maker.ts";
import { wanId } from "./graphs.ts";
import { RuncomfyStandIn } from "./server.ts";

const open: OpenStandIn = async (workshop, port) => {
  const maker = new RuncomfyStandIn(workshop);
  await maker.open(port());
  return {
    name: "runcomfy",
    urls: { api: maker.url },
    environment: {
      RUNCOMFY_API_TOKEN: "standin",
      RUNCOMFY_URL: maker.url,
      WAN_FUN_INP_DEPLOYMENT_ID: wanId,
    },
    jobs: () => maker.jobs.all.values(),
    close: () => maker.close(),
  };
};

export default open;
