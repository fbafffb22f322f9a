import type { OpenStandIn } from "../standin/maker.ts";
import { HuggingFaceStandIn } from "./server.ts";

const open: OpenStandIn = async (workshop, port) => {
  const maker = new HuggingFaceStandIn(workshop);
  await maker.open(port());
  const { url } = maker;
  return {
    name: "huggingface",
    urls: { router: url, hub: url },
    environment: {
      HUGGINGFACE_API_KEY: "standin",
      HUGGINGFACE_URL: url,
      HUGGINGFACE_HUB_URL: url,
    },
    jobs: () => maker.atOnce.jobs.all.values(),
    close: () => maker.close(),
  };
};

export default open;
