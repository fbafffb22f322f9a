import type { OpenStandIn } from "../standin/maker.ts";
import { FalStandIn } from "./queue.ts";

const open: OpenStandIn = async (workshop, port) => {
  const maker = new FalStandIn(workshop);
  await maker.open({ queue: port(), rest: port() });
  const { queueUrl: queue, restUrl: rest } = maker;
  return {
    name: "fal",
    urls: { queue, rest },
    environment: { FAL_API_KEY: "standin:key", FAL_QUEUE_URL: queue, FAL_REST_URL: rest },
    jobs: () => maker.jobs.all.values(),
    close: () => maker.close(),
  };
};

export default open;
